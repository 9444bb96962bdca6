from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from hitomado.core.chip import apdu, status
from hitomado.core.chip.apdu import Command, Response
from hitomado.core.chip.free import read_tries
from hitomado.core.chip.pin_change import change_pin, checked_new, weak_hints
from hitomado.core.chip.pins import Secret
from hitomado.core.chip.reading import Source
from hitomado.core.chip.reads import LinkAbilities
from hitomado.core.reasons import CardError, Reason
from hitomado.pcsc.guard import GuardedLink
from hitomado.runner.conversation import converse
from hitomado.virtual import other
from hitomado.virtual.spec import SecretKind
from tests.core.chip.desk import (
    OTHER,
    Desk,
    card,
    first_screen,
    number_b,
    password,
    pin,
    refusal,
)


def auth(digits: str = "1234") -> Secret:
    return Secret(Source.AUTH_PIN, bytearray(digits.encode()))


FREE = first_screen(card())
CHANGES: dict[Source, tuple[Callable[[], Secret], str, SecretKind]] = {
    Source.TEXT_PIN: (pin, "8305", SecretKind.TEXT),
    Source.AUTH_PIN: (auth, "8305", SecretKind.AUTH),
    Source.SIGN_PASSWORD: (password, "NEW45678", SecretKind.SIGN),
}


def typed(text: str) -> bytearray:
    return bytearray(text.encode())


def value(desk: Desk, kind: SecretKind) -> bytes:
    (place,) = desk.chip.secrets.places(kind)  # type: ignore[attr-defined]
    held: bytes = place.value
    return held


def changed(desk: Desk, old: Secret, new: str, **options: Any) -> None:
    converse(desk, change_pin(FREE, old, typed(new), **options))


def sent(desk: Desk) -> list[bytes]:
    """Commands that change a PIN."""
    return [command for command in desk.log if command[1] == 0x24]


@pytest.mark.parametrize("kind", list(CHANGES))
def test_a_known_pin_is_changed_in_five_commands_with_one_verify(kind: Source) -> None:
    old, new, secret = CHANGES[kind]
    desk = Desk(card())
    changed(desk, old(), new, same_link=True)
    assert value(desk, secret) == new.encode()
    assert [c[1] for c in desk.log] == [0xA4, 0xA4, 0x20, 0x20, 0x24]
    assert desk.log[-1] == bytes((0x00, 0x24, 0x01, 0x80, len(new))) + new.encode()
    desk.close()
    assert converse(Desk(desk.chip), read_tries()) == FREE.tries_left


def test_over_a_new_link_the_same_card_is_proved_first() -> None:
    desk = Desk(card())
    changed(desk, pin(), "8305")
    assert [c[1] for c in desk.log] == [0xA4, 0xB2, 0xA4, 0xA4, 0x20, 0x20, 0x24]
    stranger = Desk(card(OTHER))
    assert refusal(lambda: changed(stranger, pin(), "8305")).reason is Reason.CARD_SWAPPED
    assert not stranger.verifies


def test_the_last_gate_lets_it_through() -> None:
    desk = Desk(card())
    converse(GuardedLink(desk), change_pin(FREE, pin(), typed("8305"), same_link=True))
    assert value(desk, SecretKind.TEXT) == b"8305"


class OffersData:
    """As a T=0 card answers a SELECT that took: it offers data nobody asked for."""

    reader = "Reader"

    def __init__(self, link: Desk) -> None:
        self._link = link

    def send(self, command: Command) -> Response:
        response = self._link.send(command)
        took = command[1] == apdu.SELECT and response.sw == status.OK
        return Response(b"", 0x6110) if took else response

    def close(self) -> None:
        self._link.close()


@pytest.mark.parametrize("kind", list(CHANGES))
def test_the_last_gate_knows_every_select_that_took(kind: Source) -> None:
    old, new, secret = CHANGES[kind]
    desk = Desk(card())
    talk = change_pin(FREE, old(), typed(new), same_link=True)
    converse(GuardedLink(OffersData(desk)), talk)
    assert value(desk, secret) == new.encode()


class Gate(Desk):
    """Refuses the change itself, as a guard does: before it leaves."""

    def send(self, command: Command) -> Response:
        if command[1] == apdu.CHANGE_REFERENCE_DATA:
            raise CardError(Reason.COMMAND_FORBIDDEN)
        return super().send(command)


def test_a_change_refused_before_it_left_is_no_unknown_one() -> None:
    desk, old, new = Gate(card()), pin(), typed("8305")
    stop = refusal(lambda: converse(desk, change_pin(FREE, old, new, same_link=True)))
    assert stop.reason is Reason.COMMAND_FORBIDDEN
    assert value(desk, SecretKind.TEXT) == b"1234"
    assert not any(old.typed)
    assert not any(new)


def test_small_and_full_width_characters_are_what_the_card_takes() -> None:
    desk = Desk(card())
    changed(desk, password("abc123"), "ｎｅｗ４5678")
    assert value(desk, SecretKind.SIGN) == b"NEW45678"


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        (pin("123"), "8305", Reason.PIN_FORM),
        (pin(), "830", Reason.PIN_NEW_FORM),
        (pin(), "83０５a", Reason.PIN_NEW_FORM),
        (pin(), "１２３４", Reason.PIN_NEW_SAME),
        (auth(), "", Reason.PIN_NEW_FORM),
        (password("short"), "NEW45678", Reason.SIGN_PASSWORD_FORM),
        (password(), "ALLLETTERS", Reason.PIN_NEW_FORM),
        (password(), "abc123", Reason.PIN_NEW_SAME),
    ],
)
def test_a_wrong_form_never_reaches_the_card_and_everything_is_wiped(
    old: Secret, new: str, reason: Reason
) -> None:
    desk, fresh = Desk(card()), typed(new)
    assert refusal(lambda: converse(desk, change_pin(FREE, old, fresh))).reason is reason
    assert not desk.log
    assert not any(old.typed)
    assert not any(fresh)


def test_only_three_secrets_can_be_changed() -> None:
    desk, old, new = Desk(card()), number_b(), typed("12345678901234")
    with pytest.raises(ValueError, match="not changed here"):
        converse(desk, change_pin(FREE, old, new))
    assert not desk.log
    assert not any(old.typed + new)
    with pytest.raises(ValueError, match="not changed here"):
        checked_new(Source.NUMBER_B, typed("1"), typed("1"))


def test_a_wrong_old_pin_uses_one_try_and_changes_nothing() -> None:
    desk = Desk(card())
    stop = refusal(lambda: changed(desk, pin("9999"), "8305"))
    assert (stop.reason, dict(stop.params)) == (
        Reason.PIN_WRONG,
        {"left": 2, "pin": "text_pin", "advice": "pin_wrong.change"},
    )
    assert len(desk.verifies) == 1
    assert not sent(desk)
    assert value(desk, SecretKind.TEXT) == b"1234"


def test_the_last_try_waits_for_a_confirmation_and_a_blocked_pin_is_not_sent() -> None:
    desk = Desk(card(tries_left={SecretKind.AUTH: 1}))
    assert refusal(lambda: changed(desk, auth(), "8305")).reason is Reason.PIN_LAST_TRY
    assert not desk.verifies
    changed(desk, auth(), "8305", confirmed_last_try=True)
    assert value(desk, SecretKind.AUTH) == b"8305"
    blocked = Desk(card(tries_left={SecretKind.AUTH: 0}))
    stop = refusal(lambda: changed(blocked, auth(), "8305", confirmed_last_try=True))
    assert stop.reason is Reason.PIN_BLOCKED
    assert not blocked.verifies


@pytest.mark.parametrize("at", range(7))
def test_a_card_pulled_before_the_new_pin_was_answered_leaves_no_doubt_but_at_the_last(
    at: int,
) -> None:
    desk, old, new = Desk(card(), pull_after=at), pin(), typed("8305")
    stop = refusal(lambda: converse(desk, change_pin(FREE, old, new)))
    # the seventh command is the change itself: nobody knows whether the card took it
    assert stop.reason is (Reason.PIN_CHANGE_UNKNOWN if at == 6 else Reason.CARD_REMOVED)
    assert not any(old.typed + new)
    assert value(desk, SecretKind.TEXT) == b"1234"


@pytest.mark.parametrize(
    ("sw", "reason"),
    [
        (0x6A80, Reason.PIN_NEW_FORM),
        (0x6700, Reason.PIN_NEW_FORM),
        (0x6982, Reason.CARD_RESET),
        (0x6985, Reason.CARD_RESET),
        (0x6581, Reason.PIN_CHANGE_UNKNOWN),
        (0x6F00, Reason.PIN_CHANGE_UNKNOWN),
        (0x63C2, Reason.PIN_CHANGE_UNKNOWN),
        (0x6D00, Reason.PIN_CHANGE_UNKNOWN),
    ],
)
def test_a_refused_change_is_told_and_only_a_sure_refusal_as_one(sw: int, reason: Reason) -> None:
    class Refusing(Desk):
        def send(self, command: Command) -> Response:
            response = super().send(command)
            return replace(response, sw=sw) if command[1] == 0x24 else response

    desk = Refusing(card())
    stop = refusal(lambda: changed(desk, pin(), "8305"))
    assert stop.reason is reason
    assert "8305" not in f"{stop!r} {stop}"
    assert len(sent(desk)) == 1


def test_both_commands_with_a_secret_are_wiped_after_their_one_use() -> None:
    desk, held = Desk(card()), []
    talk = change_pin(FREE, pin(), typed("8305"), link=LinkAbilities())
    command = next(talk)
    try:
        while True:
            held.append(command)
            command = talk.send(desk.send(command))
    except StopIteration:
        pass
    carrying = [c for c in held if isinstance(c, bytearray)]
    assert [c[1] for c in carrying] == [0x20, 0x24]
    assert all(c[5:] == bytes(4) for c in carrying)


def test_another_card_is_not_asked() -> None:
    reading = first_screen(other.juki_card())
    desk, old, new = Desk(other.juki_card()), pin(), typed("8305")
    stop = refusal(lambda: converse(desk, change_pin(reading, old, new)))
    assert stop.reason is Reason.NOT_MY_NUMBER_CARD
    assert not any(old.typed + new)


@pytest.mark.parametrize(
    ("kind", "first", "second", "old", "reason"),
    [
        (Source.TEXT_PIN, "830", "830", None, Reason.PIN_NEW_FORM),
        (Source.TEXT_PIN, "8305", "8306", None, Reason.PIN_NEW_DIFFERS),
        (Source.TEXT_PIN, "8305", "", None, Reason.PIN_NEW_DIFFERS),
        (Source.TEXT_PIN, "8305", "8305", "８305", Reason.PIN_NEW_SAME),
        (Source.SIGN_PASSWORD, "ABCDEF", "ABCDEF", None, Reason.PIN_NEW_FORM),
        (Source.SIGN_PASSWORD, "abc999", "ABC999", "Abc999", Reason.PIN_NEW_SAME),
    ],
)
def test_the_new_pin_is_checked_where_it_is_typed(
    kind: Source, first: str, second: str, old: str | None, reason: Reason
) -> None:
    entries = typed(first), typed(second)
    before = None if old is None else typed(old)
    assert refusal(lambda: checked_new(kind, *entries, before)).reason is reason
    assert not any(entries[0] + entries[1])
    assert before is None or any(before)


def test_two_like_entries_of_a_good_form_are_the_new_pin() -> None:
    first, second = typed("new45678"), typed("ＮＥＷ45678\n")
    assert checked_new(Source.SIGN_PASSWORD, first, second, typed("ABC123")) == b"NEW45678"
    assert not any(first + second)


def test_the_rule_of_a_wrong_new_pin_is_named() -> None:
    for kind, rule in (
        (Source.AUTH_PIN, "four_digits"),
        (Source.SIGN_PASSWORD, "letters_and_digits"),
    ):
        stop = refusal(lambda k=kind: checked_new(k, typed("x"), typed("x")))  # type: ignore[misc]
        assert dict(stop.params) == {"rule": rule}


@pytest.mark.parametrize(
    ("kind", "new", "codes"),
    [
        (Source.TEXT_PIN, "8305", ()),
        (Source.TEXT_PIN, "7777", ("same_character",)),
        (Source.TEXT_PIN, "3456", ("run",)),
        (Source.TEXT_PIN, "9876", ("run",)),
        (Source.AUTH_PIN, "1985", ("birth",)),
        (Source.AUTH_PIN, "0612", ("birth",)),
        (Source.AUTH_PIN, "1206", ("birth",)),
        (Source.AUTH_PIN, "6006", ("birth",)),  # 昭和60年6月
        (Source.AUTH_PIN, "8506", ("birth",)),
        (Source.AUTH_PIN, "1234", ("run", "address")),
        (Source.AUTH_PIN, "5306", ()),
        (Source.SIGN_PASSWORD, "KITE7305X", ()),
        (Source.SIGN_PASSWORD, "AAA111", ("same_character",)),
        (Source.SIGN_PASSWORD, "X9ABCDQ", ("run",)),
        (Source.SIGN_PASSWORD, "HANA0612", ("birth",)),
        (Source.SIGN_PASSWORD, "HANA600612", ("birth",)),
        (Source.SIGN_PASSWORD, "ROOM1234", ("run", "address")),
    ],
)
def test_an_easily_guessed_pin_is_hinted_at(kind: Source, new: str, codes: tuple[str, ...]) -> None:
    address = "ひとまど県ひとまど町中央１２番３４号"
    assert weak_hints(kind, typed(new), "19850612", address) == codes


@pytest.mark.parametrize("birth", [None, "", "1985", "00000000", "19850000", "１９８５０６１２"])
def test_an_unknown_birth_date_gives_no_false_hint(birth: str | None) -> None:
    assert weak_hints(Source.TEXT_PIN, typed("8305"), birth) == ()
