"""The record of card commands: off at first, and never a byte of what was in them."""

import re
import stat
import sys
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from hitomado import wiring
from hitomado.cli import main
from hitomado.cli.context import without_user
from hitomado.core.chip import apdu
from hitomado.core.chip.attributes import read_attributes
from hitomado.core.chip.free import read_free
from hitomado.core.chip.pins import Secret
from hitomado.core.chip.reading import Integrity, Source
from hitomado.core.reasons import CardError, Reason
from hitomado.runner.conversation import converse
from hitomado.runner.trace import ApduTrace, TracedReaders, masked
from hitomado.virtual.card import VirtualCard
from hitomado.virtual.readers import READER, VirtualReaders
from hitomado.virtual.spec import CardSpec
from hitomado.words import Words

SPEC = CardSpec.example()
SHORTEST = 4  # bytes of a data field that are told apart from headers and times


class NotedCard(VirtualCard):
    """Keeps commands and answers."""

    def __init__(self) -> None:
        super().__init__(SPEC)
        self.sent: list[bytes] = []
        self.answered: list[bytes] = []

    def transmit(self, command: bytes) -> bytes:
        answer = super().transmit(command)
        self.sent.append(command)
        self.answered.append(answer)
        return answer

    def data_fields(self) -> set[bytes]:
        """Everything that was in a command or an answer, of some length."""
        sent = [c[5:] for c in self.sent if len(c) > 5]
        return {d for d in (*sent, *(a[:-2] for a in self.answered)) if len(d) >= SHORTEST}


def desk(file: Path, **options: int) -> tuple[NotedCard, ApduTrace, TracedReaders]:
    card, readers, trace = NotedCard(), VirtualReaders(), ApduTrace(file, **options)
    readers.insert(card)
    return card, trace, TracedReaders(readers, trace)


def read_all(readers: TracedReaders, source: Source, secret: bytes) -> None:
    link = readers.open(READER, exclusive=True)
    reading = converse(link, read_free(READER, date.today()))
    typed = Secret(source, bytearray(secret))
    read = converse(link, read_attributes(reading, typed, same_link=True))
    assert read.attributes_integrity is Integrity.CONSISTENT
    link.close()


@pytest.mark.parametrize(
    ("source", "secret"),
    [(Source.TEXT_PIN, b"1234"), (Source.NUMBER_B, SPEC.number_b.encode())],
)
def test_no_byte_of_any_data_field_is_in_the_record_of_a_whole_reading(
    tmp_path: Path, source: Source, secret: bytes
) -> None:
    file = tmp_path / "apdu.log"
    card, trace, readers = desk(file)
    trace.set_on(True)
    read_all(readers, source, secret)
    text = file.read_text(encoding="ascii")
    lines = text.splitlines()
    assert sum(" -> " in line for line in lines) == len(card.sent)
    # what is left of a line without its time and its figures is the header and the status word
    plain = "\n".join(re.sub(r"^\S+ |[0-9.]+ (ms|bytes)", "", line) for line in lines)
    digits = re.sub(r"[^0-9A-F]", "", plain.upper())
    found = card.data_fields()
    assert secret in found
    assert len(found) >= 10
    for field in found:
        for start in range(0, len(field) - SHORTEST + 1, SHORTEST):
            part = field[start : start + SHORTEST]
            if part.strip(b"\x00\xff"):  # filler
                assert part.hex().upper() not in digits, part
        for said in (field.hex(), field.hex(" "), field.decode("latin-1")):
            assert said not in text
            assert said.upper() not in text
    for personal in (SPEC.name, SPEC.address, SPEC.number, SPEC.number_b, SPEC.card_serial):
        assert personal not in text


def test_headers_lengths_and_status_words_are_there(tmp_path: Path) -> None:
    file = tmp_path / "apdu.log"
    _, trace, readers = desk(file)
    trace.set_on(True)
    link = readers.open(READER)
    link.send(apdu.select_application(bytes.fromhex("D392F000260100000001")))
    link.send(apdu.read_all(0x0A, extended=False))
    link.close()
    head, opened, select, read, closed = file.read_text().splitlines()
    assert head.endswith("trace on")
    assert opened.endswith(f"{READER} open shared")
    assert re.search(r"00 A4 04 0C Lc=0A -> 9000 0 bytes [0-9.]+ ms$", select)
    assert re.search(r"00 B0 8A 00 Le=00 -> 9000 256 bytes [0-9.]+ ms$", read)
    assert closed.endswith("close")


@pytest.mark.parametrize(
    ("command", "line"),
    [
        ("00A4", "2 bytes"),
        ("00200091", "00 20 00 91"),
        ("002000910431323334", "00 20 00 91 Lc=**"),
        ("00200091043132333435", "00 20 00 91 Lc=**"),
        ("0024018004 31323334", "00 24 01 80 Lc=**"),
        ("00B0820000", "00 B0 82 00 Le=00"),
        ("00B08200000000", "00 B0 82 00 Le=0000"),
        ("00A4020C020011", "00 A4 02 0C Lc=02"),
        ("802A0080 03 313233 00", "80 2A 00 80 Lc=03 Le=00"),
        ("802A0080 000003 313233 0100", "80 2A 00 80 Lc=0003 Le=0100"),
        ("00A4040C0AD392", "00 A4 04 0C Lc=?"),
    ],
)
def test_of_a_command_its_header_and_lengths_are_written(command: str, line: str) -> None:
    assert masked(bytes.fromhex(command)) == line


def test_it_is_off_at_first_and_writes_no_file(tmp_path: Path) -> None:
    file = tmp_path / "apdu.log"
    _, trace, readers = desk(file)
    read_all(readers, Source.TEXT_PIN, b"1234")
    assert not trace.is_on()
    assert not file.exists()


def test_it_can_be_switched_in_the_middle_of_a_reading(tmp_path: Path) -> None:
    file = tmp_path / "apdu.log"
    _, trace, readers = desk(file)
    link = readers.open(READER)
    trace.set_on(True)
    link.send(apdu.verify_query(0x91))
    trace.set_on(False)
    link.send(apdu.verify_query(0x91))
    assert file.read_text().count("00 20 00 91") == 1


def test_a_stop_is_written_by_its_reason(tmp_path: Path) -> None:
    file = tmp_path / "apdu.log"
    card, readers, trace = NotedCard(), VirtualReaders(), ApduTrace(file)
    readers.insert(card, pull_after=0)
    trace.set_on(True)
    traced = TracedReaders(readers, trace)
    link = traced.open(READER)
    with pytest.raises(CardError):
        link.send(apdu.verify_query(0x91))
    with pytest.raises(CardError) as stop:
        traced.open(READER)
    assert stop.value.reason is Reason.NO_CARD
    text = file.read_text()
    assert "00 20 00 91 -> card_removed" in text
    assert "open shared: no_card" in text


def test_it_keeps_to_its_size_and_the_file_before_is_beside_it(tmp_path: Path) -> None:
    file = tmp_path / "apdu.log"
    _, trace, readers = desk(file, limit=2000)
    trace.set_on(True)
    for _ in range(5):
        read_all(readers, Source.TEXT_PIN, b"1234")
    assert sorted(f.name for f in tmp_path.iterdir()) == ["apdu.log", "apdu.log.1"]
    assert all(f.stat().st_size <= 2000 for f in tmp_path.iterdir())


def test_a_folder_that_cannot_be_written_stops_no_reading(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file, no folder")
    _, trace, readers = desk(tmp_path / "taken" / "apdu.log")
    trace.set_on(True)
    assert not trace.is_on()
    read_all(readers, Source.TEXT_PIN, b"1234")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no mode bits")
def test_only_its_owner_can_read_the_record(tmp_path: Path) -> None:
    trace = ApduTrace(tmp_path / "apdu.log")
    trace.set_on(True)
    assert stat.S_IMODE(trace.file.stat().st_mode) == 0o600
    trace.set_on(False)


def test_the_option_switches_it_on_and_says_so() -> None:
    words, file = Words("ja"), without_user(wiring.home() / "apdu.log")
    command = ["--practice", "--apdu-log", "card", "read"]
    result = CliRunner().invoke(main, command)
    trace = wiring.apdu_trace()
    assert result.exit_code == 0
    assert words("diagnosis.trace.on", file=file) in result.stderr
    assert "00 A4 04 0C Lc=0A -> 9000" in trace.file.read_text()
    assert (
        words("diagnosis.trace.on", file=file)
        in CliRunner().invoke(main, ["--practice", "doctor"]).stdout
    )
    trace.set_on(False)


def test_the_environment_switches_it_on(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not wiring.apdu_trace().is_on()
    wiring._trace.cache_clear()
    monkeypatch.setenv("HITOMADO_APDU_LOG", "1")
    assert wiring.apdu_trace().is_on()
    wiring.apdu_trace().set_on(False)
