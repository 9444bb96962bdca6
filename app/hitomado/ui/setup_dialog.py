"""Who sits here: asked at every start, known answers filled in, so that Enter is enough."""

from unicodedata import normalize

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFormLayout, QLineEdit, QWidget

from hitomado.core.register.check_digits import is_municipality_code
from hitomado.ports import OfficeIdentity
from hitomado.ui.kit.parts import button, column, inset, label, row
from hitomado.ui.kit.shapes import Tone
from hitomado.words import Words


class SetupDialog(QDialog):
    """Asks for the municipality, its code and the clerk. `identity` stands once accepted.

    Enter goes on to what is still missing and says what that is; only Esc and its button end.
    """

    def __init__(
        self, words: Words, known: OfficeIdentity | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words = words
        self.identity: OfficeIdentity | None = None
        self.setWindowTitle(words("ui.setup.title"))
        self._fields: dict[str, QLineEdit] = {}
        form = QFormLayout()
        given = (known.name, known.municipality_code, known.clerk) if known else ("", "", "")
        for key, text in zip(("name", "code", "clerk"), given, strict=True):
            self._fields[key] = self._field(key, text)
            form.addRow(words(f"ui.setup.{key}"), self._fields[key])
        self._problem = label(tone=Tone.ERROR, wrap=True)
        body = column(label(words("ui.setup.headline"), "title"), gap="one")
        body.addWidget(label(words("ui.setup.why"), "soft", wrap=True))
        body.addLayout(form)
        body.addWidget(self._problem)
        go = button(self._with_key("ui.setup.go", "Enter"), self._go, kind="primary")
        leave = button(self._with_key("ui.bar.cancel", "Esc"), self.reject)
        body.addLayout(row(leave, None, go))
        self.setLayout(inset(body, "two", "one_half"))
        QWidget.setTabOrder(self._fields["clerk"], go)
        QWidget.setTabOrder(go, leave)
        go.setDefault(True)
        self.resize(720, 420)
        self._fields["clerk" if known and known.name else "name"].setFocus()

    def _with_key(self, text: str, key: str) -> str:
        return self._words("kit.bar.key", text=self._words(text), key=key)

    def _field(self, key: str, text: str) -> QLineEdit:
        field = QLineEdit(text)
        field.setAccessibleName(self._words(f"ui.setup.{key}"))
        field.returnPressed.connect(lambda: self._go(key))
        return field

    def _go(self, pressed: str = "") -> None:
        """Begin, or go to the first answer that is missing and say what it must be.

        pressed: the field left by Enter; what was not come to yet is gone to without a reproach.
        """
        gap = next((key for key in self._fields if self._lacks(key)), "")
        if not gap:
            name, code, clerk = (self._text(key) for key in ("name", "code", "clerk"))
            self.identity = OfficeIdentity(name, code, clerk)
            self.accept()
            return
        order = list(self._fields)
        ahead = bool(pressed) and order.index(gap) > order.index(pressed) and not self._text(gap)
        self._problem.setText("" if ahead else self._words(f"window.setup.{self._lacks(gap)}"))
        self._fields[gap].setFocus()
        self._fields[gap].selectAll()

    def _text(self, key: str) -> str:
        typed = self._fields[key].text().strip()
        return normalize("NFKC", typed) if key == "code" else typed

    def _lacks(self, key: str) -> str:
        """What is wrong with an answer; "" = nothing."""
        text = self._text(key)
        if not text:
            return f"no_{key}"
        if key != "code" or is_municipality_code(text):
            return ""
        six = len(text) == 6 and text.isdecimal()
        return "code_wrong" if six else "code_form"

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A field answers Enter itself; the dialog must not press a button for it as well."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
        else:
            super().keyPressEvent(event)
