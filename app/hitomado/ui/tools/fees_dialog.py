"""Fees and paid issues by day and month; the cash of a day is counted against them."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from hitomado.core.figures.fees import (
    CASH,
    FEE_KINDS,
    FeeTotal,
    by_day,
    by_month,
    cash_counted,
    fees_paid,
)
from hitomado.ports import OpenStore
from hitomado.runner.told import told
from hitomado.ui.controller import Controller
from hitomado.ui.kit.choice_list import ChoiceList
from hitomado.ui.kit.parts import button, column, inset, label, row
from hitomado.ui.models.text import day, month
from hitomado.words import Words

_MOST: Final = 9_999_999  # yen in one drawer


class FeesDialog(QDialog):
    """Enter on a day asks for its cash; Enter there keeps it; Esc closes."""

    def __init__(self, controller: Controller, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._controller = controller
        self._words = words
        self._day: date | None = None
        self.setWindowTitle(words("fees.title"))
        self._days = ChoiceList(words("fees.days"))
        self._months = ChoiceList(words("fees.months"))
        self._cash = QLineEdit()
        self._cash.setAccessibleName(words("fees.cash"))
        self._wanted = label(role="strong", wrap=True)
        self._wrong = label(words("fees.wrong"), "soft", wrap=True)
        self._wrong.hide()
        self._keeping = button(words("fees.keep"), self._keep, kind="primary")
        self._days.chosen.connect(self._choose)
        self._keeping.setDefault(True)  # Enter in the field presses it
        self._lay_out()
        self._ask_for(None)
        self._refresh()
        self._days.setFocus()

    def _lay_out(self) -> None:
        words = self._words
        body = column(label(words("fees.hint"), "soft", wrap=True))
        body.addWidget(label(words("fees.days"), "strong"))
        body.addWidget(self._days, 3)
        body.addWidget(self._wanted)
        body.addLayout(row(self._cash, self._keeping))
        body.addWidget(self._wrong)
        body.addWidget(label(words("fees.months"), "strong"))
        body.addWidget(self._months, 2)
        body.addLayout(row(button(words("ui.bar.cancel"), self.reject), None))
        for shown in (self._days, self._months):
            shown.setWordWrap(True)
        self.setLayout(inset(body))
        self.resize(900, 640)

    def _choose(self, key: str) -> None:
        self._ask_for(date.fromisoformat(key))
        self._cash.setFocus()

    def _ask_for(self, wanted: date | None) -> None:
        self._day = wanted
        shown = day(self._words, wanted) if wanted else ""
        self._wanted.setText(self._words("fees.cash_of", day=shown) if wanted else "")
        for part in (self._cash, self._keeping):
            part.setEnabled(wanted is not None)
        self._cash.clear()
        self._wrong.hide()

    def _keep(self) -> None:
        text = self._cash.text().strip().replace(",", "")
        if self._day is None:
            return
        if not text.isdecimal() or int(text) > _MOST:
            self._wrong.show()
            self._cash.setFocus()
            return
        payload: Mapping[str, object] = {"day": self._day.isoformat(), "yen": int(text)}
        clerk = self._controller.office.clerk

        def put(store: OpenStore) -> None:
            store.journal.append(CASH, clerk=clerk, payload=payload)

        self._controller.ask_store(put, lambda _none: self._refresh())
        self._ask_for(None)
        self._days.setFocus()

    def _refresh(self) -> None:
        today = self._controller.parts.clock.today()

        def read(store: OpenStore) -> tuple[Sequence[FeeTotal], Sequence[FeeTotal]]:
            lines = list(told(store.journal.lines_of(FEE_KINDS)))
            paid, counted = fees_paid(lines), cash_counted(lines)
            days = by_day(paid, counted)
            if today not in {total.first for total in days}:
                days = (*days, FeeTotal(today, {}, 0, 0, None))
            return sorted(days, key=lambda each: each.first), by_month(paid, counted)

        self._controller.ask_store(read, lambda both: self._show(*both))

    def _show(self, days: Sequence[FeeTotal], months: Sequence[FeeTotal]) -> None:
        self._days.show_lines(
            tuple(
                (d.first.isoformat(), self._line(day(self._words, d.first), d)) for d in days[::-1]
            )
        )
        self._months.show_lines(
            tuple(("", self._line(month(self._words, m.first), m)) for m in months[::-1]),
            self._words("fees.none"),
        )

    def _line(self, when: str, total: FeeTotal) -> str:
        kinds = self._words("kit.list.comma").join(
            self._words(
                "fees.kind", procedure=self._words(f"procedure.{kind}"), count=count, yen=f"{yen:,}"
            )
            for kind, (count, yen) in total.paid.items()
        )
        said = self._words(
            "fees.line", when=when, yen=f"{total.yen:,}", paid=total.certificates, kinds=kinds
        )
        return f"{said}　{self._counted(total)}"

    def _counted(self, total: FeeTotal) -> str:
        if total.counted is None or total.difference is None:
            return self._words("fees.uncounted")
        if total.difference == 0:
            return self._words("fees.agrees", yen=f"{total.counted:,}")
        return self._words(
            "fees.differs", yen=f"{total.counted:,}", difference=f"{total.difference:+,}"
        )
