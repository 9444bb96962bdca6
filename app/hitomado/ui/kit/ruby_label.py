"""Large text for residents, readings above their characters, lines broken as the language does."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hitomado.ui import theme

_RUBY: Final = re.compile(r"｜([^《]+)《([^》]+)》")
# a word stays whole: letters of any alphabet that is written with spaces, Hangul too
_PIECE: Final = re.compile(r"[^\s\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]+|\s+|.", re.DOTALL)
_NOT_FIRST: Final = frozenset("、。，．！？」』）・：；ー")  # 行頭禁則
_READING: Final = 0.46  # of the base's size, as on the paper sheets
_LEADING: Final = 0.08  # of the base's height


@dataclass(frozen=True, slots=True)
class Piece:
    """What is never broken: a word, a character, or a base with its reading."""

    base: str
    reading: str = ""


def pieces(text: str) -> Iterator[Piece]:
    """Split text with readings (｜base《reading》) into what may stand at a line's end."""
    at = 0
    for found in _RUBY.finditer(text):
        yield from _plain(text[at : found.start()])
        yield Piece(found[1], found[2])
        at = found.end()
    yield from _plain(text[at:])


def _plain(text: str) -> Iterator[Piece]:
    return (Piece(found[0]) for found in _PIECE.finditer(text))


def spoken(text: str) -> str:
    """The text without its readings: for the screen reader, which knows them."""
    return _RUBY.sub(r"\1", text)


class RubyLabel(QWidget):
    """One text. pixels: size of the base before the theme's scale."""

    def __init__(self, text: str = "", pixels: int = 30, *, bold: bool = False) -> None:
        super().__init__()
        self._bold = bold
        self._pixels = pixels
        self._pieces: tuple[Piece, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_text(text)

    def show_text(self, text: str) -> None:
        """Show another text."""
        self._pieces = tuple(pieces(text))
        self.setAccessibleName(spoken(text))
        self.updateGeometry()
        self.update()

    @property
    def text(self) -> str:
        """What is shown, without readings."""
        return self.accessibleName()

    def _fonts(self) -> tuple[QFont, QFont]:
        base = theme.text_font(bold=self._bold)
        base.setPixelSize(theme.current().length(self._pixels))
        above = theme.text_font()
        above.setPixelSize(max(10, round(base.pixelSize() * _READING)))
        return base, above

    def _line_height(self) -> float:
        base, above = map(QFontMetricsF, self._fonts())
        reads = any(piece.reading for piece in self._pieces)
        return base.height() * (1 + _LEADING) + (above.height() if reads else 0)

    def lines(self, width: float) -> list[list[tuple[Piece, float]]]:
        """Break into lines: each piece with its width. A piece wider than the line stands alone."""
        base, above = map(QFontMetricsF, self._fonts())
        made: list[list[tuple[Piece, float]]] = [[]]
        used = 0.0
        for piece in self._pieces:
            own = max(base.horizontalAdvance(piece.base), above.horizontalAdvance(piece.reading))
            if used + own > width and made[-1] and piece.base not in _NOT_FIRST:
                made.append([])
                used = 0.0
            if not made[-1] and piece.base.isspace():
                continue
            made[-1].append((piece, own))
            used += own
        return made

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(len(self.lines(width)) * self._line_height() + 1)

    def sizeHint(self) -> QSize:
        return QSize(600, self.heightForWidth(600))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(200, self.width())))

    def paintEvent(self, _event: QPaintEvent) -> None:
        base, above = self._fonts()
        of_base, of_above = QFontMetricsF(base), QFontMetricsF(above)
        high = self._line_height()
        reads = any(piece.reading for piece in self._pieces)
        painter = QPainter(self)
        top = 0.0
        for line in self.lines(self.width()):
            x = 0.0
            foot = top + (of_above.height() if reads else 0) + of_base.ascent()
            for piece, own in line:
                painter.setFont(base)
                painter.setPen(theme.current().colour("text"))
                lead = (own - of_base.horizontalAdvance(piece.base)) / 2
                painter.drawText(QPointF(x + lead, foot), piece.base)
                if piece.reading:
                    painter.setFont(above)
                    painter.setPen(theme.current().colour("text_soft"))
                    lead = (own - of_above.horizontalAdvance(piece.reading)) / 2
                    painter.drawText(QPointF(x + lead, top + of_above.ascent()), piece.reading)
                x += own
            top += high
        painter.end()
