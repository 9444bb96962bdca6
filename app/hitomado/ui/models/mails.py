"""Mail between towns as the clerk reads it."""

from datetime import datetime

from hitomado.core.desk.mails import Mail
from hitomado.core.visit.model import JAPAN
from hitomado.ui.models.text import day
from hitomado.words import Words


def mail_line(words: Words, mail: Mail) -> str:
    """One line of the list."""
    return words(
        "mail.line",
        kind=words(f"mail.kind.{mail.kind}"),
        pieces=mail.pieces,
        receiver=mail.receiver,
        state=words(f"mail.state.{mail.state}"),
    )


def mail_detail(words: Words, mail: Mail) -> str:
    """How far one mail is and by whom."""
    lines = [
        words(
            "mail.detail.way",
            sender=mail.sender,
            receiver=mail.receiver,
            post=words(f"mail.post.{mail.post}"),
        ),
        words("mail.detail.counted", who=mail.counted_by, at=_when(words, mail.counted_at)),
    ]
    if mail.checked_at:
        at = _when(words, mail.checked_at)
        lines.append(words("mail.detail.checked", who=mail.checked_by, at=at))
    if mail.sent_at:
        at = _when(words, mail.sent_at)
        lines.append(words("mail.detail.sent", at=at, tracking=mail.tracking))
    if mail.received_at:
        lines.append(words("mail.detail.received", at=_when(words, mail.received_at)))
    return "\n".join(lines)


def _when(words: Words, at: str) -> str:
    then = datetime.fromisoformat(at).astimezone(JAPAN)
    return f"{day(words, then.date())} {then:%H:%M}"
