"""Layout E: 転出証明書 data, one row per person, become one record per moving household."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from hitomado.core.people import MoverPerson, MoverRecord
from hitomado.core.register import cells
from hitomado.core.register.fields import MOVER_FIELDS
from hitomado.core.register.mapping import RegisterMapping
from hitomado.core.register.rejects import CellError, Reject, RejectReason
from hitomado.core.register.table import Table


@dataclass(slots=True)
class _Household:
    """The rows of one 転出証明書 as they come."""

    line: int
    head: MoverRecord
    expected: int  # 人数, 0 = not said
    persons: list[MoverPerson]
    whole: bool = True


def read_movers(lines: Iterable[str], mapping: RegisterMapping) -> Iterator[MoverRecord | Reject]:
    """Read a file of 転出証明書 data; rows of one 受付番号 are one household, in their order.

    A household with a rejected or missing person is rejected as a whole: half a household would
    lead to a wrong form. Raises RegisterFileError like `Table`.
    """
    table = Table(lines, mapping, tuple(MOVER_FIELDS))
    row = _Row(mapping)
    households: dict[str, _Household] = {}
    for picked in table:
        if isinstance(picked, Reject):
            yield picked
            continue
        line, found = picked[0], dict(zip(MOVER_FIELDS, picked[1], strict=True))
        record = found["record"].strip()
        try:
            row.add(households, line, found)
        except CellError as error:
            if record in households:
                households[record].whole = False
            else:
                households[record] = _Household(line, _NOBODY, 0, [], whole=False)
            yield Reject(line, table.columns.get(error.field, error.field), error.reason)
    for household in households.values():
        complete = household.expected in (0, len(household.persons))
        if household.whole and complete:
            yield _record(household)
        else:
            column = table.columns["record" if complete else "persons"]
            yield Reject(household.line, column, RejectReason.RECORD)


class _Row:
    """Reads one person's row and adds it to the household."""

    def __init__(self, mapping: RegisterMapping) -> None:
        self._coded = {
            field: cells.codes(mapping, field) for field in ("sex", "kind", "protection")
        }
        self._has_card = cells.flags(mapping, "has_card")
        self._relationship = cells.relationships(mapping)
        self._birth = cells.birth_dates(mapping)
        self._dates = {
            field: cells.exact_dates(mapping, field)
            for field in ("received", "out_filed", "planned", "residence_until")
        }
        self._persons = cells.numbers("persons")

    def add(self, households: dict[str, _Household], line: int, row: dict[str, str]) -> None:
        record = cells.key(row["record"], "record")
        household = households.get(record)
        if household is None:
            head = self._head(record, row)
            household = _Household(line, head, self._persons[row["persons"]], [])
            household.persons.append(self._person(1, row))
            households[record] = household
            return
        if household.whole and self._head(record, row) != household.head:
            raise CellError("record", RejectReason.DUPLICATE)
        household.persons.append(self._person(len(household.persons) + 1, row))

    def _head(self, record: str, row: dict[str, str]) -> MoverRecord:
        return MoverRecord(
            id=record,
            out_filed=self._required_date("out_filed", row),
            planned=self._required_date("planned", row),
            from_municipality=_text("from_municipality", row),
            old_address=_text("old_address", row),
            old_head=_text("old_head", row),
            new_address=_text("new_address", row),
            persons=(),
            received=self._dates["received"][row["received"]],
        )

    def _person(self, number: int, row: dict[str, str]) -> MoverPerson:
        coded: dict[str, Any] = {field: table[row[field]] for field, table in self._coded.items()}
        relationship = self._relationship[row["relationship"]]
        if not relationship:
            raise CellError("relationship", RejectReason.BLANK)
        return MoverPerson(
            id=str(number),
            name=_text("name", row),
            birth=self._birth[row["birth"]],
            relationship=relationship,
            name_kana=row["name_kana"].strip(),
            former_name=row["former_name"].strip(),
            alias=row["alias"].strip(),
            has_card=self._has_card[row["has_card"]],
            residence_until=self._dates["residence_until"][row["residence_until"]],
            **coded,
        )

    def _required_date(self, field: str, row: dict[str, str]) -> date:
        found = self._dates[field][row[field]]
        if found is None:
            raise CellError(field, RejectReason.BLANK)
        return found


def _text(field: str, row: dict[str, str]) -> str:
    text = row[field].strip()
    if not text:
        raise CellError(field, RejectReason.BLANK)
    return text


_NOBODY = MoverRecord("", date.min, date.min, "", "", "", "", ())


def _record(household: _Household) -> MoverRecord:
    return replace(household.head, persons=tuple(household.persons))
