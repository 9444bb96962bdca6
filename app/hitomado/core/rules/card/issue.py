"""A new card: 再交付, and the applications at the counter and on an outing.

Sources: 個人番号カードに関する命令20条–22条, 28条; 個人番号カードの事務処理要領.
"""

from typing import Final

from hitomado.core.people import CardState
from hitomado.core.rules.acting.actors import require_actor
from hitomado.core.rules.card.cards import in_hand
from hitomado.core.rules.card.fees import charge, reissue_reason
from hitomado.core.rules.card.loss import loss_filed_today
from hitomado.core.rules.card.validity import adult_line_today, card_valid_until, renewal_opens
from hitomado.core.rules.days import next_open
from hitomado.core.rules.plan import PersonFacts, Procedure, WayCode
from hitomado.core.rules.verdict import Ground, Verdict

_ON_THE_WAY: Final = frozenset(
    {CardState.APPLIED, CardState.DELIVERED, CardState.SET_UP, CardState.NOTIFIED}
)


def card_reissue(person: PersonFacts, ground: Ground, before: Verdict) -> Verdict | None:
    """再交付申請: the fee turns on the reason."""
    if Procedure.CARD_REISSUE not in person.wants:
        return None
    found = Verdict()
    if not in_hand(person):
        found.ask("card_never_issued", "reissue_free.first")
    require_actor(person, ground, found, Procedure.CARD_REISSUE)
    _old_card(person, found)
    require_police_number(person, found)
    _new_card(person, ground, before, found)
    return found


def counter_application(person: PersonFacts, ground: Ground, before: Verdict) -> Verdict | None:
    """申請時来庁: identity is checked now, the card comes by post."""
    return _application(Procedure.COUNTER_APPLICATION, person, ground, before)


def outreach_application(person: PersonFacts, ground: Ground, before: Verdict) -> Verdict | None:
    """出張申請: as at the counter, at the holder's place."""
    return _application(Procedure.OUTREACH_APPLICATION, person, ground, before)


def _application(
    procedure: Procedure, person: PersonFacts, ground: Ground, before: Verdict
) -> Verdict | None:
    if procedure not in person.wants:
        return None
    found = Verdict()
    require_actor(person, ground, found, procedure)
    if person.card is not None and person.card.state in _ON_THE_WAY:
        found.ask("card_on_the_way", "application.until_received")
    _old_card(person, found)
    found.fact("application.until_received")
    found.warn("no_move_until_received")
    _new_card(person, ground, before, found)
    return found


def _old_card(person: PersonFacts, found: Verdict) -> None:
    """The loss is told first; an old card that is here is given back with the application."""
    if loss_filed_today(person):
        found.warn("loss_notice_first")
    elif person.card is not None and in_hand(person) and person.card.present:
        found.documents.append("old_card")


def require_police_number(person: PersonFacts, found: Verdict) -> None:
    """A card lost outside is asked for anew once the police have its loss on record."""
    if person.events.lost_outside and not person.events.police_report:
        found.ask("police_number", "loss_notice.police_number")
        found.way(WayCode.POLICE_FIRST, by=found.last_day)


def _new_card(person: PersonFacts, ground: Ground, before: Verdict, found: Verdict) -> None:
    reason = reissue_reason(person, ground, before)
    if not reason:
        found.ask("residence_status", "card.stay")
    else:
        charge(person, ground, found, reason, "fee.card_reissue")
        expiry = person.card.expiry if person.card else None
        if reason == "wish" and expiry is not None and expiry >= ground.today:
            opens = renewal_opens(expiry, ground)
            if ground.today < opens:
                found.warn("free_card_later")
                found.way(WayCode.RENEW_LATER, come_from=next_open(opens, ground.closed))
    expect_validity(person, ground, found)


def expect_validity(person: PersonFacts, ground: Ground, found: Verdict) -> None:
    """Say how long a card issued today would live, or that it is to be found by hand."""
    replaces = person.card.expiry if person.card and in_hand(person) else None
    ends = card_valid_until(person, ground, issued=ground.today, replaces=replaces)
    if ends is None:
        found.warn("validity_by_hand")
        return
    found.valid_until = ends.day
    found.fact(ends.rule, issued=ground.today, valid_until=ends.day)
    if adult_line_today(person, ground):
        found.warn("adult_line_today")
