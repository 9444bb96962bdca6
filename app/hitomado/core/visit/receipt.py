"""A visit's short receipt number: the end of its id, as the resident reads it out."""

import re
import unicodedata
from collections.abc import Collection, Mapping
from typing import Final

SHORT: Final = 8
_NUMBER: Final = re.compile(r"[0-9a-f-]{8,36}")


def receipt(visit: str) -> str:
    """Return the short number: the last eight characters of the id, in capitals."""
    return visit[-SHORT:].upper()


def receipts(visits: Collection[str]) -> Mapping[str, str]:
    """Return each visit's number in one list: the short one, or the whole id where two share it."""
    short = [receipt(visit) for visit in visits]
    return {v: v if short.count(s) > 1 else s for v, s in zip(visits, short, strict=True)}


def typed_number(text: str) -> str:
    """Return a whole or short number out of what was typed or scanned, "" for anything else."""
    plain = unicodedata.normalize("NFKC", text).strip().lower()
    return plain if _NUMBER.fullmatch(plain) else ""


def visit_of(text: str, visits: Collection[str]) -> str | None:
    """Return the one visit that has this number, whole or short; None for none or several."""
    number = typed_number(text)
    if not number:
        return None
    found = [v for v in visits if v.lower() == number or receipt(v).lower() == number]
    return found[0] if len(found) == 1 else None
