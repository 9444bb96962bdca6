"""`hitomado plan CASE.json`: the settled JSON of a case, read strictly into a `Case`.

{today, office{closed[], settings{}}, move{kind, planned, moved, out_filed, left, filed},
persons[{id, role, birth, present, card{state, kind, expiry}, pins{}, certs{}, wants[]}]}; the other
facts of `core.rules.plan` stand beside them under their own names and may be left out. null = left
out. A certificate is null, its last day, "absent", or {present, expiry}.
"""

import json
import re
from collections.abc import Callable, Set
from dataclasses import fields, replace
from datetime import date
from typing import Any, Final, NoReturn

from hitomado.core.dates import RegisterDate
from hitomado.core.dates_parse import parse_date
from hitomado.core.people import HEAD_OF_HOUSEHOLD, CardState, Protection
from hitomado.core.reasons import HitomadoError, Reason
from hitomado.core.rules.documents import ShownDocument, shown_document
from hitomado.core.rules.json_node import FIRST_YEAR, LAST_YEAR, Node
from hitomado.core.rules.plan import (
    Actor,
    CardEvents,
    CardFacts,
    Case,
    Letter,
    MoveFacts,
    MoveKind,
    OfficeFacts,
    PersonFacts,
    PinKind,
    PinState,
    Procedure,
    ResidenceFacts,
)

_HEADS: Final = frozenset({HEAD_OF_HOUSEHOLD, "head"})
_NUMBER: Final = re.compile(r"\d{11,12}")  # as long as a 個人番号 or a 住民票コード
_CERTIFICATE: Final = ("present", "expiry")
_Read = Callable[[Node], Any]
_DATES: Final = ("planned", "moved", "out_filed", "left", "filed")
_MOVE_FLAGS: Final = ("out_missing", "planned_known", "certificate", "registered", "by_agent")
_CARD: Final[dict[str, _Read]] = {
    "state": lambda node: node.code(CardState),
    "kind": Node.text,
    "expiry": Node.day,
    "present": Node.flag,
    "juki_tries": lambda node: node.count(15),
    "issued": Node.day,
    "applied": Node.day,
    "endorsement_lines": lambda node: node.count(99),
    "face_only": Node.flag,
}


def case_of_json(text: str, calendar: Callable[[date], Set[date]]) -> Case:
    """Read a case.

    text: JSON. calendar: closed days around a day, where the file names none. Raises
    HitomadoError: CASE_SYNTAX, CASE_INVALID naming the place in the file.
    """
    top = Node("", _loaded(text)).table(("today", "office", "move", "persons"))
    today = _needed(top, "today", "").day()
    office = _office(top.get("office"), today, calendar)
    move = _move(_needed(top, "move", ""))
    people = _needed(top, "persons", "").items()
    persons = tuple(_person(node) for node in people)
    seen: set[str] = set()
    for node, person in zip(people, persons, strict=True):
        if person.id in seen:
            raise Node(f"{node.path}.id", None).wrong("twice")
        seen.add(person.id)
    return Case(today, office, move, _with_applicant(persons, move))


def _loaded(text: str) -> object:
    def refuse(_: str) -> NoReturn:
        raise ValueError("no number of JSON")

    try:
        value: object = json.loads(text, parse_constant=refuse, object_pairs_hook=_once)
    except json.JSONDecodeError as error:
        raise HitomadoError(Reason.CASE_SYNTAX, "json", (("line", error.lineno),)) from None
    except (ValueError, RecursionError):
        raise HitomadoError(Reason.CASE_SYNTAX, "json", (("line", "-"),)) from None
    return value


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    table = dict(pairs)
    if len(table) != len(pairs):
        raise ValueError("a key stands twice")
    return table


def _needed(nodes: dict[str, Node], key: str, path: str) -> Node:
    if key not in nodes:
        raise Node(f"{path}.{key}" if path else key, None).wrong("missing")
    return nodes[key]


def _office(node: Node | None, today: date, calendar: Callable[[date], Set[date]]) -> OfficeFacts:
    nodes = node.table(("closed", "settings")) if node else {}
    closed = nodes.get("closed")
    days = {each.day() for each in closed.items()} if closed else calendar(today)
    settings: dict[str, str | int | bool] = {}
    for name, each in (nodes["settings"].entries() if "settings" in nodes else {}).items():
        if not isinstance(each.value, str | int | bool):
            raise each.wrong("setting")
        settings[name] = each.value
    return OfficeFacts(frozenset(days), settings)


def _move(node: Node) -> MoveFacts:
    flags = (*_MOVE_FLAGS, "agent_authority")
    nodes = node.table(("kind", *_DATES, *flags))
    facts = MoveFacts(_needed(nodes, "kind", "move").code(MoveKind))
    given: dict[str, Any] = {name: nodes[name].day() for name in _DATES if name in nodes}
    given |= {name: nodes[name].flag() for name in flags if name in nodes}
    return replace(facts, **given)


def _person(node: Node) -> PersonFacts:
    nodes = node.table((*_PERSON, "certs"))
    for key in ("id", "birth"):
        _needed(nodes, key, node.path)
    given = {name: read(nodes[name]) for name, read in _PERSON.items() if name in nodes}
    given.setdefault("role", "")
    given.setdefault("present", True)
    given.setdefault("head", given["role"] in _HEADS)
    if "certs" in nodes:
        if given.get("card") is None:
            raise nodes["certs"].wrong("no_card")
        given["card"] = replace(given["card"], **_certificates(nodes["certs"]))
    return PersonFacts(**given)


def _with_applicant(persons: tuple[PersonFacts, ...], move: MoveFacts) -> tuple[PersonFacts, ...]:
    """Where the file names no 届出人, it is the head who came, or the first who did."""
    if move.by_agent or any(p.applicant for p in persons):
        return persons
    here = sorted((p for p in persons if p.present), key=lambda p: not p.head)
    return tuple(replace(p, applicant=True) if p in here[:1] else p for p in persons)


def _identifier(node: Node) -> str:
    text = node.text()
    if not text.strip() or len(text) > 40:
        raise node.wrong("text")
    if _NUMBER.fullmatch(text):
        raise node.wrong("forbidden")
    return text


def _birth(node: Node) -> RegisterDate:
    birth = parse_date(node.text())
    known = birth.year is not None and FIRST_YEAR <= birth.year <= LAST_YEAR
    if birth.impossible or not (known or (birth.year is None and "不" in birth.text)):
        raise node.wrong("birth")
    return birth


def _card(node: Node) -> CardFacts:
    nodes = node.table(tuple(_CARD))
    _needed(nodes, "state", node.path)
    given = {name: read(nodes[name]) for name, read in _CARD.items() if name in nodes}
    given.setdefault("present", True)
    return CardFacts(**given)


def _pins(node: Node) -> dict[PinKind, PinState]:
    return {PinKind(k): each.code(PinState) for k, each in node.table(tuple(PinKind)).items()}


def _certificates(node: Node) -> dict[str, Any]:
    given: dict[str, Any] = {}
    for name, each in node.table(("sign", "auth")).items():
        if each.value == "absent":
            given[f"{name}_present"] = False
        elif isinstance(each.value, str):
            given |= {f"{name}_present": True, f"{name}_expiry": each.day()}
        else:
            nodes = each.table(_CERTIFICATE)
            if "expiry" in nodes:
                given |= {f"{name}_present": True, f"{name}_expiry": nodes["expiry"].day()}
            if "present" in nodes:
                given[f"{name}_present"] = nodes["present"].flag()
    return given


def _documents(node: Node) -> tuple[str, ...]:
    return tuple(_document(each).code for each in node.items())


def _document(node: Node) -> ShownDocument:
    """Read a line of `PersonFacts.documents`, or {kind, expiry, issued, photo, fault}."""
    if isinstance(node.value, str):
        line = node.text()
    else:
        nodes = node.table(("kind", "expiry", "issued", "photo", "fault"))
        line = _needed(nodes, "kind", node.path).text()
        for name in ("expiry", "issued"):
            line += f" {name}={nodes[name].day().isoformat()}" if name in nodes else ""
        line += " photo" if "photo" in nodes and nodes["photo"].flag() else ""
        line += f" {nodes['fault'].text()}" if "fault" in nodes else ""
    try:
        return shown_document(line)
    except ValueError:
        raise node.wrong("document") from None


def _residence(node: Node) -> ResidenceFacts:
    days, flags = ("until", "renewed_until"), ("pending", "unlimited")
    nodes = node.table((*days, *flags))
    given: dict[str, Any] = {name: nodes[name].day() for name in days if name in nodes}
    return ResidenceFacts(**given | {n: nodes[n].flag() for n in flags if n in nodes})


def _events(node: Node) -> CardEvents:
    flags = {f.name for f in fields(CardEvents) if f.default is False}
    nodes = node.table(tuple(f.name for f in fields(CardEvents)))
    given: dict[str, Any] = {n: v.flag() if n in flags else v.day() for n, v in nodes.items()}
    return CardEvents(**given)


_PERSON: Final[dict[str, _Read]] = {
    "id": _identifier,
    "role": Node.text,
    "birth": _birth,
    "present": Node.flag,
    "head": Node.flag,
    "applicant": Node.flag,
    "ward": Node.flag,
    "foreign": Node.flag,
    "card": _card,
    "pins": _pins,
    "wants": lambda node: frozenset(each.code(Procedure) for each in node.items()),
    "sealed_authority": Node.flag,
    "actor": lambda node: node.code(Actor),
    "letter": lambda node: node.code(Letter),
    "documents": _documents,
    "actor_documents": _documents,
    "hardship": Node.text,
    "residence": _residence,
    "events": _events,
    "protection": lambda node: node.code(Protection),
}
