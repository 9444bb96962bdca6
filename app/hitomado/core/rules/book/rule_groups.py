"""Rules in the groups in which an office looks for them."""

from collections.abc import Iterable, Mapping
from typing import Final

from hitomado.core.rules.book.rulebook import Kind, Rule

GROUPS: Final = ("deadlines", "ages", "fees", "practice", "forms", "texts", "documents", "steps")
_BY_KIND: Final = {
    Kind.DAYS: "deadlines",
    Kind.MONTHS: "deadlines",
    Kind.AGE: "ages",
    Kind.BIRTHDAYS: "ages",
    Kind.FEE: "fees",
    Kind.COUNT: "practice",
    Kind.SECONDS: "practice",
    Kind.FLAG: "practice",
    Kind.TEXT: "texts",
    Kind.LINES: "texts",
    Kind.URL: "texts",
    Kind.CODES: "documents",
    Kind.STEPS: "steps",
}


def group_of(rule: Rule) -> str:
    """Return the group of one rule; has words (`office_rules.group.<group>`)."""
    if rule.id.startswith(("merge.", "sheets.", "forms.")):
        return "forms"
    return _BY_KIND[rule.kind]


def by_group(rules: Iterable[Rule]) -> Mapping[str, tuple[Rule, ...]]:
    """Return rules by the group in which an office looks for them, groups in their order."""
    groups: dict[str, list[Rule]] = {}
    for rule in rules:
        groups.setdefault(group_of(rule), []).append(rule)
    return {name: tuple(groups[name]) for name in GROUPS if name in groups}
