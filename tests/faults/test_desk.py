"""The same faults with runner, desk and journal: what is said, shown, written, and the way on."""

import pytest

from hitomado.core.reasons import Reason
from hitomado.core.visit import events as e
from hitomado.core.visit.desk import CardStage
from hitomado.virtual.faults import AT_COMMAND
from hitomado.virtual.spec import PRACTICE_PIN
from tests.faults.cells import Around
from tests.faults.conversations import NEW_PIN
from tests.faults.desks import DEEDS, Desk, begun, shows_no_wrong_tries
from tests.faults.judge import WORDS
from tests.faults.test_matrix import AT_READERS, at


def judge(name: str, desk: Desk) -> None:
    """Everything that must hold at the counter once a deed has ended, whatever went wrong."""
    card = desk.desk.card
    assert card is None or not card.busy, "it works for ever"
    assert desk.vault._held is None, "a secret waits"
    if desk.told is None:
        assert card is not None
        assert DEEDS[name].done(card), "nothing came of it and nothing is said"
    else:
        assert desk.told is not Reason.INTERNAL
        assert all(f"reason.{desk.told}.remedy" in words for words in WORDS.values())
    assert shows_no_wrong_tries(desk, desk.card), "tries of before are shown"
    if name == "pin-change":
        _written(desk)


def _written(desk: Desk) -> None:
    """The journal says how it ended, the desk the same, and both what is so."""
    begun_as, ended_as = desk.changes
    assert begun_as == "begun"
    now = desk.card.secrets.text.value.decode()
    said = desk.desk.card.changed if desk.desk.card else None
    match ended_as:
        case "changed":
            assert now == NEW_PIN
            assert said or desk.told is Reason.PIN_CHANGED
        case "not_changed":
            assert now == PRACTICE_PIN
            assert said is None
        case "unknown":
            assert desk.told is Reason.PIN_CHANGE_UNKNOWN
            assert said is None


def goes_on(desk: Desk) -> None:
    """Mended, one F5 or the card placed anew leads on, with the tries as they are."""
    desk.mend()
    if desk.desk.card is not None:
        desk.runner.post(e.ReadAgain(desk.desk.card.ticket))
    desk.work_off()
    card = desk.desk.card
    assert card is not None
    assert card.reading is not None
    assert card.stage in (CardStage.FREE, CardStage.FOUND)
    assert not card.busy
    assert card.reading.tries_left.text == desk.card.secrets.text.left
    assert shows_no_wrong_tries(desk, desk.card)


@pytest.mark.parametrize("monitor_first", [False, True], ids=["", "monitor-first"])
@pytest.mark.parametrize("fault", [*AT_COMMAND, *AT_READERS])
@pytest.mark.parametrize("name", DEEDS)
def test_a_fault_in_any_deed_is_told_at_the_counter_and_leads_on(
    name: str, fault: str, monitor_first: bool
) -> None:
    _, noted = begun(name, lambda chip, _: chip, monitor_first=False)
    commands = len(noted.log)
    assert commands >= 5
    for index in range(commands):
        around: Around = at(fault, index)
        desk, _ = begun(name, around, monitor_first=monitor_first)
        try:
            judge(name, desk)
            goes_on(desk)
        except AssertionError as error:
            raise AssertionError(f"{name}, {fault}@{index}: {error}") from error


@pytest.mark.parametrize("fault", [*AT_COMMAND, *AT_READERS])
def test_a_fault_in_the_first_reading_leads_on(fault: str) -> None:
    commands = len(Desk(monitor_first=False).place().log)
    for index in range(commands):
        desk = Desk(monitor_first=False)
        desk.place(at(fault, index))
        assert desk.desk.card is None or not desk.desk.card.busy
        assert desk.told or (desk.desk.card and desk.desk.card.reading)
        assert shows_no_wrong_tries(desk, desk.card)
        goes_on(desk)
