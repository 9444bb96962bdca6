"""Facts and rules in, the household's plan out. Pure: the same facts give the same plan."""

from dataclasses import dataclass
from typing import Final

from hitomado.core.rules.acting.actors import ask_superior, asks_superior
from hitomado.core.rules.acting.proofs import identity_listed, require_documents
from hitomado.core.rules.book.rulebook import Rulebook
from hitomado.core.rules.card.card_work import CARD_WORK, OF_HOLDERS, OF_RESIDENTS, ON_A_LIVING_CARD
from hitomado.core.rules.card.cards import face_only, in_hand, lost_pins
from hitomado.core.rules.card.certificates import auth_certificate, sign_certificate
from hitomado.core.rules.lapses import LEAVING, Effect, effects, event_of
from hitomado.core.rules.moving.holders import (
    card_update,
    continued_before_leaving,
    continued_use,
    continued_use_abroad,
    pin_reset,
)
from hitomado.core.rules.moving.moves import household_notice
from hitomado.core.rules.notices import notice_procedure
from hitomado.core.rules.plan import (
    Answer,
    Case,
    MoveKind,
    PersonFacts,
    PersonPlan,
    PinKind,
    Place,
    Plan,
    PlanStep,
    Procedure,
    ProcedurePlan,
    WayCode,
)
from hitomado.core.rules.verdict import Ground, Verdict

_COMING: Final = frozenset(
    {MoveKind.TRANSFER_IN, MoveKind.TRANSFER_IN_BY_CARD, MoveKind.TRANSFER_IN_FROM_ABROAD}
)
# the notice's signature stands for what the move brings to the card
_UNSIGNED: Final = frozenset(
    {Procedure.CONTINUED_USE, Procedure.CONTINUED_USE_ABROAD, Procedure.CARD_UPDATE}
)


def make_plan(case: Case, rules: Rulebook) -> Plan:
    """Say per person what is possible today, until when, because of what, and in which steps.

    The office's settings (rule id → value) are laid over the rules first.
    Raises RulesError(RULES_INVALID) when a setting is refused or no rule is in force today.
    """
    ground = Ground(case, rules.overlaid(case.office.settings))
    household = household_notice(ground)
    lead = next((p for p in case.persons if p.applicant), case.persons[0] if case.persons else None)
    notice = notice_procedure(case.move.kind)
    if notice is not None and lead is not None and not ground.already_filed:
        require_documents(notice, lead, ground, household)
        if case.move.by_agent and any(asks_superior(p, ground) for p in case.persons):
            household = Verdict()  # and nothing else that tells why
            household.no("who.superior")
            household.way(WayCode.ASK_SUPERIOR)
    if household.answer is Answer.NOT_POSSIBLE:
        household.name_ways(ground)
    return Plan(tuple(_person(p, ground, household, p is lead) for p in case.persons))


def _person(person: PersonFacts, ground: Ground, household: Verdict, leads: bool) -> PersonPlan:
    """Put one person's part together; what only the superior may decide says nothing else."""
    on = _standing(person, ground, household)
    notice = _notice(person, ground, household, leads)
    procedures = (
        *_in_order(ground, notice, _card(person, ground, on)),
        *_other_card_work(person, ground, household, on),
    )
    procedures += _without_card(person, ground, procedures)
    if asks_superior(person, ground):
        procedures = tuple(ask_superior(p) for p in procedures)
    return PersonPlan(person.id, procedures)


def _in_order(
    ground: Ground, notice: tuple[ProcedurePlan, ...], card: tuple[ProcedurePlan, ...]
) -> tuple[ProcedurePlan, ...]:
    """The notice first, except where it would kill a card that can still be kept."""
    leaving = ground.case.move.kind in LEAVING
    return (*card, *notice) if leaving else (*notice, *card)


def _notice(
    person: PersonFacts, ground: Ground, household: Verdict, leads: bool
) -> tuple[ProcedurePlan, ...]:
    """Everyone moves by the one notice; its documents and steps stand once, with the 届出人."""
    kind = ground.case.move.kind
    procedure = notice_procedure(kind)
    if procedure is None:
        return ()
    own = Verdict(
        household.answer,
        household.last_day,
        household.lapsed,
        because=list(household.because),
        questions=list(household.questions),
        warnings=list(household.warnings),
        ways=list(household.ways),
    )
    open_ = not ground.already_filed and household.answer is not Answer.NOT_POSSIBLE
    if leads and open_:
        documents = ground.rules.codes(f"documents.{_papers(kind)}", ground.today)
        own.documents.extend(identity_listed(documents, procedure, person, ground))
        own.documents.extend(household.documents)
        own.forms.extend(("combined", *household.forms))
        _without_pin(own, household)
    if person.foreign and open_ and ground.moving:
        own.documents.append("residence_card")
    steps = _steps(procedure, person, ground, pinless=household.pinless) if leads and open_ else ()
    return (own.close(procedure, ground, signs=person.applicant and open_, steps=steps),)


def _papers(kind: MoveKind) -> str:
    """What is to be seen differs by where they go, also where the notice is the same."""
    return str(kind) if kind is MoveKind.MOVE_ABROAD else str(notice_procedure(kind))


def _without_pin(own: Verdict, found: Verdict) -> None:
    """A 顔認証カード is seen without its PIN."""
    if found.pinless:
        own.documents[:] = ["card" if d == "card_with_juki_pin" else d for d in own.documents]


@dataclass(frozen=True, slots=True)
class _Standing:
    """What all else on a card stands on. procedure, base: what keeps it alive after a move.

    before: what has killed the card, else the household's notice.
    """

    before: Verdict
    reset: Verdict | None = None
    procedure: Procedure | None = None
    base: Verdict | None = None


def _standing(person: PersonFacts, ground: Ground, household: Verdict) -> _Standing:
    if not in_hand(person):
        return _Standing(household)
    reset = pin_reset(person, ground, household)
    procedure, base = _base(person, ground, household, reset)
    if base is not None and base.answer is Answer.NOT_POSSIBLE:
        base.name_ways(ground)  # what rests on it goes on the same way
    dead = next((v for v in (base, household, household.cards) if v and v.lapsed), None)
    if dead is None:
        return _Standing(household, reset, procedure, base)
    if reset is not None:
        reset.rest_on(dead)
    return _Standing(dead, reset, procedure, base)


def _card(person: PersonFacts, ground: Ground, on: _Standing) -> tuple[ProcedurePlan, ...]:
    """Plan one holder's card work in the order in which it is done."""
    if not in_hand(person):
        return ()
    first = on.base or (on.before if on.before.lapsed else None)
    found = (
        (Procedure.PIN_RESET, on.reset),
        (on.procedure, on.base),
        (Procedure.AUTH_CERTIFICATE, auth_certificate(person, ground, first)),
        (Procedure.SIGN_CERTIFICATE, sign_certificate(person, ground, first)),
    )
    return tuple(
        _close(procedure, verdict, person, ground)
        for procedure, verdict in found
        if procedure is not None and verdict is not None
    )


def _other_card_work(
    person: PersonFacts, ground: Ground, household: Verdict, on: _Standing
) -> tuple[ProcedurePlan, ...]:
    """Plan what no move brings; nothing on a dead card, nor for who is not of this town yet."""
    coming = ground.case.move.kind in _COMING and not ground.already_filed
    plans = []
    for procedure, find in CARD_WORK:
        verdict = find(person, ground, on.before)
        if verdict is None:
            continue
        if on.before.lapsed and procedure in ON_A_LIVING_CARD:
            verdict.rest_on(on.before)
        elif coming and procedure in OF_RESIDENTS:
            verdict.rest_on(household)
        plans.append(_close(procedure, verdict, person, ground))
    return tuple(plans)


def _without_card(
    person: PersonFacts, ground: Ground, answered: tuple[ProcedurePlan, ...]
) -> tuple[ProcedurePlan, ...]:
    """Answer what is asked for on a card by somebody who has none."""
    if in_hand(person):
        return ()
    open_ = (person.wants & OF_HOLDERS) - {plan.procedure for plan in answered}
    plans = []
    for procedure in (p for p in Procedure if p in open_):
        found = Verdict()
        found.no("card.must_live")
        found.warn("no_card")
        plans.append(found.close(procedure, ground, signs=False))
    return tuple(plans)


def _base(
    person: PersonFacts, ground: Ground, household: Verdict, reset: Verdict | None
) -> tuple[Procedure | None, Verdict | None]:
    """What keeps the card alive, or puts the new attributes on it, after what happened."""
    move = ground.case.move
    if move.kind is MoveKind.MOVE_ABROAD:
        kept = continued_use_abroad(person, ground, household, reset)
        return Procedure.CONTINUED_USE_ABROAD, kept
    if move.kind is MoveKind.MOVE_OUT:
        pending = continued_before_leaving(person, ground, household, reset)
        return Procedure.CONTINUED_USE, pending
    event = event_of(move)
    match effects(event, ground).card if event else Effect.LIVES:
        case Effect.CONTINUED_USE:
            return Procedure.CONTINUED_USE, continued_use(person, ground, household, reset)
        case Effect.CARD_UPDATE | Effect.TOWN:
            return Procedure.CARD_UPDATE, card_update(person, ground, household, reset)
        case _:
            return None, None


def _close(
    procedure: Procedure, found: Verdict, person: PersonFacts, ground: Ground
) -> ProcedurePlan:
    if person.events.died is None:
        require_documents(procedure, person, ground, found)
    elif procedure is not Procedure.CARD_RETURN:  # nobody stands in for the dead
        found = Verdict()
        found.no("lapses.death")
    found.pinless = found.pinless or face_only(person)
    if found.answer is not Answer.NOT_POSSIBLE:
        documents = ground.rules.codes(f"documents.{procedure}", ground.today)
        found.documents[:0] = identity_listed(documents, procedure, person, ground)
        found.forms.insert(0, "combined")
        _without_pin(found, found)
    steps = _steps(found.steps_of or procedure, person, ground, pinless=found.pinless)
    unused: set[PinKind | None] = set(found.unused_pins)
    own = tuple(s for s in steps if s.pin not in unused)
    return found.close(procedure, ground, signs=procedure not in _UNSIGNED, steps=own)


def _steps(
    procedure: str, person: PersonFacts, ground: Ground, *, pinless: bool
) -> tuple[PlanStep, ...]:
    """Return the steps of one procedure; an "each" step stands once per PIN to be reset.

    pinless: nobody enters a PIN.
    """
    steps: list[PlanStep] = []
    for code, place, pin in ground.rules.steps(f"steps.{procedure}", ground.today):
        if pin == "each":
            steps.extend(PlanStep(code, Place(place), kind) for kind in lost_pins(person))
        elif not pinless:
            steps.append(PlanStep(code, Place(place), PinKind(pin) if pin else None))
        elif not (pin and place == Place.RESIDENT):
            steps.append(PlanStep(code, Place(place)))
    return tuple(steps)
