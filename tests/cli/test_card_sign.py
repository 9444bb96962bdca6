"""Name and address of the certificate are compared as the window does, never letter by letter."""

import json
from typing import Any

import pytest

from hitomado import wiring
from hitomado.cli.card_sign import DIFFERS
from hitomado.core.reasons import Reason
from hitomado.virtual.aids import JPKI
from hitomado.virtual.spec import PRACTICE_PIN, PRACTICE_SIGN_PASSWORD
from hitomado.virtual.town.places import TOWN, TOWN_CODE
from hitomado.window_memory import remember
from hitomado.words import Words
from tests.cli.desk import laid, run
from tests.core.chip.desk import SPEC, card, with_files
from tests.core.chip.papers import paper, text

ADDRESS = SPEC.address


def certificate(name: str, address: str, birth: str, flags: str) -> bytes:
    values = {1: name, 2: flags or "0" * len(name), 3: "2", 4: "3" + birth}
    values |= {5: address, 6: "0" * len(address)}
    return paper([text(arc, value) for arc, value in values.items() if value])


def differs(
    monkeypatch: pytest.MonkeyPatch,
    name: str = SPEC.name,
    address: str = ADDRESS,
    birth: str = SPEC.birth,
    flags: str = "",
    options: tuple[str, ...] = ("--text-pin-stdin", "--sign-password-stdin"),
) -> list[str]:
    laid(monkeypatch, with_files(card(), JPKI, ef01=certificate(name, address, birth, flags)))
    typed = {"--text-pin-stdin": PRACTICE_PIN, "--sign-password-stdin": PRACTICE_SIGN_PASSWORD}
    lines = "\n".join(typed[option] for option in options)
    result = run("card", "read", "--json", *options, typed=lines)
    assert result.exit_code == 0, result.output
    found: dict[str, Any] = json.loads(result.stdout)
    return [f["code"] for f in found["findings"] if f["code"].endswith("_differs")]


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"address": ADDRESS.replace("一丁目", "１丁目")},
        {"name": "窓埜　花子", "flags": "01000"},
    ],
)
def test_the_same_in_another_notation_is_no_difference(
    monkeypatch: pytest.MonkeyPatch, changes: dict[str, str]
) -> None:
    assert differs(monkeypatch, **changes) == []  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("changes", "codes"),
    [
        ({"name": "海野　花子"}, ["sign_name_differs"]),
        ({"address": "ひとまど県ひとまど町北二丁目１番"}, ["sign_address_differs"]),
        ({"birth": "19850613"}, ["sign_birth_differs"]),
        ({"name": ""}, []),  # said as incomplete
    ],
)
def test_a_certificate_of_before_a_change_is_said(
    monkeypatch: pytest.MonkeyPatch, changes: dict[str, str], codes: list[str]
) -> None:
    assert differs(monkeypatch, **changes) == codes  # type: ignore[arg-type]


@pytest.mark.parametrize("option", ["--text-pin-stdin", "--sign-password-stdin"])
def test_nothing_is_compared_before_both_were_read(
    monkeypatch: pytest.MonkeyPatch, option: str
) -> None:
    assert differs(monkeypatch, name="海野　花子", options=(option,)) == []


def test_an_address_may_begin_after_the_municipality_whose_counter_this_pc_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    short = ADDRESS.partition(TOWN)[2]
    assert differs(monkeypatch, address=short) == ["sign_address_differs"]
    remember(wiring.home(), identity=[TOWN, TOWN_CODE, "clerk"])
    assert differs(monkeypatch, address=short) == []


def test_the_towns_own_spellings_count_and_a_file_that_cannot_be_taken_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    wiring.home().mkdir(parents=True, exist_ok=True)
    (wiring.home() / wiring.TOWN_SPELLINGS).write_text("broken =\n", encoding="utf-8")
    laid(
        monkeypatch, with_files(card(), JPKI, ef01=certificate(SPEC.name, ADDRESS, SPEC.birth, ""))
    )
    both = f"{PRACTICE_PIN}\n{PRACTICE_SIGN_PASSWORD}"
    result = run("card", "read", "--text-pin-stdin", "--sign-password-stdin", typed=both)
    assert result.exit_code == 0
    assert Words("ja")(f"reason.{Reason.SPELLINGS_SYNTAX}.title") in result.stderr
    assert SPEC.name in result.stdout


@pytest.mark.parametrize("language", ["ja", "en"])
def test_both_differences_have_words(language: str) -> None:
    words = Words(language)
    for code in DIFFERS.values():
        assert "{" not in words(f"finding.{code}", part=words("card.part.sign"))
