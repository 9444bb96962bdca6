"""The doubtful rows, one key per decision."""

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import Signal

from hitomado.core.expiry.model import Choice, RowState
from hitomado.ui.expiry.rows_page import RowsPage
from hitomado.ui.kit.banner import BannerView
from hitomado.ui.kit.shapes import Tone
from hitomado.ui.models.expiry_rows import LATER, NEXT, RowView, keys_of, row_view
from hitomado.words import Words


class DoubtfulPage(RowsPage):
    """Emits `decided(row, choice, 宛名番号, seconds)` and `undo_wanted()`."""

    decided = Signal(object, object, str, int)
    undo_wanted = Signal()

    def __init__(self, words: Words, now: Callable[[], datetime]) -> None:
        super().__init__(words, now, words("expiry_view.rows.hint"))

    def on_keys(self) -> Mapping[str, Callable[[], object]]:
        keys: dict[str, Callable[[], object]] = {"U": self._undo, "Ctrl+Z": self._undo}
        if self._row is not None:
            keys |= {key: lambda key=key: self._press(key) for key in keys_of(self._row)}  # type: ignore[misc]
        return keys

    def _left(self) -> tuple[RowState, ...]:
        return self._list.to_decide() if self._list is not None else ()

    def _view(self, row: RowState, _at: int) -> RowView:
        return row_view(self._words, row, _at)

    def _press(self, key: str) -> None:
        row = self._row
        what = keys_of(row).get(key) if row is not None else None
        if row is None or what is None or self._busy:
            return
        if what == LATER:
            self.put_off()
        elif what == NEXT:
            self._at = (self._at + 1) % len(row.matched.candidates)
            self._show(row, restart=False)
        else:
            self._busy = True
            choice, candidate = Choice(what), ""
            if choice is Choice.THIS_PERSON:
                candidate = row.matched.candidates[self._at].resident.atena_number
            self.decided.emit(row, choice, candidate, self.looked)

    def _undo(self) -> None:
        if not self._busy:
            self._busy = True
            self.undo_wanted.emit()

    def _tell_end(self, left: int) -> None:
        words = self._words
        if left:
            self.tell(BannerView(Tone.INFO, words("expiry_view.put_off", count=left)))
        else:
            title = words("expiry_view.all_decided")
            self.tell(BannerView(Tone.SUCCESS, title, "", words("expiry_view.all_decided_do")))
