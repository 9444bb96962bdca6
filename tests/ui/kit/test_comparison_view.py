from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from hitomado.core.match.comparison import Comparison, Level
from hitomado.ui.kit.comparison_data import ChipImage, ComparisonShown, FieldView
from hitomado.ui.kit.comparison_glyphs import GlyphTile
from hitomado.ui.kit.comparison_image import ImagePanel
from hitomado.ui.kit.comparison_lines import ComparedLines
from hitomado.ui.kit.comparison_looks import LEVEL_LOOKS, draw_box
from hitomado.ui.kit.comparison_reasons import ReasonRow
from hitomado.ui.kit.comparison_view import ComparisonView, LevelTag
from hitomado.ui.kit.shapes import Mark, Tone
from hitomado.ui.models.compared import comparison_shown
from hitomado.words import Words

from . import samples
from .hands import settle


def _texts(shown: QWidget) -> list[str]:
    return [found.text() for found in shown.findChildren(QLabel)]


def _view(qtbot: QtBot, say: Words, shown: ComparisonShown, width: int = 800) -> ComparisonView:
    view = ComparisonView(say)
    qtbot.addWidget(view)
    view.show_view(shown)
    view.resize(width, 10)
    view.show()
    view.resize(width, view.heightForWidth(width))
    return view


def test_full_agreement_is_one_line(qtbot: QtBot, say: Words) -> None:
    view = _view(qtbot, say, comparison_shown(samples.agreement(), say))
    assert "4項目とも一致" in _texts(view)
    assert view.findChildren(ComparedLines) == []


def test_only_differences_stand_side_by_side_each_with_its_reasons(
    qtbot: QtBot, say: Words
) -> None:
    shown = samples.differences(say)
    view = _view(qtbot, say, shown)
    lines = [line.accessibleName() for line in view.findChildren(ComparedLines)]
    assert lines[0] == "氏名。カード（ICチップ）：「渡邉　凜太郎」。住民記録：「渡邊　凛太郎」。"
    assert "住民記録：「（記載なし）」" in lines[2]
    texts = _texts(view)
    for field in shown.fields:
        for difference in field.differences:
            assert difference.sentence in texts
    assert "3項目を確認してください" in texts
    assert "19800217" not in texts


def test_marks_and_sentences_of_several_differences_bear_the_same_numbers(
    qtbot: QtBot, say: Words
) -> None:
    view = _view(qtbot, say, samples.differences(say))
    rows = [row.accessibleName() for row in view.findChildren(ReasonRow)]
    assert rows[0].startswith("1 異体字 「邉」と「邊」")
    assert rows[1].startswith("2 異体字 「凜」と「凛」")
    assert rows[-1].startswith("要確認 "), "the only difference of a field needs no number"


def test_a_new_comparison_leaves_nothing_of_the_former_person(qtbot: QtBot, say: Words) -> None:
    view = _view(qtbot, say, samples.differences(say))
    view.show_view(comparison_shown(samples.agreement(), say))
    settle()
    assert view.findChildren(ComparedLines) == []
    assert not [text for text in _texts(view) if "渡" in text]


def test_out_of_sight_it_holds_nothing_of_anybody(qtbot: QtBot, say: Words) -> None:
    shown = samples.differences(say)
    view = _view(qtbot, say, shown)
    view.hide()
    settle()
    assert _texts(view) == []
    view.show_view(shown)
    assert view.findChildren(ComparedLines), "the same comparison again is shown again"


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


def test_values_are_never_read_as_markup(qtbot: QtBot, say: Words) -> None:
    view = _view(qtbot, say, samples.differences(say))
    formats = {shown.textFormat() for shown in view.findChildren(QLabel)}
    assert formats == {Qt.TextFormat.PlainText}


def _lines(qtbot: QtBot, say: Words, width: int) -> ComparedLines:
    field = samples.differences(say).fields[1]
    line = ComparedLines(field, ("カード", "住民記録"), "", "")
    qtbot.addWidget(line)
    line.resize(width, line.heightForWidth(width))
    return line


def test_where_there_is_no_room_for_two_columns_the_sides_stand_one_below_the_other(
    qtbot: QtBot, say: Words
) -> None:
    wide, narrow = _lines(qtbot, say, 800), _lines(qtbot, say, 300)
    assert not wide._columns(800).stacked
    assert narrow._columns(300).stacked
    assert narrow.height() > wide.height()


def test_a_marked_value_is_drawn_otherwise_than_an_unmarked_one(qtbot: QtBot, say: Words) -> None:
    field = samples.differences(say).fields[0]
    plain = FieldView(field.title, field.level, field.chip, field.register, large=True)
    shown = [ComparedLines(f, ("", ""), "", "") for f in (field, plain)]
    for line in shown:
        qtbot.addWidget(line)
        line.resize(700, 120)
    assert shown[0].grab().toImage() != shown[1].grab().toImage()


def test_the_worst_difference_is_shown_large_and_another_one_when_it_is_looked_at(
    qtbot: QtBot, say: Words
) -> None:
    view = _view(qtbot, say, samples.differences(say))

    def tiles() -> list[str]:
        settle()
        return [tile.text for tile in view.findChildren(GlyphTile)]

    assert tiles() == ["邉", "邊"]
    second = view.findChildren(ReasonRow)[1]
    QTest.mouseClick(second, Qt.MouseButton.LeftButton)
    assert tiles() == ["凜", "凛"]
    codes = [text for text in _texts(view) if text.startswith("U+")]
    assert codes == ["U+51DC", "U+51DB"]


def test_copying_gives_the_text_itself_with_its_selector(qtbot: QtBot, say: Words) -> None:
    view = _view(qtbot, say, samples.selected(say))
    row = view.findChildren(ReasonRow)[0]
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "邉\U000e0110\t邉"
    tile = view.findChildren(GlyphTile)[0]
    assert "「邉\U000e0110」、U+9089 U+E0110" in tile.accessibleName()


def test_the_faces_image_stands_with_its_field_and_is_gone_when_out_of_sight(
    qtbot: QtBot, say: Words
) -> None:
    image = ChipImage("券面の氏名", samples.page_png())
    compared = samples.differing()
    shown = comparison_shown(compared, say, images={compared.fields[0].what: image})
    view = _view(qtbot, say, shown)
    (panel,) = view.findChildren(ImagePanel)
    pictures = [one for one in panel.findChildren(QLabel) if not one.pixmap().isNull()]
    assert len(pictures) == 1
    view.hide()
    assert pictures[0].pixmap().isNull()


def test_an_image_that_must_not_be_shown_says_why_instead(qtbot: QtBot, say: Words) -> None:
    panel = ImagePanel(ChipImage("券面の住所", None, "表示しません"))
    qtbot.addWidget(panel)
    assert "表示しません" in _texts(panel)


def test_an_empty_comparison_is_nothing_to_fail_at(qtbot: QtBot, say: Words) -> None:
    assert _texts(_view(qtbot, say, comparison_shown(Comparison(()), say)))


def test_the_lines_under_the_levels_are_told_apart_without_colour(qtbot: QtBot) -> None:
    pictures = {
        level: _drawn(level)
        for level in Level
        if level not in (Level.IDENTICAL, Level.VARIANT_UNFORCED)
    }
    drawn = list(pictures.values())
    assert all(a != b for n, a in enumerate(drawn) for b in drawn[:n])


def _drawn(level: Level) -> QImage:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter

    image = QImage(60, 60, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    draw_box(painter, level, QRectF(8, 8, 40, 40))
    painter.end()
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    return grey.convertToFormat(QImage.Format.Format_Mono, Qt.ImageConversionFlag.ThresholdDither)
