"""A known PIN changed by its holder: the present value, the new one, the new one again."""

from PySide6.QtCore import QTimer

from hitomado.core.chip.pins import wipe
from hitomado.core.chip.reading import Attributes, Source
from hitomado.core.reasons import CardError, Reason
from hitomado.core.visit import events as e
from hitomado.core.visit.desk import Notice
from hitomado.runner.deeper import both_values, change_kind
from hitomado.ui.controller import Controller
from hitomado.ui.kit.banner import BannerView
from hitomado.ui.kit.secret_digits import FORGET_AFTER_MS
from hitomado.ui.kit.secret_pad import PinPadView
from hitomado.ui.kit.shapes import Tone
from hitomado.ui.models.cards import notice
from hitomado.ui.models.deeper import PIN_NAMES
from hitomado.ui.pages.secret_asker import SecretAsker, Take
from hitomado.words import Words


class PinChange:
    """Asks on the resident's pad; nothing goes to the card before all three fit the rules.

    What does not fit is said on the pad and asked again, from the new value on. A minute without
    a further value ends it, and what was given is forgotten.
    """

    def __init__(self, controller: Controller, words: Words, asker: SecretAsker) -> None:
        self._controller = controller
        self._words = words
        self._asker = asker
        self._pin = Source.TEXT_PIN
        self._ticket = 0
        self._sure = False
        self._held: list[bytearray] = []  # the present value, then the new one
        self._minute = QTimer(asker, singleShot=True, interval=FORGET_AFTER_MS)
        self._minute.timeout.connect(self._too_late)
        asker.given_up.connect(self.forget)

    def begin(self, pin: Source, left: int, ticket: int) -> None:
        """Ask for the present value. left: its tries; ticket: of the card."""
        self.forget()
        self._pin, self._ticket, self._sure = pin, ticket, False
        self._ask("old", left, None, self._have_old)

    def forget(self) -> None:
        """Wipe what was given so far."""
        self._minute.stop()
        for value in self._held:
            wipe(value)
        self._held = []

    def _too_late(self) -> None:
        self._asker.close()
        self.forget()
        self._controller.post(e.Failed(Reason.SECRET_GONE))

    def _keep(self, *values: bytearray) -> None:
        """Hold what was given so far, for a minute."""
        self._held = list(values)
        self._minute.start()

    def _ask(self, which: str, left: int | None, told: BannerView | None, then: Take) -> None:
        title = self._words(f"card_view.change.{which}", pin=self._words(PIN_NAMES[self._pin]))
        whose = self._words("ui.pin.whose") if left is not None else ""
        view = PinPadView(title, whose, left, told, goes_on=left is None)
        self._asker.ask(self._pin, view, then)

    def _have_old(self, value: bytearray, sure: bool) -> None:
        self._sure = sure
        self._keep(value)
        self._ask_new(self._rule())

    def _rule(self) -> BannerView:
        from hitomado.core.chip.pin_change import form_rule

        what = self._words(f"pin.rule.{form_rule(self._pin)}")
        return BannerView(Tone.INFO, what, self._words("card_view.change.mind"))

    def _ask_new(self, told: BannerView) -> None:
        self._ask("new", None, told, self._have_new)

    def _have_new(self, value: bytearray, _sure: bool) -> None:
        """What is easily guessed is said before it is typed again; the holder decides."""
        from hitomado.core.chip.pin_change import weak_hints

        new = self._checked(value, bytearray(value))
        if new is None:
            return
        self._keep(self._held[0], new)
        attributes = self._attributes()
        hints = weak_hints(
            self._pin,
            new,
            attributes.birth_date if attributes else None,
            attributes.address if attributes else "",
        )
        told = None
        if hints:
            what = "\n".join(self._words(f"pin.weak.{hint}") for hint in hints)
            told = BannerView(Tone.WARNING, what, remedy=self._words("card_view.change.weak_do"))
        self._ask("again", None, told, self._have_again)

    def _have_again(self, again: bytearray, _sure: bool) -> None:
        """Send nothing but what fits the rules and was typed twice the same."""
        first = self._held.pop()
        new = self._checked(first, again)
        if new is None:
            return
        joined = both_values(self._held.pop(), new)
        self.forget()
        self._controller.parts.vault.put(change_kind(self._pin), self._ticket, joined)
        self._controller.post(e.PinChangeWanted(self._pin, self._ticket, self._sure))

    def _checked(self, first: bytearray, second: bytearray) -> bytearray | None:
        """The new value where it fits; else the new one is asked again and None returned."""
        from hitomado.core.chip.pin_change import checked_new

        try:
            return checked_new(self._pin, first, second, self._held[0])
        except CardError as stop:
            self._ask_new(notice(self._words, Notice(stop.reason, stop.params)))
            return None

    def _attributes(self) -> Attributes | None:
        card = self._controller.desk.card
        return card.reading.attributes if card and card.reading else None
