"""Likeness orders what is offered and decides nothing."""

from hitomado.core.match.suggestions import suggest

NAMES = ["渡辺　一郎", "渡部　一郎", "山口　薫", "ワタナベ　イチロウ", "SMITH JOHN"]


def test_the_likest_names_come_first() -> None:
    assert suggest("渡邊一郎", NAMES)[:2] == [0, 1]
    assert suggest("ﾜﾀﾅﾍﾞ ｲﾁﾛｳ", NAMES) == [3]
    assert suggest("わたなべいちろ", NAMES) == [3]
    assert suggest("smyth john", NAMES) == [4]


def test_nothing_is_offered_where_nothing_is_like_it() -> None:
    assert suggest("鈴木　花子", NAMES) == []
    assert suggest("　", NAMES) == []
    assert suggest("山口", []) == []


def test_no_more_than_asked_for() -> None:
    assert len(suggest("渡辺一郎", ["渡辺一郎"] * 9, 3)) == 3
