"""The office's rules and texts: found by typing, changed from a day on, kept with who and when."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFileDialog, QLineEdit, QListWidget, QWidget

from hitomado.core.dates_parse import parse_date
from hitomado.core.reasons import HitomadoError, Reason, RulesError
from hitomado.core.rules.book.office_rules import SetValue, lay
from hitomado.core.rules.book.rulebook import Rule, refused
from hitomado.core.rules.book.typed_values import typed_form, typed_value
from hitomado.ports import OfficeRules
from hitomado.ui import theme
from hitomado.ui.controller import Controller
from hitomado.ui.kit.banner import Banner, BannerView
from hitomado.ui.kit.choice_list import ChoiceList
from hitomado.ui.kit.parts import button, column, inset, label, row
from hitomado.ui.kit.shapes import Tone
from hitomado.ui.models.office_rules import left_out, stop_view
from hitomado.ui.models.rule_views import file_line, list_lines, present, rule_view
from hitomado.ui.models.text import day, day_only
from hitomado.ui.tools.rule_detail import RuleDetail
from hitomado.words import Words
from hitomado.words.rules_said import rule_title, rule_value

LARGEST_FILE = 4_000_000  # bytes


class RulesDialog(QDialog):
    """List left, one rule right. Drafts of several rules stay while it is open."""

    def __init__(self, controller: Controller, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._controller = controller
        self._words = words
        self._drafts: dict[str, tuple[str, date | None]] = {}
        self._warned = self._busy = False
        self.setWindowTitle(words("office_rules.title"))
        self._told = Banner(words)
        self._search = QLineEdit(placeholderText=words("office_rules.search_hint"))
        self._search.setAccessibleName(words("office_rules.search"))
        self._search.installEventFilter(self)
        self._search.textChanged.connect(self._fill)
        self._list = ChoiceList(words("office_rules.list"))
        self._list.setWordWrap(True)
        self._list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.currentItemChanged.connect(lambda *_: self._show_rule())
        self._list.chosen.connect(lambda _: self._detail.setFocus())
        self._detail: RuleDetail = RuleDetail(
            words,
            read=lambda text: parse_date(text).exact,
            tell=lambda value: day(words, value),
            today=self._today,
        )
        self._detail.edited.connect(self._keep_draft)
        self._detail.save.connect(self._save)
        self._detail.back.connect(self._back)
        self._detail.withdraw.connect(self._withdraw)
        self._file = label(role="soft", wrap=True)
        self._drop = button(words("office_rules.drop_file"), self._drop_file)
        take = button(words("office_rules.import"), self._ask_file)
        close = button(words("office_rules.close"), self.reject)
        for plain in (self._drop, take, close):
            plain.setAutoDefault(False)  # Enter in a field saves, it opens no file
        left = column(self._search, gap="half")
        left.addWidget(self._list, 1)
        middle = row(gap="one")
        middle.addLayout(left, 5)
        middle.addWidget(self._detail, 6)
        body = column(label(words("office_rules.title"), "heading"), self._told, gap="half")
        body.addWidget(label(words("office_rules.hint"), "soft", wrap=True))
        body.addLayout(middle, 1)
        body.addWidget(self._file)
        body.addLayout(row(close, None, self._drop, take))
        self.setLayout(inset(body))
        for key in ("Ctrl+S", "Ctrl+Return"):
            QShortcut(QKeySequence(key), self).activated.connect(self._save)
        self._detail.be_default()
        self.resize(1180, 700)
        self._shown: Rule | None = None
        self._refresh()
        lost = left_out(words, self._laid.left_out)
        self._tell(lost)
        self._search.setFocus()

    def _today(self) -> date:
        return self._controller.parts.clock.today()

    def _refresh(self) -> None:
        """Lay everything anew: what is shown is what is kept."""
        own, today = self._controller.own.now, self._today()
        self._laid = lay(self._controller.parts.shipped_rules(), own, today)
        self._rules = {rule.id: rule for rule in present(self._laid, today)}
        said = file_line(self._words, own)
        self._file.setText(said)
        self._file.setVisible(bool(said))
        self._drop.setVisible(bool(said))
        self._fill()

    def _fill(self) -> None:
        own, today = self._controller.own.now, self._today()
        lines = list_lines(self._words, self._laid, own, today, self._search.text())
        spoke = self._list.blockSignals(True)  # the rule is shown once, below
        self._list.show_lines(lines, self._words("office_rules.nothing"))
        for at, (key, _) in enumerate(lines):
            if not key:  # a group's own line is only read
                head = self._list.item(at)
                head.setFlags(Qt.ItemFlag.NoItemFlags)
                head.setFont(theme.text_font("body", bold=True))
        if lines and not self._list.key:
            self._list.setCurrentRow(1)
        self._list.blockSignals(spoke)
        self._show_rule()

    def _show_rule(self) -> None:
        rule = self._rules.get(self._list.key)
        self._shown = rule
        self._detail.setVisible(rule is not None)
        if rule is None:
            return
        view = rule_view(self._words, rule, self._controller.own.now, self._today())
        typed, since = self._drafts.get(rule.id, self._as_kept(rule))
        self._detail.show_rule(view, typed, since)

    def _as_kept(self, rule: Rule) -> tuple[str, date | None]:
        return (typed_form(rule.value) if rule.settable else ""), self._today()

    def _keep_draft(self) -> None:
        rule, self._warned = self._shown, False
        self._tell(None)  # what was said of the value before is over
        if rule is None or not rule.settable:
            return
        draft = self._detail.typed, self._detail.since
        if draft == self._as_kept(rule):
            self._drafts.pop(rule.id, None)
        else:
            self._drafts[rule.id] = draft

    def _save(self) -> None:
        rule = self._shown
        if rule is None or not rule.settable:
            return
        try:
            value = typed_value(rule, [self._detail.typed])
        except RulesError as stop:
            self._refuse(stop)
            return
        self._set(rule, value, rule_value(self._words, rule.kind, value))

    def _back(self) -> None:
        if self._shown is not None:
            self._set(self._shown, None, self._words("office_rules.shipped"))

    def _set(self, rule: Rule, value: SetValue | None, said: str) -> None:
        since = self._detail.since
        if since is None:
            self._tell(BannerView(Tone.WARNING, self._words("office_rules.no_date")))
            self._detail.focus_date()
            return
        shipped, today = self._controller.parts.shipped_rules(), self._today()
        clerk = self._controller.office.clerk

        def change(rules: OfficeRules) -> None:
            rules.set_value(shipped, rule.id, value, since=since, today=today, clerk=clerk)

        told = self._words("office_rules.saved", day=day_only(self._words, since), value=said)
        self._change(change, told, rule.id)

    def _withdraw(self, value_id: str) -> None:
        today, clerk = self._today(), self._controller.office.clerk
        self._change(
            lambda rules: rules.withdraw(value_id, today=today, clerk=clerk),
            self._words("office_rules.withdrawn"),
        )

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, self._words("office_rules.import"), str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter("TOML (*.toml)")
        dialog.fileSelected.connect(lambda path: self.take_file(Path(path)))
        dialog.open()

    def take_file(self, path: Path) -> None:
        """Take a rule file whole, or say its line and what is wrong there."""
        try:
            with path.open("rb") as source:
                data = source.read(LARGEST_FILE + 1)
        except OSError:
            data = bytes(LARGEST_FILE + 1)
        if len(data) > LARGEST_FILE:
            params = refused("unreadable", file=path.name).params
            self._refuse(RulesError(Reason.RULE_FILE_REFUSED, "unreadable", params))
            return
        shipped, clerk = self._controller.parts.shipped_rules(), self._controller.office.clerk
        self._change(
            lambda rules: rules.take_file(shipped, path.name, data, clerk=clerk),
            self._words("office_rules.taken_named", file=path.name),
        )

    def _drop_file(self) -> None:
        clerk = self._controller.office.clerk
        told = self._words("office_rules.dropped")
        self._change(lambda rules: rules.drop_file(clerk=clerk), told)

    def _change(
        self, change: Callable[[OfficeRules], object], told: str, rule_id: str = ""
    ) -> None:
        """Ask the store once; its answer is shown, and the rules as they are kept now."""
        if self._busy:
            return
        self._busy = True

        def done() -> None:
            self._busy = False
            self._drafts.pop(rule_id, None)
            self._refresh()
            self._tell(BannerView(Tone.SUCCESS, told))
            self._search.setFocus()
            self._search.selectAll()

        self._controller.own.change(change, done, self._refuse)

    def _refuse(self, stop: HitomadoError) -> None:
        self._busy = False
        self._tell(stop_view(self._words, stop))
        self._detail.setFocus()

    def _tell(self, view: BannerView | None) -> None:
        self._told.setVisible(view is not None)
        if view is not None:
            self._told.show_view(view)

    def eventFilter(self, _watched: object, event: QEvent) -> bool:
        """In the search field the arrows move in the list, and Enter goes to the value."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._shown is not None:  # nothing found: typing goes on
                self._detail.setFocus()
            return True
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._list.keyPressEvent(event)
            return True
        return False

    def reject(self) -> None:
        """What is not saved is dropped only when it is wanted twice."""
        if self._drafts and not self._warned:
            self._warned = True
            titles = self._words("office_rules.value.comma").join(
                rule_title(self._words, rule_id) for rule_id in self._drafts
            )
            self._tell(BannerView(Tone.WARNING, self._words("office_rules.unsaved", titles=titles)))
            return
        super().reject()
