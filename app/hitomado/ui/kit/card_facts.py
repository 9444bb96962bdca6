"""What the card says of itself without any PIN."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from hitomado.ui import theme
from hitomado.ui.kit.panel import Panel
from hitomado.ui.kit.parts import clear, inset, label, row
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
    """Tries left of one secret. left: count, 0 = blocked, None = not asked."""

    title: str
    left: int | None
    low: int = 1  # up to so many are shown as a warning


@dataclass(frozen=True, slots=True)
class CardFactsView:
    """kind: what lies on the reader. facts: expiry, municipality, certificates."""

    kind: str
    facts: tuple[CardFact, ...] = ()
    tries: tuple[TriesView, ...] = ()
    good: bool = True  # whether this card can be worked with


_MARKS = {
    Tone.SUCCESS: Shape.CHECK,
    Tone.INFO: Shape.NOTE,
    Tone.WARNING: Shape.ALERT,
    Tone.ERROR: Shape.CROSS,
}


def tries_fact(view: TriesView, say: Words) -> CardFact:
    """Tries left as the clerk says it."""
    if view.left is None:
        return CardFact(view.title, say("kit.tries.unasked"), Tone.SOFT)
    if view.left == 0:
        return CardFact(view.title, say("kit.tries.blocked"), Tone.ERROR)
    tone = Tone.WARNING if view.left <= view.low else Tone.PLAIN
    return CardFact(view.title, say("kit.tries.left", count=view.left), tone)


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
        state = (Shape.CHECK, Tone.SUCCESS) if view.good else (Shape.CROSS, Tone.ERROR)
        head = row(Mark(*state, 30), label(view.kind, "heading"), None)
        self._grid.addLayout(head, 0, 0, 1, 5)
        tries = tuple(tries_fact(t, self.say) for t in view.tries)
        for column, facts in ((0, view.facts), (3, tries)):
            for number, fact in enumerate(facts, start=1):
                self._put(number, column, fact)
        self._grid.setColumnMinimumWidth(2, theme.current().space("one_half"))
        for column in (1, 4):
            self._grid.setColumnStretch(column, 1)
        self._grid.setRowStretch(max(len(view.facts), len(tries)) + 1, 1)
        self.setAccessibleDescription(
            " ".join(f"{f.title} {f.value}" for f in (*view.facts, *tries))
        )

    def _put(self, number: int, column: int, fact: CardFact) -> None:
        value = label(fact.value, "strong", fact.tone)
        mark = _MARKS.get(fact.tone)
        shown = row(*((Mark(mark, fact.tone, 22),) if mark else ()), value, None)
        self._grid.addWidget(
            label(fact.title, "soft"), number, column, Qt.AlignmentFlag.AlignVCenter
        )
        self._grid.addLayout(shown, number, column + 1)
