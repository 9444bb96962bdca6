"""An answer to reset is told from garbage, as a reader tells it before it speaks."""

import pytest

from hitomado.virtual.atr import is_atr
from hitomado.virtual.engine import CONTACTLESS_ATR
from hitomado.virtual.faults import GARBAGE_ATR
from hitomado.virtual.other import felica_card

# answers of real cards in contact readers and on contactless ones (OpenSC win32/customactions.cpp)
REAL = (
    "3BE000FF8131FE4514",
    "3BDA13FF8131FB468012392F31C173C601C03B",
    "3BC5FF8131FB458073C6010000",
    "3BF59100FF918171FE400042000100D1D6",
    "3BF59100FF918171FE4000420001B3A115",
    "3B888001000005E0B381A1007F",
    "3B888001000041E0B381A1003B",
    "3B888001004B51FF0081D100BC",
    "3B888001004B51FFB381D1000F",
)


@pytest.mark.parametrize("atr", REAL)
def test_real_answers_are_answers(atr: str) -> None:
    assert is_atr(bytes.fromhex(atr))


@pytest.mark.parametrize("atr", [CONTACTLESS_ATR, felica_card().atr, bytes.fromhex("3B00")])
def test_what_cards_answer_is_an_answer(atr: bytes) -> None:
    assert is_atr(atr)


@pytest.mark.parametrize(
    "garbage",
    [
        GARBAGE_ATR,
        b"",
        b"\x3b",
        b"\x00" * 13,
        CONTACTLESS_ATR[:-1],
        CONTACTLESS_ATR + b"\x00",
        CONTACTLESS_ATR[:-1] + b"\x00",
        bytes.fromhex("3BFF") + b"\xff" * 40,
        bytes.fromhex("3BF0FF"),
    ],
)
def test_garbage_is_none(garbage: bytes) -> None:
    assert not is_atr(garbage)
