"""Search keys: what is searched for alike is one text, what may be somebody else is not."""

import pytest

from hitomado.store.fold import variant_fold
from hitomado.wiring import variants

FOLD = variant_fold(variants().forms)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("渡邉　浩", "渡辺 浩"),
        ("渡邊 浩", "渡辺 浩"),
        ("渡邉\U000e0104浩", "渡辺浩"),
        ("嶋田", "嶌田"),
        ("ﾔﾏﾀﾞ ﾀﾛｳ", "やまだ　たろう"),
        ("ＮＧＵＹＥＮ", "nguyen"),
        ("１－２‐３", "1-2-3"),
        ("神\ufa19谷", "神神谷"),
        ("\u30ab\u3099", "ガ"),
    ],
)
def test_what_is_searched_for_alike_has_one_key(a: str, b: str) -> None:
    assert FOLD(a) == FOLD(b)


@pytest.mark.parametrize(
    ("a", "b"), [("斎藤", "斉藤"), ("坂", "阪"), ("ハ", "パ"), ("12", "123"), ("林", "森")]
)
def test_other_texts_keep_other_keys(a: str, b: str) -> None:
    assert FOLD(a) != FOLD(b)


@pytest.mark.parametrize("pair", ["明朋", "亥充", "満漫", "島雀", "某梅", "易陽", "丁介"])
def test_no_chain_of_variants_joins_different_characters(pair: str) -> None:
    assert FOLD(pair[0]) != FOLD(pair[1])


def test_a_form_that_may_be_either_of_two_characters_makes_them_no_one() -> None:
    fold = variant_fold({"丙": {"甲": "ambiguous", "乙": "ambiguous"}, "丁": {"乙": "koseki"}})
    assert len({fold(c) for c in "甲乙丙"}) == 3
    assert fold("丁") == fold("乙")


def test_a_variant_of_two_standard_forms_is_found_by_each() -> None:
    fold = variant_fold({"丙": {"甲": "koseki", "乙": "koseki"}})
    assert fold("甲") == fold("乙") == fold("丙")
