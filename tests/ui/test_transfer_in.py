"""Moving in by card: the record first or the card first, the last day, too late, no record."""

from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QListWidget, QPushButton

from hitomado.core.rules.plan import Answer, MoveKind, Procedure
from hitomado.core.visit.desk import CardStage
from hitomado.core.visit.model import Step
from hitomado.ui.kit.banner import Banner
from hitomado.ui.models.text import day
from hitomado.ui.mover_dialog import MoverDialog
from hitomado.virtual.spec import PRACTICE_MUNICIPALITY
from hitomado.virtual.town import movers as moving
from hitomado.virtual.tray import TownTray

from .counter import ENTER, ESC, SPACE, TAB, Counter
from .reading import texts
from .settled import TODAY

DOWN, F3, F6 = Qt.Key.Key_Down, Qt.Key.Key_F3, Qt.Key.Key_F6


def to_questions(counter: Counter, household: str) -> None:
    """Receive the household's first card and go on to the questions."""
    counter.receive(counter.cards(household)[0])
    counter.take()
    counter.press(ENTER)
    counter.step(Step.QUESTIONS)


def answer_moved(counter: Counter, moved: date | None) -> None:
    assert moved is not None
    counter.tap(f"{moved:%Y%m%d}")
    counter.until(lambda: counter.visit.move.moved == moved)


def the_move(counter: Counter) -> tuple[Answer, date | None]:
    plan = counter.controller.plan()
    assert plan is not None
    found = next(
        p
        for person in plan.persons
        for p in person.procedures
        if p.procedure is Procedure.TRANSFER_IN_BY_CARD
    )
    return found.answer, found.last_day


def banners(counter: Counter) -> str:
    QApplication.processEvents()
    shown = [b for b in counter.window.findChildren(Banner) if b.isVisible()]
    return "\n".join(text for banner in shown for text in texts(banner))


def test_a_couple_moves_in_beginning_with_the_record(counter: Counter) -> None:
    counter.until(lambda: counter.says("ui.wait.movers_count", count=12))
    counter.press(F3)
    waiting = next(
        each
        for each in counter.window.findChildren(QListWidget)
        if each.accessibleName() == counter.words("ui.wait.movers")
    )
    rows = [waiting.item(n).text() for n in range(waiting.count())]
    at = next(n for n, row in enumerate(rows) if "真砂" in row)
    counter.press(*[DOWN] * at, ENTER)
    counter.until(lambda: counter.desk.visit is not None)
    assert counter.visit.move.kind is MoveKind.TRANSFER_IN_BY_CARD
    assert [p.name for p in counter.visit.persons] == ["真砂　大輔", "真砂　美咲"]
    for card in counter.cards("couple"):
        counter.place(card)
        counter.by_pin(card.pin)
        counter.stage(CardStage.KNOWN)
        counter.take()
    assert all(p.before is not None for p in counter.visit.persons)
    counter.press(ENTER)
    counter.step(Step.QUESTIONS)
    answer_moved(counter, counter.cards("couple")[0].moved)
    assert the_move(counter)[0] is Answer.POSSIBLE
    assert counter.visit.move.new_address == "ひとまど県ひとまど町浜町二丁目3番10号"


def test_a_couple_moves_in_beginning_with_a_card(counter: Counter) -> None:
    first, second = counter.cards("couple")
    counter.receive(first)
    assert [p.name for p in counter.visit.persons] == ["真砂　大輔", "真砂　美咲"]
    assert counter.visit.move.kind is MoveKind.TRANSFER_IN_BY_CARD
    assert counter.visit.move.out_filed is True
    counter.take()
    counter.place(second)
    counter.by_number_b(second)
    counter.stage(CardStage.KNOWN)
    assert counter.visit.persons[1].before is not None


def test_a_practice_card_taken_over_by_this_town_is_read_again_by_number_b(
    counter: Counter,
) -> None:
    card = counter.cards("single")[0]
    tray = counter.tray
    assert isinstance(tray, TownTray)
    serial = tray._kept[card.id].spec.card_serial
    tray.perform(serial, Procedure.CONTINUED_USE, None, card.new_address)
    counter.place(card)
    lying = counter.desk.card
    assert lying is not None
    reading = lying.reading
    assert reading is not None
    assert reading.municipality_code == PRACTICE_MUNICIPALITY
    assert reading.expiry is not None
    counter.by_number_b(card)
    counter.stage(CardStage.FOUND)


def test_on_the_last_day_the_plan_says_until_when(counter: Counter) -> None:
    to_questions(counter, "last_day")
    answer_moved(counter, counter.cards("last_day")[0].moved)
    answer, last = the_move(counter)
    assert answer is Answer.POSSIBLE
    assert last is not None
    assert last >= TODAY
    shown = banners(counter)
    assert counter.words("answer.possible") in shown
    assert day(counter.words, last) in shown


def test_too_late_is_told_before_anything_is_typed_with_the_way_out(counter: Counter) -> None:
    to_questions(counter, "too_late")
    assert the_move(counter)[0] is not Answer.POSSIBLE
    answer_moved(counter, counter.cards("too_late")[0].moved)
    answer, last = the_move(counter)
    assert answer is Answer.NOT_POSSIBLE
    assert last is not None
    assert last < TODAY
    shown = banners(counter)
    assert counter.words("answer.not_possible") in shown
    assert day(counter.words, last) in shown
    plan = counter.controller.plan()
    assert plan is not None
    found = next(
        p for p in plan.persons[0].procedures if p.procedure is Procedure.TRANSFER_IN_BY_CARD
    )
    ways = [counter.words(f"warning.{code}") for code in found.warnings]
    assert ways, "what the resident can do instead"
    assert all(way in shown for way in ways)


def test_a_move_out_that_was_not_filed_stops_the_move_in(counter: Counter) -> None:
    to_questions(counter, "single")
    answer_moved(counter, counter.cards("single")[0].moved)
    assert not counter.says("ui.ask.out_filed"), "the data said so: a line, no question"
    counter.press(Qt.Key.Key_F6)
    counter.go_to(counter.words("ui.ask.out_filed"))
    counter.tap("2")
    counter.until(lambda: counter.visit.move.out_filed is False)
    assert the_move(counter)[0] is not Answer.POSSIBLE


def test_a_card_without_a_record_leads_to_typing_the_certificate(counter: Counter) -> None:
    card = counter.cards("elsewhere")[0]
    counter.place(card)
    counter.by_pin(card.pin)
    counter.stage(CardStage.FOUND)
    assert counter.says("ui.found.none")
    assert counter.says("ui.found.none_why")
    counter.tap("1")
    dialog = counter.dialog(MoverDialog)
    assert "鷺沢　拓海" in counter.said(), "nothing the chip said is typed again"
    counter.write(moving.OTHER_TOWN)
    counter.press(TAB, TAB, TAB, TAB)
    counter.write("ひとまど県ひとまど町中央二丁目1番1号")
    counter.press(TAB, TAB)
    counter.tap(f"{TODAY - timedelta(days=12):%Y%m%d}")
    counter.press(TAB, TAB)
    counter.tap(f"{TODAY - timedelta(days=5):%Y%m%d}")
    counter.press(ENTER)
    counter.until(lambda: counter.desk.visit is not None)
    assert not dialog.isVisible()
    assert [p.name for p in counter.visit.persons] == ["鷺沢　拓海"]
    assert counter.visit.move.out_filed_on == TODAY - timedelta(days=12)
    assert counter.visit.move.planned == TODAY - timedelta(days=5)
    person = counter.visit.persons[0]
    assert person.before is not None, "the card that lies there is this person's"


def test_typing_the_certificate_can_be_left_without_a_visit(counter: Counter) -> None:
    counter.press(F6)
    dialog = counter.dialog(MoverDialog)
    counter.write("あかり県なぎさ市")
    counter.press(ESC)
    assert dialog.isVisible(), "what was typed is not dropped by one key"
    assert counter.says("ui.mover.drop")
    counter.press(ESC)
    counter.until(lambda: not dialog.isVisible())
    assert counter.desk.visit is None
    assert counter.says("ui.wait.headline")


def test_an_incomplete_certificate_is_not_taken_and_says_what_is_missing(counter: Counter) -> None:
    counter.press(F6)
    dialog = counter.dialog(MoverDialog)
    done = next(
        b
        for b in dialog.findChildren(QPushButton)
        if b.accessibleName() == counter.words("ui.mover.done")
    )
    done.setFocus()
    counter.press(SPACE)
    assert dialog.isVisible()
    assert counter.says("ui.mover.missing")
    assert counter.desk.visit is None
    dialog.reject()
