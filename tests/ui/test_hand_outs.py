"""A household that cannot be finished today, at the real window: chosen, printed, put aside."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from hitomado.core.reasons import PaperError, Reason
from hitomado.core.rules.plan import Answer, Case, PersonPlan, Plan, Procedure, Way, WayCode
from hitomado.ui.kit.preview_pane import PreviewPane
from hitomado.ui.models.hand_outs import plain
from hitomado.ui.pages.wait import WaitPage
from hitomado.ui.tools.hand_out_dialog import HandOutDialog
from hitomado.ui.tools.menu import ToolsDialog

from .counter import ENTER, ESC, TAB, Counter
from .settled import TODAY
from .test_visit_end import to_questions

DOWN, F10, F11 = Qt.Key.Key_Down, Qt.Key.Key_F10, Qt.Key.Key_F11
LATER = TODAY + timedelta(days=14)


def ways(counter: Counter, *found: Way) -> None:
    """The rules find these ways for everybody, whatever else they say."""
    office = counter.controller.office

    def plan(case: Case) -> Plan:
        made = office.plan(case)
        return Plan(tuple(_with(person, found) for person in made.persons))

    counter.controller._office = replace(office, plan=plan)


def _with(person: PersonPlan, found: tuple[Way, ...]) -> PersonPlan:
    stopped = (Procedure.CARD_UPDATE, Procedure.MOVE_WITHIN)
    return PersonPlan(
        person.person,
        tuple(
            replace(p, answer=Answer.NOT_POSSIBLE, ways=found if p.procedure in stopped else ())
            for p in person.procedures
        ),
    )


def opened(counter: Counter) -> HandOutDialog:
    counter.window._opens.hand_outs()
    return counter.dialog(HandOutDialog)


def printing(monkeypatch: pytest.MonkeyPatch, *, comes_out: bool = True) -> list[bytes]:
    printed: list[bytes] = []

    def take(_window: QWidget, pages: Sequence[bytes]) -> bool:
        printed.extend(pages if comes_out else ())
        return comes_out

    monkeypatch.setattr("hitomado.ui.tools.hand_out_dialog.print_pages", take)
    return printed


def title(counter: Counter, code: WayCode) -> str:
    return plain(counter.words, f"way.{code}.title")


def test_the_list_of_tools_offers_hand_outs_only_while_somebody_is_served(
    counter: Counter,
) -> None:
    counter.window._opens.tools()
    counter.dialog(ToolsDialog)
    assert counter.words("tool.hand_outs") not in counter.said()
    counter.press(ESC)
    to_questions(counter)
    counter.window._opens.tools()
    counter.dialog(ToolsDialog)
    assert counter.says("tool.hand_outs")


def test_what_the_plan_names_stands_in_front_in_words_without_readings(counter: Counter) -> None:
    to_questions(counter)
    ways(counter, Way(WayCode.BRING_CARD, LATER), Way(WayCode.FACE_ONLY))
    dialog = opened(counter)
    said = counter.said()
    assert dialog._list.key == "all"
    counter.press(DOWN)
    assert dialog._list.key == "plan.1"
    assert title(counter, WayCode.BRING_CARD) in counter.said()
    assert plain(counter.words, "way.bring_card.why") in counter.said()
    assert plain(counter.words, "way.bring_card.next.2") in counter.said()
    assert "《" not in said
    assert counter.words("hand_outs.day") not in counter.said(), "the rules know the day"
    preview = dialog.findChild(PreviewPane)
    assert isinstance(preview, PreviewPane)
    counter.until(lambda: preview.page_count == 1)


def test_enter_prints_every_page_and_the_first_visit_stands_recorded(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed = printing(monkeypatch)
    to_questions(counter)
    ways(counter, Way(WayCode.BRING_CARD, LATER), Way(WayCode.FACE_ONLY))
    opened(counter)
    counter.press(ENTER)
    counter.until(lambda: len(counter.visit.given) == 2)
    assert len(printed) == 2
    assert QImage.fromData(printed[0]).height() > 3000, "drawn for a printer"
    assert [g.way for g in counter.visit.given] == [WayCode.BRING_CARD, WayCode.FACE_ONLY]
    assert counter.visit.given[0].by == LATER
    assert counter.visit.given[0].remind is not None
    kinds = [line.header.kind for line in counter.lines(counter.visit.id)]
    assert kinds.count("visit.hand_out_given") == 2


def test_paper_that_did_not_come_out_is_not_recorded(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    printing(monkeypatch, comes_out=False)
    to_questions(counter)
    dialog = opened(counter)
    counter.press(ENTER, F11)
    counter.qtbot.wait(200)
    assert counter.visit.given == ()
    assert dialog.isVisible(), "nothing was given, so there is nothing to put aside"

    def breaks(_window: QWidget, _pages: Sequence[bytes]) -> bool:
        raise PaperError(Reason.PRINTER_FAILED)

    monkeypatch.setattr("hitomado.ui.tools.hand_out_dialog.print_pages", breaks)
    counter.press(ENTER)
    counter.until(lambda: counter.notice is Reason.PRINTER_FAILED)
    assert counter.tells(Reason.PRINTER_FAILED)
    assert counter.visit.given == ()


def test_the_clerk_gives_another_one_with_a_day_of_their_own_as_a_file(
    counter: Counter, tmp_path: Path
) -> None:
    to_questions(counter)
    dialog = opened(counter)
    while dialog._list.key != f"further.{WayCode.NO_PHOTO_ID}":
        counter.press(DOWN)
    counter.press(TAB)
    counter.tap(f"{LATER:%Y%m%d}")
    assert title(counter, WayCode.NO_PHOTO_ID) in counter.said()
    counter.press(F10)
    counter.dialog(QFileDialog)
    target = tmp_path / "next.pdf"
    counter.write(str(target), instead=True)
    counter.press(ENTER)
    counter.until(lambda: bool(counter.visit.given))
    assert target.read_bytes().startswith(b"%PDF")
    (given,) = counter.visit.given
    assert (given.person, given.way, given.by) == ("", WayCode.NO_PHOTO_ID, LATER)


def test_a_day_said_for_one_hand_out_does_not_pass_to_the_next(counter: Counter) -> None:
    to_questions(counter)
    dialog = opened(counter)
    while not dialog._list.key.startswith("further."):
        counter.press(DOWN)
    counter.press(TAB)
    counter.tap(f"{LATER:%Y%m%d}")
    dialog._list.setFocus()
    counter.press(DOWN)
    assert dialog._day.value is None
    assert counter.words("hand_outs.soon") in counter.said()


def test_a_visit_put_aside_says_in_the_list_why_it_waits(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    printing(monkeypatch)
    to_questions(counter)
    ways(counter, Way(WayCode.BRING_CARD, LATER))
    dialog = opened(counter)
    counter.press(ENTER)
    counter.until(lambda: bool(counter.visit.given))
    number = counter.visit.id
    counter.press(F11)
    counter.until(lambda: counter.desk.visit is None)
    assert not dialog.isVisible()
    assert isinstance(counter.window.page, WaitPage)
    counter.until(lambda: any(v.id == number for v in counter.desk.waiting))
    (waits,) = [v for v in counter.desk.waiting if v.id == number]
    assert waits.given is not None
    assert title(counter, WayCode.BRING_CARD) in counter.window.page._visit_line(waits)
    counter.controller.runner.resume(number)
    counter.until(lambda: counter.desk.visit is not None)
    assert counter.visit.given[0].way is WayCode.BRING_CARD


def test_esc_gives_nothing(counter: Counter) -> None:
    to_questions(counter)
    dialog = opened(counter)
    counter.press(ESC)
    counter.until(lambda: not dialog.isVisible())
    assert counter.visit.given == ()
