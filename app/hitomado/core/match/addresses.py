"""Addresses of two sources compared: place, lot and building each by its own rules."""

from functools import partial

from hitomado.core.match.address_parts import AddressParts, split_address
from hitomado.core.match.buildings import compare_buildings
from hitomado.core.match.cells import aligned_flags, written
from hitomado.core.match.characters import has_placeholder
from hitomado.core.match.comparison import Field, FieldComparison, Level, MatchReason, is_different
from hitomado.core.match.glyphs import Part, glyphs
from hitomado.core.match.lots import chome_in_doubt, compare_lots, room_in_lot
from hitomado.core.match.options import MatchOptions
from hitomado.core.match.places import compare_places, town_of
from hitomado.core.match.towns import spelled_by_town
from hitomado.core.match.variants import Variants

_Reasons = tuple[MatchReason, ...]
_SPACE = (MatchReason("space", Level.NOTATION),)


def compare_addresses(
    a: str, b: str, table: Variants, options: MatchOptions, substitutes: str = ""
) -> FieldComparison:
    """Compare two addresses, each 住所 with 方書.

    substitutes: the certificate's flags for `a`, one digit a character, "1" = replaced.
    """
    flags = aligned_flags(a, substitutes) if "1" in substitutes else ""
    if a == b and not flags and a.strip() and not has_placeholder(a):
        return FieldComparison(Field.ADDRESS, Level.IDENTICAL, (), a, b)
    return FieldComparison.of(Field.ADDRESS, _reasons(a, b, table, options, flags), a, b)


def _reasons(a: str, b: str, table: Variants, options: MatchOptions, flags: str) -> _Reasons:
    if not a.strip() or not b.strip():
        return (MatchReason("empty", Level.NEEDS_HUMAN, None, a, b),)
    x, y = split_address(a, flags), split_address(b)
    found = _by_parts(x, y, table, options, flags)
    if is_different(found):
        found = _jo_as_hyphen(x, y, table, options) or _cut_off(a, b, table, options) or found
    if not found and a != b:  # nothing but spaces at the seams
        return _SPACE
    return found


def _by_parts(
    x: AddressParts, y: AddressParts, table: Variants, options: MatchOptions, flags: str
) -> _Reasons:
    found: list[MatchReason] = []
    if x.place_text != y.place_text or flags or has_placeholder(x.place_text):
        place = glyphs(Part.PLACE, table, options)
        found.extend(compare_places(x.place, y.place, place, options))
    found.extend(compare_lots(x, y, only_chome=_only_chome(x, y, options)))
    if not room_in_lot(x, y):
        building = partial(compare_buildings, glyphs=glyphs(Part.BUILDING, table, options))
        below = building(x.building, y.building)
        if not all(r.level.is_equal for r in below):
            here = [s for s in options.town.buildings if _stands_at(s.at, x, y)]
            proposed = spelled_by_town(x.building, y.building, here, "town_building", building)
            below = proposed or below
        found.extend(below)
    return tuple(found)


def _only_chome(x: AddressParts, y: AddressParts, options: MatchOptions) -> bool:
    """Whether the town is known to have 丁目 and to be the only one of its name."""
    if not chome_in_doubt(x.lots, y.lots):
        return False
    if any(x.place_text.endswith(name) for name in options.town.second_towns):
        return False
    town = town_of(x.place, options)
    return town is not None and town.chome and not town.doubled


def _stands_at(lot: str, x: AddressParts, y: AddressParts) -> bool:
    """Whether both addresses lie at a lot as the town's file writes it; "" = anywhere."""
    if not lot:
        return True
    at = split_address(lot)
    town, numbers = at.place_text.strip(), [n.value for n in at.lots]
    return all(
        one.place_text.strip().endswith(town) and [n.value for n in one.lots] == numbers
        for one in (x, y)
    )


def _jo_as_hyphen(
    x: AddressParts, y: AddressParts, table: Variants, options: MatchOptions
) -> _Reasons:
    """中央1条5-3 and 中央1-5-3: the 条 may be meant, or another number."""
    for one, other in ((x, y), (y, x)):
        if not one.lots or not other.lots or len(one.place) < 2 or one.place[-1].base != "条":
            continue
        numbers = [one.place[-2].sign.number, *(n.value for n in one.lots)]
        place = glyphs(Part.PLACE, table, options)
        if numbers == [n.value for n in other.lots] and not is_different(
            compare_places(one.place[:-2], other.place, place, options)
        ):
            sides = written(x.place[-2:]) + x.lot_text, y.lot_text
            return (MatchReason("lot_unit", Level.NEEDS_HUMAN, None, *sides),)
    return ()


def _cut_off(a: str, b: str, table: Variants, options: MatchOptions) -> _Reasons:
    """One side ends early, at a length at which systems cut a field off."""
    short, long = sorted((a, b), key=len)
    if len(short) == len(long) or len(short) not in options.field_lengths:
        return ()
    rest = long[len(short) :]
    if short[-1].isdecimal() and rest[0].isdecimal():
        return ()  # 101 and 1011 are two numbers
    ahead = compare_addresses(short, long[: len(short)], table, options)
    if not ahead.level.is_equal:
        return ()
    sides = ("", rest) if short is a else (rest, "")
    return (*ahead.reasons, MatchReason("cut_off", Level.NEEDS_HUMAN, None, *sides))
