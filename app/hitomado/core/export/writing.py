"""Rows and a column map become the file's bytes: nothing is replaced, nothing silently lost."""

import csv
import io
from collections.abc import Iterable
from datetime import date

from hitomado.core.eras import wareki
from hitomado.core.export.columns import DATE_KEYS, Column, Dates, ExportMap
from hitomado.core.export.rows import Row
from hitomado.core.reasons import HitomadoError, Reason

_FIRST_YEAR = "元"


def export_bytes(wanted: ExportMap, rows: Iterable[Row]) -> bytes:
    """Write header and rows, CRLF line ends.

    Raises HitomadoError(EXPORT_CHARACTERS) naming the characters that the encoding does not have:
    a 〓 in a register is worse than no file.
    """
    text = io.StringIO()
    writer = csv.writer(
        text,
        delimiter=wanted.delimiter,
        quoting=csv.QUOTE_ALL if wanted.quote_all else csv.QUOTE_MINIMAL,
        lineterminator="\r\n",
    )
    writer.writerow([column.title for column in wanted.columns])
    for row in rows:
        writer.writerow([_cell(column, row.get(column.key, "")) for column in wanted.columns])
    written = text.getvalue()
    try:
        return written.encode(wanted.encoding)
    except UnicodeEncodeError:
        lacking = dict.fromkeys(c for c in written if not _has(wanted.encoding, c))
        named = "、".join(f"{c} (U+{ord(c):04X})" for c in lacking)
        raise HitomadoError(Reason.EXPORT_CHARACTERS, params=(("characters", named),)) from None


def _has(encoding: str, character: str) -> bool:
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _cell(column: Column, value: str) -> str:
    if column.key in DATE_KEYS and value:
        return _date(date.fromisoformat(value), column.dates)
    if column.key == "procedures":
        return " ".join(column.codes.get(code, code) for code in value.split())
    return column.codes.get(value, value)


def _date(day: date, style: Dates) -> str:
    era = wareki(day)
    match style:
        case Dates.DIGITS:
            return f"{day:%Y%m%d}"
        case Dates.ERA if era is not None:
            year = _FIRST_YEAR if era.year == 1 else era.year
            return f"{era.era.name}{year}年{era.month}月{era.day}日"
        case _:
            return day.isoformat()
