"""`hitomado plan CASE.json`: the settled JSON of a case, read strictly into a `Case`.

{today, office{closed[], settings{}}, move{kind, planned, moved, out_filed, left, filed},
persons[{id, role, birth, present, card{state, kind, expiry}, pins{}, certs{}, wants[]}]}; the other
facts of `core.rules.plan` stand beside them under their own names and may be left out. null = left
out. A certificate is null, its last day, "absent", or {present, expiry}.
"""

import json
import re
from collections.abc import Callable, Collection, Set
from dataclasses import replace
from datetime import date
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, Final, NoReturn, TypeVar, get_args, get_origin, get_type_hints

from hitomado.core.dates import RegisterDate
from hitomado.core.dates_parse import parse_date
from hitomado.core.people import HEAD_OF_HOUSEHOLD
from hitomado.core.reasons import HitomadoError, Reason
from hitomado.core.rules.acting.documents import ShownDocument, shown_document
from hitomado.core.rules.files.json_node import FIRST_YEAR, LAST_YEAR, Node
from hitomado.core.rules.plan import (
    CardFacts,
    Case,
    MoveFacts,
    OfficeFacts,
    PersonFacts,
    PinKind,
    PinState,
)

_HEADS: Final = (HEAD_OF_HOUSEHOLD, "head")
_NUMBER: Final = re.compile(r"\d{11,12}")  # as long as a 個人番号 or a 住民票コード
_CERTIFICATE: Final = ("present", "expiry")
_Read = Callable[[Node], Any]
_Facts = TypeVar("_Facts")


def case_of_json(text: str, calendar: Callable[[date], Set[date]]) -> Case:
    """Read a case.

    text: JSON. calendar: closed days around a day, where the file names none. Raises
    HitomadoError: CASE_SYNTAX, CASE_INVALID naming the place in the file.
    """
    top = Node("", _loaded(text)).table(("today", "office", "move", "persons"))
    today = _needed(top, "today", "").day()
    office = _office(top.get("office"), today, calendar)
    move = _facts(MoveFacts, _needed(top, "move", ""), ("kind",))
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


def _pins(node: Node) -> dict[PinKind, PinState]:
    return {PinKind(k): each.code(PinState) for k, each in node.table(tuple(PinKind)).items()}


def _person(node: Node) -> PersonFacts:
    """Read one person; the card is here and the person too unless the file says otherwise."""
    value = node.value
    if not isinstance(value, dict):
        raise node.wrong("object")
    own = {"role": "", "present": True, **{k: v for k, v in value.items() if v is not None}}
    own.setdefault("head", own["role"] in _HEADS)
    certificates = Node(f"{node.path}.certs", own.pop("certs", None))
    if isinstance(own.get("card"), dict):
        own["card"] = {"present": True, **own["card"]}
    person = _facts(PersonFacts, Node(node.path, own), ("id", "birth"))
    if certificates.value is None:
        return person
    if person.card is None:
        raise certificates.wrong("no_card")
    return replace(person, card=replace(person.card, **_certificates(certificates)))


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


def _facts(kind: type[_Facts], node: Node, needed: Collection[str] = ()) -> _Facts:
    """Read one dataclass of `core.rules.plan`, each field as its type says.

    needed: fields that must stand there.
    """
    hints = get_type_hints(kind)
    nodes = node.table(tuple(hints))
    for name in needed:
        _needed(nodes, name, node.path)
    read = {name: _reader(name, hints[name])(each) for name, each in nodes.items()}
    return kind(**read)


def _reader(name: str, hint: Any) -> _Read:
    """Return what reads a field of a type; None in a union is a field left out."""
    if name in _OWN_READERS:
        return _OWN_READERS[name]
    union = [each for each in get_args(hint) if each is not NoneType]
    if get_origin(hint) is UnionType:
        return _reader(name, union[0])
    if get_origin(hint) in {frozenset, tuple}:
        each, collect = _reader("", union[0]), get_origin(hint)
        return lambda node: collect(each(item) for item in node.items())
    if hint in _PLAIN:
        return _PLAIN[hint]
    if issubclass(hint, StrEnum):
        return lambda node: node.code(hint)
    return lambda node: _facts(hint, node, ("state",) if hint is CardFacts else ())


_PLAIN: Final[dict[type, _Read]] = {
    bool: Node.flag,
    date: Node.day,
    str: Node.text,
    int: lambda node: node.count(99),
}
_OWN_READERS: Final[dict[str, _Read]] = {
    "id": _identifier,
    "birth": _birth,
    "pins": _pins,
    "documents": _documents,
    "actor_documents": _documents,
}
