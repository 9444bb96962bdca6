"""What lies on the reader, in one calm view: what it is, until when, what works."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout

from hitomado.ui import theme
from hitomado.ui.kit.panel import Panel
from hitomado.ui.kit.parts import clear, column, inset, label, row, set_panel
from hitomado.ui.kit.shapes import Mark, Shape, Tone
from hitomado.words import Words


@dataclass(frozen=True, slots=True)
class CardFact:
    """One line: what, its value, how good that is (PLAIN = just a fact)."""

    title: str
    value: str
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class TriesView:
    """Tries left of one secret. left: count, 0 = blocked, None = not asked. full: of a fresh one.

    low: up to so many are shown as a warning. stop: up to so many the program uses it no more.
    used False: what it opens is not on this card.
    """

    title: str
    left: int | None
    full: int
    low: int = 1
    stop: int = 0
    used: bool = True


@dataclass(frozen=True, slots=True)
class CardFactsView:
    """kind: what lies on the reader. sentence: what that means here; remedy: what to do.

    facts: expiry, municipality, certificates. quiet: said once, small, of every card.
    good: whether this card can be worked with; doubtful: perhaps, the sentence says why.
    """

    kind: str
    facts: tuple[CardFact, ...] = ()
    tries: tuple[TriesView, ...] = ()
    good: bool = True
    doubtful: bool = False
    sentence: str = ""
    remedy: str = ""
    quiet: str = ""


_MARKS = {
    Tone.SUCCESS: Shape.CHECK,
    Tone.INFO: Shape.NOTE,
    Tone.WARNING: Shape.ALERT,
    Tone.ERROR: Shape.CROSS,
}


def tries_fact(view: TriesView, say: Words) -> CardFact:
    """Tries left as the clerk says it."""
    if not view.used:
        return CardFact(view.title, say("card_view.tries.unused"), Tone.SOFT)
    if view.left is None:
        return CardFact(view.title, say("kit.tries.unasked"), Tone.SOFT)
    if view.left == 0:
        return CardFact(view.title, say("card_view.tries.blocked"), Tone.ERROR)
    if view.left <= view.stop:
        return CardFact(view.title, say("card_view.tries.stop", count=view.left), Tone.WARNING)
    if view.left <= view.low:
        return CardFact(view.title, say("card_view.tries.low", count=view.left), Tone.WARNING)
    if view.left < view.full:
        return CardFact(view.title, say("card_view.tries.fewer", count=view.left))
    return CardFact(view.title, say("card_view.tries.usable"))


_FIRST = 2  # row of the first fact, below head and rule


def _rule() -> QFrame:
    rule = QFrame()
    rule.setFixedHeight(1)
    set_panel(rule, "rule")
    return rule


def put_fact(grid: QGridLayout, number: int, at: int, fact: CardFact) -> None:
    """Put one fact into a row: its title into column `at`, its value beside it."""
    value = label(fact.value, "strong", fact.tone)
    mark = _MARKS.get(fact.tone)
    shown = row(*((Mark(mark, fact.tone, 22),) if mark else ()), value, None)
    grid.addWidget(label(fact.title, "soft"), number, at, Qt.AlignmentFlag.AlignVCenter)
    grid.addLayout(shown, number, at + 1)


class CardFacts(Panel):
    """The panel beside a card that was just placed: facts left, tries right."""

    def __init__(self, say: Words) -> None:
        super().__init__("plain")
        self.say = say
        self.setAccessibleName(say("kit.card.name"))
        self._view: CardFactsView | None = None
        self._grid = QGridLayout()
        look = theme.current()
        self._grid.setHorizontalSpacing(look.space("one_half"))
        self._grid.setVerticalSpacing(look.space("half"))
        inset(self._grid, "one_half", "one")
        self.setLayout(self._grid)

    def show_view(self, view: CardFactsView) -> None:
        if view == self._view:
            return
        self._view = view
        clear(self._grid)
        self._grid.addLayout(self._head(view), 0, 0, 1, 5)
        tries = tuple(tries_fact(t, self.say) for t in view.tries)
        if view.facts:
            self._grid.addWidget(_rule(), 1, 0, 1, 5)
        for at, facts in ((0, view.facts), (3, tries)):
            for number, fact in enumerate(facts, start=_FIRST):
                put_fact(self._grid, number, at, fact)
        if view.quiet:  # below the facts, beside the last of the tries where there is room
            across = 2 if len(view.facts) < len(tries) else 5
            below = _FIRST + len(view.facts)
            self._grid.addWidget(label(view.quiet, "soft", wrap=True), below, 0, 1, across)
        self._grid.setColumnMinimumWidth(2, theme.current().space("one_half"))
        for at in (1, 4):
            self._grid.setColumnStretch(at, 1)
        told = (
            view.sentence,
            view.remedy,
            *(f"{f.title} {f.value}" for f in (*view.facts, *tries)),
        )
        self.setAccessibleDescription(" ".join(filter(None, (*told, view.quiet))))

    def _head(self, view: CardFactsView) -> QVBoxLayout:
        tone = Tone.WARNING if view.doubtful else Tone.SUCCESS if view.good else Tone.ERROR
        head = column(row(Mark(_MARKS[tone], tone, 30), label(view.kind, "heading"), None))
        if view.sentence:
            head.addWidget(label(view.sentence, wrap=True))
        if view.remedy:
            head.addWidget(label(view.remedy, "strong", wrap=True))
        return head
