"""What PC/SC, each reader and the card on it say about themselves: for `doctor` and the window.

SELECTs only: nothing about a person is read, no try is used up. Runs where cards are read (the
card thread). Its text is made of codes by `words.diagnosis_said`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from hitomado.core.chip import status
from hitomado.core.chip.apdu import Conversation, Response, select_application
from hitomado.core.chip.tables import COMMON, JPKI, JUKI, OTHER_CARDS, TEXT, VISUAL
from hitomado.core.reasons import CardError, Reason
from hitomado.ports import ReaderInfo, Readers, ReaderState
from hitomado.runner.conversation import converse

# name of the words `diagnosis.application.<name>` and AID
APPLICATIONS: Final = (
    *((each.part, each.aid) for each in (JPKI, TEXT, VISUAL, JUKI, COMMON)),
    *OTHER_CARDS,
)
_UNSUPPORTED: Final = frozenset({0x6700, 0x6A81, 0x6A86, 0x6D00, 0x6E00})
_REFUSED: Final = frozenset({0x6283, 0x6982, 0x6985, 0x6999})


class Step(StrEnum):
    """Where a diagnosis may end. The value is the key of its words, `diagnosis.step.<value>`."""

    SERVICE = "service"  # asking the service for its readers
    READERS = "readers"  # there is none
    CARD = "card"  # a card lies there but gives no answer to reset
    CONNECT = "connect"
    SELECT = "select"


class Answer(StrEnum):
    """What a status word means here. The value is the key of its words, `diagnosis.answer.…`."""

    SELECTED = "selected"
    ABSENT = "absent"
    REFUSED = "refused"
    UNSUPPORTED = "unsupported"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Asked:
    """One application asked for by its name. sw: 16 bit, of the last answer."""

    application: str
    aid: bytes
    sw: int

    @property
    def answer(self) -> Answer:
        """What the status word means."""
        if status.selected(Response(b"", self.sw)):
            return Answer.SELECTED
        if self.sw == status.NOT_FOUND:
            return Answer.ABSENT
        if self.sw in _REFUSED:
            return Answer.REFUSED
        return Answer.UNSUPPORTED if self.sw in _UNSUPPORTED else Answer.OTHER


@dataclass(frozen=True, slots=True)
class Diagnosed:
    """The service (reader None) or one reader. asked: up to where it went.

    failed, stop: the step that failed, if one did, and why; a card that others have comes with
    their names (CARD_HELD).
    """

    reader: ReaderInfo | None = None
    asked: tuple[Asked, ...] = ()
    failed: Step | None = None
    stop: CardError | None = None


def diagnose(readers: Readers) -> Sequence[Diagnosed]:
    """Ask the service, then each reader and its card; the service first, and always there.

    Goes on after a trouble. Raises CardError(READING_STOPPED) only, when it is interrupted.
    """
    try:
        found = readers.list()
    except CardError as stop:
        _unless_stopped(stop)
        return (Diagnosed(failed=Step.SERVICE, stop=stop),)
    if not found:
        return (Diagnosed(failed=Step.READERS, stop=CardError(Reason.NO_READER)),)
    return (Diagnosed(), *(_diagnosed(readers, info) for info in found))


def _diagnosed(readers: Readers, info: ReaderInfo) -> Diagnosed:
    if info.state is ReaderState.EMPTY:
        return Diagnosed(info)
    if info.state is ReaderState.MUTE:
        return Diagnosed(info, failed=Step.CARD, stop=CardError(Reason.CARD_MUTE))
    try:
        link = readers.open(info.name)
    except CardError as stop:
        _unless_stopped(stop)
        return Diagnosed(info, failed=Step.CONNECT, stop=stop)
    asked: list[Asked] = []
    try:
        converse(link, _ask_all(asked))
    except CardError as stop:
        _unless_stopped(stop)
        return Diagnosed(info, tuple(asked), Step.SELECT, stop)
    finally:
        link.close()
    return Diagnosed(info, tuple(asked))


def _ask_all(asked: list[Asked]) -> Conversation[None]:
    for name, aid in APPLICATIONS:
        response = yield select_application(aid)
        if response.sw == status.FIRST_COMMAND_LOST:
            response = yield select_application(aid)
        asked.append(Asked(name, aid, response.sw))


def _unless_stopped(stop: CardError) -> None:
    if stop.reason is Reason.READING_STOPPED:
        raise stop
