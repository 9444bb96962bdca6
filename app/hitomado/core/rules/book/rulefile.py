"""One rule file's TOML text, read strictly: an unknown field is as wrong as a missing one."""

import re
import tomllib
from datetime import date, datetime
from enum import StrEnum
from typing import Final, TypeVar

from hitomado.core.rules.book.rulebook import (
    NUMBERS,
    TEXTS,
    Kind,
    Mark,
    Rule,
    Rulebook,
    Step,
    Value,
    overlapping,
    refused,
)
from hitomado.core.rules.plan import PinKind, Place

_REQUIRED: Final = ("id", "kind", "value", "valid_from", "mark", "basis", "checked")
_OPTIONAL: Final = ("valid_until", "min", "max", "lines", "question")
_LONGEST: Final = 1_000_000  # characters of a rule file: the shipped ones have a hundredth
_HEAD: Final = re.compile(r"\s*\[\[\s*rule\s*\]\]\s*(#.*)?")
_ID: Final = re.compile(r"[a-z0-9_]+(\.[a-z0-9_]+)*")
_TOML_LINE: Final = re.compile(r"at line (\d+)")
_PINS: Final = frozenset(PinKind) | {"", "each"}
_Code = TypeVar("_Code", bound=StrEnum)


class _WrongFieldError(Exception):
    """One field of one rule is wrong; becomes a RulesError that knows file and line."""


def parse_rules(text: str, file: str = "") -> Rulebook:
    """Read one rule file.

    text: TOML. file: its name, for the message. Raises RulesError(RULES_INVALID) naming file,
    line (of the rule's head), rule and the wrong field.
    """
    if len(text) > _LONGEST:
        raise refused("toml", file=file)
    try:
        document = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # a number of 5000 digits is no TOMLDecodeError
        found = _TOML_LINE.search(str(error))
        raise refused("toml", file=file, line=int(found[1]) if found else 0) from None
    tables = document.get("rule")
    if document.keys() != {"rule"} or not isinstance(tables, list):
        raise refused("rule", file=file)
    heads = rule_lines(text)
    lines = heads if len(heads) == len(tables) else [0] * len(tables)
    rules: list[Rule] = []
    for table, line in zip(tables, lines, strict=True):
        name = str(table.get("id", "")) if isinstance(table, dict) else ""
        try:
            rules.append(_rule(table))
        except _WrongFieldError as wrong:
            raise refused(str(wrong), rule=name, file=file, line=line) from None
        if overlapping(tuple(rules)):
            raise refused("valid_from", rule=name, file=file, line=line)
    return Rulebook(tuple(rules))


def rule_lines(text: str) -> list[int]:
    """Return the lines (from 1) on which a rule's head stands."""
    return [n for n, line in enumerate(text.split("\n"), 1) if _HEAD.fullmatch(line)]


def _rule(table: object) -> Rule:
    if not isinstance(table, dict):
        raise _WrongFieldError("rule")
    for field in _REQUIRED:
        if field not in table:
            raise _WrongFieldError(field)
    for field in table:
        if field not in _REQUIRED and field not in _OPTIONAL:
            raise _WrongFieldError(str(field))
    if not _ID.fullmatch(_text(table, "id")):
        raise _WrongFieldError("id")
    kind = _one_of(Kind, table, "kind")
    rule = Rule(
        id=table["id"],
        kind=kind,
        value=_value(kind, table["value"]),
        valid_from=_day(table, "valid_from"),
        valid_until=_day(table, "valid_until") if "valid_until" in table else None,
        mark=_one_of(Mark, table, "mark"),
        basis=_text(table, "basis"),
        checked=_day(table, "checked"),
        minimum=_limit(kind, table, "min"),
        maximum=_limit(kind, table, "max"),
        question=_text(table, "question") if "question" in table else "",
        lines=_line_limit(kind, table),
    )
    if rule.valid_until is not None and rule.valid_until < rule.valid_from:
        raise _WrongFieldError("valid_until")
    if kind in TEXTS and rule.maximum is None:
        raise _WrongFieldError("max")
    if kind in NUMBERS | TEXTS and (wrong := rule.refusal(rule.value)):
        raise _WrongFieldError(wrong)
    if rule.mark is Mark.UNSURE and not rule.question:
        raise _WrongFieldError("question")
    return rule


def _text(table: dict[str, object], field: str) -> str:
    value = table[field]
    if not isinstance(value, str) or not value.strip():
        raise _WrongFieldError(field)
    return value


def _day(table: dict[str, object], field: str) -> date:
    value = table[field]
    if not isinstance(value, date) or isinstance(value, datetime):
        raise _WrongFieldError(field)
    return value


def _one_of(kinds: type[_Code], table: dict[str, object], field: str) -> _Code:
    try:
        return kinds(str(table[field]))
    except ValueError:
        raise _WrongFieldError(field) from None


def _limit(kind: Kind, table: dict[str, object], field: str) -> int | None:
    if field not in table:
        return None
    value = table[field]
    limited = kind in NUMBERS or kind in TEXTS
    if not limited or not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise _WrongFieldError(field)
    return value


def _line_limit(kind: Kind, table: dict[str, object]) -> int | None:
    """Read how many lines or entries there may be: a list must say it, a text may."""
    if "lines" not in table:
        if kind is Kind.LINES:
            raise _WrongFieldError("lines")
        return None
    value = table["lines"]
    listed = kind in (Kind.LINES, Kind.TEXT)
    if not listed or not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise _WrongFieldError("lines")
    return value


def _value(kind: Kind, value: object) -> Value:
    match kind, value:
        case Kind.FLAG, bool():
            return value
        case Kind.CODES, list() if all(isinstance(v, str) and _ID.fullmatch(v) for v in value):
            return tuple(value)
        case Kind.LINES, list() if all(isinstance(v, str) for v in value):
            return tuple(value)
        case Kind.TEXT | Kind.URL, str():
            return value
        case Kind.STEPS, list() if value:
            return tuple(_step(step) for step in value)
        case _, int() if kind in NUMBERS and not isinstance(value, bool):
            return value
    raise _WrongFieldError("value")


def _step(step: object) -> Step:
    """Read `{code, place, pin?}`."""
    if not isinstance(step, dict) or not {"code", "place"} <= step.keys() <= {
        "code",
        "place",
        "pin",
    }:
        raise _WrongFieldError("value")
    code, place, pin = step["code"], step["place"], step.get("pin", "")
    known = isinstance(code, str) and place in frozenset(Place) and pin in _PINS
    if not known or not _ID.fullmatch(code):
        raise _WrongFieldError("value")
    return code, place, pin
