"""A rule file of the office: new periods of rules the program knows, or refused as a whole."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from hitomado.core.reasons import Reason, RulesError
from hitomado.core.rules.book.rulebook import Kind, Mark, Rule, Rulebook, refused
from hitomado.core.rules.book.rulefile import parse_rules, rule_lines

_DAY: Final = timedelta(days=1)


def with_file(shipped: Rulebook, text: str, file: str) -> Rulebook:
    """Return the shipped rules with the periods that an office's rule file brings.

    Each of its rules must be known, of the same kind, and say only what the program has words
    for. Where the office may set the rule, the shipped limits hold; where it may not (the law),
    a new period begins after the day on which the shipped one was checked. Raises
    RulesError(RULE_FILE_REFUSED) naming file, line, rule and field.
    """
    try:
        own = parse_rules(text, file)
        for position, rule in enumerate(own.rules):
            wrong = _file_fault(shipped, rule)
            if wrong:
                raise refused(wrong, rule=rule.id, file=file, line=_line(text, position))
    except RulesError as stop:
        raise RulesError(Reason.RULE_FILE_REFUSED, stop.detail, stop.params) from None
    book = shipped
    for rule in own.rules:
        book = _with_period(book, replace(rule, by_office=rule.mark is not Mark.UNSURE))
    return book


def _line(text: str, position: int) -> int:
    """Return the line (from 1) of the head of the n-th rule, 0 = cannot be told."""
    lines = rule_lines(text)
    return lines[position] if position < len(lines) else 0


def _file_fault(shipped: Rulebook, rule: Rule) -> str:
    same = [one for one in shipped.rules if one.id == rule.id]
    if not same:
        return "id"
    if any(one.kind is not rule.kind for one in same):
        return "kind"
    if rule.question and rule.question not in {one.question for one in shipped.rules}:
        return "question"
    touched = [one for one in same if _touches(one, rule)] or [same[-1]]
    for one in touched:
        if not one.settable and rule.valid_from <= one.checked:
            return "valid_from"
        limits = rule.kind not in (Kind.CODES, Kind.STEPS) and one.refusal(rule.value)
        if limits:
            return limits
    return "" if _says(rule) <= _sayable(shipped, rule) else "value"


def _touches(one: Rule, other: Rule) -> bool:
    return one.valid_from <= (other.valid_until or date.max) and other.valid_from <= (
        one.valid_until or date.max
    )


def _says(rule: Rule) -> set[str]:
    """Return the codes of a value that need words."""
    match rule.kind, rule.value:
        case Kind.CODES, tuple(codes):
            return {str(code) for code in codes}
        case Kind.STEPS, tuple(steps):
            return {str(step[0]) for step in steps}
    return set()


def _sayable(shipped: Rulebook, new: Rule) -> set[str]:
    """Return the codes that the shipped rules of the same family (`documents.`, `who.` …) use."""
    family = new.id.partition(".")[0]
    alike = (r for r in shipped.rules if r.kind is new.kind and r.id.partition(".")[0] == family)
    return {code for rule in alike for code in _says(rule)}


def _with_period(book: Rulebook, new: Rule) -> Rulebook:
    """Put a period in; what of the others it covers gives way, limits and question stay."""
    rules: list[Rule] = []
    for rule in book.rules:
        if rule.id != new.id or not _touches(rule, new):
            rules.append(rule)
            continue
        new = replace(
            new,
            minimum=rule.minimum,
            maximum=rule.maximum,
            lines=rule.lines,
            question=new.question or rule.question,
        )
        if rule.valid_from < new.valid_from:
            rules.append(replace(rule, valid_until=new.valid_from - _DAY))
        if new.valid_until is not None and (rule.valid_until or date.max) > new.valid_until:
            rules.append(replace(rule, valid_from=new.valid_until + _DAY))
    return Rulebook((*rules, new))
