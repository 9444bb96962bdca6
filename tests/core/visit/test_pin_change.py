"""The change of a PIN at the counter: written before and after, said as what it is."""

from dataclasses import replace

import pytest

from hitomado.core.chip.reading import Source
from hitomado.core.reasons import Reason
from hitomado.core.visit import effects as f
from hitomado.core.visit import events as e
from hitomado.core.visit.advance import advance
from hitomado.core.visit.desk import Deed, Desk
from hitomado.core.visit.effects import ChangeState, Effect
from tests.core.visit.people import OFFICE, READER, free, happen, placed
from tests.core.visit.test_deeper import card, known, notice


def allowed(desk: Desk, *happened: e.Event) -> tuple[Desk, list[Effect]]:
    """Several events at an office that changes PINs."""
    wished: list[Effect] = []
    for event in happened:
        desk, effects = advance(desk, event, replace(OFFICE, pin_change=True))
        wished += effects
    return desk, wished


CHANGE = e.PinChangeWanted(Source.AUTH_PIN, 1)


def test_an_office_that_does_not_change_pins_sends_nothing() -> None:
    desk, wished = happen(known(), CHANGE)
    assert wished == [f.WipeSecrets()]
    assert notice(desk) is Reason.PIN_CHANGE_OFF


def test_a_change_is_written_down_before_it_is_sent_and_after() -> None:
    desk, wished = allowed(known(), CHANGE)
    assert [type(w) for w in wished] == [f.RecordPinChange, f.ChangePin]
    desk, wished = allowed(desk, e.PinChanged(Source.AUTH_PIN, 1))
    assert isinstance(wished[0], f.RecordPinChange)
    assert wished[0].state is ChangeState.CHANGED
    assert isinstance(wished[1], f.ReadTries)
    desk, _ = allowed(desk, e.TriesSeen(1, free()))
    assert (card(desk).changed, card(desk).deed) == (Source.AUTH_PIN, None)


@pytest.mark.parametrize(
    ("reason", "state"),
    [
        (Reason.PIN_WRONG, ChangeState.NOT_CHANGED),
        (Reason.READING_STOPPED, ChangeState.NOT_CHANGED),
        (Reason.CARD_MUTE, ChangeState.NOT_CHANGED),
        (Reason.PIN_CHANGE_UNKNOWN, ChangeState.UNKNOWN),
    ],
)
def test_a_change_that_failed_is_written_as_what_it_is(reason: Reason, state: ChangeState) -> None:
    desk, _ = allowed(known(), CHANGE)
    desk, wished = allowed(desk, e.Failed(reason, (), 1))
    (told,) = [w for w in wished if isinstance(w, f.RecordPinChange)]
    assert (told.state, told.reason) == (state, reason)
    assert (notice(desk), card(desk).changed) == (reason, None)
    asked = any(isinstance(w, f.ReadTries) for w in wished)
    assert asked is (reason is Reason.PIN_WRONG), "a card in doubt is not asked by itself"


def test_a_card_pulled_off_during_a_change_is_told_as_unknown() -> None:
    desk, _ = allowed(known(), CHANGE)
    desk, wished = allowed(desk, placed())
    (told,) = [w for w in wished if isinstance(w, f.RecordPinChange)]
    assert told.state is ChangeState.UNKNOWN
    assert notice(desk) is Reason.PIN_CHANGE_UNKNOWN


def test_a_change_that_ended_in_a_bug_is_in_doubt() -> None:
    desk, _ = allowed(known(), CHANGE)
    desk, wished = allowed(desk, e.Failed(Reason.INTERNAL, (("kind", "TypeError"),), 1))
    (told,) = [w for w in wished if isinstance(w, f.RecordPinChange)]
    assert (told.state, told.reason) == (ChangeState.UNKNOWN, Reason.INTERNAL)
    assert notice(desk) is Reason.PIN_CHANGE_UNKNOWN, "the holder must try both"
    assert not [w for w in wished if isinstance(w, f.ReadTries)]


@pytest.mark.parametrize("came", [Reason.READING_STOPPED, Reason.PIN_CHANGE_UNKNOWN])
def test_a_stopped_change_still_tells_how_far_it_came(came: Reason) -> None:
    desk, _ = allowed(known(), CHANGE)
    desk, wished = allowed(desk, e.Cancelled())
    assert f.StopReading() in wished
    assert f.WipeSecrets() in wished, "values that nobody has taken yet are not sent"
    assert card(desk).busy, "its answer is waited for"
    desk, wished = allowed(desk, e.Failed(came, (), 1))
    assert [w.reason for w in wished if isinstance(w, f.RecordPinChange)] == [came]
    assert (notice(desk), card(desk).busy) == (came, False)


def changed() -> Desk:
    """The new PIN holds, the tries left are being asked."""
    return allowed(known(), CHANGE, e.PinChanged(Source.AUTH_PIN, 1))[0]


def test_a_changed_pin_stays_said_when_the_tries_cannot_be_asked() -> None:
    assert (card(changed()).changed, card(changed()).deed) == (Source.AUTH_PIN, Deed.TRIES)
    desk, wished = allowed(changed(), e.Failed(Reason.CARD_IN_USE, (), 1))
    assert (card(desk).changed, notice(desk)) == (Source.AUTH_PIN, Reason.CARD_IN_USE)
    assert not [w for w in wished if isinstance(w, f.RecordPinChange)], "that was told already"


def test_a_changed_pin_stays_said_when_asking_the_tries_is_stopped() -> None:
    desk, _ = allowed(changed(), e.Cancelled())
    assert (card(desk).changed, card(desk).busy) == (Source.AUTH_PIN, False)


def test_a_card_pulled_off_when_the_tries_could_not_be_asked_is_told_as_changed() -> None:
    desk, _ = allowed(changed(), e.Failed(Reason.CARD_REMOVED, (), 1), placed())
    assert notice(desk) is Reason.PIN_CHANGED


def test_a_card_taken_back_after_its_change_was_said_leaves_nothing_to_say() -> None:
    desk, _ = allowed(changed(), e.TriesSeen(1, free()), placed())
    assert notice(desk) is None


def test_a_card_pulled_off_behind_the_change_of_its_pin_is_told_as_changed() -> None:
    desk, wished = allowed(changed(), placed())
    assert notice(desk) is Reason.PIN_CHANGED
    assert not [w for w in wished if isinstance(w, f.RecordPinChange)], "that was told already"
    desk, _ = allowed(desk, placed(READER))
    assert notice(desk) is None, "it says nothing of the next card"


def test_a_wait_that_was_asked_for_ends_with_the_change() -> None:
    desk, _ = allowed(known(), CHANGE, e.Failed(Reason.PIN_CHANGING))
    assert (notice(desk), card(desk).deed) == (Reason.PIN_CHANGING, Deed.CHANGE_PIN)
    desk, _ = allowed(desk, e.PinChanged(Source.AUTH_PIN, 1))
    assert notice(desk) is None


def test_a_number_b_is_never_changed() -> None:
    desk, wished = allowed(known(), e.PinChangeWanted(Source.NUMBER_B, 1))
    assert wished == [f.WipeSecrets()]
    assert card(desk).deed is None
