"""転出証明書 data typed from the paper or the 統合端末's screen."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from hitomado.core.chip.reading import CardReading
from hitomado.core.dates_parse import parse_date
from hitomado.core.people import (
    HEAD_OF_HOUSEHOLD,
    MoverPerson,
    MoverRecord,
    Protection,
    ResidentKind,
    Sex,
)
from hitomado.ui.controller import Controller
from hitomado.ui.kit.date_field import DateField
from hitomado.ui.kit.parts import button, column, inset, label, row
from hitomado.ui.kit.ticks import Tick
from hitomado.ui.models.text import day
from hitomado.words import Words

_SEXES = (Sex.FEMALE, Sex.MALE, Sex.NOT_APPLICABLE)


@dataclass(frozen=True, slots=True)
class _Line:
    """The fields of one person."""

    name: QLineEdit
    kana: QLineEdit
    birth: QLineEdit
    sex: QComboBox
    relationship: QLineEdit
    foreign: Tick
    card: Tick

    def person(self, number: int) -> MoverPerson | None:
        """What was typed, None while it is not enough."""
        birth = parse_date(self.birth.text())
        if not self.name.text().strip() or birth.year is None:
            return None
        return MoverPerson(
            id=str(number),
            name=self.name.text().strip(),
            birth=birth,
            sex=_SEXES[self.sex.currentIndex()],
            relationship=self.relationship.text().strip(),
            kind=ResidentKind.FOREIGN if self.foreign.isChecked() else ResidentKind.JAPANESE,
            name_kana=self.kana.text().strip(),
            has_card=self.card.isChecked(),
            protection=Protection.UNKNOWN,
        )


class MoverDialog(QDialog):
    """Asks for the record; what the chip of the lying card says is filled in already."""

    def __init__(
        self, controller: Controller, words: Words, reading: CardReading | None, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.controller = controller
        self.words = words
        self.setWindowTitle(words("ui.mover.title"))
        self._texts = {
            n: self._text(n) for n in ("from_municipality", "old_address", "new_address")
        }
        self._out_filed = self._date("out_filed_on")
        self._planned = self._date("planned")
        self._lines: list[_Line] = []
        self._rows = QVBoxLayout()
        self._problem = QLabel()
        self._problem.setProperty("tone", "error")
        self._lay_out()
        self._add_person()
        if reading is not None and reading.attributes is not None:
            self._fill(reading)

    def _lay_out(self) -> None:
        form = QFormLayout()
        for name, field in self._texts.items():
            form.addRow(self.words(f"ui.mover.{name}"), field)
        people = QWidget()
        people.setLayout(self._rows)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setWidget(people)
        more = button(self.words("ui.mover.add_person"), self._add_person)
        done = button(self.words("ui.mover.done"), self._done, kind="primary")
        done.setDefault(True)  # else Enter in a field would press the first button: "today"
        stop = button(self.words("ui.bar.cancel"), self.reject)
        dates = row(self._out_filed, self._planned, None, gap="one_half")
        body = column(label(self.words("ui.mover.hint"), "soft", wrap=True), gap="one")
        body.addLayout(form)
        body.addLayout(dates)
        body.addWidget(label(self.words("ui.mover.people"), "heading"))
        body.addWidget(scroll, 1)
        body.addLayout(row(more, None))
        body.addWidget(self._problem)
        body.addLayout(row(stop, None, done))
        self.setLayout(inset(body))
        self.resize(1080, 680)

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
        fields = {n: self._text(n) for n in ("name", "kana", "birth", "relationship")}
        for name, field in fields.items():
            field.setPlaceholderText(self.words(f"ui.mover.{name}"))
        sex = QComboBox()
        sex.setAccessibleName(self.words("ui.mover.sex"))
        sex.addItems([self.words(f"ui.sex.{s}") for s in _SEXES])
        foreign, card = Tick(self.words("ui.mover.foreign")), Tick(self.words("ui.mover.card"))
        card.setChecked(True)
        line = _Line(
            fields["name"],
            fields["kana"],
            fields["birth"],
            sex,
            fields["relationship"],
            foreign,
            card,
        )
        if not self._lines:
            line.relationship.setText(HEAD_OF_HOUSEHOLD)
        self._lines.append(line)
        shown = QHBoxLayout()
        for part in (line.name, line.kana, line.birth, sex, line.relationship, foreign, card):
            shown.addWidget(part)
        self._rows.addLayout(shown)
        self._rows.setAlignment(Qt.AlignmentFlag.AlignTop)
        line.name.setFocus()

    def _fill(self, reading: CardReading) -> None:
        """What the chip said is not typed again, but for the address: no gate is open yet."""
        said = reading.attributes
        if said is None:
            return
        first = self._lines[0]
        first.name.setText(said.name)
        first.birth.setText(said.birth_date)
        if said.sex in _SEXES:
            first.sex.setCurrentIndex(_SEXES.index(said.sex))
        self._texts["from_municipality"].setFocus()

    def _done(self) -> None:
        record = self._record(self._out_filed.value, self._planned.value)
        if record is None:
            self._problem.setText(self.words("ui.mover.missing"))
            return
        self.accept()
        self.controller.open_record(record)

    def _record(self, out_filed: date | None, planned: date | None) -> MoverRecord | None:
        typed = [line for line in self._lines if line.name.text().strip()]
        persons = tuple(line.person(n) for n, line in enumerate(typed, 1))
        complete = tuple(p for p in persons if p is not None)
        if out_filed is None or planned is None or not complete or len(complete) != len(persons):
            return None
        head = next((p.name for p in complete if p.relationship == HEAD_OF_HOUSEHOLD), "")
        return MoverRecord(
            id=self.controller.parts.new_id(),
            out_filed=out_filed,
            planned=planned,
            from_municipality=self._texts["from_municipality"].text().strip(),
            old_address=self._texts["old_address"].text().strip(),
            old_head=head,
            new_address=self._texts["new_address"].text().strip(),
            persons=complete,
        )
