"""Comparisons through the gate: a closed person's address is on no screen, the chip's neither."""

from dataclasses import replace

from hitomado.core.disclose import Purpose, UnknownTick, Visibility, visibility_of
from hitomado.core.match.comparison import Comparison, Field
from hitomado.core.people import Protection


def gated_comparison(
    comparison: Comparison, protection: Protection, ref: str = "", grant: UnknownTick | None = None
) -> Comparison:
    """Without the address unless the gate is open for this person."""
    if visibility_of(protection, Purpose.SCREEN, ref, grant) is Visibility.FULL:
        return comparison
    return replace(
        comparison, fields=tuple(f for f in comparison.fields if f.what is not Field.ADDRESS)
    )
