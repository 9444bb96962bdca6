"""Mail between towns: what goes out is counted twice by two people, and waits until it arrived.

出生届の写し (戸籍法施行規則: 他市町村への送付) and the slips with PINs that an office sends on in
a closed envelope. A slip is counted and never copied; nothing of it is known here.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final

from hitomado.core.register.check_digits import has_my_number_check_digit, twelve_digits

PREPARED, CHECKED = "desk.mail_prepared", "desk.mail_checked"
SENT, RECEIVED, DROPPED = "desk.mail_sent", "desk.mail_received", "desk.mail_dropped"
KINDS: Final = frozenset({PREPARED, CHECKED, SENT, RECEIVED, DROPPED})  # of its journal lines
MOST_PIECES: Final = 99
_TRACKING: Final = re.compile(r"[0-9A-Z]{8,13}")
_SPACES: Final = re.compile(r"\s+")
_HYPHENS: Final = dict.fromkeys(map(ord, "-‐‑‒–—―−－ー"))


class MailKind(StrEnum):
    """What is sent."""

    BIRTH_NOTICE = "birth_notice"  # 出生届の写し
    PIN_SLIP = "pin_slip"  # 暗証番号を書いた用紙, sealed
    OTHER = "other"


class Post(StrEnum):
    """How it is sent."""

    REGISTERED_EXPRESS = "registered_express"  # 簡易書留・速達
    RESTRICTED = "restricted"  # 本人限定受取
    REGISTERED = "registered"  # 簡易書留


PROPOSED: Final[Mapping[MailKind, Post]] = {
    MailKind.BIRTH_NOTICE: Post.REGISTERED,
    MailKind.PIN_SLIP: Post.REGISTERED_EXPRESS,
    MailKind.OTHER: Post.REGISTERED,
}


class MailState(StrEnum):
    """How far a mail is; each state waits for the next thing to be done."""

    COUNTED = "counted"  # waits for the second clerk
    CHECKED = "checked"  # waits for the post
    SENT = "sent"  # waits for the other town's word
    RECEIVED = "received"
    DROPPED = "dropped"  # was not sent after all


@dataclass(frozen=True, slots=True)
class Mail:
    """One envelope. sender, receiver: municipality and section, never a resident.

    pieces: as both clerks counted them. *_at: UTC, ISO 8601, "" = not yet. visit: the id of the
    visit it belongs to, "" = none.
    """

    id: str
    kind: MailKind
    post: Post
    sender: str
    receiver: str
    pieces: int
    counted_by: str
    counted_at: str
    visit: str = ""
    checked_by: str = ""
    checked_at: str = ""
    tracking: str = field(default="", repr=False)
    sent_at: str = ""
    received_at: str = ""
    dropped: bool = False

    @property
    def state(self) -> MailState:
        """How far it is."""
        if self.dropped:
            return MailState.DROPPED
        for at, state in (
            (self.received_at, MailState.RECEIVED),
            (self.sent_at, MailState.SENT),
            (self.checked_at, MailState.CHECKED),
        ):
            if at:
                return state
        return MailState.COUNTED

    @property
    def open(self) -> bool:
        """Whether something is still to be done with it."""
        return self.state not in (MailState.RECEIVED, MailState.DROPPED)


class Refused(StrEnum):
    """Why something about a mail is not taken; each has words (`mail.refused.<code>`)."""

    SAME_CLERK = "same_clerk"
    NO_CLERK = "no_clerk"
    OTHER_COUNT = "other_count"
    NO_COUNT = "no_count"
    NO_RECEIVER = "no_receiver"
    NO_SENDER = "no_sender"
    TRACKING = "tracking"
    MY_NUMBER = "my_number"


def pieces_of(text: str) -> int | None:
    """A typed number of pieces, None for anything else."""
    digits = unicodedata.normalize("NFKC", text).strip()
    if not digits.isascii() or not digits.isdigit() or len(digits) > len(str(MOST_PIECES)):
        return None
    return int(digits) or None


def refusal_of_new(sender: str, receiver: str, pieces: int | None) -> Refused | None:
    """What speaks against a new mail. A number that may be a 個人番号 is taken nowhere."""
    if any(_may_be_my_number(text) for text in (sender, receiver)):
        return Refused.MY_NUMBER
    if not sender.strip():
        return Refused.NO_SENDER
    if not receiver.strip():
        return Refused.NO_RECEIVER
    return None if pieces else Refused.NO_COUNT


def refusal_of_check(mail: Mail, clerk: str, pieces: int | None) -> Refused | None:
    """What speaks against the second check: another clerk counts, and finds as many."""
    if not clerk.strip():
        return Refused.NO_CLERK
    if _same_clerk(clerk, mail.counted_by):
        return Refused.SAME_CLERK
    if pieces is None:
        return Refused.NO_COUNT
    return None if pieces == mail.pieces else Refused.OTHER_COUNT


def tracking_number(text: str) -> str:
    """A typed お問い合わせ番号 without its hyphens."""
    plain = unicodedata.normalize("NFKC", text).translate(_HYPHENS)
    return _SPACES.sub("", plain).upper()


def refusal_of_tracking(text: str) -> Refused | None:
    """What speaks against an お問い合わせ番号 (registered mail has 11 digits, EMS 13 signs)."""
    number = tracking_number(text)
    if _may_be_my_number(number):
        return Refused.MY_NUMBER
    return None if _TRACKING.fullmatch(number) else Refused.TRACKING


def _may_be_my_number(text: str) -> bool:
    digits = twelve_digits(text)
    return digits is not None and has_my_number_check_digit(digits)


def _same_clerk(one: str, other: str) -> bool:
    """Whether two names are one, however their spaces and width are written."""
    plain = (
        _SPACES.sub("", unicodedata.normalize("NFKC", name)).casefold() for name in (one, other)
    )
    return len(set(plain)) == 1


def prepared_payload(mail: Mail) -> dict[str, object]:
    """Return what is written of a new mail."""
    return {
        "mail": mail.id,
        "kind": mail.kind.value,
        "post": mail.post.value,
        "sender": mail.sender,
        "receiver": mail.receiver,
        "pieces": mail.pieces,
        "by": mail.counted_by,
        "at": mail.counted_at,
        "visit": mail.visit,
    }


def fold_mails(lines: Iterable[tuple[str, Mapping[str, object]]]) -> tuple[Mail, ...]:
    """All mails as their lines tell them, in their order. Pairs: kind of the line, its payload.

    Lines of other kinds, and of a mail whose first line was erased, tell nothing.
    """
    found: dict[str, Mail] = {}
    for kind, said in lines:
        key = str(said.get("mail", ""))
        if kind == PREPARED:
            found[key] = _prepared(said)
        elif key in found:
            found[key] = _moved_on(found[key], kind, said)
    return tuple(found.values())


def _prepared(said: Mapping[str, object]) -> Mail:
    pieces = said["pieces"]
    if not isinstance(pieces, int):
        raise TypeError("pieces is a count")
    return Mail(
        str(said["mail"]),
        MailKind(str(said["kind"])),
        Post(str(said["post"])),
        str(said["sender"]),
        str(said["receiver"]),
        pieces,
        str(said["by"]),
        str(said["at"]),
        str(said["visit"]),
    )


def _moved_on(mail: Mail, kind: str, said: Mapping[str, object]) -> Mail:
    at = str(said.get("at", ""))
    if kind == CHECKED:
        return replace(mail, checked_by=str(said["by"]), checked_at=at)
    if kind == SENT:
        return replace(mail, tracking=str(said["tracking"]), sent_at=at)
    if kind == RECEIVED:
        return replace(mail, received_at=at)
    return replace(mail, dropped=True) if kind == DROPPED else mail
