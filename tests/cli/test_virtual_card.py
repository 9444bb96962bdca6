"""`hitomado virtual-card` as a person at a terminal meets it."""

import json
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from click.testing import CliRunner

from hitomado.cli import main, virtual_card
from hitomado.pcsc.guard import VARIABLE
from hitomado.virtual.damage import FILES, Damage
from hitomado.virtual.faults import NAMES
from hitomado.virtual.kinds import KINDS
from hitomado.virtual.spec import PRACTICE_SIGN_PASSWORD, CardSpec
from hitomado.virtual.vpcd import PORTS
from hitomado.words import LANGUAGES, Words
from tests.real_pcsc import READERS, needs_pcsc, pcsc_service, wait_seen

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


def card_read(*options: str, typed: str = "") -> dict[str, Any]:
    """What `card read --json` says of the card on the first reader."""
    wait_seen(READERS[0])
    result = CliRunner().invoke(main, ["card", "read", "--json", *options], input=typed)
    assert result.exit_code == 0, result.stderr
    read: dict[str, Any] = json.loads(result.stdout)
    return read


def test_without_the_virtual_reader_it_says_what_is_missing_and_what_to_do() -> None:
    result = CliRunner().invoke(main, ["virtual-card", "--port", FREE_PORT])
    words = Words("ja")
    assert result.exit_code == 1
    assert words("reason.no_virtual_reader.title") in result.stderr
    assert words("reason.no_virtual_reader.what", port=1) in result.stderr
    assert "Traceback" not in result.output


def test_a_second_card_on_a_taken_reader_is_not_said_to_lie_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(virtual_card, "_NOTICED", 0.2)
    words = Words("ja")
    with socket.create_server(
        ("127.0.0.1", 0)
    ) as driver:  # its one place is taken: it asks nothing
        port: int = driver.getsockname()[1]
        result = CliRunner().invoke(main, ["virtual-card", "--port", str(port)])
    assert result.exit_code == 1
    for part in ("title", "what", "remedy"):
        assert words(f"reason.virtual_reader_taken.{part}", port=port) in result.stderr
    assert result.stdout == ""


@pytest.mark.parametrize(
    "option",
    [
        ("--birth", "2015-13-01"),
        ("--birth", "1 April"),
        ("--nonce", "short"),
        ("--municipality", "123"),
        ("--blocked", "everything"),
        ("--sex", "x"),
        ("--kind", "x"),
        ("--fault", "x"),
        ("--fault", "pulled@x"),
        ("--fault", "attributes:x"),
        ("--elliptic", "--fault", "fake-ca"),
        ("--elliptic", "--kind", "juki"),
    ],
)
def test_a_value_of_the_wrong_form_is_wrong_usage(option: tuple[str, ...]) -> None:
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

    def test_a_second_card_on_the_same_port_is_refused_in_words(self) -> None:
        with started() as process:
            until_ready(process)
            second = CliRunner().invoke(main, ["virtual-card"])
            assert second.exit_code == 1
            assert Words("ja")("reason.virtual_reader_taken.title") in second.stderr
            assert card_read()["kind"] == "my_number", "the first still lies there"

    def test_another_kind_of_card_is_said_and_read_as_what_it_is(self) -> None:
        words = Words("ja")
        with started("--kind", "residence") as process:
            said = until_ready(process)
            read = card_read()
        assert words("virtual_card.kind", kind=words("virtual_card.kind.residence")) in said
        assert not any(line.startswith("氏名") for line in said)
        assert read["kind"] == "residence"

    def test_the_coming_cards_certificates_are_read_like_any_other(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv(VARIABLE, "nonce-0002")
        with started("--elliptic", "--nonce", "nonce-0002") as process:
            said = until_ready(process)
            options = ("--authorities", "--sign-password-stdin")
            read = card_read(*options, typed=PRACTICE_SIGN_PASSWORD)
        assert Words("ja")("virtual_card.elliptic") in said
        assert read["integrity"]["auth"] == read["integrity"]["sign"] == "consistent"
        for certificate in read["certificates"].values():
            years = [int(certificate[at][:4]) for at in ("not_before", "not_after")]
            assert years[1] - years[0] in {9, 10}  # to the birthday before the tenth year is full

    def test_faults_reach_the_real_service(self) -> None:
        words = Words("ja")
        with started("--fault", "auth-certificate:empty", "--fault", "6cxx") as process:
            said = until_ready(process)
            read = card_read()
        told = words("virtual_card.faults", faults="auth-certificate:empty、6cxx")
        assert told in said
        assert read["kind"] == "my_number"
        assert read["certificates"]["auth"]["status"] == "absent"

    def test_a_card_pulled_at_a_command_ends_it_and_the_reader_says_so(self) -> None:
        with started("--fault", "pulled@4") as process:
            until_ready(process)
            wait_seen(READERS[0])
            result = CliRunner().invoke(main, ["card", "read"])
            process.communicate(timeout=10)
        assert process.returncode == 0
        assert Words("ja")("reason.card_removed.title") in result.stderr

    def test_a_mute_card_keeps_nobody_waiting_once_it_is_taken_off(self) -> None:
        with started("--fault", "mute@6") as card:
            until_ready(card)
            wait_seen(READERS[0])
            command = [sys.executable, "-m", "hitomado", "card", "read"]
            with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as reading:
                time.sleep(1.5)
                card.send_signal(signal.SIGINT)
                _, told = reading.communicate(timeout=10)
            card.communicate(timeout=10)
        assert reading.returncode == 1
        words = Words("ja")
        titles = (words("reason.card_removed.title"), words("reason.card_mute.title"))
        assert any(title in told for title in titles), told

    def test_a_card_with_a_garbage_answer_to_reset_is_said_in_words(self) -> None:
        with started("--fault", "garbage-atr") as card:
            until_ready(card)
            time.sleep(1.0)
            result = CliRunner().invoke(main, ["card", "read"])
            card.send_signal(signal.SIGINT)
            card.communicate(timeout=10)
        words = Words("ja")
        titles = (words("reason.no_card.title"), words("reason.card_mute.title"))
        assert result.exit_code == 1
        assert any(title in result.stderr for title in titles), result.stderr

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


def test_help_lists_every_kind_and_every_fault() -> None:
    told = CliRunner().invoke(main, ["virtual-card", "--help"]).output
    names = re.findall(r"[\w-]+", told)
    for name in (*KINDS, *NAMES, *FILES, *Damage):
        assert name in names, name


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_name_in_every_language(kind: str) -> None:
    for language in LANGUAGES:
        assert Words(language)(f"virtual_card.kind.{kind}")
