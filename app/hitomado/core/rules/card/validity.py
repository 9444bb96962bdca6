"""How long cards and certificates live: the earliest of several ends, each with its rule.

Sources: 個人番号カードに関する命令26条, 27条 (tenth or fifth birthday after the issue, 在留期間);
公的個人認証法施行規則 (fifth birthday, sixth when renewed in the last three months).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from hitomado.core.ages import add_months, age_common
from hitomado.core.rules.days import Age, age_to, birthday_after, birthday_in
from hitomado.core.rules.lapses import CardEvent, effects
from hitomado.core.rules.plan import PersonFacts, Procedure
from hitomado.core.rules.verdict import Ground

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Limit:
    """One thing that ends a card or certificate. day: the last day on which it lives."""

    rule: str
    day: date


def earliest(limits: Iterable[Limit]) -> Limit:
    """Return the limit that binds; of equal days the first one named."""
    return min(limits, key=lambda limit: limit.day)


def renewal_opens(expiry: date, ground: Ground) -> date:
    """Return the first day on which less than the renewal months are left."""
    return add_months(expiry, -ground.number("renewal.window_months")) + _DAY


def in_renewal(expiry: date, on: date, ground: Ground) -> bool:
    """Whether a renewal may be filed on a day: window open and not yet expired."""
    return renewal_opens(expiry, ground) <= on <= expiry


def auth_renewed(person: PersonFacts, ground: Ground) -> bool:
    """Whether a renewal is asked for that the 利用者証明用 is due for today."""
    card = person.card
    if card is None or card.auth_expiry is None or card.auth_present is False:
        return False
    wanted = Procedure.CERTIFICATE_RENEWAL in person.wants
    return wanted and in_renewal(card.auth_expiry, ground.today, ground)


def stays_for_a_time(person: PersonFacts) -> bool | None:
    """Whether a 在留期間 ends the person's card; None where nobody knows."""
    if not person.foreign:
        return False
    if person.residence is None:
        return None
    return not person.residence.unlimited


def limited_by_stay(person: PersonFacts) -> bool | None:
    """Whether the present card runs with the 在留期間 and not to a birthday; None = unknown."""
    stay = stays_for_a_time(person)
    birth = person.birth.exact
    expiry = person.card.expiry if person.card else None
    # the card of one who may stay for good now may still run with the 在留期間 of before
    if not person.foreign or stay is None or expiry is None:
        return stay
    if birth is None:
        return None
    return expiry != birthday_in(birth, expiry.year)


def birthday_limit(
    birth: date,
    ground: Ground,
    *,
    issued: date,
    applied: date | None = None,
    replaces: date | None = None,
) -> Limit:
    """Return the birthday that ends a card.

    issued: 発行日, whose own birthday does not count. applied: 申請受付日 (None = the same day);
    the age line is that of the earlier of both. replaces: expiry of the card that it renews.
    """
    filed = applied or issued
    line = ground.rules.number("card.adult_age", min(filed, issued))
    minor = "_minor" if age_common(birth, issued) < line else ""
    renewed = "_renewed" if replaces and in_renewal(replaces, filed, ground) else ""
    rule = f"card.birthdays{minor}{renewed}"
    return Limit(rule, birthday_after(birth, issued, ground.number(rule)))


def card_valid_until(
    person: PersonFacts,
    ground: Ground,
    *,
    issued: date,
    applied: date | None = None,
    replaces: date | None = None,
) -> Limit | None:
    """Return what ends a card issued on a day; None where birth or 在留期間 is not known."""
    birth, stay = person.birth.exact, stays_for_a_time(person)
    if birth is None or stay is None:
        return None
    ends = [birthday_limit(birth, ground, issued=issued, applied=applied, replaces=replaces)]
    if stay and person.residence is not None:
        until = person.residence.renewed_until or person.residence.until
        if until is None:
            return None
        ends.append(Limit("card.stay", until))
    return earliest(ends)


def adult_line_today(person: PersonFacts, ground: Ground) -> bool:
    """Whether the age line of the card's life is reached at 24:00 of today."""
    return age_to(person.birth, ground.number("card.adult_age"), ground.today) is Age.TODAY


def certificate_valid_until(
    person: PersonFacts,
    ground: Ground,
    *,
    issued: date,
    renewed: bool = False,
    auth_until: date | None = None,
) -> Limit | None:
    """Return what ends a certificate issued on a day; None where the birth date is not exact.

    renewed: in the renewal window of the one before. auth_until: expiry of the 利用者証明用 beside
    a 署名用, None = it does not cap.
    """
    birth, card = person.birth.exact, person.card
    if birth is None:
        return None
    rule = "certificate.birthdays_renewed" if renewed else "certificate.birthdays"
    ends = [Limit(rule, birthday_after(birth, issued, ground.number(rule)))]
    row = effects(CardEvent.CARD_EXPIRY, ground)
    if card is not None and card.expiry is not None and row.sign.ends and row.auth.ends:
        ends.append(Limit(row.rule, card.expiry))
    if auth_until is not None and ground.flag("sign.capped_by_auth"):
        ends.append(Limit("sign.capped_by_auth", auth_until))
    return earliest(ends)


def insurance_until(expiry: date, ground: Ground) -> date:
    """Return the last day on which a certificate that has expired still shows the insurance."""
    months = ground.number("insurance.grace_months")
    return add_months(expiry.replace(day=1), months + 1) - _DAY


def extended_until(person: PersonFacts, ground: Ground, *, issued: date) -> Limit | None:
    """Return what ends a card once its 在留期間 is renewed: it, or the birthday from the issue."""
    birth, residence = person.birth.exact, person.residence
    if birth is None or residence is None:
        return None
    applied = person.card.applied if person.card else None
    if applied is not None and not ground.rules.find("card.adult_age", applied):
        applied = None
    ends = [birthday_limit(birth, ground, issued=issued, applied=applied)]
    if not residence.unlimited:
        if residence.renewed_until is None:
            return None
        ends.append(Limit("card.stay", residence.renewed_until))
    return earliest(ends)


def special_period_until(expiry: date, ground: Ground) -> date:
    """Return the end of the 特例期間 of a card whose holder's renewal is not decided yet."""
    return add_months(expiry, ground.number("validity_change.grace_months"))
