"""`hitomado virtual-card` as a person at a terminal meets it."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from click.testing import CliRunner

from hitomado.cli import main
from hitomado.virtual.spec import CardSpec
from hitomado.virtual.vpcd import PORTS
from hitomado.words import Words
from tests.real_pcsc import needs_pcsc, pcsc_service

FREE_PORT = "1"  # nobody listens there
COMMAND = (sys.executable, "-m", "hitomado", "virtual-card")
SPOKEN = ("--name", "試験　花", "--address", "ひとまど町", "--birth", "2015-04-00")


@contextmanager
def started(*options: str) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        [*COMMAND, *options], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as p:
        try:
            yield p
        finally:
            p.kill()


def until_ready(process: subprocess.Popen[str]) -> list[str]:
    """Return all lines up to the one that says how to end."""
    assert process.stdout is not None
    last = Words("ja")("virtual_card.end")
    lines: list[str] = []
    while not lines or lines[-1] != last:
        line = process.stdout.readline()
        assert line, "ended early"
        lines.append(line.rstrip("\n"))
    return lines


def test_without_the_virtual_reader_it_says_what_is_missing_and_what_to_do() -> None:
    result = CliRunner().invoke(main, ["virtual-card", "--port", FREE_PORT])
    words = Words("ja")
    assert result.exit_code == 1
    assert words("reason.no_virtual_reader.title") in result.stderr
    assert words("reason.no_virtual_reader.what", port=1) in result.stderr
    assert "Traceback" not in result.output


@pytest.mark.parametrize(
    "option",
    [
        ("--birth", "2015-13-01"),
        ("--birth", "1 April"),
        ("--nonce", "short"),
        ("--municipality", "123"),
        ("--blocked", "everything"),
        ("--sex", "x"),
    ],
)
def test_a_value_of_the_wrong_form_is_wrong_usage(option: tuple[str, str]) -> None:
    assert CliRunner().invoke(main, ["virtual-card", *option]).exit_code == 2


@pytest.mark.pcsc
@needs_pcsc
@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals")
class TestOnTheReader:
    """With a real PC/SC service."""

    @pytest.fixture(autouse=True)
    def service(self) -> Iterator[None]:
        with pcsc_service():
            yield

    def test_it_says_what_card_it_is_and_ctrl_c_takes_it_off(self) -> None:
        words = Words("ja")
        with started(*SPOKEN, "--blocked", "text", "--nonce", "nonce-0001") as process:
            said = until_ready(process)
            process.send_signal(signal.SIGINT)
            out, err = process.communicate(timeout=10)
        assert process.returncode == 0
        assert out.strip() == words("virtual_card.removed")
        assert err == ""
        assert words("virtual_card.placed", port=PORTS[0]) in said
        assert words("virtual_card.holder", name="試験　花") in said
        text = words("virtual_card.secret.text")
        assert words("virtual_card.blocked", secrets=text) in said
        assert words("virtual_card.nonce", nonce="nonce-0001") in said
        absent, present = words("virtual_card.absent"), words("virtual_card.present")
        assert words("virtual_card.certificates", sign=absent, auth=present) in said

    def test_pins_are_printed_on_request_only(self) -> None:
        with started() as process:
            silent = "\n".join(until_ready(process))
        with started("--show-practice-pins") as process:
            open_ = "\n".join(until_ready(process))
        spec = CardSpec.example()
        for value in (spec.text_pin, spec.sign_password, spec.security_code):
            assert f": {value}" not in silent
            assert f": {value}" in open_
        for value in (spec.number, spec.number_b):
            assert value not in open_


@pytest.mark.pcsc
@needs_pcsc
def test_the_end_of_the_service_ends_it() -> None:
    with pcsc_service() as ours:
        if not ours:
            pytest.skip("the service that runs here is not ours to end")
        process = subprocess.Popen(COMMAND, stdout=subprocess.PIPE, text=True)
        until_ready(process)
    out, _ = process.communicate(timeout=10)
    assert process.returncode == 0
    assert out.strip() == Words("ja")("virtual_card.service_ended")
