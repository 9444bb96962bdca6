"""A list's state is the fold of its lines: every decision, every undo, nothing else."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from hitomado.core.expiry.model import Choice, MatchedRow, Place, Verdict
from hitomado.core.expiry.state import (
    CHECKED,
    DECIDED,
    ENTERED,
    NOTHING,
    UNDONE,
    Refusal,
    Undo,
    fold,
    looked_up,
    needs_check,
    refusal,
    state_of,
    waiting,
)
from hitomado.core.journal import Entry, Header, Payload
from hitomado.core.people import Protection, ResidentState
from hitomado.core.reasons import StoreError
from tests.core.expiry.people import PERSON, judged, person, row

_T0 = datetime(2026, 11, 27, 1, tzinfo=UTC)
NEW = "ひとまど市港町9番地8"


def lines(*said: tuple[str, str, dict[str, Any]]) -> list[tuple[Entry, object]]:
    found: list[tuple[Entry, object]] = []
    for n, (kind, clerk, payload) in enumerate(said):
        at = (_T0 + timedelta(minutes=n)).isoformat().replace("+00:00", "Z")
        header = Header(1, f"id{n}", n + 1, "992011", "s", clerk, at, kind, "l", None, "", "")
        whole = {"key": "key-1", **payload}
        found.append((Entry(header, Payload(b"", json.dumps(whole).encode())), whole))
    return found


def at(matched: MatchedRow, *said: tuple[str, str, dict[str, Any]]) -> Any:
    return state_of(matched, fold(lines(*said)).get("key-1", NOTHING))


SEVERAL = judged(row(), PERSON, person(atena_number="0000000102", address=NEW))
UNKNOWN = judged(row(), person(protection=Protection.UNKNOWN, address=NEW))
THIS = {"choice": "this_person", "candidate": "0000000102"}


def test_a_doubtful_row_waits_until_somebody_decides() -> None:
    before, after = at(SEVERAL), at(SEVERAL, (DECIDED, "sato", THIS))
    assert (before.place, waiting(before)) == (Place.WAITING, True)
    assert (after.place, waiting(after)) == (Place.ENTRY, False)
    assert after.new is not None
    assert after.new.address == NEW


def test_the_chosen_candidates_state_counts() -> None:
    gone = person(atena_number="0000000102", state=ResidentState.MOVED_OUT)
    matched = judged(row(), PERSON, gone)
    assert at(matched, (DECIDED, "sato", THIS)).place is Place.NOT_SENT


@pytest.mark.parametrize(
    ("choice", "place"),
    [
        (Choice.MOVED_OUT, Place.NOT_SENT),
        (Choice.DECEASED, Place.NOT_SENT),
        (Choice.NOT_OURS, Place.NOT_SENT),
        (Choice.BY_HAND, Place.INDIVIDUAL),
    ],
)
def test_each_choice_has_its_place(choice: Choice, place: Place) -> None:
    assert at(SEVERAL, (DECIDED, "sato", {"choice": str(choice)})).place is place


def test_undo_takes_back_the_last_thing_only() -> None:
    said = [
        (DECIDED, "sato", THIS),
        (CHECKED, "ito", {}),
        (ENTERED, "sato", {}),
        (UNDONE, "sato", {"what": "entry"}),
    ]
    row_ = at(SEVERAL, *said)
    assert row_.entered is None
    assert row_.checked is not None
    assert fold(lines(*said))["key-1"].last is Undo.CHECK


def test_a_new_decision_has_not_been_checked() -> None:
    said = [(DECIDED, "sato", THIS), (CHECKED, "ito", {}), (DECIDED, "sato", THIS)]
    assert needs_check(at(SEVERAL, *said))


def test_an_unknown_flag_opens_only_after_it_was_looked_up() -> None:
    locked = at(UNKNOWN)
    assert (locked.place, locked.new, waiting(locked)) == (Place.LOCKED, None, True)
    assert refusal(locked, Choice.THIS_PERSON, PERSON.atena_number) is Refusal.FLAG_FIRST
    clear = at(UNKNOWN, (DECIDED, "sato", {"choice": "flag_clear"}))
    assert (clear.place, clear.enterable) == (Place.INDIVIDUAL, True)
    assert clear.new.address == NEW
    assert needs_check(clear)
    shut = at(UNKNOWN, (DECIDED, "sato", {"choice": "flag_protected"}))
    assert (shut.place, shut.new, waiting(shut)) == (Place.LOCKED, None, False)


def test_a_protected_row_stays_locked_whatever_is_decided() -> None:
    matched = judged(row(), person(protection=Protection.PROTECTED))
    locked = at(matched)
    for choice in set(Choice) - {Choice.BY_HAND}:
        assert refusal(locked, choice, PERSON.atena_number) is Refusal.LOCKED
    after = at(matched, (DECIDED, "sato", {"choice": "flag_clear"}), (DECIDED, "sato", THIS))
    assert (after.place, after.new) == (Place.LOCKED, None)


def test_of_two_unknown_flags_one_look_up_opens_one_person_only() -> None:
    two = [replace(PERSON, atena_number=n, protection=Protection.UNKNOWN) for n in ("1", "2")]
    matched = judged(row(), *two)
    said = (DECIDED, "sato", {"choice": "flag_clear"})
    looked = looked_up(matched)
    other = next(p.atena_number for p in two if p.atena_number != looked)
    chosen_ = {"choice": "this_person", "candidate": looked}
    assert at(matched, said, (DECIDED, "sato", chosen_)).new is not None
    beside = at(matched, said, (DECIDED, "sato", {**chosen_, "candidate": other}))
    assert (beside.place, beside.new) == (Place.INDIVIDUAL, None)


def test_only_a_candidate_can_be_chosen() -> None:
    assert refusal(at(SEVERAL), Choice.THIS_PERSON, "9999") is Refusal.NOT_A_CANDIDATE
    assert refusal(at(SEVERAL), Choice.FLAG_CLEAR) is Refusal.NOT_ITS_FLAG


def test_what_was_entered_is_undone_first() -> None:
    done = at(judged(row(), PERSON), (ENTERED, "sato", {}))
    assert refusal(done, Choice.BY_HAND) is Refusal.ENTERED


def test_a_damaged_line_is_told_and_not_skipped() -> None:
    with pytest.raises(StoreError):
        fold(lines((DECIDED, "sato", {"choice": "nonsense"})))


def test_every_verdict_has_a_place() -> None:
    for verdict in Verdict:
        assert state_of(MatchedRow("k", row(), verdict)).place in Place


def test_an_undone_decision_leaves_the_row_as_the_comparison_left_it() -> None:
    undone = at(SEVERAL, (DECIDED, "sato", THIS), (UNDONE, "sato", {"what": "decision"}))
    assert undone == at(SEVERAL)
