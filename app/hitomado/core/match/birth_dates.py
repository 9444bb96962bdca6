"""Birth dates compared: known parts against known parts.

Order: nothing known, impossible dates, parts known on one side only, values. An approximate or
impossible date never agrees by arithmetic alone. Source: 住民記録システム標準仕様書 1.1.8.
"""

from hitomado.core.dates import RegisterDate
from hitomado.core.match.comparison import Field, FieldComparison, Level, MatchReason


def compare_birth_dates(a: RegisterDate, b: RegisterDate) -> FieldComparison:
    """Compare two dates as written; the same day in another notation is NOTATION."""
    code, level = _judge(a, b)
    reasons = (MatchReason(code, level, None, a.text, b.text),) if code else ()
    return FieldComparison(Field.BIRTH_DATE, level, reasons, a.text, b.text)


def _judge(a: RegisterDate, b: RegisterDate) -> tuple[str, Level]:
    parts = tuple(zip(_parts(a), _parts(b), strict=True))
    if not any(_parts(a)) or not any(_parts(b)):
        return "date_unknown", Level.NEEDS_HUMAN
    if a.impossible or b.impossible:
        return "date_impossible", Level.NEEDS_HUMAN
    if a.text == b.text:
        return "", Level.IDENTICAL
    if a.approximate or b.approximate:
        same = a.approximate == b.approximate and _parts(a) == _parts(b)
        return ("date_approximate", Level.NEEDS_HUMAN) if not same else _written_otherwise(a, b)
    if any(x is not None and y is not None and x != y for x, y in parts):
        return "date_other", Level.DIFFERENT
    if _parts(a) != _parts(b):
        return "date_partly_unknown", Level.NEEDS_HUMAN
    return "date_notation", Level.NOTATION


def _written_otherwise(a: RegisterDate, b: RegisterDate) -> tuple[str, Level]:
    """Two approximate dates of the same parts agree if the same words make them so."""
    if any("から" in d.text for d in (a, b)):  # spans: their ends are not parsed
        return "date_approximate", Level.NEEDS_HUMAN
    marks = {_approximation(a.text), _approximation(b.text)}
    if len(marks) == 1:
        return "date_notation", Level.NOTATION
    return "date_approximate", Level.NEEDS_HUMAN


def _approximation(text: str) -> str:
    return "".join(c for c in text if c in "春夏秋冬上中下初旬末半ば推定頃からまで間")


def _parts(d: RegisterDate) -> tuple[int | None, int | None, int | None]:
    return d.year, d.month, d.day
