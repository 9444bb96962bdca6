"""What comes next for a household that cannot be finished today: chosen, printed, recorded."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFileDialog, QScrollArea, QWidget

from hitomado.core.dates_parse import parse_date
from hitomado.core.forms.hand_out import HandOuts
from hitomado.core.reasons import HitomadoError
from hitomado.core.visit import events as e
from hitomado.core.visit.desk import Desk
from hitomado.core.visit.ways import WayFor, further_ways, paper, ways_of
from hitomado.ui import theme
from hitomado.ui.controller import Controller
from hitomado.ui.dialogs import print_pages
from hitomado.ui.kit.banner import Banner
from hitomado.ui.kit.choice_list import ChoiceList
from hitomado.ui.kit.date_field import DateField
from hitomado.ui.kit.parts import button, column, inset, label, row
from hitomado.ui.kit.preview_pane import PreviewPane
from hitomado.ui.models.cards import notice
from hitomado.ui.models.hand_outs import HandOutChoice, choices, detail, given_line
from hitomado.ui.models.text import day
from hitomado.words import Words


class HandOutDialog(QDialog):
    """Arrows choose, Enter prints, F10 saves, F11 puts the visit aside, Esc closes.

    What came out on paper or as a file is recorded; what was only looked at is not.
    """

    def __init__(self, controller: Controller, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._controller = controller
        self._words = words
        self._choices: dict[str, HandOutChoice] = {}
        self.setWindowTitle(words("hand_outs.title"))
        self._list = ChoiceList(words("hand_outs.list"))
        self._title = label(role="heading", wrap=True)
        self._why = label(wrap=True)
        self._when = label(role="strong", wrap=True)
        self._lines = label(wrap=True)
        self._letter = label(role="soft", wrap=True)
        self._given = label(role="soft", wrap=True)
        self._notice = Banner(words)
        self._notice.hide()
        self._day = DateField(
            words,
            words("hand_outs.day"),
            read=lambda text: parse_date(text).exact,
            tell=lambda value: day(words, value),
            today=controller.parts.clock.today,
        )
        self._preview = PreviewPane(words)
        self._lay_out()
        self._list.currentRowChanged.connect(lambda _row: self._choose())
        self._list.chosen.connect(lambda _key: self._print())
        self._day.changed.connect(lambda _day: self._refresh())
        for key, pressed in (("F10", self._save), ("F11", self._suspend)):
            QShortcut(QKeySequence(key), self).activated.connect(pressed)
        controller.changed.connect(self._follow)
        self.finished.connect(lambda _end: controller.changed.disconnect(self._follow))
        self._offer()
        self._follow(controller.desk)
        self._list.setFocus()

    def _lay_out(self) -> None:
        words = self._words
        self._printing = button(words("hand_outs.print"), self._print, kind="primary")
        self._printing.setDefault(True)  # else Enter after a typed day would press "today"
        self._saving = button(f"F10 {words('hand_outs.save')}", self._save)
        self._aside = button(f"F11 {words('hand_outs.suspend')}", self._suspend)
        left = column(self._list, self._day, gap="half")
        said = column(self._title, self._why, self._when, self._lines, self._letter, None)
        told = QScrollArea(widgetResizable=True)
        told.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the paper beside it says the same
        told.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        holder = QWidget()
        holder.setLayout(inset(said, "hair", "hair"))
        told.setWidget(holder)
        left.addWidget(told, 1)
        both = row(gap="one")
        both.addLayout(left, 3)
        both.addWidget(self._preview, 2)
        body = column(label(words("hand_outs.hint"), "soft", wrap=True), self._notice, gap="half")
        body.addLayout(both, 1)
        body.addWidget(self._given)
        closing = button(words("hand_outs.close"), self.reject)
        body.addLayout(row(closing, None, self._aside, self._saving, self._printing))
        self.setLayout(inset(body))
        look = theme.current()
        self._list.setWordWrap(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setFixedHeight(look.length(230))
        self.resize(look.length(1180), look.length(700))

    def _offer(self) -> None:
        """The ways of the plan as it stands, and all others."""
        visit, plan = self._controller.desk.visit, self._controller.plan()
        if visit is None or plan is None:
            return
        offered = ways_of(visit, plan)
        found = choices(self._words, visit, offered, further_ways(offered))
        self._choices = {choice.key: choice for choice in found}
        lines = tuple((choice.key, choice.text) for choice in found)
        self._list.show_lines(lines, self._words("hand_outs.none"))

    @property
    def _choice(self) -> HandOutChoice | None:
        return self._choices.get(self._list.key)

    def _ways(self) -> tuple[WayFor, ...]:
        choice = self._choice
        return choice.dated(self._day.value) if choice is not None else ()

    def _paper(self) -> HandOuts | None:
        visit = self._controller.desk.visit
        return None if visit is None else paper(visit, self._ways(), self._controller.office)

    def _choose(self) -> None:
        """Another line: a day said for one hand-out does not pass to the next."""
        choice = self._choice
        self._day.setVisible(choice is not None and choice.further)
        self._day.reset(None)
        self._refresh()

    def _refresh(self) -> None:
        choice, made = self._choice, self._paper()
        if choice is None or made is None:
            return
        told = detail(self._words, choice, made)
        self._title.setText(told.title)
        self._why.setText(told.why)
        self._when.setText(told.when)
        self._lines.setText("\n".join(told.lines))
        self._letter.setText(told.letter)
        for shown in (self._why, self._when, self._letter):
            shown.setVisible(bool(shown.text()))
        self._controller.paper.pages(made, self._preview.awaited(), ppi=None)

    def _print(self) -> None:
        made, ways = self._paper(), self._ways()
        if made is None or not made.pages:
            return

        def out(pages: Sequence[bytes]) -> None:
            try:
                printed = print_pages(self, pages)
            except HitomadoError as stop:
                self._controller.post(e.Failed(stop.reason, stop.params))
                return
            if printed:
                self._record(made.visit, ways)

        self._controller.paper.pages(made, out)

    def _save(self) -> None:
        made, ways = self._paper(), self._ways()
        if made is None or not made.pages:
            return
        dialog = QFileDialog(
            self, self._words("hand_outs.save_as"), str(Path.home()), "PDF (*.pdf)"
        )
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(f"hitomado-{made.visit[-12:]}-next.pdf")
        dialog.fileSelected.connect(
            lambda path: self._controller.paper.save(
                made, Path(path), lambda _path: self._record(made.visit, ways)
            )
        )
        dialog.open()

    def _record(self, visit: str, ways: tuple[WayFor, ...]) -> None:
        at = self._controller.parts.clock.now().isoformat()
        taken = tuple(pair for each in ways for pair in each.taken)
        self._controller.post(e.HandOutsTaken(visit, taken, at))

    def _suspend(self) -> None:
        """Put the visit aside; only after something was given, and with no card left here."""
        visit = self._controller.desk.visit
        if visit is not None and visit.given:
            self._controller.post(e.Suspended())

    def _follow(self, desk: Desk) -> None:
        """Say what was given and what went wrong; without a visit there is nothing to give."""
        if desk.visit is None:
            self.reject()
            return
        self._aside.setEnabled(bool(desk.visit.given))
        self._given.setText(given_line(self._words, desk.visit))
        self._given.setVisible(bool(desk.visit.given))
        self._notice.setVisible(desk.notice is not None)
        if desk.notice is not None:
            self._notice.show_view(notice(self._words, desk.notice))
