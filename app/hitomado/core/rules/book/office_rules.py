"""What the office has set itself, each value from a day on, laid over the shipped rules.

Checked against the rules it is laid over, at every start: a value that an updated program no
longer allows is left out and told, and the shipped one holds.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Final

from hitomado.core.reasons import Reason, RulesError
from hitomado.core.rules.book.office_days import NOTE_LENGTH, OfficeDay
from hitomado.core.rules.book.rulebook import TEXTS, Rule, Rulebook, Value, refused
from hitomado.core.rules.book.texts import text_fault

SetValue = int | bool | str | tuple[str, ...]
_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class OfficeValue:
    """One value from a day on (until: inclusive, None = until another one comes).

    value None: the shipped value again. clerk, at (UTC, ISO 8601): who set it and when;
    withdrawn_by, withdrawn_at: who took it back, "" = it stands.
    """

    id: str
    rule: str
    value: SetValue | None
    valid_from: date
    until: date | None = None
    clerk: str = ""
    at: str = ""
    withdrawn_by: str = ""
    withdrawn_at: str = ""

    @property
    def stands(self) -> bool:
        """Whether nobody took it back."""
        return not self.withdrawn_at

    def holds(self, day: date) -> bool:
        """Whether it is the office's word on a day, as far as no later one is."""
        return self.stands and self.valid_from <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class OfficeFile:
    """The rule file that the office has taken in. sha256: hex, over the file's bytes."""

    name: str
    sha256: str
    text: str = field(repr=False)
    clerk: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True)
class OfficeOwn:
    """All that the office has set. values: in the order in which they were set."""

    values: tuple[OfficeValue, ...] = ()
    file: OfficeFile | None = None
    days: tuple[OfficeDay, ...] = ()


NOTHING: Final = OfficeOwn()


@dataclass(frozen=True, slots=True)
class LaidRules:
    """The rules in force here. based: with the office's file, before its values are laid over.

    left_out: why a value or the file does not hold (RULES_INVALID with file, rule, field).
    """

    based: Rulebook
    book: Rulebook
    left_out: tuple[RulesError, ...] = ()


def lay(shipped: Rulebook, own: OfficeOwn, today: date) -> LaidRules:
    """Lay the office's file, then its values, over the shipped rules. Raises nothing.

    today: what was left out of days gone by is not told any more.
    """
    from hitomado.core.rules.book.office_file import (
        with_file,  # brings the reader of TOML (start-up)
    )

    told: list[RulesError] = []
    based = shipped
    if own.file is not None:
        try:
            based = with_file(shipped, own.file.text, own.file.name)
        except RulesError as stop:
            told.append(stop)
    book, left_out = overlay(based, own.values, today)
    return LaidRules(based, book, (*told, *left_out))


def overlay(
    book: Rulebook, values: Iterable[OfficeValue], today: date
) -> tuple[Rulebook, tuple[RulesError, ...]]:
    """Return the rules with the office's dated values, and why some of them are left out."""
    by_rule: dict[str, list[OfficeValue]] = {}
    for value in values:
        if value.stands:
            by_rule.setdefault(value.rule, []).append(value)
    known = {rule.id for rule in book.rules}
    told: dict[str, RulesError] = {
        gone: refused("id", rule=gone) for gone in by_rule if gone not in known
    }
    rules: list[Rule] = []
    for rule in book.rules:
        own = by_rule.get(rule.id, [])
        for period in _periods(rule, own):
            begun = in_force(own, rule.id, period.valid_from)
            wrong = _fault(period, begun)
            if wrong and (period.valid_until or date.max) >= today:
                told[rule.id] = refused(wrong, rule=rule.id)
            rules.append(period if wrong else _with_value(period, begun))
    return Rulebook(tuple(rules)), tuple(told.values())


def in_force(values: Iterable[OfficeValue], rule_id: str, day: date) -> OfficeValue | None:
    """Return the office's word on a rule on a day: of those that hold, the one begun last."""
    found = None
    for value in values:
        later = found is None or value.valid_from >= found.valid_from
        if value.rule == rule_id and value.holds(day) and later:
            found = value
    return found


def _fault(rule: Rule, own: OfficeValue | None) -> str:
    if own is None or own.value is None:
        return ""
    return rule.refusal(own.value) if rule.settable else "id"


def _periods(rule: Rule, values: list[OfficeValue]) -> Iterator[Rule]:
    """Cut a rule's period where the office's values begin and end."""
    cuts = {rule.valid_from}
    for value in values:
        cuts.add(value.valid_from)
        if value.until is not None and value.until < date.max:
            cuts.add(value.until + _DAY)
    begins = sorted(cut for cut in cuts if rule.in_force(cut))
    ends = [begin - _DAY for begin in begins[1:]] + [rule.valid_until]
    for begin, end in zip(begins, ends, strict=True):
        yield replace(rule, valid_from=begin, valid_until=end)


def _with_value(rule: Rule, own: OfficeValue | None) -> Rule:
    if own is None or own.value is None:
        return rule
    return replace(rule, value=own.value, by_office=True)


def check_value(
    book: Rulebook,
    rule_id: str,
    value: SetValue | None,
    *,
    since: date,
    until: date | None,
    today: date,
) -> Rule:
    """Return the rule that an office may give this value from a day on.

    book: shipped rules with the office's file. value None: the shipped value again. Raises
    RulesError(RULE_REFUSED) with why: unknown, id, past, until, or the code of `Rule.refusal`.
    """
    if all(rule.id != rule_id for rule in book.rules):
        raise value_refused("unknown", rule_id)
    touched = [
        rule
        for rule in book.rules
        if rule.id == rule_id
        and (rule.valid_until is None or rule.valid_until >= since)
        and (until is None or rule.valid_from <= until)
    ]
    if since < today:
        raise value_refused("past", rule_id)
    if until is not None and until < since:
        raise value_refused("until", rule_id)
    if not touched:
        raise value_refused("no_period", rule_id)
    for rule in touched:
        wrong = "id" if not rule.settable else "" if value is None else rule.refusal(value)
        if wrong:
            raise value_refused(wrong, rule_id, rule)
    return touched[0]


def check_day(day: OfficeDay) -> None:
    """Refuse a note that must not be kept. Raises RulesError(RULE_REFUSED)."""
    wrong = text_fault(day.note, None, NOTE_LENGTH, None)
    if wrong:
        why = "note_max" if wrong == "max" else wrong
        raise value_refused(why, "calendar.note")


def value_refused(why: str, rule_id: str, rule: Rule | None = None) -> RulesError:
    """Make the refusal of one value. why: has words, which may name the limits."""
    if rule is not None and rule.kind in TEXTS and why in ("min", "max"):
        why = f"text_{why}"  # of a text it is characters
    least, most, lines = (rule.minimum, rule.most, rule.lines) if rule else (None, None, None)
    limits = (("min", least or 0), ("max", most or 0), ("lines", lines or 1))
    params: tuple[tuple[str, str | int], ...] = (("rule_title", rule_id), ("why", why), *limits)
    return RulesError(Reason.RULE_REFUSED, f"{rule_id}: {why}", params)


def written(value: Value | None) -> str | int | bool | list[str] | None:
    """Return a value as it is kept and journalled."""
    return [str(entry) for entry in value] if isinstance(value, tuple) else value


def read_back(value: object) -> SetValue | None:
    """Return a kept value. Raises ValueError: no office ever set such a thing."""
    if value is None or isinstance(value, (bool, int, str)):
        return value
    if isinstance(value, list) and all(isinstance(entry, str) for entry in value):
        return tuple(value)
    raise ValueError("no value of a rule")
