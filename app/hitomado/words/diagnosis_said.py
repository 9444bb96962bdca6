"""A diagnosis as lines of label and value, for the window and the command line alike."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from hitomado.words import Words


class Reader(Protocol):
    """A reader: its name, what it shows, the card's answer to reset."""

    @property
    def name(self) -> str: ...
    @property
    def state(self) -> str: ...
    @property
    def atr(self) -> bytes: ...


class Asked(Protocol):
    """One application that was asked for."""

    @property
    def application(self) -> str: ...
    @property
    def answer(self) -> str: ...
    @property
    def sw(self) -> int: ...


class Diagnosed(Protocol):
    """The service (reader None) or one reader, and the step that failed."""

    @property
    def reader(self) -> Reader | None: ...
    @property
    def asked(self) -> Sequence[Asked]: ...
    @property
    def failed(self) -> str | None: ...


def diagnosis_lines(words: Words, found: Diagnosed) -> Iterator[tuple[str, str]]:
    """Say what one part showed: (label, value), the label's words being `doctor.label.<label>`.

    Why a step failed is said by its stop.
    """
    if found.reader is None:
        runs = "down" if found.failed == "service" else "runs"
        yield "service", words(f"doctor.service.{runs}")
    else:
        atr = found.reader.atr.hex().upper()
        shown = words("doctor.reader.atr", atr=atr) if atr else ""
        state = words(f"card.reader.{found.reader.state}")
        value = words("doctor.reader", name=found.reader.name, state=state, atr=shown)
        yield "reader", value
    if found.asked:
        yield "card", _answering(words, found.asked)
        yield from _others(words, found.asked)
    if found.failed is not None:
        yield "failed", words(f"diagnosis.step.{found.failed}")


def _answering(words: Words, asked: Sequence[Asked]) -> str:
    names = _names(words, [a for a in asked if a.answer == "selected"])
    return names or words("doctor.application.none")


def _others(words: Words, asked: Sequence[Asked]) -> Iterator[tuple[str, str]]:
    """The applications that did not answer as wanted, those with the same answer together."""
    answers = dict.fromkeys((a.answer, a.sw) for a in asked if a.answer != "selected")
    for answer, sw in answers:
        names = _names(words, [a for a in asked if (a.answer, a.sw) == (answer, sw)])
        said = words(f"diagnosis.answer.{answer}", sw=f"{sw:04X}")
        value = words("diagnosis.not_answering", names=names, said=said)
        yield "others", value


def _names(words: Words, asked: Sequence[Asked]) -> str:
    names = dict.fromkeys(words(f"diagnosis.application.{a.application}") for a in asked)
    return words("kit.list.comma").join(names)
