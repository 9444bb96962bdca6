"""Check digits of the numbers in municipal files.

Sources: 総務省令第85号(平成26年) 5条 for the 個人番号; 全国地方公共団体コード仕様 for the
市区町村コード.
"""

import re
import unicodedata

_TWELVE = re.compile(r"[0-9]{12}")
_MY_NUMBER_WEIGHTS = (6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)
_MUNICIPALITY_WEIGHTS = (6, 5, 4, 3, 2)
_SEPARATORS = dict.fromkeys(map(ord, "- \t.‐‑–—―−ー・_/'=\""))


def twelve_digits(cell: str) -> str | None:
    """Return the 12 digits of a cell that holds nothing else, whatever its width and hyphens."""
    if len(cell) < 12 or len(cell) > 24:
        return None
    digits = unicodedata.normalize("NFKC", cell).translate(_SEPARATORS)
    return digits if _TWELVE.fullmatch(digits) else None


def has_my_number_check_digit(digits: str) -> bool:
    """Tell whether 12 digits end in the check digit of a 個人番号."""
    total = sum(int(d) * w for d, w in zip(digits, _MY_NUMBER_WEIGHTS, strict=False))
    rest = total % 11
    return int(digits[11]) == (0 if rest <= 1 else 11 - rest)


def municipality_code(five: str) -> str:
    """Return the 6-digit 市区町村コード of its first 5 digits."""
    total = sum(int(d) * w for d, w in zip(five, _MUNICIPALITY_WEIGHTS, strict=True))
    return f"{five}{(11 - total % 11) % 10}"


def is_municipality_code(code: str) -> bool:
    """Tell whether a text is a 6-digit 市区町村コード with its check digit."""
    return (
        len(code) == 6 and code.isascii() and code.isdigit() and code == municipality_code(code[:5])
    )
