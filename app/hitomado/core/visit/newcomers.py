"""People whom neither the register nor a 転出証明書 knows yet: what their card alone says."""

import unicodedata
from dataclasses import replace
from datetime import date

from hitomado.core.chip.reading import Attributes
from hitomado.core.dates_parse import parse_date
from hitomado.core.people import MoverPerson, Resident, ResidentKind
from hitomado.core.rules.plan import MoveKind
from hitomado.core.visit.desk import Candidate
from hitomado.core.visit.model import Visit


def by_card(attributes: Attributes) -> Candidate:
    """The holder as the chip's text says. Whether they are protected, nobody knows."""
    kind = ResidentKind.FOREIGN if attributes.name.isascii() else ResidentKind.JAPANESE
    birth = parse_date(attributes.birth_date)
    who = MoverPerson("", attributes.name, birth, attributes.sex, "", kind, has_card=True)
    return Candidate(who)


def returning(resident: Resident) -> Candidate:
    """Somebody whom the register knows as moved out, and who comes back. The flag comes along."""
    who = MoverPerson(
        "",
        resident.name,
        resident.birth,
        resident.sex,
        "",
        resident.kind,
        name_kana=resident.name_kana,
        former_name=resident.former_name,
        alias=resident.alias,
        protection=resident.protection,
    )
    return Candidate(who)


def numbered(candidate: Candidate, visit_id: str, before: Visit | None) -> Candidate:
    """The same person with a reference of their own in this visit: its id and a number."""
    who = candidate.who
    if isinstance(who, Resident) or candidate.record is not None or who.id:
        return candidate
    taken = {p.id for p in before.persons} if before else set()
    number = 1
    while f"{visit_id}/{number}" in taken:
        number += 1
    return Candidate(replace(who, id=f"{visit_id}/{number}"))


def newcomers_of(visit: Visit) -> tuple[tuple[str, date | None], ...]:
    """氏名 and 生年月日 of people who wait for their 転出証明書 data; none once work was begun."""
    if not visit.from_card_only or visit.begun or visit.issued:
        return ()
    if visit.move.kind is MoveKind.TRANSFER_IN_FROM_ABROAD:
        return ()
    return tuple((p.name, p.birth.exact) for p in visit.persons)


def same_newcomer(said: tuple[str, date | None], person: MoverPerson) -> bool:
    """Whether a card and a 転出証明書 name the same person; width and spaces aside."""
    name, born = said
    return born is not None and born == person.birth.exact and _fold(name) == _fold(person.name)


def _fold(name: str) -> str:
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())
