"""Dates as registers, cards and people write them, read into `RegisterDate`. Total: never raises.

Sources: the notations that 住民記録システム標準仕様書 1.1.8 allows for 不詳 and impossible dates;
8 digits of the 券面事項入力補助AP (YYYYMMDD, unknown parts 00); 9 digits of the 署名用電子証明書
(EYYYYMMDD). A year of two digits without its era, and an order of day and month that could be
read two ways, are unknown: nothing is guessed.
"""

import re
import unicodedata
from calendar import monthrange
from functools import lru_cache

from hitomado.core.dates import RegisterDate
from hitomado.core.eras import BY_DIGIT, BY_MARK, SOLAR_CALENDAR, Era
from hitomado.core.kanji_numbers import NUMERALS, kanji_number

_NEVER = 9999  # the year that systems write for "no date"
_LEAP = 2000  # a month's days when the year is unknown

_ERA = "|".join(sorted(BY_MARK, key=len, reverse=True))
_N = f"[0-9{''.join(sorted(NUMERALS))}]{{1,7}}"
_DIGITS8 = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
_DIGITS9 = re.compile(r"([0-5])([0-9]{4})([0-9]{2})([0-9]{2})")
_ERA6 = re.compile(rf"({_ERA})([0-9]{{2}})([0-9]{{2}})([0-9]{{2}})")
_ISO = re.compile(r"([0-9]{4})[-/]([0-9]{1,2})[-/]([0-9]{1,2})")
_SEPARATED = re.compile(rf"(?:({_ERA})\.?({_N}|元)|([0-9]{{4}}))([-./・])({_N})(?:\4({_N}))?\.?")
_WRITTEN = re.compile(rf"(?:({_ERA})({_N}|元)?年|({_N})年)?(?:({_N})月)?(?:({_N})日)?(.*)")

_TIME = re.compile(r"[ T]0?0:00(:00(\.0+)?)?$")
_OTHER_YEAR = re.compile(rf"年?\(((?:{_ERA})?(?:{_N}|元))年?\)年?")
_DECORATION = re.compile(r"\([日月火水木金土]\)|(生まれ|生れ|生|誕生)$")
_ABOUT = re.compile(r"推定|頃|ころ|ごろ|[春夏秋冬]|[上中下初]旬|半ば|末|[()]")
_SPAN = re.compile(r"(.*?)から(.*)")
_UNKNOWN = re.compile(r"[生年月日の]*(?:以下)?(?:不詳|不明)(?:[年月日の]|以下|不詳|不明)*")
_SAME = dict.fromkeys(map(ord, "‐‑‒–—―−ー－﹣˗"), "-") | dict.fromkeys(map(ord, "○◯"), "〇")


@lru_cache(maxsize=65_536)
def parse_date(text: str) -> RegisterDate:
    """Read a date in any usual notation.

    >>> parse_date("昭和55年5月20日").exact
    datetime.date(1980, 5, 20)
    >>> parse_date("19350500").month, parse_date("19350500").day
    (5, None)

    What is not understood, or is no date, has all parts unknown; `text` is kept as given.
    """
    if found := _DIGITS8.fullmatch(text) or _ISO.fullmatch(text):
        return _western(text, *found.groups())
    folded = unicodedata.normalize("NFKC", _TIME.sub("", text.strip())).translate(_SAME)
    folded = re.sub(r"\s+", "", folded)
    return _read_digits(text, folded) or _read_written(text, _DECORATION.sub("", folded))


def _read_digits(text: str, folded: str) -> RegisterDate | None:
    """Read the notations without 年月日."""
    if found := _DIGITS8.fullmatch(folded) or _ISO.fullmatch(folded):
        return _western(text, *found.groups())
    if found := _DIGITS9.fullmatch(folded):
        digit, year, month, day = found.groups()
        return _western(text, year, month, day, era=BY_DIGIT.get(int(digit)))
    if found := _ERA6.fullmatch(folded):
        return _japanese(text, *found.groups())
    if found := _SEPARATED.fullmatch(folded):
        mark, era_year, year, _, month, day = found.groups()
        if mark:
            return _japanese(text, mark, era_year, month, day)
        return _western(text, year, month, day)
    return None


def _read_written(text: str, folded: str) -> RegisterDate:
    """Read 年月日 notation with its unknown (不詳) and approximate (頃, 推定, 春, 上旬) forms."""
    if aside := _OTHER_YEAR.search(folded):
        main = _read_written(text, f"{folded[: aside.start()]}年{folded[aside.end() :]}")
        other = _read_written(text, f"{aside[1]}年")
        return main if main.year == other.year else _impossible(main)
    span = _SPAN.fullmatch(folded)
    head = span[1] if span else folded
    bare = _ABOUT.sub("", head)
    approximate = span is not None or bare != head
    found = _WRITTEN.match(bare)
    if found is None:
        return RegisterDate(text)
    mark, era_year, year, month, day, rest = found.groups()
    if rest and not _UNKNOWN.fullmatch(rest):
        return RegisterDate(text)
    if span:  # from one day to another: neither is the day
        day = None
    if mark:
        return _japanese(text, mark, era_year, month, day, approximate=approximate)
    return _western(text, year, month, day, approximate=approximate)


def _japanese(
    text: str,
    mark: str,
    era_year: str | None,
    month: str | None,
    day: str | None,
    *,
    approximate: bool = False,
) -> RegisterDate:
    era = BY_MARK[mark]
    number = 1 if era_year == "元" else _number(era_year)
    if number is None or (number == 0 and not _number(month) and not _number(day)):
        return _western(text, None, month, day, approximate=approximate)
    year = era.gregorian(number)
    if number > 0 and year < SOLAR_CALENDAR.year:
        return RegisterDate(text)  # a lunar day: kept as text
    return _western(text, f"{year:04d}", month, day, era=era, approximate=approximate)


def _western(
    text: str,
    year_text: str | None,
    month_text: str | None,
    day_text: str | None,
    *,
    era: Era | None = None,
    approximate: bool = False,
) -> RegisterDate:
    """Put the parts together. None or a zero = unknown; malformed numbers make it all unknown."""
    year, month, day = (_number(part) or None for part in (year_text, month_text, day_text))
    unreadable = any(part and _number(part) is None for part in (year_text, month_text, day_text))
    if unreadable or (year is not None and not 1000 <= year < _NEVER):
        return RegisterDate(text)
    result = RegisterDate(text, year, month, day, approximate)
    in_era = era is None or year is None or era.holds(year, month, day)
    return result if in_era and _in_calendar(year, month, day) else _impossible(result)


def _in_calendar(year: int | None, month: int | None, day: int | None) -> bool:
    if month is not None and month > 12:
        return False
    longest = monthrange(year or _LEAP, month)[1] if month is not None else 31
    return day is None or day <= longest


def _impossible(found: RegisterDate) -> RegisterDate:
    return RegisterDate(
        found.text, found.year, found.month, found.day, found.approximate, impossible=True
    )


def _number(text: str | None) -> int | None:
    """Read digits or kanji digits; None where there is nothing or no number."""
    if not text:
        return None
    return int(text) if text.isdecimal() else kanji_number(text)
