"""The long run: the tests of this folder again and again with many examples, each time others.

Run: python -m tests.fuzz --minutes 30

In the ordinary test run each of them takes `EXAMPLES` of `tests.fuzz.talk` (40). Here each round
takes many more; a failure ends the run and prints the example, which hypothesis also keeps in
`.hypothesis` and tries first the next time.
"""

import argparse
import os
import resource
import secrets
import subprocess
import sys
import time
from pathlib import Path

FOLDER = Path(__file__).parent
EXAMPLES_A_ROUND = 1000


def main() -> None:
    """Run rounds until the time is over; exit code 1 with the first failure."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--minutes", type=float, default=30)
    options.add_argument("--examples", type=int, default=EXAMPLES_A_ROUND)
    chosen = options.parse_args()
    end = time.monotonic() + chosen.minutes * 60
    environment = os.environ | {"HITOMADO_FUZZ_EXAMPLES": str(chosen.examples)}
    rounds = 0
    while time.monotonic() < end or not rounds:
        seed = secrets.randbelow(2**32)
        command = [sys.executable, "-m", "pytest", "-q", f"--hypothesis-seed={seed}", str(FOLDER)]
        done = subprocess.run(command, env=environment, check=False)
        rounds += 1
        most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
        print(f"round {rounds}, seed {seed}: exit {done.returncode}, at most {most} MB", flush=True)
        if done.returncode:
            sys.exit(1)


if __name__ == "__main__":
    main()
