"""The household's notice: 特例転入 and 転居, their last days and what they rest on.

Sources: 住民基本台帳法22–24条の2, 番号法17条; 地方自治法4条の2第4項 for closed days.
"""

from datetime import date

from hitomado.core.rules.cards import card_trouble, in_hand, juki_pin_lost
from hitomado.core.rules.days import last_day, next_open
from hitomado.core.rules.plan import PersonFacts
from hitomado.core.rules.verdict import Ground, Verdict


def transfer_in(ground: Ground) -> Verdict:
    """Whether the household may file 特例転入 on the filing day, and until when."""
    found = Verdict()
    move = ground.case.move
    if move.out_missing:
        found.no("transfer_in.move_out_notice")
        found.warn("file_move_out_first")
        return found
    if move.planned is None or not move.planned_known:
        known = move.out_filed is not None or move.planned is not None
        question = "planned_date" if known else "move_out_filed"
        found.ask(question, "transfer_in.after_planned")
    if move.moved is None:
        found.ask("moved_date", "transfer_in.after_move")
    elif move.moved > ground.filed:
        found.no("transfer_in.after_move", moved=move.moved, filed=ground.filed)
        found.warn("not_moved_yet")
    _move_out_notice(ground, found)
    _limits(ground, found)
    _card_used(ground, found)
    if found.answer == "not_possible" and "not_moved_yet" not in found.warnings:
        found.warn("paper_move_out_certificate")
    return found


def _move_out_notice(ground: Ground, found: Verdict) -> None:
    """The 転出届 must have been filed within its days after the actual leaving."""
    move, rule = ground.case.move, "transfer_in.move_out_notice"
    if move.out_filed is None:
        return
    days = ground.number(rule)
    # nobody lives in the new place before having left the old one
    latest_leaving = move.left or move.moved
    if latest_leaving is None:
        return
    limit = last_day(latest_leaving, days)
    if move.out_filed > limit:
        found.no(rule, out_filed=move.out_filed, left=latest_leaving, last_day=limit)
        found.lapse(ground)
    elif move.left is None and move.out_filed > latest_leaving:
        found.ask("actual_leaving_date", rule, out_filed=move.out_filed)


def _limits(ground: Ground, found: Verdict) -> None:
    move, known = ground.case.move, []
    if move.planned is not None and move.planned_known:
        rule = "transfer_in.after_planned"
        limit = last_day(move.planned, ground.number(rule))
        known.append(limit)
        _limit(ground, found, rule, limit, move.planned, duty=False)
    if move.moved is not None:
        rule = "transfer_in.after_move"
        limit = last_day(move.moved, ground.number(rule))
        known.append(limit)
        _limit(ground, found, rule, limit, move.moved, duty=True)
    if len(known) == 2:  # one limit alone is not the last day yet
        found.last_day = min(known)


def _limit(
    ground: Ground, found: Verdict, rule: str, limit: date, event: date, *, duty: bool
) -> None:
    """Hold the filing day against one limit. duty: the limit is also that of the filing duty."""
    late = ground.filed > limit
    found.fact(rule, event=event, last_day=limit)
    closed = ground.case.office.closed
    on_closed_day = limit in closed
    if not late:
        if on_closed_day:
            found.warn("last_day_closed")
        return
    next_day = on_closed_day and ground.filed <= next_open(limit, closed)
    shift = ground.rule("closed_day.card_lives")
    in_duty = duty and next_day and ground.flag("closed_day.duty_shifts")
    if next_day and shift.by_office and shift.value:
        found.fact(shift.id, last_day=limit, filed=ground.filed)
    elif in_duty and not shift.firm:
        found.ask(shift.question, shift.id, last_day=limit, filed=ground.filed)
    else:
        found.no(rule, event=event, last_day=limit)
        found.lapse(ground)
    if on_closed_day:
        found.warn("last_day_closed")
    if duty and not in_duty:
        found.warn("late_notice")
        found.forms.append("lateness_reason")


def _card_used(ground: Ground, found: Verdict) -> None:
    """One mover's living card with its 住基 PIN carries the household."""
    holders = [p for p in ground.case.persons if in_hand(p)]
    living = [p for p in holders if not card_trouble(p, ground.filed)]
    ready = [p for p in living if not juki_pin_lost(p)]
    if any(p.head for p in ready):
        return
    if ready:
        _not_the_heads(ground, found)
    elif living:
        rule = ground.rule("transfer_in.pin_reset_first")
        if not rule.firm:
            found.ask(rule.question, rule.id)
        elif rule.value:
            found.fact(rule.id)
            found.warn("pin_reset_before_transfer")
        else:
            found.no(rule.id)
    else:
        _no_card(ground, found, holders)


def _not_the_heads(ground: Ground, found: Verdict) -> None:
    rule = ground.rule("transfer_in.any_member")
    if rule.value or not rule.firm:
        found.fact(rule.id)
        if not rule.firm:
            found.warn(rule.question)
    else:
        found.no(rule.id)


def _no_card(ground: Ground, found: Verdict, holders: list[PersonFacts]) -> None:
    troubles = {card_trouble(p, ground.filed) for p in holders}
    here = troubles - {"card_not_here", ""}
    found.no("card.must_live" if here else "card.must_be_here")
    found.warn(*sorted(here or troubles or {"no_card"}))


def move_within(ground: Ground) -> Verdict:
    """Whether 転居 may be filed; late is late, but the card lives on."""
    found, moved = Verdict(), ground.case.move.moved
    rule = "move_within.after_move"
    if moved is None:
        found.ask("moved_date", rule)
        return found
    limit = last_day(moved, ground.number(rule))
    closed = ground.case.office.closed
    found.last_day = limit
    found.fact(rule, event=moved, last_day=limit)
    if moved > ground.filed:
        found.no(rule, moved=moved, filed=ground.filed)
        found.warn("not_moved_yet")
    if limit in closed:
        found.warn("last_day_closed")
    shifts = ground.flag("closed_day.duty_shifts")
    if ground.filed > (next_open(limit, closed) if shifts else limit):
        found.warn("late_notice")
        found.forms.append("lateness_reason")
        if ground.flag("move_within.late_kills_card"):
            found.no("move_within.late_kills_card")
            found.lapse(ground)
        else:
            found.fact("move_within.late_kills_card")
    return found
