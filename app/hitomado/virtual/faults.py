"""Everything that can go wrong with a chip, each by its name: small wrappers around a chip.

`hitomado virtual-card --fault NAME[@INDEX]`: INDEX counts the commands that reach the chip, from
0. `FILE:DAMAGE` spoils one file (see `damage`). Wrappers may be put around each other; what
another program or the service does to a reader is done by the readers (`VirtualReaders`).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from hitomado.core.chip import apdu
from hitomado.virtual.chip import CardLeftError, Chip, NoAnswerError, ResetByOtherError
from hitomado.virtual.damage import FILES, Damage, flipped
from hitomado.virtual.spec import CardSpec

CONTACTLESS: Final = (0.030, 0.00009)  # seconds per command and per answered byte, a usual card
GARBAGE_ATR: Final = bytes.fromhex("A5005AFF0011")
FAKE_AUTHORITY: Final = "fake-ca"
SWAPPED: Final = "swapped"

_GET_RESPONSE = 0xC0
_SHORT_CASE_2 = 5  # bytes of a command with a short Le and no data
_WRONG_LENGTH = b"\x67\x00"
_OK = b"\x90\x00"
_LONGER = 64  # bytes


class Wrapper:
    """Passes everything on to a chip; a fault overrides what it spoils."""

    def __init__(self, chip: Chip) -> None:
        self.chip = chip

    @property
    def atr(self) -> bytes:
        """As the chip's."""
        return self.chip.atr

    def power_on(self) -> None:
        """Power the chip."""
        self.chip.power_on()

    def power_off(self) -> None:
        """Cut the chip's power."""
        self.chip.power_off()

    def reset(self) -> None:
        """Reset the chip."""
        self.chip.reset()

    def transmit(self, command: bytes) -> bytes:
        """Let the chip answer."""
        return self.chip.transmit(command)


class Counting(Wrapper):
    """Knows which command it is. at: index of the one at which something happens."""

    def __init__(self, chip: Chip, at: int = 0) -> None:
        super().__init__(chip)
        self.at = at
        self.commands = 0

    def transmit(self, command: bytes) -> bytes:
        """Count, then answer as `answer` says."""
        index, self.commands = self.commands, self.commands + 1
        return self.answer(index, command)

    def answer(self, index: int, command: bytes) -> bytes:  # noqa: ARG002
        """Answer the command of an index (from 0)."""
        return self.chip.transmit(command)


class Pulled(Counting):
    """Pulled off the reader when a command arrives; the chip does not see that one."""

    def answer(self, index: int, command: bytes) -> bytes:
        """Leave at the index, once."""
        if index == self.at:
            raise CardLeftError
        return self.chip.transmit(command)


class Torn(Counting):
    """Pulled off the reader after the chip did what a command says, before its answer came."""

    def answer(self, index: int, command: bytes) -> bytes:
        """Do it, then leave at the index, once."""
        answer = self.chip.transmit(command)
        if index == self.at:
            raise CardLeftError
        return answer


class Mute(Counting):
    """Says nothing any more from a command on."""

    def answer(self, index: int, command: bytes) -> bytes:
        """Answer up to the index only."""
        if index >= self.at:
            raise NoAnswerError
        return self.chip.transmit(command)


class ResetByOther(Counting):
    """Reset by another program just before a command."""

    def answer(self, index: int, command: bytes) -> bytes:
        """Be reset at the index, once."""
        if index == self.at:
            raise ResetByOtherError
        return self.chip.transmit(command)


class Garbled(Counting):
    """Does what a command says, and answers it with something else. change: data and status."""

    def __init__(self, chip: Chip, at: int, change: Callable[[bytes], bytes]) -> None:
        super().__init__(chip, at)
        self._change = change

    def answer(self, index: int, command: bytes) -> bytes:
        """Change the answer at the index, once."""
        answer = self.chip.transmit(command)
        return self._change(answer) if index == self.at else answer


class GarbageAtr(Wrapper):
    """Its answer to reset is none."""

    @property
    def atr(self) -> bytes:
        """Bytes that no reader can make sense of."""
        return GARBAGE_ATR


class OffersRest(Wrapper):
    """Speaks T=0: data are offered (61xx) and fetched by GET RESPONSE; no extended length."""

    def __init__(self, chip: Chip) -> None:
        super().__init__(chip)
        self._held = b""

    def transmit(self, command: bytes) -> bytes:
        """Hold data back until they are fetched."""
        if command[1:2] == bytes((_GET_RESPONSE,)):
            return self._fetched(command[4] if len(command) > 4 else 0)
        if apdu.is_extended(command):
            return _WRONG_LENGTH
        answer = self.chip.transmit(command)
        self._held = answer[:-2] if answer.endswith(_OK) else b""
        return self._offer() if self._held else answer

    def _fetched(self, expected: int) -> bytes:
        if not self._held:
            return b"\x69\x85"
        part, self._held = self._held[: expected or 256], self._held[expected or 256 :]
        return part + self._offer()

    def _offer(self) -> bytes:
        return bytes((0x61, min(len(self._held), 256) & 0xFF)) if self._held else _OK


class NamesLength(Wrapper):
    """Speaks T=0: a read with another length than there is gets the right one named (6Cxx)."""

    def transmit(self, command: bytes) -> bytes:
        """Answer a read only when it asks for as much as there is."""
        if apdu.is_extended(command):
            return _WRONG_LENGTH
        answer = self.chip.transmit(command)
        there = len(answer) - 2
        if len(command) != _SHORT_CASE_2 or not there or there == (command[4] or 256):
            return answer
        return bytes((0x6C, there & 0xFF))


class Swapped(Wrapper):
    """Another card from the first power-off after a command on: a swap that no reader noticed."""

    def __init__(self, first: Chip, then: Chip) -> None:
        super().__init__(first)
        self._then = then
        self._spoken = False

    def power_off(self) -> None:
        """Cut the power; what is powered next is the other card."""
        self.chip.power_off()
        if self._spoken:
            self.chip = self._then

    def transmit(self, command: bytes) -> bytes:
        """Let the card answer that lies there now."""
        self._spoken = True
        return self.chip.transmit(command)


def _garbled(change: Callable[[bytes], bytes]) -> Callable[[Chip, int], Chip]:
    return lambda chip, at: Garbled(chip, at, change)


# faults with a moment: name → chip and index of the command
AT_COMMAND: Final[Mapping[str, Callable[[Chip, int], Chip]]] = MappingProxyType(
    {
        "pulled": Pulled,
        "torn": Torn,
        "mute": Mute,
        "reset": ResetByOther,
        "answer-6f00": _garbled(lambda _answer: b"\x6f\x00"),
        "answer-not-found": _garbled(lambda _answer: b"\x6a\x82"),
        "answer-61": _garbled(lambda _answer: b"\x61\x10"),
        "answer-6c": _garbled(lambda _answer: b"\x6c\x10"),
        "answer-empty": _garbled(lambda _answer: _OK),
        "answer-truncated": _garbled(lambda a: a[: (len(a) - 2) // 2] + a[-2:]),
        "answer-oversized": _garbled(lambda a: a[:-2] + bytes(_LONGER) + a[-2:]),
        "answer-corrupted": _garbled(lambda a: flipped(a[:-2]) + a[-2:]),
    }
)
# faults of the whole chip
ALWAYS: Final[Mapping[str, Callable[[Chip], Chip]]] = MappingProxyType(
    {"garbage-atr": GarbageAtr, "61xx": OffersRest, "6cxx": NamesLength}
)
# faults that stand in the card's spec
OF_SPEC: Final[Mapping[str, Callable[[CardSpec], CardSpec]]] = MappingProxyType(
    {
        "first-6f00": lambda spec: replace(spec, first_command_fails=True),
        "no-short-ids": lambda spec: replace(spec, short_ids=False),
        "no-extended": lambda spec: replace(spec, extended_length=False),
    }
)
NAMES: Final = (*AT_COMMAND, *ALWAYS, *OF_SPEC, FAKE_AUTHORITY, SWAPPED)


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault as it was named. at: index of the command. harm: the damage of file `name`."""

    name: str
    at: int = 0
    harm: Damage | None = None

    def __str__(self) -> str:
        if self.harm is not None:
            return f"{self.name}:{self.harm}"
        return f"{self.name}@{self.at}" if self.name in AT_COMMAND else self.name


def parse_fault(text: str) -> Fault:
    """Take NAME, NAME@INDEX or FILE:DAMAGE apart. Raises ValueError."""
    file, colon, harm = text.partition(":")
    if colon:
        if file not in FILES:
            raise ValueError(f"no file {file}")
        return Fault(file, harm=Damage(harm))
    name, sign, index = text.partition("@")
    if name not in NAMES or (sign and (name not in AT_COMMAND or not index.isdecimal())):
        raise ValueError(f"no fault {text}")
    return Fault(name, int(index) if sign else 0)


def with_faults(spec: CardSpec, faults: tuple[Fault, ...]) -> CardSpec:
    """Return the spec with the faults that stand in it: behaviour and damaged files."""
    for fault in faults:
        if fault.harm is not None:
            spec = replace(spec, damaged={**spec.damaged, fault.name: fault.harm})
        elif fault.name in OF_SPEC:
            spec = OF_SPEC[fault.name](spec)
    return spec


def faulty(chip: Chip, faults: tuple[Fault, ...], other: Callable[[], Chip]) -> Chip:
    """Put the wrappers of the faults around a chip, in their order. other: for `swapped`."""
    for fault in faults:
        if fault.harm is not None:
            continue
        if fault.name in AT_COMMAND:
            chip = AT_COMMAND[fault.name](chip, fault.at)
        elif fault.name in ALWAYS:
            chip = ALWAYS[fault.name](chip)
        elif fault.name == SWAPPED:
            chip = Swapped(chip, other())
    return chip
