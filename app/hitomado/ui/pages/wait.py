"""Nobody is served yet: place a card, take up an unfinished visit, or begin without a card."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QTabWidget, QWidget

from hitomado.core.disclose import Disclosed, Purpose, disclose, disclose_mover
from hitomado.core.people import MoverRecord, Protection, Resident
from hitomado.core.rules.plan import MoveKind
from hitomado.core.visit.desk import Candidate, Desk, OpenVisit
from hitomado.core.visit.expected import expected_by_name
from hitomado.core.visit.newcomers import returning
from hitomado.core.visit.receipt import receipts, visit_of
from hitomado.core.visit.served import RecordsWaiting
from hitomado.ui.controller import Controller
from hitomado.ui.kit.banner import Banner, BannerView
from hitomado.ui.kit.choice_list import ChoiceList
from hitomado.ui.kit.parts import column, inset, label, panel
from hitomado.ui.kit.primary_bar import BarAction, PrimaryBarView
from hitomado.ui.kit.question_row import QuestionRow
from hitomado.ui.kit.scan_listener import ScanListener
from hitomado.ui.kit.search_box import ResultRow, SearchBox, result_row
from hitomado.ui.kit.shapes import Tone
from hitomado.ui.models.desk import reader_missing
from hitomado.ui.models.hand_outs import waiting_line
from hitomado.ui.models.reception import ABROAD, MOVER, NOT_FILED, beginning, state_told
from hitomado.ui.models.text import day_only
from hitomado.ui.pages.base import WORKLIST, Page
from hitomado.ui.pages.newcomer import begin_newcomer
from hitomado.words import Words

_WHOLE = 36  # characters that a scanner types, whatever was typed before it
_FIRST_LOOK_MS = 1_500  # so long nobody has looked yet whether there is a reader


class WaitPage(Page):
    """Emits nothing: everything goes to the controller."""

    def __init__(self, controller: Controller, words: Words) -> None:
        super().__init__(controller, words)
        self._search = SearchBox(words)
        self._found: dict[str, Resident] = {}
        self._expected: dict[str, str] = {}  # person found by name → their 転出証明書 record
        self._chosen: Resident | None = None
        self._state = Banner(words)
        self._kind = QuestionRow(words)
        self._visits = ChoiceList(words("ui.wait.visits"))
        self._movers = ChoiceList(words("ui.wait.movers"))
        self._records: tuple[MoverRecord, ...] = ()
        self._put_aside = ""  # id of the visit served last, until the list shows it
        self._in_work: dict[str, str] = {}  # record → its unfinished visit
        self._missing = Banner(words)
        self._missing.hide()
        self._unknown = Banner(words)
        self._unknown.hide()
        self._number = label(role="lead", tone=Tone.ACTION)
        self._number.hide()
        self._first_look = QTimer(self, singleShot=True, interval=_FIRST_LOOK_MS)
        self._first_look.timeout.connect(lambda: self._show_readers(controller.desk))
        self._first_look.start()
        self._call = panel(
            "sunken",
            inset(
                column(
                    label(words("ui.wait.headline"), "title"),
                    label(words("ui.wait.hint"), "soft", wrap=True),
                )
            ),
        )
        self._tabs = QTabWidget()
        self._tabs.addTab(self._visits, words("ui.wait.visits"))
        self._tabs.addTab(self._movers, words("ui.wait.movers"))
        self._tabs.addTab(self._without_card(), words("ui.wait.search"))
        self.body.addWidget(self._missing)
        self.body.addWidget(self._unknown)
        self.body.addWidget(self._call)
        self.body.addWidget(self._number)
        self.body.addWidget(self._tabs, 1)
        self._search.typed.connect(self._look)
        self._search.chosen.connect(self._choose)
        self._kind.answered.connect(self._begin)
        self._visits.chosen.connect(controller.runner.resume)
        self._movers.chosen.connect(self._open_record)
        self._state.hide()
        self._kind.hide()
        controller.changed.connect(self._remember)
        self._scanner = ScanListener(self, self._visits, self._movers)
        self._scanner.scanned.connect(self._scanned)
        self._scanner.typed.connect(self._echo)

    def _remember(self, desk: Desk) -> None:
        """The visit that is being served: the mark stands on it once it was put aside."""
        if desk.visit is not None:
            self._put_aside = desk.visit.id

    def _without_card(self) -> QWidget:
        holder = QWidget()
        holder.setLayout(inset(column(self._search, self._state, self._kind), "half", "half"))
        return holder

    def show_content(self, desk: Desk) -> None:
        lines = tuple((visit.id, self._visit_line(visit)) for visit in desk.waiting)
        self._visits.show_lines(lines, self.words("ui.wait.no_visits"))
        if self._put_aside and self._visits.stand_on(self._put_aside):
            self._put_aside = ""
        self._tabs.setTabText(0, self.words("ui.wait.visits_count", count=len(desk.waiting)))
        self._show_readers(desk)

    def _show_readers(self, desk: Desk) -> None:
        """Without a reader no card is asked for: what is wrong and what to do stands there."""
        missing = reader_missing(self.words, desk)
        if desk.service and self._first_look.isActive():
            missing = None
        self._missing.setVisible(missing is not None)
        self._call.setVisible(missing is None)
        if missing is not None:
            self._missing.show_view(missing)

    def _visit_line(self, visit: OpenVisit) -> str:
        if not visit.readable:
            return self.words("visit.unreadable", day=day_only_iso(self.words, visit.opened))
        comma = self.words("kit.list.comma")
        others = [other.id for other in self.controller.desk.waiting if other.id != visit.id]
        number = receipts([visit.id, *others])[visit.id]
        line = self.words(
            "ui.wait.visit" if visit.open_acts else "visit_kinds.waiting",
            names=comma.join(visit.names),
            day=day_only_iso(self.words, visit.opened),
            count=visit.open_acts,
        )
        line = self.words("guide_work.visit", line=line, number=number)
        line += waiting_line(self.words, visit)
        if not visit.disagrees:
            return line
        names = comma.join(visit.disagrees)
        return self.words("guide_work.visit_disagrees", line=line, names=names)

    def enter(self) -> None:
        """Begin anew: nothing of the last household stays on the screen."""
        self._unknown.hide()
        self._scanner.forget()
        self._forget()
        self.controller.movers(self._show_movers)
        self._tabs.setCurrentIndex(0)
        self._visits.setFocus()

    def _show_movers(self, waiting: RecordsWaiting) -> None:
        self._records, self._in_work = waiting.records, dict(waiting.in_work)
        self._movers.show_lines(tuple((r.id, self._mover_line(r)) for r in self._records))
        self._tabs.setTabText(1, self.words("ui.wait.movers_count", count=len(self._records)))

    def _mover_line(self, record: MoverRecord) -> str:
        others = len(record.persons) - 1
        in_work = self.words("visit.in_work") if record.id in self._in_work else ""
        listed = all(p.protection is Protection.NONE for p in record.persons)
        return in_work + self.words(
            "ui.wait.mover" if listed and others > 0 else "ui.wait.mover_alone",
            name=record.persons[0].name if record.persons else "",
            count=others,
            planned=day_only(self.words, record.planned),
        )

    def _look(self, text: str) -> None:
        """A visit's number (typed by a scanner from the form's QR) takes that visit up again."""
        visit = visit_of(text, [v.id for v in self.controller.desk.waiting])
        if visit is not None:
            self.controller.runner.resume(visit)
        else:
            self.controller.search(text, self._show_found, self._search.show_alike)

    def _scanned(self, text: str) -> None:
        """The same from anywhere on the page; a number that is nobody's is said."""
        known = [v.id for v in self.controller.desk.waiting]
        visit = visit_of(text, known) or visit_of(text[-_WHOLE:], known)
        self._unknown.setVisible(visit is None)
        if visit is not None:
            self.controller.runner.resume(visit)
            return
        told = self.words("guide_work.scan.none", number=text)
        do = self.words("guide_work.scan.none_do")
        self._unknown.show_view(BannerView(Tone.WARNING, told, remedy=do))

    def _echo(self, text: str) -> None:
        """Show the number as it grows: Enter belongs to it and no longer to the list."""
        self._number.setText(self.words("scan.typed", number=text.upper()))
        self._number.setVisible(bool(text))
        if text:
            self._unknown.hide()

    def _show_found(self, residents: Sequence[Resident]) -> None:
        """Whoever is expected stands before the register's people."""
        self._found = {r.atena_number: r for r in residents}
        coming = expected_by_name(self._records, self._search.text)
        self._expected = {f"{record.id}/{p.id}": record.id for record, p in coming}
        expected = (
            disclose_mover(person, f"{record.id}/{person.id}", "", Purpose.LIST)
            for record, person in coming
        )
        rows = (
            *(self._expected_row(person) for person in expected),
            *(result_row(disclose(r, Purpose.LIST), self.words) for r in residents),
        )
        self._search.show_results(rows)

    def _expected_row(self, person: Disclosed) -> ResultRow:
        return replace(result_row(person, self.words), state=self.words("prepared.expected"))

    def _choose(self, ref: str) -> None:
        if ref in self._expected:
            self._open_record(self._expected[ref])
            return
        self._chosen = self._found.get(ref)
        if self._chosen is None:
            return
        candidate = Candidate(self._chosen)
        told = state_told(self.words, candidate)
        self._state.setVisible(told is not None)
        if told is not None:
            self._state.show_view(told)
        self._kind.show_view(beginning(self.words, candidate))
        self._kind.show()
        self._kind.setFocus()

    def _begin(self, question: str, key: str) -> None:
        if question == "kind" and self._chosen is not None:
            self.controller.open_visit(Candidate(self._chosen), MoveKind(key))
        elif key == MOVER:
            self.wanted.emit(MOVER)
        elif key in (NOT_FILED, ABROAD) and self._chosen is not None:
            begin_newcomer(self.controller, returning(self._chosen), key)
        else:
            self._forget()
            self._search.setFocus()

    def _forget(self) -> None:
        """Nobody is chosen, nothing of the last search stands."""
        self._search.clear()
        self._found = {}
        self._expected = {}
        self._chosen = None
        self._state.hide()
        self._kind.hide()

    def _open_record(self, wanted: str) -> None:
        if wanted in self._in_work:
            self.controller.runner.resume(self._in_work[wanted])
            return
        record = next((r for r in self._records if r.id == wanted), None)
        if record is not None:
            self.controller.open_record(record)

    def bar(self, desk: Desk) -> PrimaryBarView:  # noqa: ARG002
        actions = (
            BarAction("visits", self.words("ui.bar.visits"), "F2"),
            BarAction("movers", self.words("ui.bar.movers"), "F3"),
            BarAction("search", self.words("ui.bar.search"), "F4"),
            BarAction(WORKLIST, self.words("guide_work.bar.worklist"), "F5"),
            BarAction("mover", self.words("ui.bar.type_mover"), "F6"),
            BarAction("import", self.words("ui.bar.import"), "F7"),
        )
        told = self.words("guide_work.clerk.told", clerk=self.controller.office.clerk)
        hint = self.words("guide_work.joined").join((self.words("ui.wait.keys"), told))
        return PrimaryBarView(None, actions=actions, hint=hint)

    def action(self, key: str) -> None:
        tabs = {
            "visits": (0, self._visits),
            "movers": (1, self._movers),
            "search": (2, self._search),
        }
        if key in tabs:
            index, target = tabs[key]
            self._tabs.setCurrentIndex(index)
            target.setFocus()
        else:
            self.wanted.emit(key)


def day_only_iso(words: Words, iso: str) -> str:
    """An ISO date as the clerk reads it."""
    return day_only(words, date.fromisoformat(iso))
