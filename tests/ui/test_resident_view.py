"""What the resident's own screen says in every step, and what it never says."""

from dataclasses import replace

import pytest

from hitomado.core.people import Protection, Resident
from hitomado.core.rules.plan import (
    Answer,
    Because,
    PersonPlan,
    PinKind,
    Place,
    Plan,
    Procedure,
    ProcedurePlan,
)
from hitomado.core.visit.desk import CardOnDesk, CardStage, Deed, Desk, TerminalStatus
from hitomado.core.visit.facts import FlagTicked, PersonJoined, VisitOpened, apply
from hitomado.core.visit.model import SIGN_NOTICE, Act, Step, Visit
from hitomado.ui.models.resident import ResidentView, resident_view
from hitomado.words.resident import LANGUAGES, ResidentWords
from tests.core.visit.people import AOI, HIDDEN, MIO, READER, TODAY, UNSURE

SAY = ResidentWords("en")


def visit_of(*people: Resident) -> Visit:
    visit = apply(None, VisitOpened("V", TODAY))
    for who in people:
        visit = apply(visit, PersonJoined(who.atena_number, who))
    return visit


def plan_of(*signed: Procedure, person: str = AOI.atena_number) -> Plan:
    why = (Because("test"),)
    found = tuple(ProcedurePlan(p, Answer.POSSIBLE, why, signs=True) for p in signed)
    return Plan((PersonPlan(person, found),))


def everything(view: ResidentView) -> str:
    pins = [part for pin in view.pins for part in (pin.name, pin.use, pin.rule)]
    return " ".join((view.title, *view.body, *view.items, *pins, view.against, *view.advice))


def test_before_anybody_is_served_it_asks_for_the_card() -> None:
    assert resident_view(SAY, Desk(), None, None).title == SAY("resident.welcome.title")


@pytest.mark.parametrize(
    ("card", "what"),
    [
        (CardOnDesk(1, READER, CardStage.READING_FREE), "free"),
        (CardOnDesk(1, READER, CardStage.READING_ATTRIBUTES), "attributes"),
        (CardOnDesk(1, READER, CardStage.KNOWN, deed=Deed.FACE), "face"),
        (CardOnDesk(1, READER, CardStage.KNOWN, deed=Deed.SIGN), "sign"),
        (CardOnDesk(1, READER, CardStage.KNOWN, deed=Deed.CHANGE_PIN), "change"),
        (CardOnDesk(1, READER, CardStage.KNOWN, deed=Deed.TRIES), "tries"),
    ],
)
def test_it_says_what_is_being_read_from_the_card_now(card: CardOnDesk, what: str) -> None:
    view = resident_view(SAY, Desk(card=card), None, None)
    assert view.items == (SAY(f"resident.reading.{what}"),)


def test_while_questions_are_asked_it_tells_what_the_four_pins_are_for() -> None:
    view = resident_view(SAY, Desk(visit=visit_of(AOI), step=Step.QUESTIONS), plan_of(), None)
    assert [pin.name for pin in view.pins] == [SAY(f"guide.pin.{kind}") for kind in PinKind]
    assert SAY("guide.same") in view.body
    assert SAY("guide.against.birth_date") in view.advice


def test_at_the_form_it_lists_what_the_person_in_focus_signs() -> None:
    desk = Desk(visit=visit_of(AOI), step=Step.FORM)
    plan = plan_of(Procedure.MOVE_WITHIN, Procedure.PIN_RESET)
    view = resident_view(SAY, desk, plan, None)
    assert view.items == (SAY("resident.sign.move_within"), SAY("resident.sign.pin_reset"))


def test_what_another_person_signs_is_not_shown() -> None:
    visit = replace(visit_of(AOI, MIO), focus=MIO.atena_number)
    desk = Desk(visit=visit, step=Step.FORM)
    view = resident_view(SAY, desk, plan_of(Procedure.PIN_RESET), None)
    assert view.title == SAY("resident.wait.title")


def test_in_the_guide_it_names_the_pin_that_comes_now() -> None:
    act = Act(AOI.atena_number, Procedure.CONTINUED_USE, "x", Place.TERMINAL, PinKind.JUKI)
    desk = Desk(visit=visit_of(AOI), step=Step.GUIDE)
    view = resident_view(SAY, desk, plan_of(), act)
    assert view.title == SAY("resident.enter.title")
    assert [pin.name for pin in view.pins] == [SAY("guide.pin.juki")]
    assert view.advice == ()
    anew = replace(act, procedure=Procedure.PIN_RESET)
    view = resident_view(SAY, desk, plan_of(), anew)
    assert view.title == SAY("resident.enter.new")
    assert view.advice


def test_while_the_terminal_is_down_no_pin_is_asked_for() -> None:
    act = Act(AOI.atena_number, Procedure.CONTINUED_USE, "x", Place.TERMINAL, PinKind.JUKI)
    desk = Desk(visit=visit_of(AOI), step=Step.GUIDE, terminal=TerminalStatus.DOWN)
    assert resident_view(SAY, desk, plan_of(), act).title == SAY("resident.wait.title")
    working = replace(desk, terminal=TerminalStatus.WORKING)
    assert resident_view(SAY, working, plan_of(), act).title == SAY("resident.enter.title")


def test_in_the_guide_the_signing_step_asks_for_the_name() -> None:
    act = Act(AOI.atena_number, Procedure.MOVE_WITHIN, SIGN_NOTICE, Place.RESIDENT)
    desk = Desk(visit=visit_of(AOI), step=Step.GUIDE)
    view = resident_view(SAY, desk, plan_of(Procedure.MOVE_WITHIN), act)
    assert view.items == (SAY("resident.sign.move_within"),)


@pytest.mark.parametrize("hidden", [HIDDEN, UNSURE])
@pytest.mark.parametrize("step", Step)
def test_a_visit_behind_the_gate_looks_like_any_that_is_worked_on(
    hidden: Resident, step: Step
) -> None:
    desk = Desk(visit=visit_of(AOI, hidden), step=step)
    plan = plan_of(Procedure.MOVE_WITHIN)
    view = resident_view(SAY, desk, plan, None)
    assert view == resident_view(SAY, Desk(visit=visit_of(AOI), step=Step.REREAD), plan, None)


def test_an_unsure_flag_that_was_ticked_opens_the_screen() -> None:
    visit = apply(visit_of(UNSURE), FlagTicked(UNSURE.atena_number, TODAY))
    view = resident_view(SAY, Desk(visit=visit, step=Step.QUESTIONS), plan_of(), None)
    assert view.pins


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("step", Step)
def test_no_data_of_any_person_stands_on_it(language: str, step: Step) -> None:
    assert AOI.protection is Protection.NONE
    visit = visit_of(AOI, MIO)
    plan = plan_of(*Procedure)
    shown = everything(
        resident_view(ResidentWords(language), Desk(visit=visit, step=step), plan, None)
    )
    private = (AOI.name, MIO.name, AOI.address, AOI.atena_number, AOI.birth.text, "港", "葵")
    assert not [word for word in private if word in shown]
