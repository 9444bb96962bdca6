"""The chip beside the register: only differences, each by colour and shape and word and reason."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hitomado.core.match.comparison import Level, worst
from hitomado.ui import theme
from hitomado.ui.kit.comparison_data import ComparisonShown, FieldView
from hitomado.ui.kit.comparison_image import ImagePanel
from hitomado.ui.kit.comparison_lines import ComparedLines
from hitomado.ui.kit.comparison_looks import LEVEL_LOOKS
from hitomado.ui.kit.comparison_reasons import FieldReasons
from hitomado.ui.kit.panel import Panel
from hitomado.ui.kit.parts import clear, column, inset, label, name_label, panel, row
from hitomado.ui.kit.shapes import Mark
from hitomado.words import Words


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
        self._shown: ComparisonShown | None = None
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.current().space("one"))
        inset(self._rows, "one_half", "one")
        self.setLayout(self._rows)

    def show_view(self, view: ComparisonShown) -> None:
        """Show it; the same one again leaves the keyboard where it is."""
        if view == self._shown:
            return
        self._shown = view
        clear(self._rows)
        same = [f for f in view.fields if f.level is Level.IDENTICAL]
        differ = [f for f in view.fields if f.level is not Level.IDENTICAL]
        overall = worst(f.level for f in view.fields)
        self._rows.addLayout(self._headline(overall, same, differ))
        for shown in view.fields:
            if shown.large and shown in same:
                self._rows.addWidget(name_label(shown.chip))
        for shown in differ:
            rule = panel("rule", QVBoxLayout())
            rule.setFixedHeight(1)
            self._rows.addWidget(rule)
            self._rows.addWidget(self._field(view, shown))
        self._rows.addStretch(1)

    def minimumSizeHint(self) -> QSize:
        """As high as it needs at its width: labels that wrap would ask for more."""
        least = super().minimumSizeHint()
        return QSize(least.width(), self.heightForWidth(max(self.width(), least.width())))

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def hideEvent(self, event: QHideEvent) -> None:
        """Out of sight it holds nothing of anybody."""
        if not event.spontaneous():
            self._shown = None
            clear(self._rows)
        super().hideEvent(event)

    def _headline(
        self, overall: Level, same: list[FieldView], differ: list[FieldView]
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
        head = row(Mark(shape, tone, 32))
        head.addWidget(label(text, "heading", tone, wrap=True), 1)
        lines = column(head, gap="hair")
        if detail:
            lines.addWidget(label(detail, "soft", wrap=True))
        return lines

    def _field(self, view: ComparisonShown, shown: FieldView) -> QWidget:
        """One differing field: title, both values, images, sentences."""
        titles = view.chip_title, view.register_title
        head = row(label(shown.title, "strong"), LevelTag(self.say, shown.level), None)
        whole = column(head, self._lines(shown, titles))
        if any(shown.read):
            read = row(gap="one_half")
            for text in shown.read:
                read.addWidget(label(text, "soft", wrap=True), 1)
            whole.addLayout(read)
        if shown.image is not None:
            whole.addWidget(ImagePanel(shown.image), 0, Qt.AlignmentFlag.AlignLeft)
        whole.addWidget(FieldReasons(self.say, shown, titles))
        holder = QWidget()
        holder.setLayout(whole)
        return holder

    def _lines(self, shown: FieldView, titles: tuple[str, str]) -> ComparedLines:
        empty = self.say("kit.compare.empty")
        read_out = self.say(
            "comparison_view.read_out",
            title=shown.title,
            chip_title=titles[0],
            chip=shown.chip or empty,
            register_title=titles[1],
            register=shown.register or empty,
        )
        return ComparedLines(shown, titles, empty, read_out)
