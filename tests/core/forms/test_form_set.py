"""Any household, any merges: every legal item where it is due, on as few sheets as can be."""

from collections import Counter
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from hitomado.core.forms.codes import FORM_OF, NOTICES, FormCode
from hitomado.core.forms.compose import form_set
from hitomado.core.forms.items import LEGAL_ITEMS
from hitomado.core.forms.merges import ALL_MERGES, GENERAL, MERGE_CODES, SEPARABLE, Merges
from hitomado.core.forms.sheet import FormInput, FormPerson, FormSet, ItemSource, Sheet
from hitomado.core.people import Protection, ResidentKind, Sex
from hitomado.core.rules.plan import Letter, MoveKind, Procedure
from tests.core.forms.household import AUTH, SIGN, form, resident, row

CARD_PROCEDURES = sorted(set(Procedure) - set(NOTICES.values()))
NONE = Merges(frozenset())
merge_sets = st.builds(
    Merges,
    st.frozensets(st.sampled_from(MERGE_CODES)),
    st.frozensets(st.sampled_from(SEPARABLE), max_size=2),
)


@st.composite
def people(draw: st.DrawFn, who: str, protections: tuple[Protection, ...]) -> FormPerson:
    person = row(
        who,
        resident(
            draw(st.sampled_from(("潮見　太郎", ""))),
            number=who,
            sex=draw(st.sampled_from(Sex)),
            kind=draw(st.sampled_from(ResidentKind)),
            protection=draw(st.sampled_from(protections)),
        ),
        *draw(st.sets(st.sampled_from(CARD_PROCEDURES), max_size=6)),
        relationship=draw(st.sampled_from(("子", ""))),
        present=draw(st.booleans()),
        sealed=draw(st.booleans()),
        pins=draw(st.sampled_from((("juki",), ()))),
    )
    old = draw(st.frozensets(st.sampled_from((FormCode.JUKI_CARD, FormCode.NOTICE_CARD))))
    return replace(person, old_cards=old, letter=draw(st.sampled_from(Letter)))


@st.composite
def households(
    draw: st.DrawFn, most: int = 6, protections: tuple[Protection, ...] = (Protection.NONE,)
) -> FormInput:
    """Households of any size with any procedures, absences and gaps."""
    count = draw(st.integers(1, most))
    return form(
        *(draw(people(str(n), protections)) for n in range(1, count + 1)),
        kind=draw(st.sampled_from(MoveKind)),
        moved=draw(st.sampled_from((None, form().moved))),
        new_address=draw(st.sampled_from(("ひとまど町港1番地", ""))),
        applicant=draw(st.sampled_from(("1", None))),
        agent_name=draw(st.sampled_from(("磯部　渚", ""))),
        late=draw(st.booleans()),
    )


GATED = (*[Protection.NONE] * 6, *Protection)


def held(made: FormSet) -> set[str | None]:
    return {m.person for m in made.missing if m.key in {"withheld", "confirm_first"}}


def homes(made: FormSet, person: str, code: FormCode) -> list[Sheet]:
    """The sheets that serve one form of one person; the notice's are those with a row."""
    if code is FormCode.NOTICE:
        return [sheet for sheet in made.sheets if person in sheet.boxes]
    return [sheet for sheet in made.sheets if code in sheet.forms.get(person, ())]


def required(asked: FormInput, person: FormPerson, procedure: Procedure) -> set[str]:
    """Which items the law wants for one procedure, straight from the table."""
    return {
        legal.key
        for legal in LEGAL_ITEMS
        if procedure in legal.laws
        and (not legal.kinds or asked.kind in legal.kinds)
        and legal.foreign in (None, person.foreign)
    }


@given(households(most=12, protections=GATED), merge_sets)
def test_every_required_item_stands_once_where_it_is_due_or_is_named_missing(
    asked: FormInput, merges: Merges
) -> None:
    made = form_set(asked, merges)
    for person in asked.persons:
        procedures = {p for p in person.procedures if p in FORM_OF}
        if asked.kind in NOTICES:
            procedures |= {NOTICES[asked.kind]}
        for procedure in procedures:
            found = homes(made, person.id, FORM_OF[procedure])
            assert len(found) == (0 if person.id in held(made) else 1), procedure
            for sheet in found:
                mine = Counter(i.key for i in sheet.items if i.person in {None, person.id})
                assert max(mine.values()) == 1
                absent = {m.key for m in made.missing if m.person in {None, person.id}}
                for key in required(asked, person, procedure):
                    assert (key in mine) is not (key in absent), key


@given(households(most=12, protections=GATED), merge_sets)
def test_each_form_of_each_person_stands_on_one_sheet_and_nowhere_else(
    asked: FormInput, merges: Merges
) -> None:
    made = form_set(asked, merges)
    units = Counter(
        (who, code) for sheet in made.sheets for who, codes in sheet.forms.items() for code in codes
    )
    wanted = {
        (p.id, code)
        for p in asked.persons
        if p.id not in held(made)
        for code in {FORM_OF[each] for each in p.procedures if each in FORM_OF} | p.old_cards
    }
    assert units == Counter(wanted)
    assert [s.number for s in made.sheets] == list(range(1, len(made.sheets) + 1))
    assert {s.of for s in made.sheets} <= {len(made.sheets)}


@given(households(most=12), merge_sets, st.sampled_from(MERGE_CODES))
def test_a_merge_switched_on_never_adds_a_sheet(
    asked: FormInput, merges: Merges, code: str
) -> None:
    more = replace(merges, on=merges.on | {code})
    less = replace(merges, on=merges.on - {code})
    assert len(form_set(asked, more).sheets) <= len(form_set(asked, less).sheets)


@given(households(), merge_sets, st.sampled_from(SEPARABLE))
def test_a_form_wanted_by_itself_never_saves_a_sheet(
    asked: FormInput, merges: Merges, code: FormCode
) -> None:
    apart = replace(merges, separate=merges.separate | {code})
    together = replace(merges, separate=merges.separate - {code})
    assert len(form_set(asked, apart).sheets) >= len(form_set(asked, together).sheets)


@given(households(most=12), merge_sets)
def test_there_are_never_more_sheets_than_separate_forms_nor_fewer_than_must_be(
    asked: FormInput, merges: Merges
) -> None:
    made, apart = form_set(asked, merges), form_set(asked, NONE)
    own = {
        (p.id, code)
        for p in asked.persons
        for code in {FORM_OF[each] for each in p.procedures if each in FORM_OF} | p.old_cards
    }
    notices = sum(1 for sheet in apart.sheets if sheet.person is None)
    assert len(apart.sheets) == notices + len(own)
    assert len(made.sheets) <= max(len(apart.sheets), 1)
    rows = len(asked.persons) if asked.kind in NOTICES else 0
    assert len(made.sheets) >= -(-rows // 5)
    if own:
        assert made.sheets


@given(households(most=5))
def test_with_every_merge_only_what_has_no_room_on_the_form_takes_another_sheet(
    asked: FormInput,
) -> None:
    made = form_set(asked, ALL_MERGES)
    assert len([s for s in made.sheets if s.person is not None]) <= len(asked.persons)
    per_person = Counter(s.person for s in made.sheets if s.person is not None)
    assert not per_person or max(per_person.values()) == 1


@given(households(protections=GATED), merge_sets)
def test_nothing_of_a_person_behind_the_gate_and_no_address_beside_them_is_printed(
    asked: FormInput, merges: Merges
) -> None:
    made = form_set(asked, merges)
    items = [item for sheet in made.sheets for item in sheet.items]
    assert not held(made) & {item.person for item in items}
    assert not held(made) & {who for sheet in made.sheets for who, _ in sheet.signatures}
    assert not held(made) & {who for sheet in made.sheets for who in sheet.forms}
    if held(made):
        home = {"new_address", "destination", "old_address", "head_name", "applicant_address"}
        assert not home & {item.key for item in items}
        assert not made.final


@given(households(protections=GATED), merge_sets)
def test_every_applicant_signs_exactly_once_on_each_sheet_that_serves_them(
    asked: FormInput, merges: Merges
) -> None:
    made = form_set(asked, merges)
    for sheet in made.sheets:
        signers = Counter(who for who, _ in sheet.signatures)
        assert set(signers.values()) <= {1}
        applying = {
            who for who, codes in sheet.forms.items() if set(codes) - {FormCode.CARD_UPDATE}
        }
        assert applying <= signers.keys()
    notices = [
        p for s in made.sheets for _, each in s.signatures for p in each if p in NOTICES.values()
    ]
    assert len(notices) <= 1


@given(households(), merge_sets)
def test_a_number_is_a_box_for_the_hand_and_no_pin_has_a_place(
    asked: FormInput, merges: Merges
) -> None:
    for sheet in form_set(asked, merges).sheets:
        for item in sheet.items:
            if item.key in {"juki_code", "my_number"}:
                assert (item.value, item.source) == ("", ItemSource.HAND)
            assert item.key not in {"pin", "pins", "number_b"}
            if item.source is ItemSource.HAND:
                assert item.value == ""


def test_the_general_permission_alone_puts_a_household_on_one_form() -> None:
    two = form(
        row("1", resident(), AUTH), row("2", resident(number="2"), AUTH), kind=MoveKind.CARD_ONLY
    )
    assert len(form_set(two, Merges(frozenset({GENERAL}))).sheets) == 1
    assert len(form_set(two, NONE).sheets) == 2


def test_one_person_who_needs_a_page_with_a_photo_gets_everything_on_it() -> None:
    asked = form(
        row("1", resident(), Procedure.EXPRESS_ISSUE, Procedure.CARD_RETURN, SIGN),
        kind=MoveKind.CARD_ONLY,
    )
    made = form_set(asked)
    assert [(s.code, s.person) for s in made.sheets] == [("express_issue", "1")]
    assert "photo" in {i.key for i in made.sheets[0].items}


def test_an_application_asks_for_old_cards_while_the_merge_is_on() -> None:
    asked = form(row("1", resident(), Procedure.COUNTER_APPLICATION), kind=MoveKind.CARD_ONLY)
    boxes = {i.key for s in form_set(asked).sheets for i in s.items}
    assert {"juki_card_fate", "notice_card_fate"} <= boxes
    without = Merges(frozenset(MERGE_CODES) - {"m5"})
    less = {i.key for s in form_set(asked, without).sheets for i in s.items}
    assert "juki_card_fate" not in less
    assert "notice_card_fate" in less
