"""The two commands of the README, without network: what they decide and what they say."""

import importlib.util
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

SCRIPT = Path(__file__).parents[2] / "installer" / "bootstrap.py"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="apt and displays are Linux's")


class Commands:
    """Takes the place of `subprocess.run`; failing: words that let a command fail."""

    def __init__(self, packages: Sequence[str] = (), failing: Sequence[str] = ()) -> None:
        self.packages = packages
        self.failing = failing
        self.ran: list[list[str]] = []
        self.environment: dict[str, str] = {}

    def __call__(self, command: list[str], **options: Any) -> SimpleNamespace:
        if command[0] == "dpkg-query":
            there = command[-1] in self.packages
            return SimpleNamespace(stdout="install ok installed" if there else "")
        self.ran.append([Path(command[0]).name, *command[1:]])
        self.environment = options.get("env") or {}
        return SimpleNamespace(returncode=int(any(word in command for word in self.failing)))


@pytest.fixture
def bootstrap(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script, as if it lay in an empty checkout."""
    spec = importlib.util.spec_from_file_location("bootstrap", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    for name in ("uv.lock", "pyproject.toml"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    venv = tmp_path / ".venv"
    venv.mkdir()
    paths = {"ROOT": tmp_path, "VENV": venv, "BIN": venv / "bin", "STAMP": venv / ".stamp"}
    for name, value in paths.items():
        monkeypatch.setattr(script, name, value)

    def create(folder: Path, **_: object) -> None:
        (folder / "bin").mkdir(exist_ok=True)
        (folder / "bin" / "python").touch()

    monkeypatch.setattr(script.venv, "create", create)
    monkeypatch.setattr(script.shutil, "which", lambda name: f"/usr/bin/{name}")
    return script


def start(
    bootstrap: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    commands: Commands,
    *arguments: str,
    root: bool = True,
) -> int:
    monkeypatch.setattr(bootstrap.subprocess, "run", commands)
    monkeypatch.setattr(bootstrap.os, "geteuid", lambda: 0 if root else 1000)
    code: int = bootstrap.main(list(arguments))
    return code


def everything(bootstrap: ModuleType) -> list[str]:
    return [package for packages in bootstrap.APT.values() for package in packages]


@pytest.mark.parametrize("arguments", [(), ("install",), ("--help",)])
def test_another_verb_than_run_or_test_is_wrong_usage(
    bootstrap: ModuleType, arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert bootstrap.main(list(arguments)) == 2
    assert "bootstrap.py run" in capsys.readouterr().out


def test_an_older_python_is_told_so(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bootstrap, "sys", SimpleNamespace(version_info=(3, 9), platform="linux"))
    assert bootstrap.main(["test"]) == 1
    assert "3.11" in capsys.readouterr().out


def test_without_root_the_missing_packages_are_named_in_one_sentence(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    there = [name for name in everything(bootstrap) if name not in ("pcscd", "opensc")]
    commands = Commands(there)
    assert start(bootstrap, monkeypatch, commands, "test", root=False) == 1
    assert capsys.readouterr().out == "Please run once as root: apt-get install pcscd opensc\n"
    assert commands.ran == []


def test_root_installs_exactly_what_is_missing(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = [name for name in everything(bootstrap) if name != "pcscd"]
    commands = Commands(there)
    assert start(bootstrap, monkeypatch, commands, "test", "-q") == 0
    assert commands.ran[0][:2] == ["apt-get", "update"]
    assert commands.ran[1][-2:] == ["--no-install-recommends", "pcscd"]
    assert ["python", "-m", "uv", "sync", "--frozen"] in [command[:5] for command in commands.ran]
    assert commands.ran[-1] == ["pytest", "-q"]


def test_apt_that_fails_is_told_and_nothing_is_noted(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert start(bootstrap, monkeypatch, Commands(failing=["update"]), "test") == 1
    assert "apt could not install" in capsys.readouterr().out
    assert not bootstrap.STAMP.exists()


def test_an_index_out_of_reach_is_told_and_nothing_is_noted(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    commands = Commands(everything(bootstrap), failing=["sync"])
    assert start(bootstrap, monkeypatch, commands, "test") == 1
    assert "package index" in capsys.readouterr().out
    assert not bootstrap.STAMP.exists()


def test_nothing_is_done_twice(bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    start(bootstrap, monkeypatch, Commands(everything(bootstrap)), "test")
    again = Commands()
    assert start(bootstrap, monkeypatch, again, "test") == 0
    assert again.ran == [["pytest"]]


def test_what_is_set_up_for_one_verb_stays_when_the_other_comes(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    for verb in ("test", "run"):
        start(bootstrap, monkeypatch, Commands(everything(bootstrap)), verb)
    again = Commands()
    start(bootstrap, monkeypatch, again, "test")
    assert again.ran == [["pytest"]]


def test_a_lock_file_that_comes_back_is_set_up_again(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock = bootstrap.ROOT / "uv.lock"
    for content in ("first", "second", "first"):
        lock.write_text(content, encoding="utf-8")
        commands = Commands(everything(bootstrap))
        start(bootstrap, monkeypatch, commands, "test")
        assert any("sync" in command for command in commands.ran)


def test_an_environment_that_was_interrupted_is_made_anew(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[Path] = []
    (bootstrap.BIN).mkdir()
    (bootstrap.BIN / "python").touch()
    monkeypatch.setattr(bootstrap.venv, "create", lambda folder, **_: made.append(folder))
    start(bootstrap, monkeypatch, Commands(everything(bootstrap), ["import pip"]), "test")
    assert made == [bootstrap.VENV]


@pytest.mark.parametrize("verdict", [0, 1])
def test_the_tests_verdict_is_the_commands(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch, verdict: int
) -> None:
    commands = Commands(everything(bootstrap), failing=["-red"] if verdict else [])
    assert start(bootstrap, monkeypatch, commands, "test", "-red") == verdict


def test_without_a_display_one_visit_plays_and_the_folder_is_named(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    commands = Commands(everything(bootstrap))
    assert start(bootstrap, monkeypatch, commands, "run") == 0
    folder = str(bootstrap.ROOT / "practice-visit")
    assert commands.ran[-1] == ["hitomado", "--practice", "--play", folder]
    assert commands.environment["QT_QPA_PLATFORM"] == "offscreen"
    said = capsys.readouterr().out
    assert "no display" in said
    assert folder in said


def test_with_a_display_the_window_opens(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    commands = Commands(everything(bootstrap))
    start(bootstrap, monkeypatch, commands, "run", "--lang", "en")
    assert commands.ran[-1] == ["hitomado", "--practice", "--lang", "en"]


def test_the_second_start_takes_less_than_two_seconds(
    bootstrap: ModuleType, tmp_path: Path
) -> None:
    """Of the script itself: what it then starts takes its own time."""
    checkout = tmp_path / "checkout"
    (checkout / "installer").mkdir(parents=True)
    (checkout / ".venv" / "bin").mkdir(parents=True)
    for name in ("uv.lock", "pyproject.toml"):
        (checkout / name).write_text("x", encoding="utf-8")
    copied = checkout / "installer" / "bootstrap.py"
    copied.write_text(SCRIPT.read_text(encoding="utf-8"), encoding="utf-8")
    tests = checkout / ".venv" / "bin" / "pytest"
    tests.write_text("#!/bin/sh\nexit 0\n", encoding="utf-8")
    tests.chmod(0o755)
    vars(bootstrap)["ROOT"] = checkout
    stamp = checkout / ".venv" / ".bootstrap-stamp"
    stamp.write_text(bootstrap.fingerprint("test"), encoding="utf-8")
    done = subprocess.run([sys.executable, str(copied), "test"], timeout=2, check=False)
    assert done.returncode == 0
