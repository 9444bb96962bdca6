"""The check sheet of a mail between towns as its template's JSON; it is Japanese, for offices."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from hitomado.core.desk.mails import Mail, MailKind
from hitomado.core.forms.mail_sheet import MailSheet
from hitomado.core.visit.model import JAPAN
from hitomado.core.visit.receipt import receipt
from hitomado.paper.fields import Json, Say, era_date

_LABELS: Final = (
    *("kind", "post", "sender", "receiver", "pieces", "tracking", "receipt", "counted", "checked"),
    *("sent", "steps", "return", "return_hint", "arrived", "received_by", "same_count", "empty"),
    *("signature", "cut", "number"),
)
_STEPS: Final = ("count", "address", "seal", "post")
_SLIP_STEPS: Final = ("count", "address", "closed", "seal", "post")


def mail_sheet_data(paper: MailSheet, said: Mapping[str, Say]) -> Json:
    """Return what `mail_sheet.typ` prints."""
    say, mail = said["ja"], paper.mail
    slip = mail.kind is MailKind.PIN_SLIP
    rows = (
        ("kind", say(f"mail.kind.{mail.kind}")),
        ("post", say(f"mail.post.{mail.post}")),
        ("sender", mail.sender),
        ("receiver", mail.receiver),
        ("pieces", say("mail_sheet.count", count=mail.pieces)),
        ("tracking", mail.tracking),
        ("receipt", receipt(mail.visit) if mail.visit else ""),
    )
    return {
        "title": say("mail_sheet.title"),
        "practice": say("hand_out.practice") if paper.practice else "",
        "office": paper.office,
        "number": mail.id[-8:].upper(),
        "labels": {key: say(f"mail_sheet.{key}") for key in _LABELS},
        "warning": say("mail_sheet.slip_warning") if slip else say("mail_sheet.warning"),
        "rows": [{"label": say(f"mail_sheet.{key}"), "text": text} for key, text in rows],
        "checks": [
            {"label": say("mail_sheet.counted"), **_check(mail.counted_by, mail.counted_at, say)},
            {"label": say("mail_sheet.checked"), **_check(mail.checked_by, mail.checked_at, say)},
            {"label": say("mail_sheet.sent"), **_check("", mail.sent_at, say)},
        ],
        "steps": [say(f"mail_sheet.step.{code}") for code in _steps(mail)],
    }


def _steps(mail: Mail) -> tuple[str, ...]:
    return _SLIP_STEPS if mail.kind is MailKind.PIN_SLIP else _STEPS


def _check(who: str, at: str, say: Say) -> dict[str, str]:
    return {"who": who, "at": _when(at, say)}


def _when(at: str, say: Say) -> str:
    """Return day and time in Japan, "" for none."""
    if not at:
        return ""
    here = datetime.fromisoformat(at).astimezone(JAPAN)
    return f"{era_date(here.date().isoformat(), say)} {here:%H:%M}"
