"""One card holder's procedures: 継続利用 or 券面変更, PIN reset, both certificates.

Sources: 番号法17条, 公的個人認証法3条, 22条 and the two 事務処理要領.
"""

from datetime import date

from hitomado.core.rules.cards import (
    juki_pin_lost,
    lost_pins,
    require_actor,
    require_card,
)
from hitomado.core.rules.days import Age, age_to, birthday_after, last_day
from hitomado.core.rules.plan import MoveKind, PersonFacts, Procedure
from hitomado.core.rules.verdict import Ground, Verdict


def pin_reset(person: PersonFacts, ground: Ground, household: Verdict) -> Verdict | None:
    """New PINs for forgotten or blocked ones; None when there is nothing to reset."""
    if not lost_pins(person) and Procedure.PIN_RESET not in person.wants:
        return None
    found = Verdict()
    found.rest_on(household)
    require_card(person, ground, found)
    require_actor(person, ground, found)
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
        if not household.lapsed:
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
    _card_work(person, ground, found, reset)
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
    _card_work(person, ground, found, reset)
    return found


def _card_work(person: PersonFacts, ground: Ground, found: Verdict, reset: Verdict | None) -> None:
    require_card(person, ground, found)
    if reset is not None and juki_pin_lost(person):
        found.rest_on(reset)
        found.warn("pin_reset_first")
        if not person.present and reset.answer == "not_possible":
            found.warn("holder_must_come")
    elif not person.present:
        rule = "absent.member_with_pin"
        if ground.visitors and ground.flag(rule):
            found.fact(rule)
            found.warn("member_enters_pin")
        else:
            found.no(rule)
            found.warn("inquiry_letter")
            found.forms.append("inquiry_letter")


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
        _certificate(person, ground, found, base)
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
    _certificate(person, ground, found, base)
    return found


def _certificate(person: PersonFacts, ground: Ground, found: Verdict, base: Verdict | None) -> None:
    """Whoever applies must be allowed to, and the card must carry the new address first."""
    if base is None:
        require_card(person, ground, found)
    else:
        found.rest_on(base)
    require_actor(person, ground, found)


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


def notice_procedure(kind: MoveKind) -> Procedure | None:
    """Return the household's notice of a kind of visit."""
    notices = {
        MoveKind.TRANSFER_IN_BY_CARD: Procedure.TRANSFER_IN_BY_CARD,
        MoveKind.MOVE_WITHIN: Procedure.MOVE_WITHIN,
    }
    return notices.get(kind)
