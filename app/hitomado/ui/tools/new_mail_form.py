"""A new mail between towns: what, how, from whom to whom, and how many the clerk counted."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from hitomado.core.desk.mails import (
    PROPOSED,
    Mail,
    MailKind,
    Post,
    Refused,
    pieces_of,
    refusal_of_new,
)
from hitomado.ui import theme
from hitomado.ui.controller import Controller
from hitomado.ui.kit.parts import button, column, inset, label, row
from hitomado.ui.kit.question_row import ChoiceView, QuestionRow, QuestionView
from hitomado.ui.kit.shapes import Tone
from hitomado.words import Words

_FIELDS = ("sender", "receiver", "pieces", "counted_by")
_AT = {
    Refused.NO_SENDER: "sender",
    Refused.NO_RECEIVER: "receiver",
    Refused.MY_NUMBER: "receiver",
    Refused.NO_COUNT: "pieces",
    Refused.NO_CLERK: "counted_by",
}


class NewMailForm(QDialog):
    """Emits `made(mail)`, counted by the clerk who is named. Esc drops it."""

    made = Signal(object)

    def __init__(self, controller: Controller, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._controller = controller
        self._words = words
        self._kind, self._post = MailKind.BIRTH_NOTICE, PROPOSED[MailKind.BIRTH_NOTICE]
        self.setWindowTitle(words("mail.new"))
        self._kinds, self._posts = QuestionRow(words), QuestionRow(words)
        self._kinds.answered.connect(self._answered)
        self._posts.answered.connect(self._answered)
        self._show_choices()  # first, so that Tab meets the answers where they are laid out
        self._fields = {name: QLineEdit() for name in _FIELDS}
        self._problem = label(role="strong", tone=Tone.ERROR, wrap=True)
        body = column(
            label(words("mail.new"), "heading"),
            label(words("mail.new_hint"), "soft", wrap=True),
            self._kinds,
            self._posts,
            gap="half",
        )
        for name, field in self._fields.items():
            field.setAccessibleName(words(f"mail.{name}"))
            field.setMaxLength(60)
            body.addLayout(column(label(words(f"mail.{name}"), "strong"), field, gap="hair"))
        self._fields["sender"].setText(controller.office.name)
        self._fields["counted_by"].setText(controller.office.clerk)
        go = button(words("mail.begin"), self._done, kind="primary")
        go.setDefault(True)
        body.addWidget(self._problem)
        body.addLayout(row(button(words("ui.bar.cancel"), self.reject), None, go))
        self.setLayout(inset(body))
        self.setMinimumWidth(theme.current().length(940))
        self._kinds.setFocus()

    def _show_choices(self) -> None:
        words = self._words
        kinds = tuple(ChoiceView(k, words(f"mail.kind.{k}")) for k in MailKind)
        posts = tuple(ChoiceView(p, words(f"mail.post.{p}")) for p in Post)
        self._kinds.show_view(QuestionView("kind", words("mail.kind"), kinds, self._kind))
        self._posts.show_view(QuestionView("post", words("mail.post"), posts, self._post))

    def _answered(self, question: str, code: str) -> None:
        """What is sent proposes how; either answer leads on."""
        if question == "kind":
            self._kind = MailKind(code)
            self._post = PROPOSED[self._kind]
            self._show_choices()
            self._posts.setFocus()
        else:
            self._post = Post(code)
            self._show_choices()
            self._fields["receiver"].setFocus()

    def _typed(self, name: str) -> str:
        return self._fields[name].text().strip()

    def _done(self) -> None:
        sender, receiver = self._typed("sender"), self._typed("receiver")
        pieces, clerk = pieces_of(self._typed("pieces")), self._typed("counted_by")
        wrong = refusal_of_new(sender, receiver, pieces)
        if wrong is None and not clerk:
            wrong = Refused.NO_CLERK
        if wrong is not None or pieces is None:
            code = wrong or Refused.NO_COUNT
            self._problem.setText(self._words(f"mail.refused.{code}"))
            self._fields[_AT[code]].setFocus()
            return
        visit, parts = self._controller.desk.visit, self._controller.parts
        self.accept()
        self.made.emit(
            Mail(
                parts.new_id(),
                self._kind,
                self._post,
                sender,
                receiver,
                pieces,
                clerk,
                parts.clock.now().isoformat(),
                visit.id if visit else "",
            )
        )
