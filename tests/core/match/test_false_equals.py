"""The generator of `tests.bench.false_equals`, short: no edit of what is meant is called equal."""

import random

from hitomado.core.match.addresses import compare_addresses
from hitomado.core.match.comparison import Level
from hitomado.wiring import match_options, variants
from tests.bench.false_equals import Invented, run, run_names


def test_no_edit_of_an_address_or_a_name_is_called_equal() -> None:
    options, table = match_options(""), variants()
    levels, false = run(3000, 20261121, options, table)
    assert false == []
    assert sum(levels.values()) > 2900
    assert run_names(1000, 20261121, options, table) == []


def test_two_ways_of_writing_one_address_are_mostly_found_equal() -> None:
    """Else the generator would show nothing: whatever it writes would be taken for different."""
    invented = Invented(random.Random(1))
    options, table = match_options(""), variants()
    found: list[Level] = []
    for _ in range(500):
        meaning = invented.meaning()
        pair = invented.written(meaning), invented.written(meaning)
        found.append(compare_addresses(*pair, table, options).level)
    assert sum(level.is_equal for level in found) > 400
    assert Level.DIFFERENT not in found
