"""Places of the invented town. No prefecture has the number 99, so no real town is meant."""

from random import Random
from typing import NamedTuple

from hitomado.core.register.check_digits import municipality_code
from hitomado.virtual.spec import PRACTICE_MUNICIPALITY

PREFECTURE = "ひとまど県"
TOWN = f"{PREFECTURE}ひとまど町"
TOWN_CODE = municipality_code(PRACTICE_MUNICIPALITY)


class Island(NamedTuple):
    """One island: its quarters, and how many people of the town live there (None: the rest)."""

    name: str
    people: int | None
    quarters: tuple[tuple[str, int], ...]  # name, number of 丁目 (0 = 番地 only)
    postcode: str


MAIN = Island(
    "本島",
    None,
    (
        ("中央", 4),
        ("灯浦", 3),
        ("浜町", 3),
        ("大字上磯", 0),
        ("大字下磯", 0),
        ("大字鷺ケ浦", 0),
        ("大字一ノ瀬", 0),
    ),
    "999-0101",
)
SMALL = (
    Island("渚島", 957, (("大字渚島", 0), ("渚島港町", 2)), "999-0201"),
    Island("小灯島", 71, (("大字小灯島", 0),), "999-0202"),
    Island("沖窓島", 47, (("大字沖窓島", 0),), "999-0203"),
)
ISLANDS = (MAIN, *SMALL)
SMALL_PEOPLE = sum(island.people or 0 for island in SMALL)

_CHOME = ("", "一丁目", "二丁目", "三丁目", "四丁目")
_BUILDINGS = ("汐見ハイツ", "コーポ灯", "町営住宅浜町団地", "グリーンコート渚", "ひとまど荘")
_FULL_WIDTH = str.maketrans("0123456789-", "０１２３４５６７８９－")


def address(island: Island, rng: Random) -> tuple[str, str]:
    """Invent an address on an island: (住所 as the register writes it, 方書)."""
    quarter, chomes = island.quarters[int(rng.random() * len(island.quarters))]
    lot = 1 + int(rng.random() * 2400)
    if not chomes:
        branch = f"番地{1 + lot % 9}" if lot % 3 == 0 else "番地"
        return f"{TOWN}{quarter}{lot}{branch}", ""
    chome = _CHOME[1 + int(rng.random() * chomes)]
    text = f"{TOWN}{quarter}{chome}{1 + lot % 40}番{1 + lot % 17}号"
    if rng.random() < 0.15:
        building = _BUILDINGS[int(rng.random() * len(_BUILDINGS))]
        return text, f"{building}{1 + lot % 4}0{1 + lot % 8}号室"
    return text, ""


def island_of(text: str) -> Island:
    """Tell the island of an address."""
    for island in SMALL:
        if any(text.startswith(TOWN + quarter) for quarter, _ in island.quarters):
            return island
    return MAIN


def as_on_chip(text: str) -> str:
    """Write an address as a card carries it: digits in full width."""
    return text.translate(_FULL_WIDTH)
