"""The one combined form: what is missing, how it will look, and onto paper."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from hitomado.core.forms.sheet import FormSet
from hitomado.core.visit import events as e
from hitomado.core.visit.desk import Desk
from hitomado.core.visit.model import Step, Visit
from hitomado.ui.controller import Controller
from hitomado.ui.kit.banner import Banner, BannerView
from hitomado.ui.kit.parts import clear, column, inset, label, row
from hitomado.ui.kit.preview_pane import PreviewPane
from hitomado.ui.kit.primary_bar import BarAction, PrimaryBarView
from hitomado.ui.kit.shapes import Tone
from hitomado.ui.models.answers import missing_lines, plan_groups
from hitomado.ui.models.form_items import source_groups
from hitomado.ui.pages.base import Page
from hitomado.words import Words


class FormPage(Page):
    """The preview follows every answer; printing and saving wait until nothing is missing."""

    def __init__(self, controller: Controller, words: Words) -> None:
        super().__init__(controller, words)
        self._ready = Banner(words)
        self._missing = QVBoxLayout()
        self._plan = QVBoxLayout()
        self._content = QVBoxLayout()
        self._preview = PreviewPane(words)
        self._shown: tuple[str, FormSet] | None = None
        both = row(gap="one")
        both.addWidget(self._preview, 3)
        both.addWidget(self._side(), 2)
        self.body.addLayout(both, 1)

    def _side(self) -> QScrollArea:
        """What is missing, the procedures, what stands on the form; scrolled by itself."""
        inner = column(self._ready, gap="half")
        inner.addLayout(self._missing)
        inner.addWidget(label(self.words("ui.form.plan"), "heading"))
        inner.addLayout(self._plan)
        inner.addWidget(label(self.words("ui.form.content"), "heading"))
        inner.addLayout(self._content)
        inner.addStretch(1)
        holder = QWidget()
        holder.setLayout(inset(inner, "half", "hair"))
        area = QScrollArea(widgetResizable=True)
        area.setAccessibleName(self.words("ui.form.plan"))
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(holder)
        return area

    def show_content(self, desk: Desk) -> None:
        visit, made = desk.visit, self.controller.paper.form()
        if visit is None or made is None:
            self._shown = None
            return
        sheets = made[1]
        self._show_ready(sheets)
        if self._shown != (visit.id, sheets):
            self._shown = (visit.id, sheets)
            self._show_lines(visit, sheets)
            self._preview.show_making()
            self.controller.paper.preview(self._show_pages)

    def _show_ready(self, sheets: FormSet) -> None:
        if not self.controller.paper.form_needed():
            key, tone = "visit_kinds.nothing", Tone.WARNING
        elif self.controller.paper.form_stands():
            key, tone = "ui.form.issued", Tone.SUCCESS
        elif sheets.final:
            key, tone = "ui.form.ready", Tone.INFO
        else:
            key, tone = "ui.form.missing", Tone.WARNING
        count = len(sheets.missing)
        self._ready.show_view(
            BannerView(
                tone,
                self.words(f"{key}.title", count=count),
                remedy=self.words(f"{key}.remedy", sheets=len(sheets.sheets)),
            )
        )

    def _show_lines(self, visit: Visit, sheets: FormSet) -> None:
        clear(self._missing)
        for line in missing_lines(self.words, visit, sheets):
            self._missing.addWidget(label(line, wrap=True))
        for shown, groups in (
            (self._plan, plan_groups(self.words, visit, self.controller.plan())),
            (self._content, source_groups(self.words, visit, sheets)),
        ):
            clear(shown)
            for title, lines in groups:
                shown.addWidget(label(title, "strong"))
                for line in lines:
                    shown.addWidget(label(line, wrap=True))

    def _show_pages(self, pages: Sequence[bytes]) -> None:
        self._preview.show_pages(pages)

    def bar(self, desk: Desk) -> PrimaryBarView:  # noqa: ARG002
        made = self.controller.paper.form()
        needed = self.controller.paper.form_needed()
        final = made is not None and made[1].final and needed
        issued = self.controller.paper.form_stands() or not needed
        return PrimaryBarView(
            self.words("ui.bar.to_guide"),
            main_enabled=issued,
            back=self.words("ui.bar.back"),
            actions=(
                BarAction("print", self.words("ui.bar.print"), "F9", enabled=final),
                BarAction("pdf", self.words("ui.bar.pdf"), "F10", enabled=final),
                BarAction("suspend", self.words("ui.bar.suspend"), "F11"),
                BarAction("stop", self.words("ui.bar.stop"), "F12"),
            ),
            hint="" if issued else self.words("ui.form.print_first"),
        )

    def main(self) -> None:
        self.controller.post(e.WentTo(Step.GUIDE))

    def back(self) -> None:
        self.controller.post(e.WentTo(Step.QUESTIONS))

    def action(self, key: str) -> None:
        self.wanted.emit(key)

    def saved(self, path: Path) -> None:
        """Say where the form is."""
        self._ready.show_view(
            BannerView(
                Tone.SUCCESS,
                self.words("ui.form.saved.title"),
                what=str(path),
                remedy=self.words("ui.form.saved.remedy"),
            )
        )

    def enter(self) -> None:
        self._shown = None
        self.show_desk(self.controller.desk)
        self._preview.setFocus()
