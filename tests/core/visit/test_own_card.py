"""The card that was read is ticked among the documents; whether it is enough is asked."""

from dataclasses import replace
from datetime import timedelta

from hitomado.core.chip.reading import CardKind
from hitomado.core.people import CardState
from hitomado.core.visit.model import PersonAnswers, PersonCase
from hitomado.core.visit.own_card import documents_to_show, documents_told
from tests.core.visit.people import AOI, TODAY, read_of

READ = replace(read_of(AOI, AOI.address), kind=CardKind.MY_NUMBER, expiry=TODAY)
LIVING = replace(AOI, card_state=CardState.ACTIVE)
PERSON = PersonCase(AOI.atena_number, LIVING, before=READ)


def test_a_living_card_that_was_read_stands_ticked_and_no_other_one() -> None:
    assert documents_to_show(PERSON, TODAY) == ("my_number_card",)
    over = TODAY + timedelta(days=1)
    suspended = replace(PERSON, who=replace(AOI, card_state=CardState.SUSPENDED))
    old = replace(PERSON, before=replace(READ, kind=CardKind.JUKI))
    assert documents_to_show(PERSON, over) == ()
    for other in (suspended, old, replace(PERSON, before=None)):
        assert documents_to_show(other, TODAY) == ()


def test_what_was_told_stands_before_what_was_read() -> None:
    told = replace(PERSON, answers=PersonAnswers(documents=("passport",)))
    assert documents_to_show(told, TODAY) == ("passport",)


def test_no_document_and_a_document_exclude_each_other() -> None:
    assert documents_told(("my_number_card",), ("my_number_card", "none")) == ("none",)
    assert documents_told(("none",), ("passport", "none")) == ("passport",)
    assert documents_told((), ("none",)) == ("none",)
    assert documents_told(("passport",), ()) == ()
