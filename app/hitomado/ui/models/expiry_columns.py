"""The mapping assistant's table: our fields, the file's columns, what they hold. No Qt."""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from hitomado.core.expiry.assistant import Sureness, mapping_text, propose
from hitomado.core.register.fields import FIELDS, Layout
from hitomado.core.register.forbidden import is_forbidden
from hitomado.core.register.mapping import RegisterMapping, parse_mapping
from hitomado.words import Words

_SHOWN = 3  # cells of a column that are shown
_LONG_NUMBER = 11  # digits from which a cell may be a personal number
_VALUES: Final[dict[str, tuple[str, ...]]] = {
    "sex": ("male", "female", "unknown"),
    "due": ("card", "certificate", "both"),
    "at_residence": ("false", "true"),
    "abroad": ("false", "true"),
}


@dataclass(frozen=True, slots=True)
class ColumnLine:
    """One line: a field with its column, or a code of a coded column with its meaning.

    id: the field, or field and cell with a line break between. value: as it is shown.
    """

    id: str
    title: str
    value: str
    sureness: str
    sample: str = field(default="", repr=False)


class Columns:
    """What is agreed so far. headers, sample: the file's; aliases: of the mapping to begin with."""

    def __init__(
        self,
        headers: Sequence[str],
        sample: Sequence[Sequence[str]],
        aliases: Mapping[str, Sequence[str]],
    ) -> None:
        self._headers, self._sample = tuple(headers), sample
        proposal = propose(headers, sample, aliases)
        self.dropped = proposal.dropped
        self._open = tuple(dict.fromkeys(h for h in headers if h.strip() and not is_forbidden(h)))
        self._columns = {each.field: each.column for each in proposal.columns}
        self._sureness: dict[str, Sureness | None] = {
            each.field: each.sureness for each in proposal.columns
        }
        self._codes: dict[str, dict[str, str]] = {
            name: dict(cells) for name, cells in proposal.codes.items()
        }

    @property
    def missing(self) -> tuple[str, ...]:
        """Needed fields without a column."""
        return tuple(
            name
            for name, spec in FIELDS[Layout.EXPIRY].items()
            if spec.required and name not in self._columns
        )

    @property
    def guessed(self) -> bool:
        """Whether a column is only guessed."""
        return Sureness.GUESS in self._sureness.values()

    def column(self, name: str) -> str:
        """The column of a field, "" for none."""
        return self._columns.get(name, "")

    def turn(self, line: str, step: int) -> None:
        """Take the next (1) or the former (-1) column or meaning for a line."""
        name, _, cell = line.partition("\n")
        if cell:
            values = ("", *_VALUES[name])
            at = values.index(self._codes[name][cell])
            self._codes[name][cell] = values[(at + step) % len(values)]
            return
        choices = ("", *self._open)
        at = choices.index(self._columns.get(name, ""))
        chosen = choices[(at + step) % len(choices)]
        self._sureness[name] = None
        self._codes.pop(name, None)
        if not chosen:
            del self._columns[name]
            return
        self._columns[name] = chosen
        if name in _VALUES:
            self._codes[name] = self._codes_in(name, chosen)

    def lines(self, words: Words) -> tuple[ColumnLine, ...]:
        """All fields in our order; codes nobody knows stand under their field."""
        found: list[ColumnLine] = []
        for name, spec in FIELDS[Layout.EXPIRY].items():
            title = words(f"expiry_view.field.{name}")
            column = self._columns.get(name, "")
            sure = self._sureness.get(name) if column else None
            code = sure or ("chosen" if column else "none")
            found.append(
                ColumnLine(
                    name,
                    words("expiry_view.columns.required", field=title) if spec.required else title,
                    column or words("expiry_view.columns.no_column"),
                    words(f"expiry_view.sureness.{code}"),
                    "　".join(self._cells(words, column)) if column else "",
                )
            )
            for cell, value in self._codes.get(name, {}).items():
                if not value or self._was_unknown(name, cell):
                    found.append(self._code_line(words, name, cell, value))
        return tuple(found)

    def text(self) -> str:
        """The mapping agreed to, as its file."""
        ordered = {name: self._columns[name] for name in FIELDS[Layout.EXPIRY]
                   if name in self._columns}  # fmt: skip
        return mapping_text(ordered, self._codes)

    def mapping(self) -> RegisterMapping:
        """The mapping agreed to. Raises RegisterFileError where it cannot be read."""
        return parse_mapping(self.text())

    def _code_line(self, words: Words, name: str, cell: str, value: str) -> ColumnLine:
        title = words("expiry_view.columns.code", field=words(f"expiry_view.field.{name}"),
                      cell=cell)  # fmt: skip
        meaning = f"expiry_view.code.{name}.{value}" if value else "expiry_view.code.unset"
        sureness = "chosen" if value else "none"
        line = f"{name}\n{cell}"
        return ColumnLine(line, title, words(meaning), words(f"expiry_view.sureness.{sureness}"))

    def _was_unknown(self, name: str, cell: str) -> bool:
        return not self._codes_in(name, self._columns[name]).get(cell, "")

    def _codes_in(self, name: str, column: str) -> dict[str, str]:
        cells = self._column_cells(column)
        alone = propose([column], [[cell] for cell in cells], {name: [column]})
        found = alone.codes.get(name)
        return dict(found) if found is not None else dict.fromkeys(sorted({*cells} - {""}), "")

    def _column_cells(self, column: str) -> list[str]:
        at = self._headers.index(column)
        return [row[at].strip() for row in self._sample if at < len(row)]

    def _cells(self, words: Words, column: str) -> list[str]:
        """Some cells; what may be a personal number is not shown, whatever the column's name."""
        different = [c for c in dict.fromkeys(self._column_cells(column)) if c]
        hidden = words("expiry_view.columns.hidden")
        return [hidden if _may_be_number(c) else c for c in different[:_SHOWN]]


def _may_be_number(cell: str) -> bool:
    plain = "".join(c for c in unicodedata.normalize("NFKC", cell) if c.isalnum())
    return plain.isdecimal() and len(plain) >= _LONG_NUMBER
