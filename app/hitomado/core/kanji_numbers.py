"""Numbers written with kanji digits: 五十五, 一〇一, 二千二十, 拾参."""

DIGITS = {
    **dict(zip("〇一二三四五六七八九", range(10), strict=True)),
    **dict(zip("零壱弐参", range(4), strict=True)),
    **dict(zip("壹貳參", range(1, 4), strict=True)),
}
UNITS = {"十": 10, "拾": 10, "百": 100, "千": 1000}
TENS = {"廿": 20, "卅": 30}
_LONGEST = 12
NUMERALS = frozenset({*DIGITS, *UNITS, *TENS})


def kanji_number(text: str) -> int | None:
    """Read a kanji number below 10,000, or a row of up to 12 digits (二三四五).

    Returns None where the text is no well-formed number (十一百, 一二十, empty).
    """
    if not 0 < len(text) <= _LONGEST or not NUMERALS.issuperset(text):
        return None
    if all(c in DIGITS for c in text):
        return int("".join(str(DIGITS[c]) for c in text))
    total, digit, last_unit = 0, None, 10_000
    for c in text:
        if c in DIGITS:
            if digit is not None or DIGITS[c] == 0:
                return None
            digit = DIGITS[c]
            continue
        unit = UNITS.get(c, 10)
        if unit >= last_unit or (c in TENS and digit is not None):
            return None
        total += TENS[c] if c in TENS else unit * (1 if digit is None else digit)
        digit, last_unit = None, unit
    return total + (digit or 0)
