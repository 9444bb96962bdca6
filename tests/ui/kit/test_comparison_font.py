"""The right glyph for a variation sequence, or the word that the font lacks it."""

from io import BytesIO

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from hitomado.ui.kit.comparison_font import (
    Drawn,
    glyph,
    variation_glyph,
    variation_table,
)
from hitomado.ui.kit.comparison_glyphs import GlyphPair, code_points
from hitomado.words import Words

BASE, CHOSEN, USUAL, UNKNOWN = "邉", 0xE0110, 0xE010F, 0xE0100
FAMILY = "Hitomado Test"


def _square(side: int) -> object:
    pen = TTGlyphPen(None)
    pen.moveTo((0, 0))
    for point in ((0, side), (side, side), (side, 0)):
        pen.lineTo(point)
    pen.closePath()
    return pen.glyph()


def built() -> bytes:
    """A font of one character: large plain, small where it is chosen by VS."""
    order = [".notdef", "plain", "chosen"]
    made = FontBuilder(1000, isTTF=True)
    made.setupGlyphOrder(order)
    made.setupCharacterMap(
        {ord(BASE): "plain"},
        uvs=[(ord(BASE), USUAL, None), (ord(BASE), CHOSEN, "chosen")],
    )
    made.setupGlyf(dict(zip(order, map(_square, (500, 800, 300)), strict=True)))
    made.setupHorizontalMetrics(dict.fromkeys(order, (1000, 0)))
    made.setupHorizontalHeader(ascent=880, descent=-120)
    made.setupNameTable({"familyName": FAMILY, "styleName": "Regular"})
    made.setupOS2(sTypoAscender=880, usWinAscent=880, usWinDescent=120)
    made.setupPost()
    written = BytesIO()
    made.save(written)
    return written.getvalue()


@pytest.fixture
def font(qapp: object) -> QFont:
    if not QFontDatabase.hasFamily(FAMILY):
        assert QFontDatabase.addApplicationFontFromData(built()) >= 0
    made = QFont(FAMILY)
    made.setPixelSize(100)
    return made


def height(font: QFont, text: str) -> float:
    outline = glyph(font, text).outline
    assert outline is not None
    return round(outline.boundingRect().height())


def test_a_selector_that_the_font_knows_brings_its_own_glyph(font: QFont) -> None:
    assert height(font, BASE) == 80
    assert height(font, BASE + chr(CHOSEN)) == 30
    assert glyph(font, BASE + chr(CHOSEN)).drawn is Drawn.AS_WRITTEN


def test_a_selector_for_the_usual_form_is_the_plain_glyph_and_said_so(font: QFont) -> None:
    found = glyph(font, BASE + chr(USUAL))
    assert found.drawn is Drawn.USUAL
    assert height(font, BASE + chr(USUAL)) == 80


def test_a_selector_that_the_font_lacks_is_never_the_base_without_a_word(font: QFont) -> None:
    assert glyph(font, BASE + chr(UNKNOWN)).drawn is Drawn.BASE_ONLY


def test_a_character_that_the_font_lacks_is_said(font: QFont) -> None:
    found = glyph(font, "辺")
    assert (found.drawn, found.outline) == (Drawn.OTHER_FONT, None)


def test_the_table_is_read_as_another_reader_of_fonts_reads_it() -> None:
    from hitomado.paper.fonts import installed

    there = [f for f in installed() if f.family in ("IPAmjMincho", "Noto Serif CJK JP")]
    assert there, "the names' fonts are part of the set-up"
    for one in there:
        with TTFont(one.path, fontNumber=one.index, lazy=True) as opened:
            table = variation_table(opened.reader["cmap"])
            order = opened.getReverseGlyphMap()
            wanted = {
                (base, selector): order[name] if name else 0
                for sub in opened["cmap"].tables
                if sub.format == 14
                for selector, entries in sub.uvsDict.items()
                for base, name in entries
            }
        assert len(wanted) > 1000
        found = {pair: variation_glyph(table, *pair) for pair in wanted}
        assert found == wanted
        assert variation_glyph(table, ord("A"), CHOSEN) is None
        assert variation_glyph(table, ord(BASE), 0xE01EF) is None


def test_a_font_without_such_a_table_has_no_pairs() -> None:
    assert variation_table(b"") == b""
    assert variation_table(b"\0\0\0\0") == b""


def test_what_cannot_be_shown_as_it_is_stands_under_the_characters(
    qtbot: QtBot, say: Words
) -> None:
    pair = GlyphPair(say, ("カード", "住民記録"))
    qtbot.addWidget(pair)
    pair.show_pair((BASE + chr(0xE01EF), "\ue000"))
    said = [shown.text() for shown in pair.findChildren(QLabel)]
    lacking = code_points(BASE + chr(0xE01EF))
    assert say("comparison_view.glyph.base_only", codes=lacking) in said
    assert say("comparison_view.glyph.private", codes="U+E000") in said
