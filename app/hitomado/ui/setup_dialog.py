"""Who sits here: asked at every start, known answers filled in, so that Enter is enough."""

from PySide6.QtWidgets import QDialog, QFormLayout, QLineEdit, QWidget

from hitomado.core.register.check_digits import is_municipality_code
from hitomado.ports import OfficeIdentity
from hitomado.ui.kit.parts import button, column, inset, label, row
from hitomado.ui.kit.shapes import Tone
from hitomado.words import Words


class SetupDialog(QDialog):
    """Asks for the municipality, its code and the clerk. `identity` stands once accepted."""

    def __init__(
        self, words: Words, known: OfficeIdentity | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words = words
        self.identity: OfficeIdentity | None = None
        self.setWindowTitle(words("ui.setup.title"))
        self._name = self._field("name", known.name if known else "")
        self._code = self._field("code", known.municipality_code if known else "")
        self._clerk = self._field("clerk", known.clerk if known else "")
        self._problem = label(tone=Tone.ERROR, wrap=True)
        form = QFormLayout()
        for key, field in (("name", self._name), ("code", self._code), ("clerk", self._clerk)):
            form.addRow(words(f"ui.setup.{key}"), field)
        body = column(label(words("ui.setup.headline"), "title"), gap="one")
        body.addWidget(label(words("ui.setup.why"), "soft", wrap=True))
        body.addLayout(form)
        body.addWidget(self._problem)
        go = button(words("ui.setup.go"), self._done, kind="primary")
        body.addLayout(row(button(words("ui.bar.cancel"), self.reject), None, go))
        self.setLayout(inset(body, "two", "one_half"))
        self.resize(720, 420)
        (self._clerk if known and known.name else self._name).setFocus()

    def _field(self, key: str, text: str) -> QLineEdit:
        field = QLineEdit(text)
        field.setAccessibleName(self._words(f"ui.setup.{key}"))
        field.returnPressed.connect(self._done)
        return field

    def _done(self) -> None:
        name, code, clerk = (f.text().strip() for f in (self._name, self._code, self._clerk))
        gaps = ((name, self._name), (code, self._code), (clerk, self._clerk))
        gap = next((field for text, field in gaps if not text), None)
        if gap is not None:
            gap.setFocus()
            if any(text for text, _ in gaps):
                self._problem.setText(self._words("ui.setup.missing"))
        elif not is_municipality_code(code):
            self._problem.setText(self._words("ui.setup.wrong_code"))
            self._code.setFocus()
        else:
            self.identity = OfficeIdentity(name, code, clerk)
            self.accept()
