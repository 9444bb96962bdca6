"""A text cut into cells: each character with its marks and selector, and where it stood.

What a character is (its wide form, its kind, its number) is worked out once and kept: `Sign`s of
the same writing are one object as long as they are remembered.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache, partial
from itertools import accumulate, pairwise, repeat
from typing import NamedTuple

from hitomado.core.kanji_numbers import NUMERALS, kanji_number
from hitomado.core.match.characters import (
    SPACES,
    ZEROS,
    is_kana,
    is_kanji,
    is_latin,
    is_placeholder,
    is_selector,
)

_MARKS = (
    "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\u3099\u309a\u309b\u309c\ufe20-\ufe2f"
    "ﾞﾟ\ufe00-\ufe0f\U000e0100-\U000e01ef"
)
_SPACE = "".join(map(re.escape, sorted(SPACES)))
_ANY = f"[{_SPACE}]|(?s:.)[{_MARKS}]*"
_NUMERAL = f"[{''.join(sorted(NUMERALS))}]"
_NUMERAL_OR_ZERO = f"[{''.join(sorted(NUMERALS | ZEROS))}]"
_DIGIT = "[0-9０-９]"
_CHARACTERS = re.compile(_ANY)
# numbers stay whole: digits with thousands' commas, rows of kanji numerals
NUMBER = (
    f"{_DIGIT}+(?:[,，]{_DIGIT}{{3}}(?!{_DIGIT}))+(?![{_MARKS}])|{_DIGIT}+(?![{_MARKS}])"
    f"|{_NUMERAL}{_NUMERAL_OR_ZERO}*(?![{_MARKS}])"
)
_TOKENS = re.compile(f"{NUMBER}|{_ANY}")
_SPACING_MARKS = str.maketrans("゛゜", "\u3099\u309a")
_LONGEST = 12


@dataclass(frozen=True, slots=True, eq=False)
class Sign:
    """One written character, or a whole number.

    raw: as given. base: without selector. composed: the base in NFC, a compatibility ideograph
    staying itself (NFC would rewrite it). wide: with letter and kana width evened out.
    number: its value if it is a number of digits or kanji numerals.
    """

    raw: str = field(repr=False)
    base: str = field(repr=False)
    selector: str = field(repr=False)
    composed: str = field(repr=False)
    wide: str = field(repr=False)
    number: int | None = field(repr=False)
    is_space: bool
    is_placeholder: bool
    is_kana: bool
    is_kanji: bool
    is_latin: bool


@lru_cache(maxsize=32_768)
def sign(raw: str) -> Sign:
    """Return what a written character is."""
    if len(raw) == 1:
        base, selector = raw, ""
    else:
        base = "".join(c for c in raw if not is_selector(c)) or raw
        selector = "".join(c for c in raw if is_selector(c)) if base != raw else ""
    composed = base
    if len(base) > 1:
        composed = unicodedata.normalize("NFC", base.translate(_SPACING_MARKS))
    wide = composed
    if any("\uff01" <= c <= "\uffee" for c in base):
        wide = unicodedata.normalize("NFKC", base.translate(_SPACING_MARKS))
    kana = all(is_kana(c) for c in wide)
    return Sign(
        raw=raw,
        base=base,
        selector=selector,
        composed=composed,
        wide=wide,
        number=_value(wide),
        is_space=base in SPACES,
        is_placeholder=is_placeholder(base[0]),
        is_kana=kana,
        is_kanji=is_kanji(wide[0]),
        is_latin=is_latin(wide[0]),
    )


def _value(wide: str) -> int | None:
    text = wide.replace(",", "")
    if text.isascii():
        return int(text) if text.isdecimal() and len(text) <= _LONGEST else None
    if not all(c in NUMERALS or c in ZEROS for c in text):
        return None
    return kanji_number("".join("〇" if c in ZEROS else c for c in text))


class Cell(NamedTuple):
    """A sign at its place in a text. flagged: a certificate says that it is a substitute."""

    sign: Sign
    start: int
    flagged: bool = False

    @property
    def raw(self) -> str:
        return self.sign.raw

    @property
    def base(self) -> str:
        return self.sign.base

    @property
    def is_space(self) -> bool:
        return self.sign.is_space


Row = tuple[Cell, ...]
_new_cell = partial(tuple.__new__, Cell)  # a quarter of the time that Cell(…) takes


def cells(text: str, flags: str = "") -> Row:
    """Cut a text into characters. Joined again, the cells' `raw` is the text.

    flags: one digit a character, "1" = replaced by a substitute.
    """
    return _placed(_CHARACTERS.findall(text), flags)


def tokens(text: str, flags: str = "") -> Row:
    """Cut a text into characters, each run of digits or of kanji numerals being one cell."""
    return _placed(_TOKENS.findall(text), flags)


def _placed(raws: list[str], flags: str) -> Row:
    starts = tuple(accumulate(map(len, raws), initial=0))
    if flags:
        flagged = ["1" in flags[i:j] for i, j in pairwise(starts)]
        return tuple(map(_new_cell, zip(map(sign, raws), starts, flagged, strict=False)))
    return tuple(map(_new_cell, zip(map(sign, raws), starts, repeat(False), strict=False)))


def written(row: Iterable[Cell]) -> str:
    """Return the row as it was written."""
    return "".join([cell.sign.raw for cell in row])


def without_spaces(row: Row) -> Row:
    """Leave out spaces."""
    return tuple([cell for cell in row if not cell.sign.is_space])


def aligned_flags(text: str, flags: str) -> str:
    """Return a certificate's substitute flags, one for each character of the text.

    Flags may leave out the spaces; flags of another length say nothing about any position.
    """
    if len(flags) == len(text):
        return flags
    if len(flags) != sum(c not in SPACES for c in text):
        return ""
    rest = iter(flags)
    return "".join("0" if c in SPACES else next(rest) for c in text)
