"""Values of a sheet as its template's JSON: dates, names, boxes filled by hand, choices."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final, Protocol

from hitomado.core.eras import wareki
from hitomado.core.forms.sheet import FormPerson, Item

Json = dict[str, object]

CHOICES: Final[dict[str, tuple[str, ...]]] = {
    "pins_to_change": ("sign", "auth", "juki", "text"),
    "revoked_certificates": ("sign", "auth"),
    "revocation_reason": ("unwanted", "lost", "leaked", "other"),
    "return_reason": (
        *("expired", "lapsed", "reissued", "number_changed"),
        *("found_after_loss", "wish", "other"),
    ),
    "reissue_reason": (
        *("lost", "damaged", "endorsement_full", "number_changed", "lapsed", "other"),
    ),
    "old_card_returned": ("yes", "no"),
    "express_reason": (
        *("infant", "entered", "lost", "damaged", "endorsement_full", "number_changed", "other"),
    ),
    "certificates_unwanted": ("sign", "auth"),
    "braille": ("wanted",),
    "without_pins": ("wanted",),
    "face_card_way": ("to_face", "from_face"),
    "juki_card_fate": ("returned", "lost"),
    "notice_card_fate": ("returned", "lost"),
}
DIGITS: Final = {"juki_code": 11, "my_number": 12, "residence_card": 12}
_ERA_DATES: Final = frozenset({"filed_date", "lost_date", "found_date"})


class Say(Protocol):
    """Words of the paper's language."""

    def __call__(self, key: str, /, **params: object) -> str: ...

    def __contains__(self, key: str) -> bool: ...


def field_data(item: Item, say: Say) -> Json:
    """Return one field: label, value ("" = a line for the hand), digits, choices with ticks."""
    value = item.value
    if item.key in _ERA_DATES:
        value = era_date(value, say)
    elif item.key == "residence_until":
        value = western_date(value, say)
    elif item.key == "changed_item":
        value = said_codes("changed", value, say)
    elif item.key == "pins_to_reset":
        pins = (say(f"form.pin.{pin}") for pin in value.split())
        value = say("form.changed.between").join(pins)
    choices = CHOICES.get(item.key, ())
    return {
        "key": item.key,
        "label": say(f"form.{item.key}"),
        "value": "" if choices else value,
        "digits": DIGITS.get(item.key, 0),
        "choices": [
            {"on": code == item.value, "text": say(f"form.choice.{item.key}.{code}")}
            for code in choices
        ],
    }


def named_values(person: FormPerson, values: Mapping[str, str], say: Say) -> Json:
    """Return name, reading, other names, birth date and sex of one person as printed."""
    birth, sex = values.get("birth_date", ""), values.get("sex", "")
    return {
        "name": values.get("name", ""),
        "kana": values.get("name_kana", ""),
        "former_name": values.get("former_name", ""),
        "alias": values.get("alias", ""),
        "birth": western_date(birth, say) if person.foreign else era_date(birth, say),
        "sex": say(f"form.sex.{sex}") if sex else "",
    }


def said_codes(group: str, codes: str, say: Say) -> str:
    """Say codes parted by spaces, each `form.<group>.<code>`; what has no words stays open."""
    keys = [key for code in codes.split() if (key := f"form.{group}.{code}") in say]
    return say("form.changed.between").join(say(key) for key in keys)


def _written(iso: str, write: Callable[[date], str]) -> str:
    """Write an ISO date; other text (a partly unknown date) stays as the register has it."""
    try:
        return write(date.fromisoformat(iso))
    except ValueError:
        return iso


def era_date(iso: str, say: Say) -> str:
    """Return a date in its era, `令和8年11月21日`; text that is no ISO date as it is."""

    def write(day: date) -> str:
        found = wareki(day)
        if found is None:
            return western_date(iso, say)
        year = say("form.date.first_year") if found.year == 1 else found.year
        return say("form.date", era=found.era.name, year=year, month=found.month, day=found.day)

    return _written(iso, write)


def western_date(iso: str, say: Say) -> str:
    """Return a date with its Gregorian year, as the card's face has it for foreigners."""
    return _written(
        iso, lambda day: say("form.date.western", year=day.year, month=day.month, day=day.day)
    )
