"""Which of the three entries of the 住基 PIN comes now, and the switch to a single one."""

from dataclasses import replace

from hitomado.core.rules.plan import PinKind, Place, Procedure
from hitomado.core.visit.model import Act, ActState
from hitomado.core.visit.terminal_pins import PinEntry, pin_entry

P = Procedure


def asks(procedure: Procedure, code: str = "ask", person: str = "A") -> Act:
    return Act(person, procedure, code, Place.TERMINAL, PinKind.JUKI)


TRANSFER, CARD = asks(P.TRANSFER_IN_BY_CARD), asks(P.CONTINUED_USE)
AUTH, SIGN = asks(P.AUTH_CERTIFICATE), asks(P.SIGN_CERTIFICATE)
ALL = (TRANSFER, CARD, AUTH, SIGN)


def test_today_three_scenes_ask_each_once() -> None:
    found = [pin_entry(ALL, act, 3) for act in (TRANSFER, CARD, AUTH)]
    assert found == [PinEntry(1, 3), PinEntry(2, 3), PinEntry(3, 3)]
    assert pin_entry(ALL, SIGN, 3) == PinEntry(3, 3, again=True)


def test_a_member_who_did_not_file_has_fewer_entries() -> None:
    mother = asks(P.CONTINUED_USE, person="B")
    assert pin_entry((*ALL, mother), mother, 3) == PinEntry(1, 1)


def test_with_one_entry_the_later_scenes_ask_nothing() -> None:
    assert pin_entry(ALL, TRANSFER, 1) == PinEntry(1, 1)
    assert pin_entry(ALL, CARD, 1) == PinEntry(0, 1)


def test_what_was_put_off_asks_for_nothing() -> None:
    later = replace(CARD, state=ActState.DEFERRED)
    assert pin_entry((TRANSFER, later, SIGN), SIGN, 3) == PinEntry(2, 2)


def test_a_pin_that_is_being_set_or_typed_for_a_certificate_is_none_of_them() -> None:
    reset = Act("A", P.PIN_RESET, "enter_new_pin", Place.RESIDENT, PinKind.JUKI)
    sign = Act("A", P.SIGN_CERTIFICATE, "enter_sign_pin", Place.RESIDENT, PinKind.SIGN)
    assert pin_entry((reset, sign), reset, 3) is None
    assert pin_entry((reset, sign), sign, 3) is None
