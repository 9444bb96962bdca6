"""Rule files: text in, a checked `Rulebook` out. A file with one wrong rule is refused as a whole.

One rule is a `[[rule]]` table: id, kind, value, valid_from, valid_until?, mark, basis, checked,
min?, max?, lines?, question?. The same id may stand several times for periods that do not overlap.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Final, cast

from hitomado.core.reasons import Reason, RulesError
from hitomado.core.rules.book.texts import lines_fault, text_fault, url_fault

Step = tuple[str, str, str]  # code, place, PIN ("" = none, "each" = every PIN to be reset)
Value = int | bool | str | tuple[str, ...] | tuple[Step, ...]


class Kind(StrEnum):
    """What a rule's value is."""

    DAYS = "days"  # calendar days after an event, the event's day not counted
    AGE = "age"  # completed years
    BIRTHDAYS = "birthdays"  # the n-th birthday after an event
    FEE = "fee"  # yen
    SECONDS = "seconds"  # how long a step takes
    MONTHS = "months"  # calendar months (民法143条)
    COUNT = "count"  # how often something is done
    FLAG = "flag"
    TEXT = "text"  # one line or a paragraph, as it is printed
    LINES = "lines"  # short lines in their order
    URL = "url"  # https only; "" = none
    CODES = "codes"  # documents or forms, in order
    STEPS = "steps"  # the order of work


class Mark(StrEnum):
    """How sure the value is. UNSURE never decides: it warns, asks, or is set by the office."""

    SURE = "S"
    LIKELY = "L"
    UNSURE = "U"


NUMBERS = frozenset(
    {Kind.DAYS, Kind.AGE, Kind.BIRTHDAYS, Kind.FEE, Kind.SECONDS, Kind.MONTHS, Kind.COUNT}
)
TEXTS = frozenset({Kind.TEXT, Kind.LINES, Kind.URL})
# no office means more than this, and dates reckoned with more would leave the calendar
CEILINGS: Final = {
    Kind.DAYS: 3660,
    Kind.AGE: 150,
    Kind.BIRTHDAYS: 30,
    Kind.FEE: 1_000_000,
    Kind.SECONDS: 3600,
    Kind.MONTHS: 120,
    Kind.COUNT: 99,
}


@dataclass(frozen=True, slots=True)
class Rule:
    """One value with its legal basis. valid_until: inclusive. minimum, maximum: for the office.

    Of a text minimum and maximum are characters, of a list the characters of one entry; lines: at
    most so many lines or entries.
    question: code of the plain question behind an unsure value ("" = none).
    by_office: the office has decided; the value is then as firm as a sure one.
    """

    id: str
    kind: Kind
    value: Value
    valid_from: date
    mark: Mark
    basis: str
    checked: date
    valid_until: date | None = None
    minimum: int | None = None
    maximum: int | None = None
    question: str = ""
    by_office: bool = False
    lines: int | None = None

    @property
    def firm(self) -> bool:
        """Whether an answer may rest on it."""
        return self.by_office or self.mark is not Mark.UNSURE

    @property
    def settable(self) -> bool:
        """Whether the office may set it: texts, and what has limits or is a question."""
        if self.kind in NUMBERS:
            limited = self.minimum is not None and self.maximum is not None
            return limited or bool(self.question)
        return self.kind in TEXTS or (self.kind is Kind.FLAG and bool(self.question))

    @property
    def most(self) -> int | None:
        """The largest number or the most characters, None where there is no such limit."""
        ceiling = CEILINGS.get(self.kind)
        return ceiling if self.maximum is None else self.maximum

    def in_force(self, day: date) -> bool:
        """Whether the rule holds on a day."""
        return self.valid_from <= day and (self.valid_until is None or day <= self.valid_until)

    def refusal(self, value: object) -> str:
        """Name what speaks against a value: value, min, max, lines, url, number, word, or ""."""
        match self.kind, value:
            case Kind.FLAG, bool():
                return ""
            case Kind.TEXT, str():
                return text_fault(value, self.minimum, self.maximum, self.lines)
            case Kind.URL, str():
                return url_fault(value, self.maximum)
            case Kind.LINES, tuple() if all(isinstance(entry, str) for entry in value):
                return lines_fault(value, self.maximum, self.lines)
            case _, int() if self.kind in NUMBERS and not isinstance(value, bool) and value >= 0:
                if self.minimum is not None and value < self.minimum:
                    return "min"
                return "max" if value > cast("int", self.most) else ""
        return "value"


@dataclass(frozen=True, slots=True)
class Rulebook:
    """All rules of all files, each id with periods that do not overlap."""

    rules: tuple[Rule, ...]

    def on(self, rule_id: str, day: date) -> Rule:
        """Return the rule in force on a day. Raises RulesError(RULES_INVALID) if there is none."""
        rule = self.find(rule_id, day)
        if rule is None:
            raise refused("valid_from", rule=rule_id)
        return rule

    def find(self, rule_id: str, day: date) -> Rule | None:
        """Return the rule in force on a day, None where there is none."""
        return next((r for r in self.rules if r.id == rule_id and r.in_force(day)), None)

    def number(self, rule_id: str, day: date) -> int:
        """Return the value of a rule that is a number (`NUMBERS`)."""
        rule = self._of(rule_id, day, NUMBERS)
        return cast("int", rule.value)

    def flag(self, rule_id: str, day: date) -> bool:
        """Return the value of a flag rule."""
        return cast("bool", self._of(rule_id, day, frozenset({Kind.FLAG})).value)

    def codes(self, rule_id: str, day: date) -> tuple[str, ...]:
        """Return the value of a codes rule."""
        return cast("tuple[str, ...]", self._of(rule_id, day, frozenset({Kind.CODES})).value)

    def steps(self, rule_id: str, day: date) -> tuple[Step, ...]:
        """Return the value of a steps rule."""
        return cast("tuple[Step, ...]", self._of(rule_id, day, frozenset({Kind.STEPS})).value)

    def text(self, rule_id: str, day: date) -> str:
        """Return the value of a text or url rule; "" = nothing is to be printed."""
        return cast("str", self._of(rule_id, day, frozenset({Kind.TEXT, Kind.URL})).value)

    def lines(self, rule_id: str, day: date) -> tuple[str, ...]:
        """Return the value of a lines rule."""
        return cast("tuple[str, ...]", self._of(rule_id, day, frozenset({Kind.LINES})).value)

    def _of(self, rule_id: str, day: date, kinds: frozenset[Kind]) -> Rule:
        rule = self.on(rule_id, day)
        if rule.kind not in kinds:
            raise refused("kind", rule=rule_id)
        return rule

    def overlaid(self, settings: Mapping[str, str | int | bool]) -> "Rulebook":
        """Return the rules with the office's own values, marked as the office's.

        settings: rule id → value. Raises RulesError(RULES_INVALID) on an unknown id, a rule that
        no office may set, a value of another kind or outside min and max.
        """
        unknown = settings.keys() - {rule.id for rule in self.rules}
        if unknown:
            raise refused("id", rule=min(unknown))
        return Rulebook(tuple(self._overlay(rule, settings) for rule in self.rules))

    @staticmethod
    def _overlay(rule: Rule, settings: Mapping[str, str | int | bool]) -> Rule:
        if rule.id not in settings:
            return rule
        value = settings[rule.id]
        wrong = rule.refusal(value) if rule.settable else "id"
        if wrong:
            raise refused(wrong, rule=rule.id)
        return replace(rule, value=value, by_office=True)


def refused(field: str, *, rule: str = "", file: str = "", line: int = 0) -> RulesError:
    """Make the refusal of a rule file. field: the part of the rule that is wrong. line: from 1."""
    params = (("file", file or "-"), ("line", line or "-"), ("rule", rule or "-"), ("field", field))
    where = ", ".join(f"{name}={value}" for name, value in params)
    return RulesError(Reason.RULES_INVALID, where, params)


def joined(books: Iterable[Rulebook], needed: Mapping[str, Kind]) -> Rulebook:
    """Put several files' rules together.

    needed: ids that the planner asks for, with their kind. Raises RulesError(RULES_INVALID) when
    one is missing or of another kind, or when two files' periods of one id overlap.
    """
    book = Rulebook(tuple(rule for one in books for rule in one.rules))
    clash = overlapping(book.rules)
    if clash:
        raise refused("valid_from", rule=clash.id)
    kinds = {rule.id: rule.kind for rule in book.rules}
    for rule_id, kind in needed.items():
        if kinds.get(rule_id) is not kind:
            raise refused("kind" if rule_id in kinds else "id", rule=rule_id)
    return book


def overlapping(rules: tuple[Rule, ...]) -> Rule | None:
    """Return the first rule whose period overlaps an earlier one of the same id."""
    for position, rule in enumerate(rules):
        end = rule.valid_until or date.max
        for other in rules[:position]:
            overlap = rule.valid_from <= (other.valid_until or date.max) and other.valid_from <= end
            if other.id == rule.id and overlap:
                return rule
    return None
