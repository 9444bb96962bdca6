from hitomado.ui.kit.marked_line import MarkedLine, MarkedText
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from hitomado.core.match.comparison import Level
from hitomado.ui import theme
from hitomado.ui.kit.comparison_data import comparison_shown
from hitomado.ui.kit.comparison_view import LEVEL_LOOKS, ComparisonView, LevelTag
from hitomado.ui.kit.shapes import Mark, Tone
from hitomado.words import Words

from . import samples
from .hands import settle


def _texts(shown: QWidget) -> list[str]:
    return [found.text() for found in shown.findChildren(QLabel)]


def test_full_agreement_is_one_line(qtbot: QtBot, say: Words) -> None:
    view = ComparisonView(say)
    qtbot.addWidget(view)
    view.show_view(comparison_shown(samples.agreement(), say))
    assert "4項目とも一致" in _texts(view)
    assert view.findChildren(MarkedLine) == []


def test_only_differences_stand_side_by_side_each_with_its_reasons(
    qtbot: QtBot, say: Words
) -> None:
    view = ComparisonView(say)
    qtbot.addWidget(view)
    shown = samples.differences(samples.Both("ja"))
    view.show_view(shown)
    sides = [line.accessibleName() for line in view.findChildren(MarkedLine)]
    assert sides == ["渡邉　凜太郎", "渡邊　凛太郎", *sides[2:4], "男", "（記載なし）"]
    texts = _texts(view)
    for reason in (*shown.fields[0].reasons, *shown.fields[1].reasons):
        assert reason in texts
    assert "3項目を確認してください" in texts
    assert "19800217" not in texts


def test_a_new_comparison_leaves_nothing_of_the_former_person(qtbot: QtBot, say: Words) -> None:
    view = ComparisonView(say)
    qtbot.addWidget(view)
    view.show_view(samples.differences(samples.Both("ja")))
    view.show_view(comparison_shown(samples.agreement(), say))
    settle()
    assert view.findChildren(MarkedLine) == []
    assert not [text for text in _texts(view) if "渡" in text]


def test_every_level_has_its_own_mark_and_its_own_word(say: Words) -> None:
    shapes = [shape for shape, _ in LEVEL_LOOKS.values()]
    words = [say(f"kit.level.{level.value}") for level in LEVEL_LOOKS]
    assert set(LEVEL_LOOKS) == set(Level)
    assert len(set(shapes)) == len(set(words)) == len(Level)


def test_the_marks_are_told_apart_without_colour(qtbot: QtBot, say: Words) -> None:
    pictures = []
    for shape, _ in LEVEL_LOOKS.values():
        mark = Mark(shape, Tone.PLAIN)
        qtbot.addWidget(mark)
        pictures.append(mark.grab().toImage().convertToFormat(QImage.Format.Format_Mono))
    assert all(a != b for n, a in enumerate(pictures) for b in pictures[:n])


def test_a_level_is_read_out_by_its_word(qtbot: QtBot, say: Words) -> None:
    tag = LevelTag(say, Level.NEEDS_HUMAN)
    qtbot.addWidget(tag)
    assert tag.accessibleName() == "要確認"


def _line(qtbot: QtBot, text: str, *marks: tuple[int, int], width: int = 600) -> MarkedLine:
    line = MarkedLine(theme.name_font())
    qtbot.addWidget(line)
    line.show_text(MarkedText(text, marks), Tone.ERROR)
    line.resize(width, line.heightForWidth(width))
    return line


def test_each_differing_part_gets_one_box(qtbot: QtBot, say: Words) -> None:
    line = _line(qtbot, "渡邉　太郎", (1, 2), (3, 4))
    layout, _ = line._laid_out(line.width())
    boxes = line._boxes(layout)
    assert len(boxes) == 2
    assert boxes[0].right() < boxes[1].left()


def test_a_box_over_two_lines_is_drawn_on_both(qtbot: QtBot, say: Words) -> None:
    line = _line(qtbot, "埼玉県ひとまど町", (2, 8), width=180)
    layout, _ = line._laid_out(line.width())
    assert layout.lineCount() == 2
    assert len(line._boxes(layout)) == 2


def test_a_character_outside_the_basic_plane_is_boxed_whole(qtbot: QtBot, say: Words) -> None:
    line = _line(qtbot, "𠮷田", (0, 1), (1, 2))
    layout, _ = line._laid_out(line.width())
    first, second = line._boxes(layout)
    metrics = line.fontMetrics()
    assert abs(first.width() - metrics.horizontalAdvance("𠮷")) <= 4
    assert abs(second.width() - metrics.horizontalAdvance("田")) <= 4


def test_a_part_missing_here_is_a_thin_gap(qtbot: QtBot, say: Words) -> None:
    line = _line(qtbot, "山田太郎", (2, 2))
    layout, _ = line._laid_out(line.width())
    (box,) = line._boxes(layout)
    assert box.width() < 10


def test_a_marked_value_is_drawn_otherwise_than_an_unmarked_one(qtbot: QtBot, say: Words) -> None:
    marked, plain = _line(qtbot, "山田", (0, 1)), _line(qtbot, "山田")
    assert marked.grab().toImage() != plain.grab().toImage()


def test_values_are_never_read_as_markup(qtbot: QtBot, say: Words) -> None:
    view = ComparisonView(say)
    qtbot.addWidget(view)
    view.show_view(samples.differences(samples.Both("ja")))
    formats = {shown.textFormat() for shown in view.findChildren(QLabel)}
    assert formats == {Qt.TextFormat.PlainText}
