"""The people that documentation, practice and tests name. They are the same in every town.

Their 宛名番号 are the first ones, whatever the seed and the town's size; dates follow today.
"""

from dataclasses import replace
from datetime import date, timedelta

from hitomado.core.dates import RegisterDate
from hitomado.core.dates_parse import parse_date
from hitomado.core.people import Protection, Resident, ResidentKind, ResidentState, Sex
from hitomado.virtual.town.papers import (
    card_fields,
    live_card,
    nth_birthday,
    running_number,
    written_birth,
)
from hitomado.virtual.town.places import MAIN, TOWN, TOWN_CODE

# 宛名番号 by the names that documentation and tests use
FIRST = running_number(1)
FATHER = running_number(2)
MOTHER = running_number(3)
CHILD = running_number(4)
GRANDMOTHER = running_number(5)
PROTECTED = running_number(6)
UNKNOWN_FLAG = running_number(7)
VARIANT = running_number(8)
EXPIRED_CARD = running_number(9)
EXPIRED_CERTIFICATES = running_number(10)

CHILD_AGE = 14


def birthday(today: date, age: int, month: int, day: int) -> date:
    """Return the birth date of somebody who is `age` today and was born on that day of a year."""
    born = date(today.year - age, month, day)
    return born if (month, day) <= (today.month, today.day) else born.replace(year=born.year - 1)


def planted(today: date) -> tuple[Resident, ...]:
    """Return the planted residents, in the order of their 宛名番号."""
    people = (*_first(today), *_family(today), *_single_people(today))
    return tuple(
        replace(person, atena_number=running_number(count))
        for count, person in enumerate(people, 1)
    )


def _resident(
    household: int,
    order: int,
    relationship: str,
    name: str,
    kana: str,
    born: date,
    sex: Sex,
    address: str,
    *,
    today: date,
    card_age: int | None = 2,
    until: date | None = None,
    foreign: bool = False,
) -> Resident:
    """One resident. card_age: years since the card's issue, None = no card."""
    issued = None if card_age is None else today - timedelta(days=365 * card_age + 40)
    card = {} if issued is None else card_fields(live_card(born, issued, today, until))
    birth: RegisterDate = written_birth(born, foreign=foreign)
    return Resident(
        atena_number="",
        household_number=running_number(500_000 + household),
        order=order,
        kind=ResidentKind.FOREIGN if foreign else ResidentKind.JAPANESE,
        state=ResidentState.RESIDENT,
        name=name,
        birth=birth,
        sex=sex,
        address=TOWN + address,
        relationship=relationship,
        protection=Protection.NONE,
        municipality_code=TOWN_CODE,
        name_kana=kana,
        kana_confirmed=True,
        head_name=name,
        postcode=MAIN.postcode,
        address_since=parse_date((today - timedelta(days=2600)).isoformat()),
        residence_until=until,
        **card,
    )


def _first(today: date) -> tuple[Resident, ...]:
    born = date(1985, 6, 12)
    home = "中央一丁目2番3号"
    return (
        _resident(
            1, 1, "世帯主", "窓野　花子", "マドノ　ハナコ", born, Sex.FEMALE, home, today=today
        ),
    )


def _family(today: date) -> tuple[Resident, ...]:
    """Four people with a card each who move within the town; nobody is protected."""
    home = "灯浦二丁目14番5号"
    father = _resident(
        2, 1, "世帯主", "灯野　健一", "トモノ　ケンイチ",
        birthday(today, 46, 3, 15), Sex.MALE, home, today=today,
    )  # fmt: skip
    mother = replace(
        _resident(
            2, 2, "妻", "NGUYEN THI LAN", "グエン　ティ　ラン",
            birthday(today, 41, 8, 1), Sex.FEMALE, home, today=today,
            until=today + timedelta(days=700), foreign=True,
        ),
        name_latin="NGUYEN THI LAN",
        alias="灯野　蘭",
        alias_kana="トモノ　ラン",
    )  # fmt: skip
    # never fifteen today, and not about to be: half a year from the next birthday
    near = today + timedelta(days=183)
    child = _resident(
        2, 3, "子", "灯野　蓮", "トモノ　レン",
        birthday(today, CHILD_AGE, near.month, min(near.day, 28)), Sex.MALE, home, today=today,
    )  # fmt: skip
    grandmother = _resident(
        2, 4, "母", "灯野　千代", "トモノ　チヨ",
        birthday(today, 78, 1, 30), Sex.FEMALE, home, today=today, card_age=3,
    )  # fmt: skip
    four = (father, mother, child, grandmother)
    return tuple(replace(person, head_name=father.name) for person in four)


def _single_people(today: date) -> tuple[Resident, ...]:
    protected = _resident(
        3, 1, "世帯主", "汐見　弥生", "シオミ　ヤヨイ",
        birthday(today, 37, 4, 9), Sex.FEMALE, "浜町一丁目8番2号", today=today,
    )  # fmt: skip
    unknown = _resident(
        4, 1, "世帯主", "沖田　直人", "オキタ　ナオト",
        birthday(today, 52, 7, 21), Sex.MALE, "大字上磯320番地", today=today,
    )  # fmt: skip
    variant = _resident(
        5, 1, "世帯主", "髙﨑　邊子", "タカサキ　ナベコ",
        birthday(today, 63, 2, 3), Sex.FEMALE, "大字鷺ケ浦1205番地4", today=today,
    )  # fmt: skip
    expired = _resident(
        6, 1, "世帯主", "船越　昇", "フナコシ　ノボル",
        birthday(today, 71, 5, 5), Sex.MALE, "中央三丁目11番9号", today=today, card_age=11,
    )  # fmt: skip
    certificates = _resident(
        7, 1, "世帯主", "波多野　茂", "ハタノ　シゲル",
        birthday(today, 58, 6, 17), Sex.MALE, "中央二丁目5番12号", today=today, card_age=6,
    )  # fmt: skip
    born = birthday(today, 58, 6, 17)
    over = nth_birthday(born, today - timedelta(days=365 * 6 + 40), 5)  # nobody renewed them
    return (
        replace(protected, protection=Protection.PROTECTED),
        replace(unknown, protection=Protection.UNKNOWN),
        variant,
        expired,
        replace(certificates, sign_expiry=over, auth_expiry=over),
    )
