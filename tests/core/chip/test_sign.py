from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from hitomado.core.chip.attributes import read_attributes
from hitomado.core.chip.authorities import read_authorities
from hitomado.core.chip.free import read_free, read_tries
from hitomado.core.chip.pins import Secret
from hitomado.core.chip.reading import (
    CardReading,
    CertificateStatus,
    Finding,
    Integrity,
    SignAttributes,
)
from hitomado.core.chip.reads import LinkAbilities
from hitomado.core.chip.sign import read_sign_certificate
from hitomado.core.people import Sex
from hitomado.core.reasons import Reason
from hitomado.runner.conversation import converse
from hitomado.virtual.aids import JPKI
from hitomado.virtual.card import VirtualCard
from hitomado.virtual.elliptic import EllipticAuthority
from hitomado.virtual.keys import SHARED
from hitomado.virtual.spec import SecretKind
from tests.core.chip.desk import (
    OTHER,
    READER,
    SPEC,
    TODAY,
    Desk,
    card,
    first_screen,
    password,
    pin,
    refusal,
    with_files,
)
from tests.core.chip.papers import key, paper, text

FREE = first_screen(card())
HELD = SignAttributes(
    SPEC.name,
    "0" * len(SPEC.name),
    SPEC.address,
    "0" * len(SPEC.address),
    SPEC.birth,
    True,
    Sex.FEMALE,
)


def signed(desk: Desk, secret: Secret | None = None, **options: Any) -> CardReading:
    talk = read_sign_certificate(FREE, secret or password(), today=TODAY, **options)
    return converse(desk, talk)


def counters(desk: Desk) -> Any:
    desk.close()
    return converse(Desk(desk.chip), read_tries())


def test_the_password_opens_the_certificate_and_its_attributes_in_five_commands() -> None:
    desk = Desk(card())
    link = LinkAbilities()
    free = converse(desk, read_free(READER, TODAY, link=link))
    talk = read_sign_certificate(free, password(), today=TODAY, link=link, same_link=True)
    reading = converse(desk, talk)
    assert reading.sign_attributes == HELD
    assert reading.sign.status is CertificateStatus.PRESENT
    assert reading.sign.test_hierarchy
    assert reading.sign.not_after is not None
    assert reading.sign.not_after.date() == SPEC.certificate_end(SPEC.issued)
    assert reading.sign_integrity is Integrity.CONSISTENT
    assert reading.findings == free.findings
    assert [c[1] for c in desk.log[14:]] == [0xA4, 0x20, 0x20, 0xB0, 0xB0]
    assert reading.apdus == 14 + 5


def test_over_a_new_link_the_same_card_is_proved_first() -> None:
    desk = Desk(card())
    assert signed(desk).sign_attributes == HELD
    assert [c[1] for c in desk.log] == [0xA4, 0xB2, 0xA4, 0x20, 0x20, 0xB0, 0xB0]


def test_small_letters_are_raised_before_they_are_sent() -> None:
    desk = Desk(card())
    assert signed(desk, password("ａbc１23")).sign_attributes == HELD
    assert desk.verifies[0][5:] == b"ABC123"


def test_a_wrong_form_never_reaches_the_card() -> None:
    desk, secret = Desk(card()), password("abc12")
    assert refusal(lambda: signed(desk, secret)).reason is Reason.SIGN_PASSWORD_FORM
    assert not desk.log
    assert not any(secret.typed)


def test_another_secret_does_not_open_it() -> None:
    desk, secret = Desk(card()), pin()
    with pytest.raises(ValueError, match="does not open"):
        signed(desk, secret)
    assert not desk.log
    assert not any(secret.typed)


def test_a_wrong_password_uses_one_try_and_only_one() -> None:
    desk = Desk(card())
    stop = refusal(lambda: signed(desk, password("WRONG999")))
    assert (stop.reason, dict(stop.params)) == (
        Reason.PIN_WRONG,
        {"left": 4, "pin": "sign_pin", "advice": "pin_wrong.sign_pin"},
    )
    assert len(desk.verifies) == 1
    assert counters(desk) == replace(FREE.tries_left, sign=4)


def test_the_last_try_waits_for_a_confirmation_and_a_blocked_password_is_not_sent() -> None:
    desk = Desk(card(tries_left={SecretKind.SIGN: 1}))
    assert refusal(lambda: signed(desk)).reason is Reason.PIN_LAST_TRY
    assert not desk.verifies
    assert signed(desk, confirmed_last_try=True).tries_left.sign == 5
    blocked = Desk(card(tries_left={SecretKind.SIGN: 0}))
    stop = refusal(lambda: signed(blocked, confirmed_last_try=True))
    assert stop.reason is Reason.PIN_BLOCKED
    assert not blocked.verifies


def test_another_persons_card_never_gets_the_password() -> None:
    desk = Desk(card(OTHER))
    assert refusal(lambda: signed(desk)).reason is Reason.CARD_SWAPPED
    assert not desk.verifies


@pytest.mark.parametrize("at", range(7))
def test_a_card_pulled_at_any_moment_costs_no_try_and_leaves_no_secret(at: int) -> None:
    desk, secret = Desk(card(), pull_after=at), password()
    assert refusal(lambda: signed(desk, secret)).reason is Reason.CARD_REMOVED
    assert not any(secret.typed)
    assert counters(desk) == FREE.tries_left


def test_a_card_without_the_certificate_says_so() -> None:
    chip = card(sign_certificate=False)
    reading = converse(
        Desk(chip), read_sign_certificate(first_screen(chip), password(), today=TODAY)
    )
    assert reading.sign.status is CertificateStatus.ABSENT
    assert reading.sign_attributes is None
    assert Finding("certificate_absent", "sign") in reading.findings


def own_names() -> list[Any]:
    flags = {2: "0" * len(SPEC.name), 6: "0" * len(SPEC.address)}
    own = {1: SPEC.name, 3: "2", 4: "3" + SPEC.birth, 5: SPEC.address}
    return [text(arc, value) for arc, value in (own | flags).items()]


@pytest.mark.parametrize("kind", ["p256", "p384"])
def test_elliptic_keys_and_ten_years_of_the_coming_card_are_read(kind: str) -> None:
    authority = key(kind, 1)
    chip = with_files(
        card(),
        JPKI,
        ef01=paper(own_names(), held=key(kind), signer=authority),
        ef02=paper(held=authority),
    )
    reading = signed(Desk(chip))
    assert reading.sign_attributes == HELD
    assert reading.sign_integrity is Integrity.CONSISTENT
    assert reading.sign.not_after == datetime.fromisoformat("2035-11-20T23:59:59+09:00")


def test_a_false_authority_with_the_real_name_is_found_out() -> None:
    authority = paper(held=key("rsa", 1), organization="JPKI-TEST")
    reading = signed(Desk(with_files(card(), JPKI, ef02=authority)))
    assert reading.sign_integrity is Integrity.BROKEN
    assert Finding("authority_disagrees", "sign") in reading.findings


@pytest.mark.parametrize(
    ("content", "status"),
    [
        (b"\xff" * 2560, CertificateStatus.ABSENT),
        (b"", CertificateStatus.UNREADABLE),
        (b"\x30\x03abc", CertificateStatus.UNREADABLE),
        (b"\x30\x82\x05\x00abc", CertificateStatus.UNREADABLE),
        (b"\x30\x82\xff\x00" + bytes(2000), CertificateStatus.UNREADABLE),
    ],
)
def test_a_spoilt_certificate_is_a_finding_after_a_right_password(
    content: bytes, status: CertificateStatus
) -> None:
    desk = Desk(with_files(card(), JPKI, ef01=content))
    reading = signed(desk)
    assert (reading.sign.status, reading.sign_attributes) == (status, None)
    assert Finding(f"certificate_{status}", "sign") in reading.findings
    assert len(desk.verifies) == 1


def corrected(birth: str) -> Callable[[], CardReading]:
    def read() -> CardReading:
        chip = card()
        desk = Desk(chip)
        free = converse(desk, read_free(READER, TODAY))
        talk = read_sign_certificate(free, password(), today=TODAY, same_link=True)
        reading = converse(desk, talk)
        chip.rewrite(replace(SPEC, birth=birth))
        return converse(desk, read_attributes(reading, pin(), same_link=True))

    return read


def test_a_certificate_of_before_a_correction_is_said_in_whatever_order_both_are_read() -> None:
    reading = corrected("19850613")()
    assert Finding("sign_birth_differs", "sign") in reading.findings
    desk = Desk(card())
    again = converse(desk, read_sign_certificate(reading, password(), today=TODAY))
    assert Finding("sign_birth_differs", "sign") in again.findings
    home = converse(desk, read_attributes(again, pin()))
    assert Finding("sign_birth_differs", "sign") not in home.findings


def test_dates_of_the_certificate_are_judged_by_today() -> None:
    late = date(2031, 1, 1)
    reading = converse(Desk(card()), read_sign_certificate(FREE, password(), today=late))
    assert reading.sign.status is CertificateStatus.EXPIRED
    assert Finding("certificate_expired", "sign") in reading.findings


def test_an_awkward_card_is_read_with_one_verify() -> None:
    for chip in (card(short_ids=False), card(extended_length=False)):
        desk = Desk(chip)
        assert signed(desk).sign_attributes == HELD
        assert len(desk.verifies) == 1


def test_a_whole_card_with_elliptic_keys_and_ten_years_is_read_like_any_other() -> None:
    chip = VirtualCard(SPEC, authority=EllipticAuthority(SHARED))
    desk = Desk(chip)
    reading = converse(desk, read_free(READER, TODAY))
    reading = converse(desk, read_authorities(reading))
    talk = read_sign_certificate(reading, password(), today=TODAY, same_link=True)
    reading = converse(desk, talk)
    assert reading.auth_integrity is reading.sign_integrity is Integrity.CONSISTENT
    assert reading.sign_attributes == HELD
    for certificate in (reading.auth, reading.sign):
        assert certificate.status is CertificateStatus.PRESENT
        assert certificate.not_before is not None
        assert certificate.not_after is not None
        assert certificate.not_after.year - certificate.not_before.year in {9, 10}
