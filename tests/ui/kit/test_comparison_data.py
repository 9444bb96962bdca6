from hypothesis import given
from hypothesis import strategies as st

from hitomado.core.match.comparison import Comparison, Field, FieldComparison, Level, MatchReason
from hitomado.ui.kit.comparison_data import Span, comparison_shown, differing
from hitomado.words import Words


class Said(Words):
    """Words plus one sentence of a comparator's reason."""

    def __init__(self) -> None:
        super().__init__("ja")
        self._table = {**self._table, "match.sample": "{position}文字目：「{a}」と「{b}」"}


def _outside(text: str, marks: tuple[Span, ...]) -> str:
    kept, at = "", 0
    for start, end in marks:
        kept, at = kept + text[at:start], end
    return kept + text[at:]


@given(st.text("渡邉邊辺　 12-一", max_size=12), st.text("渡邉邊辺　 12-一", max_size=12))
def test_what_is_not_marked_is_the_same_on_both_sides(a: str, b: str) -> None:
    marks_a, marks_b = differing(a, b)
    assert _outside(a, marks_a) == _outside(b, marks_b)


@given(st.text(max_size=12))
def test_equal_values_have_no_marks(text: str) -> None:
    assert differing(text, text) == ((), ())


def test_a_differing_character_is_marked_on_both_sides() -> None:
    assert differing("渡邉太郎", "渡辺太郎") == (((1, 2),), ((1, 2),))


def test_a_character_only_one_side_has_is_a_gap_on_the_other() -> None:
    assert differing("山田　太郎", "山田太郎") == (((2, 3),), ((2, 2),))


def test_a_variation_selector_is_marked_together_with_its_character() -> None:
    assert differing("渡邉\U000e010f太", "渡邉太") == (((1, 3),), ((1, 2),))


def test_a_reason_is_said_with_its_place_counted_from_one() -> None:
    reason = MatchReason("sample", Level.VARIANT_UNFORCED, 1, "邉", "辺")
    name = FieldComparison(Field.NAME, Level.VARIANT_UNFORCED, (reason, reason), "渡邉", "渡辺")
    (shown,) = comparison_shown(Comparison((name,)), Said()).fields
    assert shown.reasons == ("2文字目：「邉」と「辺」",)
    assert (shown.title, shown.large) == ("氏名", True)
    assert (shown.chip_marks, shown.register_marks) == (((1, 2),), ((1, 2),))


def test_the_second_side_is_named_for_what_it_is() -> None:
    shown = comparison_shown(Comparison(()), Words("ja"), other="mover")
    assert shown.register_title == "転出証明書情報"


def test_compared_values_do_not_show_in_a_repr() -> None:
    name = FieldComparison(Field.NAME, Level.DIFFERENT, (), "渡邉", "山田")
    assert "渡邉" not in repr(comparison_shown(Comparison((name,)), Words("ja")))
