"""C56 to C60 and C64: what a register's row says and does not say, and forms without PINs.

The list of expiring cards itself is not part of the program yet; of C57 to C60 its rows' rules are
held here: what is compared, what counts as moved out, and who is never on a list.
"""

import json
from dataclasses import fields
from typing import Any

import pytest

from hitomado.core.chip.reading import Attributes
from hitomado.core.disclose import Purpose, UnknownTick, Visibility, disclose
from hitomado.core.forms.items import LEGAL_ITEMS
from hitomado.core.forms.pin_slip import PinSlip
from hitomado.core.match.comparison import Field, Level
from hitomado.core.match.people import Compared, compare_people
from hitomado.core.people import Protection, Resident, ResidentState, Sex
from hitomado.core.reasons import HitomadoError, Reason
from hitomado.core.rules.files.case_json import case_of_json
from hitomado.wiring import closed_days, match_options, variants
from tests.core.register.samples import ORDINARY, csv_text, only_resident, ordinary, residents
from tests.worked.files import FILES


def row_against(register: Resident, **row: str) -> dict[Field, Level]:
    """A row of a list with the four attributes, against the register."""
    known = {"name": register.name, "address": register.address} | row
    attributes = Attributes(known["name"], known["address"], "19850612", Sex.FEMALE)
    options = match_options(register.municipality_code)
    found = compare_people(attributes, Compared.of_resident(register), variants(), options)
    return {part.what: part.level for part in found.fields}


def test_c56_without_the_column_nobody_is_listed_or_printed_before_a_tick_of_their_own() -> None:
    found = residents(csv_text({n: c for n, c in ORDINARY.items() if n != "支援措置区分"}))
    assert not found.flags_known
    (person,) = found
    assert isinstance(person, Resident)
    for purpose in Purpose:
        shown = disclose(person, purpose)
        assert (shown.visibility, shown.address) == (Visibility.CONFIRM_FIRST, "")
    tick = UnknownTick(person.atena_number, "visit")
    assert disclose(person, Purpose.PRINT, tick).address == person.address
    assert disclose(person, Purpose.LIST, tick).address == "", "a list never, tick or not"
    assert disclose(person, Purpose.PRINT, UnknownTick("other", "visit")).address == ""


def test_c57_a_move_of_two_months_ago_differs_in_the_address_alone() -> None:
    moved = only_resident(csv_text(ordinary(住所="ひとまど県ひとまど町浜二丁目7番8号")))
    levels = row_against(moved, address=ORDINARY["住所"])
    assert levels.pop(Field.ADDRESS) is Level.DIFFERENT
    assert set(levels.values()) == {Level.IDENTICAL}


def test_c58_who_moved_out_is_known_as_such_from_the_registers_row() -> None:
    gone = only_resident(csv_text(ordinary(住民状態="3")))
    assert gone.state is ResidentState.MOVED_OUT
    assert disclose(gone, Purpose.LIST).state is ResidentState.MOVED_OUT


@pytest.mark.parametrize(("row", "register"), [("渡邉　凪", "渡辺　凪"), ("渡辺　凪", "渡邉　凪")])
def test_c59_another_form_of_a_kanji_is_the_same_person_for_the_clerk_to_glance_at(
    row: str, register: str
) -> None:
    levels = row_against(only_resident(csv_text(ordinary(氏名=register))), name=row)
    assert levels.pop(Field.NAME) is Level.VARIANT_UNFORCED
    assert set(levels.values()) == {Level.IDENTICAL}


def test_c60_protection_whose_end_has_passed_still_holds_and_is_on_no_list() -> None:
    cells = {"支援措置区分": "1", "支援開始": "20240401", "支援終了": "20250331"}
    person = only_resident(csv_text(ordinary(**cells)))
    assert person.protection is Protection.PROTECTED
    for purpose in Purpose:
        shown = disclose(person, purpose, UnknownTick(person.atena_number, "visit"))
        assert (shown.visibility, shown.address) == (Visibility.CLOSED, "")
        assert (shown.household_number, shown.head_name) == ("", "")


def test_c64_no_form_has_a_place_for_a_pin_and_a_file_with_one_is_refused_unquoted() -> None:
    about_pins = {item.key for item in LEGAL_ITEMS if "pin" in item.key}
    assert about_pins == {"pins_to_reset", "pins_to_change", "without_pins"}, "kinds, never values"
    slip = {each.name for each in fields(PinSlip)}
    assert slip == {"receipt", "office", "kinds", "practice"}, (
        "which PINs, and a blank to be sealed"
    )
    case: dict[str, Any] = json.loads(FILES["c01"].read_text(encoding="utf-8"))
    case["persons"][0]["pins"] = {"juki": "4827"}
    with pytest.raises(HitomadoError) as stop:
        case_of_json(json.dumps(case), closed_days)
    assert stop.value.reason is Reason.CASE_INVALID
    assert "4827" not in str(stop.value.params) + str(stop.value)
