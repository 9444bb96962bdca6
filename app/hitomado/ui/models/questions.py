"""Questions as the clerk sees them, and answers as the visit keeps them."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from typing import Any, Final, TypeVar, cast

from hitomado.core.rules.notices import NOTICES
from hitomado.core.rules.plan import Actor, Letter, MoveKind, Plan, Procedure
from hitomado.core.visit.asked import (
    HARDSHIPS,
    HOUSEHOLD_CHANGES,
    RECORD_CHANGES,
    asked_of_move,
    asked_of_person,
    open_,
)
from hitomado.core.visit.case import applied_for
from hitomado.core.visit.model import MoveAnswers, PersonAnswers, PersonCase, Visit
from hitomado.core.visit.own_card import documents_to_show, documents_told
from hitomado.core.visit.wishes import REASONS, wished
from hitomado.ui.kit.field_set import FieldKind, FieldView
from hitomado.ui.kit.question_row import ChoiceView
from hitomado.words import Words

A = TypeVar("A", MoveAnswers, PersonAnswers)
_DATE, _TEXT, _ONE, _MANY = FieldKind.DATE, FieldKind.TEXT, FieldKind.ONE, FieldKind.SEVERAL

MOVE_FIELDS: Final = {
    "out_filed": _ONE,
    "certificate": _ONE,
    "changed": _MANY,
    "entered": _DATE,
    "moved": _DATE,
    "planned": _DATE,
    "out_filed_on": _DATE,
    "left": _DATE,
    "registered": _ONE,
    "old_address": _TEXT,
    "old_head": _TEXT,
    "new_address": _TEXT,
    "new_building": _TEXT,
    "phone": _TEXT,
    "head": _ONE,
    "applicant": _ONE,
    "agent_name": _TEXT,
    "agent_address": _TEXT,
    "agent_authority": _ONE,
}
PERSON_FIELDS: Final = {
    "actor": _ONE,
    "letter": _ONE,
    "hardship": _ONE,
    "lost_on": _DATE,
    "lost_outside": _ONE,
    "police_report": _ONE,
    "police": _TEXT,
    "found_on": _DATE,
    "reissue_reason": _ONE,
    "reason_on": _DATE,
    "blameless": _ONE,
    "renewed_until": _DATE,
    "residence_pending": _ONE,
    "residence_unlimited": _ONE,
    "endorsement_lines": _ONE,
    "face_only": _ONE,
    "ward": _ONE,
    "actor_documents": _MANY,
    "documents": _MANY,
}
# codes of core.rules.documents, the most frequent first; "photo": this one bears a photo
DOCUMENTS: Final = (
    "driving_licence",
    "my_number_card",
    "passport",
    "residence_card",
    "special_permanent_resident",
    "disability_handbook",
    "eligibility_certificate",
    "pension_book",
    "basic_pension_number_notice",
    "employee_id photo",
    "employee_id",
    "student_id photo",
    "student_id",
    "bankbook",
    "notice_card",
    "my_number_notice",
    "hand_over_notice",
    "none",
)
# what shows that somebody may act
PROOFS: Final = (
    "same_household",
    "family_register",
    "guardian_registration",
    "authority",
    "hardship_proof",
    "sealed_pins",
)
_YES_NO: Final = {"yes": True, "no": False}
_KEYS: Final[dict[str, tuple[str, ...]]] = {
    "actor": (Actor.LEGAL_REPRESENTATIVE, Actor.HOUSEHOLD_MEMBER, Actor.AGENT),
    "letter": tuple(Letter),
    "hardship": HARDSHIPS,
    "reissue_reason": REASONS,
    "endorsement_lines": ("4", "3", "2", "1", "0"),
    "documents": DOCUMENTS,
    "actor_documents": (*DOCUMENTS[:-4], *PROOFS, "none"),
}
# what is shown seldom, behind a key of its own
_RARE: Final = {
    "documents": frozenset(DOCUMENTS[4:-1]),
    "actor_documents": frozenset(DOCUMENTS[4:-1]),
}
_CHANGES: Final = {
    MoveKind.HOUSEHOLD_CHANGE: HOUSEHOLD_CHANGES,
    MoveKind.RECORD_CHANGE: RECORD_CHANGES,
}
AGENT: Final = ""  # the answer that an agent files


def title(words: Words, name: str, kind: MoveKind | None = None) -> str:
    """Return the question's words: of this kind of visit where it has its own."""
    keys = (f"visit_kinds.ask.{name}.{kind}", f"visit_kinds.ask.{name}", f"ui.ask.{name}")
    return words(next(key for key in keys if key in words))


def move_views(
    words: Words, visit: Visit, plan: Plan | None, *, known_too: bool
) -> tuple[FieldView, ...]:
    """The questions about the move that stand open or were answered here."""
    questions = frozenset(
        q for own in (plan.persons if plan else ()) for p in own.procedures for q in p.questions
    )
    move = visit.move
    return tuple(
        FieldView(
            name,
            title(words, name, move.kind),
            _shown(getattr(move, name)),
            open_(move, name),
            _move_choices(words, visit, name),
            words("ui.ask.out_filed_why") if name == "out_filed" else "",
        )
        for name in asked_of_move(visit, questions, known_too=known_too)
    )


def _move_choices(words: Words, visit: Visit, name: str) -> tuple[ChoiceView, ...]:
    if MOVE_FIELDS[name] not in (_ONE, _MANY):
        return ()
    people = tuple(ChoiceView(p.id, p.name) for p in visit.persons)
    if name == "head":
        return people
    if name == "applicant":
        return (*people, ChoiceView(AGENT, words("ui.answer.agent")))
    if name == "out_filed":
        return tuple(ChoiceView(k, words(f"ui.answer.{k}")) for k in _YES_NO)
    if name == "changed":
        kind = visit.move.kind
        return _choices(words, name, _CHANGES.get(kind, ()) if kind else ())
    return _choices(words, name, ())


def _choices(words: Words, name: str, keys: Iterable[str]) -> tuple[ChoiceView, ...]:
    """Codes in words; without codes it is a yes or no."""
    made = tuple(ChoiceView(str(k), _code(words, name, str(k))) for k in keys)
    own = f"visit_kinds.{name}.yes" in words
    base = f"visit_kinds.{name}" if own else "visit_kinds"
    return made or tuple(ChoiceView(k, words(f"{base}.{k}")) for k in _YES_NO)


def _code(words: Words, name: str, key: str) -> str:
    """A code in short words; a detail of a document behind its kind."""
    of = "documents" if name == "actor_documents" else name
    kind, *details = key.split(" ")
    said = words(f"visit_kinds.{of}.{kind}")
    return words("visit_kinds.with_photo", document=said) if details else said


def person_views(
    words: Words, visit: Visit, person: PersonCase, plan: Plan, today: date
) -> tuple[FieldView, ...]:
    """The questions about one person that what is done for them needs."""
    said, own = person.answers, plan.of(person.id)
    forms = frozenset(form for p in (own.procedures if own else ()) for form in p.forms)
    ticked = replace(said, documents=documents_to_show(person, today))
    return tuple(
        FieldView(
            name,
            _person_title(words, name, said, ticked),
            _shown(getattr(ticked, name)),
            open_(said, name),
            _choices(words, name, _KEYS.get(name, ()))
            if PERSON_FIELDS[name] in (_ONE, _MANY)
            else (),
            rest=_RARE.get(name, frozenset()),
        )
        for name in asked_of_person(visit, person, wanted(visit, person, plan, today), forms)
    )


def _person_title(words: Words, name: str, said: PersonAnswers, ticked: PersonAnswers) -> str:
    if name == "documents" and said.documents != ticked.documents:
        return words("documents_asked.read", title=title(words, name))
    if name == "reason_on":
        return words(f"visit_kinds.ask.reason_on.{said.reissue_reason}")
    return title(words, name)


def wanted(visit: Visit, person: PersonCase, plan: Plan, today: date) -> frozenset[Procedure]:
    """What is done for this person's card today: wished, or proposed by the rules."""
    applied = applied_for(visit, person, plan)
    planned = {p.procedure for p in applied if p.procedure not in NOTICES}
    return wished(person, visit.move.kind, today) | planned


def _shown(value: object) -> object:
    """Return an answer as its field shows it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple | frozenset):
        return frozenset(str(code) for code in value)
    return str(value) if isinstance(value, int | str) else value


def move_said(visit: Visit, name: str, value: object) -> MoveAnswers:
    """The answers about the move with this one."""
    if name == "applicant":
        return replace(visit.move, applicant=str(value), by_agent=value == AGENT)
    order = _CHANGES.get(visit.move.kind, ()) if visit.move.kind else ()
    return _said(visit.move, name, value, order)


def person_said(person: PersonCase, name: str, value: object) -> PersonAnswers:
    """The answers about one person with this one."""
    said = person.answers
    if name in ("documents", "actor_documents") and isinstance(value, frozenset):
        told: tuple[str, ...] = getattr(said, name)
        order = dict.fromkeys((*told, *_KEYS[name]))
        codes = tuple(code for code in order if code in value)
        codes = documents_told(told, codes)
        return _said(said, name, codes, ())
    kept = {"actor": Actor, "letter": Letter, "endorsement_lines": int}.get(name)
    if kept is not None:
        value = kept(cast("Any", value))
    return _said(said, name, value, ())


def _said(answers: A, name: str, value: object, order: tuple[str, ...]) -> A:
    kind = (MOVE_FIELDS | PERSON_FIELDS)[name]
    yes_no = name not in ("head", *_KEYS) and kind is _ONE
    if yes_no:
        value = _YES_NO[str(value)]
    elif isinstance(value, frozenset):
        value = tuple(k for k in order if k in value)
    changed: Callable[..., A] = replace
    return changed(answers, **{name: value})
