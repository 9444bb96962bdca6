"""The place of two addresses compared: prefecture, 郡, municipality, town, 大字 and 小字.

What only a list of places can decide is looked up where there is one, and left to the clerk where
it does not know the place.
"""

from hitomado.core.match.cells import Row, without_spaces, written
from hitomado.core.match.comparison import Level, MatchReason, is_different
from hitomado.core.match.gazetteer import Town
from hitomado.core.match.glyphs import Glyphs
from hitomado.core.match.kyoto import even_directions, is_kyoto, street_missing
from hitomado.core.match.options import MatchOptions
from hitomado.core.match.runs import compare_runs
from hitomado.core.match.towns import compare_towns, settle_kana_size
from hitomado.core.match.upper_levels import (
    Place,
    municipality_omitted,
    municipality_renamed,
    omitted_levels,
    same_municipality,
    ward_missing,
)

_Reasons = tuple[MatchReason, ...]
_SPACE = (MatchReason("space", Level.NOTATION),)


def compare_places(a: Row, b: Row, glyphs: Glyphs, options: MatchOptions) -> _Reasons:
    """Return why two places are not the same."""
    x, y = without_spaces(a), without_spaces(b)
    spaces: _Reasons = ()
    if len(x) != len(a) or len(y) != len(b):
        gaps = ([c.raw for c in row if c.is_space] for row in (a, b))
        spaces = () if next(gaps) == next(gaps) else _SPACE
    kyoto: _Reasons = ()
    if is_kyoto(written(x)) and is_kyoto(written(y)):
        x, y, kyoto = even_directions(x, y)
    found = compare_runs(x, y, glyphs)
    if any(r.code == "kana_alike" for r in found) or is_different(found):
        explained = _explained(x, y, glyphs, options)
        found = found if explained is None else explained
    return (*found, *kyoto, *spaces)


def _explained(x: Row, y: Row, glyphs: Glyphs, options: MatchOptions) -> _Reasons | None:
    """Try one explanation after another, the most harmless first; None = really different."""
    one, other = Place.of(x, options), Place.of(y, options)
    rows = omitted_levels(one, other)
    if rows is not None:
        left, right, omitted = rows
        below = _below(one, other, (left, right), glyphs, options)
        if below is not None:
            return (*below, *omitted)
        found = municipality_omitted(one, other, (left, right), glyphs, options)
        if found and not is_different(found):
            own = found[-1].level is Level.NOTATION  # then it is settled which of that name
            upper = [r for r in omitted if not own or r.code != "prefecture_ambiguous"]
            return (*found, *upper)
        if found := ward_missing(left, right, glyphs):
            return (*found, *omitted)
    return municipality_renamed(one, other, glyphs) or None


def _below(
    one: Place, other: Place, rows: tuple[Row, Row], glyphs: Glyphs, options: MatchOptions
) -> _Reasons | None:
    """Compare from the municipality on; None = really different."""
    where = same_municipality(one, other, options)
    left, right = rows
    direct = compare_runs(left, right, glyphs)
    if not is_different(direct):
        return settle_kana_size(direct, one.town, where)
    town_x, town_y = one.town, other.town
    cut = len(left) - len(town_x), len(right) - len(town_y)
    above = compare_runs(left[: cut[0]], right[: cut[1]], glyphs)
    if is_different(above) or min(cut) < 0:
        return None
    found: _Reasons = ()
    if is_kyoto(written(left)):
        found = street_missing(town_x, town_y, where, glyphs)
    found = found or compare_towns(town_x, town_y, where, glyphs, options)
    return None if is_different(found) else (*above, *found)


def town_of(place: Row, options: MatchOptions) -> Town | None:
    """Return what is known of the town an address lies in, None = nothing."""
    found = Place.of(without_spaces(place), options)
    towns = [town for m in found.levels.candidates if (town := m.has(found.town))]
    return towns[0] if len(towns) == 1 else None
