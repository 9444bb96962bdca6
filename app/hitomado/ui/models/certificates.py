"""One certificate, and the state of the table, as the clerk reads them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from hitomado.core.desk.certificates import (
    Certificate,
    CertificateTable,
    KonbiniAnswer,
    Line,
    NotNeeded,
    konbini_answer,
    plain,
)
from hitomado.core.disclose import Purpose
from hitomado.core.visit.case_facts import case_of
from hitomado.core.visit.model import JAPAN, Visit
from hitomado.core.visit.office import Office
from hitomado.ui.models.text import day
from hitomado.words import Words


@dataclass(frozen=True, slots=True)
class CertificateView:
    """What is said beside the list. konbini: whether the slip tells that way."""

    title: str
    prices: str
    lines: tuple[str, ...]
    konbini: bool


def own(words: Words, line: Line) -> str:
    """The office's text in the screen's language, without readings."""
    return line.en if words.language != "ja" and line.en else plain(line.ja)


def answer_for(certificate: Certificate, visit: Visit | None, office: Office) -> KonbiniAnswer:
    """Whether the person who is looked at, else the applicant, can get it at a store."""
    if visit is None:
        return konbini_answer(certificate, office.today, None, None)
    person = visit.focus or visit.move.applicant
    facts = next((p for p in case_of(visit, office).persons if p.id == person), None)
    household = tuple(p.visibility(Purpose.SCREEN) for p in visit.persons)
    return konbini_answer(certificate, office.today, facts.card if facts else None, household)


def certificate_view(
    words: Words, certificate: Certificate, answer: KonbiniAnswer
) -> CertificateView:
    """Where, what it costs, who, what to bring; and the store, without any reason."""
    konbini = certificate.konbini
    hours = own(words, konbini.hours) if konbini else ""
    fee = f"{konbini.fee:,}" if konbini else ""
    prices = (
        words("certificate.fee", yen=f"{certificate.fee:,}"),
        words(f"certificate.konbini.{answer}", yen=fee, hours=hours),
    )
    note = (certificate.note,) if certificate.note else ()
    store = (konbini.note,) if konbini and konbini.note else ()
    lines = (
        words("certificate.where", text=own(words, certificate.where)),
        *_block(words, "items", certificate.items),
        *_block(words, "who", certificate.who),
        *_block(words, "bring", certificate.bring),
        *_block(words, "note", (*note, *store)),
    )
    told = answer in (KonbiniAnswer.YES, KonbiniAnswer.OFFERED)
    return CertificateView(own(words, certificate.name), "\n".join(prices), lines, konbini=told)


def _block(words: Words, key: str, said: Iterable[Line]) -> Iterable[str]:
    lines = [words("certificate.item", text=own(words, line)) for line in said]
    return (words(f"certificate.{key}"), *lines) if lines else ()


def table_line(words: Words, table: CertificateTable) -> str:
    """Whether the table may be relied on."""
    if table.confirmed is not None:
        return words("certificate.confirmed", day=day(words, table.confirmed))
    return words("certificate.sample" if table.shipped else "certificate.unconfirmed")


def not_needed_lines(words: Words, destinations: Iterable[NotNeeded]) -> str:
    """Who may do without the copy, "" for nobody."""
    lines = [
        words("certificate.unneeded_line", name=own(words, n.name), instead=own(words, n.instead))
        for n in destinations
    ]
    return "\n".join((words("certificate.unneeded"), *lines)) if lines else ""


def in_month(at: str, today: date) -> bool:
    """Whether a time (UTC, ISO 8601) is of this month in Japan."""
    then = datetime.fromisoformat(at).astimezone(JAPAN)
    return (then.year, then.month) == (today.year, today.month)
