"""What the register says of one invented person's birth, card and numbers."""

from datetime import date, timedelta
from functools import cache
from operator import mul
from random import Random
from typing import Any, NamedTuple

from hitomado.core.ages import age_common
from hitomado.core.dates import RegisterDate
from hitomado.core.dates_parse import parse_date
from hitomado.core.eras import wareki
from hitomado.core.people import CardState

ADULT_AT_18 = date(2022, 4, 1)  # before this day the line was 20
SIGN_AGE = 15
_LIVE_FROM = date(2016, 1, 4)
UNKNOWN_BIRTHS = (
    "昭和10年 月日不詳",
    "昭和15年5月 日不詳",
    "19350500",
    "19400000",
    "大正13年頃",
    "推定昭和8年3月",
    "昭和9年春",
    "昭和12年6月上旬",
    "年月日不詳",
    "昭和64年1月8日",
    "昭和11年2月30日",
)


def in_japanese_era(day: date) -> str:
    """Write a date the way a register keeps a Japanese national's: 昭和55年5月20日."""
    parts = wareki(day)
    if parts is None:
        raise ValueError("nobody in the practice town is that old")
    year = "元" if parts.year == 1 else parts.year
    return f"{parts.era.name}{year}年{parts.month}月{parts.day}日"


@cache
def written_birth(day: date, *, foreign: bool) -> RegisterDate:
    """Japanese nationals' births are kept by era, foreign nationals' by the Gregorian year."""
    return parse_date(day.isoformat() if foreign else in_japanese_era(day))


def birth_at_age(age: int, today: date, rng: Random) -> date:
    """Invent a birth date of somebody who is `age` years old today."""
    last = date(today.year - age, today.month, min(today.day, 28))
    return last - timedelta(days=int(rng.random() * 360))


_WEIGHTS = (4, 3, 2, 7, 6, 5, 4, 3, 2)


def running_number(count: int) -> str:
    """宛名番号 or 世帯番号: a running number and its check digit, 10 digits.

    Modulus 11, weights 2 to 7 from the right (住民記録システム標準仕様書 1.1.13).
    """
    digits = f"{count:09d}"
    rest = sum(map(mul, _WEIGHTS, map(int, digits))) % 11
    return digits + ("0" if rest <= 1 else str(11 - rest))


class Card(NamedTuple):
    """The register's four cells of a card."""

    state: CardState
    expiry: date | None = None
    sign: date | None = None
    auth: date | None = None


def card_fields(card: Card) -> dict[str, Any]:
    """Name the four cells as `Resident` does."""
    return {
        "card_state": card.state,
        "card_expiry": card.expiry,
        "sign_expiry": card.sign,
        "auth_expiry": card.auth,
    }


NO_CARD = Card(CardState.NONE)
_MADE = (CardState.DELIVERED, CardState.SET_UP, CardState.NOTIFIED)
_DEAD = (CardState.LOST, CardState.RETURNED, CardState.COLLECTED)


def nth_birthday(born: date, after: date, n: int) -> date:
    """Return the n-th birthday after a day; 29 February falls on the 28th in common years."""
    first = after.year + (_birthday(born, after.year) <= after)
    return _birthday(born, first + n - 1)


def _birthday(born: date, year: int) -> date:
    try:
        return born.replace(year=year)
    except ValueError:
        return date(year, 2, 28)


def card_expiry(birth: date, issued: date, residence_until: date | None = None) -> date:
    """Last day of a card: the 10th birthday after issue, for minors the 5th.

    Source: 個人番号カード等に関する命令 26条, 27条; nobody's card outlasts the period of stay.
    """
    adult = 18 if issued >= ADULT_AT_18 else 20
    expiry = nth_birthday(birth, issued, 10 if age_common(birth, issued) >= adult else 5)
    return min(expiry, residence_until) if residence_until else expiry


def live_card(birth: date, issued: date, today: date, residence_until: date | None = None) -> Card:
    """Return a card in use or run out, its certificates renewed in their last two months."""
    expiry = card_expiry(birth, issued, residence_until)
    auth = min(nth_birthday(birth, issued, 5), expiry)
    certified = issued
    if auth < today and auth < expiry:
        certified = auth - timedelta(days=60)
        auth = min(nth_birthday(birth, certified, 6), expiry)
    sign = auth if age_common(birth, certified) >= SIGN_AGE else None
    return Card(CardState.EXPIRED if expiry < today else CardState.ACTIVE, expiry, sign, auth)


def some_card(birth: date, today: date, rng: Random, residence_until: date | None = None) -> Card:
    """Invent a card's state and dates for somebody born on `birth`."""
    luck = rng.random()
    if luck < 0.19:
        return NO_CARD
    if luck < 0.20:
        return Card(CardState.APPLIED)
    if luck < 0.23:
        expiry = card_expiry(birth, max(birth, today - timedelta(days=14)), residence_until)
        return Card(_MADE[int(rng.random() * 3)], expiry)
    first = max(_LIVE_FROM, birth, today - timedelta(days=3652))
    issued = first + timedelta(days=int(rng.random() * max((today - first).days, 1)))
    card = live_card(birth, issued, today, residence_until)
    if card.state is CardState.ACTIVE and luck > 0.97:
        if luck > 0.995:
            return Card(CardState.SUSPENDED, card.expiry, None, card.auth)
        return Card(_DEAD[int(rng.random() * 3)], card.expiry)
    if card.sign and luck < 0.30:  # moved within the town since, not issued again
        return card._replace(sign=None)
    return card
