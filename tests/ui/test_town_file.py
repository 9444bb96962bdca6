"""The town's own pairs: used, or the window says why they are not, and the work goes on."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hitomado import window_wiring, wiring
from hitomado.core.chip.reading import Attributes, Source
from hitomado.core.dates_parse import parse_date
from hitomado.core.match.comparison import Comparison, Level
from hitomado.core.people import MoverPerson, Sex
from hitomado.core.reasons import Reason
from hitomado.core.visit.office import Office
from hitomado.ui import theme

from .counter import Counter
from .settled import TODAY

GOOD = 'format = 1\n[[gaiji]]\ncode = "E001"\ncharacter = "髙"\n'
BROKEN = 'format = 1\n[[gaiji\ncode = "E001"\n'


def office() -> Office:
    identity = window_wiring.office_identity(practice=True)
    return window_wiring._office(identity, TODAY, practice=True)


def compared(by: Office) -> Comparison:
    chip = Attributes("髙橋", "浜町1番", "19800217", Sex.MALE, Source.TEXT_PIN)
    who = MoverPerson(
        id="1",
        name="\ue001橋",
        name_kana="",
        birth=parse_date("19800217"),
        sex=Sex.MALE,
        relationship="",
    )
    return by.compare(chip, who, "浜町1番")


def test_the_towns_pairs_are_used_without_reading_the_file_again(practice_home: Path) -> None:
    file = practice_home / wiring.TOWN_SPELLINGS
    file.write_text(GOOD, encoding="utf-8")
    by = office()
    assert by.told is None
    assert compared(by).fields[0].reasons[0].code == "town_gaiji"
    file.write_text(BROKEN, encoding="utf-8")
    assert compared(by).fields[0].reasons[0].code == "town_gaiji"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (BROKEN.encode(), Reason.SPELLINGS_SYNTAX),
        (b'format = 1\n[[gaiji]]\ncode = "0041"\n', Reason.SPELLINGS_INVALID),
        (b"\xff\xfe\x00", Reason.SPELLINGS_UNREADABLE),
    ],
)
def test_a_broken_file_is_told_and_the_comparison_goes_on_without_it(
    practice_home: Path, content: bytes, reason: Reason
) -> None:
    (practice_home / wiring.TOWN_SPELLINGS).write_bytes(content)
    by = office()
    assert by.told is not None
    assert by.told.reason is reason
    name = compared(by).fields[0]
    assert (name.level, name.reasons[0].code) == (Level.NEEDS_HUMAN, "placeholder")


@pytest.fixture
def counter_with_broken_file(
    practice_home: Path, qapp: QApplication, qtbot: QtBot
) -> Iterator[Counter]:
    (practice_home / wiring.TOWN_SPELLINGS).write_text(BROKEN, encoding="utf-8")
    theme.apply(qapp, dark=False)
    made = Counter(qtbot)
    yield made
    made.leave()


def test_the_window_says_that_the_towns_file_is_not_used_and_what_to_do(
    counter_with_broken_file: Counter,
) -> None:
    counter = counter_with_broken_file
    what = counter.words("reason.spellings_syntax.what", line=2)
    assert counter.says("comparison_view.town_file", what=what)
    counter.receive(counter.cards("variant")[0])
    assert counter.says("comparison_view.town_file", what=what)
    assert counter.says("comparison_view.ask")
