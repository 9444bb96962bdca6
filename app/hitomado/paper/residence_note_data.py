"""The office's sheet of residence facts as its template's JSON; it stays in the office."""

from collections.abc import Mapping
from typing import Final

from hitomado.core.desk.residence import ResidenceNote
from hitomado.core.forms.residence_note import ResidenceSheet
from hitomado.core.visit.receipt import receipt
from hitomado.paper.fields import Json, Say
from hitomado.paper.qr import qr_svg
from hitomado.paper.resident_data import spoken_day

_LABELS: Final = (
    *("title", "inside", "receipt", "day", "on", "source", "asked_by", "asked_whom", "result"),
    *("remark", "consent", "referral", "by", "seen", "head"),
)


def residence_note_data(paper: ResidenceSheet, said: Mapping[str, Say]) -> Json:
    """Return what `residence_note.typ` prints."""
    say = said["ja"]
    return {
        "title": say("residence_sheet.title"),
        "practice": say("hand_out.practice") if paper.practice else "",
        "office": paper.office,
        "receipt": receipt(paper.visit),
        "qr": qr_svg(paper.visit),
        "day": spoken_day(paper.day, "ja", say),
        "labels": {key: say(f"residence_sheet.{key}") for key in _LABELS},
        "notes": [_note(note, say) for note in paper.notes],
    }


def _note(note: ResidenceNote, say: Say) -> Json:
    return {
        "on": spoken_day(note.on, "ja", say),
        "source": say(f"residence.source.{note.source}"),
        "asked_by": note.asked_by,
        "asked_whom": note.asked_whom,
        "result": say(f"residence.result.{note.result}"),
        "remark": note.remark,
        "consent": say("residence_sheet.yes" if note.consent else "residence_sheet.no"),
        "referral": say("residence_sheet.yes" if note.referral else "residence_sheet.no"),
        "by": note.by,
    }
