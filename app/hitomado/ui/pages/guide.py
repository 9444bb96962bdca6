"""The guided steps, in the order of work; the clerk says how each one ended."""

from datetime import date

from PySide6.QtCore import QElapsedTimer, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from hitomado.core.rules.plan import Place
from hitomado.core.visit import events as e
from hitomado.core.visit.closing import READ_AGAIN
from hitomado.core.visit.desk import Desk, TerminalStatus
from hitomado.core.visit.held import ASK_FIRST
from hitomado.core.visit.model import Act, ActState, Step, Visit
from hitomado.core.visit.order import ahead
from hitomado.ui import theme
from hitomado.ui.controller import Controller
from hitomado.ui.defer_dialog import DeferDialog
from hitomado.ui.dialogs import ReasonDialog
from hitomado.ui.kit.ahead_panel import AheadPanel
from hitomado.ui.kit.guide_step_row import GuideStepRow, GuideStepView
from hitomado.ui.kit.parts import clear, label, name_label, row
from hitomado.ui.kit.primary_bar import BarAction, PrimaryBarView
from hitomado.ui.models.guide import ahead_view, appointment_line, asked_first, gain_line, pin_words
from hitomado.ui.models.text import clock_time
from hitomado.ui.pages.base import PIN_GUIDE, REFRESH, Page
from hitomado.words import Words

GLANCE_MS = 300
_LEAST_ROOM = 180  # two steps
MEANWHILE = "meanwhile"  # of the bar: choose what can be done beside the terminal

ActKey = tuple[str, str, str, str]


def current_act(visit: Visit) -> Act | None:
    """The step that comes now: the terminal's where one can be begun, else the first open one.

    Reading the card again is not confirmed by a key; the next page does it.
    """
    return ahead(visit.acts).now


def can_be_told(act: Act) -> bool:
    """Whether the clerk's word answers it, also anew: neither what the chip shows does."""
    return act.code != READ_AGAIN and act.state is not ActState.SEEN_ON_CHIP


class GuidePage(Page):
    """All steps of the household, the present one open; nothing is done until it is said.

    The arrows or a click choose any step, one already answered too: its answer is told anew.
    """

    def __init__(self, controller: Controller, words: Words) -> None:
        super().__init__(controller, words)
        self._headline = label(role="title")
        self._hint = label(role="soft", wrap=True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._steps = QVBoxLayout()
        self._steps.addStretch(1)
        self._rows: dict[ActKey, GuideStepRow] = {}
        self._pressed = QElapsedTimer()
        self._settle = QTimer(self, singleShot=True, interval=0)
        self._settle.timeout.connect(self._settled)
        self._chosen: ActKey | None = None
        self._ahead = AheadPanel()
        top = row(self._headline, gap="one")
        top.addWidget(self._hint, 1)
        self.body.addLayout(top)
        self.body.addWidget(self._ahead)
        self._room = QScrollArea(widgetResizable=True)  # what comes stays in sight above it
        self._room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        holder = QWidget()
        holder.setLayout(self._steps)
        self._room.setWidget(holder)
        self._room.setMinimumHeight(theme.current().length(_LEAST_ROOM))
        self.body.addWidget(self._room, 1)

    def show_content(self, desk: Desk) -> None:
        visit = desk.visit
        if visit is None:
            return
        now = self._now(visit)
        left = sum(a.open and a.code != READ_AGAIN for a in visit.acts)
        key = "ui.guide.now" if now else "ui.guide.all_done"
        person = visit.person(now.person) if now else None
        self._headline.setText(self.words(key, name=person.name if person else "", count=left))
        self._ahead.show_view(ahead_view(self.words, visit, self.controller.office))
        gain = gain_line(self.words, visit, self.controller.office)
        self._hint.setText(gain or self.words("ui.guide.choose"))
        if tuple(self._rows) != tuple(a.key for a in visit.acts):
            self._rebuild(visit)
        for act in visit.acts:
            self._rows[act.key].show_view(self._view(visit, act, act == now))
        if now is not None:
            self._rows[now.key].setFocus()
            self._scroll_to(self._rows[now.key])

    def _now(self, visit: Visit | None) -> Act | None:
        """The step that is answered next: the chosen one, else the first open one."""
        if visit is None:
            return None
        told = next((a for a in visit.acts if a.key == self._chosen and can_be_told(a)), None)
        return told or current_act(visit)

    def _choose(self, key: ActKey | None) -> None:
        self._chosen = key
        self.wanted.emit(REFRESH)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        visit = self.controller.desk.visit
        if step is None or visit is None:
            super().keyPressEvent(event)
            return
        keys = [a.key for a in self._in_order(visit) if can_be_told(a)]
        now = self._now(visit)
        at = keys.index(now.key) + step if now is not None else len(keys) - 1
        if 0 <= at < len(keys):
            self._choose(keys[at])

    def _in_order(self, visit: Visit) -> list[Act]:
        """As they stand below each other."""
        return [act for person in visit.persons for act in visit.acts_of(person.id)]

    def _rebuild(self, visit: Visit) -> None:
        clear(self._steps)
        self._rows = {}
        self._steps.setContentsMargins(*[theme.current().space("half")] * 4)
        for person in visit.persons:
            acts = visit.acts_of(person.id)
            if acts:
                self._steps.addWidget(name_label(person.name, large=False))
            for act in acts:
                shown = GuideStepRow(self.words)
                shown.confirmed.connect(lambda _id, key=act.key: self._confirm(key))
                shown.chosen.connect(lambda _id, key=act.key: self._choose(key))
                self._rows[act.key] = shown
                self._steps.addWidget(shown)
        self._steps.addStretch(1)
        self._steps.activate()

    def _scroll_to(self, shown: GuideStepRow) -> None:
        self._room.ensureWidgetVisible(shown)
        self._settle.start()  # a step that was made just now has no place yet

    def _settled(self) -> None:
        now = self._now(self.controller.desk.visit)
        if now is not None and now.key in self._rows:
            self._room.ensureWidgetVisible(self._rows[now.key])

    def _view(self, visit: Visit, act: Act, now: bool) -> GuideStepView:
        state = ActState.INSTRUCTED if now and act.open else act.state
        reason = self.words("ui.guide.reason", reason=act.reason) if act.reason else ""
        agreed = appointment_line(self.words, act)
        asked = asked_first(self.words, act, self.controller.plan) if act.code == ASK_FIRST else ()
        return GuideStepView(
            "/".join(act.key),
            act.place,
            self.words(f"step.{act.code}"),
            state,
            pin=pin_words(self.words, visit, act, self.controller.office),
            when=clock_time(act.at),
            note=self.words("guide_work.joined").join(filter(None, (*asked, agreed, reason))),
            chosen=now,
        )

    def _confirm(self, key: ActKey) -> None:
        """One press, one step: what comes faster than a glance is no confirmation."""
        if self._pressed.isValid() and self._pressed.elapsed() < GLANCE_MS:
            return
        self._pressed.start()
        self._tell(key, ActState.CONFIRMED)

    def _tell(
        self, key: ActKey, state: ActState, reason: str = "", appointment: date | None = None
    ) -> None:
        """Say how this step ended; the next open one comes."""
        visit = self.controller.desk.visit
        act = next((a for a in visit.acts if a.key == key), None) if visit else None
        if act is not None and can_be_told(act):
            self._chosen = None
            self.controller.tell(act, state, reason, appointment)

    def _put_off(self, act: Act) -> None:
        step, key = self.words(f"step.{act.code}"), act.key
        dialog = DeferDialog(self.controller, self.words, step, self.window())
        dialog.told.connect(
            lambda reason, agreed: self._tell(key, ActState.DEFERRED, reason, agreed)
        )
        dialog.open()

    def _refuse(self, act: Act) -> None:
        dialog = ReasonDialog(
            self.words,
            self.words("ui.guide.refused.title"),
            self.words("ui.guide.refused.ask", step=self.words(f"step.{act.code}")),
            needed=True,
            parent=self.window(),
        )
        key = act.key
        dialog.told.connect(lambda reason: self._tell(key, ActState.REFUSED, reason))
        dialog.open()

    def bar(self, desk: Desk) -> PrimaryBarView:
        now = self._now(desk.visit)
        return PrimaryBarView(
            self.words("ui.bar.confirm_step") if now else self.words("ui.bar.to_reread"),
            back=self.words("ui.bar.back"),
            actions=(
                BarAction(
                    MEANWHILE,
                    self.words("guide_bar.meanwhile"),
                    "F5",
                    enabled=desk.visit is not None and bool(ahead(desk.visit.acts).meanwhile),
                ),
                BarAction("later", self.words("guide_bar.later"), "F6", enabled=now is not None),
                BarAction("refused", self.words("ui.bar.refused"), "F7", enabled=now is not None),
                BarAction(PIN_GUIDE, self.words("guide_bar.pins"), "F9"),
                BarAction("suspend", self.words("guide_bar.suspend"), "F11"),
                BarAction("stop", self.words("ui.bar.stop"), "F12"),
            ),
            hint=self._terminal_down(desk, now),
        )

    def _terminal_down(self, desk: Desk, now: Act | None) -> str:
        """Said beside the key: a step of the 統合端末 cannot have been done while it is down."""
        down = desk.terminal is TerminalStatus.DOWN
        waits = down and now is not None and now.place is Place.TERMINAL
        return self.words("guide_work.terminal_down") if waits else ""

    def main(self) -> None:
        now = self._now(self.controller.desk.visit)
        if now is not None:
            self._confirm(now.key)
        else:
            self.controller.post(e.WentTo(Step.REREAD))

    def back(self) -> None:
        self.controller.post(e.WentTo(Step.FORM))

    def action(self, key: str) -> None:
        visit = self.controller.desk.visit
        now = self._now(visit)
        if key == MEANWHILE:
            beside = ahead(visit.acts).meanwhile if visit else ()
            if beside:
                self._choose(beside[0].key)
        elif key in ("later", "refused"):
            if now is not None:
                (self._put_off if key == "later" else self._refuse)(now)
        else:
            self.wanted.emit(key)

    def enter(self) -> None:
        self._chosen = None
