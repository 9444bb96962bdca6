"""Both values of a field side by side, or one below the other where there is no room for two.

Lines break together, so that what belongs together stands at one height. Each differing part is
boxed, underlined by its level, and carries its mark, its number and the level's short word.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hitomado.core.match.characters import is_selector
from hitomado.core.match.comparison import Level
from hitomado.ui import theme
from hitomado.ui.kit.comparison_data import FieldView
from hitomado.ui.kit.comparison_font import Drawn, glyph
from hitomado.ui.kit.comparison_layout import Box, Laid, Side, lay_out
from hitomado.ui.kit.comparison_looks import LEVEL_LOOKS, draw_box, draw_doubt
from hitomado.ui.kit.comparison_pieces import characters
from hitomado.ui.kit.shapes import Tone, draw

_ADDRESS = 24  # pixels before scale
_LEAST = 9  # characters a line must hold, or the sides stand one below the other
_NOTE = 14
_GUTTER = 108  # room for the side's title beside its lines
_IN_GUTTER = Qt.AlignmentFlag.AlignVCenter.value | Qt.TextFlag.TextWordWrap.value


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where both sides stand for one width: lefts, the width of each, whether stacked."""

    lefts: tuple[float, float]
    width: float
    stacked: bool


class ComparedLines(QWidget):
    """Draws a `FieldView`; as wide as it is given, as high as it needs."""

    def __init__(
        self, shown: FieldView, titles: tuple[str, str], empty: str, read_out: str
    ) -> None:
        super().__init__()
        self._shown, self._titles, self._empty = shown, titles, empty
        self.setFont(theme.name_font(None if shown.large else _ADDRESS))
        self._small = theme.text_font("small")
        self._note = theme.text_font("small", bold=True)
        self._note.setPixelSize(theme.current().length(_NOTE))
        self._metrics = QFontMetricsF(self.font())
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(read_out)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        columns = self._columns(width)
        head = 0 if columns.stacked else self._head()
        lines = self._laid(columns).lines
        return round(head + lines * self._step(columns) + theme.current().space("hair"))

    def sizeHint(self) -> QSize:
        width = theme.current().length(700)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        least = round(self._metrics.height() * 5)
        return QSize(least, self.heightForWidth(max(self.width(), least)))

    # layout

    def _measure(self, text: str) -> float:
        if len(text) > 1 and any(is_selector(c) for c in text):
            return self._metrics.horizontalAdvance("".join(c for c in text if not is_selector(c)))
        return self._metrics.horizontalAdvance(text)

    def _columns(self, width: float) -> _Columns:
        look = theme.current()
        between = look.space("one_half")
        half = (width - between) / 2
        if half >= self._metrics.height() * _LEAST * 0.72:
            return _Columns((0.0, half + between), half, stacked=False)
        left = look.length(_GUTTER) + look.space("half")
        return _Columns((left, left), max(width - left, 1.0), stacked=True)

    def _laid(self, columns: _Columns) -> Laid:
        return lay_out(self._shown.pieces, self._measure, columns.width, self._gap())

    def _gap(self) -> float:
        return theme.current().length(3)

    def _head(self) -> float:
        """Room for both sides' titles."""
        return QFontMetricsF(self._small).height() + theme.current().space("hair")

    def _annotation(self) -> float:
        return theme.current().length(_NOTE + 6)

    def _line_height(self) -> float:
        return self._annotation() + self._metrics.height() + theme.current().length(10)

    def _step(self, columns: _Columns) -> float:
        """From one line of a side to its next."""
        both = 2 * self._line_height() + theme.current().space("half")
        return both if columns.stacked else self._line_height()

    def _level(self, reasons: tuple[int, ...]) -> Level:
        return max((self._shown.differences[i].level for i in reasons), key=lambda v: v.rank)

    # drawing

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        columns = self._columns(self.width())
        laid = self._laid(columns)
        look = theme.current()
        head = 0.0 if columns.stacked else self._head()
        values = self._shown.chip, self._shown.register
        for number, side in enumerate((laid.chip, laid.register)):
            painter.setFont(self._small)
            painter.setPen(look.colour("text_soft"))
            step = self._step(columns)
            start = head + (self._line_height() * number if columns.stacked else 0.0)
            ascent = QFontMetricsF(self._small).ascent()
            if columns.stacked:
                for line in range(laid.lines):
                    room = QRectF(0, start + line * step, look.length(_GUTTER), self._line_height())
                    painter.drawText(room, _IN_GUTTER, self._titles[number])
            else:
                painter.drawText(QPointF(columns.lefts[number], ascent), self._titles[number])
            origin = QPointF(columns.lefts[number], start)
            self._draw_side(painter, side, origin, step, columns.width)
            if not values[number]:
                painter.setFont(self._small)
                painter.setPen(look.colour("text_soft"))
                base = start + self._annotation() + self._metrics.ascent()
                painter.drawText(QPointF(origin.x() + look.length(16), base), self._empty)
        painter.end()

    def _draw_side(
        self, painter: QPainter, side: Side, origin: QPointF, step: float, width: float
    ) -> None:
        ends = dict[int, list[Box]]()
        for box in side.boxes:
            ends.setdefault(box.line, []).append(box)
        for boxes in ends.values():
            for box, after in zip(boxes, [*boxes[1:], None], strict=True):
                room = (after.x1 if after else width) - box.x1
                self._draw_box(painter, box, origin, step, room)
        painter.setFont(self.font())
        for placed in side.placed:
            base = origin.y() + placed.line * step + self._annotation() + self._metrics.ascent()
            self._draw_text(painter, placed.text, QPointF(origin.x() + placed.x, base))

    def _draw_text(self, painter: QPainter, text: str, at: QPointF) -> None:
        painter.setPen(theme.current().colour("text"))
        if not any(is_selector(c) for c in text):
            painter.drawText(at, text)
            return
        for character in characters(text):
            found = glyph(self.font(), character)
            if found.outline is None or found.drawn is Drawn.OTHER_FONT:
                painter.drawText(at, character)
            else:
                painter.fillPath(found.outline.translated(at), theme.current().colour("text"))
            if found.drawn is Drawn.BASE_ONLY:
                draw_doubt(painter, at + QPointF(self._measure(character), -self._metrics.ascent()))
            at = at + QPointF(self._measure(character), 0)

    def _draw_box(
        self, painter: QPainter, box: Box, origin: QPointF, step: float, room: float
    ) -> None:
        look = theme.current()
        gap = self._gap()
        reasons = self._shown.pieces[box.piece].reasons
        level = self._level(reasons)
        top = origin.y() + box.line * step + self._annotation()
        left = origin.x() + box.x1 - gap + 1
        width = box.x2 - box.x1 + 2 * gap - 2
        room_here = QRectF(left, top, width, self._metrics.height() + look.length(3))
        draw_box(painter, level, room_here, hole=box.hole)
        if box.first:
            self._annotate(painter, reasons, level, QPointF(left, top), room)

    def _annotate(
        self,
        painter: QPainter,
        reasons: tuple[int, ...],
        level: Level,
        at: QPointF,
        room: float,
    ) -> None:
        """Mark, number and word as far as there is room: the number always."""
        look = theme.current()
        shape, tone = LEVEL_LOOKS[level]
        worst = next(i for i in reasons if self._shown.differences[i].level is level)
        only = len(self._shown.differences) == 1
        numbers = "" if only else "·".join(str(i + 1) for i in reasons)
        word = self._shown.differences[worst].word
        metrics = QFontMetricsF(self._note)
        side = float(look.length(_NOTE + 1))
        said = f"{numbers} {word}".strip()
        if side + metrics.horizontalAdvance(said) + 4 > room:
            said = numbers
        bottom = at.y() - look.length(3)
        if side + metrics.horizontalAdvance(said) + 4 <= room or not said:
            draw(painter, shape, tone, QRectF(at.x(), bottom - side, side, side))
            at = at + QPointF(side + 2, 0)
        painter.setFont(self._note)
        painter.setPen(look.colour(tone if tone is not Tone.PLAIN else "text"))
        painter.drawText(QPointF(at.x(), bottom - look.length(2)), said)
