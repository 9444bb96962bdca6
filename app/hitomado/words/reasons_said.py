"""A reason of a comparison as a sentence, for the window and the command line alike."""

from typing import Protocol

from hitomado.words import Words


class Said(Protocol):
    """What a reason tells: code, position (from 0), both sides' characters, tables."""

    @property
    def code(self) -> str: ...
    @property
    def position(self) -> int | None: ...
    @property
    def a(self) -> str: ...
    @property
    def b(self) -> str: ...
    @property
    def basis(self) -> str: ...


def match_sentence(words: Words, reason: Said) -> str:
    """Say why two values are not identical."""
    basis = [
        words(f"match.basis.{table}") if f"match.basis.{table}" in words else table
        for table in reason.basis.split(",")
        if table
    ]
    return words(
        f"match.{reason.code}",
        a=reason.a,
        b=reason.b,
        position="–" if reason.position is None else reason.position + 1,
        basis=words("match.and").join(basis),
    )
