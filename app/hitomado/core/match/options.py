"""What an office may set about comparing, and what the two sources can write."""

from dataclasses import dataclass

from hitomado.core.match.gazetteer import NO_PLACES, Gazetteer
from hitomado.core.match.repertoires import Repertoire
from hitomado.core.match.town_spellings import NO_SPELLINGS, TownSpellings


@dataclass(frozen=True, slots=True)
class MatchOptions:
    """own_municipality: as addresses write it (瀬戸内町); an address may begin after it.

    field_lengths: lengths (characters) at which systems cut a field off. first, second: what the
    sources of the two values can write; only where both can write both of two variants, the
    difference is unforced. places: looked up, not compared. town: the town's own proposals.
    """

    own_municipality: str = ""
    field_lengths: frozenset[int] = frozenset({20, 25, 30, 32, 40, 50, 60, 64, 80, 100, 128, 200})
    first: Repertoire = Repertoire.CERTIFICATE
    second: Repertoire = Repertoire.UNLIMITED
    places: Gazetteer = NO_PLACES
    town: TownSpellings = NO_SPELLINGS
