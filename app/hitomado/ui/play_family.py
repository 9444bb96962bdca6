"""The practice visit that plays by itself: a family of four moves within the town.

A foreign mother, a child of 14, a grandmother whose PINs are blocked or forgotten. Played where
there is no display, for the README's picture, and by the test of a whole visit.
"""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from hitomado.core.dates_parse import parse_date
from hitomado.core.eras import wareki
from hitomado.core.visit.answers import needs_judgement
from hitomado.core.visit.desk import CardStage
from hitomado.core.visit.model import Act, PersonCase, Step, Visit
from hitomado.ports import PracticeCard
from hitomado.ui.kit.number_b_form import NumberBForm
from hitomado.ui.kit.pin_pad import PinPad
from hitomado.ui.kit.preview_pane import PreviewPane
from hitomado.ui.pages.guide import GLANCE_MS, current_act
from hitomado.ui.play import Player, Until
from hitomado.ui.tray import TrayDialog

HOUSEHOLD = "family"
PHONE = "09900010002"
FORM_NAME = "form.pdf"

ENTER, SPACE, TAB = Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Tab
F5, F7, F8, F10 = Qt.Key.Key_F5, Qt.Key.Key_F7, Qt.Key.Key_F8, Qt.Key.Key_F10


def family_visit(player: Player) -> Iterator[Until]:
    """From the first card to the end of the visit."""
    cards = [card for card in _tray(player) if card.household == HOUSEHOLD]
    yield player.window.isVisible
    player.picture("wait")
    yield from _reception(player, cards)
    yield from _questions(player, cards[0])
    yield from _form(player)
    yield from _guide(player)
    for card in cards:
        yield from _read_again(player, card)
    player.picture("read-again")
    player.keys(ENTER)
    yield lambda: player.desk.step is Step.DONE
    player.picture("done")
    player.keys(ENTER)
    yield lambda: player.desk.visit is None


def _tray(player: Player) -> Sequence[PracticeCard]:
    tray = player.window.controller.parts.tray
    return tray.cards() if tray else ()


def _visit(player: Player) -> Visit:
    visit = player.desk.visit
    if visit is None:
        raise LookupError("no visit is open")
    return visit


def _stage(player: Player, wanted: CardStage) -> Until:
    return lambda: player.desk.card is not None and player.desk.card.stage is wanted


# cards


def _place(player: Player, card: PracticeCard, picture: str = "") -> Iterator[Until]:
    """F8, arrows to the card, Enter."""
    player.keys(F8)
    yield lambda: isinstance(QApplication.activeModalWidget(), TrayDialog)
    if picture:
        player.picture("tray", QApplication.activeModalWidget())
    for _ in range([c.id for c in _tray(player)].index(card.id)):
        player.keys(Qt.Key.Key_Down)
    player.keys(ENTER)
    yield _stage(player, CardStage.FREE)
    if picture:
        player.picture(picture)


def _take(player: Player) -> Iterator[Until]:
    player.keys(F8)
    yield lambda: player.desk.card is None


def _by_pin(player: Player, card: PracticeCard) -> Iterator[Until]:
    player.type("1")
    yield lambda: isinstance(QApplication.activeModalWidget(), PinPad)
    player.type(card.pin)
    player.keys(ENTER)


def _by_number_b(player: Player, card: PracticeCard, picture: str = "") -> Iterator[Until]:
    """The era by its letter, year, month, day, code; shown once more; sent."""
    player.type("2")
    form = player.window.findChild(NumberBForm)
    yield lambda: form is not None and form.isVisible()
    born = parse_date(card.birth).exact
    parts = wareki(born) if born else None
    if born is None or parts is None:
        raise ValueError("a practice card has a birth date")
    western = card.birth[:4].isdigit()
    player.type("W" if western else parts.era.letter)
    for part in (born.year if western else parts.year, born.month, born.day):
        player.type(str(part))
        player.keys(ENTER)
    player.type(card.security_code)
    player.keys(ENTER)
    if picture:
        player.picture(picture)
    player.keys(ENTER)


def _reception(player: Player, cards: Sequence[PracticeCard]) -> Iterator[Until]:
    """The father's card opens the visit, the household joins, then card after card."""
    first, *others = cards
    yield from _place(player, first, "card")
    yield from _by_pin(player, first)
    yield _stage(player, CardStage.FOUND)
    player.picture("compare")
    player.type("1")
    yield lambda: len(player.desk.household) == len(cards)
    player.keys(F5)
    yield lambda: len(_visit(player).persons) == len(cards)
    player.picture("household")
    for card in others:
        yield from _take(player)
        yield from _place(player, card)
        if card.pin:
            yield from _by_pin(player, card)
        else:
            yield from _by_number_b(player, card, "number-b")
        yield _stage(player, CardStage.KNOWN)
        focused = _focused(player)
        if needs_judgement(focused):
            player.picture("differences")
            player.type("1")
            yield _accepted(player, focused.id)
    player.picture("all-cards-read")
    yield from _take(player)


def _focused(player: Player) -> PersonCase:
    person = _visit(player).person(_visit(player).focus)
    if person is None:
        raise LookupError("nobody is in focus")
    return person


def _accepted(player: Player, person_id: str) -> Until:
    def accepted() -> bool:
        person = _visit(player).person(person_id)
        return person is not None and person.accepted

    return accepted


def _another(player: Player, person_id: str) -> Until:
    return lambda: _focused(player).id != person_id


def _another_step(player: Player, act: Act) -> Until:
    return lambda: current_act(_visit(player)) != act


# answers


def _questions(player: Player, told: PracticeCard) -> Iterator[Until]:
    """The move once, then each person: here today, and which PINs are gone."""
    player.keys(ENTER)
    yield lambda: player.desk.step is Step.QUESTIONS
    player.type(f"{told.moved:%Y%m%d}")
    player.keys(ENTER)
    for text in (told.new_address, "", PHONE):
        field = QApplication.focusWidget()
        if isinstance(field, QLineEdit):
            field.insert(text)  # a Japanese address comes from the input method, not from keys
        player.keys(ENTER)
    player.picture("questions")
    for _ in _visit(player).persons:
        before = _focused(player).id
        player.keys(F7)
        yield _another(player, before)
        person = _focused(player)
        if not person.answers.present:
            player.keys(SPACE)
        if person.before is not None and person.before.tries_left.text == 0:
            for _ in ("sign", "auth"):
                player.keys(TAB, SPACE)
            player.picture("person")
    player.keys(ENTER)
    yield lambda: player.desk.step is Step.FORM


def _form(player: Player) -> Iterator[Until]:
    """Look at the preview, save the form by F10."""
    preview = player.window.findChild(PreviewPane)
    yield lambda: preview is not None and preview.page_count > 0
    player.picture("form")
    player.keys(F10)
    yield lambda: isinstance(QApplication.activeModalWidget(), QFileDialog)
    field = QApplication.focusWidget()
    if isinstance(field, QLineEdit):
        field.clear()
    player.type(str(player.folder / FORM_NAME))
    player.keys(ENTER)
    yield lambda: bool(_visit(player).issued)
    player.picture("form-saved")
    player.keys(ENTER)
    yield lambda: player.desk.step is Step.GUIDE


def _guide(player: Player) -> Iterator[Until]:
    """Confirm step after step, each after a glance."""
    player.picture("guide")
    while (act := current_act(_visit(player))) is not None:
        player.keys(ENTER)
        yield _another_step(player, act)
        yield player.after(GLANCE_MS)
    player.picture("guide-done")
    player.keys(ENTER)
    yield lambda: player.desk.step is Step.REREAD


def _read_again(player: Player, card: PracticeCard) -> Iterator[Until]:
    """The birth date is known from the first reading: only the code is typed, and looked at."""
    yield from _place(player, card)
    form = player.window.findChild(NumberBForm)
    yield lambda: form is not None and form.isVisible()
    player.type(card.security_code)
    player.keys(ENTER)
    player.picture("read-again-code")
    player.keys(ENTER)
    yield _stage(player, CardStage.KNOWN)
    yield from _take(player)
