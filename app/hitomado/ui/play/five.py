"""A family of five moves in by card, played by keys alone.

Both certificates of the wife are over, the grandmother has forgotten one PIN, a child is 14. Their
転出証明書 data are here already. By this visit keys and waiting are measured.
"""

from collections.abc import Iterator, Sequence

from hitomado.core.visit.desk import CardStage
from hitomado.core.visit.model import Step
from hitomado.ports import PracticeCard
from hitomado.ui.play import steps
from hitomado.ui.play.player import Player, Until
from hitomado.ui.play.steps import ENTER, SPACE, TAB

HOUSEHOLD = "family_of_five"
PHONE = "09900010005"

# answers by their numbers
_THREE_LINES, _NO, _LICENCE, _CARD = "2", "2", " ", "\t "
_TO_TEXT_PIN = 4  # Tabs from "here today"


def five_visit(player: Player) -> Iterator[Until]:
    """From the first card to the end of the visit."""
    cards = steps.cards_of(player, HOUSEHOLD)
    husband, wife, older, younger, grandmother = cards
    yield player.window.isVisible
    player.picture("wait")
    yield from _reception(player, husband, (grandmother, younger, wife, older))
    yield from _questions(player, cards)
    yield from steps.save_form(player)
    yield from steps.guided(player)
    for card in (older, husband, younger, grandmother, wife):
        yield from steps.read_again(player, card)
    yield from steps.finish(player)


def _reception(
    player: Player, first: PracticeCard, others: Sequence[PracticeCard]
) -> Iterator[Until]:
    """The husband's card opens the visit of all who moved out together, then card after card."""
    yield from steps.place(player, first, "card")
    yield from steps.read(player, first)
    yield steps.stage(player, CardStage.FOUND)
    player.picture("compare")
    player.type("1")
    yield lambda: player.desk.visit is not None
    player.picture("household")
    for card in others:
        yield from steps.next_card(player, card)
        player.picture("next-card")
    yield from steps.take(player)
    player.picture("all-cards-read")


def _questions(player: Player, cards: Sequence[PracticeCard]) -> Iterator[Until]:
    """The day and the telephone; then of each person what neither chip nor data know.

    That is: here today, free lines of the 追記欄, of adults whether somebody is their guardian, and
    the document of whoever files or has a PIN set anew.
    """
    husband, wife, _, _, grandmother = cards
    player.keys(ENTER)
    yield steps.step(player, Step.QUESTIONS)
    player.picture("questions")
    player.type(f"{husband.moved:%Y%m%d}")
    player.keys(ENTER, ENTER)  # no building
    player.write(PHONE)
    player.keys(ENTER)
    player.picture("questions-answered")
    for _ in steps.visit(player).persons:
        yield from steps.next_person(player)
        who = steps.focused(player).id
        if who == grandmother.id:
            player.keys(*[TAB] * _TO_TEXT_PIN, SPACE)
        guardian = (_NO,) if who in (husband.id, wife.id, grandmother.id) else ()
        shown = {husband.id: (_CARD,), grandmother.id: (_LICENCE,)}.get(who, ())
        steps.answer(player, _THREE_LINES, *guardian, *shown)
        player.picture("person")
    player.keys(ENTER)
    yield steps.step(player, Step.FORM)
