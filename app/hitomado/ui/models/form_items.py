"""What stands on the form and where each value came from, as a few calm lines."""

from datetime import date

from hitomado.core.forms.sheet import FormSet, Item, ItemSource
from hitomado.core.visit.model import Visit
from hitomado.ui.models.text import day_only
from hitomado.words import Words

_DATES = frozenset(
    {
        *("birth_date", "moved_date", "filed_date", "planned_date"),
        *("residence_until", "lost_date", "found_date"),
    }
)
_CODES = frozenset({"return_reason", "reissue_reason", "express_reason", "revocation_reason"})
_ORDER = (
    ItemSource.CHIP,
    ItemSource.REGISTER,
    ItemSource.MOVER,
    ItemSource.CLERK,
    ItemSource.RULE,
    ItemSource.HAND,
)


def source_groups(
    words: Words, visit: Visit, sheets: FormSet
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Under each source its items, one line each; an item of several people is one line."""
    groups: list[tuple[str, tuple[str, ...]]] = []
    items = [item for sheet in sheets.sheets for item in sheet.items]
    for source in _ORDER:
        found: dict[str, dict[str, None]] = {}
        for item in items:
            if item.source is source:
                found.setdefault(item.key, {})[_value(words, visit, item)] = None
        lines = tuple(_line(words, key, tuple(values)) for key, values in found.items())
        if lines:
            groups.append((words(f"source.{source}"), lines))
    return tuple(groups)


def _line(words: Words, key: str, values: tuple[str, ...]) -> str:
    said = words("ui.form.item_between").join(filter(None, values))
    name = words(f"item.{key}")
    return words("ui.form.item" if said else "ui.form.item_only", item=name, value=said)


def _value(words: Words, visit: Visit, item: Item) -> str:
    """Return a value as the clerk reads it; a box filled by hand has none."""
    if item.source is ItemSource.HAND or item.key == "sealed_authority":
        person = visit.person(item.person)
        return person.name if person and item.key == "sealed_authority" else ""
    if item.key in _DATES:
        return _day(words, item.value)
    if item.key == "sex":
        return words(f"ui.sex.{item.value}")
    if item.key in _CODES:
        return words(f"form.choice.{item.key}.{item.value}")
    if item.key in {"change", "changed_item"}:
        return words("kit.list.comma").join(
            words(key) for code in item.value.split() if (key := f"form.changed.{code}") in words
        )
    if item.key == "pins_to_reset":
        pins = (words(f"ui.pin.{pin}_short") for pin in item.value.split())
        return words("kit.list.comma").join(pins)
    return item.value


def _day(words: Words, text: str) -> str:
    """An ISO date in words; a birth date that is not exact stays as the register has it."""
    try:
        return day_only(words, date.fromisoformat(text))
    except ValueError:
        return text
