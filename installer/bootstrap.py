"""Set up everything on a fresh Debian 12 or a Windows PC with only Python, then run or test.

    python3 installer/bootstrap.py run     start the practice town in the real window
    python3 installer/bootstrap.py test    run all tests (further arguments go to pytest)

Standard library only. Nothing is done twice: a stamp in `.venv` remembers the lock file.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
WINDOWS = sys.platform == "win32"
BIN = VENV / ("Scripts" if WINDOWS else "bin")
STAMP = VENV / ".bootstrap-stamp"
UV = "uv==0.13.8"

# Debian 12: pyscard is built from source there; the rest is Qt's libraries, fonts and, for the
# tests, a real PC/SC service with a virtual reader and OpenSC as the outside check.
APT = {
    "run": """
        python3-venv python3-dev gcc swig libpcsclite-dev pcscd
        libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libglib2.0-0
        libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-image0 libxcb-randr0
        libxcb-render-util0 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0
        fonts-ipamj-mincho fonts-noto-cjk
    """.split(),  # noqa: SIM905
    "test": ["vsmartcard-vpcd", "opensc", "poppler-utils"],
}


def main(arguments: list[str]) -> int:
    """Do `run` or `test`; return the exit code."""
    if not arguments or arguments[0] not in ("run", "test"):
        print(__doc__)
        return 2
    if sys.version_info < (3, 11):  # noqa: UP036  (this file must also tell an older Python)
        print("Python 3.11 or newer is needed.")
        return 1
    verb, *rest = arguments
    if not stamped(verb):
        if not (system_packages(verb) and environment()):
            return 1
        remember(verb)
    return run(rest) if verb == "run" else test(rest)


def fingerprint(verb: str) -> str:
    """One line that changes whenever this set-up has to be done again."""
    digest = hashlib.sha256((ROOT / "uv.lock").read_bytes())
    digest.update((ROOT / "pyproject.toml").read_bytes())
    digest.update(" ".join(APT[verb]).encode())
    return f"{verb} {sys.version_info[:2]} {digest.hexdigest()}"


def stamps() -> list[str]:
    """What was set up here before."""
    return STAMP.read_text(encoding="utf-8").splitlines() if STAMP.exists() else []


def stamped(verb: str) -> bool:
    """Whether this set-up was done already."""
    return fingerprint(verb) in stamps()


def remember(verb: str) -> None:
    """Note this set-up; what was noted for another lock file no longer stands."""
    done = [each for each in APT if each == verb or stamped(each)]
    STAMP.write_text("\n".join(fingerprint(each) for each in done), encoding="utf-8")


def system_packages(verb: str) -> bool:
    """Install what Debian has to bring, or name it in one sentence."""
    if WINDOWS:
        return True
    wanted = APT["run"] + (APT["test"] if verb == "test" else [])
    if shutil.which("dpkg-query") is None:
        print("On this system please install by hand:", " ".join(wanted))
        return True
    missing = [name for name in wanted if not installed(name)]
    if not missing:
        return True
    if os.geteuid() != 0:
        print(f"Please run once as root: apt-get install {' '.join(missing)}")
        return False
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "-q", "-y", "--no-install-recommends", *missing]
    for command in (["apt-get", "update", "-q"], install):
        if subprocess.run(command, check=False, env=quiet).returncode:
            print(f"apt could not install: {' '.join(missing)}")
            return False
    return True


def installed(package: str) -> bool:
    """Whether dpkg knows the package as installed."""
    asked = subprocess.run(
        ["dpkg-query", "-W", "-f", "${Status}", package],
        capture_output=True,
        check=False,
        text=True,
    )
    return asked.stdout.endswith(" installed")


def environment() -> bool:
    """Make `.venv` exactly as the lock file says."""
    python = BIN / ("python.exe" if WINDOWS else "python")
    if not (python.exists() and has_pip(python)):
        venv.create(VENV, with_pip=True, clear=True)
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", UV]
    sync = [str(python), "-m", "uv", "sync", "--frozen", "--inexact", "--python", str(python)]
    for command in (pip, sync):
        if subprocess.run(command, check=False, cwd=ROOT).returncode:
            print("The Python packages could not be installed; is a package index reachable?")
            return False
    return True


def has_pip(python: Path) -> bool:
    """Whether `.venv` is whole: one that was interrupted half-way is made anew."""
    asked = [str(python), "-c", "import pip"]
    return subprocess.run(asked, check=False, capture_output=True).returncode == 0


def run(rest: list[str]) -> int:
    """Start the practice town; without a display let it play one visit by itself."""
    command = [str(BIN / "hitomado"), "--practice", *rest]
    environ = dict(os.environ)
    if not (WINDOWS or sys.platform == "darwin" or has_display()):
        folder = ROOT / "practice-visit"
        print("There is no display here. One practice visit now plays by itself, offscreen;")
        print(f"its pictures and the form will be in {folder}")
        environ["QT_QPA_PLATFORM"] = "offscreen"
        command += ["--play", str(folder)]
    return subprocess.run(command, check=False, env=environ).returncode


def has_display() -> bool:
    """Whether a window can be shown."""
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def test(rest: list[str]) -> int:
    """Run all tests."""
    return subprocess.run([str(BIN / "pytest"), *rest], check=False, cwd=ROOT).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
