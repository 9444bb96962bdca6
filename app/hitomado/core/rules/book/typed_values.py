"""What somebody typed, read as a rule's value; the limits are checked where it is set."""

from collections.abc import Sequence
from typing import Final
from unicodedata import normalize

from hitomado.core.rules.book.office_rules import SetValue, value_refused
from hitomado.core.rules.book.rulebook import NUMBERS, Kind, Rule

_YES: Final = frozenset({"on", "true", "yes", "1", "はい", "する"})
_NO: Final = frozenset({"off", "false", "no", "0", "いいえ", "しない"})
_UNITS: Final = "日歳回円,"


def typed_value(rule: Rule, typed: Sequence[str]) -> SetValue:
    """Read typed words or lines. Raises RulesError(RULE_REFUSED) on what is no such value.

    A number may carry its unit and be full width; a list has one entry a line, empty ones fall
    away; of a paragraph the empty lines at its ends do.
    """
    lines = [line for text in typed for line in text.replace("\r\n", "\n").split("\n")]
    if rule.kind is Kind.LINES:
        return tuple(filter(None, (line.strip() for line in lines)))
    if rule.kind in (Kind.TEXT, Kind.URL):
        return "\n".join(line.rstrip() for line in lines).strip()
    plain = normalize("NFKC", "".join(lines)).strip().lower()
    if rule.kind is Kind.FLAG and plain in _YES | _NO:
        return plain in _YES
    digits = plain.strip(_UNITS).replace(",", "").strip()
    if rule.kind in NUMBERS and digits.isascii() and digits.isdigit() and len(digits) <= 9:
        return int(digits)
    raise value_refused("id" if rule.kind in (Kind.CODES, Kind.STEPS) else "value", rule.id, rule)


def typed_form(value: object) -> str:
    """Write a value as it would be typed again; a flag as on or off."""
    if isinstance(value, bool):
        return "on" if value else "off"
    return "\n".join(map(str, value)) if isinstance(value, tuple) else str(value)
