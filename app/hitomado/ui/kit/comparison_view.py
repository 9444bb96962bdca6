"""The chip beside the register: only differences, each by colour and shape and word and reason."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from hitomado.core.match.comparison import Level, worst
from hitomado.ui import theme
from hitomado.ui.kit.comparison_data import ComparisonShown, FieldView, Span
from hitomado.ui.kit.marked_line import MarkedLine, MarkedText
from hitomado.ui.kit.panel import Panel
from hitomado.ui.kit.parts import clear, column, inset, label, name_label, panel, row
from hitomado.ui.kit.shapes import Mark, Shape, Tone
from hitomado.words import Words

LEVEL_LOOKS: dict[Level, tuple[Shape, Tone]] = {
    Level.IDENTICAL: (Shape.CHECK, Tone.SUCCESS),
    Level.NOTATION: (Shape.WAVE, Tone.INFO),
    Level.VARIANT_FORCED: (Shape.SWAP, Tone.INFO),
    Level.VARIANT_UNFORCED: (Shape.DIAMOND, Tone.WARNING),
    Level.NEEDS_HUMAN: (Shape.ALERT, Tone.WARNING),
    Level.DIFFERENT: (Shape.CROSS, Tone.ERROR),
}


class LevelTag(Panel):
    """One level as mark and short word."""

    def __init__(self, say: Words, level: Level) -> None:
        super().__init__("chip")
        shape, tone = LEVEL_LOOKS[level]
        word = say(f"kit.level.{level.value}")
        self.setAccessibleName(word)
        self.setLayout(
            inset(row(Mark(shape, tone, 22), label(word, "strong", tone)), "half", "hair")
        )


class ComparisonView(Panel):
    """Shows a `ComparisonShown`. Fields that agree are one line; the others stand side by side."""

    def __init__(self, say: Words) -> None:
        super().__init__("plain")
        self.say = say
        self.setAccessibleName(say("kit.compare.name"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.current().space("one"))
        inset(self._rows, "one_half", "one")
        self.setLayout(self._rows)

    def show_view(self, view: ComparisonShown) -> None:
        clear(self._rows)
        same = [f for f in view.fields if f.level is Level.IDENTICAL]
        differ = [f for f in view.fields if f.level is not Level.IDENTICAL]
        overall = worst(tuple(f.level for f in view.fields))
        self._rows.addLayout(self._headline(overall, same, differ))
        for shown in view.fields:
            if shown.large and shown in same:
                self._rows.addWidget(name_label(shown.chip))
        if differ:
            self._rows.addWidget(self._table(view, differ))
        self._rows.addStretch(1)

    def _headline(
        self,
        overall: Level,
        same: list[FieldView],
        differ: list[FieldView],
    ) -> QVBoxLayout:
        titles = self.say("kit.list.comma").join(f.title for f in same)
        if not differ:
            text = self.say("kit.compare.all_same", count=len(same))
            detail = titles
        else:
            only_notation = overall is Level.NOTATION
            key = "kit.compare.notation_only" if only_notation else "kit.compare.some_differ"
            text = self.say(key, count=len(differ))
            detail = self.say("kit.compare.same_fields", fields=titles) if same else ""
        self.setAccessibleDescription(text)
        shape, tone = LEVEL_LOOKS[overall]
        head = row(Mark(shape, tone, 32), label(text, "heading", tone), None)
        lines = column(head, gap="hair")
        if detail:
            lines.addWidget(label(detail, "soft", wrap=True))
        return lines

    def _table(self, view: ComparisonShown, differ: list[FieldView]) -> QWidget:
        grid = QGridLayout()
        look = theme.current()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(look.space("one_half"))
        grid.setVerticalSpacing(look.space("half"))
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        grid.addWidget(label(view.chip_title, "soft"), 0, 1)
        grid.addWidget(label(view.register_title, "soft"), 0, 2)
        line = 1
        for shown in differ:
            rule = panel("rule", QVBoxLayout())
            rule.setFixedHeight(1)
            grid.addWidget(rule, line, 0, 1, 3)
            self._put(grid, line + 1, shown)
            line += 3
        holder = QWidget()
        holder.setLayout(grid)
        return holder

    def _put(self, grid: QGridLayout, line: int, shown: FieldView) -> None:
        top = Qt.AlignmentFlag.AlignTop
        tag = row(LevelTag(self.say, shown.level), None)
        grid.addLayout(column(label(shown.title, "strong"), tag, None, gap="hair"), line, 0, 2, 1)
        sides: tuple[tuple[str, tuple[Span, ...]], ...] = (
            (shown.chip, shown.chip_marks),
            (shown.register, shown.register_marks),
        )
        for number, (text, marks) in enumerate(sides, start=1):
            value = MarkedLine(theme.name_font(None if shown.large else 24))
            empty = not text
            value.show_text(
                MarkedText(
                    self.say("kit.compare.empty") if empty else text, () if empty else marks
                ),
                LEVEL_LOOKS[shown.level][1],
            )
            grid.addWidget(value, line, number, top)
        reasons = column(gap="hair")
        for sentence in shown.reasons:
            said = row(gap="half")
            said.addWidget(Mark(Shape.NOTE, Tone.SOFT, 20), 0, top)
            said.addWidget(label(sentence, wrap=True), 1)
            reasons.addLayout(said)
        grid.addLayout(reasons, line + 1, 1, 1, 2)
