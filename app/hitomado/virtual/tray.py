"""The practice tray: the town's households with their cards, and the terminal for them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from hitomado.core.rules.plan import PinKind, Procedure
from hitomado.ports import PracticeCard
from hitomado.virtual.readers import VirtualReaders
from hitomado.virtual.spec import (
    PRACTICE_PIN,
    PRACTICE_SIGN_PASSWORD,
    CardSpec,
    SecretKind,
)
from hitomado.virtual.town.papers import in_japanese_era
from hitomado.virtual.town.practice import PracticeHousehold, card_spec, practice_households

if TYPE_CHECKING:  # cards and their keys load with the first one placed
    from hitomado.virtual.card import VirtualCard
    from hitomado.virtual.terminal import PracticeTerminal


@dataclass(frozen=True, slots=True)
class _Kept:
    """One card of the tray."""

    household: PracticeHousehold
    spec: CardSpec


class TownTray:
    """Implements `ports.PracticeTray` for the practice town.

    municipality_code: this town's, 5 digits, as a card carries it (without the check digit).
    make_card: builds a virtual card when it is placed for the first time; it then keeps what the
    practice terminal wrote on it.
    """

    def __init__(
        self,
        readers: VirtualReaders,
        today: date,
        municipality_code: str,
        make_card: Callable[[CardSpec], "VirtualCard"],
    ) -> None:
        self._readers = readers
        self._today = today
        self._municipality_code = municipality_code
        self._make_card = make_card
        self._made: dict[str, VirtualCard] = {}
        self._lying: str | None = None

    @cached_property
    def _kept(self) -> dict[str, _Kept]:
        """All cards by their id; thought up when the tray is first looked into."""
        return {
            person.ref: _Kept(household, card_spec(person, self._today))
            for household in practice_households(self._today)
            for person in household.persons
            if person.card is not None
        }

    def cards(self) -> Sequence[PracticeCard]:
        """All cards, household by household, with what their faces show."""
        return tuple(self._shown(ref, kept) for ref, kept in self._kept.items())

    def _shown(self, ref: str, kept: _Kept) -> PracticeCard:
        spec = kept.spec
        born = date(int(spec.birth[:4]), int(spec.birth[4:6]), int(spec.birth[6:]))
        knows = spec.text_pin == PRACTICE_PIN and spec.tries_left.get(SecretKind.TEXT) != 0
        return PracticeCard(
            ref,
            kept.household.key,
            spec.name,
            born.isoformat() if spec.foreign else in_japanese_era(born),
            spec.security_code,
            PRACTICE_PIN if knows else "",
            kept.household.moved,
            kept.household.new_address or "",
        )

    def place(self, card: str) -> None:
        """Put a card on the reader."""
        self._readers.insert(self._card(card))
        self._lying = card

    def remove(self) -> None:
        """Take the card off the reader."""
        self._readers.remove()
        self._lying = None

    def lying(self) -> str | None:
        """Id of the card on the reader."""
        return self._lying

    def _card(self, ref: str) -> "VirtualCard":
        if ref not in self._made:
            self._made[ref] = self._make_card(self._kept[ref].spec)
        return self._made[ref]

    def perform(
        self,
        serial: str,
        procedure: Procedure,
        pin: PinKind | None,
        address: str,
        until: date | None = None,
    ) -> None:
        """Let the practice terminal do its work; a resident sets the practice PINs again."""
        from hitomado.virtual.terminal import PracticeTerminal

        for ref, kept in self._kept.items():
            if kept.spec.card_serial == serial:
                terminal = PracticeTerminal(self._card(ref))
                if procedure is Procedure.VALIDITY_CHANGE and until is not None:
                    terminal.extend(until)
                else:
                    self._work(terminal, procedure, pin, address)

    def _work(
        self, terminal: "PracticeTerminal", procedure: Procedure, pin: PinKind | None, address: str
    ) -> None:
        match procedure:
            case Procedure.CARD_UPDATE if address:
                terminal.update_address(address)
            case Procedure.CONTINUED_USE if address:
                terminal.continue_use(address, self._municipality_code)
            case Procedure.PIN_RESET if pin is not None:
                new = PRACTICE_SIGN_PASSWORD if pin is PinKind.SIGN else PRACTICE_PIN
                terminal.reset_pin(SecretKind(pin), new)
            case Procedure.SIGN_CERTIFICATE | Procedure.CERTIFICATE_RENEWAL if pin is PinKind.SIGN:
                terminal.issue_sign_certificate(self._today)
            case Procedure.AUTH_CERTIFICATE | Procedure.CERTIFICATE_RENEWAL if pin is PinKind.AUTH:
                terminal.issue_auth_certificate(self._today)
            case _:
                pass  # done on paper, or nothing the chip would show
