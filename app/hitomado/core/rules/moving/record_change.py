"""A changed name, 旧氏, 通称, birth date or sex: the card follows the 住民票, never leads it.

Source: 番号法17条4項. A 戸籍届 filed in another town reaches the 住民票 some days later.
"""

from hitomado.core.rules.days import last_day, next_open
from hitomado.core.rules.plan import WayCode
from hitomado.core.rules.verdict import Ground, Verdict


def record_change(ground: Ground) -> Verdict:
    """Whether the change already stands in the 住民票, so that the card may be changed."""
    found, move, rule = Verdict(), ground.case.move, "card_update.after_change"
    if move.moved is not None:
        found.last_day = last_day(move.moved, ground.number(rule))
        found.fact(rule, event=move.moved, last_day=found.last_day)
        if found.last_day in ground.closed:
            found.warn("last_day_closed")
    if move.registered is False:
        found.no("record_change.register_first")
        found.warn("register_first")
        found.way(WayCode.REGISTER_FIRST, by=found.still_open(ground))
    elif move.registered is None:
        found.ask("change_registered", "record_change.register_first")
    elif move.moved is not None and move.moved > ground.filed:
        found.no(rule, changed=move.moved, filed=ground.filed)
        found.warn("change_not_yet")
        come = next_open(max(move.moved, ground.today), ground.closed)
        found.way(WayCode.TOO_EARLY, by=found.still_open(ground), come_from=come)
    return found
