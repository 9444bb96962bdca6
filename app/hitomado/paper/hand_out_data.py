"""Hand-outs as their template's JSON, each sentence in Japanese and English."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final, TypeAlias

from hitomado.core.forms.hand_out import HandOut, HandOuts, OfficeContact, bring_of, steps_of
from hitomado.paper.fields import Json, Say, era_date
from hitomado.paper.qr import qr_svg

_LETTER: Final = (
    *("title", "hint", "to", "date", "written", "name", "birth", "phone", "old_address"),
    *("old_head", "new_address", "moved", "people", "person", "relationship", "reason", "enclosed"),
)
_REASONS: Final = ("lost", "late", "other")
_ENCLOSED: Final = ("identity", "envelope", "fee")


def hand_out_data(paper: HandOuts, said: Mapping[str, Say]) -> Json:
    """Return what `hand_out.typ` prints. said: the words of `ja` and of `en`."""

    def both(key: str, **days: date) -> dict[str, str]:
        return {
            language: say(key, **{name: _day(day, language, say) for name, day in days.items()})
            for language, say in said.items()
        }

    spoken, route = said["ja"].__contains__, paper.photo_route
    return {
        "title": said["en"]("hand_out.title"),
        "practice": said["ja"]("hand_out.practice") if paper.practice else "",
        "labels": {key: both(f"hand_out.{key}") for key in ("title", "why", "steps", "bring")},
        "pages": [
            {
                "heading": both(f"way.{page.way}.title"),
                "why": both(f"way.{page.way}.why"),
                "when": [
                    {
                        "days": [both(f"hand_out.{key}", day=day) for key, day in days]
                        or [both("hand_out.soon")],
                        "what": both(what),
                    }
                    for what, days in _boxes(page)
                ],
                "closed": both("hand_out.closed_day", day=page.last_day) if page.last_day else None,
                "steps": [both(key) for key in steps_of(page.way, spoken, photo_route=route)],
                "bring": [both(key) for key in bring_of(page.way, spoken)],
                "official": qr_svg(page.official) if page.official else "",
            }
            for page in paper.pages
        ],
        "came": both("hand_out.came", day=paper.given),
        "receipt": paper.visit,
        "resume": both("hand_out.resume"),
        "qr": qr_svg(paper.visit),
        "official": both("hand_out.page"),
        "office": _office(paper.office, said),
        "no_writing": both("guide.no_writing"),
        "letter": _letter(said) if paper.letter else None,
    }


_Days: TypeAlias = list[tuple[str, date]]


def _boxes(page: HandOut) -> Iterator[tuple[str, _Days]]:
    """What is to be done within which days: where another town comes first, that and then here."""
    start: _Days = [("from", page.come_from)] if page.come_from else []
    until: _Days = [("until", page.by)] if page.by else []
    if not page.elsewhere:
        yield f"way.{page.way}.by", start + until
        return
    yield f"way.{page.way}.by", until
    back: _Days = [("until", page.back_by)] if page.back_by else []
    if start or back:
        yield "hand_out.back", start + back


def _day(day: date, language: str, say: Say) -> str:
    """Return a date with its weekday: in its era in Japanese, as ISO 8601 in English."""
    weekday = say(f"ui.weekday.{day.weekday()}")
    if language != "ja":
        return say("ui.day.western", iso=day.isoformat(), weekday=weekday)
    return f"{era_date(day.isoformat(), say)}（{weekday}）"


def _office(office: OfficeContact, said: Mapping[str, Say]) -> Json:
    """Return what the office says of itself; texts it has not given are left out."""
    lines = (("phone", office.phone), ("hours", office.hours))
    return {
        "ask": {language: say("hand_out.ask") for language, say in said.items()},
        "name": office.name,
        "lines": [
            {"label": {lang: say(f"hand_out.{key}") for lang, say in said.items()}, "text": text}
            for key, text in lines
            if text
        ],
        "note": {language: say("hand_out.note") for language, say in said.items()},
        "note_text": office.note,
    }


def _letter(said: Mapping[str, Say]) -> Json:
    def both(key: str) -> dict[str, str]:
        return {language: say(f"hand_out.letter.{key}") for language, say in said.items()}

    words: Json = {key: both(key) for key in _LETTER}
    return words | {
        "reasons": [both(f"reason.{code}") for code in _REASONS],
        "enclosures": [both(f"enclosed.{code}") for code in _ENCLOSED],
    }
