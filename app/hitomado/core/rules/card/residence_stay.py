"""Cards of foreign residents: 有効期間変更 with the 在留期間, and the 特定在留カード.

Sources: 個人番号カードに関する命令26条, 27条 (extension before the expiry, 特例期間 once);
出入国管理及び難民認定法 and 番号法 as in force from 2026-06-14 (特定在留カード).
"""

from hitomado.core.rules.acting.actors import require_actor
from hitomado.core.rules.card.cards import in_hand, require_card
from hitomado.core.rules.card.validity import (
    extended_until,
    limited_by_stay,
    renewal_opens,
    special_period_until,
)
from hitomado.core.rules.days import next_open
from hitomado.core.rules.moving.card_at_hand import work_on_card
from hitomado.core.rules.moving.holders import pin_reset
from hitomado.core.rules.plan import (
    CardFacts,
    PersonFacts,
    Procedure,
    ResidenceFacts,
    WayCode,
)
from hitomado.core.rules.verdict import Ground, Verdict


def validity_change(person: PersonFacts, ground: Ground, household: Verdict) -> Verdict | None:
    """Extension of a card that runs with the 在留期間: only while the card lives."""
    wanted = Procedure.VALIDITY_CHANGE in person.wants
    card, stay = person.card, person.residence
    if card is None or not in_hand(person):
        return None
    if stay is None or not person.foreign:
        if not wanted:
            return None
        found = Verdict()
        require_card(person, ground, found)
        found.ask("residence_status", "card.stay")
        return found
    changed = stay.renewed_until is not None or stay.pending or stay.unlimited
    if not wanted and not (changed and limited_by_stay(person)):
        return None
    found = Verdict()
    if card.expiry is None:
        found.ask("card_expiry", "validity_change.before_expiry")
    else:
        found.last_day = card.expiry
        found.fact("validity_change.before_expiry", last_day=card.expiry)
        if card.expiry < ground.today:
            found.no("validity_change.before_expiry", last_day=card.expiry)
            found.fact("reissue_free.stay_not_extended")
            found.lapse(ground)
            found.way(WayCode.CARD_EXPIRED)
            return found
    reset = pin_reset(person, ground, household)
    work_on_card(Procedure.VALIDITY_CHANGE, person, ground, found, reset)
    if stay.unlimited or stay.renewed_until is not None:
        _extend(person, ground, found, card)
    elif stay.pending:
        _special_period(ground, found, card, stay)
    else:
        found.no("validity_change.after_renewal")
        found.way(WayCode.RESIDENCE_FIRST, by=card.expiry)
    return found


def _extend(person: PersonFacts, ground: Ground, found: Verdict, card: CardFacts) -> None:
    # a day before there were cards was read or typed wrongly
    if card.issued is None or not ground.rules.find("card.adult_age", card.issued):
        found.ask("card_issue_date", "validity_change.before_expiry")
        return
    ends = extended_until(person, ground, issued=card.issued)
    if ends is None:
        found.ask("birth_date", "card.birthdays")
        return
    found.fact(ends.rule, issued=card.issued, valid_until=ends.day)
    if card.expiry is None:
        return
    if ends.day <= card.expiry:
        found.no(ends.rule, issued=card.issued, valid_until=ends.day)
        found.warn("card_runs_to_its_birthday")
        opens = next_open(max(renewal_opens(card.expiry, ground), ground.today), ground.closed)
        found.way(WayCode.RENEW_CARD, by=card.expiry, come_from=opens)
    else:
        found.valid_until = ends.day


def _special_period(ground: Ground, found: Verdict, card: CardFacts, stay: ResidenceFacts) -> None:
    """特例期間 while the renewal is not decided: once, then the new 在留カード is needed."""
    rule = "validity_change.grace_months"
    if card.expiry is None:
        return
    if stay.until is not None and card.expiry > stay.until:
        found.no(rule, expiry=card.expiry)
        found.warn("special_period_only_once")
        found.way(WayCode.RESIDENCE_FIRST, by=card.expiry)
    else:
        found.valid_until = special_period_until(card.expiry, ground)
        found.fact(rule, expiry=card.expiry, valid_until=found.valid_until)
        found.documents.append("proof_of_pending_renewal")
        found.warn("come_with_new_residence_card")
        found.way(WayCode.RESIDENCE_FIRST, by=found.valid_until)


def residence_card(person: PersonFacts, ground: Ground, _household: Verdict) -> Verdict | None:
    """特定在留カード: asked for together with a notice of the new address."""
    if Procedure.RESIDENCE_CARD not in person.wants:
        return None
    found = Verdict()
    if not ground.flag("residence_card.in_force"):
        found.no("residence_card.in_force")
        found.way(WayCode.OTHER_WAY)
        return found
    if not person.foreign:
        found.ask("residence_status", "residence_card.in_force")
    require_actor(person, ground, found, Procedure.RESIDENCE_CARD)
    if ground.moving:
        found.fact("residence_card.with_notice")
    else:
        found.ask("residence_card_without_notice", "residence_card.with_notice")
    fee = ground.rule("fee.residence_card")
    if not fee.firm:
        found.ask(fee.question, fee.id)
    return found
