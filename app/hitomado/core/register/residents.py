"""Layout A: the rows of a register file become residents, one after the other."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, make_dataclass
from typing import Any

from hitomado.core.people import Resident, ResidentState
from hitomado.core.register import cells
from hitomado.core.register.fields import RESIDENT_FIELDS
from hitomado.core.register.mapping import RegisterMapping
from hitomado.core.register.rejects import CellError, Reject, RejectReason
from hitomado.core.register.table import Table

# A frozen dataclass sets its fields one by one through object.__setattr__, which costs more than
# all the rest of a row. A draft with the same slots is filled plainly and then becomes a Resident
# (the language allows __class__ to change between classes of equal __slots__).
_Draft: Any = make_dataclass("_Draft", [(f.name, f.type, f) for f in fields(Resident)], slots=True)


def read_residents(lines: Iterable[str], mapping: RegisterMapping) -> "Residents":
    """Read a register file's lines (line ends kept), header first.

    Raises RegisterFileError like `Table`.
    """
    return Residents(lines, mapping)


class Residents:
    """Iterates once over the residents and rejects of one file, in the file's order.

    A resident whose 宛名番号 came before replaces that one (its 履歴番号 is higher); rows with a
    lower 履歴番号 than one already seen are passed over. Nothing of the file counts before the
    iteration has ended: RegisterFileError(FILE_FORBIDDEN) may come with the last row.

    flags_known False: there is no 支援措置区分 column and every row's protection is UNKNOWN.
    """

    def __init__(self, lines: Iterable[str], mapping: RegisterMapping) -> None:
        self._table = Table(lines, mapping, tuple(RESIDENT_FIELDS))
        self._row = _Row(mapping)
        self.columns = self._table.columns
        self.dropped = self._table.dropped
        self.flags_known = "protection" in self.columns

    def __iter__(self) -> Iterator[Resident | Reject]:
        read = self._row.read
        for picked in self._table:
            if isinstance(picked, Reject):
                yield picked
                continue
            try:
                resident = read(picked[1])
            except CellError as error:
                column = self.columns.get(error.field, error.field)
                yield Reject(picked[0], column, error.reason)
                continue
            if resident is not None:
                yield resident


class _Row:
    """Reads one row's cells, in the order of RESIDENT_FIELDS."""

    def __init__(self, mapping: RegisterMapping) -> None:
        self._seen: dict[str, int] = {}  # 宛名番号 → highest 履歴番号, 0 = none given
        self._marks = cells.Cells(_marks_reader(mapping))
        self._birth = cells.birth_dates(mapping)
        self._relationship = cells.relationships(mapping)
        self._since = cells.register_dates(mapping, "address_since")
        self._until = cells.exact_dates(mapping, "residence_until")
        self._card_expiry = cells.exact_dates(mapping, "card_expiry")
        self._sign_expiry = cells.exact_dates(mapping, "sign_expiry")
        self._auth_expiry = cells.exact_dates(mapping, "auth_expiry")
        self._protection = cells.protections(mapping)

    def read(self, row: tuple[str, ...]) -> Resident | None:
        """Return the resident, or None for a row that a newer one has replaced."""
        (
            municipality, atena, history, household, order, kind, state, name, name_kana,
            confirmed, name_kanji, name_latin, former_name, former_name_kana, alias, alias_kana,
            birth, sex, relationship, head_name, postcode, address, lot, building, previous,
            since, until, ward, card_state, card_expiry, sign_expiry, auth_expiry,
            protection, start, end, interim, restriction,
        ) = row  # fmt: skip
        if not (atena.isalnum() and atena.isascii() and len(atena) <= 15):
            atena = cells.key(atena, "atena_number")
        person = name.strip() or name_latin.strip() or name_kanji.strip()
        household, address = household.strip(), address.strip() + lot.strip()
        relationship = self._relationship[relationship]
        town, version, place, kind_, state_, sex_, confirmed_, ward_, card = self._marks[
            municipality, history, order, kind, state, sex, confirmed, ward, card_state
        ]
        if not (person and household and relationship and address):
            _refuse_blanks(person, state_, household, relationship, address)
        if atena in self._seen and not self._replaces(atena, version):
            return None
        # by position, in the order of Resident's fields: 31 keywords would take twice the time
        draft = _Draft(
            atena,
            household,
            place,
            kind_,
            state_,
            person,
            self._birth[birth],
            sex_,
            address,
            relationship,
            self._protection[protection, interim, restriction, start, end],
            town,
            name_kana.strip(),
            confirmed_,
            name_kanji and name_kanji.strip(),
            name_latin and name_latin.strip(),
            former_name and former_name.strip(),
            former_name_kana and former_name_kana.strip(),
            alias and alias.strip(),
            alias_kana and alias_kana.strip(),
            head_name.strip(),
            postcode.strip(),
            building and building.strip(),
            previous and previous.strip(),
            self._since[since],
            self._until[until],
            ward_,
            card,
            self._card_expiry[card_expiry],
            self._sign_expiry[sign_expiry],
            self._auth_expiry[auth_expiry],
        )
        draft.__class__ = Resident
        self._seen[atena] = version
        resident: Resident = draft
        return resident

    def _replaces(self, atena: str, history: int) -> bool:
        """Tell whether this row is newer than the one already seen of the same person."""
        before = self._seen[atena]
        if not history or not before or history == before:
            raise CellError("atena_number", RejectReason.DUPLICATE)
        return history > before


Marks = tuple[str, ...]
MarkValues = tuple[str, int, int, Any, Any, Any, bool, bool, Any]


def _marks_reader(mapping: RegisterMapping) -> Callable[[Marks], MarkValues]:
    """Read the short cells together: a town has a few thousand combinations of them."""
    town, version = cells.municipalities(), cells.numbers("history_number")
    place, kind = cells.numbers("order"), cells.codes(mapping, "kind")
    state, sex = cells.codes(mapping, "state"), cells.codes(mapping, "sex")
    confirmed, ward = cells.flags(mapping, "kana_confirmed"), cells.flags(mapping, "ward")
    card = cells.codes(mapping, "card_state")

    def read(marks: Marks) -> MarkValues:
        c = marks
        return (
            town[c[0]], version[c[1]], place[c[2]], kind[c[3]], state[c[4]],
            sex[c[5]], confirmed[c[6]], ward[c[7]], card[c[8]],
        )  # fmt: skip

    return read


def _refuse_blanks(
    name: str, state: object, household: str, relationship: str, address: str
) -> None:
    """A current resident has a household, a 続柄 and an address; everybody has a name."""
    if not name:
        raise CellError("name", RejectReason.BLANK)
    if state is ResidentState.RESIDENT:
        cells_ = {"household_number": household, "relationship": relationship, "address": address}
        raise CellError(next(f for f, cell in cells_.items() if not cell), RejectReason.BLANK)
