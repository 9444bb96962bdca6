"""The way on from every refusal: no answer "not possible" ends in nothing."""

from hitomado.core.rules.plan import Answer, WayCode
from hitomado.core.rules.verdict import Ground, Verdict


def find_way(found: Verdict, ground: Ground) -> None:
    """Name the ways behind what was told; where nothing tells one, the office's own words do."""
    if found.answer is not Answer.NOT_POSSIBLE:
        return
    found.name_ways(ground)
    if not found.ways:
        found.way(WayCode.OTHER_WAY)
