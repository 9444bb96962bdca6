"""Find a person: type, arrows, Enter. Rows come from what the gate let through, nothing else."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from hitomado.core.disclose import Disclosed, Visibility
from hitomado.core.people import ResidentState
from hitomado.ui import theme
from hitomado.ui.kit.panel import Panel
from hitomado.ui.kit.parts import column, label
from hitomado.words import Words

MOST = 20  # so many are shown at the most; ports.Register.search gives no more


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One person found.

    note: why something is not shown, "" = everything is. state: 転出, 死亡 …, "" = lives here.
    """

    ref: str
    name: str = field(repr=False)
    kana: str = field(default="", repr=False)
    birth: str = field(default="", repr=False)
    address: str = field(default="", repr=False)
    note: str = ""
    state: str = ""


def result_row(person: Disclosed, say: Words) -> ResultRow:
    """A disclosed person as a row; withheld parts are said to be withheld."""
    note = {
        Visibility.FULL: "",
        Visibility.CONFIRM_FIRST: say("kit.search.confirm_first"),
        Visibility.CLOSED: say("kit.search.closed"),
    }[person.visibility]
    address = f"{person.address}　{person.building}".strip()
    here = person.state in (None, ResidentState.RESIDENT)
    state = "" if here else say(f"kit.state.{person.state}")
    return ResultRow(
        person.ref, person.name, person.name_kana, person.birth.text, address, note, state
    )


Index = QModelIndex | QPersistentModelIndex
_ROW = Qt.ItemDataRole.UserRole


def _elided(painter: QPainter, text: str, area: QRect) -> str:
    right = Qt.TextElideMode.ElideRight
    return painter.fontMetrics().elidedText(text, right, max(area.width(), 0))


class _Rows(QStyledItemDelegate):
    """Two lines a person: the name large, the rest below."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        look = theme.current()
        return QSize(look.length(320), look.length(72))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = theme.current()
        shown: ResultRow = index.data(_ROW)
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, look.colour("action_soft"))
            bar = QRect(area.left(), area.top(), look.length(6), area.height())
            painter.fillRect(bar, look.colour("action"))
        inner = area.adjusted(look.space("one"), look.space("half"), -look.space("one"), -4)
        upper = QRect(inner.left(), inner.top(), inner.width(), look.length(32))
        lower = QRect(inner.left(), upper.bottom(), inner.width(), inner.bottom() - upper.bottom())
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme.text_font("small"))
        painter.setPen(look.colour("text_soft"))
        painter.drawText(upper, middle | Qt.AlignmentFlag.AlignRight, shown.birth)
        right = painter.fontMetrics().horizontalAdvance(shown.birth) + look.space("one")
        room = upper.adjusted(0, 0, -right, 0)
        if shown.state:
            painter.setFont(theme.text_font("small", bold=True))
            painter.setPen(look.colour("error"))
            painter.drawText(room, middle | Qt.AlignmentFlag.AlignRight, shown.state)
            used = painter.fontMetrics().horizontalAdvance(shown.state) + look.space("one")
            room = room.adjusted(0, 0, -used, 0)
        painter.setFont(theme.name_font(24))
        painter.setPen(look.colour("text"))
        name = _elided(painter, shown.name, room)
        painter.drawText(room, middle, name)
        used = painter.fontMetrics().horizontalAdvance(name) + look.space("one")
        beside = room.adjusted(used, 0, 0, 0)
        painter.setFont(theme.text_font("small"))
        painter.setPen(look.colour("text_soft"))
        painter.drawText(beside, middle, _elided(painter, shown.kana, beside))
        if shown.note:
            painter.setPen(look.colour("warning"))
        painter.drawText(lower, middle, _elided(painter, shown.note or shown.address, lower))
        painter.setPen(look.colour("hairline"))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        painter.restore()


class SearchBox(Panel):
    """A field and the people found.

    Emits `typed(text)` at every change (the search is someone else's), `chosen(ref)` on Enter
    or a click.
    """

    typed = Signal(str)
    chosen = Signal(str)

    def __init__(self, say: Words) -> None:
        super().__init__()
        self.say = say
        self._model = QStandardItemModel(self)
        self._field = QLineEdit(placeholderText=say("kit.search.placeholder"))
        self._field.setAccessibleName(say("kit.search.field"))
        self._field.setClearButtonEnabled(False)
        self._field.textChanged.connect(self.typed)
        self._field.installEventFilter(self)
        self._list = QListView()
        self._list.setAccessibleName(say("kit.search.results"))
        self._list.setModel(self._model)
        self._list.setItemDelegate(_Rows(self._list))
        self._list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.installEventFilter(self)
        self._list.clicked.connect(self._choose)
        self._standing = label(role="soft")
        self.setFocusProxy(self._field)
        self.setLayout(column(self._field, self._standing, self._list))
        self.show_results(())

    @property
    def text(self) -> str:
        """What was typed."""
        return self._field.text()

    def clear(self) -> None:
        """Forget the typed text and the people found."""
        self._field.clear()
        self.show_results(())

    def show_results(self, rows: tuple[ResultRow, ...]) -> None:
        """Show the people found for the present text; the first one stands selected."""
        self._model.clear()
        for shown in rows:
            item = QStandardItem(
                " ".join(filter(None, (shown.name, shown.birth, shown.state, shown.note)))
            )
            item.setData(shown, _ROW)
            self._model.appendRow(item)
        self._list.setVisible(bool(rows))
        if rows:
            self._list.setCurrentIndex(self._model.index(0, 0))
            key = "kit.search.many" if len(rows) >= MOST else "kit.search.count"
            self._standing.setText(self.say(key, count=len(rows)))
        else:
            self._standing.setText(
                self.say("kit.search.none" if self._field.text().strip() else "kit.search.hint")
            )

    def show_alike(self, names: Sequence[str]) -> None:
        """Nobody was found: say which names look like the typed one."""
        if names:
            said = self.say("kit.list.comma").join(names)
            self._standing.setText(self.say("kit.search.alike", names=said))

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._model.rowCount():
            self._choose(self._list.currentIndex())
            return True
        if watched is self._field and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            at = self._list.currentIndex().row() + step
            if 0 <= at < self._model.rowCount():
                self._list.setCurrentIndex(self._model.index(at, 0))
            return True
        return False

    def _choose(self, index: Index) -> None:
        shown: ResultRow | None = index.data(_ROW)
        if shown is not None:
            self.chosen.emit(shown.ref)
