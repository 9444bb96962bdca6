"""A card lies on the reader: what it is, and whose, by PIN or by 照合番号B."""

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hitomado.core.chip.reading import Source
from hitomado.core.chip.tables import NUMBER_B_STOP
from hitomado.core.match.comparison import Comparison
from hitomado.core.people import Resident
from hitomado.core.rules.plan import MoveKind
from hitomado.core.visit import events as e
from hitomado.core.visit.answers import QUIET
from hitomado.core.visit.cards import old_address
from hitomado.core.visit.desk import Candidate, CardOnDesk, CardStage, Desk
from hitomado.core.visit.model import Step
from hitomado.core.visit.newcomers import by_card, returning
from hitomado.ui.controller import Controller
from hitomado.ui.kit.banner import Banner, BannerView
from hitomado.ui.kit.card_facts import CardFacts
from hitomado.ui.kit.comparison_view import ComparisonView
from hitomado.ui.kit.number_b_form import NumberBForm, NumberBView
from hitomado.ui.kit.parts import clear, label
from hitomado.ui.kit.primary_bar import BarAction, PrimaryBarView
from hitomado.ui.kit.question_row import ChoiceView, QuestionRow, QuestionView
from hitomado.ui.kit.secret_pad import PinPadView
from hitomado.ui.kit.shapes import Tone
from hitomado.ui.kit.slow_bar import SlowBar
from hitomado.ui.models import cards as model
from hitomado.ui.models import deeper as model_deeper
from hitomado.ui.models.compared import comparison_shown, face_wanted
from hitomado.ui.models.gate import gated_comparison
from hitomado.ui.models.guide import known_birth
from hitomado.ui.models.reception import (
    ABROAD,
    JOIN,
    MOVER,
    NOT_FILED,
    beginning,
    candidate_line,
    joining,
    nobody_found,
    state_told,
)
from hitomado.ui.pages.base import CLOSE_CARD, REFRESH, WITHOUT_CARD, Page
from hitomado.ui.pages.card_deeds import CardDeeds
from hitomado.ui.pages.newcomer import begin_newcomer
from hitomado.words import Words

AGAIN = "again"


def _in_between(desk: Desk) -> bool:
    """Whether the page was opened in a step that goes on without this card."""
    return desk.visit is not None and desk.step not in (Step.RECEPTION, Step.REREAD)


class CardPage(Page):
    """Free facts first, then the entry, then who it may be."""

    def __init__(self, controller: Controller, words: Words) -> None:
        super().__init__(controller, words)
        self._stage = label(role="heading")
        self._facts = CardFacts(words)
        self._findings = QVBoxLayout()
        self._ways = QuestionRow(words)
        self._number_b = NumberBForm(words)
        self._deeds = CardDeeds(controller, words)
        self._slow = SlowBar(words("card_view.busy"))
        self._compared = ComparisonView(words)
        self._state = Banner(words)
        self._who = QuestionRow(words)
        self._ticket = 0
        self._candidates: tuple[Candidate, ...] = ()
        self._chosen: Candidate | None = None
        self._shown_stage: object = None
        self._given_back = False  # nothing is done with this card: it is to be taken off
        self.body.addWidget(self._stage)
        self.body.addWidget(self._slow)
        self.body.addWidget(self._facts)
        self.body.addLayout(self._findings)
        self.body.addWidget(self._deeds)
        self._parts = (self._ways, self._number_b, self._compared, self._state, self._who)
        for part in self._parts:
            self.body.addWidget(part)
        self.body.addStretch(1)
        self._ways.answered.connect(self._choose_way)
        self._who.answered.connect(self._answer)
        self._number_b.entered.connect(lambda secret: self._send(Source.NUMBER_B, secret))
        self._number_b.cancelled.connect(self._ask_way)
        self._deeds.asker.given_up.connect(self._ask_way)
        self._deeds.moved.connect(self._make_room)

    def show_content(self, desk: Desk) -> None:
        card = desk.card
        self._slow.show_busy(card is not None and card.busy)
        self._deeds.show_desk(desk)
        self._stage.setText(model.stage_line(self.words, desk))
        if card is None:
            return
        self._ticket = card.ticket
        self._show_card(card)
        stage = (card.ticket, card.stage, desk.visit is not None, card.deed, card.face is None)
        if self._shown_stage != stage:
            self._shown_stage = stage
            self._given_back = False
            self._show_stage(desk)
        self._lead_up(desk, card)

    def _show_card(self, card: CardOnDesk) -> None:
        """What the card is, and what is worth saying about it."""
        practice = self.controller.office.practice
        clear(self._findings)
        facts = card.reading is not None and self._facts_first(card)
        self._facts.setVisible(facts)
        said_below = facts and not card.busy and card.stage is not CardStage.KNOWN
        self._stage.setVisible(not said_below and not self._deeds.told)
        if card.reading is None:
            return
        self._facts.show_view(model.card_facts(self.words, card.reading, practice=practice))
        if card.face is not None or self._deeds.entering:
            return
        for said in model.findings(self.words, card.reading, practice=practice):
            banner = Banner(self.words)
            banner.show_view(said)
            self._findings.addWidget(banner)

    def _lead_up(self, desk: Desk, card: CardOnDesk) -> None:
        """What is to be answered stands right below what is said, with nothing long between.

        That is a notice, or what a deed just told; else it follows what was read, as always.
        """
        told = self._deeds.told and card.face is None
        after_ways: QWidget = self._deeds
        after_who: QWidget = self._deeds if told else self._state
        if desk.notice is not None:
            after_ways, after_who = self._notice, self._ways
        for part, before in ((self._ways, after_ways), (self._who, after_who)):
            if self.body.indexOf(part) != self.body.indexOf(before) + 1:
                self.body.removeWidget(part)
                self.body.insertWidget(self.body.indexOf(before) + 1, part)

    def _facts_first(self, card: CardOnDesk) -> bool:
        """Whether the card's facts are what matters now, rather than an entry or a comparison."""
        compared = card.stage in (CardStage.LOOKING_UP, CardStage.FOUND)
        entering = self._number_b.isVisibleTo(self) or self._deeds.entering
        return not compared and not entering and card.face is None

    def _show_stage(self, desk: Desk) -> None:
        for part in self._parts:
            part.hide()
        card = desk.card
        if card is None or self._deeds.entering:
            return
        if model.waits_for_secret(desk, practice=self.controller.office.practice):
            if not self._read_again_at_once():
                self._ask_way()
        elif card.stage is CardStage.FOUND and card.deed is None:
            self._candidates = card.candidates
            self._ask_who(desk)
        elif card.stage is CardStage.KNOWN:
            self._compare_known(desk)

    def _make_room(self) -> None:
        """An entry for a deed began or ended: the rest of the page gives way, or comes back."""
        self._shown_stage = None
        self.show_desk(self.controller.desk)
        self.wanted.emit(REFRESH)

    def hideEvent(self, event: QHideEvent) -> None:
        """The pad is a window of its own: it goes with the card it was opened for."""
        if not event.spontaneous():
            self._deeds.close_entry()
            self._deeds.asker.close()
        super().hideEvent(event)

    # the entry

    def _ask_way(self) -> None:
        desk = self.controller.desk
        waits = model.waits_for_secret(desk, practice=self.controller.office.practice)
        if not waits or self._deeds.entering:
            return
        self._number_b.hide()
        self._facts.show()
        reading = desk.card.reading if desk.card else None
        if reading is None:
            return
        self._ways.show_view(model.ways(self.words, reading.tries_left))
        self._ways.show()
        self._ways.setFocus()

    def _read_again_at_once(self) -> bool:
        """After the work a card that was read before asks for its security code and nothing else.

        So no PIN is entered twice; Esc leads back to the other way.
        """
        desk = self.controller.desk
        number_b = (
            desk.card.reading.tries_left.number_b if desk.card and desk.card.reading else None
        )
        usable = number_b is not None and number_b > NUMBER_B_STOP
        if desk.step is not Step.REREAD or not usable or known_birth(desk) is None:
            return False
        self._choose_way("way", Source.NUMBER_B)
        return True

    def _choose_way(self, _question: str, way: str) -> None:
        card = self.controller.desk.card
        if card is None or card.reading is None:
            return
        left = card.reading.tries_left
        if way == Source.TEXT_PIN and left.text is not None:
            view = PinPadView(self.words("ui.pin.text"), self.words("ui.pin.whose"), left.text)
            self._deeds.asker.ask(
                Source.TEXT_PIN, view, lambda pin, sure: self._send(Source.TEXT_PIN, pin, sure)
            )
            return
        if way != Source.NUMBER_B or left.number_b is None:
            return
        self._ways.hide()
        self._facts.hide()
        expiry = card.reading.expiry
        born = known_birth(self.controller.desk)
        self._number_b.show_view(
            NumberBView(
                expiry.year if expiry else None,
                left.number_b,
                era=born.era if born else None,
                birth=born,
            )
        )
        self._number_b.show()
        if born is None:
            self._number_b.setFocus()

    def _send(self, source: Source, secret: bytearray, sure: bool = False) -> None:
        """Hand the secret to the vault; the event says only that it waits there."""
        self.controller.parts.vault.put(source, self._ticket, secret)
        self.controller.post(e.SecretReady(source, self._ticket, sure))

    # who it is

    def _ask_who(self, desk: Desk) -> None:
        if len(self._candidates) == 1:
            self._offer(desk, self._candidates[0])
            return
        self._chosen = None
        if not self._candidates:
            view = nobody_found(self.words, desk.visit)
            self._who.show_view(view)
        else:
            choices = tuple(
                ChoiceView(c.id, candidate_line(self.words, c)) for c in self._candidates
            )
            self._who.show_view(QuestionView("which", self.words("ui.found.several"), choices))
        self._who.show()
        self._who.setFocus()

    def _offer(self, desk: Desk, candidate: Candidate) -> None:
        self._chosen = candidate
        attributes = desk.card.reading.attributes if desk.card and desk.card.reading else None
        if attributes is None:
            return
        office = self.controller.office
        comparison = office.compare(attributes, candidate.who, old_address(candidate))
        gated = gated_comparison(comparison, candidate.who.protection)
        self._compare(desk, gated, isinstance(candidate.who, Resident))
        told = state_told(self.words, candidate)
        self._state.setVisible(told is not None)
        if told is not None:
            self._state.show_view(told)
        asked = beginning if desk.visit is None else joining
        self._who.show_view(asked(self.words, candidate))
        self._who.show()
        self._who.setFocus()

    def _compare(self, desk: Desk, gated: Comparison, registered: bool) -> None:
        """The comparison, with the face's images once they were read.

        It comes ahead of the photo where the images answer what the text leaves open, and gives
        way to it where nothing differs.
        """
        images = model_deeper.chip_images(self.words, desk)
        hint = self.words("comparison_view.face_here") if model_deeper.may_see_face(desk) else ""
        shown = comparison_shown(
            gated,
            self.words,
            other="register" if registered else "mover",
            images=images,
            face_hint=hint,
        )
        self.body.removeWidget(self._compared)
        ahead = self.body.indexOf(self._deeds)
        self.body.insertWidget(ahead if face_wanted(gated) else ahead + 1, self._compared)
        self._compared.show_view(shown)
        self._compared.setVisible(not images or gated.level not in QUIET)

    def _compare_known(self, desk: Desk) -> None:
        """Beside the face of a person of the visit stands what was compared of them."""
        card, visit = desk.card, desk.visit
        person = visit.person(card.person) if visit and card else None
        if card is None or card.face is None or person is None or person.comparison is None:
            return
        gated = gated_comparison(person.comparison, person.who.protection, person.id, person.tick)
        self._compare(desk, gated, isinstance(person.who, Resident))

    def _answer(self, question: str, key: str) -> None:
        if question == "which":
            chosen = next((c for c in self._candidates if c.id == key), None)
            if chosen is not None:
                self._offer(self.controller.desk, chosen)
        elif question == "join" and key == "join" and self._chosen is not None:
            self.controller.post(e.CardAssigned(self._chosen))
        elif question == "kind" and self._chosen is not None:
            self.controller.open_visit(self._chosen, MoveKind(key))
        elif key == MOVER:
            self.wanted.emit(MOVER)
        elif key in (NOT_FILED, ABROAD):
            self._begin_by_card(key)
        elif key == JOIN and (newcomer := self._newcomer()) is not None:
            self.controller.post(e.CardAssigned(newcomer))
        else:
            self.controller.post(e.Cancelled())
            self._give_back()

    def _newcomer(self) -> Candidate | None:
        """The holder as the card says, or as the register knows somebody who had moved out."""
        if self._chosen is not None and isinstance(self._chosen.who, Resident):
            return returning(self._chosen.who)
        card = self.controller.desk.card
        attributes = card.reading.attributes if card and card.reading else None
        return by_card(attributes) if attributes else None

    def _begin_by_card(self, key: str) -> None:
        newcomer = self._newcomer()
        if newcomer is not None:
            begin_newcomer(self.controller, newcomer, key)

    def _give_back(self) -> None:
        """Nothing is done with this card: the only thing left is to take it off."""
        for part in self._parts:
            part.hide()
        self._given_back = True
        told = self.words("ui.found.take_card"), self.words("window.take_card")
        self._state.show_view(BannerView(Tone.WARNING, told[0], remedy=told[1]))
        self._state.show()
        self.wanted.emit(REFRESH)

    def bar(self, desk: Desk) -> PrimaryBarView:
        card = desk.card
        if card is None or card.busy:
            stop = self.words("card_view.stop") if card else None
            return PrimaryBarView(None, back=stop, hint=self.words("ui.card.to_stop"))
        actions = [] if self._given_back else list(self._deeds.offered(desk))
        again = model.may_read_again(card)
        unread = card.reading is None or card.stage is not CardStage.FAILED
        if card.stage is CardStage.FAILED and desk.step is Step.RECEPTION:
            actions.append(BarAction(WITHOUT_CARD, self.words("ui.bar.search"), "F4"))
        if again:
            actions.append(BarAction(AGAIN, self.words("card_view.again"), "F5"))
        looked_at = card.stage is CardStage.KNOWN or card.face is not None or _in_between(desk)
        back = "card_view.close" if looked_at else "ui.bar.cancel"
        shown = looked_at or self._deeds.entering or desk.notice or card.changed
        return PrimaryBarView(
            None,
            back=self.words(back) if shown else None,
            actions=tuple(actions),
            hint=self.words("card_view.again_hint" if again and unread else "ui.card.to_stop"),
        )

    def action(self, key: str) -> None:
        if key == AGAIN:
            self.controller.post(e.ReadAgain(self._ticket))
        elif not self._deeds.act(key):
            self.wanted.emit(key)

    def back(self) -> None:
        """Esc: stop the reading, close what is open, or leave the card."""
        card, said = self.controller.desk.card, self.controller.desk.notice
        if card is not None and not card.busy:
            if self._deeds.back():
                return
            known = card.stage is CardStage.KNOWN and card.face is None and said is None
            if known or _in_between(self.controller.desk):
                self.wanted.emit(CLOSE_CARD)
        self.controller.post(e.Cancelled())

    def enter(self) -> None:
        self._shown_stage = None
        self.show_desk(self.controller.desk)
