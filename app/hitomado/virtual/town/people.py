"""Invented residents, household by household; the planted ones come first."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Any

from hitomado.core.dates_parse import parse_date
from hitomado.core.people import (
    CardState,
    Protection,
    Resident,
    ResidentKind,
    ResidentState,
    Sex,
)
from hitomado.virtual.town.families import Member, household
from hitomado.virtual.town.names import FEMALE, FOREIGN, MALE, RARE_SURNAMES, SURNAMES, Name
from hitomado.virtual.town.papers import (
    UNKNOWN_BIRTHS,
    birth_at_age,
    card_fields,
    running_number,
    some_card,
    written_birth,
)
from hitomado.virtual.town.places import MAIN, SMALL, SMALL_PEOPLE, TOWN_CODE, Island, address
from hitomado.virtual.town.planted import planted

_Fields = dict[str, Any]

_FORMER_SHARE = 0.04  # rows of people who moved out, died or were erased
_FORMER = (
    (ResidentState.MOVED_OUT, CardState.LAPSED_BY_MOVE),
    (ResidentState.MOVED_OUT, CardState.COLLECTED),
    (ResidentState.DECEASED, CardState.COLLECTED),
    (ResidentState.DECEASED, CardState.UNKNOWN),
    (ResidentState.ERASED, CardState.LAPSED_BY_MOVE),
    (ResidentState.NON_RESIDENT, CardState.NONE),
)


def residents(seed: int, people: int, today: date) -> Iterator[Resident]:
    """Invent the town's register: `people` rows, the same for the same seed and day.

    957, 71 and 47 people live on the small islands; the rest of the rows, with all those who moved
    out or died, belong to the main island.
    """
    inventor = _Inventor(seed, today)
    first = planted(today)
    inventor.count = len(first)
    inventor.households = len({p.household_number for p in first})
    yield from first
    for island in SMALL:
        yield from inventor.island(island, island.people or 0)
    former = int(people * _FORMER_SHARE)
    yield from inventor.island(MAIN, people - SMALL_PEOPLE - len(first) - former)
    for _ in range(former):
        yield inventor.former()


class _Inventor:
    """Keeps the running numbers and the luck."""

    def __init__(self, seed: int, today: date) -> None:
        self._rng = Random(seed)  # noqa: S311 - invented people, not secrets
        self._today = today
        self.count = 0
        self.households = 0

    def island(self, island: Island, people: int) -> Iterator[Resident]:
        while people > 0:
            members = household(self._rng, people)
            people -= len(members)
            yield from self._move_in(island, members)

    def former(self) -> Resident:
        """Somebody who is in the register no longer, or never lived here."""
        (person,) = self._move_in(MAIN, [Member("世帯主", self._sex(), 18 + self._upto(75))])
        state, card = _FORMER[self._upto(len(_FORMER))]
        return replace(
            person,
            state=state,
            card_state=card,
            sign_expiry=None,
            auth_expiry=None,
            card_expiry=None if card in (CardState.NONE, CardState.UNKNOWN) else person.card_expiry,
            protection=Protection.NONE,
        )

    def _upto(self, end: int) -> int:
        return int(self._rng.random() * end)

    def _sex(self) -> Sex:
        return Sex.MALE if self._rng.random() < 0.5 else Sex.FEMALE

    def _surname(self) -> Name:
        pool = RARE_SURNAMES if self._rng.random() < 0.06 else SURNAMES
        return pool[self._upto(len(pool))]

    def _move_in(self, island: Island, members: list[Member]) -> Iterator[Resident]:
        self.households += 1
        number = running_number(500_000 + self.households)
        home, building = address(island, self._rng)
        surname = self._surname()
        luck = self._rng.random()
        flag = Protection.NONE
        if luck < 0.006:
            flag = Protection.PROTECTED
        elif luck < 0.010:
            flag = Protection.UNKNOWN
        since = self._today - timedelta(days=30 + self._upto(9000))
        head = ""
        for order, member in enumerate(members, 1):
            self.count += 1
            person = self._person(member, surname)
            head = head or person["name"]
            yield Resident(
                atena_number=running_number(self.count),
                household_number=number,
                order=order,
                state=ResidentState.RESIDENT,
                sex=member.sex,
                relationship=member.relationship,
                municipality_code=TOWN_CODE,
                address=home,
                building=building,
                postcode=island.postcode,
                head_name=head,
                protection=flag,
                address_since=parse_date(since.isoformat()),
                **person,
            )

    def _person(self, member: Member, family: Name) -> _Fields:
        """Invent who it is: the fields that do not come from the household."""
        rng, today = self._rng, self._today
        birth = birth_at_age(member.age, today, rng)
        if member.foreign:
            return self._foreigner(member, birth)
        surname = self._surname() if member.own_surname else family
        pool = MALE if member.sex is Sex.MALE else FEMALE
        given = pool[self._upto(len(pool))]
        person: _Fields = {
            "kind": ResidentKind.JAPANESE,
            "name": f"{surname.text}　{given.text}",
            "name_kana": f"{surname.kana}　{given.kana}",
        }
        if member.age >= 84 and rng.random() < 0.03:
            unknown = parse_date(UNKNOWN_BIRTHS[self._upto(len(UNKNOWN_BIRTHS))])
            return person | {"birth": unknown, "card_state": CardState.NONE}
        if member.relationship == "妻" and rng.random() < 0.03:
            old = self._surname()
            person |= {"former_name": old.text, "former_name_kana": old.kana}
        return person | {
            "birth": written_birth(birth, foreign=False),
            "kana_confirmed": rng.random() < 0.8,
            "ward": member.age >= 70 and rng.random() < 0.01,
            **card_fields(some_card(birth, today, rng)),
        }

    def _foreigner(self, member: Member, birth: date) -> _Fields:
        names = [n for n in FOREIGN if n.female is (member.sex is Sex.FEMALE)]
        name = names[self._upto(len(names))]
        permanent = self._rng.random() < 0.3
        until = None if permanent else self._today + timedelta(days=20 + self._upto(1500))
        return {
            "kind": ResidentKind.FOREIGN,
            "name": name.latin,
            "name_kana": name.kana,
            "name_latin": name.latin,
            "name_kanji": name.kanji,
            "alias": name.alias,
            "alias_kana": name.alias_kana,
            "birth": written_birth(birth, foreign=True),
            "residence_until": until,
            **card_fields(some_card(birth, self._today, self._rng, until)),
        }
