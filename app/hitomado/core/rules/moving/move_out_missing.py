"""Nobody filed the 転出届: what the household can still do, and until when.

Found as soon as it is said, before any date is known; each date then narrows the ways down.
Sources: 住民基本台帳法24条, 24条の2; デジタル庁, 引越し手続オンラインサービス (its windows).
"""

from datetime import date, timedelta
from typing import Final

from hitomado.core.rules.card.cards import card_trouble, in_hand, lost_pins
from hitomado.core.rules.days import Age, age_to, last_day, next_open
from hitomado.core.rules.plan import PersonFacts, PinKind, WayCode
from hitomado.core.rules.verdict import Ground, Verdict

_ONLINE_PINS: Final = frozenset({PinKind.SIGN, PinKind.AUTH, PinKind.TEXT})


def move_out_missing(ground: Ground) -> Verdict:
    """Refuse the transfer-in for now, with the ways that the known dates leave open."""
    found, move = Verdict(), ground.case.move
    notice, gone = "transfer_in.move_out_notice", move.left or move.moved
    limit = last_day(gone, ground.number(notice)) if gone else None
    if gone is None or limit is None:
        found.no(notice)
    else:
        found.no(notice, event=gone, last_day=limit)
    found.warn("file_move_out_first")
    if move.moved is not None:
        rule = "transfer_in.after_move"
        found.last_day = last_day(move.moved, ground.number(rule))
        found.fact(rule, event=move.moved, last_day=found.last_day)
        found.warn("transfer_limit_runs")
        if found.last_day in ground.closed:
            found.warn("last_day_closed")
    if move.left is None:
        found.question("actual_leaving_date" if move.moved else "moved_date")
    if gone is None or limit is None:
        _online(ground, found, None)
        found.way(WayCode.MOVE_OUT_BY_POST)
        return found
    if ground.today > limit:
        _too_late(ground, found)
    else:
        _online(ground, found, gone)
        found.way(WayCode.MOVE_OUT_BY_POST, by=limit)
    if move.moved is not None and move.moved > ground.today:
        come = next_open(move.moved, ground.closed)
        found.way(WayCode.NOT_MOVED_YET, by=found.last_day, come_from=come)
    return found


def _too_late(ground: Ground, found: Verdict) -> None:
    """The old town erases the record itself and only writes a paper certificate."""
    found.warn("paper_move_out_certificate")
    found.way(WayCode.PAPER_CERTIFICATE, by=found.still_open(ground))
    people = ground.case.persons
    may_hold_cards = not people or any(in_hand(p) for p in people)
    if found.last_day is not None and ground.today > found.last_day:
        if may_hold_cards:
            found.lapse(ground)
        found.way(WayCode.TIME_OVER)


def _online(ground: Ground, found: Verdict, gone: date | None) -> None:
    """マイナポータル takes the 転出届 from some days before leaving to some days after."""
    until, opens = None, ground.today
    if gone is not None:
        until = last_day(gone, ground.number("move_out.online_after"))
        opens = max(opens, gone - timedelta(days=ground.number("move_out.online_before")))
        found.fact("move_out.online_after", event=gone, last_day=until)
        if ground.today > until:
            found.warn("online_window_over")
            return
    holders = [p for p in ground.case.persons if in_hand(p)]
    if ground.case.persons and not any(_can_file_online(p, ground, found) for p in holders):
        if not holders:
            found.warn("online_needs_card")
        return
    found.warn("online_conditions")
    handled = opens + timedelta(days=ground.number("move_out.online_handling"))
    come = max(handled, ground.case.move.moved or handled)
    found.way(WayCode.MOVE_OUT_ONLINE, by=until, come_from=next_open(come, ground.closed))


def _can_file_online(person: PersonFacts, ground: Ground, found: Verdict) -> bool:
    """Whether nothing known speaks against it; each obstacle is told."""
    card = person.card
    assert card is not None  # noqa: S101 - only of people who hold one
    obstacles: list[str] = []
    if card_trouble(person, ground.today) not in {"", "card_not_here"} or card.face_only:
        obstacles.append("online_needs_card")
    expired = card.sign_expiry is not None and card.sign_expiry < ground.today
    if card.sign_present is False or expired:
        obstacles.append("online_needs_sign_certificate")
    age = age_to(person.birth, ground.number("move_out.online_age"), ground.today)
    if age is not Age.REACHED:
        obstacles.append("online_under_age")
    if _ONLINE_PINS & set(lost_pins(person)):
        obstacles.append("online_needs_pins")
    for code in obstacles:
        found.warn(code)
        rule = "move_out.online_age" if code == "online_under_age" else "move_out.online"
        found.fact(rule, obstacle=code)
    return not obstacles
