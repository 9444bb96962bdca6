"""Small questions the window asks, and the way to the printer."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from hitomado.core.reasons import PaperError, Reason
from hitomado.ui import theme
from hitomado.ui.kit.parts import button, column, inset, label, row
from hitomado.words import Words


class ReasonDialog(QDialog):
    """A short reason for something that is recorded. Emits `told(text)` when it is accepted.

    needed False: an empty text is accepted too. Esc tells nothing.
    """

    told = Signal(str)

    def __init__(
        self, words: Words, title: str, question: str, *, needed: bool, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._needed = needed
        self.setWindowTitle(title)
        self._field = QLineEdit()
        self._field.setAccessibleName(question)
        self._field.setMaxLength(100)
        self._field.setMinimumWidth(theme.current().length(560))
        self._go = button(words("ui.bar.record"), self._done, kind="primary")
        self._go.setDefault(True)
        body = column(label(title, "heading"), label(question, wrap=True), self._field, gap="one")
        body.addLayout(row(button(words("ui.bar.cancel"), self.reject), None, self._go))
        self.setLayout(inset(body))
        self._field.textChanged.connect(self._refresh)
        self._refresh()
        self._field.setFocus()

    def _refresh(self) -> None:
        self._go.setEnabled(not self._needed or bool(self._field.text().strip()))

    def _done(self) -> None:
        self.accept()
        self.told.emit(self._field.text().strip())


def print_pages(parent: QWidget, pages: Sequence[bytes], *, landscape: bool = False) -> bool:
    """Let the clerk choose a printer and print A4 pages (PNG). False: the clerk did not.

    Raises PaperError(PRINTER_FAILED).
    """
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setFullPage(True)
    if landscape:
        printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    if QPrintDialog(printer, parent).exec() != QDialog.DialogCode.Accepted:
        return False
    painter = QPainter()
    if not painter.begin(printer):
        raise PaperError(Reason.PRINTER_FAILED)
    try:
        for number, page in enumerate(pages):
            if number and not printer.newPage():
                raise PaperError(Reason.PRINTER_FAILED)
            image = QImage.fromData(page)
            size = image.size().scaled(
                painter.viewport().size(), Qt.AspectRatioMode.KeepAspectRatio
            )
            painter.drawImage(painter.viewport().adjusted(0, 0, 0, 0).topLeft(), image.scaled(size))
    finally:
        painter.end()
    return True
