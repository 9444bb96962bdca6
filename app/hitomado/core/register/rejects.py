"""Rows that cannot be taken: where and why, never what stood there.

No value is quoted: in a row that slipped by one cell, a forbidden number may stand anywhere.
"""

from dataclasses import dataclass
from enum import StrEnum


class RejectReason(StrEnum):
    """Why a row was rejected; has words (`reject.<value>`)."""

    QUOTES = "quotes"  # quotation marks that do not close, or text after a closing one
    CELL_COUNT = "cell_count"  # more or fewer cells than the header has
    LINE_BREAK = "line_break"  # inside a cell that is read
    BLANK = "blank"
    CODE = "code"  # not in the mapping's code table
    DATE = "date"
    NUMBER = "number"
    KEY = "key"  # 宛名番号: 1 to 15 letters and digits
    MUNICIPALITY = "municipality"  # check digit
    DUPLICATE = "duplicate"  # the same 宛名番号 twice, and no 履歴番号 says which is current
    RECORD = "record"  # another person of the same 転出証明書 was rejected, or one is missing


@dataclass(frozen=True, slots=True)
class Reject:
    """One rejected row. line: of the file, from 1. column: as the file's header names it."""

    line: int
    column: str
    reason: RejectReason


class CellError(Exception):
    """A cell cannot be taken. field: our name of the column."""

    def __init__(self, field: str, reason: RejectReason) -> None:
        super().__init__(field, reason)
        self.field = field
        self.reason = reason
