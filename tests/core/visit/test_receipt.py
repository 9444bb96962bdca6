"""The short receipt number, and how long the steps of a visit took."""

from hitomado.core.visit.model import Step
from hitomado.core.visit.receipt import receipt, receipts, typed_number, visit_of
from hitomado.core.visit.times import step_seconds

ONE = "019a9b1c-7e00-7abc-8def-0123456789ab"
TWO = "019a9b1c-7e00-7abc-8def-fedcba987654"
TWIN = "019a9b1c-7e01-7abc-8def-ffff456789ab"


def test_the_number_is_the_random_end_of_the_id() -> None:
    assert receipt(ONE) == "456789AB"
    assert visit_of("４５６７８９ａｂ ", [ONE, TWO]) == ONE
    assert visit_of(TWO.upper(), [ONE, TWO]) == TWO


def test_two_visits_with_one_short_number_are_never_mistaken() -> None:
    assert receipts([ONE, TWIN, TWO]) == {ONE: ONE, TWIN: TWIN, TWO: "BA987654"}
    assert visit_of("456789AB", [ONE, TWIN]) is None
    assert visit_of(TWIN, [ONE, TWIN]) == TWIN


def test_a_name_or_a_piece_of_a_number_is_no_number() -> None:
    assert typed_number("港　葵") == typed_number("456789") == typed_number("456789ag") == ""
    assert visit_of("019a9b1c", [ONE]) is None, "all visits of a day begin alike"


def test_the_time_before_a_line_counts_for_its_step_and_a_pause_for_none() -> None:
    kinds = (
        ("visit_opened", 0),
        ("card_seen", 20),
        ("move_answered", 80),
        ("form_issued", 110),
        ("acts_planned", 111),
        ("act_changed", 171),
        ("visit_suspended", 180),
        ("visit_resumed", 3600 + 180),
        ("act_changed", 3600 + 200),
        ("card_seen_again", 3600 + 230),
    )
    lines = [
        (f"visit.{k}", f"2026-11-20T0{s // 3600}:{s // 60 % 60:02}:{s % 60:02}.000Z")
        for k, s in kinds
    ]
    assert step_seconds(lines) == {
        Step.RECEPTION: 20,
        Step.QUESTIONS: 60,
        Step.FORM: 30,
        Step.GUIDE: 1 + 60 + 9 + 20,
        Step.REREAD: 30,
    }
