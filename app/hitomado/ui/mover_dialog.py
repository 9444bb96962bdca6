"""転出証明書 data typed from the paper or the 統合端末's screen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from hitomado.core.chip.reading import CardReading
from hitomado.core.dates_parse import parse_date
from hitomado.core.people import MoverRecord
from hitomado.ui.controller import Controller
from hitomado.ui.kit.date_field import DateField
from hitomado.ui.kit.parts import button, column, inset, label, restyle, row
from hitomado.ui.kit.shapes import Tone
from hitomado.ui.models.text import day
from hitomado.ui.mover_lines import MoverLine
from hitomado.words import Words

_TEXTS = (
    "from_municipality",
    "old_head",
    "old_address",
    "old_building",
    "new_address",
    "new_building",
)


class MoverDialog(QDialog):
    """Asks for the record; what the chip of the lying card says is filled in already.

    What is missing is marked and gets the keyboard; Esc drops typed data only the second time.
    """

    def __init__(
        self, controller: Controller, words: Words, reading: CardReading | None, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.controller = controller
        self.words = words
        self.setWindowTitle(words("ui.mover.title"))
        self._texts = {name: self._text(name) for name in _TEXTS}
        self._out_filed = self._date("out_filed_on")
        self._planned = self._date("planned")
        self._lines: list[MoverLine] = []
        self._rows = QVBoxLayout()
        self._rows.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._problem = label(role="strong", tone=Tone.ERROR, wrap=True)
        self._warned = False
        self._lay_out()
        self._add_person()
        self._lines[0].make_head()
        self._texts["from_municipality"].setFocus()
        if reading is not None and reading.attributes is not None:
            # but for the address: no gate is open yet
            self._lines[0].fill(reading.attributes)

    def _lay_out(self) -> None:
        form = QFormLayout()
        texts = self._texts
        for name, beside in (
            ("from_municipality", "old_head"),
            ("old_address", "old_building"),
            ("new_address", "new_building"),
        ):
            texts[beside].setPlaceholderText(self.words(f"ui.mover.{beside}_hint"))
            both = row()
            both.addWidget(texts[name], 3)
            both.addWidget(texts[beside], 2)
            form.addRow(self.words(f"ui.mover.{name}"), both)
        people = QWidget()
        people.setLayout(self._rows)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setWidget(people)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        more = button(self.words("ui.mover.add_person"), self._add_person)
        done = button(self.words("ui.mover.done"), self._done, kind="primary")
        done.setDefault(True)  # else Enter in a field would press the first button: "today"
        stop = button(self.words("ui.bar.cancel"), self.reject)
        dates = row(self._out_filed, self._planned, None, gap="one_half")
        body = column(label(self.words("ui.mover.hint"), "soft", wrap=True), gap="half")
        body.addLayout(form)
        body.addLayout(dates)
        body.addWidget(label(self.words("ui.mover.people"), "heading"))
        body.addWidget(scroll, 1)
        body.addLayout(row(more, None))
        body.addWidget(self._problem)
        body.addLayout(row(stop, None, done))
        self.setLayout(inset(body))
        self.resize(1120, 720)

    def _text(self, name: str) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(self.words(f"ui.mover.{name}"))
        return field

    def _date(self, name: str) -> DateField:
        return DateField(
            self.words,
            self.words(f"ui.ask.{name}"),
            read=lambda text: parse_date(text).exact,
            tell=lambda value: day(self.words, value),
            today=self.controller.parts.clock.today,
        )

    def _add_person(self) -> None:
        line = MoverLine(self.words)
        self._lines.append(line)
        self._rows.addWidget(line)
        line.setFocus()

    def _said(self, name: str) -> str:
        return self._texts[name].text().strip()

    def _fields(self) -> list[QLineEdit]:
        return [*self._texts.values(), *(f for line in self._lines for f in line.fields)]

    def _typed(self) -> list[MoverLine]:
        return [line for line in self._lines if not line.empty]

    def _head(self) -> str:
        """Who was 世帯主: one of those who move, else whom the clerk names."""
        return next((p.name for p in self._typed() if p.is_head), "") or self._said("old_head")

    def _missing(self) -> QWidget | None:
        """The first thing without which there is no record."""
        for dated in (self._out_filed, self._planned):
            if dated.value is None:
                return dated
        if not self._typed():
            return next(self._lines[0].fields)
        gap = next((gap for line in self._typed() if (gap := line.missing()) is not None), None)
        if gap is not None:
            return gap
        return None if self._head() else self._texts["old_head"]

    def _done(self) -> None:
        gap = self._missing()
        self._mark(gap)
        if gap is not None:
            named = gap.focusProxy() or gap
            field = self.words("ui.mover.missing_field", field=named.accessibleName())
            self._problem.setText(f"{field}\n{self.words('ui.mover.missing')}")
            gap.setFocus()
            return
        self.accept()
        self.controller.open_record(self._record())

    def _mark(self, gap: QWidget | None) -> None:
        for field in self._fields():
            wrong = field is gap
            if bool(field.property("wrong")) != wrong:
                field.setProperty("wrong", wrong)
                restyle(field)

    def _record(self) -> MoverRecord:
        out_filed, planned = self._out_filed.value, self._planned.value
        if out_filed is None or planned is None:
            raise ValueError("a record has both dates")
        return MoverRecord(
            id=self.controller.parts.new_id(),
            out_filed=out_filed,
            planned=planned,
            from_municipality=self._said("from_municipality"),
            old_address=self._address("old"),
            old_head=self._head(),
            new_address=self._address("new"),
            persons=tuple(line.person(n) for n, line in enumerate(self._typed(), 1)),
        )

    def _address(self, which: str) -> str:
        """住所 and 方書 as a card's face carries them."""
        return "　".join(
            filter(None, (self._said(f"{which}_{p}") for p in ("address", "building")))
        )

    def reject(self) -> None:
        """Drop what was typed only when it is wanted twice."""
        typed = any(field.isModified() and field.text().strip() for field in self._fields())
        dated = self._out_filed.value is not None or self._planned.value is not None
        if (typed or dated) and not self._warned:
            self._warned = True
            self._problem.setText(self.words("ui.mover.drop"))
            return
        super().reject()
