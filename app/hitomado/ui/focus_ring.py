"""The ring around whatever has the keyboard: black and yellow, so one of them always shows."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

from hitomado.ui import theme

_LINE = 2  # pixels of each of the two colours
_FOLLOWED = {
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.LayoutRequest,
}


class FocusRing(QObject):
    """One ring for the application; a widget with the property `own_focus` draws its own."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._ring: _Ring | None = None
        self._watched: list[QWidget] = []
        app.focusChanged.connect(self._follow)

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        for watched in self._watched:
            if isValid(watched):
                watched.removeEventFilter(self)
        self._watched = []
        if self._ring is not None and isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()
        self._ring = None
        if now is None or now.isWindow() or now.property("own_focus"):
            return
        around = now
        self._watched = [now]
        while (above := around.parentWidget()) is not None:
            around = above
            if around.isWindow() or _scrolls(around):
                break
            self._watched.append(around)
        for watched in self._watched:
            watched.installEventFilter(self)
        self._ring = _Ring(around)
        self._place()

    def _place(self) -> None:
        ring = self._ring
        if ring is None or not isValid(ring):
            return
        around = ring.around
        target = self._watched[0]
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


def _scrolls(widget: QWidget) -> bool:
    """Whether a widget is the content that a scroll area moves about."""
    viewport = widget.parentWidget()
    area = viewport.parentWidget() if viewport is not None else None
    return isinstance(area, QAbstractScrollArea) and area.viewport() is viewport


class _Ring(QWidget):
    def __init__(self, around: QWidget) -> None:
        super().__init__(around)
        self.around = around
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
