"""After the work every card is read once more: what the chip shows now."""

from PySide6.QtWidgets import QVBoxLayout

from hitomado.core.visit import events as e
from hitomado.core.visit.answers import QUIET
from hitomado.core.visit.closing import to_read_again, unexplained, unproved
from hitomado.core.visit.desk import Desk
from hitomado.core.visit.model import Act, ActState, PersonCase, Step, Visit
from hitomado.ui.controller import Controller
from hitomado.ui.dialogs import ReasonDialog
from hitomado.ui.kit.banner import Banner, BannerView
from hitomado.ui.kit.comparison_view import ComparisonView
from hitomado.ui.kit.parts import clear, label, name_label
from hitomado.ui.kit.primary_bar import BarAction, PrimaryBarView
from hitomado.ui.kit.shapes import Tone
from hitomado.ui.models.compared import comparison_shown
from hitomado.ui.models.gate import gated_comparison
from hitomado.ui.models.reread import agreed_view
from hitomado.ui.pages.base import REFRESH, Page
from hitomado.words import Words


class RereadPage(Page):
    """Which cards are still to be read, and what those that were read show."""

    def __init__(self, controller: Controller, words: Words) -> None:
        super().__init__(controller, words)
        self._headline = label(role="title", wrap=True)
        self._hint = label(words("ui.reread.hint"), "soft", wrap=True)
        self._results = QVBoxLayout()
        self._sure = Banner(words)
        self._sure.hide()
        self._asked: tuple[Act, ...] = ()  # said to be unread; Enter once more goes on so
        self.body.addWidget(self._headline)
        self.body.addWidget(self._hint)
        self.body.addWidget(self._sure)
        self.body.addLayout(self._results)
        self.body.addStretch(1)

    def show_content(self, desk: Desk) -> None:
        visit = desk.visit
        if visit is None:
            return
        waiting = to_read_again(visit)
        names = self.words("kit.list.comma").join(p.name for p in waiting)
        key = "ui.reread.place" if waiting else "ui.reread.all"
        self._headline.setText(self.words(key, names=names))
        self._hint.setVisible(bool(waiting))
        self._asked = self._asked if self._asked == unproved(visit) else ()
        self._sure.setVisible(bool(self._asked))
        clear(self._results)
        for person in visit.persons:
            if person.after is not None:
                self._show_result(visit, person)

    def _show_result(self, visit: Visit, person: PersonCase) -> None:
        self._results.addWidget(name_label(person.name, large=False))
        compared = person.after_comparison
        if compared is None:
            return
        good = compared.level in QUIET
        verdict = Banner(self.words)
        bad, remedy = self.words("ui.reread.bad"), self.words("ui.reread.bad_remedy")
        verdict.show_view(
            agreed_view(self.words, visit, person, compared)
            if good
            else BannerView(Tone.WARNING, bad, remedy=remedy)
        )
        self._results.addWidget(verdict)
        if person.explained:
            told = self.words("guide_work.reread.explained", reason=person.explained)
            self._results.addWidget(label(told, wrap=True))
        if not good:
            gated = gated_comparison(compared, person.who.protection, person.id, person.tick)
            view = ComparisonView(self.words)
            view.show_view(comparison_shown(gated, self.words, other="expected"))
            self._results.addWidget(view)

    def bar(self, desk: Desk) -> PrimaryBarView:
        visit = desk.visit
        waiting = visit is not None and bool(to_read_again(visit) or unproved(visit))
        return PrimaryBarView(
            self.words("ui.bar.finish_unread") if waiting else self.words("ui.bar.finish"),
            back=self.words("ui.bar.back"),
            actions=(
                BarAction("suspend", self.words("ui.bar.suspend"), "F11"),
                BarAction("stop", self.words("ui.bar.stop"), "F12"),
            ),
        )

    def main(self) -> None:
        """Go on; a card that was not seen with its new content is put off, and recorded so.

        Not by one Enter: first it is said whose card that is and what is recorded.
        """
        visit = self.controller.desk.visit
        differing = unexplained(visit) if visit else ()
        if differing:
            self._ask_why(differing[0])
            return
        unread = unproved(visit) if visit else ()
        if visit is not None and unread and unread != self._asked:
            self._asked = unread
            who = dict.fromkeys(p.name for a in unread if (p := visit.person(a.person)))
            names = self.words("kit.list.comma").join(who)
            told = (f"window.reread.{part}" for part in ("title", "what", "do"))
            title, what, remedy = (self.words(key, names=names) for key in told)
            self._sure.show_view(BannerView(Tone.WARNING, title, what, remedy))
            self.wanted.emit(REFRESH)
            return
        for act in unread:
            person = visit.person(act.person) if visit else None
            self.controller.tell(act, ActState.DEFERRED, person.explained if person else "")
        self.controller.post(e.WentTo(Step.DONE))

    def _ask_why(self, person: PersonCase) -> None:
        """Nobody goes on past a chip that disagrees without a word; Esc stays here."""
        dialog = ReasonDialog(
            self.words,
            self.words("guide_work.reread.title"),
            self.words("guide_work.reread.ask", name=person.name),
            needed=True,
            parent=self.window(),
        )
        dialog.told.connect(lambda reason: self._explain(person.id, reason))
        dialog.open()

    def _explain(self, person: str, reason: str) -> None:
        at = self.controller.parts.clock.now().isoformat()
        self.controller.post(e.ResultTold(person, reason, at))

    def back(self) -> None:
        self.controller.post(e.WentTo(Step.GUIDE))

    def enter(self) -> None:
        """Asked anew each time the page is come to."""
        self._asked = ()
        self._sure.hide()

    def action(self, key: str) -> None:
        self.wanted.emit(key)
