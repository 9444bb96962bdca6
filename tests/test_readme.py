"""What the README promises is there: its commands with their options, its files, its scripts."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import click
import pytest

from hitomado.cli import COMMANDS, main

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```sh\n(.*?)```", TEXT, re.DOTALL)
LINES = [line for block in BLOCKS for line in block.splitlines() if line.startswith("hitomado")]


def test_every_command_of_the_program_is_in_the_readme() -> None:
    named = {line.split()[1] for line in LINES if len(line.split()) > 1}
    assert COMMANDS.keys() <= named


@pytest.mark.parametrize("line", LINES)
def test_each_command_line_of_the_readme_is_one_that_the_program_takes(line: str) -> None:
    words = shlex.split(line, comments=True)[1:]
    command: click.Command = main
    with click.Context(command) as context:
        while words and isinstance(command, click.Group) and not words[0].startswith("-"):
            found = command.get_command(context, words.pop(0))
            assert found is not None, line
            command = found
    options = {name for parameter in command.params for name in parameter.opts}
    assert {word for word in words if word.startswith("-")} <= options
    # parsing alone: nothing is run, and what is left over or missing is wrong usage
    command.make_context("readme", words)


@pytest.mark.parametrize("path", sorted(set(re.findall(r"\]\(([^)#:]+)\)", TEXT))))
def test_each_file_that_the_readme_points_to_is_there(path: str) -> None:
    assert (ROOT / path).is_file()


@pytest.mark.parametrize("module", sorted(set(re.findall(r"python -m ([\w.]+)", TEXT))))
def test_each_measured_number_has_its_script(module: str) -> None:
    place = ROOT / Path(*module.split("."))
    if place.is_dir():  # a script in a package of its own says what it takes
        command = [sys.executable, "-m", module, "--help"]
        done = subprocess.run(
            command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=True
        )
        assert module.rpartition(".")[2] in done.stdout
    else:
        assert place.with_suffix(".py").is_file()


@pytest.mark.parametrize("script", sorted(set(re.findall(r"python3 (\S+)", TEXT))))
def test_the_two_commands_start_a_script_that_is_there(script: str) -> None:
    assert (ROOT / script).is_file()
