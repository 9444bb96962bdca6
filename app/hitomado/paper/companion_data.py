"""委任状, 照会書兼回答書, 期間経過理由書 and the PIN slip as their templates' JSON."""

from collections.abc import Mapping
from datetime import date

from hitomado.core.disclose import Disclosed, Visibility
from hitomado.core.forms.authority import Authority
from hitomado.core.forms.inquiry_letter import InquiryLetter
from hitomado.core.forms.lateness import LatenessReason
from hitomado.core.forms.pin_slip import PinSlip
from hitomado.core.people import ResidentKind
from hitomado.core.rules.plan import PinKind, Procedure
from hitomado.paper.fields import Json, Say, era_date, western_date
from hitomado.paper.qr import qr_svg

Said = Mapping[str, Say]
_LENGTHS = {PinKind.SIGN: 16, PinKind.AUTH: 4, PinKind.JUKI: 4, PinKind.TEXT: 4}


def authority_data(paper: Authority, said: Said) -> Json:
    """Return what `authority.typ` prints. Whom the gate holds back writes everything by hand."""
    say = said["ja"]
    kind = "sealed" if paper.sealed else "plain"
    return {
        **_head(say, "authority", paper.office, paper.visit, practice=paper.practice),
        "holder": _person(paper.holder, say),
        "matters": _matters(paper.procedures, say),
        "notes": [say(f"paper.authority.{kind}.{n}") for n in (1, 2, 3)],
    }


def inquiry_data(paper: InquiryLetter, said: Said) -> Json:
    """Return what `inquiry_letter.typ` prints."""
    say = said["ja"]
    by = era_date(paper.reply_by.isoformat(), say)
    return {
        **_head(say, "letter", paper.office, paper.visit, practice=paper.practice),
        "holder": _person(paper.holder, say),
        "sent": era_date(paper.sent.isoformat(), say),
        "matters": _matters(paper.procedures, say),
        "body": [say(f"paper.letter.body.{n}", by=by, office=paper.office) for n in (1, 2)],
        "steps": [say(f"paper.letter.step.{n}", by=by) for n in (1, 2, 3, 4)],
        "pins": _pins(paper.pins, say),
        "by": by,
    }


def lateness_data(paper: LatenessReason, said: Said) -> Json:
    """Return what `lateness.typ` prints."""
    say = said["ja"]

    def said_day(day: date | None) -> str:
        return era_date(day.isoformat(), say) if day else ""

    return {
        **_head(say, "lateness", paper.office, paper.visit, practice=paper.practice),
        "matter": say(f"form.signature.{paper.procedure}"),
        "filed": said_day(paper.filed),
        "happened": said_day(paper.happened),
        "last_day": said_day(paper.last_day),
        "name": paper.name,
        "address": paper.address,
    }


def pin_slip_data(paper: PinSlip, said: Said) -> Json:
    """Return what `pin_slip.typ` prints: boxes only, no name."""
    say = said["ja"]
    return {
        **_head(say, "slip", paper.office, paper.receipt, practice=paper.practice),
        "english": {
            key: said["en"](f"paper.slip.{key}") for key in ("title", "warning", "fold", "rule")
        },
        "pins": _pins(paper.kinds, say),
        "rules": [say(f"paper.slip.rule.{n}") for n in (1, 2, 3)],
    }


_LABELS = {
    "authority": (
        *("title", "declaration", "holder", "agent", "name", "address", "birth", "phone"),
        *("matters", "date", "signature"),
    ),
    "letter": (
        *("title", "no_forwarding", "sincerely", "reply_title", "answer", "yes", "no", "agent"),
        *("name", "address", "birth", "signature", "date", "authority", "pins", "pins_warning"),
        *("fold", "matters", "by", "contact"),
    ),
    "lateness": (
        *("title", "matter", "happened", "last_day", "filed", "reason", "declaration", "name"),
        *("address", "office_use", "note"),
    ),
    "slip": ("title", "warning", "fold", "receipt", "outside", "glue", "pins"),
}


def _head(say: Say, group: str, office: str, visit: str, *, practice: bool) -> Json:
    return {
        "labels": {key: say(f"paper.{group}.{key}") for key in _LABELS[group]},
        "title": say(f"paper.{group}.title"),
        "addressee": say("form.addressee", office=office),
        "office": office,
        "receipt_label": say("form.receipt"),
        "visit": visit,
        "qr": qr_svg(visit) if visit else "",
        "practice": say("form.practice") if practice else "",
    }


def _person(shown: Disclosed | None, say: Say) -> Json:
    if shown is None or shown.visibility is not Visibility.FULL:
        return {"name": "", "address": "", "birth": ""}
    address = f"{shown.address}　{shown.building}" if shown.building else shown.address
    exact = shown.birth.exact
    birth = exact.isoformat() if exact else shown.birth.text
    write = western_date if shown.kind is ResidentKind.FOREIGN else era_date
    return {"name": shown.name, "address": address, "birth": write(birth, say)}


def _matters(procedures: tuple[Procedure, ...], say: Say) -> list[str]:
    return [say(f"paper.matter.{procedure}") for procedure in procedures]


def _pins(kinds: tuple[PinKind, ...], say: Say) -> list[Json]:
    return [
        {
            "name": say(f"paper.pin.{kind}"),
            "rule": say("paper.pin.rule.sign" if kind is PinKind.SIGN else "paper.pin.rule.four"),
            "boxes": _LENGTHS[kind],
        }
        for kind in kinds
    ]
