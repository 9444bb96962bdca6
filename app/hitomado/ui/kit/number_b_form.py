"""The form for 照合番号B: typed from the card's face, shown once more, sent once."""

from dataclasses import dataclass, field

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QLineEdit

from hitomado.core.chip.number_b import PrintedBirth, PrintedEra, number_b
from hitomado.core.chip.printed_digits import EXPIRY_YEARS
from hitomado.core.chip.tables import NUMBER_B_STOP
from hitomado.core.reasons import CardError
from hitomado.ui import theme
from hitomado.ui.kit.banner import Banner, BannerView
from hitomado.ui.kit.panel import Panel
from hitomado.ui.kit.parts import button, column, inset, label, restyle, row
from hitomado.ui.kit.secret_digits import COMMANDS, SecretDigits
from hitomado.ui.kit.shapes import Tone
from hitomado.words import Words


@dataclass(frozen=True, slots=True)
class NumberBView:
    """left: tries left. era: preselected, None = ask. birth: known from the chip, to be confirmed.

    expiry_year: from the chip, None = not read, or one that no card has; birth_unknown: the face
    shows no full birth date. Either closes this way.
    """

    expiry_year: int | None
    left: int
    era: PrintedEra | None = None
    birth_unknown: bool = False
    birth: PrintedBirth | None = field(default=None, repr=False)


class _DigitField(QLineEdit):
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave letters to the form: they choose the era."""
        if Qt.Key.Key_A <= event.key() <= Qt.Key.Key_Z and not event.modifiers() & COMMANDS:
            event.ignore()
        else:
            super().keyPressEvent(event)


class NumberBForm(Panel):
    """Emits `entered(bytearray)` once per confirmation: 14 digits, the receiver's to wipe."""

    entered = Signal(object)
    cancelled = Signal()

    def __init__(self, say: Words) -> None:
        super().__init__("plain")
        self.say = say
        self.setAccessibleName(say("kit.number_b.name"))
        self._expiry_year: int | None = None
        self._open = False
        self._notice = Banner(say)
        self._eras = QButtonGroup(self)
        self._year, self._month, self._day = (
            self._number(part, 4 if part == "year" else 2) for part in ("year", "month", "day")
        )
        self._expiry = QLineEdit(readOnly=True)
        self._expiry.setAccessibleName(say("kit.number_b.expiry"))
        self._expiry.setFixedWidth(theme.current().length(120))
        self._expiry.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._code = SecretDigits(say, say("kit.number_b.code"))
        self._problem = label(wrap=True, tone=Tone.ERROR)
        self._summary = label(role="lead", wrap=True)
        self._back = button(say("kit.number_b.cancel"), self._step_back)
        self._next = button(say("kit.number_b.check"), self._step_on, kind="primary")
        self._confirming = False
        body = column(
            label(say("kit.number_b.name"), "heading"),
            self._notice,
            self._fields(),
            self._problem,
            self._summary,
            None,
            row(self._back, None, self._next, gap="one"),
            gap="one",
        )
        self.setLayout(inset(body, "one_half", "one"))
        self._code.submitted.connect(self._step_on)
        self._code.changed.connect(self._edited)
        self._eras.idClicked.connect(self._edited)

    def show_view(self, view: NumberBView) -> None:
        """Start anew for one card."""
        whole = view.expiry_year in EXPIRY_YEARS and not view.birth_unknown
        self._open = whole and view.left > NUMBER_B_STOP
        self._expiry_year = view.expiry_year
        self._expiry.setText("" if view.expiry_year is None else f"{view.expiry_year}")
        born = view.birth
        known = (born.year, born.month, born.day) if born else (None, None, None)
        for box, value in zip((self._year, self._month, self._day), known, strict=True):
            box.setText("" if value is None else f"{value}")
        self._code.wipe()
        self._eras.setExclusive(False)
        for choice in self._eras.buttons():
            choice.setChecked(choice.property("era") == view.era)
        self._eras.setExclusive(True)
        self._notice.show_view(self._standing(view))
        for part in (self._year, self._month, self._day, self._code, *self._eras.buttons()):
            part.setEnabled(self._open)
        self._next.setEnabled(self._open)
        self._ask()
        if self._open and born is not None:
            self._code.setFocus()
        elif self._open:
            (self._year if view.era else self._eras.buttons()[0]).setFocus()

    def _standing(self, view: NumberBView) -> BannerView:
        if self._open:
            left = self.say("kit.number_b.left", count=view.left)
            return BannerView(Tone.INFO, left, self.say("kit.number_b.once"))
        why = "unknown_birth" if view.birth_unknown else "stopped"
        if view.expiry_year not in EXPIRY_YEARS:
            why = "unknown_expiry"
        what = self.say(f"kit.number_b.{why}", count=view.left)
        return BannerView(Tone.WARNING, what, "", self.say("kit.number_b.instead"))

    def _fields(self) -> QGridLayout:
        grid = QGridLayout()
        look = theme.current()
        grid.setHorizontalSpacing(look.space("one_half"))
        grid.setVerticalSpacing(look.space("half"))
        grid.setColumnStretch(1, 1)
        birth = row()
        for part, unit in ((self._year, "year"), (self._month, "month"), (self._day, "day")):
            birth.addWidget(part)
            birth.addWidget(label(self.say(f"kit.number_b.unit_{unit}")))
        birth.addStretch(1)
        expiry = row(self._expiry, label(self.say("kit.number_b.from_chip"), "soft"), None)
        lines = (
            ("era", self._era_keys()),
            ("birth", birth),
            ("expiry", expiry),
            ("code", row(self._code, label(self.say("kit.number_b.code_where"), "soft"), None)),
        )
        for number, (title, content) in enumerate(lines):
            grid.addWidget(label(self.say(f"kit.number_b.{title}"), "strong"), number, 0)
            grid.addLayout(content, number, 1)
        return grid

    def _era_keys(self) -> QHBoxLayout:
        keys = row()
        for number, era in enumerate(PrintedEra):
            word = self.say(f"kit.era.{era.name.lower()}")
            made = button(f"{word} {era.value}", self._year.setFocus, kind="choice")
            made.setCheckable(True)
            made.setProperty("era", era)
            self._eras.addButton(made, number)
            keys.addWidget(made)
        keys.addStretch(1)
        return keys

    def _number(self, part: str, length: int) -> QLineEdit:
        field = _DigitField(maxLength=length)
        digits = QRegularExpression(rf"\d{{0,{length}}}")
        field.setValidator(QRegularExpressionValidator(digits, field))
        field.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        field.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        field.setAccessibleName(self.say(f"kit.number_b.field_{part}"))
        field.setFixedWidth(theme.current().length(96 if part == "year" else 72))
        field.textEdited.connect(self._edited)
        field.returnPressed.connect(self._next_gap)
        return field

    def _birth(self) -> PrintedBirth | None:
        chosen = self._eras.checkedButton()
        if chosen is None:
            return None
        typed = (field.text() for field in (self._year, self._month, self._day))
        parts = (int(text) if text else None for text in typed)
        return PrintedBirth(PrintedEra(str(chosen.property("era"))), *parts)

    def _edited(self) -> None:
        if self._confirming:
            self._ask()
        self._tell("")

    def _ask(self) -> None:
        """Back to typing."""
        self._confirming = False
        self._summary.hide()
        self._next.setText(self.say("kit.number_b.check"))
        self._next.setAccessibleName(self._next.text())
        self._tell("")

    def _tell(self, problem: str) -> None:
        self._say(self.say(f"kit.number_b.{problem}") if problem else "")
        wrong = {
            "birth_missing": (self._year, self._month, self._day),
            "year_western": (self._year,),
            "year_era": (self._year,),
            "month": (self._month,),
            "day": (self._day,),
        }.get(problem, ())
        for part in (self._year, self._month, self._day):
            part.setProperty("wrong", part in wrong)
            restyle(part)
        if wrong:
            wrong[0].setFocus()
            wrong[0].selectAll()

    def _say(self, problem: str) -> None:
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))

    def _next_gap(self) -> None:
        """Enter goes to the next part that is still empty; with none left, on to checking."""
        gaps = (f for f in (self._year, self._month, self._day) if not f.text())
        gap = next(gaps, None if self._code.full else self._code)
        if gap is None:
            self._step_on()
        else:
            gap.setFocus()

    def _step_on(self) -> None:
        """First show what would be sent, then, at the second press, send it."""
        if not self._open:
            return
        birth = self._birth()
        problem: str | None = "era_missing" if birth is None else birth.fault
        if problem is None and not self._code.full:
            problem = "code_missing"
        if problem or birth is None:
            self._tell(problem or "")
            if problem == "code_missing":
                self._code.setFocus()
            return
        if not self._confirming:
            self._confirm(birth)
            return
        try:
            whole = number_b(birth, self._expiry_year, self._code.take())
        except CardError as stop:
            self._ask()
            self._say(self.say(f"reason.{stop.reason}.what"))
            return
        self._open = False
        self._next.setEnabled(False)
        self.entered.emit(whole.typed)

    def _confirm(self, birth: PrintedBirth) -> None:
        era = self.say(f"kit.era.{birth.era.name.lower()}")
        self._summary.setText(
            self.say(
                "kit.number_b.summary",
                era=era,
                year=birth.year,
                month=birth.month,
                day=birth.day,
                expiry=self._expiry_year,
            )
        )
        self._summary.show()
        self._confirming = True
        self._next.setText(self.say("kit.number_b.send"))
        self._next.setAccessibleName(self._next.text())
        self._next.setFocus()

    def _step_back(self) -> None:
        if self._confirming:
            self._ask()
            self._year.setFocus()
        else:
            self._code.wipe()
            self.cancelled.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """One key chooses how the year is printed; Esc goes back."""
        era = next((e for e in PrintedEra if event.key() == ord(e.value)), None)
        if event.key() == Qt.Key.Key_Escape:
            self._step_back()
        elif self._open and self._too_early(event):
            self._say(self.say("window.number_b.era_first"))
        elif era is None or not self._open:
            event.ignore()
        else:
            next(b for b in self._eras.buttons() if b.property("era") == era).click()

    def _too_early(self, event: QKeyEvent) -> bool:
        """A digit that went to no field, while nothing says yet how the year is printed."""
        digit = Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_9
        return digit and self._eras.checkedButton() is None

    def hideEvent(self, event: QHideEvent) -> None:
        self._ask()
        for part in (self._year, self._month, self._day):
            part.clear()
        super().hideEvent(event)
