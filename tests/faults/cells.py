"""One cell of the matrix: a conversation with one fault on a virtual reader, and its outcome."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache

from hitomado.core.chip.reads import LinkAbilities
from hitomado.core.reasons import HitomadoError, Reason
from hitomado.runner.conversation import converse
from hitomado.virtual.card import VirtualCard
from hitomado.virtual.chip import Chip
from hitomado.virtual.faults import Counting, Wrapper
from hitomado.virtual.readers import READER, VirtualReaders
from tests.faults.cards import fresh
from tests.faults.conversations import TALKS, Learnt, Secrets, Talk, before

Around = Callable[[Chip, VirtualReaders], Chip]
"""Puts a fault around a chip; may be one that the readers bring about."""


class Noted(Wrapper):
    """Keeps every command that is sent, whether or not the chip behind answers it."""

    def __init__(self, chip: Chip) -> None:
        super().__init__(chip)
        self.log: list[bytes] = []

    def transmit(self, command: bytes) -> bytes:
        self.log.append(command)
        return self.chip.transmit(command)

    @property
    def verifies(self) -> list[int]:
        """Where VERIFY commands with a secret stand."""
        return [at for at, each in enumerate(self.log) if each[1] == 0x20 and len(each) > 4]


class Happening(Counting):
    """Something happens to the readers when a command arrives; the chip answers it still."""

    def __init__(self, chip: Chip, at: int, act: Callable[[], None]) -> None:
        super().__init__(chip, at)
        self._act = act

    def answer(self, index: int, command: bytes) -> bytes:
        if index == self.at:
            self._act()
        return self.chip.transmit(command)


@dataclass(frozen=True, slots=True)
class Outcome:
    """stop: what ended it, or None. learnt: what came out else. log: commands sent."""

    stop: HitomadoError | None
    learnt: Learnt
    log: tuple[bytes, ...] = field(repr=False)
    verifies: tuple[int, ...]
    wiped: bool

    @property
    def reason(self) -> Reason | None:
        return self.stop.reason if self.stop else None


def held(talk: Talk, card: VirtualCard, around: Around = lambda chip, _: chip) -> Outcome:
    """Hold a conversation with a card on a virtual reader, as the card thread does it."""
    readers = VirtualReaders(mute_after=0.001, patience=0.001)
    noted = Noted(around(card, readers))
    readers.insert(noted)
    secrets = talk.secrets()
    stop, learnt = None, None
    try:
        learnt = _learn(talk, readers, secrets)
    except HitomadoError as error:
        stop = error
    wiped = not any(any(secret.typed) for secret in secrets)
    return Outcome(stop, learnt, tuple(noted.log), tuple(noted.verifies), wiped)


def _learn(talk: Talk, readers: VirtualReaders, secrets: Secrets) -> Learnt:
    abilities = LinkAbilities(atr=readers.list()[0].atr)
    link = readers.open(READER, exclusive=bool(secrets))
    try:
        return converse(link, talk.hold(before(), secrets, abilities))
    finally:
        link.close()


@cache
def whole(name: str) -> Outcome:
    """The conversation with nothing wrong."""
    return held(TALKS[name], fresh())
