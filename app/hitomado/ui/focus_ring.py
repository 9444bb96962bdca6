"""The ring around whatever has the keyboard: black and yellow, so one of them always shows."""

from typing import TypeVar
from weakref import ReferenceType, ref

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

from hitomado.ui import theme

W = TypeVar("W", bound=QWidget)

_LINE = 2  # pixels of each of the two colours
_FOLLOWED = {
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.LayoutRequest,
}


class FocusRing(QObject):
    """One ring for the application; a widget with the property `own_focus` draws its own.

    Widgets are held weakly only: letting go of the last reference to a window in the middle of
    Qt's own focus change would delete it under Qt's feet.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._ring: ReferenceType[_Ring] | None = None
        self._watched: list[ReferenceType[QWidget]] = []
        app.focusChanged.connect(self._follow)

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        for held in self._watched:
            if (watched := _alive(held)) is not None:
                watched.removeEventFilter(self)
        self._watched = []
        if (former := _alive(self._ring)) is not None:
            former.hide()
            former.deleteLater()
        self._ring = None
        if now is None or now.isWindow() or now.property("own_focus"):
            return
        if (area := _scrolled_by(now)) is not None:
            now = area  # a content larger than its window on it: the ring goes round the window
        around = now
        chain = [now]
        while (above := around.parentWidget()) is not None:
            around = above
            if around.isWindow() or _scrolled_by(around) is not None:
                break
            chain.append(around)
        for watched in chain:
            watched.installEventFilter(self)
        self._watched = [ref(watched) for watched in chain]
        self._ring = ref(_Ring(around))
        self._place()

    def _place(self) -> None:
        ring = _alive(self._ring)
        target = _alive(self._watched[0]) if self._watched else None
        around = ring.parentWidget() if ring is not None else None
        if ring is None or target is None or around is None:
            return
        margin = 2 * _LINE
        ring.setVisible(target.isVisible())
        corner = target.mapTo(around, QPoint(0, 0))
        grown = QRect(corner, target.size()).adjusted(-margin, -margin, margin, margin)
        ring.setGeometry(grown)
        ring.raise_()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _FOLLOWED:
            self._place()
        return False


def _alive(held: ReferenceType[W] | None) -> W | None:
    widget = held() if held is not None else None
    return widget if widget is not None and isValid(widget) else None


def _scrolled_by(widget: QWidget) -> QAbstractScrollArea | None:
    """The scroll area whose content this widget is."""
    viewport = widget.parentWidget()
    area = viewport.parentWidget() if viewport is not None else None
    if isinstance(area, QAbstractScrollArea) and area.viewport() is viewport:
        return area
    return None


class _Ring(QWidget):
    def __init__(self, around: QWidget) -> None:
        super().__init__(around)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = look.radii["medium"] + _LINE
        for number, purpose in enumerate(("focus_outer", "focus_inner")):
            inset = _LINE * (number + 0.5)
            painter.setPen(QPen(look.colour(purpose), _LINE))
            painter.drawRoundedRect(
                self.rect().toRectF().adjusted(inset, inset, -inset, -inset), radius, radius
            )
        painter.end()
