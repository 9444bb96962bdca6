"""Run: python -m tests.soak --insertions 2000 --restarts 50 [--private].

--private: in name spaces of its own (Linux, root), beside whatever else uses PC/SC here.
"""

import argparse
import os
import secrets
import shutil
import statistics
import sys
import time

from hitomado.pcsc.guard import VARIABLE
from tests.soak.soak import GRACE_MIB, KIB_AN_INSERTION, soak

_ROOM = (
    "ip link set lo up && mount -t tmpfs own /run && mkdir /run/pcscd && mount -t tmpfs own /tmp"
)


def main() -> int:
    """Print the figures and the verdict; 0 when all is well."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--insertions", type=int, default=2000)
    options.add_argument("--restarts", type=int, default=50)
    options.add_argument("--private", action="store_true")
    chosen = options.parse_args()
    if chosen.private:
        _private(chosen.insertions, chosen.restarts)
    nonce = os.environ[VARIABLE] = secrets.token_hex(8)
    start = time.monotonic()

    def tell(line: object) -> None:
        print(f"{time.monotonic() - start:>7.0f} s {line}", flush=True)

    outcome = soak(chosen.insertions, chosen.restarts, nonce, tell)
    print(f"torn off in the middle of a reading: {outcome.torn}")
    print(f"told after: median {statistics.median(outcome.told):.2f} s, {max(outcome.told):.2f} s")
    if outcome.back:
        back = outcome.back
        print(f"back after a restart: median {statistics.median(back):.2f} s, {max(back):.2f} s")
    print(
        "flat means: no thread and no handle more than at the beginning, memory within "
        f"{GRACE_MIB:.0f} MiB + {KIB_AN_INSERTION:.0f} KiB an insertion of it"
    )
    faults = outcome.faults()
    print(f"missed: {len(outcome.missed)}")
    print("verdict: flat, nothing missed" if not faults else f"verdict: {'; '.join(faults)}")
    return 1 if faults else 0


def _private(insertions: int, restarts: int) -> None:
    """Become the same program in name spaces of its own."""
    tool = shutil.which("unshare")
    if tool is None:
        raise SystemExit("unshare is not here")
    again = [sys.executable, "-m", "tests.soak", f"--insertions={insertions}"]
    again.append(f"--restarts={restarts}")
    os.execv(tool, [tool, "-mn", "sh", "-c", f'{_ROOM} && exec "$@"', "sh", *again])  # noqa: S606


if __name__ == "__main__":
    sys.exit(main())
