"""Two characters large, each with its code points, and what this PC's font cannot show of them."""

import unicodedata

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from hitomado.core.match.characters import is_selector
from hitomado.ui import theme
from hitomado.ui.kit.comparison_font import Drawn, glyph
from hitomado.ui.kit.comparison_looks import draw_doubt
from hitomado.ui.kit.comparison_pieces import characters
from hitomado.ui.kit.parts import clear, label
from hitomado.words import Words

_PIXELS = 72
_WANTED = "IPAmjMincho"
DOUBTFUL = (Drawn.BASE_ONLY, Drawn.OTHER_FONT)


def code_points(text: str) -> str:
    """`U+9089 U+E010F`: what a character is, beyond its looks."""
    return " ".join(f"U+{ord(c):04X}" for c in text)


class GlyphTile(QWidget):
    """One side's character or two, drawn as outlines; copied and read out it is the text."""

    def __init__(self, text: str, name: str) -> None:
        super().__init__()
        self.text = text
        self.setFont(theme.name_font(_PIXELS))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self.glyphs = [glyph(self.font(), c) for c in characters(text)]

    def sizeHint(self) -> QSize:
        look = theme.current()
        side = look.length(_PIXELS + 24)
        more = look.length(_PIXELS) * (len(self.glyphs) - 1)
        return QSize(side + more, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.colour("hairline"))
        painter.setBrush(look.colour("surface"))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 4, 4)
        metrics = QFontMetricsF(self.font())
        widths = [g.advance or metrics.horizontalAdvance(g.text) for g in self.glyphs]
        x = (self.width() - sum(widths)) / 2
        base = (self.height() + metrics.ascent() - metrics.descent()) / 2
        painter.setPen(look.colour("text"))
        painter.setFont(self.font())
        for found, width in zip(self.glyphs, widths, strict=True):
            at = QPointF(x, base)
            if found.outline is None:
                painter.drawText(at, found.text)
            else:
                painter.fillPath(found.outline.translated(at), look.colour("text"))
            x += width
        if any(found.drawn in DOUBTFUL for found in self.glyphs):
            draw_doubt(painter, QPointF(self.width() - 4, 4), 22)
        painter.end()


class GlyphPair(QWidget):
    """Both sides' characters of one difference."""

    def __init__(self, say: Words, titles: tuple[str, str]) -> None:
        super().__init__()
        self.say = say
        self._titles = titles
        self._grid = QGridLayout()
        self._notes = QVBoxLayout()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.current().space("hair"))
        self._grid.setHorizontalSpacing(theme.current().space("one"))
        self._grid.setVerticalSpacing(theme.current().space("hair"))
        whole.addLayout(self._grid)
        whole.addLayout(self._notes)
        whole.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)
        self._pair: tuple[str, str] | None = None

    def show_pair(self, pair: tuple[str, str]) -> None:
        """Show one pair; the same one again is left as it is."""
        if pair == self._pair:
            return
        self._pair = pair
        clear(self._grid)
        clear(self._notes)
        notes: list[str] = []
        for column, (title, text) in enumerate(zip(self._titles, pair, strict=True)):
            codes = code_points(text)
            name = self.say("comparison_view.glyph", side=title, text=text, codes=codes)
            tile = GlyphTile(text, name)
            middle = Qt.AlignmentFlag.AlignHCenter
            self._grid.addWidget(label(title, "soft"), 0, column, middle)
            self._grid.addWidget(tile, 1, column, middle)
            self._grid.addWidget(label(codes, "soft"), 2, column, middle)
            notes += self._said(tile)
        if (family := tile.font().family()) != _WANTED:
            notes.append(self.say("comparison_view.glyph.no_ipamj", font=family))
        for note in dict.fromkeys(notes):
            self._notes.addWidget(label(note, "soft", wrap=True))

    def _said(self, tile: GlyphTile) -> list[str]:
        """Say what the picture does not show as it is."""
        said = []
        for found in tile.glyphs:
            codes = code_points(found.text)
            if unicodedata.category(found.text[0]) == "Co":
                said.append(self.say("comparison_view.glyph.private", codes=codes))
            elif found.drawn is Drawn.BASE_ONLY:
                said.append(self.say("comparison_view.glyph.base_only", codes=codes))
            elif found.drawn is Drawn.OTHER_FONT:
                said.append(self.say("comparison_view.glyph.other_font", codes=codes))
            elif any(is_selector(c) for c in found.text):
                usual = found.drawn is Drawn.USUAL
                key = "comparison_view.glyph.usual" if usual else "comparison_view.glyph.selector"
                said.append(self.say(key, codes=codes))
        return said
