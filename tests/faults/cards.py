"""Fresh practice cards, quickly: what an authority issued once for a holder is kept."""

from dataclasses import replace
from typing import Any

from hitomado.virtual.ca import CertificateUse, PracticeAuthority
from hitomado.virtual.card import VirtualCard
from hitomado.virtual.fake_ca import FakeAuthority
from hitomado.virtual.keys import SHARED
from hitomado.virtual.spec import CardSpec
from tests.core.chip.desk import OTHER, SPEC


class _Remembering:
    """An authority that issues once for each holder and use."""

    def __init__(self, authority: PracticeAuthority) -> None:
        self._authority = authority
        self._issued: dict[tuple[CertificateUse, str], bytes] = {}
        self.keys, self.root = authority.keys, authority.root

    def issue(self, use: CertificateUse, spec: CardSpec, public: Any) -> bytes:
        key = (use, spec.card_serial)
        if key not in self._issued:
            self._issued[key] = self._authority.issue(use, spec, public)
        return self._issued[key]


_HONEST: Any = _Remembering(PracticeAuthority(SHARED))
_FAKE: Any = _Remembering(FakeAuthority(SHARED))


def fresh(*, fake_ca: bool = False, **changes: Any) -> VirtualCard:
    """A card nobody has used yet."""
    return VirtualCard(replace(SPEC, **changes), authority=_FAKE if fake_ca else _HONEST)


def somebody_elses() -> VirtualCard:
    return VirtualCard(OTHER, authority=_HONEST)
