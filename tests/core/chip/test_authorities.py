from dataclasses import replace

import pytest

from hitomado.core.chip.authorities import read_authorities
from hitomado.core.chip.free import read_free
from hitomado.core.chip.reading import Finding, Integrity
from hitomado.core.chip.reads import LinkAbilities
from hitomado.core.chip.signatures import issued_under
from hitomado.core.reasons import Reason
from hitomado.runner.conversation import converse
from hitomado.virtual import other
from hitomado.virtual.aids import JPKI
from tests.core.chip.desk import READER, TODAY, Desk, card, first_screen, refusal, with_files
from tests.core.chip.papers import Key, key, paper


@pytest.mark.parametrize("kind", ["rsa", "p256", "p384"])
def test_a_certificate_agrees_with_the_key_that_signed_it_and_with_no_other(kind: str) -> None:
    right, wrong = key(kind), key(kind, 1)
    der = paper(held=key("p384", 2), signer=right)
    assert issued_under(der, paper(held=right)) is Integrity.CONSISTENT
    assert issued_under(der, paper(held=wrong)) is Integrity.BROKEN


def test_a_pss_signature_is_checked_as_well() -> None:
    der = paper(held=key("p384", 2), signer=key("rsa"), pss=True)
    assert issued_under(der, paper(held=key("rsa"))) is Integrity.CONSISTENT
    assert issued_under(der, paper(held=key("rsa", 1))) is Integrity.BROKEN


def test_an_authority_is_known_by_its_signature_and_not_by_its_name() -> None:
    right = key("rsa")
    der = paper(held=key("p256"), signer=right, organization="JPKI")
    assert issued_under(der, paper(held=right, organization="Other")) is Integrity.CONSISTENT
    fake = paper(held=key("rsa", 1), organization="JPKI")
    assert issued_under(der, fake) is Integrity.BROKEN


@pytest.mark.parametrize(
    ("signer", "authority"),
    [(key("rsa"), key("p256")), (key("p256"), key("rsa"))],
)
def test_a_key_of_another_kind_cannot_have_signed_it(signer: Key, authority: Key) -> None:
    der = paper(held=key("p384"), signer=signer)
    assert issued_under(der, paper(held=authority)) is Integrity.BROKEN


@pytest.mark.parametrize("kind", ["ed25519", "p521"])
def test_an_unknown_kind_of_signature_is_not_checked(kind: str) -> None:
    der = paper(held=key("p384"), signer=key(kind))
    assert issued_under(der, paper(held=key(kind))) is Integrity.NOT_CHECKED
    assert issued_under(paper(), paper(held=key("ed25519"))) is Integrity.NOT_CHECKED


@pytest.mark.parametrize("authority", [b"", b"\xff" * 40, b"\x30\x03abc"])
def test_without_a_readable_authority_nothing_is_checked(authority: bytes) -> None:
    assert issued_under(paper(), authority) is Integrity.NOT_CHECKED
    assert issued_under(None, paper()) is Integrity.NOT_CHECKED


def test_the_authority_on_the_card_confirms_the_certificate_in_two_commands() -> None:
    desk = Desk(card())
    link = LinkAbilities()
    free = converse(desk, read_free(READER, TODAY, link=link))
    reading = converse(desk, read_authorities(free, link=link))
    assert reading.auth_integrity is Integrity.CONSISTENT
    assert reading.sign_integrity is Integrity.NOT_CHECKED
    assert reading == replace(free, auth_integrity=Integrity.CONSISTENT, apdus=14 + 2)
    assert [command[1] for command in desk.log[14:]] == [0xA4, 0xB0]


@pytest.mark.parametrize(
    ("authority", "integrity", "code"),
    [
        (paper(held=key("rsa", 1)), Integrity.BROKEN, "authority_disagrees"),
        (b"", Integrity.NOT_CHECKED, "authority_not_checked"),
        (b"\x30\x82\x40\x00", Integrity.NOT_CHECKED, "authority_not_checked"),
        (b"\x30\x82\x01\x00abc", Integrity.NOT_CHECKED, "authority_not_checked"),
    ],
)
def test_a_false_or_spoilt_authority_is_a_finding(
    authority: bytes, integrity: Integrity, code: str
) -> None:
    chip = with_files(card(), JPKI, ef0B=authority)
    reading = converse(Desk(chip), read_authorities(first_screen(chip)))
    assert reading.auth_integrity is integrity
    assert Finding(code, "auth") in reading.findings
    again = converse(Desk(card()), read_authorities(reading))
    assert again.auth_integrity is Integrity.CONSISTENT
    assert Finding(code, "auth") not in again.findings


def test_only_a_my_number_card_is_asked() -> None:
    chip = other.driver_licence()
    desk = Desk(chip)
    stop = refusal(lambda: converse(desk, read_authorities(first_screen(chip))))
    assert stop.reason is Reason.NOT_MY_NUMBER_CARD
    assert not desk.log
