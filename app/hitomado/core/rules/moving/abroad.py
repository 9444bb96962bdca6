"""Leaving Japan and coming back: the notices, and the card that may be kept meanwhile.

Sources: 住民基本台帳法22条, 24条; 番号法17条 and 同法施行令 (国外転出者の継続利用).
"""

from datetime import date, timedelta

from hitomado.core.rules.days import last_day
from hitomado.core.rules.lapses import CardEvent, effects
from hitomado.core.rules.moving.duty import duty_to_file, not_moved_yet
from hitomado.core.rules.moving.moving_out import erased, leaving_notice
from hitomado.core.rules.plan import PersonFacts, WayCode
from hitomado.core.rules.verdict import Ground, Verdict

_BEFORE = "continued_use_abroad.before_leaving"


def transfer_in_from_abroad(ground: Ground) -> Verdict:
    """Whether 転入 from abroad may be filed, and until when it is in time."""
    found, moved, rule = Verdict(), ground.case.move.moved, "transfer_in.after_move"
    if moved is None:
        found.ask("moved_date", rule)
        return found
    duty_to_file(ground, found, rule, moved)
    not_moved_yet(ground, found, rule, moved)
    return found


def move_abroad(ground: Ground) -> Verdict:
    """Whether 国外転出 may be filed; what becomes of each card is that holder's own answer."""
    found = Verdict()
    leaving_notice(ground, found)
    if erased(ground, found):
        found.way(WayCode.OTHER_WAY)
    return found


def use_abroad(person: PersonFacts, ground: Ground, found: Verdict) -> bool:
    """Say whether the card may be kept abroad; False when it is dead or was never to be kept.

    Both the notice and the work on the card come before the planned day of leaving.
    """
    leaving = ground.case.move.planned or ground.case.move.left
    if person.foreign:
        found.no("continued_use_abroad.japanese_only")
        found.fact(effects(CardEvent.MOVE_ABROAD, ground).rule)
        found.warn("card_ends_abroad", "return_card")
        found.way(WayCode.CARD_DEAD)
        return False
    if leaving is None:
        found.ask("planned_date", _BEFORE)
        return True
    found.last_day = leaving - timedelta(days=ground.number(_BEFORE))
    found.fact(_BEFORE, event=leaving, last_day=found.last_day)
    if found.last_day in ground.closed:
        found.warn("last_day_closed")
    if max(ground.filed, ground.today) <= found.last_day:
        return True
    found.no(_BEFORE, event=leaving, filed=ground.filed)
    found.warn("return_card")
    free = "continued_use_abroad.free_reissue"
    _lapse(ground, found, free, leaving)
    return False


def _lapse(ground: Ground, found: Verdict, rule: str, leaving: date) -> None:
    """The card ends on the planned day; a new one is free for a while."""
    found.fact(effects(CardEvent.MOVE_ABROAD, ground).rule)
    until = last_day(leaving, ground.number(rule))
    if ground.today <= until:
        found.lapse_free(rule, until=until)
    else:
        found.lapse(ground)
