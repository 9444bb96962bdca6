"""Every kind of card a clerk may be handed, by its name: `hitomado virtual-card --kind KIND`.

Marks say how sure it is that a real card shows itself like this: S public and agreed, L likely,
U not known. A holder's card that is suspended (一時停止) is an ordinary card here as in the world:
nothing on the chip tells of it. Every practice card is one of the test hierarchy (JPKI-TEST).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from hitomado.core.people import Sex
from hitomado.virtual import other
from hitomado.virtual.chip import Chip
from hitomado.virtual.spec import TRIES, CardSpec, SecretKind

if TYPE_CHECKING:  # cards and their keys load with the first one made
    from hitomado.virtual.card import VirtualCard

_CHILD_YEARS = 8
_LASTS_YEARS = 10


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of card; called, it makes a chip.

    mark: S, L or U. change: makes the kind out of an ordinary My Number Card; None for another
    sort of chip. chip: makes that other sort. token: whether it takes a nonce.
    """

    mark: str
    change: Callable[[CardSpec, date], CardSpec] | None = None
    chip: Callable[..., Chip] | None = None
    token: bool = False
    example: Callable[[date], CardSpec] = CardSpec.example

    def spec(self, given: CardSpec | None = None, today: date | None = None) -> CardSpec | None:
        """Return whose card it is; None for another sort of chip. given: else the example's."""
        if self.change is None:
            return None
        today = today or date.today()
        return self.change(given or self.example(today), today)

    def __call__(
        self,
        given: CardSpec | None = None,
        *,
        today: date | None = None,
        nonce: str = "",
        make: "Callable[[CardSpec, str], VirtualCard] | None" = None,
    ) -> Chip:
        """Make a chip of this kind. make: builds a My Number Card from spec and nonce."""
        spec = self.spec(given, today)
        if spec is not None:
            return (make or _card)(spec, nonce)
        if self.chip is None:
            raise ValueError("a kind is a card's spec or a chip")
        return self.chip(nonce or "0") if self.token else self.chip()


def _card(spec: CardSpec, nonce: str) -> "VirtualCard":
    from hitomado.virtual.card import VirtualCard

    return VirtualCard(spec, nonce=nonce)


def _as_it_is(spec: CardSpec, _today: date) -> CardSpec:
    return spec


def _child(today: date) -> CardSpec:
    address = "ひとまど県ひとまど町中央一丁目２番３号"
    born = f"{today.year - _CHILD_YEARS}0405"
    return CardSpec.for_holder("窓野　蕾", address, born, Sex.FEMALE, today=today)


def _without_sign_certificate(spec: CardSpec, _today: date) -> CardSpec:
    return replace(spec, sign_certificate=False)


def _face_only(spec: CardSpec, _today: date) -> CardSpec:
    """No 署名用 certificate and no usable PIN (municipal pages); that they show as blocked: U."""
    pins = (SecretKind.SIGN, SecretKind.AUTH, SecretKind.TEXT, SecretKind.JUKI)
    return _blocked(replace(spec, sign_certificate=False), pins)


def _not_set(spec: CardSpec, _today: date) -> CardSpec:
    """Before 交付前設定: no certificates, and nothing yet that would open anything (U)."""
    return _blocked(replace(spec, sign_certificate=False, auth_certificate=False), tuple(TRIES))


def _blocked(spec: CardSpec, secrets: tuple[SecretKind, ...]) -> CardSpec:
    return replace(spec, tries_left={**spec.tries_left, **dict.fromkeys(secrets, 0)})


def _expired(spec: CardSpec, today: date) -> CardSpec:
    expiry = min(spec.expiry, today - timedelta(days=1))
    issued = min(spec.issued, expiry - timedelta(days=365 * _LASTS_YEARS))
    return replace(spec, expiry=expiry, issued=issued)


KINDS: Final[Mapping[str, Kind]] = MappingProxyType(
    {
        "adult": Kind("S", _as_it_is),
        "child": Kind("S", _without_sign_certificate, example=_child),
        "face-only": Kind("U", _face_only),
        "not-set": Kind("U", _not_set),
        "suspended": Kind("S", _as_it_is),
        "expired": Kind("S", _expired),
        "test": Kind("S", _as_it_is),
        "next-generation": Kind("U", chip=other.next_generation, token=True),
        "juki": Kind("S", chip=other.juki_card, token=True),
        "juki-without-jpki": Kind("U", chip=other.juki_card_without_certificates),
        "android": Kind("S", chip=other.android_phone, token=True),
        "iphone": Kind("S", chip=other.iphone, token=True),
        "driver-licence": Kind("S", chip=other.driver_licence),
        "residence": Kind("S", chip=other.residence_card),
        "felica": Kind("S", chip=other.felica_card),
        "blank": Kind("U", chip=other.blank_card),
        "unknown": Kind("S", chip=other.unknown_card),
    }
)
