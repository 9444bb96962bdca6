"""The duty to file within its days, and who may file: the same for every notice.

Sources: 住民基本台帳法22–25条, 27条, 52条2項; 地方自治法4条の2第4項 for closed days.
"""

from datetime import date

from hitomado.core.rules.days import last_day, next_open
from hitomado.core.rules.plan import WayCode
from hitomado.core.rules.verdict import Ground, Verdict


def duty_to_file(ground: Ground, found: Verdict, rule: str, event: date) -> date:
    """Hold the filing day against the duty's last day, and return that day.

    A late notice is taken all the same: with its reasons, and with word to the court.
    """
    limit = last_day(event, ground.number(rule))
    found.last_day = limit
    found.fact(rule, event=event, last_day=limit)
    if limit in ground.closed:
        found.warn("last_day_closed")
    tell_if_late(ground, found, limit)
    return limit


def tell_if_late(ground: Ground, found: Verdict, limit: date) -> None:
    """Say that the notice comes late; the duty's last day moves on to an open day."""
    shifts = ground.flag("closed_day.duty_shifts")
    if ground.filed <= (next_open(limit, ground.closed) if shifts else limit):
        return
    found.warn("late_notice")
    found.forms.append("lateness_reason")
    if ground.flag("late_notice.court"):
        found.fact("late_notice.court", last_day=limit, filed=ground.filed)
        found.warn("late_notice_court")


def not_moved_yet(ground: Ground, found: Verdict, rule: str, event: date) -> bool:
    """Refuse a notice filed before what it tells of has happened."""
    if event <= ground.filed:
        return False
    found.no(rule, moved=event, filed=ground.filed)
    found.warn("not_moved_yet")
    found.way(
        WayCode.NOT_MOVED_YET,
        by=ground.ahead(last_day(event, ground.number(rule))),
        come_from=next_open(max(event, ground.today), ground.closed),
    )
    return True


def agent_for_notice(ground: Ground, found: Verdict) -> None:
    """Somebody outside the household files only with the 委任状 for the notice."""
    move = ground.case.move
    if not move.by_agent or ground.already_filed:
        return
    rule = "notice.agent_authority"
    if move.agent_authority:
        found.fact(rule)
    elif ground.flag(rule):
        found.ask("notice_authority", rule)
        found.way(WayCode.MORE_DOCUMENTS, by=found.still_open(ground))
