"""紛失届, and the 失効 of the certificates that goes with it on one sheet.

Sources: 番号法17条5項; 公的個人認証法9条, 10条, 28条, 29条.
"""

from hitomado.core.people import CardState
from hitomado.core.rules.acting.actors import require_actor
from hitomado.core.rules.card.cards import in_hand
from hitomado.core.rules.lapses import CardEvent, effects
from hitomado.core.rules.plan import PersonFacts, Procedure, WayCode
from hitomado.core.rules.verdict import Ground, Verdict


def loss_filed(person: PersonFacts) -> bool:
    """Whether the 紛失届 was taken before: the card is abolished already."""
    card = person.card
    return person.events.lost_filed or (card is not None and card.state is CardState.LOST)


def loss_filed_today(person: PersonFacts) -> bool:
    """Whether this visit is where the loss is told."""
    told = person.events.missing is not None or Procedure.LOSS_NOTICE in person.wants
    return told and not loss_filed(person)


def loss_notice(person: PersonFacts, ground: Ground, _household: Verdict) -> Verdict | None:
    """紛失届: taken at once; it abolishes the card for good."""
    if not loss_filed_today(person) and Procedure.LOSS_NOTICE not in person.wants:
        return None
    found, row = Verdict(), effects(CardEvent.LOSS_NOTICE, ground)
    if loss_filed(person):
        found.no(row.rule)
        found.warn("abolished_stays_so")
        found.way(WayCode.CARD_DEAD)
        return found
    if not in_hand(person):
        found.ask("card_never_issued", row.rule)
    require_actor(person, ground, found, Procedure.LOSS_NOTICE)
    found.fact(row.rule)
    if row.card.ends:
        found.warn("abolished_stays_so")
    if person.events.lost_outside:
        found.fact("loss_notice.police_number")
        found.documents.append("police_report_number")
        if not person.events.police_report:
            found.warn("police_number_pending", "suspend_first")
    return found


def revocation(person: PersonFacts, ground: Ground, _household: Verdict) -> Verdict | None:
    """失効申請, 秘密鍵漏えい等の届出; stands on the sheet of a loss as well."""
    row = effects(CardEvent.LOSS_NOTICE, ground)
    revoked = row.sign.ends or row.auth.ends
    with_loss = revoked and loss_filed_today(person) and in_hand(person)
    if Procedure.REVOCATION not in person.wants and not with_loss:
        return None
    found = Verdict()
    if not in_hand(person):
        found.ask("card_never_issued", "revocation.any_time")
    if with_loss:
        found.fact("revocation.with_loss")
        # who may tell the loss may ask for what goes with it
        require_actor(person, ground, found, Procedure.LOSS_NOTICE)
    else:
        found.fact("revocation.any_time")
        require_actor(person, ground, found, Procedure.REVOCATION)
    return found
