"""The fewest sheets that the office's merges allow: exact, never more for a merge switched on."""

from collections.abc import Iterator
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hitomado.core.forms.codes import FORM_OF, PAPERLESS, FormCode
from hitomado.core.forms.merges import (
    ALL_MERGES,
    GENERAL,
    MERGE_CODES,
    MERGES,
    SEPARABLE,
    Merges,
    fewest,
    merges_of,
    on_household_sheet,
)
from hitomado.core.rules.plan import Procedure

F = FormCode
NONE = Merges(frozenset())
OWN = sorted(set(F) - {F.NOTICE})
merge_sets = st.builds(
    Merges,
    st.frozensets(st.sampled_from(MERGE_CODES)),
    st.frozensets(st.sampled_from(SEPARABLE), max_size=3),
)
wanted_forms = st.frozensets(st.sampled_from(OWN), max_size=7)


def may_stand_together(sheet: frozenset[FormCode], merges: Merges, *, notice: bool) -> bool:
    """The merges as the ministry's paper words them, without any search."""
    if len(sheet) == 1:
        return True
    if sheet & merges.separate:
        return False
    on = [m for m in MERGES if m.code in merges.on]
    for host in sheet:
        if sheet - {host} <= {g for m in on if host in m.hosts for g in m.guests}:
            return True
    if any(m.alone and sheet <= m.guests for m in on):
        return True
    needs = {
        F.REVOCATION: "m2", F.PIN_RESET: "m3", F.CERTIFICATE_RENEWAL: "m3",
        F.CARD_RETURN: "m4", F.JUKI_CARD: "m5", F.NOTICE_CARD: "m6",
    }  # fmt: skip
    if notice:
        needs |= {F.CARD_UPDATE: "m1", F.SIGN_CERTIFICATE: "m1"}
    return GENERAL in merges.on and all(needs.get(f, GENERAL) in merges.on for f in sheet)


def partitions(forms: tuple[FormCode, ...]) -> Iterator[tuple[frozenset[FormCode], ...]]:
    if not forms:
        yield ()
        return
    first, *rest = forms
    for size in range(len(rest) + 1):
        for others in combinations(rest, size):
            left = tuple(f for f in rest if f not in others)
            for more in partitions(left):
                yield (frozenset({first, *others}), *more)


@given(wanted_forms, merge_sets, st.booleans())
def test_no_other_way_to_put_the_forms_together_needs_fewer_sheets(
    wanted: frozenset[FormCode], merges: Merges, notice: bool
) -> None:
    found = fewest(wanted, merges, notice=notice)
    assert sorted(f for sheet in found for f in sheet) == sorted(wanted)
    for sheet in found:
        assert may_stand_together(frozenset(sheet), merges, notice=notice), sheet
    least = min(
        len(way)
        for way in partitions(tuple(sorted(wanted)))
        if all(may_stand_together(sheet, merges, notice=notice) for sheet in way)
    )
    assert len(found) == least


@given(st.frozensets(st.sampled_from(OWN)), merge_sets, st.booleans())
def test_without_merges_each_form_has_its_own_sheet_and_none_needs_more(
    wanted: frozenset[FormCode], merges: Merges, notice: bool
) -> None:
    alone = fewest(wanted, NONE, notice=notice)
    assert sorted(alone) == sorted((form,) for form in wanted)
    assert len(fewest(wanted, merges, notice=notice)) <= len(alone)


@pytest.mark.parametrize(
    ("code", "together"),
    [
        ("m2", {F.LOSS_NOTICE, F.REVOCATION}),
        ("m3", {F.PIN_RESET, F.CERTIFICATE_RENEWAL}),
        ("m3", {F.PIN_RESET, F.SIGN_CERTIFICATE, F.AUTH_CERTIFICATE}),
        ("m4", {F.CARD_REISSUE, F.CARD_RETURN}),
        ("m5", {F.ISSUE, F.JUKI_CARD}),
        ("m6", {F.ISSUE, F.NOTICE_CARD}),
    ],
)
def test_each_merge_puts_its_forms_on_one_sheet_and_is_needed_for_it(
    code: str, together: set[FormCode]
) -> None:
    only = Merges(frozenset({code}))
    without = Merges(frozenset(MERGE_CODES) - {code})
    assert len(fewest(together, only, notice=False)) == 1
    assert len(fewest(together, without, notice=False)) > 1


def test_the_notice_takes_in_the_card_and_the_sign_certificate_by_m1() -> None:
    m1 = Merges(frozenset({"m1"}))
    assert on_household_sheet(m1, notice=True) == frozenset({F.CARD_UPDATE, F.SIGN_CERTIFICATE})
    assert on_household_sheet(m1, notice=False) is None
    assert on_household_sheet(NONE, notice=True) == frozenset()
    without = Merges(frozenset(MERGE_CODES) - {"m1"})
    kept = on_household_sheet(without, notice=True)
    assert kept is not None
    assert F.SIGN_CERTIFICATE not in kept


@pytest.mark.parametrize("form", SEPARABLE)
def test_a_form_that_the_office_wants_by_itself_stands_alone(form: FormCode) -> None:
    apart = Merges(ALL_MERGES.on, frozenset({form}))
    assert form not in (on_household_sheet(apart, notice=True) or ())
    assert (form,) in fewest(OWN, apart, notice=False)


def test_the_offices_flags_are_read_and_absent_ones_merge() -> None:
    assert merges_of({}) == ALL_MERGES
    read = merges_of({"merge.m3": False, "merge.m1": True, "sheets.separate.pin_reset": True})
    assert read == Merges(frozenset(MERGE_CODES) - {"m3"}, frozenset({F.PIN_RESET}))


def test_every_procedure_has_its_form_or_needs_none() -> None:
    assert FORM_OF.keys() | PAPERLESS == set(Procedure)
    assert not FORM_OF.keys() & PAPERLESS
