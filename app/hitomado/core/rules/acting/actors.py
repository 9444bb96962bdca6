"""Who may come for a holder, for which procedure, and how: the rules `who.<procedure>.<actor>`.

Sources: 住民基本台帳法27条, 個人番号カードの事務処理要領, 公的個人認証サービスの事務処理要領.
"""

from typing import Final

from hitomado.core.people import Protection
from hitomado.core.rules.acting.hardship import require_hardship
from hitomado.core.rules.acting.letters import answered, send_letter
from hitomado.core.rules.days import Age, age_to
from hitomado.core.rules.plan import (
    Actor,
    Answer,
    Because,
    MoveKind,
    PersonFacts,
    Procedure,
    ProcedurePlan,
    Way,
    WayCode,
)
from hitomado.core.rules.verdict import Ground, Verdict

_LINE: Final = "legal_representative.below_age"
# the moves with which a sealed 委任状 opens the same day
_MOVING: Final = frozenset(
    {
        MoveKind.TRANSFER_IN,
        MoveKind.TRANSFER_IN_BY_CARD,
        MoveKind.TRANSFER_IN_FROM_ABROAD,
        MoveKind.MOVE_WITHIN,
    }
)


def acting(person: PersonFacts, ground: Ground) -> Actor:
    """Return who acts for a person today, as said or as the facts show.

    Who calls themselves legal representative of someone who acts alone is an agent by law.
    Nobody here at all is treated as an agent: what would an agent need?
    """
    if person.ward or _age(person, ground) is Age.BELOW:
        return Actor.LEGAL_REPRESENTATIVE
    if person.present:
        return Actor.HOLDER
    if person.actor in {Actor.HOUSEHOLD_MEMBER, Actor.AGENT}:
        return person.actor
    return Actor.HOUSEHOLD_MEMBER if ground.visitors else Actor.AGENT


def who_rule(
    procedure: Procedure | None, actor: Actor, ground: Ground
) -> tuple[str, tuple[str, ...]]:
    """Return the id and the codes of the rule for one who comes; the default where none is own."""
    own = f"who.{procedure}.{actor}"
    found = own if ground.rules.find(own, ground.today) else f"who.default.{actor}"
    return found, ground.rules.codes(found, ground.today)


def alone(person: PersonFacts, codes: tuple[str, ...]) -> bool:
    """Whether the representative of someone who should be with them came alone."""
    return codes[0] == "accompanied" and not person.present


def second_visit(person: PersonFacts, ground: Ground, codes: tuple[str, ...]) -> bool:
    """Whether what the procedure itself asks for is due, not only the first visit's documents."""
    if codes[0] == "letter":
        return answered(person, codes)
    if codes[0] == "with_move":
        return answered(person, codes) or (person.sealed_authority and _with_move(ground))
    if codes[0] == "with_pin":
        return answered(person, codes) or ground.flag("absent.member_with_pin")
    return True


def asks_superior(person: PersonFacts, ground: Ground) -> bool:
    """Whether nothing may be said or done for a protected person to the one who came.

    The holder is served, and a child whose parent here is protected alike.
    """
    if person.protection is not Protection.PROTECTED:
        return False
    match acting(person, ground):
        case Actor.HOLDER:
            return False
        case Actor.LEGAL_REPRESENTATIVE:
            here = [p for p in ground.visitors if _may_represent(p, person, ground)]
            return not here or any(p.protection is not Protection.PROTECTED for p in here)
    return True


def ask_superior(plan: ProcedurePlan) -> ProcedurePlan:
    """Leave of a plan that the superior decides, and nothing that tells why."""
    reason, way = Because("who.superior"), Way(WayCode.ASK_SUPERIOR)
    return ProcedurePlan(plan.procedure, Answer.NOT_POSSIBLE, (reason,), ways=(way,))


def require_actor(
    person: PersonFacts, ground: Ground, found: Verdict, procedure: Procedure | None = None
) -> None:
    """Someone must be here who may act today: the holder, or one who may stand in.

    Below the age line and for a 成年被後見人 the legal representative acts; others stand in for an
    absent holder as the rule of the procedure says. procedure: None = the common rule.
    """
    if asks_superior(person, ground):
        found.no("who.superior")
        found.way(WayCode.ASK_SUPERIOR)
        return
    said = person.actor is Actor.LEGAL_REPRESENTATIVE
    age = _age(person, ground)
    if person.ward and not said:
        found.ask("guardian_here", _LINE)
        found.way(WayCode.REPRESENTATIVE_COMES, by=found.last_day)
    elif age in {Age.TODAY, Age.UNKNOWN} and not person.ward:
        found.ask("age_today" if age is Age.TODAY else "birth_date", _LINE)
    elif age is Age.BELOW:
        here = said or any(_may_represent(p, person, ground) for p in ground.visitors)
        if not here:
            found.no(_LINE)
            found.warn("legal_representative_needed")
            found.way(WayCode.REPRESENTATIVE_COMES, by=found.last_day)
            return
        found.fact(_LINE)
    actor = acting(person, ground)
    found.represented = actor is Actor.LEGAL_REPRESENTATIVE
    if actor is not Actor.HOLDER:
        _stand_in(person, ground, found, procedure, actor)


def _stand_in(
    person: PersonFacts,
    ground: Ground,
    found: Verdict,
    procedure: Procedure | None,
    actor: Actor,
) -> None:
    rule, codes = who_rule(procedure, actor, ground)
    match codes[0]:
        case "same_day":
            found.fact(rule)
        case "with_pin" if ground.flag("absent.member_with_pin"):
            found.fact("absent.member_with_pin")
            found.warn("member_enters_pin")
        case "with_move":
            _sealed(person, ground, found, codes)
        case "hardship":
            found.fact(rule)
            require_hardship(person, ground, found)
        case "accompanied":
            _accompanied(person, ground, found, procedure, rule, codes)
        case "never":
            _holder_comes(found, rule)
        case _ if answered(person, codes):
            found.fact(rule, letter=person.letter)
            found.documents.append("sealed_answer")
        case _:
            send_letter(person, ground, found, rule)


def _sealed(person: PersonFacts, ground: Ground, found: Verdict, codes: tuple[str, ...]) -> None:
    """A member of the household with the holder's sealed 委任状, together with a move."""
    rule = "absent.same_day_with_sealed_authority"
    if answered(person, codes):
        found.fact(rule, letter=person.letter)
        found.documents.append("sealed_answer")
    elif not _with_move(ground):
        send_letter(person, ground, found, rule)
    elif not person.sealed_authority:
        found.no(rule)
        found.warn("sealed_authority_needed")
        found.forms.append("sealed_authority")
        found.way(WayCode.SEALED_AUTHORITY, by=found.last_day)
    else:
        found.fact(rule)
        found.documents.append("sealed_authority")


def _accompanied(
    person: PersonFacts,
    ground: Ground,
    found: Verdict,
    procedure: Procedure | None,
    rule: str,
    codes: tuple[str, ...],
) -> None:
    """The holder comes along; a baby's card and an accepted reason are the exceptions."""
    found.fact(rule)
    if person.present:
        return
    baby = ground.number("express_issue.parent_below_age")
    if procedure is Procedure.EXPRESS_ISSUE and age_to(person.birth, baby, ground.today) in {
        Age.BELOW,
        Age.TODAY,
    }:
        found.fact("express_issue.parent_below_age")
    elif any(code.startswith("alone.") for code in codes):
        require_hardship(person, ground, found)
    else:
        _holder_comes(found, rule)


def _holder_comes(found: Verdict, rule: str) -> None:
    found.no(rule)
    found.warn("holder_only")
    found.way(WayCode.HOLDER_COMES, by=found.last_day)


def _with_move(ground: Ground) -> bool:
    return ground.flag("absent.same_day_with_sealed_authority") and (
        ground.case.move.kind in _MOVING
    )


def _age(person: PersonFacts, ground: Ground) -> Age:
    return age_to(person.birth, ground.number(_LINE), ground.today)


def _may_represent(visitor: PersonFacts, person: PersonFacts, ground: Ground) -> bool:
    """Whether a visitor could be the parent; that they are is shown by a document."""
    grown = age_to(visitor.birth, ground.number("legal_representative.from_age"), ground.today)
    return visitor.id != person.id and not visitor.ward and grown is Age.REACHED
