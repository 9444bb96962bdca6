"""The sentences under a field, each with its mark, number and word; one of them is looked at."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent

from hitomado.ui import theme
from hitomado.ui.kit.comparison_data import Difference, FieldView
from hitomado.ui.kit.comparison_glyphs import GlyphPair
from hitomado.ui.kit.comparison_looks import LEVEL_LOOKS
from hitomado.ui.kit.panel import Panel
from hitomado.ui.kit.parts import column, inset, label, row
from hitomado.ui.kit.shapes import Mark, Shape, Tone
from hitomado.words import Words

_WIDE_TYPE = 1.2  # beyond it characters and sentences stand one below the other


class ReasonRow(Panel):
    """One sentence. It takes the keyboard, so that it comes into sight without a mouse.

    With a pair of characters these are shown large, and Ctrl+C copies them as text.
    """

    looked_at = Signal(object)  # the pair

    def __init__(self, difference: Difference, number: str, copies: str) -> None:
        super().__init__("")
        self.pair = difference.pair
        shape, tone = LEVEL_LOOKS[difference.level]
        top = Qt.AlignmentFlag.AlignTop
        line = row(gap="half")
        line.addWidget(Mark(shape, tone, 22), 0, top)
        word = f"{number} {difference.word}".strip()
        line.addWidget(label(word, "strong", tone), 0, top)
        said = column(label(difference.sentence, wrap=True), gap="hair")
        if difference.hint:
            said.addWidget(label(difference.hint, "soft", wrap=True))
        line.addLayout(said, 1)
        self.setLayout(inset(line, "hair", "hair"))
        self.setAccessibleName(f"{word} {difference.sentence}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if self.pair is not None:
            self.setAccessibleDescription(copies)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.pair is not None:
            self.looked_at.emit(self.pair)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()
        if self.pair is not None:
            self.looked_at.emit(self.pair)
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        copied = QKeySequence(event.keyCombination()) == QKeySequence("Ctrl+C")
        if self.pair is not None and copied:
            QGuiApplication.clipboard().setText("\t".join(self.pair))
            return
        super().keyPressEvent(event)


class FieldReasons(Panel):
    """All sentences of a field, the glyphs of the one that is looked at, what may be done."""

    def __init__(self, say: Words, shown: FieldView, titles: tuple[str, str]) -> None:
        super().__init__("")
        sentences = column(gap="hair")
        many = len(shown.differences) > 1
        rows = []
        for n, difference in enumerate(shown.differences, start=1):
            made = ReasonRow(difference, str(n) if many else "", say("comparison_view.copies"))
            rows.append(made)
            sentences.addWidget(made)
        if shown.to_do:
            line = row(gap="half")
            line.addWidget(Mark(Shape.NOW, Tone.ACTION, 22), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(label(shown.to_do, "strong", wrap=True), 1)
            sentences.addLayout(inset(line, "hair", "hair"))
        sentences.addStretch(1)
        narrow = theme.current().scale > _WIDE_TYPE
        whole = column(gap="one") if narrow else row(gap="one_half")
        with_pair = [d for d in shown.differences if d.pair is not None]
        if with_pair:
            first = max(with_pair, key=_weight)
            pair = GlyphPair(say, titles)
            pair.show_pair(first.pair or ("", ""))
            whole.addWidget(pair, 0, Qt.AlignmentFlag.AlignTop)
            for made in rows:
                made.looked_at.connect(pair.show_pair)
        whole.addLayout(sentences, 1)
        self.setLayout(whole)


def _weight(difference: Difference) -> int:
    """The worst level is looked at first; of one level, the first."""
    return difference.level.rank
