"""What a played visit is made of: cards, questions, the form, the guided steps, by keys alone."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

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
from hitomado.ui.play.player import Hand, Player, Until
from hitomado.ui.tray import TrayDialog

FORM_NAME = "form.pdf"

ENTER, SPACE, TAB = Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Tab
_ANSWERS = {" ": SPACE, "\t": TAB} | {f"{n}": Qt.Key(Qt.Key.Key_0 + n) for n in range(1, 10)}
F5, F7, F8, F10 = Qt.Key.Key_F5, Qt.Key.Key_F7, Qt.Key.Key_F8, Qt.Key.Key_F10


def cards_of(player: Player, household: str) -> Sequence[PracticeCard]:
    """The household's cards, in the order of its persons."""
    return [card for card in _tray(player) if card.household == household]


def _tray(player: Player) -> Sequence[PracticeCard]:
    tray = player.window.controller.parts.tray
    return tray.cards() if tray else ()


def visit(player: Player) -> Visit:
    """The open visit. Raises LookupError."""
    found = player.desk.visit
    if found is None:
        raise LookupError("no visit is open")
    return found


def stage(player: Player, wanted: CardStage) -> Until:
    """The card on the reader is known so far."""
    return lambda: player.desk.card is not None and player.desk.card.stage is wanted


def step(player: Player, wanted: Step) -> Until:
    """The clerk has come to this step."""
    return lambda: player.desk.step is wanted


# cards


def place(player: Player, card: PracticeCard, picture: str = "") -> Iterator[Until]:
    """F8, arrows to the card, Enter."""
    with player.hand_of(Hand.CARD):
        player.keys(F8)
    yield lambda: isinstance(QApplication.activeModalWidget(), TrayDialog)
    with player.hand_of(Hand.CARD):
        for _ in range([c.id for c in _tray(player)].index(card.id)):
            player.keys(Qt.Key.Key_Down)
        if picture:
            player.picture("tray", QApplication.activeModalWidget())
        player.keys(ENTER)
    yield stage(player, CardStage.FREE)
    if picture:
        player.picture(picture)


def take(player: Player) -> Iterator[Until]:
    """The card leaves the reader."""
    with player.hand_of(Hand.CARD):
        player.keys(F8)
    yield lambda: player.desk.card is None


def by_pin(player: Player, card: PracticeCard) -> Iterator[Until]:
    """The clerk asks, the resident types."""
    player.type("1")
    yield lambda: isinstance(QApplication.activeModalWidget(), PinPad)
    with player.hand_of(Hand.RESIDENT):
        player.type(card.pin)
        player.keys(ENTER)


def by_number_b(player: Player, card: PracticeCard, picture: str = "") -> Iterator[Until]:
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


def read(player: Player, card: PracticeCard) -> Iterator[Until]:
    """Whose card it is: by the PIN its holder knows, else by what is printed on it."""
    if card.pin:
        yield from by_pin(player, card)
    else:
        yield from by_number_b(player, card, "number-b")


def next_card(player: Player, card: PracticeCard) -> Iterator[Until]:
    """The next card of the household; where it differs, the clerk says that it is this person."""
    yield from take(player)
    yield from place(player, card)
    yield from read(player, card)
    yield stage(player, CardStage.KNOWN)
    person = focused(player)
    if needs_judgement(person):
        player.picture("differences")
        player.type("1")
        yield _accepted(player, person.id)


def focused(player: Player) -> PersonCase:
    """The person in focus. Raises LookupError."""
    person = visit(player).person(visit(player).focus)
    if person is None:
        raise LookupError("nobody is in focus")
    return person


def _accepted(player: Player, person_id: str) -> Until:
    def accepted() -> bool:
        person = visit(player).person(person_id)
        return person is not None and person.accepted

    return accepted


# answers


def next_person(player: Player) -> Iterator[Until]:
    """F7: the answers about the next person; whoever is here is ticked as here."""
    before = focused(player).id
    player.keys(F7)
    yield lambda: focused(player).id != before
    if not focused(player).answers.present:
        player.keys(SPACE)


def answer(player: Player, *each: str) -> None:
    """Each open question about the person in turn (F5), by the number of its answer.

    A space ticks, a tab character goes to the next tick.
    """
    for said in each:
        player.keys(F5)
        player.keys(*(_ANSWERS[pressed] for pressed in said))


# paper


def save_form(player: Player) -> Iterator[Until]:
    """Look at the preview, save the form by F10 under the name that is proposed."""
    preview = player.window.findChild(PreviewPane)
    yield lambda: preview is not None and preview.page_count > 0
    player.picture("form")
    player.keys(F10)
    yield lambda: isinstance(QApplication.activeModalWidget(), QFileDialog)
    dialog = QApplication.activeModalWidget()
    if isinstance(dialog, QFileDialog):  # beside the pictures rather than at home
        dialog.setDirectory(str(player.folder))
    player.keys(ENTER)
    yield lambda: bool(visit(player).issued)
    next(player.folder.glob("*.pdf")).replace(player.folder / FORM_NAME)
    player.picture("form-saved")
    player.keys(ENTER)
    yield step(player, Step.GUIDE)


# work


def guided(player: Player) -> Iterator[Until]:
    """Confirm step after step, each after a glance; each kind of step leaves a picture."""
    pictured: set[str] = set()
    while (act := current_act(visit(player))) is not None:
        if act.code not in pictured:
            player.picture(f"guide-{act.code}")
            pictured.add(act.code)
        player.keys(ENTER)
        yield _another_step(player, act)
        yield player.after(GLANCE_MS)
    player.picture("guide-done")
    player.keys(ENTER)
    yield step(player, Step.REREAD)


def _another_step(player: Player, act: Act) -> Until:
    return lambda: current_act(visit(player)) != act


def read_again(player: Player, card: PracticeCard) -> Iterator[Until]:
    """The birth date is known from the first reading: only the code is typed, and looked at."""
    yield from place(player, card)
    form = player.window.findChild(NumberBForm)
    yield lambda: form is not None and form.isVisible()
    player.type(card.security_code)
    player.keys(ENTER)
    player.picture("read-again-code")
    player.keys(ENTER)
    yield stage(player, CardStage.KNOWN)
    yield from take(player)


def finish(player: Player) -> Iterator[Until]:
    """What was read is looked at, the visit ends."""
    player.picture("read-again")
    player.keys(ENTER)
    yield step(player, Step.DONE)
    player.picture("done")
    player.keys(ENTER)
    yield lambda: player.desk.visit is None
