"""The office's other sections, answered by one key each, and the sheet the household takes home."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from hitomado.core.desk.sections import SectionState, SectionTick, state_of
from hitomado.core.forms.visit_sheet import VisitSheet
from hitomado.core.visit import events as e
from hitomado.core.visit.desk import Desk
from hitomado.core.visit.facts import SectionsChecked
from hitomado.core.visit.visit_sheet import fee_due, visit_sheet
from hitomado.ui import theme
from hitomado.ui.controller import Controller
from hitomado.ui.followed_notice import FollowedNotice
from hitomado.ui.kit.choice_list import ChoiceList
from hitomado.ui.kit.parts import button, column, inset, label, row
from hitomado.ui.kit.preview_pane import PreviewPane
from hitomado.ui.kit.shapes import Tone
from hitomado.ui.models.sections import listed, section_lines, yen
from hitomado.ui.paper_out import print_paper, save_paper
from hitomado.words import Words

_KEYS = {
    Qt.Key.Key_1: SectionState.NEEDED,
    Qt.Key.Key_2: SectionState.NOT_NEEDED,
    Qt.Key.Key_3: SectionState.DONE,
    Qt.Key.Key_0: None,
    Qt.Key.Key_Backspace: None,
}


class SectionsDialog(QDialog):
    """Each answer is written down as it is given; Enter prints, F10 saves, Esc closes."""

    def __init__(self, controller: Controller, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._controller = controller
        self._words = words
        self._seen: object = None
        self.setWindowTitle(words("sections.title"))
        self._list = ChoiceList(words("sections.list"))
        self._fee = QLineEdit()
        self._fee.setAccessibleName(words("sections.fee"))
        self._fee.setMaxLength(7)
        self._wrong = label(role="strong", tone=Tone.ERROR, wrap=True)
        self._standing = label(role="soft")
        self._notice = FollowedNotice(controller, words, self)
        self._preview = PreviewPane(words)
        self._lay_out()
        self._list.installEventFilter(self)
        self._list.chosen.connect(lambda _key: self._print())
        self._fee.textChanged.connect(lambda _text: self._refresh())
        for key, pressed in (("F6", self._rest), ("F10", self._save)):
            made = QShortcut(QKeySequence(key), self)
            made.setAutoRepeat(False)
            made.activated.connect(pressed)
        controller.changed.connect(self._follow)
        self.finished.connect(lambda _end: controller.changed.disconnect(self._follow))
        visit, plan = controller.desk.visit, controller.plan()
        due = fee_due(visit, plan) if visit is not None and plan is not None else None
        self._fee.setText("" if due is None else str(due))
        self._follow(controller.desk)
        self._list.setFocus()

    def _lay_out(self) -> None:
        words = self._words
        keys = row(
            *(
                button(words(f"sections.key.{state or 'open'}"), self._answer(state))
                for state in (*SectionState, None)
            )
        )
        rest = button(f"F6 {words('sections.rest')}", self._rest)
        left = column(keys, self._list, row(rest, None, self._standing), gap="half")
        left.addLayout(
            column(label(words("sections.fee"), "strong"), self._fee, self._wrong, gap="hair")
        )
        both = row(gap="one")
        both.addLayout(left, 1)
        both.addWidget(self._preview, 1)
        printing = button(words("sections.print"), self._print, kind="primary")
        printing.setDefault(True)
        saving = button(f"F10 {words('sections.save')}", self._save)
        closing = button(words("sections.close"), self.reject)
        body = column(label(words("sections.hint"), "soft", wrap=True), self._notice, gap="half")
        body.addLayout(both, 1)
        body.addLayout(row(closing, None, saving, printing))
        self.setLayout(inset(body))
        look = theme.current()
        self.resize(look.length(1180), look.length(700))

    def _answer(self, state: SectionState | None) -> Callable[[], None]:
        def pressed() -> None:
            self._tick(state)
            self._list.setFocus()

        return pressed

    def _tick(self, state: SectionState | None) -> None:
        """The line stood on is answered; the next one is up."""
        section, at = self._list.key, self._list.currentRow()
        if section:
            self._post(SectionTick(section, state))
            self._list.setCurrentRow(min(at + 1, self._list.count() - 1))

    def _rest(self) -> None:
        visit = self._controller.desk.visit
        if visit is None:
            return
        sections = listed(self._words, visit, self._controller.office)
        open_ = [s for s in sections if state_of(visit.sections, s) is None]
        self._post(*(SectionTick(s, SectionState.NOT_NEEDED) for s in open_))

    def _post(self, *ticks: SectionTick) -> None:
        visit = self._controller.desk.visit
        if visit is not None and ticks:
            self._controller.post(e.ToldBeside(visit.id, SectionsChecked(ticks)))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Number keys answer the line that the keyboard is on."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        key = Qt.Key(event.key())
        if key not in _KEYS or event.isAutoRepeat():
            return False
        self._tick(_KEYS[key])
        return True

    def _paper(self) -> VisitSheet | None:
        visit, plan = self._controller.desk.visit, self._controller.plan()
        if visit is None or plan is None:
            return None
        return visit_sheet(visit, plan, self._controller.office, fee=yen(self._fee.text()))

    def _fee_right(self) -> bool:
        typed = bool(self._fee.text().strip())
        right = not typed or yen(self._fee.text()) is not None
        self._wrong.setText("" if right else self._words("sections.fee_wrong"))
        self._wrong.setVisible(not right)
        return right

    def _refresh(self) -> None:
        made = self._paper()
        if not self._fee_right() or made is None:
            return
        self._controller.paper.pages(made, self._preview.awaited(), ppi=None)

    def _print(self) -> None:
        made = self._paper()
        if not self._fee_right():
            self._fee.setFocus()
        elif made is not None:
            print_paper(self, self._controller, made, lambda: None)

    def _save(self) -> None:
        made = self._paper()
        if not self._fee_right():
            self._fee.setFocus()
        elif made is not None:
            name = f"hitomado-{made.visit[-12:]}-visit"
            title = self._words("sections.save_as")
            save_paper(self, self._controller, made, title, name)

    def _follow(self, desk: Desk) -> None:
        """Show the answers as they are written down; without a visit there is nothing to ask."""
        visit = desk.visit
        if visit is None:
            self.reject()
            return
        if visit is self._seen:
            return
        self._seen = visit
        sections = listed(self._words, visit, self._controller.office)
        lines = section_lines(self._words, visit, sections)
        self._list.show_lines(lines, self._words("sections.none"))
        open_ = sum(state_of(visit.sections, s) is None for s in sections)
        said = "sections.left" if open_ else "sections.all"
        self._standing.setText(self._words(said, count=open_) if sections else "")
        self._refresh()
