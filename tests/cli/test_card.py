"""`hitomado card read`: what is asked for is read, over one connection, and told in words."""

import json
from io import BytesIO
from typing import Any

import pytest

from hitomado.cli.card_secrets import lines
from hitomado.core.chip.authorities import _NOTES as AUTHORITY_NOTES
from hitomado.core.chip.proof import _NOTES as CHIP_NOTES
from hitomado.core.chip.sign_names import DIFFERENCES
from hitomado.core.reasons import Reason
from hitomado.virtual.aids import JPKI, SURFACE
from hitomado.virtual.kinds import KINDS
from hitomado.virtual.spec import PRACTICE_PIN, PRACTICE_SIGN_PASSWORD, SecretKind
from hitomado.words import Words
from tests.cli.desk import laid, refused, run
from tests.core.chip.desk import SPEC, card, with_files
from tests.core.chip.papers import key, paper

WORDS = Words("ja")
ALL = ("--number-b-stdin", "--sign-password-stdin", "--authorities", "--proof", "--face")
BOTH = f"{SPEC.number_b}\n{PRACTICE_SIGN_PASSWORD}\n"


def told(*options: str, typed: str = "") -> dict[str, Any]:
    result = run("card", "read", "--json", *options, typed=typed)
    assert result.exit_code == 0, result.output
    found: dict[str, Any] = json.loads(result.stdout)
    return found


def test_everything_the_card_tells_comes_over_one_connection(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    chip = laid(monkeypatch, card())
    found = told(*ALL, typed=BOTH)
    assert found["integrity"] == dict.fromkeys(
        ("attributes", "auth", "sign", "chip", "face"), "consistent"
    )
    assert found["sign_attributes"] == {
        "name": SPEC.name,
        "name_flags": "0" * len(SPEC.name),
        "address": SPEC.address,
        "address_flags": "0" * len(SPEC.address),
        "birth_date": "1985-06-12",
        "era_agrees": True,
        "sex": "female",
    }
    assert found["attributes"]["source"] == "number_b"
    assert found["certificates"]["sign"]["not_after"].endswith("T23:59:59+09:00")
    # 14 free, 2 authority, 5 attributes, 4 proof, 5 certificate; the face's 6 are not the reading's
    assert found["apdus"] == 14 + 2 + 5 + 4 + 5
    assert len(chip.log) == found["apdus"] + 6
    assert len(chip.secrets) == 3


def test_what_is_not_asked_for_is_null_and_not_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    chip = laid(monkeypatch, card())
    found = told()
    assert found["attributes"] is found["sign_attributes"] is None
    assert set(found["integrity"].values()) == {"not_checked"}
    assert found["certificates"]["sign"]["not_after"] is None
    assert len(chip.log) == found["apdus"] == 14
    assert not chip.secrets


def test_words_say_consistency_and_that_revocation_is_not_known(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    laid(monkeypatch, card())
    result = run("card", "read", *ALL, typed=BOTH)
    assert result.stdout.count("整合性のみ確認") == 6
    assert "失効は未確認" in result.stdout
    assert SPEC.address in result.stdout
    assert "真正" not in result.stdout
    assert SPEC.number_b not in result.output
    assert PRACTICE_SIGN_PASSWORD not in result.output


@pytest.mark.parametrize(
    ("options", "typed"),
    [
        (("--sign-password-stdin",), PRACTICE_SIGN_PASSWORD),
        (("--text-pin-stdin", "--sign-password-stdin"), f"{PRACTICE_PIN}\nabc123\n"),
        (("--sign-password-stdin", "--text-pin-stdin"), f"{PRACTICE_PIN}\nａｂｃ123"),
    ],
)
def test_secrets_are_lines_in_one_order_the_password_last(
    monkeypatch: pytest.MonkeyPatch, options: tuple[str, ...], typed: str
) -> None:
    laid(monkeypatch, card())
    found = told(*options, typed=typed)
    assert found["sign_attributes"]["name"] == SPEC.name
    assert (found["attributes"] is not None) is (len(options) == 2)


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        (f"{PRACTICE_SIGN_PASSWORD}\n{PRACTICE_PIN}\n", Reason.PIN_FORM),
        (f"{PRACTICE_PIN}\n", Reason.SIGN_PASSWORD_FORM),
        ("", Reason.PIN_FORM),
    ],
)
def test_a_missing_or_misplaced_secret_sends_nothing_at_all(
    monkeypatch: pytest.MonkeyPatch, typed: str, reason: Reason
) -> None:
    chip = laid(monkeypatch, card())
    refused(reason, "--text-pin-stdin", "--sign-password-stdin", typed=typed, pin="text_pin")
    assert not chip.log


@pytest.mark.parametrize(
    ("digits", "rule", "touched"),
    [
        ("12345678901234", "number_b_birth", False),
        (f"{SPEC.number_b[:6]}{SPEC.expiry.year + 1}{SPEC.number_b[10:]}", "number_b_expiry", True),
    ],
)
def test_a_number_b_that_cannot_be_this_cards_costs_no_try_and_says_which_digits(
    monkeypatch: pytest.MonkeyPatch, digits: str, rule: str, touched: bool
) -> None:
    chip = laid(monkeypatch, card())
    result = run("card", "read", "--number-b-stdin", typed=digits)
    assert result.exit_code == 1
    assert WORDS(f"pin.rule.{rule}") in result.stderr
    assert digits not in result.output
    assert bool(chip.log) is touched
    assert not chip.secrets


def test_the_help_tells_how_number_b_stands_on_the_cards_face() -> None:
    shown = " ".join(run("card", "read", "--help").stdout.split())
    for part in ("YYMMDD", "of the era as printed", "expiry YYYY", "security code (4)"):
        assert part in shown


def test_lines_come_in_buffers_of_their_own_however_they_arrive() -> None:
    class Slow(BytesIO):
        def readinto(self, buffer: Any) -> int:
            return super().readinto(buffer[:3])

    assert lines(Slow(b"1234\nABC123\r\nrest"), 2) == [b"1234", b"ABC123\r"]
    assert lines(Slow(b"1234"), 3) == [b"1234", b"", b""]
    assert lines(Slow(b""), 0) == []


@pytest.mark.parametrize(
    "options",
    [
        ("--text-pin-stdin", "--number-b-stdin"),
        ("--proof",),
        ("--face",),
        ("--face", "--text-pin-stdin"),
        ("--photo", "a.png"),
        ("--photo", "a.jpg", "--number-b-stdin"),
    ],
)
def test_what_cannot_be_done_together_is_wrong_usage(
    monkeypatch: pytest.MonkeyPatch, options: tuple[str, ...]
) -> None:
    chip = laid(monkeypatch, card())
    assert run("card", "read", *options, typed=BOTH).exit_code == 2
    assert not chip.log


@pytest.mark.parametrize(
    ("confirmed", "sent"),
    [((), b""), (("text",), b"1234"), (("sign",), b""), (("text", "sign"), b"1234ABC123")],
)
def test_the_last_try_is_confirmed_for_each_secret_by_its_name(
    monkeypatch: pytest.MonkeyPatch, confirmed: tuple[str, ...], sent: bytes
) -> None:
    chip = laid(monkeypatch, card(tries_left={SecretKind.TEXT: 1, SecretKind.SIGN: 1}))
    options = [word for kind in confirmed for word in ("--confirm-last-try", kind)]
    both = ("--text-pin-stdin", "--sign-password-stdin")
    typed = f"{PRACTICE_PIN}\n{PRACTICE_SIGN_PASSWORD}\n"
    result = run("card", "read", *both, *options, typed=typed)
    assert result.exit_code == (0 if len(confirmed) == 2 else 1)
    assert b"".join(command[5:] for command in chip.secrets) == sent
    if result.exit_code:
        stopped_at = "text_pin" if "text" not in confirmed else "sign_pin"
        pin = WORDS(f"card.part.{stopped_at}")
        assert WORDS(f"reason.{Reason.PIN_LAST_TRY}.title", pin=pin) in result.stderr


@pytest.mark.parametrize(
    ("tries", "typed", "reason"),
    [(5, "WRONG9", Reason.PIN_WRONG), (1, "", Reason.PIN_LAST_TRY), (0, "", Reason.PIN_BLOCKED)],
)
@pytest.mark.parametrize(
    ("kind", "option", "right"),
    [
        (SecretKind.TEXT, "--text-pin-stdin", PRACTICE_PIN),
        (SecretKind.SIGN, "--sign-password-stdin", PRACTICE_SIGN_PASSWORD),
    ],
)
def test_a_pin_that_stops_is_named_and_only_the_attributes_are_sent_to_number_b(
    monkeypatch: pytest.MonkeyPatch,
    kind: SecretKind,
    option: str,
    right: str,
    tries: int,
    typed: str,
    reason: Reason,
) -> None:
    tries = min(tries, 3) if kind is SecretKind.TEXT else tries
    typed = "9999" if typed and kind is SecretKind.TEXT else typed
    laid(monkeypatch, card(tries_left={kind: tries}))
    result = run("card", "read", option, typed=typed or right)
    assert result.exit_code == 1
    pin, use = WORDS(f"card.part.{kind}_pin"), f"{reason}.{kind}_pin"
    for part in ("title", "what", "remedy"):
        said = WORDS(
            f"reason.{reason}.{part}",
            pin=pin,
            left=tries - 1,
            advice=WORDS(f"pin.advice.{use}"),
        )
        assert said in result.stderr
    assert pin in result.stderr
    assert ("照合番号B" in result.stderr) is (kind is SecretKind.TEXT)


@pytest.mark.parametrize("kind", [kind for kind, made in KINDS.items() if made.change is None])
def test_pins_of_another_card_say_what_card_it_is_and_fail(
    monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    laid(monkeypatch, KINDS[kind]())
    read, pins = run("card", "read"), run("card", "pins")
    assert (read.exit_code, pins.exit_code, pins.stdout) == (0, 1, "")
    assert pins.stderr.strip()
    assert read.stdout.endswith(pins.stderr)


@pytest.mark.parametrize("kind", [kind for kind, made in KINDS.items() if made.change is None])
def test_another_card_has_no_lines_of_what_it_does_not_have(
    monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    laid(monkeypatch, KINDS[kind]())
    lines = run("card", "read").stdout.splitlines()
    assert [line.partition("：")[0] for line in lines[:2]] == ["リーダー", "種類"]
    assert len(lines) == 3, "reader, kind, and what to do"
    said = WORDS("card.line", label="種類", value=WORDS("card.kind.unknown"))
    assert (said in lines) is (kind in {"unknown", "blank", "juki-without-jpki"})


@pytest.mark.parametrize(
    ("birth", "shown"),
    [
        ("19850612", "1985-06-12"),
        ("19600000", "1960-00-00（00は不明）"),
        ("19600400", "1960-04-00（00は不明）"),
    ],
)
def test_a_birth_date_is_written_as_every_other_day_and_unknown_parts_are_said(
    monkeypatch: pytest.MonkeyPatch, birth: str, shown: str
) -> None:
    laid(monkeypatch, card(birth=birth))
    both = f"{PRACTICE_PIN}\n{PRACTICE_SIGN_PASSWORD}"
    result = run("card", "read", "--text-pin-stdin", "--sign-password-stdin", typed=both)
    lines = result.stdout.splitlines()
    assert f"生年月日：{shown}" in lines
    assert f"署名用電子証明書の生年月日：{shown}" in lines
    assert birth not in result.stdout


def test_pins_tell_all_six_counters(monkeypatch: pytest.MonkeyPatch) -> None:
    chip = laid(monkeypatch, card())
    pins = run("card", "pins")
    assert pins.exit_code == 0
    assert len(pins.stdout.splitlines()) == 6
    assert not chip.secrets


def test_number_b_has_no_last_try_to_confirm(monkeypatch: pytest.MonkeyPatch) -> None:
    chip = laid(monkeypatch, card())
    assert run("card", "read", "--confirm-last-try", "number_b").exit_code == 2
    assert not chip.log


def test_a_broken_face_and_a_false_authority_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    authority = paper(held=key("rsa", 1))
    chip = with_files(card(), JPKI, ef0B=authority, ef02=authority)
    laid(monkeypatch, with_files(chip, SURFACE, ef04=b"\xff" * 40))
    found = told(*ALL, typed=BOTH)
    assert found["integrity"]["auth"] == found["integrity"]["sign"] == "broken"
    assert found["integrity"]["face"] == "not_checked"
    assert {(f["code"], f["part"]) for f in found["findings"]} >= {
        ("authority_disagrees", "auth"),
        ("authority_disagrees", "sign"),
    }


@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_finding_of_the_deeper_readings_has_words(language: str) -> None:
    words = Words(language)
    codes = {*AUTHORITY_NOTES.values(), *DIFFERENCES, *(n.code for n in CHIP_NOTES.values())}
    codes |= {"sign_attributes_unreadable", "sign_attributes_incomplete", "sign_flags_wrong"}
    codes |= {"sign_era_disagrees", "sign_substitutes"}
    for code in codes:
        assert "{" not in words(f"finding.{code}", part=words("card.part.sign"))
