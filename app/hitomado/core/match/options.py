"""What an office may set about comparing."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MatchOptions:
    """own_municipality: as addresses write it (瀬戸内町); an address may begin after it.

    field_lengths: lengths (characters) at which systems cut a name off.
    """

    own_municipality: str = ""
    field_lengths: frozenset[int] = frozenset({20, 25, 30, 32, 40, 50, 60, 64, 80, 100, 128})
