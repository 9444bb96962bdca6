"""People on sheets: each once, no sheet too full, no sheet too many."""

from hypothesis import given
from hypothesis import strategies as st

from hitomado.core.forms.room import pack

loads_ = st.lists(st.integers(3, 7), max_size=7)


def least(loads: list[int], room: int, most: int) -> int:
    """Try every way of laying the loads, sheet by sheet."""
    best = len(loads)

    def lay(n: int, sheets: list[list[int]]) -> None:
        nonlocal best
        if len(sheets) >= best and n < len(loads):
            return
        if n == len(loads):
            best = min(best, len(sheets))
            return
        for sheet in sheets:
            if len(sheet) < most and sum(sheet) + loads[n] <= room:
                sheet.append(loads[n])
                lay(n + 1, sheets)
                sheet.pop()
        lay(n + 1, [*sheets, [loads[n]]])

    lay(0, [])
    return best


@given(loads_, st.integers(7, 20), st.integers(1, 5))
def test_the_fewest_sheets_hold_everybody_once(loads: list[int], room: int, most: int) -> None:
    sheets = pack(loads, room, most)
    assert sorted(n for sheet in sheets for n in sheet) == list(range(len(loads)))
    assert all(sum(loads[n] for n in sheet) <= room and len(sheet) <= most for sheet in sheets)
    assert len(sheets) == least(loads, room, most)


def test_people_who_need_the_same_keep_their_order() -> None:
    assert pack([3] * 7, 15, 5) == ((0, 1, 2, 3, 4), (5, 6))


def test_a_large_household_is_laid_at_once() -> None:
    assert len(pack([3, 4, 5, 6, 3, 4, 5, 6] * 3, 17, 5)) == 7
