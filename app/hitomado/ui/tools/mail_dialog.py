"""Mail between towns that is not finished: counted, checked by another clerk, sent, arrived."""

import json
from collections.abc import Mapping

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from hitomado.core.desk import mails as m
from hitomado.core.desk.mails import Mail, MailState, fold_mails, prepared_payload
from hitomado.core.forms.mail_sheet import MailSheet
from hitomado.ports import OpenStore
from hitomado.ui import theme
from hitomado.ui.controller import Controller
from hitomado.ui.followed_notice import FollowedNotice
from hitomado.ui.kit.choice_list import ChoiceList
from hitomado.ui.kit.parts import button, column, inset, label, row
from hitomado.ui.kit.shapes import Tone
from hitomado.ui.models.mails import mail_detail, mail_line
from hitomado.ui.paper_out import print_paper
from hitomado.ui.tools.mail_steps import CheckForm, SendForm, asked
from hitomado.ui.tools.new_mail_form import NewMailForm
from hitomado.words import Words


class MailDialog(QDialog):
    """F2 begins one, Enter does the next thing with the chosen one, F9 prints, Esc closes."""

    def __init__(self, controller: Controller, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._controller = controller
        self._words = words
        self._mails: dict[str, Mail] = {}
        self._sure = ("", "")  # what is done at the next press, and to which mail
        self._wanted = ""  # the mail to stand on when the list is there
        self.setWindowTitle(words("mail.title"))
        self._list = ChoiceList(words("mail.list"))
        self._detail = label(wrap=True)
        self._said = label(role="strong", tone=Tone.WARNING, wrap=True)
        self._new = button(f"F2 {words('mail.new')}", self._begin)
        self._next = button("", self._go_on, kind="primary")
        self._next.setDefault(True)
        self._printing = button(f"F9 {words('mail.print')}", self._print)
        self._dropping = button(f"F7 {words('mail.drop')}", self._drop)
        closing = button(words("mail.close"), self.reject)
        body = column(label(words("mail.hint"), "soft", wrap=True), gap="half")
        body.addWidget(FollowedNotice(controller, words, self))
        body.addWidget(label(words("mail.list"), "heading"))
        body.addWidget(self._list, 1)
        body.addWidget(self._detail)
        body.addWidget(self._said)
        body.addLayout(row(closing, None, self._dropping, self._new, self._printing, self._next))
        self.setLayout(inset(body))
        look = theme.current()
        self.resize(look.length(1040), look.length(600))
        self._list.currentRowChanged.connect(lambda _row: self._tell())
        self._list.chosen.connect(lambda _key: self._go_on())
        for key, pressed in (("F2", self._begin), ("F7", self._drop), ("F9", self._print)):
            made = QShortcut(QKeySequence(key), self)
            made.setAutoRepeat(False)
            made.activated.connect(pressed)
        self._show(())
        self._ask()
        self._list.setFocus()

    def _ask(self) -> None:
        self._controller.ask_store(_open_mails, self._show)

    def _show(self, found: tuple[Mail, ...]) -> None:
        self._mails = {mail.id: mail for mail in found}
        lines = tuple((mail.id, mail_line(self._words, mail)) for mail in found)
        self._list.show_lines(lines, self._words("mail.none"))
        if self._wanted in self._mails:
            self._list.setCurrentRow(list(self._mails).index(self._wanted))
        self._wanted = ""
        self._tell()

    @property
    def _mail(self) -> Mail | None:
        return self._mails.get(self._list.key)

    def _tell(self) -> None:
        mail = self._mail
        self._detail.setText(mail_detail(self._words, mail) if mail else "")
        for shown in (self._next, self._printing, self._dropping):
            shown.setEnabled(mail is not None)
        if mail is not None:
            self._next.setText(self._words(f"mail.next.{mail.state}"))
        self._next.setVisible(mail is not None)
        # what is with the post cannot be called back by a click
        self._dropping.setEnabled(mail is not None and not mail.sent_at)
        self._warn("", "")

    def _warn(self, key: str, what: str) -> None:
        self._sure = (what, self._list.key if what else "")
        self._said.setText(self._words(key) if key else "")
        self._said.setVisible(bool(key))

    def _begin(self) -> None:
        form = NewMailForm(self._controller, self._words, self)
        form.made.connect(self._made)
        form.open()

    def _made(self, mail: Mail) -> None:
        self._write(m.PREPARED, prepared_payload(mail), mail)

    def _go_on(self) -> None:
        mail = self._mail
        if mail is None:
            return
        if mail.state is MailState.COUNTED:
            asked(
                CheckForm(self._words, mail, self), lambda who: self._step(m.CHECKED, mail, by=who)
            )
        elif mail.state is MailState.CHECKED:
            asked(SendForm(self._words, self), lambda n: self._step(m.SENT, mail, tracking=n))
        elif self._sure == ("received", mail.id):
            self._step(m.RECEIVED, mail)
        else:
            self._warn("mail.received_sure", "received")

    def _drop(self) -> None:
        mail = self._mail
        if mail is None or mail.sent_at:
            return
        if self._sure == ("drop", mail.id):
            self._step(m.DROPPED, mail)
        else:
            self._warn("mail.drop_sure", "drop")

    def _step(self, kind: str, mail: Mail, **said: object) -> None:
        at = self._controller.parts.clock.now().isoformat()
        self._write(kind, {"mail": mail.id, "at": at, **said}, mail)

    def _write(self, kind: str, payload: Mapping[str, object], mail: Mail) -> None:
        """One line; what the list shows is what was read back."""
        clerk, self._wanted = self._controller.office.clerk, mail.id

        def write(store: OpenStore) -> tuple[Mail, ...]:
            store.journal.append(kind, clerk=clerk, visit=mail.visit or None, payload=dict(payload))
            return _open_mails(store)

        self._controller.ask_store(write, self._show)

    def _print(self) -> None:
        mail, office = self._mail, self._controller.office
        if mail is not None:
            sheet = MailSheet(mail, office.name, practice=office.practice)
            print_paper(self, self._controller, sheet, lambda: None)


def _open_mails(store: OpenStore) -> tuple[Mail, ...]:
    """Runs on the store thread."""
    entries = store.journal.lines_of(m.KINDS)
    told = ((x.header.kind, json.loads(x.payload.body)) for x in entries if x.payload is not None)
    return tuple(mail for mail in fold_mails(told) if mail.open)
