"""The office's own calendar: days on which it alone is closed, or open."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from hitomado.core.dates_parse import parse_date
from hitomado.core.reasons import HitomadoError
from hitomado.core.rules.book.office_days import (
    NOTE_LENGTH,
    DayKind,
    OfficeDay,
    closed_by_law,
    day_code,
    holidays_unknown,
)
from hitomado.ports import OfficeRules
from hitomado.ui import theme
from hitomado.ui.controller import Controller
from hitomado.ui.kit.banner import Banner, BannerView
from hitomado.ui.kit.choice_list import ChoiceList
from hitomado.ui.kit.date_field import DateField
from hitomado.ui.kit.parts import button, column, inset, label, row
from hitomado.ui.kit.question_row import ChoiceView, QuestionRow, QuestionView
from hitomado.ui.kit.shapes import Tone
from hitomado.ui.models.office_rules import stop_view
from hitomado.ui.models.rule_views import when
from hitomado.ui.models.text import day as said_day
from hitomado.words import Words

_KINDS = {
    "closed": (DayKind.CLOSED, False),
    "open": (DayKind.OPEN, True),
    "open_without": (DayKind.OPEN, False),
}


class CalendarDialog(QDialog):
    """A day, what the counter does on it, why; below, the days set so far."""

    def __init__(self, controller: Controller, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._controller = controller
        self._words = words
        self._kind = "closed"
        self._warned = self._busy = False
        self.setWindowTitle(words("office_days.title"))
        self._told = Banner(words)
        self._told.hide()
        self._day = DateField(
            words,
            words("office_days.day"),
            read=lambda text: parse_date(text).exact,
            tell=self._said,
            today=controller.parts.clock.today,
        )
        self._choice = QuestionRow(words)
        self._choice.answered.connect(self._choose)
        self._note = QLineEdit()
        self._note.setAccessibleName(words("office_days.note"))
        self._note.setMaxLength(NOTE_LENGTH)
        add = button(words("office_days.add"), self._add, kind="primary")
        self._list = ChoiceList(words("office_days.list"))
        self._remove = button(words("office_days.remove"), self._take_out)
        close = button(words("office_rules.close"), self.reject)
        for plain in (self._remove, close):
            plain.setAutoDefault(False)  # Enter in a field adds the day, whatever stands first
        self._list.setMinimumHeight(theme.current().length(80))  # all of it fits a small screen
        body = column(self._told, gap="half")
        body.addWidget(label(words("office_days.hint"), "soft", wrap=True))
        body.addWidget(self._day)
        body.addWidget(self._choice)
        body.addWidget(label(words("office_days.terminal_down"), "small", wrap=True))
        body.addLayout(row(label(words("office_days.note"), "strong"), self._note, add))
        body.addWidget(label(words("office_days.list"), "strong"))
        body.addWidget(self._list, 1)
        body.addLayout(row(close, None, self._remove))
        self.setLayout(inset(body))
        add.setDefault(True)
        self.resize(820, 700)
        self._show_choice()
        self._refresh()
        today = controller.parts.clock.today()
        if holidays_unknown(today, controller.parts.public_holidays()):
            self._warn("office_days.beyond", year=today.year)
        self._day.setFocus()

    def _said(self, value: date) -> str:
        return said_day(self._words, value)

    def _show_choice(self) -> None:
        choices = tuple(ChoiceView(k, self._words(f"office_days.kind.{k}")) for k in _KINDS)
        text = self._words("office_days.kind")
        self._choice.show_view(QuestionView("kind", text, choices, self._kind, first=self._kind))

    def _choose(self, _question: str, key: str) -> None:
        self._kind = key
        self._show_choice()

    def _refresh(self) -> None:
        days = sorted(self._controller.own.now.days, key=lambda one: one.day, reverse=True)
        lines = tuple((one.day.isoformat(), self._line(one)) for one in days)
        self._list.show_lines(lines, self._words("office_days.none"))
        self._remove.setEnabled(bool(lines))

    def _line(self, one: OfficeDay) -> str:
        return self._words(
            "office_days.line",
            day=self._said(one.day),
            kind=self._words(f"office_days.kind.{day_code(one)}"),
            note=one.note,
            clerk=one.clerk,
            at=when(self._words, one.at),
        )

    def _add(self) -> None:
        day = self._day.value
        if day is None:
            self._warn("office_days.no_day")
            self._day.setFocus()
            return
        kind, terminal = _KINDS[self._kind]
        one = OfficeDay(day, kind, terminal, " ".join(self._note.text().split()))
        clerk = self._controller.office.clerk

        def told() -> None:
            self._day.reset(None)
            self._note.clear()
            self._tell_added(one)
            self._day.setFocus()

        self._change(lambda rules: rules.set_day(one, clerk=clerk), told)

    def _tell_added(self, one: OfficeDay) -> None:
        day = self._said(one.day)
        said = self._words(f"office_days.kind.{day_code(one)}")
        what = self._words("office_days.added", day=day, kind=said)
        public = self._controller.parts.public_holidays()
        shut = closed_by_law(one.day, public)
        remarks = []
        if shut == (one.kind is DayKind.CLOSED):
            remarks.append(self._words(f"office_days.already.{_SHUT[shut]}", day=day))
        if holidays_unknown(one.day, public):
            remarks.append(self._words("office_days.beyond", year=one.day.year))
        tone = Tone.WARNING if remarks else Tone.SUCCESS
        self._tell(BannerView(tone, what, "\n".join(remarks)))

    def _take_out(self) -> None:
        if not self._list.key:
            return
        day, clerk = date.fromisoformat(self._list.key), self._controller.office.clerk
        what = self._words("office_days.removed", day=self._said(day))
        self._change(
            lambda rules: rules.clear_day(day, clerk=clerk),
            lambda: self._tell(BannerView(Tone.SUCCESS, what)),
        )

    def _change(self, change: Callable[[OfficeRules], object], told: Callable[[], object]) -> None:
        if self._busy:
            return
        self._busy = True

        def done() -> None:
            self._busy = self._warned = False
            self._refresh()
            told()

        self._controller.own.change(change, done, self._refuse)

    def _refuse(self, stop: HitomadoError) -> None:
        self._busy = False
        self._tell(stop_view(self._words, stop))

    def _warn(self, key: str, **params: object) -> None:
        self._tell(BannerView(Tone.WARNING, self._words(key, **params)))

    def _tell(self, view: BannerView) -> None:
        self._told.show_view(view)
        self._told.show()

    def reject(self) -> None:
        """A day that was typed and not added is dropped only when it is wanted twice."""
        typed = self._day.value is not None or bool(self._note.text().strip())
        if typed and not self._warned:
            self._warned = True
            self._warn("office_days.unsaved")
            return
        super().reject()


_SHUT = {True: "closed", False: "open"}
