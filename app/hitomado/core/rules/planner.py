"""Facts and rules in, the household's plan out. Pure: the same facts give the same plan."""

from typing import Final

from hitomado.core.rules.actors import ask_superior, asks_superior
from hitomado.core.rules.card_work import CARD_WORK
from hitomado.core.rules.cards import in_hand, lost_pins
from hitomado.core.rules.certificates import auth_certificate, sign_certificate, sign_valid_until
from hitomado.core.rules.holders import (
    card_update,
    continued_before_leaving,
    continued_use,
    continued_use_abroad,
    pin_reset,
)
from hitomado.core.rules.lapses import LEAVING, Effect, effects, event_of
from hitomado.core.rules.moves import household_notice
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
from hitomado.core.rules.proofs import identity_listed, require_documents
from hitomado.core.rules.rulebook import Rulebook
from hitomado.core.rules.verdict import Ground, Verdict

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
            household.no("who.superior")
            household.way(WayCode.ASK_SUPERIOR)
    return Plan(
        tuple(
            _person(
                p,
                ground,
                (
                    *_in_order(
                        ground,
                        _notice(p, ground, household, p is lead),
                        _card(p, ground, household),
                    ),
                    *_other_card_work(p, ground, household),
                ),
            )
            for p in case.persons
        )
    )


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


def _person(
    person: PersonFacts, ground: Ground, procedures: tuple[ProcedurePlan, ...]
) -> PersonPlan:
    """Put one person's part together; what only the superior may decide says nothing else."""
    if asks_superior(person, ground):
        procedures = tuple(ask_superior(p) for p in procedures)
    return PersonPlan(person.id, procedures)


def _papers(kind: MoveKind) -> str:
    """What is to be seen differs by where they go, also where the notice is the same."""
    return str(kind) if kind is MoveKind.MOVE_ABROAD else str(notice_procedure(kind))


def _without_pin(own: Verdict, found: Verdict) -> None:
    """A 顔認証カード is seen without its PIN."""
    if found.pinless:
        own.documents[:] = ["card" if d == "card_with_juki_pin" else d for d in own.documents]


def _card(person: PersonFacts, ground: Ground, household: Verdict) -> tuple[ProcedurePlan, ...]:
    """Plan one holder's card work in the order in which it is done."""
    if not in_hand(person):
        return ()
    reset = pin_reset(person, ground, household)
    base_procedure, base = _base(person, ground, household, reset)
    auth = auth_certificate(person, ground, base)
    sign = sign_certificate(person, ground, base)
    if sign is not None and sign.answer is not Answer.NOT_POSSIBLE:
        renewed = auth is not None and auth.answer is not Answer.NOT_POSSIBLE
        sign.because.extend(sign_valid_until(person, ground, new_auth=renewed).because)
    found = (
        (Procedure.PIN_RESET, reset),
        (base_procedure, base),
        (Procedure.AUTH_CERTIFICATE, auth),
        (Procedure.SIGN_CERTIFICATE, sign),
    )
    return tuple(
        _close(procedure, verdict, person, ground)
        for procedure, verdict in found
        if procedure is not None and verdict is not None
    )


def _other_card_work(
    person: PersonFacts, ground: Ground, household: Verdict
) -> tuple[ProcedurePlan, ...]:
    found = ((procedure, find(person, ground, household)) for procedure, find in CARD_WORK)
    return tuple(_close(p, verdict, person, ground) for p, verdict in found if verdict is not None)


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
    if person.events.died is None:  # nobody stands in for the dead: the family is asked for its own
        require_documents(procedure, person, ground, found)
    if found.answer is not Answer.NOT_POSSIBLE:
        documents = ground.rules.codes(f"documents.{procedure}", ground.today)
        found.documents[:0] = identity_listed(documents, procedure, person, ground)
        found.forms.insert(0, "combined")
        _without_pin(found, found)
    steps = _steps(found.steps_of or procedure, person, ground, pinless=found.pinless)
    own = tuple(s for s in steps if s.pin is None or s.pin not in found.unused_pins)
    return found.close(procedure, ground, signs=procedure not in _UNSIGNED, steps=own)


def _steps(
    procedure: str, person: PersonFacts, ground: Ground, *, pinless: bool
) -> tuple[PlanStep, ...]:
    """Return the steps of one procedure; an "each" step stands once per PIN to be reset."""
    steps: list[PlanStep] = []
    for code, place, pin in ground.rules.steps(f"steps.{procedure}", ground.today):
        if pin == "each":
            steps.extend(PlanStep(code, Place(place), kind) for kind in lost_pins(person))
        else:
            asked = pin and not pinless
            steps.append(PlanStep(code, Place(place), PinKind(pin) if asked else None))
    return tuple(steps)
