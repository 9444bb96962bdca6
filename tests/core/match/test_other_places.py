"""Two addresses that mean something else, written in all their ways, are never called equal."""

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from hitomado.core.match.addresses import compare_addresses
from hitomado.core.match.comparison import Level
from hitomado.wiring import match_options, variants
from tests.core.match.town_addresses import Truth, changed, heads, in_hand, tails, truths

TABLE = variants()
HANDS = st.integers(0, 3)


@settings(max_examples=400)
@given(st.data())
def test_what_means_something_else_is_never_called_equal(data: st.DataObject) -> None:
    a = data.draw(truths)
    b = data.draw(changed(a))
    assume(a != b)
    own = data.draw(st.sampled_from(("", "".join(a.town), a.town[2], b.town[0] + b.town[2])))
    head_a, head_b = (data.draw(st.sampled_from(heads(one, own))) for one in (a, b))
    tail_a, tail_b = (data.draw(st.sampled_from(tails(one))) for one in (a, b))
    # the same letters may stand for both places: no comparison of texts can tell
    both = tail_a in tails(b) or tail_b in tails(a)
    assume(not (both and (a.town == b.town or head_a == head_b)))
    x = head_a + in_hand(tail_a, data.draw(HANDS))
    y = head_b + in_hand(tail_b, data.draw(HANDS))
    found = compare_addresses(x, y, TABLE, match_options(own))
    assert found.level.rank >= Level.NEEDS_HUMAN.rank, (x, y, own, found.reasons)


def test_the_ways_of_writing_are_those_that_the_rules_take_for_notation() -> None:
    truth = Truth(("静岡県", "", "浜松市浜北区"), "泉", 3, (4, 5), True, "コーポ泉", 201)
    a, b = (
        f"静岡県浜松市浜北区{tail}"
        for tail in ("泉3-4-5 コーポ泉201", in_hand(tails(truth)[-1], 2))
    )
    assert compare_addresses(a, b, TABLE, match_options("")).level is Level.NOTATION
