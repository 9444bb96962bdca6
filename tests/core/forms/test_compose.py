"""The combined form: every legal item once per person, who signs, what is missing."""

from dataclasses import replace

import pytest

from hitomado.core.forms.compose import form_set
from hitomado.core.forms.sheet import Box, FormInput, FormSet, ItemSource
from hitomado.core.forms.signing import AGENT
from hitomado.core.people import Sex
from hitomado.core.rules.plan import MoveKind, Procedure
from tests.core.forms.household import (
    CHILD,
    FATHER,
    MOTHER,
    RESET,
    SIGN,
    SMALL,
    UPDATE,
    form,
    resident,
    row,
)


def test_a_complete_family_of_four_is_final_on_one_sheet() -> None:
    made = form_set(form())
    assert (made.final, len(made.sheets)) == (True, 1)
    assert made.sheets[0].boxes["2"] == {Box.CARD_UPDATE, Box.SIGN, Box.PIN_RESET}
    assert made.sheets[0].boxes["4"] == {Box.NOT_TODAY}
    assert made.sheets[0].signatures == (
        ("1", (Procedure.MOVE_WITHIN, SIGN)),
        ("2", (SIGN, RESET)),
    )


def test_the_items_of_the_sign_certificate_name_both_laws_that_ask_for_the_name() -> None:
    items = form_set(form()).sheets[0].items
    name = next(i for i in items if i.key == "name" and i.person == "1")
    assert "住民基本台帳法23条1号" in name.basis
    assert "公的個人認証法3条2項" in name.basis


def test_a_sixth_person_opens_a_second_sheet_and_the_applicant_still_signs_once() -> None:
    people = [replace(FATHER, id=str(n)) for n in range(1, 7)]
    made = form_set(form(*people))
    assert [len(sheet.boxes) for sheet in made.sheets] == [5, 1]
    assert [(s.number, s.of) for s in made.sheets] == [(1, 2), (2, 2)]
    assert [who for who, _ in made.sheets[1].signatures] == ["6"]


def test_the_juki_code_box_is_for_newcomers_only_and_satisfies_completeness() -> None:
    def boxes_of(made: FormSet) -> set[str]:
        return {i.key for s in made.sheets for i in s.items if i.source is ItemSource.HAND}

    newcomer = replace(FATHER, procedures=frozenset({Procedure.CONTINUED_USE}))
    moved_in = form_set(form(newcomer, kind=MoveKind.TRANSFER_IN_BY_CARD))
    assert boxes_of(moved_in) == {"juki_code", "my_number"}
    assert moved_in.final
    assert boxes_of(form_set(form())) == {"my_number"}


def test_no_value_is_ever_printed_into_a_hand_box() -> None:
    made = form_set(form(late=True))
    by_hand = [i for s in made.sheets for i in s.items if i.source is ItemSource.HAND]
    assert {i.value for i in by_hand} == {""}
    assert "late_reason" in {i.key for i in by_hand}


def test_an_absent_applicant_needs_a_sealed_authority_and_is_named() -> None:
    away = replace(MOTHER, present=False)
    made = form_set(form(FATHER, away))
    assert [(m.key, m.person) for m in made.missing] == [("sealed_authority", "2")]
    brought = form_set(form(FATHER, replace(away, sealed_authority=True)))
    assert brought.final
    assert "sealed_authority" in {i.key for i in brought.sheets[0].items if i.person == "2"}


def test_an_absent_child_whose_parent_acts_needs_no_authority() -> None:
    child = replace(CHILD, procedures=frozenset({UPDATE, RESET}), pins_to_reset=("juki",))
    away = replace(child, present=False)
    assert not form_set(form(FATHER, away)).final
    assert form_set(form(FATHER, replace(away, represented=True))).final


def test_an_absent_person_without_an_application_needs_nothing() -> None:
    assert form_set(form(FATHER, replace(CHILD, present=False))).final


@pytest.mark.parametrize(
    ("asked", "key"),
    [
        (form(moved=None), "moved_date"),
        (form(new_address=""), "new_address"),
        (form(old_address=""), "old_address"),
        (form(head_name=""), "head_name"),
        (form(applicant=None), "applicant_name"),
        (form(applicant="9"), "applicant_name"),
        (form(applicant=None, agent_name="磯部　渚"), "applicant_address"),
        (form(replace(FATHER, relationship="")), "relationship"),
        (form(replace(MOTHER, id="1", pins_to_reset=())), "pins_to_reset"),
        (form(row("1", resident(sex=Sex.UNKNOWN), SIGN)), "sex"),
    ],
)
def test_a_missing_legal_item_is_named_with_its_law(asked: FormInput, key: str) -> None:
    made = form_set(asked)
    found = [m for m in made.missing if m.key == key]
    assert len(found) == 1
    assert found[0].basis
    assert not made.final


def test_an_unknown_sex_does_not_stop_a_notice_that_does_not_ask_for_it() -> None:
    assert form_set(form(row("1", resident(sex=Sex.UNKNOWN), UPDATE))).final


def test_an_agent_signs_the_notice() -> None:
    agent = form(SMALL, applicant=None, agent_name="磯部　渚", agent_address="ひとまど町沖2番地")
    made = form_set(agent)
    assert made.final
    assert made.sheets[0].signatures == ((AGENT, (Procedure.MOVE_WITHIN,)),)


def test_a_visit_for_the_card_only_has_each_holders_own_address_and_no_notice() -> None:
    made = form_set(form(MOTHER, kind=MoveKind.CARD_ONLY, applicant=None))
    assert made.final
    keys = {i.key for i in made.sheets[0].items}
    assert "address" in keys
    assert not {"new_address", "moved_date", "applicant_name"} & keys
    assert made.sheets[0].signatures == (("2", (UPDATE, SIGN, RESET)),)
