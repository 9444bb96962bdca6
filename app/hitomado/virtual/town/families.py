"""Who lives together: invented households with relationships and ages that fit each other."""

from collections.abc import Iterator
from random import Random
from typing import NamedTuple

from hitomado.core.people import Sex


class Member(NamedTuple):
    """One person of a household. relationship: 続柄. own_surname: not the head's."""

    relationship: str
    sex: Sex
    age: int
    own_surname: bool = False
    foreign: bool = False


def household(rng: Random, room: int) -> list[Member]:
    """Invent a household of at most `room` people, head first."""
    kinds = (_single, _couple, _family, _one_parent, _three_generations, _others)
    bounds = (0.34, 0.60, 0.82, 0.89, 0.97, 1.0)
    luck = rng.random()
    kind = next(k for k, bound in zip(kinds, bounds, strict=True) if luck < bound)
    members = list(kind(rng))
    return members if len(members) <= room else members[:1]


def _sex(rng: Random) -> Sex:
    return Sex.MALE if rng.random() < 0.5 else Sex.FEMALE


def _between(rng: Random, low: int, high: int) -> int:
    return low + int(rng.random() * (high - low + 1))


def _single(rng: Random) -> Iterator[Member]:
    old = rng.random() < 0.6
    sex = Sex.FEMALE if rng.random() < (0.7 if old else 0.4) else Sex.MALE
    age = _between(rng, 65, 99) if old else _between(rng, 18, 64)
    yield Member("世帯主", sex, age, foreign=not old and rng.random() < 0.08)


def _pair(rng: Random, age: int) -> Iterator[Member]:
    """A head and the spouse: 夫 or 妻, sometimes 妻（未届）."""
    husband_heads = rng.random() < 0.93
    foreign = age < 60 and rng.random() < 0.03
    spouse_age = max(18, age - _between(rng, -2, 6))
    if husband_heads:
        yield Member("世帯主", Sex.MALE, age)
        unregistered = rng.random() < 0.01
        yield Member(
            "妻（未届）" if unregistered else "妻",
            Sex.FEMALE,
            spouse_age,
            own_surname=unregistered,
            foreign=foreign,
        )
    else:
        yield Member("世帯主", Sex.FEMALE, age)
        yield Member("夫", Sex.MALE, spouse_age, foreign=foreign)


def _couple(rng: Random) -> Iterator[Member]:
    yield from _pair(rng, _between(rng, 24, 90))


def _children(rng: Random, parent_age: int, most: int, relationship: str = "子") -> list[Member]:
    """Children of a parent: 19 to 38 years younger, two years between them."""
    age = min(parent_age - _between(rng, 24, 36), 30)
    ages = range(age, max(-1, age - 2 * most), -2)
    return [Member(relationship, _sex(rng), years) for years in ages if years >= 0]


def _family(rng: Random) -> Iterator[Member]:
    parents = list(_pair(rng, _between(rng, 28, 58)))
    youngest = min(parent.age for parent in parents)
    yield from parents
    yield from _children(rng, youngest, _between(rng, 1, 3))


def _one_parent(rng: Random) -> Iterator[Member]:
    sex = Sex.FEMALE if rng.random() < 0.85 else Sex.MALE
    age = _between(rng, 26, 52)
    yield Member("世帯主", sex, age)
    yield from _children(rng, age, _between(rng, 1, 2))


def _three_generations(rng: Random) -> Iterator[Member]:
    """Head's parent lives with them, or the head is the grandparent."""
    if rng.random() < 0.5:
        parents = list(_pair(rng, _between(rng, 38, 60)))
        eldest = max(parent.age for parent in parents)
        yield from parents
        yield from _children(rng, min(parent.age for parent in parents), 2)
        yield Member("母", Sex.FEMALE, min(eldest + _between(rng, 20, 32), 103))
        return
    age = _between(rng, 62, 80)
    yield Member("世帯主", Sex.MALE, age)
    child = age - _between(rng, 24, 34)
    yield Member("子", Sex.MALE, child)
    wife = max(26, child - _between(rng, 0, 4))
    yield Member("子の妻", Sex.FEMALE, wife)
    yield from _children(rng, wife, 2, "子の子")


def _others(rng: Random) -> Iterator[Member]:
    age = _between(rng, 45, 88)
    yield Member("世帯主", _sex(rng), age)
    luck = rng.random()
    if luck < 0.5:
        yield Member("同居人", _sex(rng), _between(rng, 20, 80), own_surname=True)
    elif luck < 0.8:
        yield Member("弟", Sex.MALE, age - _between(rng, 1, 9))
    else:
        yield Member("縁故者", _sex(rng), _between(rng, 18, 70), own_surname=True)
