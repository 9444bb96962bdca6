"""Expected households: until when they may file, and their form as far as it is known."""

from dataclasses import replace
from datetime import date

from hitomado.core.people import Protection
from hitomado.core.rules.plan import OfficeFacts
from hitomado.core.rules.planner import make_plan
from hitomado.core.visit.prepared import prepare
from tests.core.rules.cases import RULES
from tests.core.visit.people import MOVER, OFFICE

LAST = date(2026, 12, 10)  # 30 days after the planned day, the day itself not counted
REAL = replace(OFFICE, plan=lambda case: make_plan(case, RULES))


def test_the_last_day_follows_the_planned_day_and_the_practical_one_is_open() -> None:
    (found,) = prepare([MOVER], REAL)
    assert found.last_day == found.practical == LAST
    shut = replace(REAL, facts=OfficeFacts(closed=frozenset({LAST})))
    (found,) = prepare([MOVER], shut)
    assert (found.last_day, found.practical) == (LAST, date(2026, 12, 9))


def test_the_form_stands_as_a_draft_with_all_names_and_lacks_only_what_nobody_told_yet() -> None:
    (found,) = prepare([MOVER], REAL)
    assert [p.shown.name for p in found.form.persons] == [p.name for p in MOVER.persons]
    assert found.sheets.sheets
    assert not found.sheets.final
    assert "moved_date" in {item.key for item in found.sheets.missing}


def test_the_most_urgent_stands_first() -> None:
    later = replace(MOVER, id="M2", planned=date(2026, 11, 12))
    sooner = replace(MOVER, id="M3", planned=date(2026, 11, 2))
    assert [f.record.id for f in prepare([MOVER, later, sooner], REAL)] == ["M3", "M1", "M2"]


def test_nobody_whose_flag_is_not_clear_is_named_and_nothing_of_them_is_on_the_draft() -> None:
    hidden = replace(MOVER.persons[1], protection=Protection.PROTECTED)
    (found,) = prepare([replace(MOVER, persons=(MOVER.persons[0], hidden))], REAL)
    assert found.names == (MOVER.persons[0].name,)
    printed = [item.value for sheet in found.sheets.sheets for item in sheet.items]
    assert hidden.name not in printed
    assert MOVER.new_address not in printed
