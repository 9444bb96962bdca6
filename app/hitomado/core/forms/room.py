"""How the people of a household are laid on the fewest sheets."""

from collections.abc import Sequence


def pack(loads: Sequence[int], room: int, most: int) -> tuple[tuple[int, ...], ...]:
    """Lay loads on the fewest sheets; return their positions, in order within and over sheets.

    loads: lines each takes, 0 < load ≤ room. room: lines a sheet has. most: loads a sheet has.
    """
    by_size = sorted(range(len(loads)), key=lambda n: -loads[n])
    count = max(-(-sum(loads) // room), -(-len(loads) // most))
    while True:
        sheets = _lay(by_size, loads, [[] for _ in range(count)], room, most)
        if sheets is not None:
            return tuple(sorted(tuple(sorted(sheet)) for sheet in sheets if sheet))
        count += 1


def _lay(
    left: Sequence[int], loads: Sequence[int], sheets: list[list[int]], room: int, most: int
) -> list[list[int]] | None:
    """Try every sheet for the largest load that is left; sheets that look alike are tried once."""
    if not left:
        return sheets
    tried = set()
    for sheet in sheets:
        used = sum(loads[n] for n in sheet)
        looks = (used, len(sheet))
        if looks in tried or used + loads[left[0]] > room or len(sheet) == most:
            continue
        tried.add(looks)
        sheet.append(left[0])
        if _lay(left[1:], loads, sheets, room, most) is not None:
            return sheets
        sheet.pop()
    return None
