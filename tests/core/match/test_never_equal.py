"""What holds for all texts: symmetry, reflexivity, and no real difference called equal."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from hitomado.core.match.addresses import compare_addresses
from hitomado.core.match.characters import is_placeholder
from hitomado.core.match.comparison import Level
from hitomado.core.match.names import compare_names
from hitomado.wiring import match_options, variants

TABLE, OPTIONS = variants(), match_options("")
NAME_CHARACTERS = "山口田高髙斎斉齋一二三ニハ八々ノ之のカ力ーヱゑｶﾞ邉辺A aÉé・-〓?　 "
ADDRESS_CHARACTERS = (
    "静岡県浜松市京都大字泉町通上る下ル三十二〇123０-－番地丁目号室の棟 　コーポAヶ"
)
NAMES = st.text(alphabet=NAME_CHARACTERS, max_size=8)
ADDRESSES = st.text(alphabet=ADDRESS_CHARACTERS, max_size=16)
KANJI = st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF)


def names(a: str, b: str) -> Level:
    return compare_names(a, b, TABLE, OPTIONS).level


def addresses(a: str, b: str) -> Level:
    return compare_addresses(a, b, TABLE, OPTIONS).level


@given(NAMES, NAMES)
def test_names_compare_the_same_both_ways(a: str, b: str) -> None:
    assert names(a, b) is names(b, a)


@given(ADDRESSES, ADDRESSES)
def test_addresses_compare_the_same_both_ways(a: str, b: str) -> None:
    assert addresses(a, b) is addresses(b, a)


@given(st.text(min_size=1, max_size=12))
def test_a_readable_text_is_identical_to_itself_only(text: str) -> None:
    assume(text.strip() and not any(map(is_placeholder, text)))
    assert names(text, text) is Level.IDENTICAL
    assert addresses(text, text) is Level.IDENTICAL


@given(st.text(max_size=12), st.text(max_size=12))
def test_identical_means_the_same_code_points(a: str, b: str) -> None:
    assume(a != b)
    assert names(a, b) is not Level.IDENTICAL
    assert addresses(a, b) is not Level.IDENTICAL


@given(st.lists(KANJI, min_size=2, max_size=6), st.integers(0, 5), KANJI)
def test_another_kanji_outside_the_table_is_never_equal(
    name: list[str], at: int, other: str
) -> None:
    at %= len(name)
    assume(other != name[at] and not TABLE.link(name[at], other))
    changed = [*name[:at], other, *name[at + 1 :]]
    assert names("".join(name), "".join(changed)).rank >= Level.NEEDS_HUMAN.rank


@given(st.lists(KANJI, min_size=2, max_size=6), st.integers(0, 6), KANJI)
def test_a_kanji_more_is_never_equal(name: list[str], at: int, more: str) -> None:
    longer = [*name[:at], more, *name[at:]]
    assert names("".join(name), "".join(longer)).rank >= Level.NEEDS_HUMAN.rank


FORMS = (
    "{0}丁目{1}番{2}号　コーポ泉{3}",
    "{0}-{1}-{2} コーポ泉{3}号室",
    "{0}丁目{1}番地{2}　コーポ泉{3}",
    "{0}－{1}－{2}　コーポ泉{3}号",
)
LOTS = st.tuples(*[st.integers(1, 400)] * 4)


@given(LOTS, LOTS, st.sampled_from(FORMS), st.sampled_from(FORMS))
def test_another_lot_or_room_is_never_equal(
    a: tuple[int, ...], b: tuple[int, ...], form_a: str, form_b: str
) -> None:
    assume(a != b)
    place = "静岡県浜松市中央区泉"
    assert addresses(place + form_a.format(*a), place + form_b.format(*b)).rank >= 4


@given(LOTS, st.sampled_from(FORMS), st.data())
def test_a_changed_digit_is_never_equal(
    lot: tuple[int, ...], form: str, data: st.DataObject
) -> None:
    text = "静岡県浜松市中央区泉" + form.format(*lot)
    at = data.draw(st.sampled_from([i for i, c in enumerate(text) if c.isdigit()]))
    digit = data.draw(st.sampled_from([d for d in "0123456789" if d != text[at]]))
    assert addresses(text, text[:at] + digit + text[at + 1 :]).rank >= 4


@given(LOTS, st.sampled_from(FORMS), st.data())
def test_a_lost_or_doubled_digit_is_never_equal(
    lot: tuple[int, ...], form: str, data: st.DataObject
) -> None:
    text = "静岡県浜松市中央区泉" + form.format(*lot)
    at = data.draw(st.sampled_from([i for i, c in enumerate(text) if c.isdigit()]))
    for other in (text[:at] + text[at + 1 :], text[:at] + text[at] + text[at:]):
        assert addresses(text, other).rank >= 4


@given(st.lists(KANJI, min_size=1, max_size=3), st.lists(KANJI, min_size=1, max_size=3))
@pytest.mark.parametrize("ahead", ["静岡県浜松市中央区", "浜松市中央区"])
def test_another_town_is_never_equal(ahead: str, a: list[str], b: list[str]) -> None:
    assume(
        len(a) != len(b) or all(x != y and not TABLE.link(x, y) for x, y in zip(a, b, strict=True))
    )
    here = f"静岡県浜松市中央区{''.join(a)}1-2"
    assert addresses(here, f"{ahead}{''.join(b)}1-2").rank >= Level.NEEDS_HUMAN.rank
