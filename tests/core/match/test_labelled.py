"""The labelled pairs, labelled from the rules before they were run, are judged right.

pairs.csv was written beside the comparator; second_pairs.csv by somebody who had not seen it.

Targets: nothing that differs, or that a person must see, is called equal; 98 % of what is equal is
found; 97 % of all labels are met; every level but identical has a reason.
"""

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from hitomado.wiring import match_options
from tests.core.match.labelled import UNEQUAL, Figures, Judged, Pair, figures, judge, read, told

FILES = ("pairs.csv", "second_pairs.csv")


@cache
def judged(file: str = "pairs.csv") -> tuple[Judged, ...]:
    return tuple(judge(read(Path(__file__).parent / file), match_options("")))


@pytest.mark.parametrize("file", FILES)
def test_no_pair_that_differs_or_needs_a_person_is_called_equal(file: str) -> None:
    assert [one.pair.id for one in judged(file) if one.false_equal] == []


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("kind", ["name", "address", "birthdate"])
def test_the_targets_are_met_for_each_kind(kind: str, file: str) -> None:
    found = figures([one for one in judged(file) if one.pair.kind == kind])
    assert found.equal_found >= 0.98
    assert found.right >= 0.97
    assert found.unexplained == 0


@pytest.mark.parametrize("file", FILES)
def test_the_pairs_are_judged_the_same_the_other_way_round(file: str) -> None:
    turned = [Pair(p.id, p.kind, p.b, p.a, p.labels) for p in (one.pair for one in judged(file))]
    levels = [one.found.level for one in judge(turned, match_options(""))]
    assert levels == [one.found.level for one in judged(file)]


def test_there_are_several_hundred_pairs_and_as_many_that_are_not_equal() -> None:
    labels = Counter(one.pair.labels[0] in UNEQUAL for one in judged())
    assert len(judged()) > 600
    assert labels[True] > 300
    assert len({(one.pair.kind, one.pair.a, one.pair.b) for one in judged()}) == len(judged())


def test_a_wrong_verdict_is_counted_and_named() -> None:
    right = Pair("1", "name", "山口　薫", "山口薫", ("equivalent",))
    deadly = Pair("2", "name", "山口　薫", "山口薫", ("needs_human", "different"))
    lost = Pair("3", "name", "山口　薫", "山田　薫", ("equivalent",))
    found = judge([right, deadly, lost], match_options(""))
    assert figures(found) == Figures(3, 1 / 3, 1 / 2, 1, 0)
    assert "FALSE EQUAL 2 name" in told(found)
    assert "3 name" in told(found)
    assert "1 name" not in told(found)
