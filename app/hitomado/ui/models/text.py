"""Dates and names as the clerk reads them."""

from datetime import date, datetime

from hitomado.core.dates import RegisterDate
from hitomado.core.eras import wareki
from hitomado.core.visit.model import JAPAN
from hitomado.words import Words


def day(words: Words, value: date) -> str:
    """A date with its weekday, in the era (Japanese) or in ISO form (English)."""
    weekday = words(f"ui.weekday.{value.weekday()}")
    parts = wareki(value) if words.language == "ja" else None
    if parts is None:
        return words("ui.day.western", iso=value.isoformat(), weekday=weekday)
    year = words("ui.day.first_year") if parts.year == 1 else parts.year
    return words(
        "ui.day.era",
        era=words(f"ui.era.{parts.era.code}"),
        year=year,
        month=parts.month,
        day=parts.day,
        weekday=weekday,
    )


def birth(words: Words, value: RegisterDate) -> str:
    """A birth date: in words when exact, else as the register has it."""
    exact = value.exact
    return day_only(words, exact) if exact else value.text


def day_only(words: Words, value: date) -> str:
    """A date without its weekday."""
    return day(words, value).rsplit(words("ui.day.before_weekday"), 1)[0]


def month(words: Words, value: date) -> str:
    """A month, in the era (Japanese) or in ISO form (English)."""
    parts = wareki(value) if words.language == "ja" else None
    if parts is None:
        return f"{value:%Y-%m}"
    year = words("ui.day.first_year") if parts.year == 1 else parts.year
    return words("fees.month", era=parts.era.name, year=year, month=parts.month)


def clock_time(at: str) -> str:
    """`HH:MM` in Japan, however this PC's clock is set, for a time in ISO 8601, "" for none."""
    return datetime.fromisoformat(at).astimezone(JAPAN).strftime("%H:%M") if at else ""


def capital(text: str) -> str:
    """A word written as within a sentence, at the beginning of a line."""
    return text[:1].upper() + text[1:]
