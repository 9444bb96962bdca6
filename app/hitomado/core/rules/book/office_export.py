"""What the office has set, as a rule file that another PC can take in."""

import json
from collections.abc import Iterator
from datetime import date
from typing import cast

from hitomado.core.reasons import RulesError
from hitomado.core.rules.book.office_rules import LaidRules, OfficeOwn, written
from hitomado.core.rules.book.rulebook import Kind, Rule, Rulebook, Step


def exported(shipped: Rulebook, laid: LaidRules, own: OfficeOwn, today: date) -> str:
    """Return the office's periods that have not ended, as TOML; "" = it has set nothing."""
    found = [rule for rule in laid.book.rules if _own(shipped, rule, today)]
    return "\n".join(_table(rule, own) for rule in found)


def _own(shipped: Rulebook, rule: Rule, today: date) -> bool:
    """Whether a period of the rules in force is the office's."""
    if rule.valid_until is not None and rule.valid_until < today:
        return False
    if rule.by_office:
        return True
    try:
        return shipped.on(rule.id, rule.valid_from).value != rule.value
    except RulesError:  # no shipped rule holds on that day
        return True


def _table(rule: Rule, own: OfficeOwn) -> str:
    return "".join(f"{line}\n" for line in ("[[rule]]", *_fields(rule, own)))


def _fields(rule: Rule, own: OfficeOwn) -> Iterator[str]:
    setters = [v for v in own.values if v.rule == rule.id and v.valid_from <= rule.valid_from]
    if setters:
        yield f"# {setters[-1].at} {setters[-1].clerk}"
    yield f"id = {_text(rule.id)}"
    yield f"kind = {_text(rule.kind)}"
    yield f"value = {_value(rule)}"
    yield f"valid_from = {rule.valid_from}"
    if rule.valid_until is not None:
        yield f"valid_until = {rule.valid_until}"
    mark = "S" if rule.by_office else rule.mark
    yield f"mark = {_text(mark)}"
    yield f"basis = {_text(rule.basis)}"
    yield f"checked = {rule.checked}"
    for name, limit in (("min", rule.minimum), ("max", rule.maximum), ("lines", rule.lines)):
        if limit is not None:
            yield f"{name} = {limit}"
    if rule.question:
        yield f"question = {_text(rule.question)}"


def _value(rule: Rule) -> str:
    if rule.kind is Kind.STEPS:
        steps = cast("tuple[Step, ...]", rule.value)
        rows = (
            f"{{ code = {_text(code)}, place = {_text(place)}, pin = {_text(pin)} }}"
            for code, place, pin in steps
        )
        return f"[{', '.join(rows)}]"
    return json.dumps(written(rule.value), ensure_ascii=False)


def _text(text: str) -> str:
    return json.dumps(str(text), ensure_ascii=False)
