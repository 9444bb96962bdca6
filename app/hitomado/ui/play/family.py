"""The practice visit that plays by itself: a family of four moves within the town.

A foreign mother, a child of 14, a grandmother whose PINs are blocked or forgotten. Played where
there is no display, for the README's picture, and by the test of a whole visit.
"""

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QApplication, QLineEdit

from hitomado.core.visit.desk import CardStage
from hitomado.core.visit.model import Step
from hitomado.ports import PracticeCard
from hitomado.ui.play import steps
from hitomado.ui.play.player import Player, Until
from hitomado.ui.play.steps import ENTER, F5, SPACE, TAB

HOUSEHOLD = "family"
PHONE = "09900010002"


def family_visit(player: Player) -> Iterator[Until]:
    """From the first card to the end of the visit."""
    cards = steps.cards_of(player, HOUSEHOLD)
    yield player.window.isVisible
    player.picture("wait")
    yield from _reception(player, cards)
    yield from _questions(player, cards[0])
    yield from steps.save_form(player)
    yield from steps.guided(player)
    for card in cards:
        yield from steps.read_again(player, card)
    yield from steps.finish(player)


def _reception(player: Player, cards: Sequence[PracticeCard]) -> Iterator[Until]:
    """The father's card opens the visit, the household joins, then card after card."""
    first, *others = cards
    yield from steps.place(player, first, "card")
    yield from steps.read(player, first)
    yield steps.stage(player, CardStage.FOUND)
    player.picture("compare")
    player.type("1")
    yield lambda: len(player.desk.household) == len(cards)
    player.keys(F5)
    yield lambda: len(steps.visit(player).persons) == len(cards)
    player.picture("household")
    for card in others:
        yield from steps.next_card(player, card)
    player.picture("all-cards-read")
    yield from steps.take(player)


def _questions(player: Player, told: PracticeCard) -> Iterator[Until]:
    """The move once, then each person: here today, and which PINs are gone."""
    player.keys(ENTER)
    yield steps.step(player, Step.QUESTIONS)
    player.type(f"{told.moved:%Y%m%d}")
    player.keys(ENTER)
    for text in (told.new_address, "", PHONE):
        if isinstance(QApplication.focusWidget(), QLineEdit):
            player.write(text)  # a Japanese address comes from the input method, not from keys
        player.keys(ENTER)
    player.picture("questions")
    for _ in steps.visit(player).persons:
        yield from steps.next_person(player)
        before = steps.focused(player).before
        if before is not None and before.tries_left.text == 0:
            for _ in ("sign", "auth"):
                player.keys(TAB, SPACE)
            player.picture("person")
    player.keys(ENTER)
    yield steps.step(player, Step.FORM)
