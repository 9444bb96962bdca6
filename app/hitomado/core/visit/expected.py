"""Newcomers who are expected, found again by what they say their name is."""

import unicodedata
from collections.abc import Iterable
from typing import Final

from hitomado.core.people import MoverPerson, MoverRecord

_KATAKANA: Final = {code: code + 0x60 for code in range(0x3041, 0x3097)}


def expected_by_name(
    records: Iterable[MoverRecord], text: str
) -> tuple[tuple[MoverRecord, MoverPerson], ...]:
    """Return whoever's name, kana, 旧氏 or 通称 has what was typed, spaces and kana aside.

    Nobody is found by less than two characters: one would list half of them.
    """
    wanted = _fold(text)
    if len(wanted) < 2:
        return ()
    return tuple(
        (record, person)
        for record in records
        for person in record.persons
        if any(
            wanted in _fold(name)
            for name in (person.name, person.name_kana, person.former_name, person.alias)
        )
    )


def _fold(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).casefold().translate(_KATAKANA)
    return "".join(folded.split())
