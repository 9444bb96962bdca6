"""The lists taken so far; a file begins a new one or continues the one stood on."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal

from hitomado.core.expiry.keeping import ListInfo
from hitomado.ui.expiry.page import ExpiryPage
from hitomado.ui.kit.banner import Banner, BannerView
from hitomado.ui.kit.choice_list import ChoiceList
from hitomado.ui.kit.parts import button, column, label, row
from hitomado.ui.kit.shapes import Tone
from hitomado.ui.models.text import day_only
from hitomado.words import Words


class ListsPage(ExpiryPage):
    """Emits `open_wanted(id)`, `file_wanted(id of the earlier list or "")`, `delete_wanted(id)`."""

    open_wanted = Signal(str)
    file_wanted = Signal(str)
    delete_wanted = Signal(str)
    stood_on = Signal(object)  # a ListInfo: its days are asked for

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._lists: dict[str, ListInfo] = {}
        self._asked = ""  # the list that the next F7 deletes
        self._list = ChoiceList(words("expiry_view.lists"))
        self._list.chosen.connect(self.open_wanted.emit)
        self._list.currentRowChanged.connect(lambda _row: self._moved())
        self._days = Banner(words)
        new = button(f"F2 {words('expiry_view.take')}", self._new, kind="primary")
        self._later = button(f"F3 {words('expiry_view.take_later')}", self._into)
        self._delete = button(f"F7 {words('expiry_view.delete')}", self._ask_delete)
        body = column(label(words("expiry_view.lists"), "strong"), gap="half")
        body.addWidget(self._list, 1)
        body.addWidget(self._days)
        body.addWidget(label(words("expiry_view.lists.hint"), "soft", wrap=True))
        body.addLayout(row(None, self._delete, self._later, new))
        self.setLayout(body)
        self.setFocusProxy(self._list)
        self.reading()

    def reading(self) -> None:
        """Nothing is known until the store has answered; what was shown before may be old."""
        self.show_lists(())
        self._list.show_lines((), self._words("expiry_view.lists.reading"))

    def show_lists(self, lists: Sequence[ListInfo]) -> None:
        """Show them, the latest first."""
        self._lists = {each.id: each for each in lists}
        lines = tuple((each.id, self._line(each)) for each in lists)
        spoke = self._list.blockSignals(True)  # the days are asked for once, below
        self._list.show_lines(lines, self._words("expiry_view.lists.none"))
        self._list.blockSignals(spoke)
        self._moved()
        for pressed in (self._later, self._delete):
            pressed.setEnabled(bool(lists))

    def show_days(self, list_id: str, view: BannerView) -> None:
        """Say how long a list can be worked on, if it is still the one stood on."""
        if list_id == self._list.key:
            self._days.show_view(view)
            self._days.show()

    def on_keys(self) -> Mapping[str, Callable[[], object]]:
        return {"F2": self._new, "F3": self._into, "F7": self._ask_delete}

    def _line(self, info: ListInfo) -> str:
        return self._words(
            "expiry_view.lists.line",
            file=info.source,
            rows=info.rows,
            day=day_only(self._words, info.taken.astimezone().date()),
            clerk=info.clerk,
        )

    def _new(self) -> None:
        self.file_wanted.emit("")

    def _into(self) -> None:
        if self._list.key:
            self.file_wanted.emit(self._list.key)

    def _ask_delete(self) -> None:
        key = self._list.key
        info = self._lists.get(key)
        if info is None:
            return
        if self._asked == key:
            self._asked = ""
            self.delete_wanted.emit(key)
            return
        self._asked = key
        said = self._words("expiry_view.delete_ask", file=info.source, rows=info.rows)
        self.tell(BannerView(Tone.WARNING, said))

    def _moved(self) -> None:
        self._days.hide()
        info = self._lists.get(self._list.key)
        if info is not None:
            self.stood_on.emit(info)
        if self._asked:
            self._asked = ""
            self.tell(None)
