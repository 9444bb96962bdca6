"""Which questions a visit needs: each once, and only where its answer decides something."""

from typing import Final

from hitomado.core.people import MoverPerson
from hitomado.core.rules.days import Age, age_to
from hitomado.core.rules.plan import Actor, MoveKind, Procedure
from hitomado.core.visit.kinds import AFTER_MOVE_OUT, MOVING_IN
from hitomado.core.visit.model import MoveAnswers, PersonAnswers, PersonCase, Visit
from hitomado.core.visit.wishes import DATED

_P, _K = Procedure, MoveKind

# what a change of the household, or of the record, may be
HOUSEHOLD_CHANGES: Final = ("separate", "join", "head", "relationship")
RECORD_CHANGES: Final = ("name", "former_name", "alias", "birth", "sex")
# codes of the rules hardship.accepted and hardship.refused, the most frequent first
HARDSHIPS: Final = (
    "hospital",
    "facility",
    "care_level",
    "disability",
    "high_school",
    "pregnant",
    "withdrawn",
    "study_abroad",
    "long_voyage",
    "work",
)

_DATES: Final = ("moved", "planned", "out_filed_on", "left")
_OF_THE_KIND: Final[dict[MoveKind, tuple[str, ...]]] = {
    _K.TRANSFER_IN_BY_CARD: ("out_filed", *_DATES, "old_address", "new_address", "new_building"),
    _K.TRANSFER_IN: (
        "out_filed",
        "certificate",
        *_DATES,
        "old_address",
        "old_head",
        "new_address",
        "new_building",
    ),
    _K.TRANSFER_IN_FROM_ABROAD: ("entered", "moved", "old_address", "new_address", "new_building"),
    _K.MOVE_WITHIN: ("moved", "new_address", "new_building"),
    _K.HOUSEHOLD_CHANGE: ("changed", "moved"),
    _K.RECORD_CHANGE: ("changed", "moved", "registered"),
    _K.MOVE_OUT: ("planned", "left", "new_address"),
    _K.MOVE_ABROAD: ("planned", "new_address"),
    _K.CARD_ONLY: (),
}
_WITH_HEAD: Final = MOVING_IN | {_K.MOVE_WITHIN, _K.HOUSEHOLD_CHANGE}
_AGENT: Final = ("agent_name", "agent_address", "agent_authority")
_ON_THE_RECORD: Final = frozenset({"out_filed", "planned", "out_filed_on"})
_ON_DEMAND: Final = {"left": "actual_leaving_date"}  # answer → the rules' question
_REWRITTEN: Final = frozenset(
    {_P.CONTINUED_USE, _P.CARD_UPDATE, _P.CONTINUED_USE_ABROAD, _P.VALIDITY_CHANGE}
)
# with a move, these need more than the card and its PIN
_CHECKED: Final = frozenset({_P.PIN_RESET, _P.HAND_OVER, _P.LOSS_NOTICE, _P.CARD_REISSUE})
_ADULT: Final = 18  # 民法4条
_ACTS_ALONE: Final = 15  # 事務処理要領: below, the legal representative acts
_NEW_CARD: Final = frozenset({_P.CARD_REISSUE, _P.EXPRESS_ISSUE})


def asked_of_move(
    visit: Visit, questions: frozenset[str], *, known_too: bool = False
) -> tuple[str, ...]:
    """Names of the answers about the move that are asked, in order.

    questions: codes that the rules ask. known_too: also what the 転出証明書 data said already.
    Without a 転出届 nothing else is asked but the day of the move, where it decides how they go
    on: nothing is typed for a notice that cannot be taken.
    """
    move = visit.move
    kind = move.kind or MoveKind.CARD_ONLY
    if kind in AFTER_MOVE_OUT and move.out_filed is False:
        decides = "moved_date" in questions or not open_(move, "moved")
        return ("out_filed", "moved") if decides else ("out_filed",)
    names = [*_OF_THE_KIND[kind], "phone"]
    names += ["head"] if kind in _WITH_HEAD else []
    names.append("applicant")
    names += _AGENT if move.by_agent else ()
    return tuple(
        n for n in names if known_too or not _settled(visit, n) if _wanted(visit, n, questions)
    )


def _settled(visit: Visit, name: str) -> bool:
    """Whether the 転出証明書 data said it, so that it is not asked again."""
    return visit.record is not None and name in _ON_THE_RECORD and not open_(visit.move, name)


def _wanted(visit: Visit, name: str, questions: frozenset[str]) -> bool:
    if name in ("old_address", "old_head"):
        return visit.record is None
    question = _ON_DEMAND.get(name)
    return question is None or question in questions or not open_(visit.move, name)


def asked_of_person(
    visit: Visit,
    person: PersonCase,
    wanted: frozenset[Procedure],
    forms: frozenset[str] = frozenset(),
) -> tuple[str, ...]:
    """Names of the answers about one person that are asked beside the ticks, in order.

    wanted: what is done for this person's card today, as proposed or wished. forms: papers that
    the rules want for it.
    """
    said = person.answers
    names: list[str] = []
    names += _who_acts(visit, person, wanted, forms)
    if _P.LOSS_NOTICE in wanted:
        names += ["lost_on", "lost_outside"]
        if said.lost_outside:
            names.append("police_report")
            if said.police_report:
                names.append("police")
        names.append("blameless")
    if _P.SUSPENSION_LIFT in wanted:
        names.append("found_on")
    if wanted & _NEW_CARD and _P.LOSS_NOTICE not in wanted:
        names.append("reissue_reason")
        names += ["reason_on"] if said.reissue_reason in DATED else []
        names += ["blameless"] if said.reissue_reason == "damaged" else []
    if _P.VALIDITY_CHANGE in wanted:
        names += ["renewed_until", "residence_pending", "residence_unlimited"]
    if wanted & _REWRITTEN and person.before is not None:
        names.append("endorsement_lines")
    if wanted & {_P.FACE_CARD, _P.PIN_RESET, _P.PIN_CHANGE} and visit.move.kind is _K.CARD_ONLY:
        names.append("face_only")
    if isinstance(person.who, MoverPerson) and not _surely_minor(visit, person):
        names.append("ward")
    names += _shown(visit, person, wanted)
    return tuple(names)


def _surely_minor(visit: Visit, person: PersonCase) -> bool:
    """Whether nobody can be an adult's guardian for this person: under 18 (民法7条)."""
    return age_to(person.birth, _ADULT, visit.opened) is Age.BELOW


def _accompanied(visit: Visit, person: PersonCase) -> bool:
    """Whether somebody has to act although the holder is here, and no household says who."""
    if visit.move.kind is not _K.CARD_ONLY:
        return False
    ward = bool(person.answers.ward) or bool(getattr(person.who, "ward", False))
    return ward or age_to(person.birth, _ACTS_ALONE, visit.opened) is Age.BELOW


def _who_acts(
    visit: Visit, person: PersonCase, wanted: frozenset[Procedure], forms: frozenset[str]
) -> list[str]:
    """For somebody who is not here: a household that moves together acts for its own members.

    Of a child or an adult ward who stands here with a card alone, who is with them.
    """
    said = person.answers
    if not wanted:
        return []
    if said.present:
        return ["actor"] if _accompanied(visit, person) else []
    alone = visit.move.kind is _K.CARD_ONLY or visit.move.by_agent
    names = ["actor"] if alone else []
    written = alone and said.actor is not Actor.LEGAL_REPRESENTATIVE
    if written or "inquiry_letter" in forms:
        names.append("letter")
    if _P.HAND_OVER in wanted:
        names.append("hardship")
    return names


def _shown(visit: Visit, person: PersonCase, wanted: frozenset[Procedure]) -> list[str]:
    """Whose documents are looked at: the 届出人's, and those of whom a card is worked on."""
    said, only_card = person.answers, visit.move.kind is _K.CARD_ONLY
    files = visit.move.applicant == person.id and not visit.move.by_agent
    worked_on = wanted & (_CHECKED if not only_card else wanted)
    # what was shown may be too little, so that nothing is worked on: more can still be told
    told = said.documents or said.actor_documents
    if not said.present or (said.actor is not None and _accompanied(visit, person)):
        return ["actor_documents", "documents"] if worked_on or told else []
    return ["documents"] if worked_on or told or (files and not only_card) else []


def open_(answers: MoveAnswers | PersonAnswers, name: str) -> bool:
    """Whether this answer is still missing. The 届出人 may be an agent instead."""
    if name == "applicant" and isinstance(answers, MoveAnswers) and answers.by_agent:
        return False
    value = getattr(answers, name)
    return value is None or value in ("", (), frozenset())
