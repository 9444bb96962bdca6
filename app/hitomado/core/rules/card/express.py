"""特急発行: for whom, until when, at what fee; the table stands in the rules.

Source: 個人番号カードに関する命令 and 事務処理要領 (特急発行・交付, from 2024-12-02).
"""

from dataclasses import dataclass
from datetime import date, timedelta

from hitomado.core.rules.acting.actors import require_actor
from hitomado.core.rules.card.cards import card_trouble, in_hand
from hitomado.core.rules.card.endorsement import full_since
from hitomado.core.rules.card.fees import charge
from hitomado.core.rules.card.issue import expect_validity, require_police_number
from hitomado.core.rules.card.loss import loss_filed_today
from hitomado.core.rules.days import Age, age_to, birthday_in, last_day
from hitomado.core.rules.plan import PersonFacts, Procedure, WayCode
from hitomado.core.rules.verdict import Ground, Verdict


@dataclass(frozen=True, slots=True)
class _Claim:
    """One reason for 特急. rule: its window. last: inclusive. fee: `reissue_free.<fee>`."""

    rule: str
    event: date
    last: date
    fee: str


def express_issue(person: PersonFacts, ground: Ground, before: Verdict) -> Verdict | None:
    """特急発行 when wanted, and offered where the 追記欄 is full."""
    full = full_since(person, ground, before) is not None and in_hand(person)
    if Procedure.EXPRESS_ISSUE not in person.wants and not full:
        return None
    found = Verdict()
    claims = _claims(person, ground, before)
    open_ = [claim for claim in claims if ground.today <= claim.last]
    if not open_:
        for claim in claims:
            found.no(claim.rule, event=claim.event, last_day=claim.last)
            found.last_day = max(found.last_day or claim.last, claim.last)
        if not claims:
            found.no("express.only_for_reasons")
        found.warn("ordinary_issue_instead")
        found.way(WayCode.ORDINARY_ISSUE)
        return found
    best = min(open_, key=lambda c: (not ground.flag(f"reissue_free.{c.fee}"), -c.last.toordinal()))
    found.last_day = best.last
    found.fact(best.rule, event=best.event, last_day=best.last)
    charge(person, ground, found, best.fee, "fee.express_issue")
    require_actor(person, ground, found, Procedure.EXPRESS_ISSUE)
    if best.fee == "infant":
        found.warn("infant_card_without_photo")
    else:
        found.warn("express_needs_photo_id")
        found.documents.append("photo")
    if loss_filed_today(person):
        found.warn("loss_notice_first")
    require_police_number(person, found)
    expect_validity(person, ground, found)
    return found


def _claims(person: PersonFacts, ground: Ground, before: Verdict) -> tuple[_Claim, ...]:
    events, found = person.events, list(_infant(person, ground))
    free = events.blameless
    # who kept the card abroad continues to use it instead
    kept = in_hand(person) and not card_trouble(person, ground.today)
    # the window runs from the 紛失届, which is today's where none was filed before
    lost = ground.today if loss_filed_today(person) else events.missing
    dated = (
        ("lost", lost, "blameless" if free else "lost"),
        ("damaged", events.damaged, "blameless" if free else "damaged"),
        ("new_resident", events.entered if person.foreign else None, "first"),
        ("from_abroad", events.entered if not person.foreign and not kept else None, "from_abroad"),
        ("new_record", events.papers_obtained, "first"),
        ("number_changed", events.number_changed, "number_changed"),
        ("endorsement_full", full_since(person, ground, before), "endorsement_full"),
    )
    for code, day, fee in dated:
        if day is not None:
            rule = f"express.{code}.window"
            found.append(_Claim(rule, day, last_day(day, ground.number(rule)), fee))
    return tuple(found)


def _infant(person: PersonFacts, ground: Ground) -> tuple[_Claim, ...]:
    """Until the day before the first birthday."""
    rule, birth = "express.infant.below_age", person.birth.exact
    if birth is None or in_hand(person):
        return ()
    years = ground.number(rule)
    if age_to(person.birth, years + 1, ground.today) is not Age.BELOW:
        return ()
    last = birthday_in(birth, birth.year + years) - timedelta(days=1)
    return (_Claim(rule, birth, last, "infant"),)
