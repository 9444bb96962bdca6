"""One rule in full: what holds and why, what the office may set instead, what was set so far."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QListWidget, QScrollArea, QWidget

from hitomado.core.rules.book.rulebook import Kind
from hitomado.ui import theme
from hitomado.ui.kit.banner import Banner, BannerView
from hitomado.ui.kit.panel import Panel
from hitomado.ui.kit.parts import button, clear, column, inset, label, row
from hitomado.ui.kit.rule_editor import RuleEditor
from hitomado.ui.kit.shapes import Tone
from hitomado.ui.models.rule_views import RuleView
from hitomado.words import Words


def _grid() -> QGridLayout:
    made = QGridLayout()
    made.setColumnStretch(1, 1)
    made.setHorizontalSpacing(theme.current().space("one"))
    return made


class RuleDetail(Panel):
    """Emits `edited()`, `save()`, `back()` (to the shipped value), `withdraw(value id)`."""

    edited = Signal()
    save = Signal()
    back = Signal()
    withdraw = Signal(str)

    def __init__(
        self,
        say: Words,
        *,
        read: Callable[[str], date | None],
        tell: Callable[[date], str],
        today: Callable[[], date],
    ) -> None:
        super().__init__()
        self.say = say
        self._title = label(role="heading", wrap=True)
        self._question = Banner(say)
        self._editor = RuleEditor(say, read=read, tell=tell, today=today)
        self._editor.edited.connect(self.edited)
        self._fixed = label(say("office_rules.not_settable"), "soft", wrap=True)
        told = say("office_rules.save")
        by_key = say("kit.bar.key", text=told, key="Ctrl+S")
        self._save = button(by_key, self.save.emit, kind="primary", name=told)
        self._back = button(say("office_rules.back"), self.back.emit)
        self._back.setAutoDefault(False)
        self._facts, self._grounds = _grid(), _grid()
        self._waiting = column(gap="half")
        self._history = QListWidget()
        self._history.setAccessibleName(say("office_rules.history"))
        self._history.setWordWrap(True)
        self._history.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._history.setFixedHeight(theme.current().length(150))
        inner = column(self._title, self._facts, self._question, self._fixed, gap="half")
        inner.addWidget(self._editor)
        inner.addLayout(row(self._back, None, self._save))
        inner.addLayout(self._waiting)
        inner.addLayout(self._grounds)
        inner.addWidget(label(say("office_rules.history"), "strong"))
        inner.addWidget(self._history)
        inner.addStretch(1)
        held = QWidget()
        held.setLayout(inset(inner, "one", "half"))
        area = QScrollArea(widgetResizable=True)
        area.setWidget(held)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLayout(column(area))
        self.setFocusProxy(self._editor)

    def show_rule(self, view: RuleView, typed: str, since: date | None) -> None:
        """Show a rule. typed, since: as far as they are typed."""
        rule = view.rule
        self._title.setText(view.title)
        self._question.setVisible(bool(view.question))
        self._question.show_view(
            BannerView(
                Tone.WARNING if view.unsure else Tone.INFO,
                view.question,
                word=self.say(f"office_rules.{'question' if view.unsure else 'question_for'}"),
            )
        )
        for shown in (self._editor, self._save):
            shown.setVisible(rule.settable)
        self._fixed.setVisible(not rule.settable)
        self._back.setVisible(rule.settable and view.changed)
        if rule.settable:
            several = rule.kind is Kind.LINES or (rule.lines or 1) > 1
            form = "flag" if rule.kind is Kind.FLAG else "many" if several else "line"
            self._editor.show_value(view.title, typed, since, form=form, limits=view.limits)
        self._show_facts(view)
        self._show_past(view)

    @property
    def typed(self) -> str:
        """The new value as it is typed."""
        return self._editor.typed

    @property
    def since(self) -> date | None:
        """From which day; None = no date yet."""
        return self._editor.since.value

    def be_default(self) -> None:
        """Let Enter save. Called in the dialog: a button that stands in none cannot be its own."""
        self._save.setDefault(True)

    def focus_date(self) -> None:
        """Lead to the date."""
        self._editor.since.setFocus()

    def _show_facts(self, view: RuleView) -> None:
        """The value and how sure it is above, what it stands on below what may be typed."""
        for grid, facts in ((self._facts, view.facts[:2]), (self._grounds, view.facts[2:])):
            clear(grid)
            for at, (name, value) in enumerate(facts):
                grid.addWidget(label(name, "soft"), at, 0, Qt.AlignmentFlag.AlignTop)
                grid.addWidget(label(value, wrap=True), at, 1)

    def _show_past(self, view: RuleView) -> None:
        clear(self._waiting)
        self._history.clear()
        before = self._save  # Tab meets them where they stand
        for one in view.waiting:
            taken = button(one.text, partial(self.withdraw.emit, one.id))
            taken.setAutoDefault(False)
            self._waiting.addLayout(row(taken, None))
            QWidget.setTabOrder(before, taken)
            before = taken
        QWidget.setTabOrder(before, self._history)
        self._history.addItems(view.history or (self.say("office_rules.history_none"),))
