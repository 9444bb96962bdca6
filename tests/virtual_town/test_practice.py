"""The practice tray: named households whose cards fit the register or the mover's record."""

from datetime import date, timedelta

import pytest

from hitomado.core.ages import age_common
from hitomado.core.people import Protection, ResidentKind
from hitomado.core.rules.plan import MoveKind
from hitomado.virtual.spec import PRACTICE_MUNICIPALITY, PRACTICE_PIN, SecretKind
from hitomado.virtual.town.planted import planted
from hitomado.virtual.town.practice import (
    PracticeHousehold,
    PracticePerson,
    card_spec,
    practice_households,
)
from hitomado.words import LANGUAGES, Words

DAYS = [date(2026, 11, 21), date(2027, 2, 28), date(2028, 2, 29), date(2031, 8, 31)]


_PINS = (SecretKind.TEXT, SecretKind.AUTH, SecretKind.JUKI, SecretKind.SIGN)


def _household(key: str, today: date = DAYS[0]) -> PracticeHousehold:
    return next(h for h in practice_households(today) if h.key == key)


def _register_side(person: PracticePerson) -> Protection:
    assert person.resident is not None
    return person.resident.protection


@pytest.mark.parametrize("today", DAYS)
def test_a_family_of_four_moves_within_the_town(today: date) -> None:
    family = _household("family", today)
    assert family.kind is MoveKind.MOVE_WITHIN
    assert family.moved is not None
    assert family.moved <= today <= family.moved + timedelta(days=14)
    assert all(_register_side(person) is Protection.NONE for person in family.persons)
    father, mother, child, grandmother = (card_spec(p, today) for p in family.persons)
    assert father.secret(SecretKind.TEXT) == PRACTICE_PIN
    assert mother.foreign
    assert mother.name.isascii()
    resident = family.persons[1].resident
    assert resident is not None
    assert resident.alias
    assert age_common(date.fromisoformat(child.birth), today) == 14
    assert not child.sign_certificate
    assert grandmother.tries_left[SecretKind.JUKI] == 0
    assert grandmother.secret(SecretKind.AUTH) != PRACTICE_PIN


@pytest.mark.parametrize("today", DAYS)
def test_cards_agree_with_the_register_except_where_the_practice_is_about_it(today: date) -> None:
    for household in practice_households(today):
        for person in household.persons:
            if person.card is None or person.resident is None:
                continue
            card, resident = card_spec(person, today), person.resident
            assert card.birth == f"{resident.birth.exact:%Y%m%d}"
            assert card.sex is resident.sex
            assert card.expiry == resident.card_expiry
            assert card.foreign is (resident.kind is ResidentKind.FOREIGN)
            assert card.municipality_code == PRACTICE_MUNICIPALITY
            assert (card.expiry < today) is (household.key == "expired_card")
            assert (card.name == resident.name) is (household.key != "variant")
            assert card.sign_certificate is (resident.sign_expiry is not None)


@pytest.mark.parametrize("today", DAYS)
def test_movers_come_in_time_on_the_last_day_and_too_late(today: date) -> None:
    limits = {}
    for key in ("couple", "last_day", "too_late"):
        household = _household(key, today)
        assert household.record is not None
        assert household.moved is not None
        limits[key] = min(
            household.record.planned + timedelta(days=30), household.moved + timedelta(days=14)
        )
        assert household.record.out_filed <= household.moved + timedelta(days=14)
    assert limits["couple"] > today
    assert limits["last_day"] == today
    assert limits["too_late"] < today


@pytest.mark.parametrize("today", DAYS)
def test_movers_cards_carry_the_old_address_of_another_town(today: date) -> None:
    for household in practice_households(today):
        if household.record is None:
            continue
        assert len(household.persons) == len(household.record.persons)
        for person in household.persons:
            if person.card is None:
                continue
            card = card_spec(person, today)
            assert card.address.startswith("あかり県なぎさ市")
            assert not any(digit in card.address for digit in "0123456789")
            assert card.municipality_code != PRACTICE_MUNICIPALITY
            assert card.expiry >= today


def test_a_substituted_character_is_flagged_and_a_certificate_character_is_kept() -> None:
    (person,) = _household("variant").persons
    assert person.resident is not None
    card = card_spec(person, DAYS[0])
    assert (person.resident.name, card.name, card.name_flags) == (
        "髙﨑　邊子", "高崎　邊子", "11000",
    )  # fmt: skip


def test_somebody_without_a_move_out_has_only_a_card() -> None:
    household = _household("elsewhere")
    (person,) = household.persons
    assert household.record is None
    assert person.resident is None
    assert person.mover is None
    assert card_spec(person, DAYS[0]).municipality_code != PRACTICE_MUNICIPALITY


def test_protected_and_unknown_people_have_cards_too() -> None:
    assert _register_side(_household("protected").persons[0]) is Protection.PROTECTED
    assert _register_side(_household("unknown_flag").persons[0]) is Protection.UNKNOWN
    for key in ("protected", "unknown_flag"):
        card_spec(_household(key).persons[0], DAYS[0])


def test_the_movers_cover_what_a_clerk_meets() -> None:
    sizes = {h.key: len(h.persons) for h in practice_households(DAYS[0]) if h.record}
    assert len(sizes) == 12
    assert (sizes["single"], sizes["couple"], sizes["family_of_five"]) == (1, 2, 5)
    foreigner = _household("foreigner").persons[0]
    assert card_spec(foreigner, DAYS[0]).foreign
    child = _household("mother_and_child").persons[1]
    assert not card_spec(child, DAYS[0]).sign_certificate
    without = _household("without_card").persons[0]
    with pytest.raises(ValueError, match="no card"):
        card_spec(without, DAYS[0])


@pytest.mark.parametrize("today", DAYS)
def test_the_family_of_five_has_two_dead_certificates_a_lost_pin_and_a_child_of_14(
    today: date,
) -> None:
    household = _household("family_of_five", today)
    husband, wife, older, younger, grandmother = cards = [
        card_spec(person, today) for person in household.persons
    ]
    over = [card for card in cards if card.certificate_end(card.issued) < today]
    assert over == [wife]
    assert wife.sign_certificate
    assert wife.auth_certificate
    assert wife.expiry > today
    lost = {
        card.name: [kind for kind in _PINS if card.secret(kind) != husband.secret(kind)]
        for card in cards
    }
    assert lost == {card.name: [] for card in cards} | {grandmother.name: [SecretKind.TEXT]}
    born = [date.fromisoformat(card.birth) for card in (older, younger)]
    assert [age_common(day, today) for day in born] == [14, 6]


def test_planted_people_keep_their_numbers_whatever_the_day() -> None:
    first, later = (planted(today) for today in DAYS[:2])
    assert [(p.atena_number, p.name) for p in first] == [(p.atena_number, p.name) for p in later]


def test_every_household_of_the_tray_has_words() -> None:
    for words in map(Words, LANGUAGES):
        for household in practice_households(DAYS[0]):
            assert words(f"practice.{household.key}.title")
            assert words(f"practice.{household.key}.what")


def test_no_text_a_clerk_practises_with_shows_a_protected_persons_reason() -> None:
    words = Words("ja")
    for household in practice_households(DAYS[0]):
        for part in ("title", "what"):
            assert "支援" not in words(f"practice.{household.key}.{part}")


def test_names_and_pins_never_show_in_a_repr() -> None:
    for household in practice_households(DAYS[0]):
        shown = repr(household)
        assert PRACTICE_PIN not in shown.replace(str(household.moved), "")
        for person in household.persons:
            if person.card is not None:
                assert person.card.name not in shown
                assert person.card.address not in shown
