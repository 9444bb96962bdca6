"""A list's sheets on paper: chosen from those with somebody in them, drawn, printed."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QWidget

from hitomado.core.expiry.sheets import PRINTED, Line, Sheet, lines_of
from hitomado.core.forms.list_sheet import ListSheet
from hitomado.core.reasons import HitomadoError
from hitomado.core.visit.desk import Notice
from hitomado.runner.expiry_sheets import SheetFolder
from hitomado.ui.controller import Controller
from hitomado.ui.dialogs import print_pages
from hitomado.ui.expiry.desk import Opened
from hitomado.ui.kit.banner import Banner, BannerView
from hitomado.ui.kit.choice_list import ChoiceList
from hitomado.ui.kit.parts import button, column, inset, label, row
from hitomado.ui.kit.shapes import Tone
from hitomado.ui.models.cards import notice
from hitomado.words import Words

_PART = 200  # lines drawn at once: a long list is printed part by part


class SheetsDialog(QDialog):
    """Enter prints the sheet stood on, Esc closes. sheets: tells the titles and the codes."""

    def __init__(
        self,
        controller: Controller,
        words: Words,
        opened: Opened,
        sheets: SheetFolder,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._controller, self._words, self._sheets = controller, words, sheets
        self._lines: dict[Sheet, list[Line]] = {sheet: [] for sheet in Sheet}
        for order, each in enumerate(opened.rows.for_sheets(), 1):
            for sheet, line in lines_of(order, each, sheets.say):
                self._lines[sheet].append(line)
        self.setWindowTitle(words("expiry_view.sheets.which"))
        self._told = Banner(words)
        self._told.hide()
        self._list = ChoiceList(words("expiry_view.sheets.which"))
        self._list.show_lines(
            tuple(
                (sheet, words("expiry_view.count", what=sheets.look.title(sheet), count=len(lines)))
                for sheet, lines in self._lines.items()
                if lines
            ),
            words("expiry_view.entry.none"),
        )
        self._list.chosen.connect(self._print)
        body = column(label(words("expiry_view.sheets.which"), "strong"), self._told)
        body.addWidget(self._list, 1)
        go = button(words("expiry_view.sheets.print"), self._go, kind="primary")
        body.addLayout(row(button(words("ui.bar.cancel"), self.reject), None, go))
        self.setLayout(inset(body))
        self.resize(640, 360)

    def papers(self, sheet: Sheet) -> tuple[ListSheet, ...]:
        """The sheet in parts."""
        lines, look = self._lines[sheet], self._sheets.look
        groups = [lines[at : at + _PART] for at in range(0, len(lines), _PART)]
        shown = PRINTED[sheet]
        return tuple(
            ListSheet(
                sheet,
                look.office,
                look.source,
                look.made,
                tuple({key: line[key] for key in shown if key in line} for line in group),
                part,
                len(groups),
                (part - 1) * _PART + 1,
                len(lines),
                look.practice,
            )
            for part, group in enumerate(groups, 1)
        )

    def _go(self) -> None:
        self._print(self._list.key)

    def _print(self, key: str) -> None:
        if not key:
            return
        pages: list[bytes] = []
        papers = list(self.papers(Sheet(key)))

        def draw(done: Sequence[bytes] = ()) -> None:
            pages.extend(done)
            if papers:
                self._controller.paper.pages(papers.pop(0), draw)
            else:
                self._out(pages)

        draw()

    def _out(self, pages: Sequence[bytes]) -> None:
        try:
            printed = print_pages(self, pages, landscape=True)
        except HitomadoError as stop:
            view = notice(self._words, Notice(stop.reason, stop.params))
        else:
            if not printed:
                return
            view = BannerView(Tone.SUCCESS, self._words("expiry_view.sheets.printed"))
        self._told.show_view(view)
        self._told.show()
