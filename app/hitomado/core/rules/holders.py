"""One card holder's procedures: 継続利用 or 券面変更 and PIN reset.

Sources: 番号法17条 and the 事務処理要領 of the card.
"""

from hitomado.core.rules.actors import require_actor
from hitomado.core.rules.cards import juki_pin_lost, lost_pins, require_card
from hitomado.core.rules.days import last_day
from hitomado.core.rules.plan import MoveKind, PersonFacts, Procedure
from hitomado.core.rules.proofs import require_documents
from hitomado.core.rules.verdict import Ground, Verdict


def pin_reset(person: PersonFacts, ground: Ground, household: Verdict) -> Verdict | None:
    """New PINs for forgotten or blocked ones; None when there is nothing to reset."""
    if not lost_pins(person) and Procedure.PIN_RESET not in person.wants:
        return None
    found = Verdict()
    found.rest_on(household)
    require_card(person, ground, found)
    require_actor(person, ground, found, Procedure.PIN_RESET)
    require_documents(Procedure.PIN_RESET, person, ground, found)
    if not lost_pins(person):
        found.ask("which_pins", "documents.pin_reset")
    return found


def continued_use(
    person: PersonFacts, ground: Ground, household: Verdict, reset: Verdict | None
) -> Verdict:
    """継続利用 after a transfer-in: until the last day after filing, or the card dies."""
    found, move, rule = Verdict(), ground.case.move, "continued_use.after_filing"
    found.rest_on(household)
    if household.answer == "not_possible":
        if not household.lapsed and "paper_move_out_certificate" in household.warnings:
            found.warn("after_paper_transfer")
        return found
    limit = last_day(ground.filed, ground.number(rule))
    other = ground.rule("continued_use.after_move")
    if move.moved is not None:
        earlier = last_day(move.moved, ground.number(other.id))
        if other.firm and earlier < limit:
            rule, limit = other.id, earlier
        elif earlier < ground.today <= limit:
            found.warn(other.question)
    found.last_day = limit
    found.fact(rule, filed=ground.filed, last_day=limit)
    if ground.today > limit:
        found.no(rule)
        found.lapse(ground)
        return found
    _card_work(Procedure.CONTINUED_USE, person, ground, found, reset)
    if found.answer == "not_possible" and not found.lapsed:
        found.warn("later_until_last_day")
    return found


def card_update(
    person: PersonFacts, ground: Ground, household: Verdict, reset: Verdict | None
) -> Verdict:
    """券面変更 after a move within the town."""
    found, moved, rule = Verdict(), ground.case.move.moved, "card_update.after_change"
    found.rest_on(household)
    if moved is not None:
        found.last_day = last_day(moved, ground.number(rule))
        found.fact(rule, event=moved, last_day=found.last_day)
    _card_work(Procedure.CARD_UPDATE, person, ground, found, reset)
    return found


def _card_work(
    procedure: Procedure,
    person: PersonFacts,
    ground: Ground,
    found: Verdict,
    reset: Verdict | None,
) -> None:
    require_card(person, ground, found)
    if reset is not None and juki_pin_lost(person):
        found.rest_on(reset)
        found.warn("pin_reset_first")
        if not person.present and reset.answer == "not_possible":
            found.warn("holder_must_come")
    elif not person.present:
        require_actor(person, ground, found, procedure)


def notice_procedure(kind: MoveKind) -> Procedure | None:
    """Return the household's notice of a kind of visit."""
    notices = {
        MoveKind.TRANSFER_IN_BY_CARD: Procedure.TRANSFER_IN_BY_CARD,
        MoveKind.MOVE_WITHIN: Procedure.MOVE_WITHIN,
    }
    return notices.get(kind)
