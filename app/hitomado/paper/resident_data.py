"""What papers for residents have in common: days in words, the office, lines in both tongues."""

from collections.abc import Mapping
from datetime import date

from hitomado.core.desk.certificates import Line
from hitomado.core.forms.hand_out import OfficeContact
from hitomado.paper.fields import Json, Say, era_date


def spoken_day(day: date, language: str, say: Say) -> str:
    """Return a date with its weekday: in its era in Japanese, as ISO 8601 in English."""
    weekday = say(f"ui.weekday.{day.weekday()}")
    if language != "ja":
        return say("ui.day.western", iso=day.isoformat(), weekday=weekday)
    return f"{era_date(day.isoformat(), say)}（{weekday}）"


def both(said: Mapping[str, Say], key: str, **params: object) -> Json:
    """Return one sentence in both languages; dates among the parameters are put into words."""
    return {
        language: say(
            key,
            **{
                name: spoken_day(value, language, say) if isinstance(value, date) else value
                for name, value in params.items()
            },
        )
        for language, say in said.items()
    }


def own_line(line: Line) -> Json:
    """Return a text of the office's own."""
    return {"ja": line.ja, "en": line.en}


def office_box(office: OfficeContact, said: Mapping[str, Say]) -> Json:
    """Return whom to ask; what the office has not said of itself is left out."""
    lines = (("phone", office.phone), ("hours", office.hours))
    return {
        "ask": both(said, "hand_out.ask"),
        "name": office.name,
        "lines": [
            {"label": both(said, f"hand_out.{key}"), "text": text} for key, text in lines if text
        ],
    }
