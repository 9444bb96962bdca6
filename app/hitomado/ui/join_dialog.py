"""Adding a resident to the open visit who stands in no list: by search, one person at a time."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QWidget

from hitomado.core.disclose import Purpose, disclose
from hitomado.core.people import Resident
from hitomado.core.visit import events as e
from hitomado.core.visit.desk import Candidate
from hitomado.ui.controller import Controller
from hitomado.ui.kit.banner import Banner, BannerView
from hitomado.ui.kit.parts import button, column, inset, label, row
from hitomado.ui.kit.search_box import SearchBox, result_row
from hitomado.ui.kit.shapes import Tone
from hitomado.ui.models.reception import lives_here, state_told
from hitomado.ui.models.text import birth
from hitomado.words import Words


class JoinDialog(QDialog):
    """Type, arrows, Enter twice: the person joins and is the one looked at. Esc adds nobody."""

    def __init__(self, controller: Controller, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._controller = controller
        self._words = words
        self._found: dict[str, Resident] = {}
        self._asked = ""
        self.setWindowTitle(words("ui.join.title"))
        self._search = SearchBox(words)
        self._state = Banner(words)
        self._state.hide()
        body = column(label(words("ui.join.hint"), "soft", wrap=True), gap="one")
        body.addWidget(self._search, 1)
        body.addWidget(self._state)
        body.addLayout(row(button(words("ui.bar.cancel"), self.reject), None))
        self.setLayout(inset(body))
        self.resize(880, 560)
        self._search.typed.connect(self._look)
        self._search.chosen.connect(self._choose)
        self._search.setFocus()

    def _look(self, text: str) -> None:
        self._state.hide()
        self._asked = ""
        self._controller.search(text, self._show, self._search.show_alike)

    def _show(self, residents: Sequence[Resident]) -> None:
        if not self.isVisible():
            return
        self._found = {r.atena_number: r for r in residents}
        rows = (result_row(disclose(r, Purpose.LIST), self._words) for r in residents)
        self._search.show_results(tuple(rows))

    def _choose(self, ref: str) -> None:
        """Only somebody who lives here joins; of anybody else the state is said."""
        who = self._found.get(ref)
        if who is None:
            return
        candidate = Candidate(who)
        told = state_told(self._words, candidate)
        if told is not None:
            self._state.show_view(told)
            self._state.show()
        elif self._asked != ref:
            self._asked = ref
            name = self._words("ui.join.sure", name=who.name, birth=birth(self._words, who.birth))
            self._state.show_view(BannerView(Tone.INFO, name, remedy=self._words("ui.join.again")))
            self._state.show()
            return
        if lives_here(candidate):
            self.accept()
            self._controller.post(e.PersonAdded(candidate))
            self._controller.post(e.FocusMoved(candidate.id))
