"""What the counter needs beside a visit: one list behind one key, each tool a dialog of its own."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Final

from PySide6.QtWidgets import QDialog, QWidget

from hitomado.ui.controller import Controller
from hitomado.ui.kit.choice_list import ChoiceList
from hitomado.ui.kit.parts import column, inset, label
from hitomado.words import Words


@dataclass(frozen=True, slots=True)
class Tool:
    """code has words (`tool.<code>`). opens: module and class of a dialog in `hitomado.ui`.

    The dialog is made with (controller, words, parent) when it is chosen. needs_visit: only
    offered while a visit is open.
    """

    code: str
    opens: str
    needs_visit: bool = False

    @property
    def makes(self) -> Callable[[Controller, Words, QWidget], QDialog]:
        """What makes the dialog, loaded when it is first asked for."""
        module, _, name = self.opens.partition(":")
        made: Callable[[Controller, Words, QWidget], QDialog] = getattr(
            import_module(f"hitomado.ui.{module}"), name
        )
        return made


TOOLS: Final[tuple[Tool, ...]] = (
    Tool("worklist", "tools.worklist_dialog:WorklistDialog"),
    Tool("companions", "tools.companions_dialog:CompanionsDialog", needs_visit=True),
    Tool("hand_outs", "tools.hand_out_dialog:HandOutDialog", needs_visit=True),
    Tool("expiry", "expiry.window:ExpiryWindow"),
    Tool("sections", "tools.sections_dialog:SectionsDialog", needs_visit=True),
    Tool("residence", "tools.residence_note_dialog:ResidenceNoteDialog", needs_visit=True),
    Tool("certificates", "tools.certificate_helper:CertificateHelper"),
    Tool("mails", "tools.mail_dialog:MailDialog"),
    Tool("prepared", "tools.prepared_dialog:PreparedDialog"),
    Tool("export", "tools.export_dialog:ExportDialog"),
    Tool("fees", "tools.fees_dialog:FeesDialog"),
    Tool("rules", "tools.rules_dialog:RulesDialog"),
    Tool("calendar", "tools.calendar_dialog:CalendarDialog"),
)


class ToolsDialog(QDialog):
    """The list; Enter opens a tool over the window."""

    def __init__(self, controller: Controller, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._controller = controller
        self._words = words
        self._over = parent
        self._tools = {
            tool.code: tool
            for tool in TOOLS
            if controller.desk.visit is not None or not tool.needs_visit
        }
        self.setWindowTitle(words("tool.title"))
        self._list = ChoiceList(words("tool.title"))
        lines = tuple((code, words(f"tool.{code}")) for code in self._tools)
        self._list.show_lines(lines, words("tool.none"))
        self._list.chosen.connect(self._open)
        body = column(label(words("tool.title"), "heading"))
        body.addWidget(self._list, 1)
        body.addWidget(label(words("tool.hint"), "soft"))
        self.setLayout(inset(body))
        self.resize(760, 480)

    @property
    def chosen(self) -> str:
        """Code of the tool stood on."""
        return self._list.key

    def _open(self, code: str) -> None:
        self.accept()
        self._tools[code].makes(self._controller, self._words, self._over).open()
