"""One value with single characters boxed and underlined, so that a difference cannot hide."""

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen, QTextLayout, QTextLine, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from hitomado.ui import theme
from hitomado.ui.kit.shapes import Tone


@dataclass(frozen=True, slots=True)
class MarkedText:
    """text, and the parts to mark as (start, end) indices into it."""

    text: str = field(repr=False)
    marks: tuple[tuple[int, int], ...] = ()


def _units(text: str, index: int) -> int:
    """Index in the UTF-16 units Qt counts in (characters outside the BMP take two)."""
    return len(text[:index].encode("utf-16-le")) // 2


def _x(line: QTextLine, index: int) -> float:
    """Where a cursor before `index` stands; PySide answers (x, index) and declares an object."""
    answer = line.cursorToX(index)
    return float(answer[0] if isinstance(answer, tuple) else str(answer))


class MarkedLine(QWidget):
    """Draws a `MarkedText`, wrapping anywhere; as wide as it is given, as high as it needs."""

    def __init__(self, font: QFont) -> None:
        super().__init__()
        self.setFont(font)
        self._shown = MarkedText("")
        self._tone = Tone.PLAIN
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_text(self, shown: MarkedText, tone: Tone) -> None:
        self._shown, self._tone = shown, tone
        self.setAccessibleName(shown.text)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._laid_out(width)[1])

    def sizeHint(self) -> QSize:
        natural = self.fontMetrics().horizontalAdvance(self._shown.text) + 2 * self._pad() + 2
        return QSize(natural, self.heightForWidth(natural))

    def minimumSizeHint(self) -> QSize:
        least = self.fontMetrics().height() * 4
        return QSize(least, round(self._laid_out(max(self.width(), least))[1]))

    def _pad(self) -> int:
        return theme.current().space("hair")

    def _laid_out(self, width: int) -> tuple[QTextLayout, float]:
        layout = QTextLayout(self._shown.text, self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAnywhere)
        layout.setTextOption(option)
        pad, top = self._pad(), float(self._pad())
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width - 2 * pad, 1))
            line.setPosition(QPointF(pad, top))
            top += line.height() + 2 * pad
        layout.endLayout()
        return layout, max(top, self.fontMetrics().height() + 2.0 * pad)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.current()
        layout, _ = self._laid_out(self.width())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = look.colour(self._tone)
        for box in self._boxes(layout):
            painter.setPen(QPen(colour, 2))
            painter.setBrush(look.colour(f"{self._tone.value}_soft"))
            painter.drawRoundedRect(box, 3, 3)
            painter.setPen(QPen(colour, 4, c=Qt.PenCapStyle.FlatCap))
            painter.drawLine(box.bottomLeft() + QPointF(1, -1), box.bottomRight() + QPointF(-1, -1))
        painter.setPen(look.colour("text"))
        layout.draw(painter, QPointF(0, 0))
        painter.end()

    def _boxes(self, layout: QTextLayout) -> list[QRectF]:
        """One box for each mark on each line it touches; an empty mark is a thin gap."""
        boxes = []
        for start, end in self._shown.marks:
            first, last = (_units(self._shown.text, i) for i in (start, end))
            for number in range(layout.lineCount()):
                line = layout.lineAt(number)
                a = max(first, line.textStart())
                b = min(last, line.textStart() + line.textLength())
                if a > b or (a == b and start != end):
                    continue
                x1, x2 = (_x(line, i) for i in (a, b))
                y = line.position().y()
                boxes.append(QRectF(x1 - 1, y - 1, max(x2 - x1, 4) + 2, line.height() + 4))
        return boxes
