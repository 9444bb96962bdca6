"""Small drawn marks: meaning by shape first, colour second. Drawn, so no font can lack them."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from hitomado.ui import theme


class Tone(StrEnum):
    """What a colour says. The value is a colour's purpose in the theme."""

    PLAIN = "text"
    SOFT = "text_soft"
    ACTION = "action"
    INFO = "info"
    SUCCESS = "success"
    WARNING = "warning"
    ERROR = "error"
    PRACTICE = "practice"


class Shape(StrEnum):
    """The marks."""

    CHECK = "check"  # ring with a tick
    NOTE = "note"  # ring with an i
    WAVE = "wave"  # ring with a tilde: written differently
    SWAP = "swap"  # diamond with two arrows' ends: substituted
    DIAMOND = "diamond"  # diamond: another form of the character
    ALERT = "alert"  # triangle with !
    CROSS = "cross"  # filled square with a cross
    NOW = "now"  # filled disc with a pointer
    RING = "ring"  # empty ring
    PC = "pc"
    TERMINAL = "terminal"
    PERSON = "person"
    PAPER = "paper"
    READER = "reader"
    BOOK = "book"


# Each drawing lives in a square of 24 units; the pen is set before.
def _disc(p: QPainter, colour: QColor, ground: QColor, *, filled: bool) -> None:
    p.setBrush(colour if filled else Qt.BrushStyle.NoBrush)
    p.drawEllipse(QRectF(2.5, 2.5, 19, 19))
    p.setPen(QPen(ground if filled else colour, 2.4, c=Qt.PenCapStyle.RoundCap))


def _line(p: QPainter, *points: tuple[float, float]) -> None:
    p.setBrush(Qt.BrushStyle.NoBrush)
    p.drawPolyline(QPolygonF([QPointF(x, y) for x, y in points]))


def _check(p: QPainter, colour: QColor, ground: QColor) -> None:
    _disc(p, colour, ground, filled=True)
    _line(p, (7.2, 12.4), (10.7, 15.8), (16.8, 8.8))


def _note(p: QPainter, colour: QColor, ground: QColor) -> None:
    _disc(p, colour, ground, filled=False)
    _line(p, (12, 11.2), (12, 16.6))
    p.drawPoint(QPointF(12, 7.6))


def _wave(p: QPainter, colour: QColor, ground: QColor) -> None:
    _disc(p, colour, ground, filled=False)
    path = QPainterPath(QPointF(7, 13))
    path.cubicTo(9.5, 7.5, 14.5, 16.5, 17, 11)
    p.drawPath(path)


def _diamond_outline(p: QPainter) -> None:
    p.drawPolygon(QPolygonF([QPointF(*c) for c in ((12, 1.5), (22.5, 12), (12, 22.5), (1.5, 12))]))


def _swap(p: QPainter, _colour: QColor, _ground: QColor) -> None:
    _diamond_outline(p)
    _line(p, (8, 10), (16, 10), (13.6, 7.6))
    _line(p, (16, 14), (8, 14), (10.4, 16.4))


def _diamond(p: QPainter, colour: QColor, ground: QColor) -> None:
    p.setBrush(colour)
    _diamond_outline(p)
    p.setPen(QPen(ground, 2.4, c=Qt.PenCapStyle.RoundCap))
    _line(p, (9, 10), (15, 10))
    _line(p, (9, 14), (15, 14))


def _alert(p: QPainter, colour: QColor, ground: QColor) -> None:
    p.setBrush(colour)
    p.drawPolygon(QPolygonF([QPointF(*c) for c in ((12, 3), (22, 21), (2, 21))]))
    p.setPen(QPen(ground, 2.4, c=Qt.PenCapStyle.RoundCap))
    _line(p, (12, 9.5), (12, 14.5))
    p.drawPoint(QPointF(12, 18))


def _cross(p: QPainter, colour: QColor, ground: QColor) -> None:
    p.setBrush(colour)
    p.drawRoundedRect(QRectF(3, 3, 18, 18), 2, 2)
    p.setPen(QPen(ground, 2.6, c=Qt.PenCapStyle.RoundCap))
    _line(p, (8, 8), (16, 16))
    _line(p, (16, 8), (8, 16))


def _now(p: QPainter, colour: QColor, ground: QColor) -> None:
    _disc(p, colour, ground, filled=True)
    _line(p, (10.2, 7.8), (14.6, 12), (10.2, 16.2))


def _ring(p: QPainter, colour: QColor, ground: QColor) -> None:
    _disc(p, colour, ground, filled=False)


def _pc(p: QPainter, _colour: QColor, _ground: QColor) -> None:
    p.drawRoundedRect(QRectF(2.5, 4, 19, 12.5), 1.5, 1.5)
    _line(p, (12, 16.5), (12, 20.5))
    _line(p, (7.5, 20.5), (16.5, 20.5))


def _terminal(p: QPainter, colour: QColor, _ground: QColor) -> None:
    p.drawRoundedRect(QRectF(2.5, 3, 19, 13), 1.5, 1.5)
    p.setBrush(colour)
    p.drawRect(QRectF(6, 6.5, 12, 6))
    p.setBrush(Qt.BrushStyle.NoBrush)
    p.drawRoundedRect(QRectF(4, 18.5, 16, 3.5), 1, 1)


def _person(p: QPainter, _colour: QColor, _ground: QColor) -> None:
    p.drawEllipse(QRectF(7.7, 2.5, 8.6, 8.6))
    path = QPainterPath(QPointF(3.5, 21.5))
    path.cubicTo(4, 11.5, 20, 11.5, 20.5, 21.5)
    path.closeSubpath()
    p.drawPath(path)


def _paper(p: QPainter, _colour: QColor, _ground: QColor) -> None:
    p.drawRoundedRect(QRectF(4.5, 2.5, 15, 19), 1.5, 1.5)
    for y in (8, 12, 16):
        _line(p, (8, y), (16, y))


def _reader(p: QPainter, _colour: QColor, _ground: QColor) -> None:
    p.drawRoundedRect(QRectF(2.5, 11.5, 19, 9.5), 2, 2)
    p.drawRoundedRect(QRectF(6, 3, 12, 8.5), 1, 1)
    _line(p, (6, 6), (18, 6))
    _line(p, (7, 16.3), (13, 16.3))


def _book(p: QPainter, _colour: QColor, _ground: QColor) -> None:
    _line(p, (12, 5.5), (9.5, 3.5), (2.5, 3.5), (2.5, 19), (9.5, 19), (12, 21))
    _line(p, (12, 5.5), (14.5, 3.5), (21.5, 3.5), (21.5, 19), (14.5, 19), (12, 21))
    _line(p, (12, 5.5), (12, 21))


_DRAWINGS: dict[Shape, Callable[[QPainter, QColor, QColor], None]] = {
    Shape.CHECK: _check,
    Shape.NOTE: _note,
    Shape.WAVE: _wave,
    Shape.SWAP: _swap,
    Shape.DIAMOND: _diamond,
    Shape.ALERT: _alert,
    Shape.CROSS: _cross,
    Shape.NOW: _now,
    Shape.RING: _ring,
    Shape.PC: _pc,
    Shape.TERMINAL: _terminal,
    Shape.PERSON: _person,
    Shape.PAPER: _paper,
    Shape.READER: _reader,
    Shape.BOOK: _book,
}


class Mark(QWidget):
    """One mark, decorative: the word beside it carries the accessible name."""

    def __init__(self, shape: Shape, tone: Tone, pixels: int = 24) -> None:
        super().__init__()
        self._shape, self._tone = shape, tone
        side = theme.current().length(pixels)
        self.setFixedSize(QSize(side, side))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_mark(self, shape: Shape, tone: Tone) -> None:
        self._shape, self._tone = shape, tone
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw(painter, self._shape, self._tone, QRectF(self.rect()))
        painter.end()


def draw(painter: QPainter, shape: Shape, tone: Tone, room: QRectF) -> None:
    """Draw a mark into a square of another drawing."""
    look = theme.current()
    colour, ground = look.colour(tone), look.colour("surface")
    painter.save()
    painter.translate(room.topLeft())
    painter.scale(room.width() / 24, room.height() / 24)
    pen = QPen(colour, 2, c=Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _DRAWINGS[shape](painter, colour, ground)
    painter.restore()
