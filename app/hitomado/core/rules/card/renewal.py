"""更新 of the certificates: in the last months before they expire, with the PINs they have.

Source: 公的個人認証法施行規則, 公的個人認証サービスの事務処理要領.
"""

from datetime import date

from hitomado.core.rules.acting.actors import require_actor
from hitomado.core.rules.card.cards import face_only, in_hand, lost_pins, require_card
from hitomado.core.rules.card.validity import certificate_valid_until, in_renewal, renewal_opens
from hitomado.core.rules.days import Age, age_to, next_open
from hitomado.core.rules.lapses import sign_lapse
from hitomado.core.rules.moving.holders import pin_reset
from hitomado.core.rules.plan import Answer, PersonFacts, PinKind, Procedure, WayCode
from hitomado.core.rules.verdict import Ground, Verdict


def certificate_renewal(person: PersonFacts, ground: Ground, household: Verdict) -> Verdict | None:
    """Renewal of what still lives; what has expired is issued anew (the two 発行 procedures)."""
    if Procedure.CERTIFICATE_RENEWAL not in person.wants or not in_hand(person):
        return None
    living = {k: day for k, day in _expiries(person, ground).items() if day >= ground.today}
    if not living:
        card = person.card
        if card is not None and card.auth_expiry is None and card.sign_expiry is None:
            found = Verdict()
            require_card(person, ground, found)
            found.ask("certificate_expiry", "renewal.window_months")
            return found
        return None
    found = Verdict()
    require_card(person, ground, found)
    due = {k: day for k, day in living.items() if in_renewal(day, ground.today, ground)}
    if not due:
        _too_early(person, ground, found, min(living.values()))
        return found
    for kind, day in due.items():
        found.fact("renewal.window_months", certificate=kind, expiry=day)
    require_actor(person, ground, found, Procedure.CERTIFICATE_RENEWAL)
    _old_pins(person, ground, household, found, due)
    _ends(person, ground, found, due)
    return found


def _expiries(person: PersonFacts, ground: Ground) -> dict[PinKind, date]:
    """What of both certificates is there; an unread 署名用 ends with the 利用者証明用."""
    card, found = person.card, {}
    if card is None:
        return {}
    if card.auth_present is not False and card.auth_expiry is not None:
        found[PinKind.AUTH] = card.auth_expiry
    sign = card.sign_expiry or card.auth_expiry
    line = ground.number("sign.age")
    may = not person.ward and age_to(person.birth, line, ground.today) is not Age.BELOW
    # one that lapses with what brought the holder here is issued anew, not renewed
    lives = card.sign_present and not card.face_only and sign_lapse(ground) is None
    if lives and sign is not None and may:
        found[PinKind.SIGN] = sign
    return found


def _too_early(person: PersonFacts, ground: Ground, found: Verdict, expiry: date) -> None:
    opens = renewal_opens(expiry, ground)
    found.no("renewal.window_months", expiry=expiry, come_from=opens)
    found.way(WayCode.RENEW_LATER, by=expiry, come_from=next_open(opens, ground.closed))
    now = certificate_valid_until(person, ground, issued=ground.today)
    if now is not None:
        found.fact(now.rule, issued=ground.today, valid_until=now.day)


def _old_pins(
    person: PersonFacts,
    ground: Ground,
    household: Verdict,
    found: Verdict,
    due: dict[PinKind, date],
) -> None:
    if not face_only(person):
        found.fact("renewal.needs_old_pins")
    found.unused_pins = {PinKind.AUTH, PinKind.SIGN} - due.keys()
    missing = {*due, PinKind.JUKI} & set(lost_pins(person))
    reset = pin_reset(person, ground, household)
    if missing and reset is not None:
        found.warn("pin_reset_first")
        found.rest_on(reset)
        if reset.answer is Answer.NOT_POSSIBLE:
            found.way(WayCode.PIN_LOCKED)


def _ends(person: PersonFacts, ground: Ground, found: Verdict, due: dict[PinKind, date]) -> None:
    """Both end together; a renewal that gains no day is none."""
    card = person.card
    kept = None  # a 利用者証明用 that is not renewed now still caps the 署名用
    if card is not None and PinKind.AUTH not in due:
        kept = card.auth_expiry
    ends = certificate_valid_until(
        person, ground, issued=ground.today, renewed=True, auth_until=kept
    )
    if ends is None:
        found.warn("validity_by_hand")
        return
    found.fact(ends.rule, issued=ground.today, valid_until=ends.day)
    if ends.day <= min(due.values()):
        found.no("renewal.card_ends_too", valid_until=ends.day)
        found.way(WayCode.RENEW_CARD, by=ends.day)
    else:
        found.valid_until = ends.day
