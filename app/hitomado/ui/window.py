"""The one window: steps left, the page, the household right, status and keys below."""

from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

from hitomado.core.reasons import Reason
from hitomado.core.visit import events as e
from hitomado.core.visit.desk import CardStage, Deed, Desk, Notice, TerminalStatus
from hitomado.core.visit.model import Step
from hitomado.ports import RegisterInfo
from hitomado.ui import theme
from hitomado.ui.controller import Controller
from hitomado.ui.kit.banner import Banner, BannerView
from hitomado.ui.kit.household_list import HouseholdList
from hitomado.ui.kit.parts import column, inset
from hitomado.ui.kit.primary_bar import BarAction, PrimaryBar
from hitomado.ui.kit.shapes import Tone
from hitomado.ui.kit.status_strip import StatusStrip
from hitomado.ui.kit.step_rail import StepRail
from hitomado.ui.models import desk as model
from hitomado.ui.openers import LANGUAGE, RESIDENT, Openers, application
from hitomado.ui.pages.base import (
    CLOSE_CARD,
    EXPORT,
    HAND_OUTS,
    PIN_GUIDE,
    REFRESH,
    TO_MAIN,
    WITHOUT_CARD,
    WORKLIST,
    Page,
)
from hitomado.words import Words

# module and class of each page; a page is imported and made when it is first shown
_WAIT, _CARD = "wait:WaitPage", "card:CardPage"
_PAGES = {
    Step.RECEPTION: "people:PeoplePage",
    Step.QUESTIONS: "questions:QuestionsPage",
    Step.FORM: "form:FormPage",
    Step.GUIDE: "guide:GuidePage",
    Step.REREAD: "reread:RereadPage",
    Step.DONE: "done:DonePage",
}
_LOOK = "look"  # the bar's key to the card that lies there
_WIDE = (Step.QUESTIONS, Step.FORM)  # these pages need the room, and show the people themselves
_TERMINAL = {
    TerminalStatus.UNKNOWN: TerminalStatus.WORKING,
    TerminalStatus.WORKING: TerminalStatus.DOWN,
    TerminalStatus.DOWN: TerminalStatus.UNKNOWN,
}


def unread_card(desk: Desk) -> bool:
    """Whether a card lies there that this step does not read."""
    return desk.card is not None and desk.card.stage is not CardStage.KNOWN


def _page_class(name: str) -> type[Page]:
    module, _, attribute = name.partition(":")
    found: type[Page] = getattr(import_module(f"hitomado.ui.pages.{module}"), attribute)
    return found


def page_for(desk: Desk, *, looked_at: bool = False, aside: bool = False) -> str:
    """Which page shows this desk: a card that is not yet known comes first where cards are read.

    looked_at: the clerk looks at the card that lies there, whatever the step. aside: the card
    that lies there cannot be used, and the clerk goes on without it.
    """
    if looked_at and desk.card is not None:
        return _CARD
    reading = not aside and desk.card is not None and desk.card.stage is not CardStage.KNOWN
    if desk.visit is None:
        return _CARD if reading else _WAIT
    if reading and desk.step in (Step.RECEPTION, Step.REREAD):
        return _CARD
    return _PAGES[desk.step]


class MainWindow(QMainWindow):
    """Shows desks; sends events to the controller."""

    def __init__(self, controller: Controller, words: Words) -> None:
        super().__init__()
        self.controller = controller
        self.words = words
        self._register: RegisterInfo | None = None
        self._opening = True
        self._entered = False
        self._said: Notice | None = None
        self._looked_at = False  # the card page is shown although the step is another one
        self._reading_here = False  # it is shown to read a card in the middle of another step
        self._aside = 0  # ticket of a card that lies there unused
        self._opens = Openers(
            self,
            controller,
            words,
            saved=self._saved,
            register_taken=self._ask_register,
        )
        self._pages: dict[str, Page] = {}
        self._holders: dict[str, QScrollArea] = {}
        self._shown = _WAIT
        self._stack = QStackedWidget()
        self._rail = StepRail(words)
        self._household = HouseholdList(words)
        self._status = StatusStrip(words)
        self._bar = PrimaryBar(words)
        self._lay_out()
        self.setWindowTitle(words("ui.window.title", office=controller.office.name))
        self.setMinimumSize(1200, 700)
        self._household.chosen.connect(self._look_at)
        self._bar.main.connect(self._main)
        self._bar.back.connect(self._back)
        self._bar.action.connect(self._act)
        controller.changed.connect(self.show_desk)
        application().focusChanged.connect(self._follow_focus)
        self._shortcut("F1", self._opens.manual)
        self._shortcut("F8", self._practice_card)
        self._shortcut("Ctrl+T", self._next_terminal_status)
        self._shortcut("Ctrl+,", self._opens.settings)
        self._shortcut("Ctrl+D", self._opens.diagnosis)
        self._shortcut("Ctrl+M", self._opens.tools)
        self._shortcut("Ctrl+U", self._opens.change_clerk)
        self._shortcut(RESIDENT, self._opens.resident_screen)
        self._shortcut(LANGUAGE, self._opens.next_language)
        self._settle = QTimer(self, singleShot=True, interval=0)
        self._settle.timeout.connect(lambda: self._bring_into_sight(self.focusWidget()))
        self._minute = QTimer(self, interval=60_000)
        self._minute.timeout.connect(self._ask_register)
        self._minute.start()
        self._ask_register()
        self.show_desk(controller.desk)

    def _lay_out(self) -> None:
        parts: list[QWidget] = []
        if self.controller.office.practice:
            banner = Banner(self.words)
            banner.show_view(BannerView(Tone.PRACTICE, self.words("ui.practice.banner")))
            parts.append(banner)
        self._log = Banner(self.words)
        told = self.words("diagnosis_view.log.banner"), self.words("diagnosis_view.log.banner_do")
        self._log.show_view(BannerView(Tone.ERROR, told[0], remedy=told[1]))
        self._log.hide()
        parts.append(self._log)
        self._town = Banner(self.words)
        self._town.hide()
        parts.append(self._town)
        side = QScrollArea(widgetResizable=True)
        side.setWidget(self._household)
        side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        side.setFixedWidth(theme.current().length(348))
        side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._side = side
        middle = QHBoxLayout()
        middle.addWidget(self._stack, 1)
        middle.addWidget(side)
        middle.setSpacing(theme.current().space("one"))
        whole = column(*parts, self._rail, gap="half")
        whole.addLayout(middle, 1)
        whole.addWidget(self._status)
        whole.addWidget(self._bar)
        holder = QWidget()
        holder.setLayout(inset(whole, "half", "half"))
        self.setCentralWidget(holder)

    def _shortcut(self, key: str, pressed: Callable[[], None]) -> None:
        made = QShortcut(QKeySequence(key), self)
        made.setAutoRepeat(False)
        made.activated.connect(pressed)

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self._pages[self._shown]

    def _open(self, wanted: str) -> None:
        """Show a page, made when it is first needed."""
        if wanted not in self._pages:
            page = _page_class(wanted)(self.controller, self.words)
            page.wanted.connect(self._do)
            holder = QScrollArea(widgetResizable=True)
            holder.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            holder.setWidget(page)
            self._pages[wanted], self._holders[wanted] = page, holder
            self._stack.addWidget(holder)
        if self._shown is not wanted or not self._entered:
            self._shown, self._entered = wanted, True
            self._stack.setCurrentWidget(self._holders[wanted])
            self._holders[wanted].verticalScrollBar().setValue(0)
            self._pages[wanted].enter()

    def show_desk(self, desk: Desk) -> None:
        """Show a new desk."""
        before: QWidget | None = self.focusWidget()
        former = self._shown
        self._log.setVisible(self.controller.logs_cards)
        told = model.town_file(self.words, self.controller.office)
        self._town.setVisible(told is not None)
        if told is not None:
            self._town.show_view(told)
        known = desk.card is not None and desk.card.stage is CardStage.KNOWN
        if desk.card is None or (self._reading_here and known):
            self._looked_at = self._reading_here = False
        aside = desk.card is not None and desk.card.ticket == self._aside
        page = page_for(desk, looked_at=self._looked_at, aside=aside)
        self._open(page)
        self.page.show_desk(desk)
        if desk.notice != self._said:
            self._said = desk.notice
            self._holders[self._shown].verticalScrollBar().setValue(0)
        self._settle.start()
        bar = self.page.bar(desk)
        if not bar.hint and page != _CARD and unread_card(desk):
            bar = replace(bar, hint=self.words("visit_kinds.unread_here"))
        if page != _CARD and desk.card is not None and desk.visit is not None:
            key = "visit_kinds.bar.read" if unread_card(desk) else "card_view.look"
            look = BarAction(_LOOK, self.words(key), "F2")
            bar = replace(bar, actions=(look, *bar.actions))
        self._bar.show_view(bar)
        self._rail.show_view(model.rail(self.words, desk))
        self._side.setVisible(desk.visit is not None and desk.step not in _WIDE)
        if desk.visit is not None:
            plan = self.controller.plan()
            self._household.show_view(model.household(self.words, desk.visit, plan))
        self._keep_focus(before if page == former else None)
        now = self.controller.parts.clock.now()
        self._status.show_view(
            model.status(self.words, desk, self._register, now, opening=self._opening)
        )

    def _keep_focus(self, before: QWidget | None) -> None:
        """The keyboard is never on something that is no longer there.

        Qt hands it on to whatever comes next, or leaves it where it was on the former page:
        where that is a key of the bar or the list of people, it must be the main key.
        before: where it was on this page, None on another one.
        """
        now: QWidget | None = self.focusWidget()
        # the window itself may not be shown yet; a page's frame answers to nothing
        lost = now is None or not now.isVisibleTo(self) or now in self._holders.values()
        moved_on = now is not None and now is not before and self._beside_page(now)
        if (lost or moved_on) and not self._bar.focus_main() and now is not None:
            now.clearFocus()  # the window takes the keys itself

    def _follow_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Whatever has the keyboard is in sight, also once the page has settled around it."""
        self._bring_into_sight(now)
        self._settle.start()

    def _bring_into_sight(self, shown: QWidget | None) -> None:
        at = shown
        while at is not None and shown is not None and self.page.isAncestorOf(shown):
            at = at.parentWidget()
            if isinstance(at, QScrollArea):
                at.ensureWidgetVisible(shown)

    def _beside_page(self, shown: QWidget) -> bool:
        return self._bar.isAncestorOf(shown) or shown is self._household

    def _ask_register(self) -> None:
        self.controller.register_info(self._show_register)

    def _show_register(self, info: RegisterInfo | None) -> None:
        self._register, self._opening = info, False
        self.show_desk(self.controller.desk)

    def _look_at(self, person: str) -> None:
        self.page.commit()
        self.controller.post(e.FocusMoved(person))

    def _main(self) -> None:
        self.page.commit()
        self.page.main()

    def _back(self) -> None:
        self.page.commit()
        self.page.back()

    def _act(self, key: str) -> None:
        self.page.commit()
        if key == _LOOK:
            self._look_at_card(look=True)
        else:
            self.page.action(key)

    def _look_at_card(self, *, look: bool) -> None:
        """F2 where a card lies: the card page, until Esc, or until an unread one is read."""
        self._looked_at = look
        self._reading_here = look and unread_card(self.controller.desk)
        self.show_desk(self.controller.desk)

    def _go_without_card(self) -> None:
        """F4 at a card that cannot be used: its holder is looked for in the register."""
        desk = self.controller.desk
        self._aside = desk.card.ticket if desk.card else 0
        self.show_desk(desk)
        if desk.visit is None:
            self.page.action("search")
        else:
            self._opens.join()

    # what the pages want of the window

    def _do(self, key: str) -> None:
        wishes: dict[str, Callable[[], object]] = {
            REFRESH: lambda: self.show_desk(self.controller.desk),
            "pdf": self._opens.save_pdf,
            "print": self._opens.print_form,
            "suspend": lambda: self.controller.post(e.Suspended()),
            "stop": self._opens.stop_visit,
            "join": self._opens.join,
            "mover": self._opens.type_mover,
            "import": self._opens.take_register,
            HAND_OUTS: self._opens.hand_outs,
            "visit_sheet": self._opens.visit_sheet,
            PIN_GUIDE: self._opens.print_pin_guide,
            EXPORT: self._opens.export,
            WORKLIST: self._opens.worklist,
            WITHOUT_CARD: self._go_without_card,
            TO_MAIN: self._bar.focus_main,
            CLOSE_CARD: lambda: self._look_at_card(look=False),
        }
        wishes[key]()

    def _saved(self, path: Path) -> None:
        self.page.saved(path)

    def _practice_card(self) -> None:
        """F8 in practice: take the card off, or choose one to put on."""
        tray = self.controller.parts.tray
        if tray is None:
            return
        if tray.lying() is not None:
            tray.remove()
            return
        from hitomado.ui.tray import TrayDialog

        TrayDialog(tray, self.words, self).open()

    def _next_terminal_status(self) -> None:
        self.controller.post(e.TerminalSeen(_TERMINAL[self.controller.desk.terminal]))

    def event(self, event: QEvent) -> bool:
        """A key that is held down acts once: no step is confirmed by a sleeve on the keyboard."""
        held = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.isAutoRepeat()
            and event.key() in held
        ):
            return True
        return super().event(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """What is half typed is kept; all else is in the journal already. A lying card is said.

        Not while a PIN is being changed: nobody would be told which one holds.
        """
        self.page.commit()
        card = self.controller.desk.card
        if card is not None and card.deed is Deed.CHANGE_PIN:
            self.controller.post(e.Failed(Reason.PIN_CHANGING))
            event.ignore()
            return
        if card is not None and self.controller.desk.visit is not None:
            self.controller.post(e.Suspended())
            event.ignore()
            return
        self._opens.put_away()
        self.controller.stop()
        event.accept()
