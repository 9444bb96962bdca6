"""The practice town: the same for the same seed, exact in number, plausible in its people."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from functools import cache
from itertools import groupby

import pytest

from hitomado.core.people import CardState, Protection, Resident, ResidentKind, ResidentState
from hitomado.core.register.check_digits import is_municipality_code
from hitomado.core.register.encoding import Encoding, decode_lines, detect_encoding
from hitomado.core.register.mapping import RegisterMapping, parse_mapping
from hitomado.core.register.movers import read_movers
from hitomado.core.register.residents import read_residents
from hitomado.resources_dir import resources
from hitomado.virtual.town.files import as_written
from hitomado.virtual.town.papers import nth_birthday, running_number
from hitomado.virtual.town.places import TOWN, TOWN_CODE, island_of
from hitomado.virtual.town.town import PracticeTown

TODAY = date(2026, 11, 21)


@cache
def _people(today: date = TODAY, people: int = 8000, seed: int = 1) -> tuple[Resident, ...]:
    return tuple(PracticeTown(today, people, seed).residents())


def _mapping(name: str) -> RegisterMapping:
    return parse_mapping((resources() / "mappings" / f"{name}.toml").read_text(encoding="utf-8"))


def _lines(pieces: Iterable[bytes], encoding: Encoding) -> Iterable[str]:
    data = b"".join(pieces)
    chunks = [data[at : at + 50_000] for at in range(0, len(data), 50_000)]
    assert detect_encoding(chunks) is encoding
    return decode_lines(chunks, encoding)


@pytest.mark.parametrize("people", [8000, 1500, 12_345])
def test_the_small_islands_have_exactly_their_people_and_the_main_island_the_rest(
    people: int,
) -> None:
    count = Counter(island_of(person.address).name for person in _people(people=people))
    rest = people - 957 - 71 - 47
    assert count == {"渚島": 957, "小灯島": 71, "沖窓島": 47, "本島": rest}


def test_everybody_on_a_small_island_lives_there() -> None:
    small = [p for p in _people() if island_of(p.address).people is not None]
    assert {person.state for person in small} == {ResidentState.RESIDENT}


def test_the_same_seed_writes_the_same_bytes_and_another_one_does_not() -> None:
    first, again = (b"".join(PracticeTown(TODAY, 2000).register_csv()) for _ in range(2))
    assert first == again
    assert first != b"".join(PracticeTown(TODAY, 2000, seed=2).register_csv())


@pytest.mark.parametrize("encoding", list(Encoding))
def test_every_row_comes_back_as_it_was_written(encoding: Encoding) -> None:
    town = PracticeTown(TODAY)
    read = list(read_residents(_lines(town.register_csv(encoding), encoding), _mapping("layout_a")))
    written = _people()
    if encoding is Encoding.CP932:
        texts = [(p.name, p.head_name, p.address) for p in read if isinstance(p, Resident)]
        assert texts == [
            tuple(as_written(text, encoding) for text in (p.name, p.head_name, p.address))
            for p in written
        ]
    else:
        assert read == list(written)
    moved = list(read_movers(_lines(town.movers_csv(encoding), encoding), _mapping("layout_e")))
    assert tuple(moved) == town.movers()


@pytest.mark.parametrize(
    "today", [date(2026, 11, 21), date(2027, 2, 28), date(2028, 2, 29), date(2027, 12, 31)]
)
def test_the_town_reads_without_a_reject_on_any_day(today: date) -> None:
    lines = _lines(PracticeTown(today, 3000).register_csv(), Encoding.UTF_8_BOM)
    assert tuple(read_residents(lines, _mapping("layout_a"))) == _people(today, 3000)


def test_every_kind_of_person_and_card_is_there() -> None:
    people = _people()
    assert {person.state for person in people} == set(ResidentState)
    assert {person.card_state for person in people} == set(CardState)
    assert {person.protection for person in people} == set(Protection)
    assert {person.kind for person in people} == set(ResidentKind)
    assert sum(p.kind is ResidentKind.FOREIGN for p in people) > 30
    for field in ("alias", "former_name", "name_kanji", "ward", "building", "residence_until"):
        assert any(getattr(person, field) for person in people), field
    names = "".join(person.name for person in people)
    assert all(character in names for character in "髙﨑邊邉齋濵𠮷\U000e0100\ue001")
    unknown = {person.birth.text for person in people if person.birth.exact is None}
    assert len(unknown) >= 5


def test_numbers_are_unique_and_the_town_is_nobodys() -> None:
    people = _people()
    assert len({person.atena_number for person in people}) == len(people)
    assert is_municipality_code(TOWN_CODE)
    assert TOWN_CODE.startswith("99")
    assert all(person.address.startswith(TOWN) for person in people)


def test_running_numbers_carry_the_check_digit_of_the_resident_record_standard() -> None:
    # 1 × 2 = 2, 11 − 2 = 9; 2 × 2 = 4, 11 − 4 = 7; rest 0 and 1 give 0
    assert [running_number(n) for n in (1, 2, 5, 6)] == [
        "0000000019", "0000000027", "0000000051", "0000000060",
    ]  # fmt: skip


def _households() -> list[list[Resident]]:
    by_household = groupby(_people(), key=lambda person: person.household_number)
    return [list(members) for _, members in by_household]


def test_a_household_has_one_head_one_address_and_one_flag() -> None:
    for members in _households():
        head = members[0]
        assert [m.relationship for m in members].count("世帯主") == 1
        assert head.relationship == "世帯主"
        assert [m.order for m in members] == list(range(1, len(members) + 1))
        assert {m.head_name for m in members} == {head.name}
        assert len({(m.address, m.building, m.protection) for m in members}) == 1


def test_relatives_have_ages_that_fit() -> None:
    for members in _households():
        births = [(m.relationship, m.birth.exact) for m in members]
        head = births[0][1]
        for relationship, born in births[1:]:
            if head is None or born is None:
                continue
            years = (born - head).days / 365.25
            if relationship == "子":
                assert 17 <= years <= 50, members
            elif relationship in ("父", "母"):
                assert years <= -17, members
            elif relationship == "子の子":
                assert years >= 35, members
            elif relationship in ("妻", "夫", "妻（未届）"):
                assert abs(years) <= 10, members
            assert born <= TODAY


def test_cards_run_by_the_rules() -> None:
    for person in _people():
        born, expiry = person.birth.exact, person.card_expiry
        if expiry is None or born is None:
            assert person.sign_expiry is None
            continue
        on_birthday = (expiry.month, expiry.day) == (born.month, born.day)
        leap = (born.month, born.day, expiry.month, expiry.day) == (2, 29, 2, 28)
        assert on_birthday or leap or expiry == person.residence_until
        for end in (person.sign_expiry, person.auth_expiry):
            assert end is None or end <= expiry
        if person.card_state is CardState.ACTIVE:
            assert expiry >= TODAY
        if person.card_state is CardState.EXPIRED:
            assert expiry < TODAY
        if person.sign_expiry is not None:
            assert person.sign_expiry >= nth_birthday(born, born, 15)


@pytest.mark.parametrize(
    ("born", "issued", "n", "day"),
    [
        (date(1980, 5, 20), date(2026, 5, 20), 10, date(2036, 5, 20)),
        (date(1980, 5, 20), date(2026, 5, 19), 10, date(2035, 5, 20)),
        (date(2000, 2, 29), date(2026, 11, 20), 5, date(2031, 2, 28)),
        (date(2000, 2, 29), date(2027, 2, 28), 1, date(2028, 2, 29)),
    ],
)
def test_birthdays_count_from_the_day_after_issue(
    born: date, issued: date, n: int, day: date
) -> None:
    assert nth_birthday(born, issued, n) == day
