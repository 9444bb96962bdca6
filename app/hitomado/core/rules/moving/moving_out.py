"""転出 within Japan, filed at this counter (住民基本台帳法24条, 24条の2)."""

from datetime import date, timedelta

from hitomado.core.rules.card.cards import card_trouble, in_hand
from hitomado.core.rules.days import last_day, next_open
from hitomado.core.rules.plan import PersonFacts, WayCode
from hitomado.core.rules.verdict import Ground, Verdict


def move_out(ground: Ground) -> Verdict:
    """Whether the 転出届 may be taken, whether cards carry the move, what to do before."""
    found = Verdict()
    leaving = leaving_notice(ground, found)
    holders = [p for p in ground.case.persons if in_hand(p)]
    if erased(ground, found):
        if holders:
            found.lapse(ground)
        found.way(WayCode.OTHER_WAY)  # this town itself erases and writes the paper
    if leaving is None or found.answer == "not_possible":
        return found
    in_time = ground.filed < leaving
    living = any(
        card_trouble(p, ground.filed) in {"", "card_not_here"} and (in_time or not _pending(p))
        for p in holders
    )
    # whoever holds a living card gets no paper, and has to be told so
    found.warn("move_out_by_card" if living else "move_out_on_paper")
    if in_time and any(_pending(p) for p in holders) and not ground.already_filed:
        found.fact("continued_use.before_moving_out", leaving=leaving)
        found.warn("continue_before_moving_out")
    return found


def _pending(person: PersonFacts) -> bool:
    """Whether 継続利用 after the last transfer-in was never done."""
    return person.card is not None and person.card.continued_pending is not None


def leaving_notice(ground: Ground, found: Verdict) -> date | None:
    """Hold the filing day against the window of the 転出届; return the day of leaving."""
    move, rule = ground.case.move, "transfer_in.move_out_notice"
    leaving = move.left or move.planned
    if leaving is None:
        found.ask("planned_date", rule)
        return None
    found.last_day = last_day(leaving, ground.number(rule))
    found.fact(rule, event=leaving, last_day=found.last_day)
    if found.last_day in ground.closed and leaving <= ground.filed:
        found.warn("last_day_closed")
    opens = ground.rule("move_out.before")
    first = leaving - timedelta(days=ground.number(opens.id))
    if erased(ground, found):
        found.no(rule, event=leaving, last_day=found.last_day)
        found.warn("erased_by_authority")
    elif ground.filed < first:
        come = next_open(max(first, ground.today), ground.closed)
        if opens.firm:
            found.no(opens.id, event=leaving, first_day=first)
        else:
            found.ask(opens.question, opens.id, event=leaving, first_day=first)
        found.way(WayCode.TOO_EARLY, by=found.still_open(ground), come_from=come)
    return leaving


def erased(ground: Ground, found: Verdict) -> bool:
    """Whether it is too late for a notice: the record is erased without one."""
    return found.last_day is not None and ground.filed > found.last_day
