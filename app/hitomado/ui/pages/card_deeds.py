"""What a card is asked for on request: its photo, its 署名用 certificate, another PIN."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hitomado.core.chip.reading import CertificateStatus, Source
from hitomado.core.visit import events as e
from hitomado.core.visit.desk import Deed, Desk
from hitomado.ui.controller import Controller
from hitomado.ui.kit.banner import Banner
from hitomado.ui.kit.comparison_view import ComparisonView
from hitomado.ui.kit.face_panel import FacePanel
from hitomado.ui.kit.facts_panel import FactsPanel
from hitomado.ui.kit.number_b_form import NumberBForm
from hitomado.ui.kit.parts import label
from hitomado.ui.kit.primary_bar import BarAction
from hitomado.ui.kit.question_row import QuestionRow
from hitomado.ui.kit.secret_pad import PinPadView
from hitomado.ui.models import deeper as model
from hitomado.ui.pages.base import PIN_GUIDE
from hitomado.ui.pages.pin_change import PinChange
from hitomado.ui.pages.secret_asker import SecretAsker
from hitomado.words import Words

PHOTO, SIGN, CHANGE = "photo", "sign", "change"


class CardDeeds(QWidget):
    """Asks what a deed needs, hands it to the card thread, shows what came of it.

    Emits `moved` when an entry begins or ends here, so that the page makes room.
    """

    moved = Signal()

    def __init__(self, controller: Controller, words: Words) -> None:
        super().__init__()
        self.controller = controller
        self.words = words
        self.asker = SecretAsker(words, self)
        self._number_b: NumberBForm | None = None
        self._why = label(words("card_view.photo.why"), wrap=True)
        self._which = QuestionRow(words)
        self._done = Banner(words)
        self._face = FacePanel(words)
        self._sign = FactsPanel(words("card_view.sign.title"))
        self._signed = ComparisonView(words)
        self._change = PinChange(controller, words, self.asker)
        self._ticket = 0
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(0, 0, 0, 0)
        shown = (self._done, self._why, self._which, self._face, self._sign, self._signed)
        for part in shown:
            self._body.addWidget(part)
            part.hide()
        self._which.answered.connect(self._choose_pin)

    @property
    def entering(self) -> bool:
        """Whether an entry for a deed is what matters on the page now."""
        asked = self._number_b is not None and not self._number_b.isHidden()
        return asked or not self._which.isHidden()

    @property
    def told(self) -> bool:
        """Whether something that a deed brought stands here."""
        return any(not part.isHidden() for part in (self._done, self._face, self._sign))

    def show_desk(self, desk: Desk) -> None:
        """Show what was read; an entry for another card, or beside a deed, is closed."""
        card = desk.card
        if card is None or card.ticket != self._ticket or card.busy:
            self.close_entry()
            self.asker.close()
            self._change.forget()
        self._ticket = card.ticket if card else 0
        face = model.face_view(self.words, desk)
        if face is not None:
            self._face.show_view(face)
        self._face.setVisible(face is not None)
        reading = card.reading if card and card.deed is not Deed.SIGN else None
        facts = model.sign_facts(self.words, reading, self.controller.office) if reading else ()
        self._sign.show_facts(facts)
        signed = bool(facts) and face is None and not self.entering
        self._sign.setVisible(signed)
        done = model.changed_said(self.words, desk)
        compared = None
        if signed and done is None:
            compared = model.sign_comparison(self.words, desk, self.controller.office)
        self._signed.setVisible(compared is not None)
        if compared is not None:
            self._signed.show_view(compared)
        self._done.setVisible(done is not None)
        if done is not None:
            self._done.show_view(done)
        self._show_if_needed()

    def _show_if_needed(self) -> None:
        """An empty part would still take its distance from the next."""
        self.setVisible(self.entering or self.told)

    def offered(self, desk: Desk) -> tuple[BarAction, ...]:
        """What can be asked for now."""
        if not self._which.isHidden():
            return (BarAction(PIN_GUIDE, self.words("ui.bar.pin_guide"), "F9"),)
        if self.entering:
            return ()
        card = desk.card
        signed = (
            card is not None
            and card.reading is not None
            and card.reading.sign.status is not CertificateStatus.ABSENT
            and model.may_enter(desk, Source.SIGN_PASSWORD)
        )
        made = []
        if model.may_see_face(desk) and card is not None and card.face is None:
            made.append(BarAction(PHOTO, self.words("card_view.photo"), "F2"))
        if signed:
            made.append(BarAction(SIGN, self.words("card_view.sign"), "F3"))
        if self.controller.office.pin_change and self._changeable(desk):
            made.append(BarAction(CHANGE, self.words("card_view.change"), "F6"))
        return tuple(made)

    def act(self, key: str) -> bool:
        """Begin a deed; False when the key is none of them."""
        begin = {PHOTO: self._ask_face, SIGN: self._ask_sign, CHANGE: self._ask_pin}.get(key)
        if begin is None:
            return False
        begin()
        return True

    def back(self) -> bool:
        """Close an entry; False when there is none."""
        if not self.entering:
            return False
        self.close_entry()
        self.moved.emit()
        return True

    def close_entry(self) -> None:
        """Forget what is half typed."""
        self._why.hide()
        self._which.hide()
        if self._number_b is not None:
            self._number_b.hide()

    # photo

    def _ask_face(self) -> None:
        view = model.face_question(self.controller.desk)
        if view is None:
            return
        if self._number_b is None:
            self._number_b = NumberBForm(self.words)
            self._number_b.entered.connect(self._send_number_b)
            self._number_b.cancelled.connect(self.back)
            self._body.insertWidget(2, self._number_b)
        self._why.show()
        self._number_b.show()
        self.show()
        self._number_b.show_view(view)
        self.moved.emit()

    def _send_number_b(self, secret: bytearray) -> None:
        self.controller.parts.vault.put(Source.NUMBER_B, self._ticket, secret)
        self.close_entry()
        self.controller.post(e.FaceWanted(self._ticket))

    # 署名用 certificate

    def _ask_sign(self) -> None:
        card = self.controller.desk.card
        left = card.reading.tries_left.sign if card and card.reading else None
        if left is None:
            return
        whose = self.words("card_view.sign.whose")
        view = PinPadView(self.words("card_view.sign.title"), whose, left)

        def send(secret: bytearray, sure: bool) -> None:
            self.controller.parts.vault.put(Source.SIGN_PASSWORD, self._ticket, secret)
            self.controller.post(e.SignWanted(self._ticket, last_try_confirmed=sure))

        self.asker.ask(Source.SIGN_PASSWORD, view, send)

    # another PIN

    def _changeable(self, desk: Desk) -> tuple[Source, ...]:
        return tuple(pin for pin in model.PIN_NAMES if model.may_enter(desk, pin))

    def _ask_pin(self) -> None:
        desk = self.controller.desk
        reading = desk.card.reading if desk.card else None
        locked = model.locked_pins(reading) if reading else ()
        self._which.show_view(model.which_pin(self.words, self._changeable(desk), locked))
        self._which.show()
        self.show()
        self._which.setFocus()
        self.moved.emit()

    def _choose_pin(self, _question: str, key: str) -> None:
        self.back()
        card = self.controller.desk.card
        if key in model.PIN_NAMES and card is not None and card.reading is not None:
            pin = Source(key)
            self._change.begin(pin, model.tries_of(card.reading, pin) or 0, self._ticket)
