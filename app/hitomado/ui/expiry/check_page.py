"""A second person looks at what somebody decided, before it is entered."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Signal

from hitomado.core.expiry.model import RowState
from hitomado.ui.expiry.rows_page import RowsPage
from hitomado.ui.kit.banner import BannerView
from hitomado.ui.kit.shapes import Tone
from hitomado.ui.models.expiry_rows import RowView, chosen_at, decided_said, row_view
from hitomado.words import Words

_AGREE, _RETURN, _LATER = "1", "3", "0"


class CheckPage(RowsPage):
    """Emits `agreed(row)`, `returned(row)`, `undo_wanted()`. clerk: who sits here now."""

    agreed = Signal(object)
    returned = Signal(object)
    undo_wanted = Signal()

    def __init__(self, words: Words, now: Callable[[], datetime], clerk: Callable[[], str]) -> None:
        super().__init__(words, now, words("expiry_view.check.hint"))
        self._clerk = clerk

    def on_keys(self) -> Mapping[str, Callable[[], object]]:
        keys = (_AGREE, _RETURN, _LATER)
        return {
            **{key: lambda key=key: self._press(key) for key in keys},  # type: ignore[misc]
            "U": self._undo,
            "Ctrl+Z": self._undo,
        }

    def _left(self) -> tuple[RowState, ...]:
        return self._list.to_check() if self._list is not None else ()

    def _view(self, row: RowState, _at: int) -> RowView:
        words = self._words
        keys = (
            (_AGREE, words("expiry_view.check.agree")),
            (_RETURN, words("expiry_view.check.return")),
            (_LATER, words("expiry_view.choice.later")),
        )
        view = row_view(words, row, chosen_at(row))
        return replace(view, said=decided_said(words, row), keys=keys)

    def _press(self, key: str) -> None:
        row = self._row
        if row is None or self._busy:
            return
        if key == _LATER:
            self.put_off()
        elif key == _RETURN:
            self._busy = True
            self.returned.emit(row)
        elif self._clerk() in {each.by for each in (row.decision, row.flag) if each is not None}:
            self.tell(BannerView(Tone.WARNING, self._words("expiry_view.check.own")))
        else:
            self._busy = True
            self.agreed.emit(row)

    def _undo(self) -> None:
        if not self._busy:
            self._busy = True
            self.undo_wanted.emit()

    def _tell_end(self, left: int) -> None:
        key = "put_off" if left else "all_checked"
        tone = Tone.INFO if left else Tone.SUCCESS
        self.tell(BannerView(tone, self._words(f"expiry_view.{key}", count=left)))
