"""Invented true addresses, one change of what they mean, and the ways people write them down."""

import re
from dataclasses import dataclass, replace

from hypothesis import strategies as st

_KANJI = str.maketrans("0123456789", "〇一二三四五六七八九")
_WIDE = str.maketrans("0123456789-", "０１２３４５６７８９－")

# prefecture, 郡, municipality: names that end in one another, or stand in two prefectures
TOWNS = (
    ("静岡県", "周智郡", "森町"),
    ("北海道", "茅部郡", "森町"),
    ("長野県", "下伊那郡", "高森町"),
    ("熊本県", "阿蘇郡", "高森町"),
    ("愛媛県", "伊予郡", "松前町"),
    ("北海道", "松前郡", "松前町"),
    ("東京都", "", "府中市"),
    ("広島県", "", "府中市"),
    ("広島県", "安芸郡", "府中町"),
    ("東京都", "", "村山市"),
    ("東京都", "", "東村山市"),
    ("東京都", "", "武蔵村山市"),
    ("京都府", "", "京都市左京区"),
    ("静岡県", "", "浜松市浜北区"),
    ("福岡県", "", "川崎町"),
    ("宮城県", "柴田郡", "川崎町"),
)
QUARTERS = (
    "泉", "東泉", "泉町", "大字泉", "大字泉字谷", "泉谷", "森町", "下市田", "市田",
    "富士ケ丘", "一番町", "二番町", "十番町", "千歳",
)  # fmt: skip
BUILDINGS = ("", "コーポ泉", "第一泉荘", "泉ハイツA")


@dataclass(frozen=True, slots=True)
class Truth:
    """What an address means. chome None: the quarter has none.

    numbers: 番 and 号, or 番地 and 枝番. block: 街区符号 and 住居番号 (番・号), else 地番 (番地).
    """

    town: tuple[str, str, str]
    quarter: str
    chome: int | None
    numbers: tuple[int, ...]
    block: bool
    building: str
    room: int | None


def _sound(truth: Truth) -> Truth:
    """街区符号 and 住居番号 come together: one number alone is a 地番."""
    return replace(truth, block=truth.block and len(truth.numbers) == 2)


truths = st.builds(
    Truth,
    st.sampled_from(TOWNS),
    st.sampled_from(QUARTERS),
    st.none() | st.integers(1, 12),
    st.lists(st.integers(1, 299), min_size=1, max_size=2).map(tuple),
    st.booleans(),
    st.sampled_from(BUILDINGS),
    st.none() | st.sampled_from((1, 2, 5, 12, 101, 102, 201, 210, 1001)),
).map(_sound)


@st.composite
def changed(draw: st.DrawFn, truth: Truth) -> Truth:
    """Return an address that means something else, mostly by one part."""
    return _sound(draw(_changed(truth)))


@st.composite
def _changed(draw: st.DrawFn, truth: Truth) -> Truth:
    what = draw(st.sampled_from(("town", "quarter", "chome", "numbers", "block", "shift", "room")))
    other = draw(truths)
    match what:
        case "town" | "quarter" | "chome" | "numbers":
            return replace(truth, **{what: getattr(other, what)})
        case "block":
            return replace(truth, block=not truth.block, numbers=(*truth.numbers, 3)[:2])
        case "shift":  # what was the 丁目 becomes the 番, the 番 the 号, the 号 the room
            rest = (truth.chome, *truth.numbers, truth.room)
            row = [n for n in rest if n is not None]
            return replace(truth, chome=None, numbers=tuple(row[:2]), room=(*row, None, None)[2])
        case _:
            return replace(truth, room=other.room, building=other.building)


def heads(truth: Truth, own: str) -> tuple[str, ...]:
    """Return the ways to begin the address. own: the office's municipality may be left out."""
    prefecture, county, municipality = truth.town
    full = prefecture + county + municipality
    short = (prefecture + municipality, county + municipality, municipality)
    return tuple(dict.fromkeys((full, *short, *([""] if own in (full, *short) else []))))


def tails(truth: Truth) -> tuple[str, ...]:
    """Return the ways to write the rest, with plain digits, hyphens and spaces."""
    room = "" if truth.room is None else str(truth.room)
    if truth.building:
        endings = [f" {truth.building}{room}{s}" for s in (("", "号室", "号") if room else ("",))]
    else:
        endings = [f" {room}号室", f" {room}", f"-{room}", f"-{room}号室"] if room else [""]
    return tuple(truth.quarter + lot + ending for lot in _lots(truth) for ending in endings)


def _lots(truth: Truth) -> tuple[str, ...]:
    chome = "" if truth.chome is None else f"{truth.chome}丁目"
    bare = "-".join(str(n) for n in (truth.chome, *truth.numbers) if n is not None)
    first, *branch = truth.numbers
    if truth.block:
        return bare, f"{chome}{first}番{branch[0]}号"
    return (
        bare,
        *(f"{chome}{first}番地{of}{n}" for n in branch for of in ("", "の")),
        *(() if branch else (f"{chome}{first}番地",)),
    )


def in_hand(text: str, hand: int) -> str:
    """Write digits, hyphens and spaces of the same text another way (hand 0..3)."""
    if hand == 1:
        return text.translate(_WIDE).replace(" ", "　")
    if hand == 2:
        return re.sub("[0-9]+", lambda found: _kanji(int(found[0])), text).replace(" ", "　")
    return text.replace("-", "ー") if hand == 3 else text


def _kanji(n: int) -> str:
    return str(n).translate(_KANJI) if n > 99 else _small(n)


def _small(n: int) -> str:
    tens, ones = divmod(n, 10)
    head = "" if tens == 0 else "十" if tens == 1 else f"{tens}".translate(_KANJI) + "十"
    return head + (f"{ones}".translate(_KANJI) if ones else "")
