"""One card holder's procedures: 継続利用 or 券面変更 and PIN reset.

Sources: 番号法17条 and the 事務処理要領 of the card.
"""

from hitomado.core.rules.acting.actors import require_actor
from hitomado.core.rules.acting.proofs import require_documents
from hitomado.core.rules.card.cards import face_only, lost_pins, require_card
from hitomado.core.rules.days import last_day
from hitomado.core.rules.lapses import CardEvent, effects, event_of
from hitomado.core.rules.moving.abroad import use_abroad
from hitomado.core.rules.moving.card_at_hand import can_come_later, work_on_card
from hitomado.core.rules.moving.transfer_card import missed_earlier
from hitomado.core.rules.plan import Answer, MoveKind, PersonFacts, Procedure, WayCode
from hitomado.core.rules.verdict import Ground, Verdict


def pin_reset(person: PersonFacts, ground: Ground, household: Verdict) -> Verdict | None:
    """New PINs for forgotten or blocked ones; None when there is nothing to reset."""
    # who changes to a card without PINs needs none of them any more
    without = ground.case.move.kind is MoveKind.CARD_ONLY and Procedure.FACE_CARD in person.wants
    if (not lost_pins(person) or without) and Procedure.PIN_RESET not in person.wants:
        return None
    found = Verdict()
    if face_only(person):
        found.no("face_card.no_pin")
        found.way(WayCode.FACE_ONLY)
        return found
    if ground.moving:
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
    found, move = Verdict(), ground.case.move
    found.rest_on(household)
    if household.answer is Answer.NOT_POSSIBLE:
        if not household.lapsed and "paper_move_out_certificate" in household.warnings:
            found.warn("after_paper_transfer")
        return found
    if household.cards is not None:
        found.rest_on(household.cards)
    if missed_earlier(person, ground):
        found.no("continued_use.before_moving_out")
        found.lapse(ground)
    if found.lapsed:
        return found
    if move.kind is MoveKind.TRANSFER_IN_FROM_ABROAD:
        _on_return(person, ground, found)
    else:
        _after_filing(ground, found)
    if not found.lapsed:
        work_on_card(Procedure.CONTINUED_USE, person, ground, found, reset)
        _later(person, ground, found)
    return found


def _later(person: PersonFacts, ground: Ground, found: Verdict) -> None:
    if can_come_later(person, ground, found):
        found.way(WayCode.CONTINUE_LATER, by=found.last_day)


def _after_filing(ground: Ground, found: Verdict) -> None:
    move, rule = ground.case.move, "continued_use.after_filing"
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
    if limit in ground.closed:
        found.warn("last_day_closed")
    if ground.today > limit:
        found.no(rule, filed=ground.filed, last_day=limit)
        found.lapse(ground)


def _on_return(person: PersonFacts, ground: Ground, found: Verdict) -> None:
    """A card kept abroad goes on in Japan together with the notice."""
    rule = ground.rule("continued_use.with_return_notice")
    if person.foreign:
        found.no("continued_use_abroad.japanese_only")
        found.fact("reissue_free.from_abroad")
        found.lapse_free_after_abroad()
    elif ground.already_filed and not rule.firm:
        found.ask(rule.question, rule.id, filed=ground.filed)
    elif ground.already_filed and rule.value:
        found.no(rule.id, filed=ground.filed)
        found.way(WayCode.CARD_DEAD)
    else:
        found.fact(rule.id)
        found.warn("continue_not_express", "card_status_on_terminal")


def continued_before_leaving(
    person: PersonFacts, ground: Ground, household: Verdict, reset: Verdict | None
) -> Verdict | None:
    """継続利用 still open from an earlier transfer-in, at a move-out: now, or the card dies.

    None where nothing is open.
    """
    card, move = person.card, ground.case.move
    if card is None or card.continued_pending is None:
        return None
    found, rule = Verdict(), "continued_use.after_filing"
    limit = last_day(card.continued_pending, ground.number(rule))
    found.fact(rule, filed=card.continued_pending, last_day=limit)
    leaving = move.left or move.planned
    if leaving is not None:
        before = last_day(leaving, -ground.number("continued_use.before_moving_out"))
        found.fact("continued_use.before_moving_out", leaving=leaving, last_day=before)
        limit = min(limit, before)
    found.last_day = limit
    if ground.today > limit or household.lapsed:
        found.no(rule if leaving is None else "continued_use.before_moving_out")
        found.lapse(ground)
        return found
    work_on_card(Procedure.CONTINUED_USE, person, ground, found, reset)
    _later(person, ground, found)
    return found


def continued_use_abroad(
    person: PersonFacts, ground: Ground, household: Verdict, reset: Verdict | None
) -> Verdict:
    """国外転出者の継続利用: before the day of leaving, with the notice filed before it too."""
    found = Verdict()
    if household.answer is Answer.ASK:
        found.rest_on(household)
    if use_abroad(person, ground, found):
        work_on_card(Procedure.CONTINUED_USE_ABROAD, person, ground, found, reset)
        row = effects(CardEvent.CONTINUED_ABROAD, ground)
        if row.sign.ends:
            found.fact(row.rule)
            found.warn("sign_certificate_lapses")
    return found


def card_update(
    person: PersonFacts, ground: Ground, household: Verdict, reset: Verdict | None
) -> Verdict:
    """券面変更 after a move within the town or a change of the record."""
    found, moved, rule = Verdict(), ground.case.move.moved, "card_update.after_change"
    found.rest_on(household)
    if moved is not None:
        found.last_day = last_day(moved, ground.number(rule))
        found.fact(rule, event=moved, last_day=found.last_day)
        if ground.today > found.last_day:
            found.warn("card_update_late")
    if event_of(ground.case.move) is CardEvent.ADDRESS_RENAMED:
        town = ground.rule("lapses.address_renamed.card")
        if not town.firm:
            found.ask(town.question, town.id)
    if not found.lapsed:
        work_on_card(Procedure.CARD_UPDATE, person, ground, found, reset)
    return found
