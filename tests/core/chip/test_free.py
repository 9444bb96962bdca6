from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from hitomado.core.chip.free import read_free, read_tries
from hitomado.core.chip.reading import (
    CardKind,
    CertificateStatus,
    Finding,
    TriesLeft,
)
from hitomado.core.chip.reads import LinkAbilities
from hitomado.core.reasons import Reason
from hitomado.runner.conversation import converse
from hitomado.virtual import other
from hitomado.virtual.aids import JPKI
from hitomado.virtual.chip import Chip
from hitomado.virtual.engine import Engine
from hitomado.virtual.spec import SecretKind
from tests.core.chip.desk import READER, SPEC, TODAY, Desk, card, first_screen, refusal

BLOCKS = -(-len(first_screen(card()).auth.der or b"") // 256)  # of the certificate
FULL = TriesLeft(sign=5, auth=3, text=3, number_a=10, number_b=10, juki=3)


def test_the_first_screen_tells_everything_in_fourteen_commands_and_sends_no_secret() -> None:
    desk = Desk(card())
    reading = converse(desk, read_free(READER, TODAY, own_municipality="99901"))
    assert (reading.kind, reading.reader) == (CardKind.MY_NUMBER, READER)
    assert (reading.expiry, reading.municipality_code) == (SPEC.expiry, "99901")
    assert reading.serial == SPEC.card_serial
    assert reading.tries_left == FULL
    assert reading.sign.status is reading.auth.status is CertificateStatus.PRESENT
    assert reading.sign.not_after is None
    assert reading.auth.not_after is not None
    assert reading.findings == (Finding("test_card", "card"),)
    assert reading.apdus == len(desk.log) == 14
    assert not desk.verifies


@pytest.mark.parametrize(
    ("changes", "commands"),
    [
        ({"extended_length": False}, 14 + 1 + BLOCKS - 1),  # one refusal, then blocks of 256
        ({"first_command_fails": True}, 14 + 1),
        ({"short_ids": False}, 14 + 11),
        ({"short_ids": False, "extended_length": False}, 14 + 11 + 1 + BLOCKS - 1),
    ],
)
def test_an_awkward_card_tells_the_same_with_more_commands(
    changes: dict[str, Any], commands: int
) -> None:
    awkward, plain = first_screen(card(**changes)), first_screen(card())
    assert replace(awkward, apdus=0) == replace(plain, apdus=0)
    assert awkward.apdus == commands


def test_the_counters_alone_take_nine_commands_and_use_no_try() -> None:
    desk = Desk(card(tries_left={SecretKind.TEXT: 1, SecretKind.SIGN: 0}))
    expected = replace(FULL, text=1, sign=0)
    assert converse(desk, read_tries()) == expected
    assert len(desk.log) == 9
    assert converse(desk, read_tries()) == expected


@pytest.mark.parametrize(
    ("chip", "kind", "code"),
    [
        (other.juki_card(), CardKind.JUKI, "old_card"),
        (other.android_phone(), CardKind.PHONE, "phone_token"),
        (other.iphone(), CardKind.PHONE, "phone_token"),
        (other.driver_licence(), CardKind.DRIVER_LICENCE, "driver_licence"),
        (other.residence_card(), CardKind.RESIDENCE, "residence_card"),
        (other.unknown_card(), CardKind.UNKNOWN, "unknown_card"),
        (other.blank_card(), CardKind.UNKNOWN, "blank_card"),
    ],
)
def test_every_other_card_is_named_and_not_touched_further(
    chip: Chip, kind: CardKind, code: str
) -> None:
    reading = first_screen(chip)
    assert (reading.kind, reading.findings) == (kind, (Finding(code, "card"),))
    assert reading.expiry is None
    assert reading.apdus <= 8


def test_a_card_whose_certificates_part_alone_is_silent_is_not_called_blank() -> None:
    whole = card()
    rest = tuple(each for each in whole.applications if each.aid != JPKI)
    reading = first_screen(Engine(rest))
    assert (reading.kind, reading.findings) == (CardKind.UNKNOWN, (Finding("jpki_silent", "card"),))


def test_a_felica_is_named_by_what_its_reader_writes_and_only_then() -> None:
    chip = other.felica_card()
    assert first_screen(chip, link=LinkAbilities(atr=chip.atr)).kind is CardKind.FELICA
    assert first_screen(chip).kind is CardKind.UNKNOWN


def test_a_felica_mark_does_not_rename_a_my_number_card() -> None:
    link = LinkAbilities(atr=other.felica_card().atr)
    assert first_screen(card(), link=link).kind is CardKind.MY_NUMBER


def test_a_token_of_the_future_is_an_unsupported_card() -> None:
    reading = first_screen(other.next_generation())
    assert reading.kind is CardKind.UNKNOWN
    assert reading.findings == (Finding("unsupported_card", "card"),)


@pytest.mark.parametrize(
    ("changes", "finding"),
    [
        ({"expiry": TODAY - timedelta(days=1)}, Finding("card_expired", "card")),
        ({"municipality_code": "99902"}, Finding("other_municipality", "card")),
        ({"sign_certificate": False}, Finding("certificate_absent", "sign")),
        ({"auth_certificate": False}, Finding("certificate_absent", "auth")),
        ({"tries_left": {SecretKind.TEXT: 0}}, Finding("pin_blocked", "text_pin")),
        ({"tries_left": {SecretKind.AUTH: 1}}, Finding("pin_last_try", "auth_pin")),
        ({"tries_left": {SecretKind.NUMBER_B: 5}}, Finding("number_b_stop", "number_b")),
        ({"tries_left": {SecretKind.JUKI: 0}}, Finding("pin_blocked", "juki_pin")),
    ],
)
def test_the_first_screen_says_what_is_worth_saying(
    changes: dict[str, Any], finding: Finding
) -> None:
    reading = first_screen(card(**changes), own_municipality="99901")
    assert finding in reading.findings


def test_a_card_is_good_on_its_last_day_and_certificates_end_by_their_date() -> None:
    today = first_screen(card(expiry=TODAY))
    assert Finding("card_expired", "card") not in today.findings
    late = converse(Desk(card()), read_free(READER, date(2031, 1, 1)))
    assert Finding("certificate_expired", "auth") in late.findings


def test_a_blocked_password_of_a_certificate_that_is_not_there_is_no_finding() -> None:
    child = card(sign_certificate=False, tries_left={SecretKind.SIGN: 0})
    assert Finding("pin_blocked", "sign_pin") not in first_screen(child).findings


def test_before_the_card_is_set_the_blocked_password_is_said_like_every_other_pin() -> None:
    none = dict.fromkeys(SecretKind, 0)
    not_set = card(tries_left=none, sign_certificate=False, auth_certificate=False)
    said = first_screen(not_set).findings
    assert Finding("perhaps_not_set", "card") in said
    assert Finding("pin_blocked", "sign_pin") in said
    face_only = card(tries_left=none, sign_certificate=False)
    assert Finding("pin_blocked", "sign_pin") not in first_screen(face_only).findings


@pytest.mark.parametrize("at", range(14))
def test_a_card_pulled_at_any_moment_stops_the_reading(at: int) -> None:
    desk = Desk(card(), pull_after=at)
    assert refusal(lambda: converse(desk, read_free(READER, TODAY))).reason is Reason.CARD_REMOVED
    assert len(desk.log) == at


@pytest.mark.parametrize("at", range(1, 15))
@pytest.mark.parametrize("answer", ["6F00", "6A82", "6982", "9000", "6B00", "61FF", "FFFFFF9000"])
def test_one_strange_answer_at_any_moment_never_crashes_the_first_screen(
    at: int, answer: str
) -> None:
    reading = first_screen(_Strange(card(), at, bytes.fromhex(answer)))
    assert reading.kind in {CardKind.MY_NUMBER, CardKind.UNKNOWN}


def test_counters_of_a_card_without_the_application_are_not_asked() -> None:
    stop = refusal(lambda: converse(Desk(other.driver_licence()), read_tries()))
    assert stop.reason is Reason.NOT_MY_NUMBER_CARD


class _Strange:
    """A chip that gives one strange answer to its n-th command."""

    def __init__(self, chip: Chip, at: int, answer: bytes) -> None:
        self._chip, self._left, self._answer = chip, at, answer
        self.atr, self.reset = chip.atr, chip.reset
        self.power_on, self.power_off = chip.power_on, chip.power_off

    def transmit(self, command: bytes) -> bytes:
        self._left -= 1
        answer = self._chip.transmit(command)
        return self._answer if self._left == 0 else answer
