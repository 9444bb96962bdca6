"""What a clerk types into the one search box, taken apart: names, places, dates, numbers."""

import re
from dataclasses import dataclass, field

from hitomado.core.dates import RegisterDate
from hitomado.core.dates_parse import parse_date
from hitomado.store.fold import Fold, number_blocks, split_place, split_words
from hitomado.store.rows import number_key

MOST_TERMS = 6
_LONGEST_TERM = 60

_ERA_LETTERS = "TSHR"  # 6 digits without an era: 550520 is tried in each
_DATE_DIGITS = re.compile(r"(?:18|19|20)[0-9]{2,6}")
_NUMBER = re.compile(r"[0-9a-z]{1,15}")
_LOT = re.compile(r"[0-9][0-9-]*")
_DIGIT = re.compile(r"[0-9]")


@dataclass(frozen=True, slots=True)
class Term:
    """One typed word, all of its readings. text: folded; "" = it can be no name or place.

    number: a 宛名番号 or its beginning, without leading zeros. lot: a lot number's beginning.
    births: spans of birth keys (YYYYMMDD, unknown parts 00), both ends included.
    """

    text: str = field(repr=False)
    number: str = field(default="", repr=False)
    lot: str = field(default="", repr=False)
    births: tuple[tuple[int, int], ...] = field(default=(), repr=False)


def read_terms(text: str, fold: Fold) -> tuple[Term, ...]:
    """Take the typed text apart; all terms must match.

    >>> [t.text for t in read_terms("やまだ　タロウ", fold_text)]
    ['ヤマダ', 'タロウ']
    """
    terms: dict[Term, None] = {}
    for word in split_words(text)[:MOST_TERMS]:
        terms.update(dict.fromkeys(_terms_of(fold(word[:_LONGEST_TERM]))))
    return tuple(terms)


def _terms_of(word: str) -> tuple[Term, ...]:
    if not _DIGIT.search(word):
        spans = birth_spans(word) if "年" in word else ()
        return (Term(number_blocks(word), births=spans),) if word else ()
    births = birth_spans(word)
    if word.isascii():
        number = number_key(word) if _NUMBER.fullmatch(word) else ""
        lot = word.rstrip("-") if _LOT.fullmatch(word) else ""
        return (Term("" if lot or births else word, number, lot, births),)
    if births:
        return (Term("", births=births),)
    areas, lots = split_place(word)
    parts = (Term(areas[0]),) if areas else ()
    return (*parts, Term("", lot=lots[0])) if lots and lots[0] else parts


def birth_spans(word: str) -> tuple[tuple[int, int], ...]:
    """Return the spans of birth keys that a date may mean, complete or still being typed.

    >>> birth_spans("s55.5.20"), birth_spans("1980-05"), birth_spans("昭和55")
    (((19800520, 19800520),), ((19800500, 19800599),), ((19800000, 19809999),))
    """
    bare = word.rstrip("-./年月日")
    spans: dict[tuple[int, int], None] = {}
    for text in (word, bare, f"{bare}年", f"{bare}月", f"{bare}日"):
        if span := _span(parse_date(text)):
            spans[span] = None
            break
    if _DATE_DIGITS.fullmatch(word):
        spans[int(word.ljust(8, "0")), int(word.ljust(8, "9"))] = None
    if len(word) == 6 and word.isdecimal():
        for era in _ERA_LETTERS:
            if span := _span(parse_date(f"{era}{word}")):
                spans[span] = None
    return tuple(spans)


def _span(when: RegisterDate) -> tuple[int, int] | None:
    """Every key with these known parts; None without a year or for a day no calendar has."""
    if when.year is None or when.impossible:
        return None
    year = when.year * 10_000
    if when.month is None:
        return year, year + 9999
    month = year + when.month * 100
    return (month, month + 99) if when.day is None else (month + when.day, month + when.day)
