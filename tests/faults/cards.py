"""Fresh practice cards, quickly: the bytes of their files are made once, their secrets anew."""

from dataclasses import replace
from functools import cache
from typing import Any

from hitomado.virtual.ca import PracticeAuthority
from hitomado.virtual.card import VirtualCard
from hitomado.virtual.fake_ca import FakeAuthority
from hitomado.virtual.files import Application, Transparent
from hitomado.virtual.keys import SHARED
from hitomado.virtual.spec import CardSpec
from tests.core.chip.desk import OTHER, SPEC

_HONEST, _FAKE = PracticeAuthority(SHARED), FakeAuthority(SHARED)
_FIRST: dict[str, VirtualCard] = {}


def fresh(*, fake_ca: bool = False, **changes: Any) -> VirtualCard:
    """A card nobody has used yet."""
    return _like(replace(SPEC, **changes), fake_ca, f"{fake_ca} {sorted(changes.items())}")


@cache
def somebody_elses() -> VirtualCard:
    return VirtualCard(OTHER, authority=_HONEST)


def _like(spec: CardSpec, fake_ca: bool, name: str) -> VirtualCard:
    card = VirtualCard(spec, authority=_FAKE if fake_ca else _HONEST)
    first = _FIRST.setdefault(name, card)
    card.applications = tuple(map(_with_files, card.applications, first.applications))
    return card


def _with_files(own: Application, first: Application) -> Application:
    """The first card's files of bytes, which it keeps once they were read; all else is its own."""
    files = {
        number: first.files[number] if isinstance(file, Transparent) else file
        for number, file in own.files.items()
    }
    return replace(own, files=files)
