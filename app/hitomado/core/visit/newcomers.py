"""People whom neither the register nor a 転出証明書 knows yet: what their card alone says."""

from dataclasses import replace

from hitomado.core.chip.reading import Attributes
from hitomado.core.dates_parse import parse_date
from hitomado.core.people import MoverPerson, Resident, ResidentKind
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
