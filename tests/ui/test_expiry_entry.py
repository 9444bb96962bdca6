"""The entry on the 統合端末, row by row, ticked by keyboard."""

from datetime import timedelta
from pathlib import Path

import pytest

from hitomado.virtual.town.planted import UNKNOWN_FLAG

from .counter import ENTER, ESC, SPACE, Counter
from .expiry_hands import (
    DOWN,
    key_of,
    press_and_wait,
    rows_on_disk,
    taken,
)
from .expiry_lists import Listed, mixed, people, planted, write


def test_entered_rows_are_ticked_in_order_and_the_next_time_goes_on_behind_them(
    counter: Counter, tmp_path: Path
) -> None:
    window = taken(counter, write(tmp_path / "kigen.csv", mixed(4)))
    counter.press(DOWN, ENTER)
    assert window.page is window.entry
    order = [row.matched.key for row in window.entry._rows.rows]
    assert len(order) == 5, "four as they are, one with its new address"
    for key in (ENTER, SPACE):
        before = window.entry.current
        counter.press(key)
        counter.until(lambda before=before: window.entry.current is not before)  # type: ignore[misc]
    assert [r.matched.key for r in rows_on_disk() if r.entered is not None] == order[:2]
    counter.press(ESC)
    counter.until(lambda: window.page is window.overview)
    counter.press(DOWN, ENTER)
    assert key_of(window.entry.current) == order[2]
    counter.tap("U")
    counter.until(lambda: key_of(window.entry.current) == order[1])
    assert [r.matched.key for r in rows_on_disk() if r.entered is not None] == order[:1]


def test_an_entry_shows_the_registers_address_and_not_the_lists(
    counter: Counter, tmp_path: Path
) -> None:
    who = people()[0]
    listed = Listed(who, address="ひとまど県ひとまど町旧町9番地9")
    taken(counter, write(tmp_path / "kigen.csv", [listed]))
    counter.press(DOWN, ENTER)
    said = counter.said()
    assert who.address in said
    assert "旧町9番地9" not in said


def test_minutes_per_person_before_and_now_stand_beside_each_other_once_rows_are_entered(
    counter: Counter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = taken(counter, write(tmp_path / "kigen.csv", mixed(4)))
    assert counter.says("expiry_view.minutes.before", before="1.0")
    counter.press(DOWN, ENTER)
    later = window.entry._now() + timedelta(seconds=30)
    monkeypatch.setattr(window.entry, "_now", lambda: later)
    first = window.entry.current
    counter.press(ENTER)
    counter.until(lambda: window.entry.current is not first)
    counter.press(ESC)
    counter.until(lambda: window.page is window.overview)
    assert counter.says("expiry_view.minutes.both", before="1.0", after="0.5", people=1)


def test_a_row_with_a_looked_up_flag_is_entered_one_at_a_time_and_stands_in_no_list(
    counter: Counter, tmp_path: Path
) -> None:
    unknown = planted(UNKNOWN_FLAG)
    window = taken(counter, write(tmp_path / "kigen.csv", [*mixed(1)[:1], Listed(unknown)]))
    counter.press(ENTER)
    press_and_wait(counter, window, "1")
    counter.press(ESC)
    counter.until(lambda: window.page is window.overview)
    counter.press(DOWN, ENTER)
    table, at = window.entry._rows, len(window.entry._rows.rows) - 1
    cells = [table.data(table.index(n, m)) for n in range(at + 1) for m in range(8)]
    assert unknown.name in cells
    assert not any(unknown.address in str(cell) for cell in cells)
    assert unknown.address not in counter.said()
    counter.press(DOWN)
    assert unknown.address in counter.said()
    counter.press(ENTER)
    counter.until(lambda: table.rows[at].entered is not None)
