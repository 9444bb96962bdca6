"""A row of the entry sheet as it is typed on the 統合端末: the register's values. No Qt."""

from typing import Final

from hitomado.core.expiry.model import Place, RowState
from hitomado.ui.models.text import birth, clock_time
from hitomado.words import Words

COLUMNS: Final = ("order", "entered", "name", "born", "postcode", "address", "building", "verdict")


def entry_cells(words: Words, order: int, row: RowState) -> tuple[str, ...]:
    """One line of the table, as `COLUMNS`. order: from 1."""
    new = row.new
    if new is None:
        return (str(order), *("",) * (len(COLUMNS) - 1))
    if row.place is not Place.ENTRY:  # of an unknown flag that was looked up: in no list
        single = words("expiry_view.entry.single")
        return (str(order), entered_said(words, row), new.name, "", "", single, "", "")
    later = row.changed and row.entered is not None  # what was entered is no longer so
    said = "expiry_view.entry.changed" if later else f"expiry.verdict.{row.matched.verdict}"
    return (
        str(order),
        entered_said(words, row),
        new.name,
        birth(words, row.matched.row.birth),
        new.postcode,
        new.address,
        new.building,
        words(said),
    )


def entry_lines(words: Words, row: RowState) -> tuple[str, ...]:
    """The values of one row, large, in the order in which they are typed."""
    new, listed = row.new, row.matched.row
    if new is None:
        return ()
    typed = (
        ("kana", new.name_kana),
        ("born", f"{birth(words, listed.birth)}　{words(f'card.sex.{listed.sex}')}"),
        ("postcode", new.postcode),
        ("address", new.address),
        ("building", new.building),
    )
    return tuple(
        words("expiry_view.entry.line", what=words(f"expiry_view.entry.{what}"), value=value)
        for what, value in typed
        if value
    )


def entered_said(words: Words, row: RowState) -> str:
    """Who ticked the row, "" for nobody."""
    tick = row.entered
    if tick is None:
        return ""
    time = clock_time(tick.at.isoformat())
    return words("expiry_view.entry.by", time=time, clerk=tick.by)
