"""The two small forms of a mail that goes on: another clerk's count, the post's number."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from hitomado.core.desk.mails import (
    Mail,
    Refused,
    pieces_of,
    refusal_of_check,
    refusal_of_tracking,
    tracking_number,
)
from hitomado.ui import theme
from hitomado.ui.kit.parts import button, column, inset, label, row
from hitomado.ui.kit.shapes import Tone
from hitomado.words import Words


class _StepForm(QDialog):
    """Fields one below the other; Enter records what is right, Esc drops it.

    refusal: what speaks against what is typed. done: what is said with `told`.
    """

    told = Signal(str)

    def __init__(
        self, words: Words, stem: str, fields: tuple[str, ...], hint: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.words = words
        self.setWindowTitle(words(f"{stem}.title"))
        self.fields = {name: QLineEdit() for name in fields}
        self._problem = label(role="strong", tone=Tone.ERROR, wrap=True)
        body = column(label(words(f"{stem}.title"), "heading"), label(hint, wrap=True), gap="half")
        for name, field in self.fields.items():
            named = words(f"{stem}.{name}")
            field.setAccessibleName(named)
            field.setMaxLength(60)
            body.addLayout(column(label(named, "strong"), field, gap="hair"))
        body.addWidget(self._problem)
        go = button(words(f"{stem}.done"), self._done, kind="primary")
        go.setDefault(True)
        body.addLayout(row(button(words("ui.bar.cancel"), self.reject), None, go))
        self.setLayout(inset(body))
        self.setMinimumWidth(theme.current().length(620))
        next(iter(self.fields.values())).setFocus()

    def typed(self, name: str) -> str:
        return self.fields[name].text().strip()

    def refusal(self) -> tuple[Refused, str] | None:
        """What is wrong, and in which field."""
        raise NotImplementedError

    def answer(self) -> str:
        """What is told when all is right."""
        raise NotImplementedError

    def _done(self) -> None:
        wrong = self.refusal()
        if wrong is not None:
            self._problem.setText(self.words(f"mail.refused.{wrong[0]}"))
            self.fields[wrong[1]].setFocus()
            return
        self.accept()
        self.told.emit(self.answer())


class CheckForm(_StepForm):
    """Another clerk counts for themselves; the first count is not shown. Tells who it was."""

    def __init__(self, words: Words, mail: Mail, parent: QWidget) -> None:
        hint = words("mail.check.hint")
        super().__init__(words, "mail.check", ("clerk", "pieces"), hint, parent)
        self._mail = mail

    def refusal(self) -> tuple[Refused, str] | None:
        wrong = refusal_of_check(self._mail, self.typed("clerk"), pieces_of(self.typed("pieces")))
        if wrong is None:
            return None
        return wrong, "clerk" if wrong in (Refused.SAME_CLERK, Refused.NO_CLERK) else "pieces"

    def answer(self) -> str:
        return self.typed("clerk")


class SendForm(_StepForm):
    """Tells the number on the post office's slip."""

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(words, "mail.send", ("tracking",), words("mail.send.hint"), parent)

    def refusal(self) -> tuple[Refused, str] | None:
        wrong = refusal_of_tracking(self.typed("tracking"))
        return None if wrong is None else (wrong, "tracking")

    def answer(self) -> str:
        return tracking_number(self.typed("tracking"))


def asked(form: _StepForm, answer: Callable[[str], None]) -> None:
    """Open a form over its dialog."""
    form.told.connect(answer)
    form.open()
