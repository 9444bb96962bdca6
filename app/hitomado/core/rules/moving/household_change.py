"""世帯変更: separation, merging, a new head (住民基本台帳法25条). No card is touched by it."""

from hitomado.core.rules.days import next_open
from hitomado.core.rules.moving.duty import duty_to_file
from hitomado.core.rules.plan import WayCode
from hitomado.core.rules.verdict import Ground, Verdict


def household_change(ground: Ground) -> Verdict:
    """Whether the change may be filed, and until when it is in time."""
    found, changed, rule = Verdict(), ground.case.move.moved, "household_change.after_change"
    if changed is None:
        found.ask("change_date", rule)
        return found
    limit = duty_to_file(ground, found, rule, changed)
    if changed > ground.filed:
        found.no(rule, changed=changed, filed=ground.filed)
        found.warn("change_not_yet")
        come = next_open(max(changed, ground.today), ground.closed)
        found.way(WayCode.TOO_EARLY, by=ground.ahead(limit), come_from=come)
    return found
