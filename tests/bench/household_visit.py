"""One household at the counter: keys, sheets and waiting, beside typing each form by itself.

    python -m tests.bench.household_visit [folder]

A family of five moves in by card: two certificates of one person are over, one PIN is forgotten, a
child is 14. The visit is played by keys in the real window; every command to a card takes 30 ms
and 0.09 ms per answered byte. folder: pictures of every step stay there, not counted as waiting.

Keys: 1 per ASCII character, space, Tab, Enter, function key or tick, 2 per other character
(reading and conversion). "clerk" is all that the clerk presses; "resident" are PINs typed by
residents; "card" are practice's keys for putting cards on the reader and taking them off, which at
a counter are hands. Beside it: every form of the same applications on a sheet of its own (no merge
in force), each legal item typed anew by the same rule, a Tab per item, a key to open each sheet.
Items that residents write by hand count nowhere.

Waiting: all the time from the clerk's key until the program is ready for the next one, readings of
cards and practice's dialogs included; only the glances at each guided step are left out.
Exit code 1 when a target is missed.
"""

import os
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from types import TracebackType
from typing import Final, cast

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

import hitomado.virtual.readers
from hitomado import window_wiring
from hitomado.core.forms.compose import form_set
from hitomado.core.forms.merges import SEPARABLE, Merges
from hitomado.core.forms.sheet import FormSet, Item, ItemSource
from hitomado.core.rules.plan import Answer, WayCode
from hitomado.core.visit.case import form_input
from hitomado.core.visit.case_facts import case_of
from hitomado.core.visit.desk import CardStage
from hitomado.core.visit.model import Step
from hitomado.ui import theme
from hitomado.ui.controller import Controller
from hitomado.ui.play import player as play
from hitomado.ui.play import steps as play_steps
from hitomado.ui.play.five import five_visit
from hitomado.ui.play.player import Hand, Player, Script, Until
from hitomado.ui.window import MainWindow
from hitomado.virtual.readers import VirtualLink, VirtualReaders
from hitomado.words import Words
from tests.ui.settled import copy_home, on_this_day

PER_APDU_S, PER_BYTE_S = 0.030, 0.00009
KEYS_AT_MOST: Final = 0.40  # of typing each form by itself
WAITING_AT_MOST_S: Final = 30.0
ANSWERS_AT_MOST: Final = 3
_WIDE_SPACE = "\u3000"
_DATES: Final = frozenset({"birth_date", "moved_date", "filed_date"})
_apdus: Counter[Step] = Counter()
_card_time: Counter[Step] = Counter()  # microseconds that cards took by themselves
_now = Step.RECEPTION


class SlowReaders(VirtualReaders):
    """Every card is as slow as a contactless one; its commands are counted."""

    def __init__(self, *names: str) -> None:
        super().__init__(*names, delay=(PER_APDU_S, PER_BYTE_S))

    def transmit(self, link: VirtualLink, command: bytes) -> bytes:
        answer = super().transmit(link, command)
        _apdus[_now] += 1
        _card_time[_now] += round((PER_APDU_S + PER_BYTE_S * len(answer)) * 1e6)
        return answer


def strokes(text: str) -> int:
    """Keys to type a text with an input method."""
    return sum(1 if c.isascii() or c == _WIDE_SPACE else 2 for c in text)


@dataclass
class Spent:
    """What one visit took. keys: (step, hand) → keys. waited: step → seconds."""

    keys: Counter[tuple[Step, Hand]] = field(default_factory=Counter)
    waited: dict[Step, float] = field(default_factory=lambda: dict.fromkeys(Step, 0.0))
    glances: float = 0.0
    separate: FormSet | None = None
    one: FormSet | None = None
    answers: int = 0
    blocked: bool = False

    def by(self, hand: Hand) -> int:
        """All keys of one hand."""
        return sum(count for (_, whose), count in self.keys.items() if whose is hand)


class CountingPlayer(Player):
    """Counts every key by whose hand it is; pictures and glances are no waiting."""

    def __init__(
        self,
        window: MainWindow,
        folder: Path,
        script: Script,
        *,
        takes_pictures: bool = False,
        quit_after: bool = True,
    ) -> None:
        self.spent = Spent()
        self.pictured = 0.0
        self.glanced: set[Until] = set()
        self.takes_pictures = takes_pictures
        super().__init__(window, folder, timed(script), quit_after=quit_after)

    def _count(self, keys: int) -> None:
        self.spent.keys[self.desk.step, self.hand] += keys

    def keys(self, *pressed: Qt.Key) -> None:
        self._count(len(pressed))
        super().keys(*pressed)

    def type(self, text: str) -> None:
        self._count(len(text))
        super().type(text)

    def write(self, text: str) -> None:
        self._count(strokes(text))
        super().write(text)

    def after(self, ms: int) -> Until:
        until = super().after(ms)
        self.glanced.add(until)
        return until

    def picture(self, name: str, shown: QWidget | None = None) -> None:
        if self.takes_pictures:
            begun = perf_counter()
            super().picture(name, shown)
            self.pictured += perf_counter() - begun


def timed(script: Script) -> Script:
    """The same script, with the time until the program was ready each time."""

    def play_on(player: Player) -> Iterator[Until]:
        counting = cast("CountingPlayer", player)
        spent, steps = counting.spent, script(player)
        global _now
        while True:
            begun, step, _now = perf_counter(), player.desk.step, player.desk.step
            counting.pictured = 0.0
            try:
                until = next(steps)
            except StopIteration:
                return
            _note_forms(player, spent)
            yield until
            took = perf_counter() - begun - counting.pictured
            if until in counting.glanced:
                spent.glances += took
            else:
                spent.waited[step] += took

    return play_on


def _note_forms(player: Player, spent: Spent) -> None:
    """The one form set, and the forms each by itself, once the form is issued."""
    visit, office = player.desk.visit, player.window.controller.office
    if visit is None or not visit.issued or spent.one is not None:
        return
    form = form_input(visit, office, office.plan(case_of(visit, office)))
    made = player.window.controller.paper.form()
    assert made is not None
    spent.one = made[1]
    spent.separate = form_set(form, Merges(frozenset(), frozenset(SEPARABLE)))


def missing_visit(player: Player) -> Iterator[Until]:
    """Somebody whose 転出届 was never filed: from the card to the way on."""
    (card,) = play_steps.cards_of(player, "elsewhere")
    spent = cast("CountingPlayer", player).spent
    yield player.window.isVisible
    yield from play_steps.place(player, card)
    yield from play_steps.read(player, card)  # the first answer: by PIN
    spent.answers += 1
    yield play_steps.stage(player, CardStage.FOUND)
    player.type("2")
    spent.answers += 1
    yield lambda: player.desk.visit is not None
    plan = player.window.controller.plan()
    notices = [p for own in (plan.persons if plan else ()) for p in own.procedures]
    ways = {way.code for notice in notices for way in notice.ways}
    spent.blocked = WayCode.MOVE_OUT_ONLINE in ways and all(
        notice.answer is Answer.NOT_POSSIBLE for notice in notices
    )
    yield from play_steps.take(player)


def played(script: Script, folder: Path) -> Spent:
    """Play one visit in a practice home of its own."""
    with tempfile.TemporaryDirectory() as name:
        os.environ["HITOMADO_HOME"] = str(Path(name) / "home")
        copy_home(Path(name) / "home")
        identity = window_wiring.office_identity(practice=True)
        window = MainWindow(
            Controller(window_wiring.window_parts(identity, practice=True)), Words()
        )
        window.controller.start()
        player = CountingPlayer(window, folder, script, takes_pictures=len(sys.argv) > 1)
        QTimer.singleShot(0, player.begin)
        QApplication.exec()
        return player.spent


# every form by itself


def typed(item: Item) -> int:
    """Keys for one legal item typed anew, with the Tab to the next; by hand: none."""
    if item.source is ItemSource.HAND or not item.value or not item.basis:
        return 0
    if item.key == "sex":
        return 1 + 1
    if item.key == "pins_to_reset":
        return len(item.value.split()) + 1
    if item.key in _DATES:
        return len(item.value.replace("-", "")) + 1
    return strokes(item.value) + 1


def typed_anew(sheets: FormSet) -> int:
    """Keys for all sheets: each opened, its items typed, its boxes ticked."""
    return sum(
        1 + sum(map(typed, sheet.items)) + sum(len(boxes) for boxes in sheet.boxes.values())
        for sheet in sheets.sheets
    )


def _give_up(kind: type[BaseException], stop: BaseException, trace: TracebackType | None) -> None:
    """What goes wrong within the window's loop ends the program."""
    sys.__excepthook__(kind, stop, trace)
    os._exit(2)


def main() -> int:
    """Play, count, print."""
    sys.excepthook = _give_up
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    vars(hitomado.virtual.readers)["VirtualReaders"] = SlowReaders
    vars(play)["_POLL_MS"] = 2
    on_this_day()
    app = QApplication([])
    theme.apply(app, dark=False)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(name) / "five"
        spent = played(five_visit, folder)
        commands, cards_took = dict(_apdus), _card_time.total() / 1e6
        missing = played(missing_visit, Path(name) / "missing")
    assert spent.one is not None
    assert spent.separate is not None

    print(f"{'step':12}{'clerk':>8}{'resident':>10}{'card':>8}{'APDUs':>8}{'waiting s':>11}")
    for step in Step:
        keys = "".join(
            f"{spent.keys[step, hand]:>{width}}"
            for hand, width in ((Hand.CLERK, 8), (Hand.RESIDENT, 10), (Hand.CARD, 8))
        )
        print(f"{step:12}{keys}{commands.get(step, 0):>8}{spent.waited[step]:>11.1f}")
    clerk, waited = spent.by(Hand.CLERK), sum(spent.waited.values())
    print(
        f"{'all':12}{clerk:>8}{spent.by(Hand.RESIDENT):>10}{spent.by(Hand.CARD):>8}"
        f"{sum(commands.values()):>8}{waited:>11.1f}   (and {spent.glances:.1f} s of glances)"
    )
    print("\nthe same applications, each form by itself:")
    alone = typed_anew(spent.separate)
    codes = Counter(sheet.code for sheet in spent.separate.sheets)
    for code, count in codes.items():
        print(f"{count:>4} × {code}")
    print(
        f"{len(spent.separate.sheets):>4} sheets, {alone} keys; here {len(spent.one.sheets)} sheet"
    )
    share = clerk / alone
    with_cards = (clerk + spent.by(Hand.CARD)) / alone
    print(
        f"keys of the clerk: {share:.0%} of that (at most {KEYS_AT_MOST:.0%}); "
        f"with practice's keys for the cards {with_cards:.0%}"
    )
    print(
        f"waiting: {waited:.1f} s (at most {WAITING_AT_MOST_S:.0f} s), "
        f"{cards_took:.1f} s of it the cards' own time"
    )
    print(f"転出届 missing: said after {missing.answers} answers (at most {ANSWERS_AT_MOST})")
    met = (
        len(spent.one.sheets) == 1
        and spent.one.final
        and share <= KEYS_AT_MOST
        and waited <= WAITING_AT_MOST_S
        and missing.blocked
        and missing.answers <= ANSWERS_AT_MOST
    )
    return int(not met)


if __name__ == "__main__":
    sys.exit(main())
