"""Names compared: equal only by rule, and every other case said."""

import pytest

from hitomado.core.match.comparison import FieldComparison, Level
from hitomado.core.match.names import compare_names
from hitomado.wiring import match_options, variants


def compared(a: str, b: str, substitutes: str = "") -> FieldComparison:
    return compare_names(a, b, variants(), match_options(""), substitutes)


@pytest.mark.parametrize(
    ("a", "b", "code"),
    [
        ("湊　健太", "湊健太", "space"),
        ("湊　健太", "湊 健太", "space"),
        ("ミナト　ケンタ", "ﾐﾅﾄ ｹﾝﾀ", "kana_width"),
        ("ガルシア", "\u30ab\u3099ルシア", "composition"),
        ("SMITH JOHN", "ＳＭＩＴＨ　ＪＯＨＮ", "width"),
        ("SMITH JOHN", "Smith John", "case"),
        ("MCNALLY-LEE ANN", "MCNALLY‐LEE ANN", "hyphen"),
        ("D'ARCY", "D’ARCY", "apostrophe"),
        ("ジャン・ポール", "ジャン･ポール", "width"),
        ("アン・リー", "アン‧リー", "middle_dot"),
    ],
)
def test_notation_only(a: str, b: str, code: str) -> None:
    found = compared(a, b)
    assert found.level is Level.NOTATION
    assert code in {reason.code for reason in found.reasons}


@pytest.mark.parametrize(
    ("a", "b"), [("高木　梓", "髙木　梓"), ("吉野　学", "𠮷野　学"), ("葛城", "葛\U000e0100城")]
)
def test_a_variant_the_certificate_cannot_carry_is_forced(a: str, b: str) -> None:
    assert compared(a, b).level is Level.VARIANT_FORCED
    assert compared(b, a).level is Level.VARIANT_FORCED


@pytest.mark.parametrize(("a", "b"), [("田辺　梓", "田邉　梓"), ("沢口　学", "澤口　学")])
def test_a_variant_both_sides_could_carry_is_unforced_unless_flagged(a: str, b: str) -> None:
    found = compared(a, b)
    assert found.level is Level.VARIANT_UNFORCED
    assert all(reason.basis for reason in found.reasons)
    assert compared(a, b, substitutes="1100").level is Level.VARIANT_FORCED


def test_a_flagged_character_without_a_known_variant_is_looked_at() -> None:
    assert compared("山口　梓", "巖口　梓", substitutes="1000").level is Level.NEEDS_HUMAN
    assert compared("山口　梓", "巖口　梓").level is Level.DIFFERENT


def test_both_sides_writing_a_flagged_substitute_is_said() -> None:
    found = compared("高木　薫", "高木　薫", substitutes="1000")
    assert found.level is Level.VARIANT_FORCED
    assert [(r.code, r.position) for r in found.reasons] == [("substituted_same", 0)]


@pytest.mark.parametrize(
    ("flags", "level"),
    [
        ("100", Level.VARIANT_FORCED),  # without the space
        ("1000", Level.VARIANT_FORCED),
        ("10", Level.VARIANT_UNFORCED),  # of another length: says nothing about any position
        ("10000", Level.VARIANT_UNFORCED),
        ("0001", Level.VARIANT_UNFORCED),  # 薫 is the substitute, 辺 is none
    ],
)
def test_flags_count_by_their_position(flags: str, level: Level) -> None:
    assert compared("辺木　薫", "邉木　薫", substitutes=flags).level is level


@pytest.mark.parametrize(
    ("a", "b", "code"),
    [
        ("山 口健", "山口 健", "split"),
        ("斎木　薫", "斉木　薫", "confused"),
        ("山口　正己", "山口　正巳", "confused"),
        ("山口　カ", "山口　力", "lookalike"),
        ("ニ宮　薫", "二宮　薫", "lookalike"),
        ("山口　?", "山口　薫", "placeholder"),
        ("〓口　薫", "山口　薫", "placeholder"),
        ("\ue000口　薫", "\ue000口　薫", "placeholder"),
        ("\ufffd口　薫", "山口　薫", "placeholder"),
        ("さい木　薫", "齋木　薫", "kana_for_kanji"),
        ("佐々井　薫", "佐佐井　薫", "repeat_mark"),
        ("山口　すゞ", "山口　すず", None),
        ("山口　ゆり", "山口　ユリ", "kana_alike"),
        ("山口　スヾ", "山口　", None),
        ("KIM MIN", "MIN KIM", "order"),
        ("KIM MIN", "KIM MIN SU", "missing_part"),
        ("MULLER EVA", "MÜLLER EVA", "diacritic"),
        ("KIMMIN", "KIM MIN", "latin_spacing"),
        ("アン・リー", "アン　リー", "separator"),
        ("A" * 40, "A" * 45, "cut_off"),
        ("", "山口　薫", "empty"),
    ],
)
def test_what_a_rule_cannot_settle_goes_to_the_clerk(a: str, b: str, code: str | None) -> None:
    found = compared(a, b)
    if code is None:
        assert found.level.rank >= Level.NEEDS_HUMAN.rank
    else:
        assert found.level is Level.NEEDS_HUMAN
        assert code in {reason.code for reason in found.reasons}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("山口　薫", "山口　馨"),
        ("山口　薫", "山田　薫"),
        ("山口　薫", "山口　薫子"),
        ("ハナ", "パナ"),
        ("KIM MIN", "KIM MINH"),
        ("栗本", "粟本"),
        ("池ノ内", "池之内"),
        ("池ノ内", "池内"),
    ],
)
def test_another_name_is_different(a: str, b: str) -> None:
    assert compared(a, b).level is Level.DIFFERENT
    assert compared(b, a).level is Level.DIFFERENT


def test_a_reason_says_where_and_what() -> None:
    (reason,) = compared("渡部　薫", "渡会　薫").reasons
    assert (reason.position, reason.a, reason.b) == (1, "部", "会")


def test_like_notation_in_a_row_is_said_once() -> None:
    (reason, _) = compared("ＫＩＭ　MIN", "KIM MIN").reasons
    assert (reason.code, reason.a, reason.b) == ("width", "ＫＩＭ", "KIM")


def test_personal_values_do_not_show_in_a_repr() -> None:
    assert "山口" not in repr(compared("山口　薫", "山口　馨"))
