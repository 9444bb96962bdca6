"""Which certificate, where, how much, at a convenience store or not: typed, told, printed."""

import json
from collections import Counter

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QScrollArea, QWidget

from hitomado.core.desk.certificates import (
    COPY_SAVED,
    KONBINI_WISHED,
    NO_TABLE,
    Certificate,
    found,
    not_needed,
)
from hitomado.core.forms.certificate_slip import CertificateSlip
from hitomado.core.visit.ways import contact
from hitomado.ports import OpenStore
from hitomado.ui import theme
from hitomado.ui.controller import Controller
from hitomado.ui.followed_notice import FollowedNotice
from hitomado.ui.kit.banner import Banner, BannerView
from hitomado.ui.kit.choice_list import ChoiceList
from hitomado.ui.kit.parts import button, column, inset, label, row
from hitomado.ui.kit.shapes import Tone
from hitomado.ui.models.certificates import (
    answer_for,
    certificate_view,
    in_month,
    not_needed_lines,
    own,
    table_line,
)
from hitomado.ui.paper_out import print_paper, save_paper
from hitomado.words import Words
from hitomado.words.stops_said import stop_params

_KINDS = (COPY_SAVED, KONBINI_WISHED)


class CertificateHelper(QDialog):
    """Type, arrows, Enter prints the slip; F6 and F7 count, Esc closes."""

    def __init__(self, controller: Controller, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._controller = controller
        self._words = words
        self._table, stop = controller.parts.certificates()
        self._found: dict[str, Certificate] = {}
        self.setWindowTitle(words("certificate.title"))
        self._stop = Banner(words)
        self._stop.setVisible(stop is not None)
        if stop is not None:
            said = stop_params(words, stop.params)
            title, what, remedy = (
                words(f"reason.{stop.reason}.{part}", **said)
                for part in ("title", "what", "remedy")
            )
            self._stop.show_view(BannerView(Tone.ERROR, title, what, remedy))
        self._typed = QLineEdit()
        self._typed.setAccessibleName(words("certificate.search"))
        self._typed.setPlaceholderText(words("certificate.search"))
        self._typed.setMaxLength(60)
        self._list = ChoiceList(words("certificate.list"))
        self._title = label(role="heading", wrap=True)
        self._prices = label(role="strong", wrap=True)
        self._lines = label(wrap=True)
        self._unneeded = label(role="strong", tone=Tone.INFO, wrap=True)
        self._counts = label(role="soft")
        self._lay_out()
        self._typed.textChanged.connect(lambda _text: self._search())
        self._typed.installEventFilter(self)
        self._list.currentRowChanged.connect(lambda _row: self._tell())
        self._list.chosen.connect(lambda _key: self._print())
        for key, pressed in (
            ("F6", lambda: self._count(COPY_SAVED)),
            ("F7", lambda: self._count(KONBINI_WISHED)),
            ("F10", self._save),
        ):
            made = QShortcut(QKeySequence(key), self)
            made.setAutoRepeat(False)
            made.activated.connect(pressed)
        self._search()
        self._ask_counts()
        self._typed.setFocus()

    def _lay_out(self) -> None:
        words = self._words
        state = table_line(words, self._table) if self._table != NO_TABLE else ""
        told = column(self._title, self._prices, self._lines, None)
        holder = QWidget()
        holder.setLayout(inset(told, "hair", "hair"))
        beside = QScrollArea(widgetResizable=True)
        beside.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        beside.setAccessibleName(words("certificate.title"))
        beside.setWidget(holder)
        both = row(gap="one")
        both.addWidget(self._list, 2)
        both.addWidget(beside, 3)
        body = column(label(words("certificate.hint"), "soft", wrap=True), self._stop, gap="half")
        body.addWidget(FollowedNotice(self._controller, words, self))
        body.addWidget(label(state, "strong", Tone.WARNING, wrap=True))
        body.addWidget(self._typed)
        body.addLayout(both, 1)
        body.addWidget(self._unneeded)
        saved = button(f"F6 {words('certificate.saved_copy')}", lambda: self._count(COPY_SAVED))
        wished = button(f"F7 {words('certificate.wished')}", lambda: self._count(KONBINI_WISHED))
        body.addLayout(row(saved, wished, None, self._counts))
        closing = button(words("certificate.close"), self.reject)
        saving = button(f"F10 {words('certificate.save')}", self._save)
        self._printing = button(words("certificate.print"), self._print, kind="primary")
        self._printing.setDefault(True)
        body.addLayout(row(closing, None, saving, self._printing))
        self.setLayout(inset(body))
        look = theme.current()
        self.resize(look.length(1080), look.length(680))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """The list follows the arrows while the keyboard stays in the field."""
        keys = (Qt.Key.Key_Up, Qt.Key.Key_Down)
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() not in keys:
            return False
        QApplication.sendEvent(self._list, event)
        return True

    def _search(self) -> None:
        text = self._typed.text()
        self._found = {kind.id: kind for kind in found(self._table, text)}
        lines = tuple((key, own(self._words, kind.name)) for key, kind in self._found.items())
        self._list.clear()  # else the line stood on before would be kept, not the best one
        self._list.show_lines(lines, self._words("certificate.none"))
        without = not_needed(self._table, text) if text.strip() else ()
        self._unneeded.setText(not_needed_lines(self._words, without))
        self._unneeded.setVisible(bool(without))
        self._tell()

    @property
    def _kind(self) -> Certificate | None:
        return self._found.get(self._list.key)

    def _tell(self) -> None:
        kind = self._kind
        self._printing.setEnabled(kind is not None)
        if kind is None:
            for shown in (self._title, self._prices, self._lines):
                shown.setText("")
            return
        visit, office = self._controller.desk.visit, self._controller.office
        view = certificate_view(self._words, kind, answer_for(kind, visit, office))
        self._title.setText(view.title)
        self._prices.setText(view.prices)
        self._lines.setText("\n".join(view.lines))

    def _slip(self) -> CertificateSlip | None:
        kind, office = self._kind, self._controller.office
        if kind is None:
            return None
        view = certificate_view(
            self._words, kind, answer_for(kind, self._controller.desk.visit, office)
        )
        return CertificateSlip(
            kind,
            contact(office, office.rules()),
            office.today,
            konbini=view.konbini,
            fees=self._table.confirmed is not None,
            practice=office.practice,
        )

    def _print(self) -> None:
        slip = self._slip()
        if slip is not None:
            print_paper(self, self._controller, slip, lambda: None)

    def _save(self) -> None:
        slip = self._slip()
        if slip is not None:
            title = self._words("certificate.save_as")
            save_paper(self, self._controller, slip, title, f"hitomado-{slip.certificate.id}")

    def _count(self, kind: str) -> None:
        """One line, without anybody in it: what was asked for, and that it was saved or wished."""
        chosen, clerk = self._kind, self._controller.office.clerk
        if kind == KONBINI_WISHED and chosen is None:
            return
        without = not_needed(self._table, self._typed.text()) if self._typed.text().strip() else ()
        said: dict[str, object] = {
            "certificate": chosen.id if chosen is not None else "",
            "destination": without[0].id if kind == COPY_SAVED and without else "",
            "at": self._controller.parts.clock.now().isoformat(),
        }

        def write(store: OpenStore) -> None:
            store.journal.append(kind, clerk=clerk, payload=said)

        self._controller.ask_store(write, lambda _done: self._ask_counts())

    def _ask_counts(self) -> None:
        today = self._controller.office.today

        def ask(store: OpenStore) -> Counter[str]:
            lines = ((x.header.kind, x.payload) for x in store.journal.lines_of(_KINDS))
            told = ((kind, json.loads(said.body)["at"]) for kind, said in lines if said)
            return Counter(kind for kind, at in told if in_month(at, today))

        self._controller.ask_store(ask, self._show_counts)

    def _show_counts(self, counts: "Counter[str]") -> None:
        said = self._words(
            "certificate.counts", saved=counts[COPY_SAVED], wished=counts[KONBINI_WISHED]
        )
        self._counts.setText(said)
