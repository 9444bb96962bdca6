"""Entering a PIN or 照合番号B: every wrong turn costs what it must, and is said in plain words."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from hitomado import wiring
from hitomado.core.chip.reading import Source
from hitomado.core.reasons import Reason
from hitomado.core.visit import events as e
from hitomado.core.visit.desk import CardStage
from hitomado.ui.kit.number_b_form import NumberBForm
from hitomado.ui.kit.pin_pad import PinPad
from hitomado.virtual.card import VirtualCard
from hitomado.virtual.spec import CardSpec, SecretKind
from hitomado.virtual.town.practice import card_spec, practice_households

from .counter import ENTER, ESC, SPACE, TAB, Counter
from .settled import TODAY


def card_of(household: str, **changes: object) -> VirtualCard:
    """The first card of a household of the tray, changed."""
    found = next(h for h in practice_households(TODAY) if h.key == household)
    spec: CardSpec = card_spec(found.persons[0], TODAY)
    return wiring.practice_card(replace(spec, **changes), "")  # type: ignore[arg-type]


def left(counter: Counter, kind: str = "text") -> int | None:
    card = counter.desk.card
    assert card is not None
    assert card.reading is not None
    count: int | None = getattr(card.reading.tries_left, kind)
    return count


def with_tries(counter: Counter, **tries: int) -> VirtualCard:
    """Place the family's first card with these tries left."""
    card = card_of("family", tries_left={SecretKind(k): n for k, n in tries.items()})
    counter.insert(card)
    counter.stage(CardStage.FREE)
    return card


def test_a_card_says_what_it_is_before_any_pin(counter: Counter) -> None:
    counter.place(counter.cards("family")[0])
    assert counter.says("card.kind.my_number")
    assert counter.says("card_view.tries.usable")
    assert counter.says("ui.ask.way")
    assert "健一" not in counter.said()
    counter.take()
    assert counter.says("ui.wait.headline")


def test_a_wrong_pin_costs_one_try_and_the_counter_is_shown_anew(counter: Counter) -> None:
    counter.place(counter.cards("family")[0])
    counter.by_pin("9999")
    counter.until(lambda: counter.notice is Reason.PIN_WRONG)
    counter.stage(CardStage.FREE)
    assert counter.tells(Reason.PIN_WRONG, left=2, pin="text_pin", advice="pin_wrong.text_pin")
    assert left(counter) == 2
    assert counter.says("card_view.tries.fewer", count=2)
    assert counter.says("ui.ask.way"), "the next entry is offered at once"
    counter.by_pin()
    counter.stage(CardStage.FOUND)
    assert counter.notice is None


def test_the_last_try_needs_its_own_confirmation(counter: Counter) -> None:
    with_tries(counter, text=1)
    counter.tap("1")
    pad = counter.dialog(PinPad)
    counter.tap("1234")
    counter.press(ENTER)
    assert pad.isVisible()
    assert left(counter) == 1
    assert counter.says("window.pad.unsure"), "Enter without the tick says that it is wanted"
    assert counter.words("kit.pin.sure") in counter.said()
    counter.press(SPACE, ENTER)
    counter.stage(CardStage.FOUND)


def test_only_the_tick_on_the_pad_confirms_a_last_try(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    post, posted = counter.controller.post, []

    def noted(event: e.Event) -> None:
        if isinstance(event, e.SecretReady):
            posted.append((event.source, event.last_try_confirmed))
        post(event)

    monkeypatch.setattr(counter.controller, "post", noted)
    with_tries(counter, text=1)
    counter.by_number_b(counter.cards("family")[0], "0000")
    counter.until(lambda: counter.notice is Reason.NUMBER_B_WRONG)
    counter.stage(CardStage.FREE)
    counter.tap("1")
    counter.dialog(PinPad)
    counter.tap("1234")
    counter.press(TAB, SPACE, ENTER)
    counter.stage(CardStage.FOUND)
    assert posted == [(Source.NUMBER_B, False), (Source.TEXT_PIN, True)]


def test_a_wrong_last_try_blocks_the_pin_and_number_b_goes_on(counter: Counter) -> None:
    with_tries(counter, text=1)
    counter.tap("1")
    counter.dialog(PinPad)
    counter.tap("9999")
    counter.press(TAB, SPACE, ENTER)
    counter.until(lambda: counter.notice is Reason.PIN_BLOCKED)
    counter.stage(CardStage.FREE)
    assert counter.tells(Reason.PIN_BLOCKED, pin="text_pin", advice="pin_blocked.text_pin")
    assert left(counter) == 0
    counter.by_number_b(counter.cards("family")[0])
    counter.stage(CardStage.FOUND)


def test_nothing_can_be_typed_for_a_blocked_pin(counter: Counter) -> None:
    card = with_tries(counter, text=0)
    assert counter.says("kit.tries.blocked")
    counter.tap("1")
    pad = counter.dialog(PinPad)
    assert counter.words("kit.pin.blocked_what") in counter.said()
    counter.tap("1234")
    counter.press(Qt.Key.Key_Escape)
    counter.until(lambda: not pad.isVisible())
    assert card.spec.tries_left[SecretKind.TEXT] == 0
    assert left(counter) == 0
    assert counter.says("ui.ask.way")


def test_a_wrong_number_b_costs_one_try_and_is_said(counter: Counter) -> None:
    card = counter.cards("family")[0]
    wrong = "0000" if card.security_code != "0000" else "1111"
    counter.place(card)
    counter.by_number_b(card, wrong)
    counter.until(lambda: counter.notice is Reason.NUMBER_B_WRONG)
    counter.stage(CardStage.FREE)
    assert counter.tells(Reason.NUMBER_B_WRONG, left=9)
    assert left(counter, "number_b") == 9


def test_number_b_is_not_sent_any_more_at_five_tries_left(counter: Counter) -> None:
    with_tries(counter, number_b=5)
    counter.tap("2")
    assert counter.says("kit.number_b.stopped", count=5)
    assert left(counter, "number_b") == 5


def test_number_b_is_shown_once_more_before_it_is_sent(counter: Counter) -> None:
    card = counter.cards("family")[0]
    counter.place(card)
    counter.tap("2")
    form = counter.window.findChild(NumberBForm)
    assert form is not None
    counter.tap("S")
    for part in ("55", "3", "15"):
        counter.tap(part)
        counter.press(ENTER)
    counter.tap(card.security_code)
    counter.press(ENTER)
    assert counter.words("kit.number_b.send") in counter.said()
    assert counter.desk.card is not None
    assert counter.desk.card.stage is CardStage.FREE, "nothing was sent yet"
    assert card.security_code not in counter.said()
    counter.press(ESC)
    counter.press(ESC)
    assert counter.says("ui.ask.way"), "Esc leads back without sending"
    assert left(counter, "number_b") == 10


def test_esc_leaves_the_pin_pad_without_sending(counter: Counter) -> None:
    counter.place(counter.cards("family")[0])
    counter.tap("1")
    pad = counter.dialog(PinPad)
    counter.tap("12")
    counter.press(ESC)
    counter.until(lambda: not pad.isVisible())
    assert left(counter) == 3
    assert counter.says("ui.ask.way")
    counter.by_pin()
    counter.stage(CardStage.FOUND)


def test_the_pin_pad_closes_when_its_card_leaves(counter: Counter) -> None:
    counter.place(counter.cards("family")[0])
    counter.tap("1")
    pad = counter.dialog(PinPad)
    counter.tap("12")
    counter.readers.remove()
    counter.until(lambda: not pad.isVisible() and QApplication.activeModalWidget() is None)
    counter.until(lambda: counter.desk.card is None)
    assert counter.says("ui.wait.headline")


def test_a_pin_typed_for_one_card_never_reaches_the_next(counter: Counter) -> None:
    first, second = card_of("family"), card_of("certificate")
    counter.insert(first)
    counter.stage(CardStage.FREE)
    counter.tap("1")
    counter.dialog(PinPad)
    counter.tap("123")
    counter.insert(second)
    counter.until(lambda: QApplication.activeModalWidget() is None)
    counter.stage(CardStage.FREE)
    counter.tap("1")
    counter.dialog(PinPad)
    counter.tap("4")
    counter.press(ENTER)
    assert left(counter) == 3
    assert counter.desk.card is not None
    assert counter.desk.card.stage is CardStage.FREE


@pytest.mark.parametrize("language", ["ja"])
def test_what_was_typed_is_never_shown(counter: Counter, language: str) -> None:
    counter.place(counter.cards("family")[0])
    counter.tap("1")
    pad = counter.dialog(PinPad)
    counter.tap("8642")
    assert counter.words.language == language
    assert "8642" not in counter.said(hidden=True)
    assert "864" not in counter.said(hidden=True)
    pad.reject()
