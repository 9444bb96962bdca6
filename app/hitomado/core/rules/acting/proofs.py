"""What the holder and who acts for them must show for one procedure, and whether it suffices.

Documents block nothing as long as nobody was asked for them; once something was shown it is
enough, or the procedure is not possible. `core.rules.documents.NOTHING_SHOWN`: they have none.
"""

from dataclasses import dataclass
from typing import Final

from hitomado.core.people import CardState
from hitomado.core.rules.acting.actors import acting, alone, second_visit, who_rule
from hitomado.core.rules.acting.documents import (
    MY_NUMBER_CARD,
    ShownDocument,
    count_documents,
    shown_document,
)
from hitomado.core.rules.acting.hardship import by_age
from hitomado.core.rules.acting.requirements import DocumentCheck, check
from hitomado.core.rules.card.cards import lost_pins
from hitomado.core.rules.notices import NOTICES
from hitomado.core.rules.plan import Actor, PersonFacts, PinKind, Procedure, WayCode
from hitomado.core.rules.verdict import Ground, Verdict

_AS_LISTED: Final = {
    Actor.HOLDER: "holder",
    Actor.LEGAL_REPRESENTATIVE: "representative",
    Actor.HOUSEHOLD_MEMBER: "member",
    Actor.AGENT: "agent",
}
# what else a rule may ask of who acts: its class of document, and its word in a list
_PAPERS: Final = {
    "qualification": ("q", "representative_proof"),
    "authority": ("w", "authority"),
    "hand_over_notice": ("r", "hand_over_notice"),
    "sealed_pins": ("s", "sealed_pins"),
    "hardship": ("h", "hardship_proof"),
}
_CHILD: Final = frozenset({"子", "child"})


@dataclass(frozen=True, slots=True)
class Wanted:
    """What one procedure asks to see. holder, actor: names of formulas, "" = nothing.

    papers: keys of what else who acts has to bring.
    """

    actor_is: Actor
    rule: str
    holder: str
    actor: str
    papers: tuple[str, ...]


def wanted(procedure: Procedure, person: PersonFacts, ground: Ground) -> Wanted:
    """Work out what is to be seen today for one procedure of one person."""
    who = acting(person, ground)
    if procedure in NOTICES and ground.case.move.by_agent:
        who = Actor.AGENT
    rule, codes = who_rule(procedure, who, ground)
    if who is not Actor.HOLDER and not second_visit(person, ground, codes):
        first = _formula(codes, "first.") or _formula(codes, "actor.")
        return Wanted(who, rule, "", first, ())
    prefix = "alone." if alone(person, codes) else ""
    holder = _formula(codes, f"{prefix}holder.") or _formula(codes, "holder.")
    if prefix and not _formula(codes, "alone.holder."):
        holder = ""  # who may stay at home without a paper of theirs is a baby
    actor = _formula(codes, f"{prefix}actor.") or _formula(codes, "actor.")
    papers = [code for code in codes if code in _PAPERS and code != "hardship"]
    delegated = codes[0] == "hardship" or bool(prefix and _formula(codes, "alone.actor."))
    # no paper turns a reason that is refused into one that is accepted
    refused = person.hardship in ground.rules.codes("hardship.refused", ground.today)
    if delegated and not refused and not by_age(person, ground):
        papers.append("hardship")
    if delegated and prefix:
        papers += ["hand_over_notice", "sealed_pins"]
    if "qualification" in papers and _parent_is_here(person, ground):
        papers.remove("qualification")
    return Wanted(who, rule, holder, actor, tuple(papers))


def require_documents(
    procedure: Procedure, person: PersonFacts, ground: Ground, found: Verdict
) -> None:
    """Hold what was shown against what is wanted, and list what is wanted of who acts."""
    want = wanted(procedure, person, ground)
    for code in _listed(want):
        if code not in found.documents:
            found.documents.append(code)
    if want.holder and person.documents:
        usable = _pin_usable(procedure, person, ground)
        whose = "applicant" if procedure in NOTICES else "holder"
        shown = _holders(person)
        tested = check(want.holder, shown, ground.today, ground.rules, pin_usable=usable)
        _say(tested, want.holder, whose, found, ground)
    if want.actor_is is Actor.HOLDER or not person.actor_documents:
        return
    brought = [shown_document(code) for code in person.actor_documents]
    if want.actor:
        tested = check(want.actor, brought, ground.today, ground.rules, by_agent=True)
        _say(tested, want.actor, _AS_LISTED[want.actor_is], found, ground)
    _papers(procedure, want, person, ground, found)


def identity_listed(
    documents: tuple[str, ...], procedure: Procedure, person: PersonFacts, ground: Ground
) -> tuple[str, ...]:
    """Return a procedure's list of documents for the one who comes.

    The list of the rules `documents.…` is the holder's; for others the identity documents differ
    and stand beside it.
    """
    if wanted(procedure, person, ground).actor_is is Actor.HOLDER:
        return documents
    return tuple(code for code in documents if not code.startswith("identity_"))


def _formula(codes: tuple[str, ...], prefix: str) -> str:
    return next((c.removeprefix(prefix) for c in codes if c.startswith(prefix)), "")


def _listed(want: Wanted) -> tuple[str, ...]:
    """Codes of what the holder behind someone else, and that one, must show."""
    if want.actor_is is Actor.HOLDER:
        return ()
    codes = []
    holder = want.holder.removeprefix("card_and_")
    if holder and holder not in {"card", "card_with_pin"}:
        codes.append(f"holder_{holder}")
    if want.actor:
        codes.append(f"{_AS_LISTED[want.actor_is]}_{want.actor}")
    return (*codes, *(_PAPERS[paper][1] for paper in want.papers))


def _parent_is_here(person: PersonFacts, ground: Ground) -> bool:
    """Whether a child of the household is with the head of it: no 戸籍 is needed then."""
    return person.role in _CHILD and any(p.head and p.id != person.id for p in ground.visitors)


def _holders(person: PersonFacts) -> list[ShownDocument]:
    """What the holder shows, with the card on the desk among it; a dead card is no document."""
    shown = [shown_document(code) for code in person.documents]
    card = person.card
    if card is None:
        return shown
    lives = card.state in {CardState.ACTIVE, CardState.UNKNOWN}
    if not lives:
        return [
            ShownDocument(MY_NUMBER_CARD, fault="lapsed") if d.kind == MY_NUMBER_CARD else d
            for d in shown
        ]
    if card.present and all(d.kind != MY_NUMBER_CARD for d in shown):
        shown.append(ShownDocument(MY_NUMBER_CARD, card.expiry))
    return shown


def _pin_usable(procedure: Procedure, person: PersonFacts, ground: Ground) -> bool:
    """Whether the 住基 PIN is known, or is set anew at this very counter today."""
    if PinKind.JUKI not in lost_pins(person) or procedure is Procedure.PIN_RESET:
        return True
    reset = wanted(Procedure.PIN_RESET, person, ground)
    shown = _holders(person)
    return not reset.holder or check(reset.holder, shown, ground.today, ground.rules).satisfied


def _papers(
    procedure: Procedure, want: Wanted, person: PersonFacts, ground: Ground, found: Verdict
) -> None:
    brought = [shown_document(code) for code in person.actor_documents]
    counted = count_documents(brought, ground.today, ground.rules, by_agent=True)
    classes = set(counted.classes.values())
    if person.sealed_authority or (procedure in NOTICES and ground.case.move.agent_authority):
        classes.add("w")
    lacking = [f"{letter}1" for p in want.papers if (letter := _PAPERS[p][0]) not in classes]
    if lacking:
        found.no(want.rule, who=_AS_LISTED[want.actor_is], lacking=".".join(lacking))
        found.way(WayCode.MORE_DOCUMENTS, by=found.last_day)


def _say(tested: DocumentCheck, formula: str, who: str, found: Verdict, ground: Ground) -> None:
    """Leave the result with every document that counts or does not, as codes."""
    facts = {"who": who}
    if tested.counted:
        facts["counted"] = ",".join(tested.counted)
    if tested.refused:
        facts["refused"] = ",".join(f"{kind}:{why}" for kind, why in tested.refused)
    if tested.satisfied:
        found.fact(f"formula.{formula}", **facts)
        return
    lacking = " ".join(".".join(parts) for parts in tested.lacking)
    found.no(f"formula.{formula}", **facts, lacking=lacking)
    found.way(WayCode.MORE_DOCUMENTS, by=found.last_day)
    if who == "holder" and all(
        {"a", "photo"} & {p.rstrip("0123456789") for p in gap} for gap in tested.lacking
    ):
        found.way(WayCode.NO_PHOTO_ID)
        if ground.flag("photo_route.in_force"):
            found.warn("photo_route")
