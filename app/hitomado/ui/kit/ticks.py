"""A check box and a radio button in large type, drawn with the theme's colours."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton

from hitomado.ui import theme

SIDE = 26  # pixels of the box, before scale


def _size(shown: QAbstractButton) -> QSize:
    look, metrics = theme.current(), shown.fontMetrics()
    side, gap = look.length(SIDE), look.space("half")
    wide = 2 * gap + side + metrics.horizontalAdvance(shown.text())
    return QSize(wide, max(side, metrics.height()) + gap)


def _draw(shown: QAbstractButton, *, round_: bool) -> None:
    look = theme.current()
    side, gap = look.length(SIDE), look.space("half")
    box = QRectF(1, (shown.height() - side) / 2 + 1, side - 2, side - 2)
    radius = side / 2 if round_ else look.radii["small"]
    on = shown.isChecked()
    edge = "hairline" if not shown.isEnabled() else "action" if on else "edge"
    painter = QPainter(shown)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.colour(edge), 2))
    painter.setBrush(look.colour("action" if on and not round_ else "surface"))
    painter.drawRoundedRect(box, radius, radius)
    if on and round_:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("action"))
        painter.drawEllipse(box.center(), side / 4, side / 4)
    elif on:
        pen = QPen(look.colour("on_action"), 3, c=Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        tick = ((0.22, 0.52), (0.42, 0.72), (0.78, 0.30))
        corner, width = box.topLeft(), box.width()
        painter.drawPolyline(QPolygonF([corner + QPointF(x, y) * width for x, y in tick]))
    painter.setPen(look.colour("text" if shown.isEnabled() else "text_soft"))
    painter.setFont(shown.font())
    text = QRect(side + gap, 0, shown.width() - side - gap, shown.height())
    painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, shown.text())
    painter.end()


class Tick(QCheckBox):
    """A check box."""

    def sizeHint(self) -> QSize:
        return _size(self)

    def minimumSizeHint(self) -> QSize:
        return _size(self)

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def paintEvent(self, _event: QPaintEvent) -> None:
        _draw(self, round_=False)


class Choice(QRadioButton):
    """A radio button."""

    def sizeHint(self) -> QSize:
        return _size(self)

    def minimumSizeHint(self) -> QSize:
        return _size(self)

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def paintEvent(self, _event: QPaintEvent) -> None:
        _draw(self, round_=True)
