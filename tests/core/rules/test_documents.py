"""Which shown documents count: class, conditions, dates, and each once."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hitomado.core.rules.acting.documents import (
    FAULTS,
    ShownDocument,
    count_documents,
    known_kinds,
    shown_document,
)
from hitomado.words import Words
from tests.core.rules.cases import RULES

TODAY = date(2026, 11, 24)
DAY = timedelta(days=1)
_dates = st.none() | st.dates(date(1950, 1, 1), date(2099, 12, 31))


def refusal(document: ShownDocument, on: date = TODAY, *, by_agent: bool = False) -> str:
    found = count_documents([document], on, RULES, by_agent=by_agent)
    assert bool(found.classes) != bool(found.refused)
    return found.refused[0][1] if found.refused else ""


def test_a_document_counts_on_its_last_day_and_not_after_it() -> None:
    assert refusal(ShownDocument("driving_licence", TODAY)) == ""
    assert refusal(ShownDocument("driving_licence", TODAY - DAY)) == "expired"


def test_a_driving_record_counts_only_if_issued_since_april_2012() -> None:
    for issued, why in (
        (date(2012, 4, 1), ""),
        (date(2012, 3, 31), "issue_date"),
        (None, "issue_date"),
    ):
        assert refusal(ShownDocument("driving_record", issued=issued)) == why


def test_no_juki_card_with_photo_counts_after_2025_whatever_is_printed_on_it() -> None:
    card = ShownDocument("juki_card_with_photo", date(2030, 1, 1))
    assert refusal(card, date(2025, 12, 31)) == ""
    assert refusal(card, date(2026, 1, 1)) == "no_longer_accepted"


def test_an_old_insurance_card_counts_only_where_the_office_accepts_it() -> None:
    card = ShownDocument("health_insurance_card")
    assert refusal(card, date(2025, 12, 1)) == ""
    assert refusal(card) == "not_in_principle"
    accepting = RULES.overlaid({"insurance_card.accepted": True})
    assert count_documents([card], TODAY, accepting).classes == {"health_insurance_card": "b"}


@pytest.mark.parametrize("fault", sorted(FAULTS))
def test_only_an_original_of_its_holder_that_agrees_with_the_register_counts(fault: str) -> None:
    assert refusal(ShownDocument("passport", fault=fault)) == fault


def test_a_proof_of_representation_counts_three_months() -> None:
    for kind in ("family_register", "guardian_registration"):
        assert refusal(ShownDocument(kind, issued=date(2026, 8, 24))) == ""
        assert refusal(ShownDocument(kind, issued=date(2026, 8, 23))) == "issue_date"
        assert refusal(ShownDocument(kind, issued=TODAY + DAY)) == "issue_date"
        assert refusal(ShownDocument(kind)) == "issue_date"


def test_a_photo_certificate_is_no_document_of_an_agent() -> None:
    certificate = ShownDocument("photo_certificate_hospital")
    assert refusal(certificate) == ""
    assert refusal(certificate, by_agent=True) == "not_for_agents"


def test_two_of_one_kind_count_once_and_a_good_one_after_an_expired_one_counts() -> None:
    good, old = ShownDocument("patient_card"), ShownDocument("patient_card", TODAY - DAY)
    assert count_documents([good, good], TODAY, RULES).refused == (("patient_card", "twice"),)
    found = count_documents([old, good], TODAY, RULES)
    assert (found.classes, found.refused) == (
        {"patient_card": "b"},
        (("patient_card", "expired"),),
    )


def test_what_is_in_no_list_counts_for_nothing() -> None:
    assert refusal(ShownDocument("library_card")) == "unknown_kind"


def test_every_kind_and_every_refusal_has_words() -> None:
    for language in ("ja", "en"):
        words = Words(language)
        kinds = known_kinds(RULES)
        assert len(kinds) > 35
        assert not [k for k in kinds if f"identity.{k}" not in words]
        reasons = {*FAULTS, "expired", "issue_date", "twice", "unknown_kind", "not_in_principle"}
        reasons |= {"no_longer_accepted", "not_for_agents"}
        assert not [r for r in reasons if f"refused.{r}" not in words]
        hardships = [
            *RULES.codes("hardship.accepted", TODAY),
            *RULES.codes("hardship.refused", TODAY),
        ]
        assert not [h for h in hardships if f"hardship.{h}" not in words]
        classes = {RULES.codes(f"identity.{k}", date(2025, 12, 1))[0] for k in kinds}
        assert classes == set("abnqwhrs")
        assert not [c for c in (*classes, "card", "pin", "photo") if f"lacking.{c}" not in words]


@given(
    st.sampled_from(known_kinds(RULES)),
    _dates,
    _dates,
    st.booleans(),
    st.sampled_from(["", *sorted(FAULTS)]),
)
def test_a_shown_document_and_its_line_are_one(
    kind: str, expiry: date | None, issued: date | None, photo: bool, fault: str
) -> None:
    document = ShownDocument(kind, expiry, issued, photo, fault)
    assert shown_document(document.code) == document


@pytest.mark.parametrize(
    "line",
    ["", " passport", "passport  copy", "passport expiry=soon", "passport copy differs", "a b"],
)
def test_a_line_that_is_no_shown_document_is_refused(line: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        shown_document(line)
