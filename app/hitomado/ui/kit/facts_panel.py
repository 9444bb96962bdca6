"""A heading with facts below it, title left and value right."""

from PySide6.QtWidgets import QGridLayout

from hitomado.ui import theme
from hitomado.ui.kit.card_facts import CardFact, put_fact
from hitomado.ui.kit.panel import Panel
from hitomado.ui.kit.parts import clear, inset, label


class FactsPanel(Panel):
    """Nothing of the former facts stays when others are shown."""

    def __init__(self, title: str) -> None:
        super().__init__("plain")
        self.setAccessibleName(title)
        self._title = title
        self._facts: tuple[CardFact, ...] = ()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.current().space("one_half"))
        self._grid.setVerticalSpacing(theme.current().space("half"))
        self._grid.setColumnStretch(1, 1)
        self.setLayout(inset(self._grid, "one_half", "one"))

    def show_facts(self, facts: tuple[CardFact, ...]) -> None:
        if facts == self._facts:
            return
        self._facts = facts
        clear(self._grid)
        self._grid.addWidget(label(self._title, "heading"), 0, 0, 1, 2)
        for number, fact in enumerate(facts, start=1):
            put_fact(self._grid, number, 0, fact)
        self.setAccessibleDescription(" ".join(f"{f.title} {f.value}" for f in facts))
