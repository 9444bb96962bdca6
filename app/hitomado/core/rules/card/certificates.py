"""The two certificates of one card holder: who is issued one today, and how long it lives.

Sources: 公的個人認証法3条, 22条 and the 事務処理要領.
"""

from hitomado.core.rules.acting.actors import require_actor
from hitomado.core.rules.card.cards import face_only, require_card
from hitomado.core.rules.card.suspension import suspension_lift
from hitomado.core.rules.card.validity import auth_renewed, certificate_valid_until, insurance_until
from hitomado.core.rules.days import Age, age_to, birthday_after, next_open
from hitomado.core.rules.lapses import (
    LEAVING,
    CardEvent,
    Effect,
    auth_lapse,
    effects,
    sign_lapse,
)
from hitomado.core.rules.plan import Answer, PersonFacts, Procedure, WayCode
from hitomado.core.rules.verdict import Ground, Verdict


def sign_certificate(person: PersonFacts, ground: Ground, base: Verdict | None) -> Verdict | None:
    """署名用: lapses with a change of address and is issued anew; None when nobody asks for it.

    base: the work that must be done on the card first (its new address); None = none.
    """
    lapse = sign_lapse(ground)
    lift = suspension_lift(person, ground, Verdict())
    row = effects(CardEvent.SUSPENSION, ground)
    lifted = lift is not None and lift.answer is not Answer.NOT_POSSIBLE
    revoked = lifted and row.sign is not Effect.LIVES
    expired = _renewal_too_late(person, ground)
    with_auth = _died_with_auth(person, ground)
    had_one = (
        person.card is not None and person.card.sign_present is not False and not face_only(person)
    )
    wanted = Procedure.SIGN_CERTIFICATE in person.wants
    if not (wanted or (had_one and (lapse or revoked or expired or with_auth))):
        return None
    found = Verdict()
    if lapse:
        lapse.tell(found)
    if revoked:
        found.fact(row.rule)
    if expired:
        found.fact("renewal.after_expiry")
    if with_auth:
        found.fact(with_auth)
    _sign_age(person, ground, found)
    if face_only(person):
        found.no("face_card.revokes_sign")
        found.way(WayCode.FACE_ONLY)
    if person.ward and not ground.flag("sign.ward"):
        found.no("sign.ward")
        found.way(WayCode.ADULT_WARD)
    if found.answer is not Answer.NOT_POSSIBLE:
        _certificate(
            Procedure.SIGN_CERTIFICATE,
            person,
            ground,
            found,
            lift if base is None and revoked else base,
        )
    if found.answer is not Answer.NOT_POSSIBLE:
        auth = auth_certificate(person, ground, base)
        new_auth = auth is not None and auth.answer is not Answer.NOT_POSSIBLE
        if auth is None and auth_renewed(person, ground):
            new_auth = True
            found.warn("renew_auth_first")
        _sign_valid_until(person, ground, found, new_auth=new_auth)
    return found


def _renewal_too_late(person: PersonFacts, ground: Ground) -> bool:
    """Whether a renewal is asked for whose certificate has expired: it is issued anew."""
    card = person.card
    ends = (card.sign_expiry or card.auth_expiry) if card is not None else None
    wanted = Procedure.CERTIFICATE_RENEWAL in person.wants
    return wanted and ends is not None and ends < ground.today


def _died_with_auth(person: PersonFacts, ground: Ground) -> str:
    """Name the rule by which the expired 利用者証明用 took the 署名用 with it, "" if none did."""
    card, row = person.card, effects(CardEvent.AUTH_EXPIRY, ground)
    if card is None or card.auth_expiry is None or ground.case.move.kind in LEAVING:
        return ""
    died = bool(card.sign_present) and card.auth_expiry < ground.today and row.sign.ends
    return row.rule if died else ""


def _sign_age(person: PersonFacts, ground: Ground, found: Verdict) -> None:
    line, birth = ground.number("sign.age"), person.birth.exact
    birthday = birthday_after(birth, birth, line) if birth is not None else None
    first = next_open(birthday, ground.closed) if birthday is not None else None
    match age_to(person.birth, line, ground.today):
        case Age.BELOW:
            found.no("sign.age", years=line)
            found.way(WayCode.UNDER_15)
            found.way(WayCode.SIGN_LATER, come_from=first)
        case Age.TODAY:
            assert birthday is not None  # noqa: S101 - TODAY is only said of an exact date
            found.ask("sign_age_today", "sign.age", years=line, birthday=birthday)
            found.way(WayCode.SIGN_LATER, come_from=first)
        case Age.UNKNOWN:
            found.ask("birth_date", "sign.age", years=line)
        case Age.REACHED:
            pass


def auth_certificate(person: PersonFacts, ground: Ground, base: Verdict | None) -> Verdict | None:
    """利用者証明用: lives through a move; issued when wanted, absent or expired."""
    card = person.card
    wanted = Procedure.AUTH_CERTIFICATE in person.wants
    expired = card is not None and card.auth_expiry is not None and card.auth_expiry < ground.today
    gone = card is not None and (card.auth_present is False or expired)
    lapse = auth_lapse(ground)
    if not (wanted or gone or lapse):
        return None
    found = Verdict()
    if lapse:
        lapse.tell(found)
    if expired:
        found.fact("renewal.after_expiry")
        _insurance(person, ground, found)
    _certificate(Procedure.AUTH_CERTIFICATE, person, ground, found, base)
    if found.answer is not Answer.NOT_POSSIBLE:
        ends = certificate_valid_until(person, ground, issued=ground.today)
        if ends is None:
            found.warn("validity_by_hand")
        else:
            found.valid_until = ends.day
            found.fact(ends.rule, issued=ground.today, valid_until=ends.day)
    return found


def _insurance(person: PersonFacts, ground: Ground, found: Verdict) -> None:
    """Until some months after its expiry the certificate still shows the health insurance."""
    expiry = person.card.auth_expiry if person.card is not None else None
    if expiry is None:
        return
    until = insurance_until(expiry, ground)
    found.fact("insurance.grace_months", expiry=expiry, until=until)
    found.warn("insurance_still_works" if ground.today <= until else "insurance_stopped")


def _certificate(
    procedure: Procedure,
    person: PersonFacts,
    ground: Ground,
    found: Verdict,
    base: Verdict | None,
) -> None:
    """Whoever applies must be allowed to, and the card must carry the new address first."""
    if base is None:
        require_card(person, ground, found)
    else:
        found.rest_on(base)
    require_actor(person, ground, found, procedure)


def _sign_valid_until(
    person: PersonFacts, ground: Ground, found: Verdict, *, new_auth: bool
) -> None:
    """Say what ends a 署名用 certificate issued today: fifth birthday, card, 利用者証明用.

    new_auth: a new 利用者証明用 certificate comes today as well and no longer caps.
    """
    card = person.card
    if card is None:
        return
    ends = certificate_valid_until(
        person, ground, issued=ground.today, auth_until=None if new_auth else card.auth_expiry
    )
    if ends is None:
        found.warn("validity_by_hand")
    else:
        found.valid_until = ends.day
        found.fact(ends.rule, valid_until=ends.day)
