"""One list's totals and days, and the three pieces of work with it."""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import Signal

from hitomado.core.rules.book.rulebook import Rulebook
from hitomado.ui import theme
from hitomado.ui.expiry.desk import Opened
from hitomado.ui.expiry.page import ExpiryPage, scrolled
from hitomado.ui.kit.banner import Banner
from hitomado.ui.kit.choice_list import ChoiceList
from hitomado.ui.kit.parts import button, column, label, row
from hitomado.ui.models.expiry import (
    changed_line,
    days_view,
    minutes_line,
    place_lines,
    spared_line,
    verdict_lines,
)
from hitomado.ui.models.text import day_only
from hitomado.words import Words

DECIDE, CHECK, ENTER = "decide", "check", "enter"


class OverviewPage(ExpiryPage):
    """Emits `work_wanted(piece)`, `refresh_wanted()`, `print_wanted()`, `save_wanted()`."""

    work_wanted = Signal(str)
    print_wanted = Signal()
    save_wanted = Signal()
    refresh_wanted = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._file = label(role="strong", wrap=True)
        self._days = Banner(words)
        self._verdicts = label(wrap=True)
        self._places = label(wrap=True)
        self._register = label(role="soft")
        self._changed = label(role="strong", wrap=True)
        self._spared = label(role="soft", wrap=True)
        self._minutes = label(role="soft", wrap=True)
        self._list = ChoiceList(words("expiry_view.places"))
        self._list.chosen.connect(self.work_wanted.emit)
        left = column(label(words("expiry_view.counts"), "strong"), self._verdicts, None)
        right = column(label(words("expiry_view.places"), "strong"), self._places)
        for said in (self._changed, self._spared, self._minutes):
            right.addWidget(said)
        right.addStretch(1)
        both = row(gap="one")
        both.addLayout(left, 1)
        both.addLayout(right, 1)
        told = column(gap="half")
        told.addLayout(both)
        told.addStretch(1)
        body = column(self._file, self._days, gap="half")
        body.addWidget(scrolled(told), 1)
        body.addWidget(self._list)
        self._list.setFixedHeight(theme.current().length(140))  # three lines, none hidden
        body.addWidget(label(words("expiry_view.overview.hint"), "soft", wrap=True))
        again = button(f"F5 {words('expiry_view.refresh')}", self.refresh_wanted.emit)
        printing = button(f"F9 {words('expiry_view.sheets.print')}", self.print_wanted.emit)
        saving = button(f"F10 {words('expiry_view.sheets.save')}", self.save_wanted.emit)
        body.addLayout(row(self._register, None, again, printing, saving))
        self.setLayout(body)
        self.setFocusProxy(self._list)

    def show_list(self, opened: Opened, rules: Rulebook, today: date, by_hand: int) -> None:
        """Show a list as it stands today."""
        words, rows = self._words, opened.rows
        self._file.setText(opened.info.source)
        self._days.show_view(days_view(words, rows.rows, rules, today))
        as_of = day_only(words, opened.info.register_as_of.astimezone().date())
        self._register.setText(words("expiry_view.register", day=as_of))
        later = changed_line(words, rows)
        self._changed.setText(later)
        self._changed.setVisible(bool(later))
        self._spared.setText(spared_line(words, rows))
        totals = opened.totals
        self._verdicts.setText("\n".join(verdict_lines(words, totals.verdicts)))
        self._places.setText("\n".join(place_lines(words, totals.places)))
        self._minutes.setText(minutes_line(words, totals, by_hand))
        to_enter = sum(1 for each in rows.to_enter() if each.entered is None)
        work = [(DECIDE, len(rows.to_decide())), (ENTER, to_enter)]
        if rows.second_check:
            work.insert(1, (CHECK, len(rows.to_check())))
        self._list.show_lines(
            tuple((key, words(f"expiry_view.do.{key}", count=count)) for key, count in work)
        )

    def on_keys(self) -> Mapping[str, Callable[[], object]]:
        return {
            "F5": self.refresh_wanted.emit,
            "F9": self.print_wanted.emit,
            "F10": self.save_wanted.emit,
        }
