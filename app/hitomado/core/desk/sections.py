"""The other sections of the town hall that a household has to go to: the office's own list.

Nothing is sent to any of them; the resident takes the list home on the visit sheet.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from hitomado.core.rules.book.rulebook import Rulebook

RELATED: Final = "sections.related"  # rule: the office's list
SERVICE: Final = "text.latest_info_service"  # rule: the office's own sentence on that service


class SectionState(StrEnum):
    """What the household and the clerk say of one section."""

    NEEDED = "needed"  # where to go next
    NOT_NEEDED = "not_needed"
    DONE = "done"  # they have been there today


@dataclass(frozen=True, slots=True)
class SectionTick:
    """One answer. section: as the office's list names it. state None: not asked after all."""

    section: str
    state: SectionState | None


def ticked(before: tuple[SectionTick, ...], now: Iterable[SectionTick]) -> tuple[SectionTick, ...]:
    """Lay new answers over the former ones; one that is taken back is gone."""
    found = {tick.section: tick for tick in (*before, *now)}
    return tuple(tick for tick in found.values() if tick.state is not None)


def state_of(ticks: Iterable[SectionTick], section: str) -> SectionState | None:
    """The answer for one section, None = not asked yet."""
    return next((tick.state for tick in ticks if tick.section == section), None)


def sections_listed(offered: tuple[str, ...], ticks: tuple[SectionTick, ...]) -> tuple[str, ...]:
    """The office's list in its order; behind it what was answered and is listed no more."""
    return tuple(dict.fromkeys((*offered, *(tick.section for tick in ticks))))


def related_sections(rules: Rulebook, today: date, usual: tuple[str, ...]) -> tuple[str, ...]:
    """The office's list. usual: where no rule has one; a list that the office emptied stays so."""
    for rule in rules.rules:
        value: object = rule.value
        if rule.id == RELATED and rule.in_force(today) and isinstance(value, tuple):
            return tuple(entry.strip() for entry in value if isinstance(entry, str))
    return usual


def service_line(rules: Rulebook, today: date) -> str | None:
    """The office's sentence on the consent service; "" = it wants none, None = no rule says it."""
    for rule in rules.rules:
        value: object = rule.value
        if rule.id == SERVICE and rule.in_force(today) and isinstance(value, str):
            return value.strip()
    return None
