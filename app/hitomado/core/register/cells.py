"""One cell into one value. Each reader is a growing table: most cells repeat those before them."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import TypeVar

from hitomado.core.dates import RegisterDate
from hitomado.core.dates_parse import parse_date
from hitomado.core.expiry.due import DueKind
from hitomado.core.people import CardState, Protection
from hitomado.core.register.check_digits import is_municipality_code
from hitomado.core.register.mapping import Code, RegisterMapping
from hitomado.core.register.rejects import CellError, RejectReason

Value = TypeVar("Value")
Key = TypeVar("Key")

_REMEMBERED = 100_000  # cells per table: more than a town has different birth dates
_BLANK: Mapping[str, Code] = {
    "card_state": CardState.UNKNOWN,
    "protection": Protection.UNKNOWN,
    "due": DueKind.UNKNOWN,
}
_KEY = re.compile(r"[0-9A-Za-z-]{1,15}")
# an unknown date is said in words or as noughts and nines; anything else not understood is an error
_SAYS_UNKNOWN = re.compile(r"[年月日不頃推春夏秋冬旬]|^[09]{8}$")
_ERA_DIGITS = re.compile(r"([0-9])([0-9]{2})([0-9]{2})([0-9]{2})")


class Cells(dict[Key, Value]):
    """`cells[cell]` is the cell's value; `read` is asked once for each different cell.

    read raises CellError.
    """

    def __init__(self, read: Callable[[Key], Value]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, key: Key) -> Value:
        if len(self) >= _REMEMBERED:
            self.clear()
        value = self[key] = self._read(key)
        return value


def codes(mapping: RegisterMapping, field: str) -> Cells[str, Code]:
    """Cells of a coded column. A blank cell is an error, "unknown" or "no", as the field has it."""
    table = mapping.codes.get(field, {})

    def read(cell: str) -> Code:
        code = cell.strip()
        if code in table:
            return table[code]
        if code:
            raise CellError(field, RejectReason.CODE)
        if field in _BLANK:
            return _BLANK[field]
        raise CellError(field, RejectReason.BLANK)

    return Cells(read)


def flags(mapping: RegisterMapping, field: str) -> Cells[str, bool]:
    """Cells of a yes-or-no column; blank is no."""
    coded = codes(mapping, field)
    return Cells(lambda cell: bool(coded[cell]) if cell.strip() else False)


def relationships(mapping: RegisterMapping) -> Cells[str, str]:
    """続柄 as text, or by the town's code table; a town with a table has no other codes."""
    table = mapping.codes.get("relationship", {})

    def read(cell: str) -> str:
        text = cell.strip()
        if not table or not text:
            return text
        if text not in table:
            raise CellError("relationship", RejectReason.CODE)
        return str(table[text])

    return Cells(read)


def register_dates(mapping: RegisterMapping, field: str) -> Cells[str, RegisterDate | None]:
    """Cells of a date as written, unknown parts allowed. None: the cell says there is no date."""

    def read(cell: str) -> RegisterDate | None:
        text = cell.strip()
        if not text or text in mapping.no_date:
            return None
        found = parse_date(_without_era_digit(text, mapping.era_digits))
        if found.year is None and not _SAYS_UNKNOWN.search(text):
            raise CellError(field, RejectReason.DATE)
        return found if found.text == text else replace(found, text=text)

    return Cells(read)


def birth_dates(mapping: RegisterMapping) -> Cells[str, RegisterDate]:
    """Birth dates: there is no person without one, an unknown one is said so."""
    dates = register_dates(mapping, "birth")

    def read(cell: str) -> RegisterDate:
        text = cell.strip()
        if not text:
            raise CellError("birth", RejectReason.BLANK)
        return dates[cell] or RegisterDate(text)

    return Cells(read)


def exact_dates(mapping: RegisterMapping, field: str) -> Cells[str, date | None]:
    """Cells of a calendar date or none."""
    dates = register_dates(mapping, field)

    def read(cell: str) -> date | None:
        found = dates[cell]
        if found is None:
            return None
        if found.exact is None:
            raise CellError(field, RejectReason.DATE)
        return found.exact

    return Cells(read)


def _without_era_digit(text: str, era_digits: Mapping[str, str]) -> str:
    found = _ERA_DIGITS.fullmatch(text) if era_digits else None
    if found is None or found[1] not in era_digits:
        return text
    return f"{era_digits[found[1]]}{found[2]}.{found[3]}.{found[4]}"


def numbers(field: str) -> Cells[str, int]:
    """Cells of a small count; blank is 0."""

    def read(cell: str) -> int:
        text = cell.strip()
        if text and not (text.isascii() and text.isdigit() and len(text) <= 9):
            raise CellError(field, RejectReason.NUMBER)
        return int(text or 0)

    return Cells(read)


def municipalities() -> Cells[str, str]:
    """市区町村コード, 6 digits with the check digit."""

    def read(cell: str) -> str:
        code = cell.strip()
        if not is_municipality_code(code):
            reason = RejectReason.MUNICIPALITY if code else RejectReason.BLANK
            raise CellError("municipality_code", reason)
        return code

    return Cells(read)


def key(cell: str, field: str) -> str:
    """Read a 宛名番号: 1 to 15 letters, digits and hyphens."""
    text = cell.strip()
    if not _KEY.fullmatch(text):
        raise CellError(field, RejectReason.KEY if text else RejectReason.BLANK)
    return text


Guard = tuple[str, str, str, str, str]


def protections(mapping: RegisterMapping) -> Cells[Guard, Protection]:
    """支援措置 out of 支援措置区分, 仮支援, 抑止レベル, 支援開始, 支援終了.

    The strictest of all says; a period without a 区分 is not taken as "none", and a passed end
    does not end anything.
    """
    kind, interim = codes(mapping, "protection"), flags(mapping, "protection_interim")
    restriction = codes(mapping, "restriction")
    start = register_dates(mapping, "protection_start")
    end = register_dates(mapping, "protection_end")

    def read(cells: Guard) -> Protection:
        said = {Protection(str(kind[cells[0]]))}
        if interim[cells[1]]:
            said.add(Protection.PROTECTED)
        if cells[2].strip():
            said.add(Protection(str(restriction[cells[2]])))
        if start[cells[3]] or end[cells[4]]:
            said.add(Protection.UNKNOWN)
        strictest = (Protection.PROTECTED, Protection.UNKNOWN, Protection.NONE)
        return next(level for level in strictest if level in said)

    return Cells(read)
