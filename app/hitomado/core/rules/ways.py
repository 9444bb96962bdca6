"""The way on where who came is not enough: no answer "not possible" ends in nothing."""

from typing import Final

from hitomado.core.rules.plan import Answer, WayCode
from hitomado.core.rules.verdict import Verdict

_BY_WARNING: Final = {
    "legal_representative_needed": WayCode.REPRESENTATIVE_COMES,
    "sealed_authority_needed": WayCode.SEALED_AUTHORITY,
    "inquiry_letter": WayCode.LETTER_FIRST,
}


def find_way(found: Verdict) -> None:
    """Add the way that a warning already tells where the answer has none yet."""
    if found.answer is not Answer.NOT_POSSIBLE or found.ways:
        return
    for warning, way in _BY_WARNING.items():
        if warning in found.warnings:
            found.way(way)
    if not found.ways:
        found.way(WayCode.OTHER_WAY)
