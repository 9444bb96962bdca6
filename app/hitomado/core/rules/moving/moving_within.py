"""転居 within the town (住民基本台帳法23条): late is late, but the card lives on."""

from hitomado.core.rules.moving.duty import duty_to_file, not_moved_yet
from hitomado.core.rules.verdict import Ground, Verdict


def move_within(ground: Ground) -> Verdict:
    """Whether 転居 may be filed, and until when it is in time."""
    found, moved = Verdict(), ground.case.move.moved
    rule, kills = "move_within.after_move", "move_within.late_kills_card"
    if moved is None:
        found.ask("moved_date", rule)
        return found
    duty_to_file(ground, found, rule, moved)
    not_moved_yet(ground, found, rule, moved)
    if "late_notice" in found.warnings:
        if ground.flag(kills):
            found.no(kills)
            found.lapse(ground)
        else:
            found.fact(kills)
    return found
