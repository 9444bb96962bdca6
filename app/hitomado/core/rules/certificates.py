"""The two certificates of one card holder: who is issued one today, and how long it lives.

Sources: 公的個人認証法3条, 22条 and the 事務処理要領.
"""

from datetime import date

from hitomado.core.rules.actors import require_actor
from hitomado.core.rules.cards import require_card
from hitomado.core.rules.days import Age, age_to, birthday_after
from hitomado.core.rules.plan import PersonFacts, Procedure
from hitomado.core.rules.verdict import Ground, Verdict


def sign_certificate(person: PersonFacts, ground: Ground, base: Verdict | None) -> Verdict | None:
    """署名用: lapses with a change of address and is issued anew; None when nobody asks for it."""
    card = person.card
    lapsing = ground.moving and ground.flag("sign.lapses_on_move")
    had_one = card is not None and card.sign_present is not False
    if Procedure.SIGN_CERTIFICATE not in person.wants and not (lapsing and had_one):
        return None
    found = Verdict()
    if lapsing:
        found.fact("sign.lapses_on_move")
    _sign_age(person, ground, found)
    if person.ward and not ground.flag("sign.ward"):
        found.no("sign.ward")
    if found.answer != "not_possible":
        _certificate(Procedure.SIGN_CERTIFICATE, person, ground, found, base)
    return found


def _sign_age(person: PersonFacts, ground: Ground, found: Verdict) -> None:
    line = ground.number("sign.age")
    match age_to(person.birth, line, ground.today):
        case Age.BELOW:
            found.no("sign.age", years=line)
        case Age.TODAY:
            birth = person.birth.exact
            assert birth is not None  # noqa: S101 - TODAY is only said of an exact date
            found.ask("sign_age_today", "sign.age", years=line, birthday=_birthday(birth, line))
        case Age.UNKNOWN:
            found.ask("birth_date", "sign.age", years=line)
        case Age.REACHED:
            pass


def _birthday(birth: date, years: int) -> date:
    return birthday_after(birth, birth, years)


def auth_certificate(person: PersonFacts, ground: Ground, base: Verdict | None) -> Verdict | None:
    """利用者証明用: lives through a move; issued when wanted, absent or expired."""
    card = person.card
    wanted = Procedure.AUTH_CERTIFICATE in person.wants
    gone = card is not None and (
        card.auth_present is False
        or (card.auth_expiry is not None and card.auth_expiry < ground.today)
    )
    lapsing = ground.moving and ground.flag("auth.lapses_on_move")
    if not (wanted or gone or lapsing):
        return None
    found = Verdict()
    if lapsing:
        found.fact("auth.lapses_on_move")
    _certificate(Procedure.AUTH_CERTIFICATE, person, ground, found, base)
    return found


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


def sign_valid_until(person: PersonFacts, ground: Ground, *, new_auth: bool) -> Verdict:
    """Collect what ends a 署名用 certificate issued today: fifth birthday, card, 利用者証明用.

    new_auth: a new 利用者証明用 certificate comes today as well and no longer caps.
    """
    found, birth, card = Verdict(), person.birth.exact, person.card
    if birth is None or card is None:
        return found
    ends = {
        "certificate.birthdays": birthday_after(
            birth, ground.today, ground.number("certificate.birthdays")
        )
    }
    if card.expiry is not None:
        ends["card.must_live"] = card.expiry
    if card.auth_expiry is not None and not new_auth and ground.flag("sign.capped_by_auth"):
        ends["sign.capped_by_auth"] = card.auth_expiry
    rule = min(ends, key=lambda name: ends[name])
    found.fact(rule, valid_until=ends[rule])
    return found
