"""Which certificate, where, what for, what it costs: the office's own table, searched.

The table is a file (`core.desk.certificate_file`); nothing of it decides for the clerk.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from hitomado.core.disclose import Visibility
from hitomado.core.rules.plan import CardFacts

COPY_SAVED, KONBINI_WISHED = "desk.copy_saved", "desk.konbini_wished"  # kinds of journal lines
_READING: Final = re.compile(r"｜([^《]+)《([^》]+)》")
_KATAKANA: Final = {code: code - 0x60 for code in range(0x30A1, 0x30F7)}


@dataclass(frozen=True, slots=True)
class Line:
    """A text for residents in both languages. ja: readings as ｜漢字《かんじ》. en: "" = none."""

    ja: str
    en: str = ""


@dataclass(frozen=True, slots=True)
class Konbini:
    """How it is got at a convenience store. fee: yen. hours: as the office writes them."""

    fee: int
    hours: Line
    note: Line | None = None


@dataclass(frozen=True, slots=True)
class Certificate:
    """One kind. fee: yen at the counter. purposes: what people need it for, to be found by.

    who: who may ask for it. bring: what to bring. official: address of the page, "" = none.
    items: what to settle before it is made out (本籍, 続柄 …).
    """

    id: str
    name: Line
    purposes: tuple[str, ...]
    where: Line
    fee: int
    who: tuple[Line, ...]
    bring: tuple[Line, ...]
    konbini: Konbini | None = None
    items: tuple[Line, ...] = ()
    note: Line | None = None
    official: str = ""


@dataclass(frozen=True, slots=True)
class NotNeeded:
    """A destination that may do without the 住民票の写し, because it asks 住基ネット itself."""

    id: str
    name: Line
    purposes: tuple[str, ...]
    instead: Line


@dataclass(frozen=True, slots=True)
class CertificateTable:
    """The office's table. confirmed: the day the office checked it, None = it never did.

    shipped: the sample that comes with the program.
    """

    certificates: tuple[Certificate, ...] = ()
    not_needed: tuple[NotNeeded, ...] = ()
    confirmed: date | None = None
    shipped: bool = False


NO_TABLE: Final = CertificateTable()


class KonbiniAnswer(StrEnum):
    """Whether it can be got at a convenience store.

    COUNTER says nothing of why: the same word for a card that cannot, and for a person who cannot.
    """

    OFFERED = "offered"  # nobody is being served: with a card that can
    YES = "yes"
    COUNTER = "counter"
    NOT_OFFERED = "not_offered"  # by this town at all


def konbini_answer(
    certificate: Certificate,
    today: date,
    card: CardFacts | None,
    household: tuple[Visibility, ...] | None,
) -> KonbiniAnswer:
    """Say whether this person can get it there. household None: nobody is being served.

    One member of whom the gate does not show everything is enough to send all to the counter. A
    certificate for users that nobody has seen on the chip is none.
    """
    if certificate.konbini is None:
        return KonbiniAnswer.NOT_OFFERED
    if household is None:
        return KonbiniAnswer.OFFERED
    if any(each is not Visibility.FULL for each in household) or card is None:
        return KonbiniAnswer.COUNTER
    over = [day for day in (card.expiry, card.auth_expiry) if day is not None and day < today]
    usable = card.present and card.auth_present is True and not card.face_only and not over
    return KonbiniAnswer.YES if usable else KonbiniAnswer.COUNTER


def found(table: CertificateTable, text: str) -> tuple[Certificate, ...]:
    """The certificates that a text leads to, the best first; all of them for an empty text."""
    words = _folded(text).split()
    ranked = [(_rank(_signs(c.name, c.purposes), words), c) for c in table.certificates]
    return tuple(c for rank, c in sorted(ranked, key=lambda pair: pair[0]) if rank < _NEVER)


def not_needed(table: CertificateTable, text: str) -> tuple[NotNeeded, ...]:
    """The destinations that may do without; all of them for an empty text."""
    words = _folded(text).split()
    return tuple(n for n in table.not_needed if _rank(_signs(n.name, n.purposes), words) < _NEVER)


_EXACT, _BEGINS, _WITHIN, _NEVER = range(4)


def _rank(signs: tuple[str, ...], words: list[str]) -> int:
    """How well all words fit; the worst of them counts."""
    return max((min(_fit(sign, word) for sign in signs) for word in words), default=_EXACT)


def _fit(sign: str, word: str) -> int:
    """免許の更新 finds 免許 as 免 does."""
    if sign == word:
        return _EXACT
    if sign.startswith(word):
        return _BEGINS
    inside = word in sign or (len(sign) > 1 and sign in word)
    return _WITHIN if inside else _NEVER


def _signs(name: Line, purposes: tuple[str, ...]) -> tuple[str, ...]:
    said = (plain(name.ja), _READING.sub(r"\2", name.ja), name.en)
    return tuple(_folded(sign) for sign in (*said, *purposes) if sign)


def _folded(text: str) -> str:
    """Width, case and the two kana folded."""
    return unicodedata.normalize("NFKC", text).casefold().translate(_KATAKANA)


def plain(text: str) -> str:
    """A resident's text without its readings."""
    return _READING.sub(r"\1", text)
