"""One row at a time, list left and register right: what both row pages have in common."""

from abc import abstractmethod
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hitomado.core.expiry.model import RowState
from hitomado.core.expiry.state import Refusal
from hitomado.ui.expiry.page import ExpiryPage, scrolled
from hitomado.ui.kit.banner import BannerView
from hitomado.ui.kit.comparison_view import ComparisonView
from hitomado.ui.kit.parts import button, clear, column, inset, label, name_label, row
from hitomado.ui.kit.shapes import Tone
from hitomado.ui.models.expiry_list import OpenList
from hitomado.ui.models.expiry_rows import RowView
from hitomado.words import Words

_LONGEST = 600  # seconds: who looks longer at one row has gone away


class RowsPage(ExpiryPage):
    """Goes through rows; every answer is on the disk before the next row is shown.

    Emits `emptied()` when nothing is left. now: the office's clock.
    """

    emptied = Signal()

    def __init__(self, words: Words, now: Callable[[], datetime], hint: str) -> None:
        super().__init__()
        self._words, self._now = words, now
        self._list: OpenList | None = None
        self._later: set[str] = set()
        self._row: RowState | None = None
        self._at = 0  # candidate shown
        self._busy = False
        self._done = self._seconds = 0
        self._since = now()
        self._progress = label(role="strong")
        self._pace = label(role="soft")
        self._name = name_label()
        self._facts = label(wrap=True)
        self._said = label(role="strong", wrap=True)
        self._why = label(role="strong", wrap=True)
        self._candidate = label(role="soft", wrap=True)
        self._compared = ComparisonView(words)
        self._keys = QVBoxLayout()
        self._lay_out(hint)

    def _lay_out(self, hint: str) -> None:
        seen = column(self._name, self._facts, self._said, self._why, self._candidate, gap="hair")
        seen.addWidget(self._compared)
        seen.addStretch(1)
        answers = column(gap="half")
        answers.addLayout(self._keys)
        answers.addStretch(1)
        both = row(gap="one")
        both.addWidget(scrolled(seen), 3)
        both.addLayout(answers, 1)
        body = column(row(self._progress, None, self._pace), gap="half")
        body.addLayout(both, 1)
        body.addWidget(label(hint, "soft", wrap=True))
        self.setLayout(inset(body, "half", "half"))

    def begin(self, opened: OpenList) -> None:
        """Show the first row that is left."""
        self._list, self._later, self._row = opened, set(), None
        self._done = self._seconds = 0
        self._busy = False
        self.go_on()

    def go_on(self) -> None:
        """Show the next row that is left and was not put off."""
        left = [r for r in self._left() if r.matched.key not in self._later]
        self._show(left[0] if left else None)

    def put_off(self) -> None:
        """Leave the row as it is; it comes again when the page is opened anew."""
        if self._row is not None:
            self._later.add(self._row.matched.key)
            self.go_on()

    @abstractmethod
    def _left(self) -> tuple[RowState, ...]:
        """The rows that are left."""

    @abstractmethod
    def _view(self, row: RowState, _at: int) -> RowView:
        """What is shown of a row. _at: which candidate."""

    @abstractmethod
    def _press(self, key: str) -> None:
        """An answer to the row shown."""

    @property
    def shown(self) -> RowState | None:
        """The row asked about."""
        return self._row

    @property
    def looked(self) -> int:
        """Seconds for which the row has been shown."""
        return min(round((self._now() - self._since).total_seconds()), _LONGEST)

    def answered(self, found: RowState | Refusal) -> None:
        """A line is written, or was refused."""
        self._busy = False
        if isinstance(found, Refusal):
            self.tell(BannerView(Tone.WARNING, self._words(f"expiry.refused.{found}")))
            return
        if self._list is not None:
            self._list.put(found)
        self._done += 1
        self._seconds += self.looked
        self.tell(None)
        self.go_on()

    def undone(self, found: RowState | Refusal) -> None:
        """A line was taken back: its row is shown again."""
        self._busy = False
        if isinstance(found, Refusal):
            self.tell(BannerView(Tone.INFO, self._words("expiry_view.nothing_to_undo")))
            return
        if self._list is not None:
            self._list.put(found)
        self._later.discard(found.matched.key)
        name = found.matched.row.name
        self.tell(BannerView(Tone.SUCCESS, self._words("expiry_view.undone", name=name)))
        self._show(found)

    def show_again(self) -> None:
        """Show the same row anew, as it stands."""
        row = self._row
        if row is not None and self._list is not None:
            self._show(self._list.row(row.matched.key), restart=False)

    def _show(self, row: RowState | None, *, restart: bool = True) -> None:
        if row is None or self._row is None or row.matched.key != self._row.matched.key:
            self._at = 0
        self._row = row
        if restart:
            self._since = self._now()
        left = len(self._left())
        self._progress.setText(
            self._words("expiry_view.progress", at=self._done + 1, left=left) if row else ""
        )
        if self._done:
            pace = f"{self._seconds / self._done:.1f}"
            self._pace.setText(self._words("expiry_view.pace", seconds=pace))
        else:
            self._pace.setText("")
        self._fill(RowView("", (), "") if row is None else self._view(row, self._at))
        if row is None:
            self._tell_end(left)
            self.emptied.emit()
        self.setFocus()

    @abstractmethod
    def _tell_end(self, left: int) -> None:
        """Say that no row comes any more. left: rows put off."""

    def _fill(self, view: RowView) -> None:
        self._name.setText(view.name)
        self._facts.setText("\n".join(view.facts))
        self._why.setText(view.why)
        self._said.setText(view.said)
        self._candidate.setText(view.candidate)
        for shown in (self._facts, self._why, self._said, self._candidate):
            shown.setVisible(bool(shown.text()))
        self._compared.setVisible(view.compared is not None)
        if view.compared is not None:
            self._compared.show_view(view.compared)
        clear(self._keys)
        for key, text in view.keys:
            self._keys.addWidget(self._answer(key, text))
        self.setAccessibleName(view.name)
        self.setAccessibleDescription("\n".join((*view.facts, view.said, view.why)))

    def _answer(self, key: str, text: str) -> QWidget:
        made = button(f"{key}　{text}", lambda: self._press(key), kind="choice")
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard stays with the row
        return made
