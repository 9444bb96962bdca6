"""The papers that go with the form of the visit: a list; Enter prints the chosen one."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QWidget

from hitomado.core.disclose import Visibility
from hitomado.core.forms.authority import Authority
from hitomado.core.forms.inquiry_letter import InquiryLetter
from hitomado.core.forms.lateness import LatenessReason
from hitomado.core.forms.papers import Paper
from hitomado.core.forms.pin_slip import PinSlip
from hitomado.core.reasons import HitomadoError
from hitomado.core.rules.plan import PinKind
from hitomado.core.visit import events as e
from hitomado.core.visit.case import papers_of
from hitomado.ui.controller import Controller
from hitomado.ui.dialogs import print_pages
from hitomado.ui.kit.choice_list import ChoiceList
from hitomado.ui.kit.parts import column, inset, label
from hitomado.ui.models.text import day_only
from hitomado.words import Words


def papers_at_hand(controller: Controller) -> tuple[Paper, ...]:
    """What the visit asks for, and always a blank PIN slip."""
    visit = controller.desk.visit
    if visit is None:
        return ()
    office = controller.office
    wanted = papers_of(visit, office)
    slip = PinSlip(visit.id, office.name, tuple(PinKind), practice=office.practice)
    return wanted if any(isinstance(p, PinSlip) for p in wanted) else (*wanted, slip)


def paper_line(words: Words, paper: Paper) -> str:
    """Name a paper in the list; who is behind the gate is not named."""
    match paper:
        case Authority(holder=holder) if holder is not None:
            open_ = holder.visibility is Visibility.FULL
            name = holder.name if open_ else words("companions.withheld")
            return words("companions.authority_for", name=name)
        case Authority():
            return words("companions.authority")
        case InquiryLetter():
            by = day_only(words, paper.reply_by)
            return words("companions.letter", name=paper.holder.name, by=by)
        case LatenessReason():
            return words("companions.lateness")
    return words("companions.slip")


class CompanionsDialog(QDialog):
    """Stays open: several papers are printed one after the other."""

    def __init__(self, controller: Controller, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._controller = controller
        self.papers = papers_at_hand(controller)
        self.setWindowTitle(words("companions.title"))
        self.list = ChoiceList(words("companions.title"))
        lines = tuple((str(n), paper_line(words, p)) for n, p in enumerate(self.papers))
        self.list.show_lines(lines, words("companions.none"))
        self.list.chosen.connect(self._print)
        body = column(label(words("companions.title"), "heading"))
        body.addWidget(self.list, 1)
        body.addWidget(label(words("companions.hint"), "soft"))
        self.setLayout(inset(body))
        self.resize(760, 480)

    def _print(self, chosen: str) -> None:
        self._controller.paper.pages(self.papers[int(chosen)], self._out)

    def _out(self, pages: Sequence[bytes]) -> None:
        try:
            print_pages(self, pages)
        except HitomadoError as stop:
            self._controller.post(e.Failed(stop.reason, stop.params))
