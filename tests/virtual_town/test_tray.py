"""The practice tray's terminal: what it leaves on a card is a card of this town."""

from datetime import date

from hitomado.core.rules.plan import Procedure
from hitomado.virtual.card import VirtualCard
from hitomado.virtual.spec import PRACTICE_MUNICIPALITY, CardSpec
from hitomado.window_wiring import practice_desk

TODAY = date(2026, 11, 20)
NEW = "ひとまど県ひとまど町灯浦三丁目1番6号"


def test_after_continued_use_the_card_is_this_towns_and_its_record_keeps_its_form() -> None:
    made: list[VirtualCard] = []

    def keep(spec: CardSpec) -> VirtualCard:
        made.append(VirtualCard(spec))
        return made[-1]

    tray = practice_desk(TODAY, keep)[1]
    card = next(card for card in tray.cards() if card.household == "family_of_five")
    tray.place(card.id)
    (lying,) = made
    before = lying.spec
    assert before.municipality_code != PRACTICE_MUNICIPALITY
    tray.perform(before.card_serial, Procedure.CONTINUED_USE, None, NEW)
    assert lying.spec.municipality_code == PRACTICE_MUNICIPALITY
    assert lying.spec.address == NEW
