"""Both values broken into lines together; measured with letters of one width."""

from hypothesis import given
from hypothesis import strategies as st

from hitomado.ui.kit.comparison_layout import Laid, Side, lay_out
from hitomado.ui.kit.comparison_pieces import Piece

_TEXT = st.text("浜町12 AB字", min_size=1, max_size=9)
_PIECES = st.lists(
    st.one_of(
        _TEXT.map(lambda t: Piece(t, t)),
        st.tuples(st.text("浜町1ー", max_size=9), _TEXT).map(lambda p: Piece(*p, (0,))),
    ),
    max_size=6,
)


def laid(pieces: list[Piece], width: float = 60) -> Laid:
    return lay_out(pieces, lambda text: 10.0 * len(text), width, 1.0)


def written(side: Side) -> str:
    return "".join(p.text for p in side.placed)


@given(_PIECES, st.integers(30, 200))
def test_nothing_is_lost_and_nothing_stands_outside_the_column(
    pieces: list[Piece], width: int
) -> None:
    found = laid(pieces, width)
    assert written(found.chip) == "".join(p.chip for p in pieces)
    assert written(found.register) == "".join(p.register for p in pieces)
    for side in (found.chip, found.register):
        for placed in side.placed:
            assert placed.line < found.lines
            assert placed.x + 10 * len(placed.text) <= width + 2 or placed.x <= 1


@given(_PIECES, st.integers(30, 200))
def test_equal_text_stands_in_the_same_line_on_both_sides(pieces: list[Piece], width: int) -> None:
    equal = [Piece(p.chip, p.chip) if p.reasons else p for p in pieces[:1]]
    marked = Piece("大字", "", (0,))
    tail = Piece("終", "終")
    found = laid([*equal, marked, *pieces, tail], width)
    assert found.chip.placed[-1].line == found.register.placed[-1].line


@given(_PIECES, st.integers(30, 200))
def test_every_marked_piece_has_a_box_on_both_sides_and_begins_once(
    pieces: list[Piece], width: int
) -> None:
    found = laid(pieces, width)
    marked = [n for n, piece in enumerate(pieces) if piece.reasons]
    for side in (found.chip, found.register):
        assert [box.piece for box in side.boxes if box.first] == marked


def test_a_missing_part_keeps_a_place_that_can_be_seen() -> None:
    found = laid([Piece("", "字", (0,)), Piece("浜", "浜")])
    (hole,) = found.chip.boxes
    assert hole.hole
    assert hole.x2 > hole.x1
    assert found.chip.placed[0].x > hole.x2


def test_a_marked_part_over_two_lines_is_boxed_on_both() -> None:
    found = laid([Piece("浜町浜町", "浜町浜町", ()), Piece("一二三四", "1", (0,))])
    assert [(b.line, b.first) for b in found.chip.boxes] == [(0, True), (1, False)]
    assert [(b.line, b.first) for b in found.register.boxes] == [(0, True)]


def test_a_latin_word_is_not_broken_where_a_line_has_room_for_it() -> None:
    found = laid([Piece("VAN ANH", "VAN ANH")])
    assert [(p.text, p.line) for p in found.chip.placed] == [("VAN", 0), (" ", 0), ("ANH", 1)]


def test_a_selector_is_never_parted_from_its_character() -> None:
    found = laid([Piece("渡邉\U000e010f", "渡邉\U000e010f")], 12)
    assert [p.text for p in found.chip.placed] == ["渡", "邉\U000e010f"]
