"""The two limits after which every mover's card is dead, and the 転出届 that came too late.

Sources: 住民基本台帳法24条の2, 番号法17条 and 同法施行令.
"""

from datetime import date

from hitomado.core.rules.days import last_day, next_open
from hitomado.core.rules.verdict import Ground, Verdict


def card_limits(ground: Ground, found: Verdict) -> None:
    """Hold the filing day against both limits; one limit alone is not the last day yet."""
    move, known = ground.case.move, []
    if move.planned is not None and move.planned_known:
        known.append(_limit(ground, found, "transfer_in.after_planned", move.planned, duty=False))
    if move.moved is not None:
        known.append(_limit(ground, found, "transfer_in.after_move", move.moved, duty=True))
    if known and min(known) in ground.closed:
        found.warn("last_day_closed")
    if len(known) == 2:
        found.last_day = min(known)
    late_move_out(ground, found)


def _limit(ground: Ground, found: Verdict, rule: str, event: date, *, duty: bool) -> date:
    """Hold the filing day against one limit. duty: the limit is also that of the filing duty."""
    limit = last_day(event, ground.number(rule))
    found.fact(rule, event=event, last_day=limit)
    if ground.filed <= limit:
        return limit
    next_day = limit in ground.closed and ground.filed <= next_open(limit, ground.closed)
    shift = ground.rule("closed_day.card_lives")
    in_duty = duty and next_day and ground.flag("closed_day.duty_shifts")
    if next_day and shift.by_office and shift.value:
        found.fact(shift.id, last_day=limit, filed=ground.filed)
    elif in_duty and not shift.firm:
        found.ask(shift.question, shift.id, last_day=limit, filed=ground.filed)
    else:
        found.no(rule, event=event, last_day=limit)
        found.lapse(ground)
    return limit


def late_move_out(ground: Ground, found: Verdict) -> None:
    """A 転出届 after its days was no notice: the record was erased, and the card with it."""
    move, rule = ground.case.move, "transfer_in.move_out_notice"
    # nobody lives in the new place before having left the old one
    left = move.left or move.moved
    if move.out_filed is None or left is None:
        return
    limit = last_day(left, ground.number(rule))
    if move.out_filed > limit:
        found.no(rule, out_filed=move.out_filed, left=left, last_day=limit)
        found.lapse(ground)
    elif move.left is None and move.out_filed > left:
        found.ask("actual_leaving_date", rule, out_filed=move.out_filed)
