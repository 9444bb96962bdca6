"""How each level looks: its shape, its colour, the line under a marked part."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from hitomado.core.match.comparison import Level
from hitomado.ui import theme
from hitomado.ui.kit.shapes import Shape, Tone, draw

LEVEL_LOOKS: dict[Level, tuple[Shape, Tone]] = {
    Level.IDENTICAL: (Shape.CHECK, Tone.SUCCESS),
    Level.NOTATION: (Shape.WAVE, Tone.INFO),
    Level.VARIANT_FORCED: (Shape.SWAP, Tone.INFO),
    Level.VARIANT_UNFORCED: (Shape.DIAMOND, Tone.WARNING),
    Level.NEEDS_HUMAN: (Shape.ALERT, Tone.WARNING),
    Level.DIFFERENT: (Shape.CROSS, Tone.ERROR),
}


def draw_box(painter: QPainter, level: Level, box: QRectF, *, hole: bool = False) -> None:
    """Draw the ground and the line under a marked part: the worse, the heavier.

    hole: the other side has something that is not here.
    """
    look = theme.current()
    tone = LEVEL_LOOKS[level][1]
    colour = look.colour(tone)
    painter.setPen(QPen(colour, 1.4, Qt.PenStyle.DashLine if hole else Qt.PenStyle.SolidLine))
    painter.setBrush(Qt.BrushStyle.NoBrush if hole else look.colour(f"{tone.value}_soft"))
    painter.drawRoundedRect(box, 3, 3)
    if hole:
        middle = box.center().x()
        painter.drawLine(QPointF(middle, box.top() + 4), QPointF(middle, box.bottom() - 4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    left, right = box.bottomLeft() + QPointF(1, 0), box.bottomRight() + QPointF(-1, 0)
    match level:
        case Level.NOTATION:
            painter.setPen(QPen(colour, 1.6))
            painter.drawPath(_wave(left, right))
        case Level.VARIANT_FORCED | Level.VARIANT_UNFORCED:
            painter.setPen(QPen(colour, 1.6))
            for y in (-3, 0.5):
                painter.drawLine(left + QPointF(0, y), right + QPointF(0, y))
        case Level.NEEDS_HUMAN:
            painter.setPen(QPen(colour, 4, Qt.PenStyle.DotLine, Qt.PenCapStyle.FlatCap))
            painter.drawLine(left, right)
        case _:
            painter.setPen(QPen(colour, 5, c=Qt.PenCapStyle.FlatCap))
            painter.drawLine(left, right)


def draw_doubt(painter: QPainter, corner: QPointF, pixels: int = 14) -> None:
    """Mark a character that is not shown in the form it was written in. corner: top right."""
    side = theme.current().length(pixels)
    draw(painter, Shape.ALERT, Tone.WARNING, QRectF(corner.x() - side, corner.y(), side, side))


def _wave(left: QPointF, right: QPointF) -> QPainterPath:
    path = QPainterPath(left)
    x, up = left.x(), True
    while x < right.x():
        x = min(x + 5, right.x())
        path.quadTo(x - 2.5, left.y() + (-4 if up else 4), x, left.y())
        up = not up
    return path
