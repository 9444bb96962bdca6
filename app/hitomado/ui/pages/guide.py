"""The guided steps, in the order of work; the clerk says how each one ended."""

from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QScrollArea, QVBoxLayout

from hitomado.core.visit import events as e
from hitomado.core.visit.closing import READ_AGAIN
from hitomado.core.visit.desk import Desk
from hitomado.core.visit.model import Act, ActState, Step, Visit
from hitomado.ui.controller import Controller
from hitomado.ui.kit.guide_step_row import GuideStepRow, GuideStepView
from hitomado.ui.kit.parts import clear, label, name_label
from hitomado.ui.kit.primary_bar import BarAction, PrimaryBarView
from hitomado.ui.models.text import clock_time
from hitomado.ui.pages.base import Page
from hitomado.words import Words

GLANCE_MS = 300


def current_act(visit: Visit) -> Act | None:
    """The step that comes now: the first one nobody answered for.

    Reading the card again is not confirmed by a key; the next page does it.
    """
    return next((a for a in visit.acts if a.open and a.code != READ_AGAIN), None)


class GuidePage(Page):
    """All steps of the household, the present one open; nothing is done until it is said."""

    def __init__(self, controller: Controller, words: Words) -> None:
        super().__init__(controller, words)
        self._headline = label(role="title", wrap=True)
        self._steps = QVBoxLayout()
        self._rows: dict[tuple[str, ...], GuideStepRow] = {}
        self._pressed = QElapsedTimer()
        self.body.addWidget(self._headline)
        self.body.addLayout(self._steps)
        self.body.addStretch(1)

    def show_content(self, desk: Desk) -> None:
        visit = desk.visit
        if visit is None:
            return
        now = current_act(visit)
        left = sum(a.open and a.code != READ_AGAIN for a in visit.acts)
        key = "ui.guide.now" if now else "ui.guide.all_done"
        person = visit.person(now.person) if now else None
        self._headline.setText(self.words(key, name=person.name if person else "", count=left))
        if tuple(self._rows) != tuple(a.key for a in visit.acts):
            self._rebuild(visit)
        for act in visit.acts:
            self._rows[act.key].show_view(self._view(act, act is now))
        if now is not None:
            self._rows[now.key].setFocus()
            self._scroll_to(self._rows[now.key])

    def _rebuild(self, visit: Visit) -> None:
        clear(self._steps)
        self._rows = {}
        for person in visit.persons:
            acts = visit.acts_of(person.id)
            if acts:
                self._steps.addWidget(name_label(person.name, large=False))
            for act in acts:
                shown = GuideStepRow(self.words)
                shown.confirmed.connect(lambda _id, act=act: self._confirm(act))
                self._rows[act.key] = shown
                self._steps.addWidget(shown)

    def _scroll_to(self, shown: GuideStepRow) -> None:
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(shown)

    def _view(self, act: Act, now: bool) -> GuideStepView:
        state = ActState.INSTRUCTED if now and act.open else act.state
        return GuideStepView(
            "/".join(act.key),
            act.place,
            self.words(f"step.{act.code}"),
            state,
            pin=self.words(f"ui.pin.{act.pin}") if act.pin else "",
            when=clock_time(act.at),
        )

    def _confirm(self, act: Act) -> None:
        """One press, one step: what comes faster than a glance is no confirmation."""
        if self._pressed.isValid() and self._pressed.elapsed() < GLANCE_MS:
            return
        self._pressed.start()
        self.controller.tell(act, ActState.CONFIRMED)

    def bar(self, desk: Desk) -> PrimaryBarView:
        visit = desk.visit
        now = current_act(visit) if visit else None
        return PrimaryBarView(
            self.words("ui.bar.confirm_step") if now else self.words("ui.bar.to_reread"),
            back=self.words("ui.bar.back"),
            actions=(
                BarAction("later", self.words("ui.bar.later"), "F6", enabled=now is not None),
                BarAction("refused", self.words("ui.bar.refused"), "F7", enabled=now is not None),
                BarAction("suspend", self.words("ui.bar.suspend"), "F11"),
                BarAction("stop", self.words("ui.bar.stop"), "F12"),
            ),
        )

    def main(self) -> None:
        visit = self.controller.desk.visit
        now = current_act(visit) if visit else None
        if now is not None:
            self._confirm(now)
        else:
            self.controller.post(e.WentTo(Step.REREAD))

    def back(self) -> None:
        self.controller.post(e.WentTo(Step.FORM))

    def action(self, key: str) -> None:
        visit = self.controller.desk.visit
        now = current_act(visit) if visit else None
        if key in ("later", "refused"):
            if now is not None:
                state = ActState.DEFERRED if key == "later" else ActState.REFUSED
                self.controller.tell(now, state)
        else:
            self.wanted.emit(key)
