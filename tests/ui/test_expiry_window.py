"""A clerk works off a list of cards that run out, by keyboard alone."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from hitomado import expiry_wiring, wiring
from hitomado.core.expiry.model import Choice, Place, Verdict
from hitomado.core.people import Protection
from hitomado.ui.dialogs import ReasonDialog
from hitomado.virtual.town.planted import PROTECTED, UNKNOWN_FLAG
from hitomado.virtual.town.town import PracticeTown

from .counter import ENTER, ESC, Counter
from .expiry_hands import (
    DOWN,
    F7,
    LEFT,
    RIGHT,
    choose,
    decide_all,
    key_of,
    opened,
    press_and_wait,
    rows_on_disk,
    taken,
    want_second_check,
)
from .expiry_lists import Listed, mixed, people, planted, write
from .settled import TODAY


def test_a_list_is_taken_and_its_counts_sum_to_its_rows(counter: Counter, tmp_path: Path) -> None:
    listed = mixed()
    taken(counter, write(tmp_path / "kigen.csv", listed))
    rows = rows_on_disk()
    assert len(rows) == len(listed)
    verdicts = [row.matched.verdict for row in rows]
    for verdict in set(verdicts):
        assert counter.says(
            "expiry_view.count",
            what=counter.words(f"expiry.verdict.{verdict}"),
            count=verdicts.count(verdict),
        )
    assert counter.says("expiry_view.count", what=counter.words("expiry_view.total"), count=11)
    assert counter.says("expiry_view.days.left", count=30, day="令和8年12月20日（日）")


def test_the_first_columns_are_marked_as_fictional_until_the_town_has_agreed(
    counter: Counter, tmp_path: Path
) -> None:
    window = opened(counter)
    path = write(tmp_path / "kigen.csv", mixed())
    choose(counter, path)
    counter.until(lambda: window.page is window.columns)
    assert counter.says("expiry_view.columns.fictional")
    counter.press(ENTER)
    counter.until(lambda: window.page is window.overview)
    counter.press(ESC)
    counter.until(lambda: window.page is window.lists)
    choose(counter, path)
    counter.until(lambda: window.page is window.columns)
    assert not counter.says("expiry_view.columns.fictional")


def test_a_column_is_changed_by_keyboard_and_a_needed_one_holds_the_matching_back(
    counter: Counter, tmp_path: Path
) -> None:
    window = opened(counter)
    choose(counter, write(tmp_path / "kigen.csv", mixed()))
    counter.until(lambda: window.page is window.columns)
    columns = window.columns.columns
    assert columns is not None
    assert columns.column("name") == "氏名"
    counter.press(DOWN, LEFT)
    assert columns.column("name") == "対象者連番"
    counter.press(LEFT)
    assert columns.missing == ("name",)
    assert counter.says("expiry_view.columns.missing", fields="氏名")
    counter.press(ENTER)
    assert window.page is window.columns
    counter.press(RIGHT, RIGHT, ENTER)
    counter.until(lambda: window.page is window.overview)


def test_a_number_as_long_as_a_personal_one_is_not_shown_whatever_its_column(
    counter: Counter, tmp_path: Path
) -> None:
    window = opened(counter)
    path = write(tmp_path / "kigen.csv", mixed(), extra="１２３４－５６７８－９０１２")
    choose(counter, path)
    counter.until(lambda: window.page is window.columns)
    columns = window.columns.columns
    assert columns is not None
    while columns.column("number") != "備考":
        counter.press(LEFT)
    table = window.columns._table
    cells = [
        item.text()
        for n in range(table.rowCount())
        for m in range(table.columnCount())
        if (item := table.item(n, m)) is not None
    ]
    assert counter.words("expiry_view.columns.hidden") in cells
    assert not any("５６７８" in cell for cell in [*cells, counter.said(hidden=True)])


def test_cancelling_the_matching_keeps_nothing(
    counter: Counter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = opened(counter)
    choose(counter, write(tmp_path / "kigen.csv", mixed()))
    counter.until(lambda: window.page is window.columns)
    begin = window.matching.begin

    def begin_and_cancel() -> None:
        begin()
        QTest.keyClick(window.matching, ESC)

    clear, seen = window._desk._stop.clear, []
    monkeypatch.setattr(window._desk._stop, "clear", lambda: seen.append(1))  # Esc came first
    monkeypatch.setattr(window.matching, "begin", begin_and_cancel)
    counter.press(ENTER)
    counter.until(lambda: window.page is window.lists)
    assert seen
    assert counter.says("expiry_view.matching.cancelled")
    counter.until(lambda: counter.words("expiry_view.lists.none") in counter.said())
    clear()
    with wiring.store(practice=True) as store:
        assert expiry_wiring.lists_in(store, practice=True).lists() == ()


def test_one_key_decides_and_the_next_row_comes(counter: Counter, tmp_path: Path) -> None:
    window = taken(counter, write(tmp_path / "kigen.csv", mixed()))
    counter.press(ENTER)
    first = window.doubtful.shown
    assert first is not None
    assert first.matched.verdict is Verdict.NAME_UPDATED
    said = counter.said()
    assert first.matched.row.name in said
    assert first.matched.candidates[0].resident.name in said
    press_and_wait(counter, window, "1")
    second = window.doubtful.shown
    assert second is not None
    assert second.matched.key != first.matched.key
    (row,) = (r for r in rows_on_disk() if r.matched.key == first.matched.key)
    assert row.decision is not None
    assert row.decision.choice is Choice.THIS_PERSON
    assert row.place is Place.ENTRY
    assert row.new is not None
    assert row.new.name == first.matched.candidates[0].resident.name, "the register's name"


def test_undo_takes_back_the_last_decision_even_after_the_window_was_closed(
    counter: Counter, tmp_path: Path
) -> None:
    window = taken(counter, write(tmp_path / "kigen.csv", mixed()))
    counter.press(ENTER)
    first, left = window.doubtful.shown, window.doubtful._left()
    press_and_wait(counter, window, "3")
    second = window.doubtful.shown
    press_and_wait(counter, window, "6")
    assert first is not None
    assert second is not None
    counter.press(ESC)
    counter.until(lambda: window.page is window.overview)
    counter.press(ESC)
    counter.until(lambda: window.page is window.lists)
    counter.press(ESC)
    again = opened(counter)
    counter.press(ENTER)
    counter.until(lambda: again.page is again.overview)
    counter.press(ENTER)
    assert again.doubtful._left() == left[2:], "it goes on where it was left"
    counter.tap("U")
    counter.until(lambda: key_of(again.doubtful.shown) == key_of(second))
    QTest.keyClick(counter._target(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    counter.until(lambda: key_of(again.doubtful.shown) == key_of(first))
    assert all(row.decision is None for row in rows_on_disk())


def test_a_row_left_for_later_comes_again_and_is_not_decided(
    counter: Counter, tmp_path: Path
) -> None:
    window = taken(counter, write(tmp_path / "kigen.csv", mixed()))
    counter.press(ENTER)
    first = window.doubtful.shown
    press_and_wait(counter, window, "0")
    decide_all(counter, window)
    assert counter.says("expiry_view.put_off", count=1)
    counter.press(ESC)
    counter.until(lambda: window.page is window.overview)
    counter.press(ENTER)
    assert key_of(window.doubtful.shown) == key_of(first)


def test_of_a_closed_row_no_address_and_no_reason_is_seen_and_only_the_superior_is_offered(
    counter: Counter, tmp_path: Path
) -> None:
    closed = planted(PROTECTED)
    window = taken(counter, write(tmp_path / "kigen.csv", [Listed(closed)]))
    assert closed.address not in counter.said()
    counter.press(ENTER)
    counter.until(lambda: window.doubtful.shown is not None)
    said = counter.said(hidden=True)
    assert closed.name in said
    assert closed.address not in said
    assert "支援" not in said
    assert counter.says("expiry_view.locked")
    before = window.doubtful.shown
    for key in ("1", "2", "3", "4", "5"):
        counter.tap(key)
    counter.qtbot.wait(50)
    assert window.doubtful.shown is before
    press_and_wait(counter, window, "6")
    (row,) = rows_on_disk()
    assert row.place is Place.LOCKED
    assert row.new is None


def test_an_unknown_flag_is_looked_up_first_and_recorded_before_an_address_is_seen(
    counter: Counter, tmp_path: Path
) -> None:
    unknown = planted(UNKNOWN_FLAG)
    listed = Listed(unknown, name=f"旧姓　{unknown.name.split()[-1]}")
    window = taken(counter, write(tmp_path / "kigen.csv", [listed]))
    counter.press(ENTER)
    counter.until(lambda: window.doubtful.shown is not None)
    assert counter.says("expiry_view.flag_first")
    assert unknown.address not in counter.said(hidden=True)
    press_and_wait(counter, window, "1")
    (row,) = rows_on_disk()
    assert row.flag is not None
    assert row.flag.choice is Choice.FLAG_CLEAR
    assert unknown.address in counter.said()


def test_a_second_person_agrees_before_a_decided_row_is_entered(
    counter: Counter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    want_second_check(counter)
    window = taken(counter, write(tmp_path / "kigen.csv", mixed(1, renamed=1, nobody=0)))
    counter.press(ENTER)
    press_and_wait(counter, window, "1")
    decide_all(counter, window)
    counter.press(ESC)
    counter.until(lambda: window.page is window.overview)
    counter.press(DOWN, ENTER)
    shown = window.check.shown
    assert shown is not None
    counter.tap("1")
    assert counter.says("expiry_view.check.own")
    assert window.check.shown is shown
    QTest.keyClick(counter._target(), Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier)
    counter.dialog(ReasonDialog)
    counter.write("確認 次郎")
    counter.press(ENTER)
    counter.until(lambda: QApplication.activeModalWidget() is window)
    assert counter.says("expiry_view.clerk", clerk="確認 次郎")
    counter.tap("1")
    counter.until(lambda: window.check.shown is None or window.check.shown is not shown)
    (row,) = (r for r in rows_on_disk(True) if r.matched.key == shown.matched.key)
    assert row.checked is not None
    assert row.checked.by == "確認 次郎"


def test_a_later_list_is_laid_over_the_earlier_and_no_row_stands_twice(
    counter: Counter, tmp_path: Path
) -> None:
    first = mixed(4)
    window = taken(counter, write(tmp_path / "first.csv", first))
    counter.press(DOWN, ENTER, ENTER)
    counter.until(lambda: any(r.entered for r in rows_on_disk()))
    counter.press(ESC)
    counter.until(lambda: window.page is window.overview)
    counter.press(ESC)
    counter.until(lambda: window.page is window.lists)
    later = write(tmp_path / "later.csv", [*first, Listed(people()[100])])
    counter.until(lambda: bool(window.lists._list.key))
    counter.press(Qt.Key.Key_F3)
    counter.dialog(QFileDialog)
    counter.until(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    counter.write(str(later), instead=True)
    counter.press(ENTER)
    counter.until(lambda: window.page is window.columns)
    counter.press(ENTER)
    counter.until(lambda: window.page is window.overview)
    rows = rows_on_disk()
    assert len(rows) == len(first) + 1
    assert sum(1 for row in rows if row.entered is not None) == 1


def test_a_list_is_deleted_only_when_it_is_wanted_twice(counter: Counter, tmp_path: Path) -> None:
    window = taken(counter, write(tmp_path / "kigen.csv", mixed()))
    counter.press(ESC)
    counter.until(lambda: window.page is window.lists and bool(window.lists._list.key))
    counter.press(F7)
    assert counter.says("expiry_view.delete_ask", file="kigen.csv", rows=11)
    assert rows_on_disk()
    counter.press(F7)
    counter.until(lambda: counter.words("expiry_view.lists.none") in counter.said())


def test_rows_that_cannot_be_read_are_named_and_left_out_only_when_the_clerk_says_so(
    counter: Counter, tmp_path: Path
) -> None:
    path = write(tmp_path / "kigen.csv", mixed())
    lines = path.read_bytes().split(b"\r\n")
    lines[2] = lines[2].replace(b",2,", b",X,").replace(b",1,", b",X,")
    path.write_bytes(b"\r\n".join(lines))
    window = opened(counter)
    choose(counter, path)
    counter.until(lambda: window.page is window.columns)
    columns = window.columns.columns
    assert columns is not None
    counter.press(ENTER)
    counter.until(lambda: counter.says("expiry_view.matching.rejects", count=1))
    with wiring.store(practice=True) as store:
        assert expiry_wiring.lists_in(store, practice=True).lists() == ()
    counter.press(Qt.Key.Key_F4)
    counter.until(lambda: window.page is window.overview)
    assert len(rows_on_disk()) == len(mixed()) - 1


def test_a_list_is_compared_again_with_the_register_of_today_and_decisions_stay(
    counter: Counter, tmp_path: Path
) -> None:
    window = taken(counter, write(tmp_path / "kigen.csv", mixed()))
    counter.press(ENTER)
    press_and_wait(counter, window, "3")
    counter.press(ESC)
    counter.until(lambda: window.page is window.overview)
    before = rows_on_disk()
    counter.press(Qt.Key.Key_F5)
    counter.until(lambda: counter.says("expiry_view.refreshed", count=0))
    assert rows_on_disk() == before


def test_a_list_is_shown_only_after_it_was_compared_with_the_register_in_use(
    counter: Counter, tmp_path: Path
) -> None:
    window = taken(counter, write(tmp_path / "kigen.csv", mixed()))
    first = next(row for row in rows_on_disk() if row.place is Place.ENTRY)
    counter.press(ESC)
    counter.until(lambda: window.page is window.lists)
    with wiring.store(practice=True) as store:
        town = [
            replace(who, protection=Protection.PROTECTED)
            if who.atena_number == first.matched.ref
            else who
            for who in PracticeTown(TODAY).residents()
        ]
        store.register.replace(town, datetime.now(UTC), "residents.csv", True)
    counter.until(lambda: bool(window.lists.focusProxy()))
    counter.press(ENTER)
    counter.until(lambda: counter.says("expiry_view.refreshed", count=1))
    (row,) = [r for r in rows_on_disk() if r.matched.key == first.matched.key]
    assert (row.place, row.new) == (Place.LOCKED, None)
    assert window.page is window.overview
