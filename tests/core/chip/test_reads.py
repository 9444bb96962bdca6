from collections.abc import Callable

import pytest

from hitomado.core.chip.apdu import Command, Response
from hitomado.core.chip.reads import LinkAbilities, query, read_file, read_record
from hitomado.core.chip.tables import TEXT_PIN
from hitomado.core.chip.tlv import declared_size
from hitomado.core.reasons import CardError, Reason
from hitomado.runner.conversation import converse
from tests.core.chip.desk import refusal, scripted

CONTENT = bytes.fromhex("FF20820140") + bytes(range(160)) * 2
SHORT = LinkAbilities(extended=False, short_ids=True)


def _hex(*parts: bytes) -> str:
    return b"".join(parts).hex()


def test_one_command_reads_a_file_where_the_link_carries_extended_length() -> None:
    link = LinkAbilities()
    got, sent = scripted(
        read_file(0x02, link, declared_size, 4096), [_hex(CONTENT, b"\xff" * 9, b"\x90\x00")]
    )
    assert (got, sent) == (CONTENT, ["00B08200000000"])
    assert link == LinkAbilities(extended=True, short_ids=True)


def test_a_link_without_extended_length_is_asked_once_and_remembered() -> None:
    link = LinkAbilities()
    blocks = [_hex(CONTENT[:256], b"\x90\x00"), _hex(CONTENT[256:], b"\x90\x00")]
    got, sent = scripted(read_file(0x02, link, declared_size, 4096), ["6700", *blocks])
    assert (got, sent) == (CONTENT, ["00B08200000000", "00B0820000", "00B0010045"])
    again, sent = scripted(read_file(0x02, link, declared_size, 4096), blocks)
    assert (again, sent) == (CONTENT, ["00B0820000", "00B0010045"])


def test_a_card_without_short_file_ids_is_read_by_select_and_remembered() -> None:
    link = LinkAbilities(extended=True)
    got, sent = scripted(
        read_file(0x02, link, declared_size, 4096), ["6A86", "9000", _hex(CONTENT, b"\x90\x00")]
    )
    assert got == CONTENT
    assert sent == ["00B08200000000", "00A4020C020002", "00B00000000000"]
    assert link.short_ids is False
    assert scripted(read_file(0x02, link, declared_size, 4096), ["9000", _hex(CONTENT) + "9000"])


def test_a_t0_card_names_the_length_and_holds_more_ready() -> None:
    got, sent = scripted(
        read_file(0x02, LinkAbilities(False, True), declared_size, 4096),
        ["6C08", "FF20060102030405 6101", "06 9000"],
    )
    assert sent == ["00B0820000", "00B0820008", "00C0000001"]
    assert got == bytes.fromhex("FF2006010203040506")


@pytest.mark.parametrize("answers", [["6A82", "6A82"], ["FFFFFFFF9000"]])
def test_an_absent_and_an_unwritten_file_are_empty(answers: list[str]) -> None:
    link = LinkAbilities(extended=True)
    assert scripted(read_file(0x02, link, declared_size, 4096), answers)[0] == b""


@pytest.mark.parametrize(
    "answers",
    [
        ["FF2082FFFF009000"],  # declares more than any such file has
        [_hex(CONTENT[:256], b"\x90\x00"), "9000"],  # brings nothing more
        [_hex(CONTENT[:256], b"\x90\x00"), "6B00"],  # ends early
        [_hex(CONTENT[:256], b"\x90\x00"), "6982"],
        ["6982"],
        ["6110", "6110"],  # promises for ever
        ["FF20849000"],  # a length form the card does not use
    ],
)
def test_a_file_that_is_not_what_it_says_is_malformed_and_never_loops(answers: list[str]) -> None:
    link = LinkAbilities(extended=False, short_ids=True)
    with pytest.raises(CardError) as stop:
        scripted(read_file(0x02, link, declared_size, 1024), answers)
    assert stop.value.reason is Reason.CARD_MALFORMED


def test_a_record_is_found_by_short_id_or_by_select() -> None:
    assert scripted(read_record(1, LinkAbilities()), ["0102039000"])[0] == b"\1\2\3"
    got, sent = scripted(read_record(1, LinkAbilities()), ["6A82", "9000", "0102039000"])
    assert (got, sent[-1]) == (b"\1\2\3", "00B2010400")
    assert scripted(read_record(1, LinkAbilities()), ["6A83", "9000", "6A83"])[0] == b""


def test_the_query_returns_the_reference_that_reached_the_secret() -> None:
    by_id, _ = scripted(query(TEXT_PIN, LinkAbilities()), ["63C3"])
    selected, sent = scripted(query(TEXT_PIN, LinkAbilities()), ["6A88", "9000", "63C2"])
    assert by_id is not None
    assert selected is not None
    assert (by_id[1], selected[1]) == (0x91, 0x80)
    assert sent == ["00200091", "00A4020C020011", "00200080"]
    assert scripted(query(TEXT_PIN, LinkAbilities()), ["6A88", "6A82"])[0] is None


class Answering:
    """A link whose every answer is made from its command."""

    reader = "r"

    def __init__(self, answer: Callable[[Command], Response]) -> None:
        self._answer, self.commands = answer, 0

    def send(self, command: Command) -> Response:
        self.commands += 1
        return self._answer(command)

    def close(self) -> None: ...


def _given_up(extended: bool, answer: Callable[[Command], Response]) -> int:
    """Commands until a read gives up, whatever is answered."""
    link = Answering(answer)
    talk = read_file(0x02, LinkAbilities(extended, True), declared_size, 4096)
    assert refusal(lambda: converse(link, talk)).reason is Reason.CARD_MALFORMED
    return link.commands


def test_a_card_that_gives_one_byte_at_a_time_is_not_read_for_ever() -> None:
    def byte(command: Command) -> Response:
        return Response(CONTENT[:5] if command[2] & 0x80 else b"\x01", 0x9000)

    assert _given_up(False, byte) <= 2 * (4096 // 256 + 1) + 1


@pytest.mark.parametrize(("extended", "most"), [(False, 9), (True, 257)])
def test_a_card_that_always_holds_more_ready_is_not_asked_for_ever(
    extended: bool, most: int
) -> None:
    assert _given_up(extended, lambda _: Response(b"\x01", 0x6101)) == most


def test_more_than_was_asked_for_is_not_believed() -> None:
    blocks = [_hex(CONTENT[:256], b"\x90\x00"), _hex(CONTENT[256:], bytes(4000), b"\x90\x00")]
    talk = read_file(0x02, LinkAbilities(False, True), declared_size, 4096)
    assert refusal(lambda: scripted(talk, blocks)).reason is Reason.CARD_MALFORMED
