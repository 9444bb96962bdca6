"""The settings screen of the rules and the calendar: by keyboard, kept only when saved."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QPushButton

from hitomado import wiring
from hitomado.core.rules.plan import Procedure
from hitomado.store.office_rules import DAY_CLEARED, DAY_SET, SET, TAKEN, WITHDRAWN
from hitomado.ui.tools.calendar_dialog import CalendarDialog
from hitomado.ui.tools.menu import TOOLS, ToolsDialog
from hitomado.ui.tools.rules_dialog import RulesDialog
from hitomado.words import Words
from tests.core.rules.cases import case
from tests.core.rules.test_office_rules import ENACTED

from .counter import ENTER, ESC, TAB, Counter
from .kit.hands import press
from .settled import TODAY

DOWN = Qt.Key.Key_Down
SMALL_SCREEN, FRAME = 768, 40  # pixels: of the screen, and of a window's own bar


def open_tool(counter: Counter, code: str) -> None:
    press(counter.window, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    counter.dialog(ToolsDialog)
    visit = counter.desk.visit is not None
    at = [tool.code for tool in TOOLS if visit or not tool.needs_visit].index(code)
    counter.press(*[DOWN] * at, ENTER)


def rules(counter: Counter) -> RulesDialog:
    open_tool(counter, "rules")
    return counter.dialog(RulesDialog)


def calendar(counter: Counter) -> CalendarDialog:
    open_tool(counter, "calendar")
    return counter.dialog(CalendarDialog)


def said(dialog: RulesDialog | CalendarDialog) -> str:
    QApplication.processEvents()
    labels = [shown.text() for shown in dialog.findChildren(QLabel) if shown.isVisible()]
    items = [
        each.item(n).text()
        for each in dialog.findChildren(QListWidget)
        for n in range(each.count())
    ]
    return "\n".join((*labels, *items))


def lines(counter: Counter, kind: str) -> list[Mapping[str, object]]:
    found = []
    for line in counter.lines():
        if line.header.kind == kind:
            assert line.payload is not None
            found.append(json.loads(line.payload.body))
    return found


def kept(counter: Counter, kind: str, count: int = 1) -> None:
    counter.until(lambda: len(lines(counter, kind)) == count)


def seek(counter: Counter, text: str) -> None:
    """Search, and Enter leads to the new value."""
    counter.write(text, instead=True)
    counter.press(ENTER)


def test_a_fee_is_found_and_set_by_keyboard_and_holds_for_the_open_visit(
    counter: Counter,
) -> None:
    counter.receive(counter.cards("family")[0])
    dialog = rules(counter)
    seek(counter, "手数料 継続利用")
    counter.write("300", instead=True)
    counter.press(ENTER)
    assert counter._target().accessibleName() == counter.words("office_rules.since"), (
        "the day is asked before anything is saved"
    )
    assert not lines(counter, SET), "nothing takes effect before it is saved"
    counter.press(ENTER)
    kept(counter, SET)
    change = lines(counter, SET)[0]
    assert (change["rule"], change["before"], change["after"]) == ("fee.continued_use", 0, 300)
    counter.until(lambda: "町の値：300円" in said(dialog))
    assert "令和8年11月20日から 300円　（演習、" in said(dialog), "who and when"
    counter.press(ESC)
    office = counter.controller.office
    assert office.rules().number("fee.continued_use", TODAY) == 300
    dates = {"planned": "2026-11-20", "moved": "2026-11-20"}
    person = office.plan(case(TODAY.isoformat(), dates=dates)).of("1")
    assert person is not None
    found = person.of(Procedure.CONTINUED_USE)
    assert found is not None
    assert found.fee == 300, "the window plans by it at once"
    assert counter.controller.plan() is not None, "the visit that is open stays open"


def test_where_nothing_is_found_enter_stays_in_the_search(counter: Counter) -> None:
    dialog = rules(counter)
    seek(counter, "そんな規則はない")
    assert counter._target() is dialog._search
    counter.write("手数料 継続利用", instead=True)
    counter.press(ENTER)
    assert counter._target() is not dialog._search
    assert "Ctrl+S" in " ".join(b.text() for b in dialog.findChildren(QPushButton))


def test_a_merge_is_switched_from_a_day_on_and_taken_back(counter: Counter) -> None:
    dialog = rules(counter)
    seek(counter, "M1")
    counter.press(Qt.Key.Key_2)
    counter.go_to(counter.words("office_rules.since"))
    counter.write("R9.4.1", instead=True)
    counter.press(ENTER)
    kept(counter, SET)
    counter.until(lambda: "予定あり" in listed(dialog))
    book = counter.controller.office.rules()
    assert [book.flag("merge.m1", d) for d in (date(2027, 3, 31), date(2027, 4, 1))] == [
        True,
        False,
    ]
    counter.go_to(counter.words("office_rules.withdraw", day="令和9年4月1日"))
    counter.press(Qt.Key.Key_Space)
    kept(counter, WITHDRAWN)
    counter.until(lambda: "予定あり" not in listed(dialog))
    assert "取消" in said(dialog)


def listed(dialog: RulesDialog | CalendarDialog) -> str:
    QApplication.processEvents()
    found = dialog.findChild(QListWidget)
    assert found is not None
    return "\n".join(found.item(n).text() for n in range(found.count()))


def test_a_long_history_is_brought_into_sight_by_keys(counter: Counter) -> None:
    with wiring.store(practice=True) as store:
        for fee in range(100, 130):
            store.office_rules.set_value(
                wiring.rulebook(), "fee.card_reissue", fee, since=TODAY, today=TODAY, clerk="佐藤"
            )
    counter.controller.own.read(lambda stop: pytest.fail(str(stop)))
    counter.until(lambda: len(counter.controller.own.now.values) == 30)
    dialog = rules(counter)
    counter.write("再交付の手数料", instead=True)
    counter.go_to(counter.words("office_rules.history"))
    past = dialog.focusWidget()
    assert isinstance(past, QListWidget)
    assert past.count() == 30
    assert not past.visualItemRect(past.item(29)).intersects(past.viewport().rect())
    counter.press(Qt.Key.Key_End)
    assert past.visualItemRect(past.item(29)).intersects(past.viewport().rect())
    assert "から 100円" in past.item(29).text()
    assert "から 100円" in said(dialog)


def test_an_unsure_rule_shows_its_question_until_the_office_has_decided(counter: Counter) -> None:
    dialog = rules(counter)
    seek(counter, "M1")
    question, head = counter.words("question.merge_m1"), counter.words("office_rules.question")
    assert question in said(dialog)
    assert head in said(dialog)
    counter.press(Qt.Key.Key_1)
    QTest.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    kept(counter, SET)
    counter.until(lambda: head not in said(dialog))


def test_a_refusal_says_the_limit_and_keeps_what_was_typed(counter: Counter) -> None:
    dialog = rules(counter)
    seek(counter, "再交付の手数料")
    counter.write("5001", instead=True)
    counter.press(ENTER, ENTER)
    counter.until(lambda: "5000以下" in said(dialog))
    assert not lines(counter, SET)
    assert dialog._detail.typed == "5001"
    counter.press(ESC)
    assert dialog.isVisible()
    assert "再交付の手数料" in said(dialog)
    counter.press(ESC)
    assert not dialog.isVisible()


def test_a_paragraph_is_written_and_going_back_is_one_key(counter: Counter) -> None:
    dialog = rules(counter)
    seek(counter, "窓口の時間")
    QTest.keyClicks(dialog._detail._editor._many, "8:30")
    counter.press(ENTER)
    QTest.keyClicks(dialog._detail._editor._many, "17:15")
    QTest.keyClick(
        dialog._detail._editor._many, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    kept(counter, SET)
    counter.until(lambda: counter.controller.office.rules().text("text.office_hours", TODAY) != "")
    assert counter.controller.office.rules().text("text.office_hours", TODAY) == "8:30\n17:15"
    counter.go_to(counter.words("office_rules.back"))
    counter.press(Qt.Key.Key_Space)
    kept(counter, SET, 2)
    counter.until(lambda: counter.controller.office.rules().text("text.office_hours", TODAY) == "")


def test_what_the_law_sets_is_shown_and_not_offered(counter: Counter) -> None:
    dialog = rules(counter)
    counter.write("transfer_in.after_move", instead=True)
    assert counter.words("office_rules.not_settable") in said(dialog)
    assert "住民基本台帳法22条1項" in said(dialog)
    QTest.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert not lines(counter, SET)


def test_drafts_of_two_rules_stay_while_the_clerk_looks_at_another(counter: Counter) -> None:
    dialog = rules(counter)
    seek(counter, "再交付の手数料")
    counter.write("900", instead=True)
    dialog._search.setFocus()
    seek(counter, "継続利用の手数料")
    counter.write("100", instead=True)
    dialog._search.setFocus()
    seek(counter, "再交付の手数料")
    assert dialog._detail.typed == "900"
    counter.press(ESC)
    assert "継続利用の手数料" in said(dialog), "both are named before they are lost"
    counter.press(ESC)


def test_a_wrong_file_is_told_with_its_line_and_a_good_one_is_taken(
    counter: Counter, tmp_path: Path
) -> None:
    dialog, file = rules(counter), tmp_path / "own.toml"
    file.write_text(ENACTED.replace("value = 1200", "value = 9000"), encoding="utf-8")
    dialog.take_file(file)
    counter.until(lambda: "own.tomlの2行目" in said(dialog))
    assert not lines(counter, TAKEN)
    file.write_text(ENACTED, encoding="utf-8")
    dialog.take_file(file)
    kept(counter, TAKEN)
    counter.until(lambda: "取り込んだファイル：own.toml" in said(dialog))
    book = counter.controller.office.rules()
    assert book.number("transfer_in.after_move", date(2027, 7, 1)) == 21
    dialog.take_file(tmp_path / "none.toml")
    counter.until(lambda: "none.toml" in said(dialog))


def test_a_value_no_longer_allowed_is_told_over_the_window(counter: Counter) -> None:
    with wiring.store(practice=True) as store:
        store.office_rules.set_value(
            wiring.rulebook(), "fee.card_reissue", 900, since=TODAY, today=TODAY, clerk="佐藤"
        )
        store.db.execute("UPDATE office_values SET value = '99999'")
    counter.controller.own.read(lambda stop: pytest.fail(str(stop)))
    counter.until(
        lambda: counter.words("office_rules.left_out", titles="再交付の手数料") in counter.said()
    )
    assert counter.controller.office.rules().number("fee.card_reissue", TODAY) == 800


def test_a_closed_day_is_added_by_keyboard_and_moves_the_last_open_day(counter: Counter) -> None:
    dialog = calendar(counter)
    counter.write("20261124", instead=True)
    counter.press(TAB)
    counter.go_to(counter.words("office_days.note"))
    counter.write("棚卸し")
    counter.press(ENTER)
    kept(counter, DAY_SET)
    day = date(2026, 11, 24)
    counter.until(lambda: day in counter.controller.office.facts.closed)
    assert "棚卸し" in listed(dialog)
    counter.go_to(counter.words("office_days.remove"))
    counter.press(Qt.Key.Key_Space)
    kept(counter, DAY_CLEARED)
    counter.until(lambda: day not in counter.controller.office.facts.closed)


def test_an_open_saturday_needs_the_terminal_to_count(counter: Counter) -> None:
    calendar(counter)
    saturday = date(2026, 11, 28)

    def closed() -> bool:
        return saturday in counter.controller.office.facts.closed

    def add(choice: Qt.Key) -> None:
        counter.write("20261128", instead=True)
        counter.go_to(counter.words("office_days.kind"))
        counter.press(choice, ENTER)

    add(Qt.Key.Key_3)
    counter.until(lambda: bool(counter.controller.own.now.days))
    assert closed()
    counter.go_to(counter.words("office_days.day"))
    add(Qt.Key.Key_2)
    counter.until(lambda: not closed())


def test_a_day_that_was_not_added_is_not_dropped_in_silence(counter: Counter) -> None:
    dialog = calendar(counter)
    counter.press(ENTER)
    assert counter.words("office_days.no_day") in said(dialog)
    counter.write("21000106", instead=True)
    counter.press(ESC)
    assert dialog.isVisible()
    counter.press(ENTER)
    counter.until(lambda: counter.words("office_days.beyond", year=2100) in said(dialog))
    counter.press(ESC)
    assert not dialog.isVisible()


@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_rule_can_be_shown_in_both_languages(counter: Counter, language: str) -> None:
    dialog = RulesDialog(counter.controller, Words(language), counter.window)
    settable = [rule for rule in dialog._rules.values() if rule.settable]
    for rule in settable:
        dialog._search.setText(rule.id)
        assert dialog._shown is not None
        assert rule.id not in listed(dialog), "nobody reads a code"
    assert len(settable) > 40
    dialog.deleteLater()


def test_all_of_the_calendar_fits_a_small_screen_with_a_remark_above_it(counter: Counter) -> None:
    dialog = calendar(counter)
    counter.press(ENTER)  # no day typed: it says so
    assert counter.words("office_days.no_day") in said(dialog)
    assert dialog.minimumSizeHint().height() <= SMALL_SCREEN - FRAME
