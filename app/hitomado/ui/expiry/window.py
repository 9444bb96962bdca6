"""The lists of cards that run out: taken, matched, the doubtful rows decided, the rest entered."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFileDialog, QStackedWidget, QWidget

from hitomado.core.expiry.keeping import ListInfo, TakenList
from hitomado.core.expiry.model import Choice, RowState
from hitomado.core.expiry.state import Refusal
from hitomado.core.reasons import HitomadoError, Reason
from hitomado.core.visit.desk import Desk, Notice
from hitomado.ui import theme
from hitomado.ui.clerk_dialog import clerk_dialog
from hitomado.ui.controller import Controller
from hitomado.ui.expiry.check_page import CheckPage
from hitomado.ui.expiry.columns_page import ColumnsPage
from hitomado.ui.expiry.desk import ExpiryDesk, Opened, Wanted
from hitomado.ui.expiry.doubtful_page import DoubtfulPage
from hitomado.ui.expiry.entry_page import EntryPage
from hitomado.ui.expiry.lists_page import ListsPage
from hitomado.ui.expiry.matching_page import MatchingPage
from hitomado.ui.expiry.overview_page import CHECK, DECIDE, ENTER, OverviewPage
from hitomado.ui.expiry.page import ExpiryPage
from hitomado.ui.expiry.rows_page import RowsPage
from hitomado.ui.expiry.sheets import SheetsDialog
from hitomado.ui.kit.banner import Banner, BannerView
from hitomado.ui.kit.parts import button, column, inset, label, row
from hitomado.ui.kit.shapes import Tone
from hitomado.ui.models.cards import notice
from hitomado.ui.models.expiry import days_view
from hitomado.ui.models.expiry_columns import Columns
from hitomado.words import Words

SHEETS_IN = "ja"  # the office's own papers, whatever the window speaks
_SMALL = 5_000  # rows of a list whose days are told before it is opened


class ExpiryWindow(QDialog):
    """Pages one behind the other; Esc goes back, and closes from the lists. Ctrl+U: next clerk."""

    def __init__(self, controller: Controller, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._controller, self._words = controller, words
        self._desk = ExpiryDesk(controller, self._refused)
        self._opened: Opened | None = None
        self._wanted: Wanted | None = None
        self._path, self._into = Path(), ""
        self.setWindowTitle(words("expiry_view.title"))
        self._clerk = label(role="soft")
        self._told = Banner(words)
        self._told.hide()
        now: Callable[[], datetime] = controller.parts.clock.now
        self.lists = ListsPage(words)
        self.columns = ColumnsPage(words)
        self.matching = MatchingPage(words)
        self.overview = OverviewPage(words)
        self.doubtful = DoubtfulPage(words, now)
        self.check = CheckPage(words, now, lambda: self._desk.clerk)
        self.entry = EntryPage(words, now)
        self._pages = QStackedWidget()
        self._page: ExpiryPage = self.lists
        self._connect()
        self._back_button = button("", self.reject)
        self._back_button.setAutoDefault(False)
        title = label(words("expiry_view.title"), "heading")
        head = row(self._back_button, title, None, self._clerk, gap="one")
        body = column(head, self._told, gap="half")
        body.addWidget(self._pages, 1)
        self.setLayout(inset(body))
        look = theme.current()
        self.resize(look.length(1240), look.length(720))
        QShortcut(QKeySequence("Ctrl+U"), self).activated.connect(self._change_clerk)
        controller.changed.connect(self._follow)
        self.finished.connect(lambda _end: controller.changed.disconnect(self._follow))
        self._follow(controller.desk)
        self._to_lists()

    def _connect(self) -> None:
        self.lists.open_wanted.connect(self._open)
        self.lists.stood_on.connect(self._tell_days)
        self.lists.file_wanted.connect(self._ask_file)
        self.lists.delete_wanted.connect(self._delete)
        self.columns.agreed.connect(self._agreed)
        self.matching.cancel_wanted.connect(self._cancel)
        self.matching.without_wanted.connect(lambda: self._take(accept=True))
        self.overview.work_wanted.connect(self._work)
        self.overview.refresh_wanted.connect(self._refresh)
        self.overview.print_wanted.connect(self._print)
        self.overview.save_wanted.connect(self._ask_folder)
        self.doubtful.decided.connect(self._decide)
        self.doubtful.undo_wanted.connect(self._undo_decision)
        self.check.agreed.connect(self._agree)
        self.check.returned.connect(self._return)
        self.check.undo_wanted.connect(self._undo_check)
        self.entry.entered.connect(self._enter)
        self.entry.undo_wanted.connect(self._undo_entry)
        for page in (
            self.lists,
            self.columns,
            self.matching,
            self.overview,
            self.doubtful,
            self.check,
            self.entry,
        ):
            page.told.connect(self.tell)
            self._pages.addWidget(page)

    # where we are

    @property
    def page(self) -> ExpiryPage:
        """The page shown."""
        return self._page

    def _go(self, page: ExpiryPage) -> None:
        self.tell(None)
        self._page = page
        self._pages.setCurrentWidget(page)
        key = "close" if page is self.lists else "back"
        self._back_button.setText(self._words(f"expiry_view.{key}"))
        page.setFocus()

    def tell(self, view: BannerView | None) -> None:
        """Say something above the page, or nothing."""
        self._told.setVisible(view is not None)
        if view is not None:
            self._told.show_view(view)

    def _refused(self, stop: HitomadoError) -> None:
        self.tell(notice(self._words, Notice(stop.reason, stop.params)))

    def _follow(self, _desk: Desk) -> None:
        self._clerk.setText(self._words("expiry_view.clerk", clerk=self._desk.clerk))

    def _change_clerk(self) -> None:
        clerk_dialog(self._controller, self._words, self).open()

    def reject(self) -> None:
        """One step back; nothing that was decided is lost by it."""
        page = self.page
        if page is self.matching and self.matching.running:
            self._cancel()
        elif page in (self.doubtful, self.check, self.entry) and self._opened is not None:
            self._open(self._opened.info.id)
        elif page is self.lists:
            super().reject()
        else:
            self._to_lists()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.matching.running:
            self._cancel()
            event.ignore()
        else:
            event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is the pages' own: Qt would press a button with it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
        else:
            super().keyPressEvent(event)

    # lists and files

    def _to_lists(self, say: BannerView | None = None) -> None:
        self._opened = None
        self._go(self.lists)
        self.tell(say)
        self.lists.reading()
        self._desk.lists(self.lists.show_lists)

    def _tell_days(self, info: ListInfo) -> None:
        """Say how long the list stood on can be worked on; a long one says it when it is opened."""
        office = self._controller.office
        if info.rows > _SMALL:
            said = BannerView(Tone.INFO, self._words("expiry_view.days.on_opening"))
            self.lists.show_days(info.id, said)
            return

        def show(opened: Opened) -> None:
            rows = opened.rows.rows
            view = days_view(self._words, rows, office.rules(), office.today)
            self.lists.show_days(info.id, view)

        self._desk.open(info.id, show)

    def _delete(self, list_id: str) -> None:
        done = BannerView(Tone.SUCCESS, self._words("expiry_view.deleted"))
        self._desk.forget(list_id, lambda: self._to_lists(done))

    def _ask_file(self, into: str) -> None:
        dialog = QFileDialog(self, self._words("expiry_view.take"), str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(["CSV (*.csv *.txt)", self._words("expiry_view.all_files")])
        dialog.fileSelected.connect(lambda path: self.look_at(Path(path), into))
        dialog.open()

    def look_at(self, path: Path, into: str = "") -> None:
        """Begin with a file: its columns are agreed to first."""
        self._path, self._into = path, into

        def show(columns: Columns) -> None:
            self._go(self.columns)
            self.columns.show_columns(columns, fictional=not self._desk.own_mapping)

        self._desk.columns(path, show)

    def _agreed(self) -> None:
        columns = self.columns.columns
        if columns is None:
            return
        try:
            mapping = columns.mapping()
        except HitomadoError as stop:
            self._refused(stop)
            return
        self._wanted = Wanted(self._path, mapping, columns.text(), self._into or None)
        self._take(accept=False)

    def _take(self, *, accept: bool) -> None:
        wanted = self._wanted
        if wanted is None or self.matching.running:
            return
        self._go(self.matching)
        self.matching.begin()
        self._desk.count(wanted.path, self.matching.expect)
        self._desk.take(wanted, self._taken, accept=accept, progress=self.matching.counted.emit)

    def _refresh(self) -> None:
        opened = self._opened
        if opened is None or self.matching.running:
            return
        self._go(self.matching)
        self.matching.begin()
        self.matching.expect(opened.info.rows)

        def done(found: int | HitomadoError) -> None:
            self.matching.end()
            if isinstance(found, int):
                said = BannerView(Tone.SUCCESS, self._words("expiry_view.refreshed", count=found))
            elif found.reason is Reason.CANCELLED:
                said = BannerView(Tone.INFO, self._words("expiry_view.matching.cancelled"))
            else:
                said = notice(self._words, Notice(found.reason, found.params))
            if opened.info.stale and not isinstance(found, int):
                self._to_lists(said)  # what it shows of people may no longer be true
            else:
                self._open(opened.info.id, said)

        self._desk.refresh(opened.info.id, done, progress=self.matching.counted.emit)

    def _cancel(self) -> None:
        self.matching.cancelling()
        self._desk.cancel()

    def _taken(self, found: TakenList | HitomadoError) -> None:
        words = self._words
        if isinstance(found, TakenList):
            self.matching.end()
            changes = words("expiry_view.matching.changes", **found.changes) if self._into else ""
            dropped = words("kit.list.comma").join(found.dropped)
            said = BannerView(
                Tone.SUCCESS,
                words("expiry_view.matching.done", rows=found.info.rows),
                changes,
                words("expiry_view.columns.dropped", columns=dropped) if dropped else "",
            )
            self._open(found.info.id, said)
        elif found.reason is Reason.CANCELLED:
            self.matching.end()
            what = words("expiry_view.matching.cancelled_what")
            self._to_lists(BannerView(Tone.INFO, words("expiry_view.matching.cancelled"), what))
        else:
            rejects = getattr(found, "rejects", ())
            self.matching.end(rejects)
            if rejects:
                title = words("expiry_view.matching.rejects", count=len(rejects))
                do = words("expiry_view.matching.rejects_do")
                self.tell(BannerView(Tone.WARNING, title, "", do))
            else:
                self._to_lists()
                self._refused(found)

    # one list

    def _open(self, list_id: str, say: BannerView | None = None) -> None:
        def show(opened: Opened) -> None:
            self._opened = opened
            if opened.info.stale:
                self._refresh()
                return
            office = self._controller.office
            self._go(self.overview)
            self.tell(say)
            self.overview.show_list(
                opened, office.rules(), office.today, self._desk.seconds_by_hand
            )

        self._desk.open(list_id, show)

    def _work(self, piece: str) -> None:
        opened = self._opened
        if opened is None:
            return
        pages: dict[str, RowsPage | EntryPage] = {
            DECIDE: self.doubtful,
            CHECK: self.check,
            ENTER: self.entry,
        }
        page = pages[piece]
        self._go(page)
        page.begin(opened.rows)

    def _print(self) -> None:
        opened = self._opened
        if opened is not None:
            make = self._controller.parts.lists.sheets
            sheets = make(Path(), Words(SHEETS_IN), opened.info.source)
            SheetsDialog(self._controller, self._words, opened, sheets, self).open()

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self, self._words("expiry_view.sheets.folder"), str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda path: self.save(Path(path)))
        dialog.open()

    def save(self, folder: Path) -> None:
        """Write all sheets into a folder of their own below this one."""
        opened = self._opened
        if opened is None:
            return

        def done(count: int) -> None:
            self.tell(
                BannerView(
                    Tone.SUCCESS,
                    self._words("expiry_view.sheets.saved", count=count),
                    str(folder),
                    self._words("expiry_view.sheets.delete_after"),
                )
            )

        self._desk.save(opened, folder, Words(SHEETS_IN), done)

    @property
    def _list(self) -> str:
        return self._opened.info.id if self._opened is not None else ""

    def _decide(self, row: RowState, choice: Choice, candidate: str, seconds: int) -> None:
        self._desk.decide(
            self._list, row, choice, self.doubtful.answered, candidate=candidate, seconds=seconds
        )

    def _agree(self, row: RowState) -> None:
        self._desk.check(self._list, row, self.check.answered)

    def _return(self, row: RowState) -> None:
        self._desk.undo(self._list, row, self.check.answered)

    def _enter(self, row: RowState, seconds: int) -> None:
        self._desk.enter(self._list, row, self.entry.answered, seconds=seconds)

    def _undo_decision(self) -> None:
        rows = self._opened.rows if self._opened is not None else None
        self._undo(rows.last_decided(self._desk.clerk) if rows else None, self.doubtful.undone)

    def _undo_check(self) -> None:
        rows = self._opened.rows if self._opened is not None else None
        self._undo(rows.last_checked(self._desk.clerk) if rows else None, self.check.undone)

    def _undo_entry(self) -> None:
        rows = self._opened.rows if self._opened is not None else None
        self._undo(rows.last_entered(self._desk.clerk) if rows else None, self.entry.undone)

    def _undo(self, row: RowState | None, answer: Callable[[RowState | Refusal], None]) -> None:
        if row is None:
            answer(Refusal.NOTHING_TO_UNDO)
        else:
            self._desk.undo(self._list, row, answer)
