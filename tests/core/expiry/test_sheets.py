"""What leaves the list, and what never does."""

from hitomado.core.expiry.fates import Fate, fates
from hitomado.core.expiry.model import MatchedRow
from hitomado.core.expiry.sheets import COLUMNS, IdFault, Sheet, Speech, check_ids, lines_of
from hitomado.core.expiry.state import Events, state_of
from hitomado.core.people import Protection, ResidentState
from tests.core.expiry.people import PERSON, judged, person, row

SAY = Speech(proof=lambda p: f"{p.reason.code}.", verdict=str, choice=str, why=str, code=str)
NEW = "ひとまど市港町9番地8"


def sheets(matched: MatchedRow) -> dict[Sheet, dict[str, str]]:
    return {sheet: dict(line) for sheet, line in lines_of(7, state_of(matched), SAY)}


def test_the_entry_sheet_has_the_registers_address_and_no_application_id() -> None:
    line = sheets(judged(row(), person(address=NEW, building="")))[Sheet.ENTRY]
    assert set(line) == set(COLUMNS[Sheet.ENTRY])
    assert (line["order"], line["send_address"], line["application"]) == ("7", NEW, "")
    assert line["braille"] == ""


def test_what_differs_stands_beside_each_other() -> None:
    line = sheets(judged(row(), person(address=NEW, building="")))[Sheet.DIFFERENCES]
    assert line["listed_address"] == "ひとまど市本町一丁目2番地3　港ハイツ101号"
    assert line["register_address"] == NEW
    glyph = sheets(judged(row(), person(name="髙橋　花子")))[Sheet.DIFFERENCES]
    assert (glyph["changes"], glyph["listed_name"], glyph["register_name"]) == (
        "高→髙", "高橋　花子", "髙橋　花子",
    )  # fmt: skip


def test_a_row_that_is_the_same_is_no_difference() -> None:
    assert set(sheets(judged(row(), PERSON))) == {Sheet.ENTRY}


def test_nobody_behind_the_gate_stands_with_an_address_anywhere() -> None:
    for flag in (Protection.PROTECTED, Protection.UNKNOWN):
        for state in ResidentState:
            found = sheets(judged(row(), person(protection=flag, address=NEW, state=state)))
            assert set(found) == {Sheet.LOCKED}
            assert not any("町" in cell for cell in found[Sheet.LOCKED].values())
            assert found[Sheet.LOCKED]["why"] == ""
            assert "why" not in COLUMNS[Sheet.LOCKED]


def test_a_flag_that_was_looked_up_still_puts_nobody_on_a_list() -> None:
    from datetime import UTC, datetime

    from hitomado.core.expiry.model import Choice, Decision

    matched = judged(row(), person(protection=Protection.UNKNOWN, address=NEW))
    seen = Decision(matched.key, Choice.FLAG_CLEAR, "sato", datetime.now(UTC))
    state = state_of(matched, Events(flag=seen))
    assert state.enterable
    found = dict(lines_of(7, state, SAY))
    assert set(found) == {Sheet.LOCKED}
    assert not any("町" in cell for cell in found[Sheet.LOCKED].values())


def test_rows_that_wait_stand_on_the_individual_sheet_without_an_address() -> None:
    found = sheets(judged(row(), PERSON, person(atena_number="0000000102", address=NEW)))
    assert set(found) == {Sheet.INDIVIDUAL}
    assert found[Sheet.INDIVIDUAL]["why"] == "several"
    assert not any("町" in cell for cell in found[Sheet.INDIVIDUAL].values())


def test_a_row_that_the_later_list_lacks_is_entered_by_nobody_unseen() -> None:
    state = state_of(judged(row(), PERSON), vanished=True)
    found = dict(lines_of(7, state, SAY))
    assert set(found) == {Sheet.INDIVIDUAL}
    assert found[Sheet.INDIVIDUAL]["why"] == "vanished"


def test_moved_out_people_are_a_difference_and_nothing_to_enter() -> None:
    assert set(sheets(judged(row(), person(state=ResidentState.MOVED_OUT)))) == {Sheet.DIFFERENCES}


def test_application_ids_have_23_digits_and_stand_once() -> None:
    one, other = "1" * 23, "2" * 23
    spaced = f"{one[:4]}-{one[4:]}"
    assert check_ids([one, "", other, ""]) == ()
    assert check_ids(["12", one, other, spaced, "１" * 23]) == (
        (0, IdFault.FORM), (1, IdFault.TWICE), (3, IdFault.TWICE), (4, IdFault.FORM),
    )  # fmt: skip


def test_who_moved_died_or_was_renamed_since_a_day() -> None:
    from datetime import date

    from hitomado.core.dates_parse import parse_date

    since = date(2026, 9, 1)
    late, early = parse_date("2026-10-01"), parse_date("2026-08-01")
    rows = {
        Fate.UNCHANGED: judged(row(), PERSON),
        Fate.MOVED: judged(row(), person(address=NEW, address_since=late)),
        Fate.LOOK: judged(row(), person(address=NEW, address_since=early)),
        Fate.MOVED_OUT: judged(row(), person(state=ResidentState.MOVED_OUT)),
        Fate.GONE: judged(row(), person(state=ResidentState.DECEASED)),
        Fate.RENAMED: judged(row(), person(name="鈴木　花子")),
        Fate.LOCKED: judged(row(), person(protection=Protection.PROTECTED)),
        Fate.NOTATION: judged(row(building="202号"), person(address_since=early)),
    }
    assert [f.fate for f in fates(rows.values(), since)] == list(rows)


def test_a_rows_own_day_of_application_counts_before_the_given_one() -> None:
    from datetime import date

    from hitomado.core.dates_parse import parse_date

    moved = person(address=NEW, address_since=parse_date("2026-10-01"))
    asked = judged(row(since=date(2026, 10, 15)), moved)
    assert [f.fate for f in fates([asked], date(2026, 9, 1))] == [Fate.LOOK]
