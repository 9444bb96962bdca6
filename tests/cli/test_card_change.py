"""`hitomado card change-pin`: off unless the office wants it, and never half done in silence."""

import pytest

from hitomado import wiring
from hitomado.core.reasons import Reason
from hitomado.store.settings import PIN_CHANGE
from hitomado.virtual.spec import SecretKind
from hitomado.words import Words
from hitomado.words.stops_said import stop_params
from tests.cli.desk import Noted, laid, run
from tests.core.chip.desk import card

WORDS = Words("ja")


@pytest.fixture
def chip(monkeypatch: pytest.MonkeyPatch) -> Noted:
    return laid(monkeypatch, card())


@pytest.fixture
def allowed() -> None:
    with wiring.store() as store:
        store.settings.put(PIN_CHANGE, True, journal=store.journal, clerk="clerk")


def refused(reason: Reason, kind: str, typed: str, **params: str | int) -> None:
    result = run("card", "change-pin", "--kind", kind, typed=typed)
    assert result.exit_code == 1
    said = stop_params(WORDS, params.items())
    for part in ("title", "what", "remedy"):
        assert WORDS(f"reason.{reason}.{part}", **said) in result.stderr


def test_it_is_off_until_the_office_sets_it(chip: Noted) -> None:
    refused(Reason.PIN_CHANGE_OFF, "text", "1234\n8305\n8305\n")
    with wiring.store():
        pass
    refused(Reason.PIN_CHANGE_OFF, "text", "1234\n8305\n8305\n")
    assert not chip.log


@pytest.mark.usefixtures("allowed")
@pytest.mark.parametrize(
    ("kind", "old", "new"),
    [("text", "1234", "8305"), ("auth", "1234", "8305"), ("sign", "abc123", "new74163")],
)
def test_a_known_pin_is_changed(chip: Noted, kind: str, old: str, new: str) -> None:
    result = run("card", "change-pin", "--kind", kind, typed=f"{old}\n{new}\n{new}\n")
    assert result.exit_code == 0, result.output
    assert result.stdout.splitlines() == [WORDS("pin.changed", part=WORDS(f"card.part.{kind}_pin"))]
    (place,) = chip._chip.secrets.places(SecretKind(kind))  # type: ignore[attr-defined]
    assert place.value == new.upper().encode()
    assert [c[1] for c in chip.secrets] == [0x20, 0x24]


@pytest.mark.usefixtures("allowed")
@pytest.mark.parametrize(
    ("kind", "typed", "reason", "params"),
    [
        ("text", "12\n8305\n8305\n", Reason.PIN_FORM, {"pin": "text_pin"}),
        (
            "text",
            "1234\n83\n83\n",
            Reason.PIN_NEW_FORM,
            {"rule": "four_digits"},
        ),
        (
            "sign",
            "ABC123\nABCDEF\nABCDEF",
            Reason.PIN_NEW_FORM,
            {"rule": "letters_and_digits"},
        ),
        ("text", "1234\n8305\n8306\n", Reason.PIN_NEW_DIFFERS, {}),
        ("text", "1234\n8305\n", Reason.PIN_NEW_DIFFERS, {}),
        ("text", "1234\n1234\n1234\n", Reason.PIN_NEW_SAME, {}),
    ],
)
def test_wrong_entries_never_reach_the_card(
    chip: Noted, kind: str, typed: str, reason: Reason, params: dict[str, str]
) -> None:
    refused(reason, kind, typed, **params)
    assert not chip.log


@pytest.mark.usefixtures("allowed")
@pytest.mark.parametrize(
    ("kind", "wrong", "new", "left"),
    [("text", "9999", "8305", 2), ("auth", "9999", "8305", 2), ("sign", "WRONG9", "NEW74163", 4)],
)
def test_a_wrong_old_pin_is_named_with_its_tries_left_and_what_helps_in_a_change(
    chip: Noted, kind: str, wrong: str, new: str, left: int
) -> None:
    named = {"pin": f"{kind}_pin", "advice": "pin_wrong.change"}
    refused(Reason.PIN_WRONG, kind, f"{wrong}\n{new}\n{new}\n", left=left, **named)
    assert [c[1] for c in chip.secrets] == [0x20]


@pytest.mark.usefixtures("allowed")
def test_a_weak_new_pin_is_taken_and_hinted_at_without_being_shown(chip: Noted) -> None:
    result = run("card", "change-pin", "--kind", "auth", typed="1234\n7777\n7777\n")
    assert result.exit_code == 0
    assert WORDS("pin.weak.same_character") in result.stdout
    assert "7777" not in result.output


@pytest.mark.usefixtures("allowed", "chip")
def test_no_other_pin_can_be_named() -> None:
    for kind in ("juki", "number_b"):
        assert run("card", "change-pin", "--kind", kind, typed="").exit_code == 2


@pytest.mark.usefixtures("allowed")
@pytest.mark.parametrize(("confirmed", "sent"), [((), 0), (("auth",), 0), (("text",), 2)])
def test_the_last_try_is_confirmed_by_the_pins_own_name(
    monkeypatch: pytest.MonkeyPatch, confirmed: tuple[str, ...], sent: int
) -> None:
    chip = laid(monkeypatch, card(tries_left={SecretKind.TEXT: 1}))
    options = [word for kind in confirmed for word in ("--confirm-last-try", kind)]
    run("card", "change-pin", "--kind", "text", *options, typed="1234\n8305\n8305\n")
    assert len(chip.secrets) == sent
