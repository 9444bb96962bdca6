"""Small questions the window asks, and the way to the printer."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QDialog, QInputDialog, QWidget

from hitomado.core.reasons import PaperError, Reason
from hitomado.words import Words


def ask_reason(parent: QWidget, words: Words) -> str:
    """Why the visit is given up; "" when it is not."""
    text, sure = QInputDialog.getText(parent, words("ui.stop.title"), words("ui.stop.ask"))
    return text.strip() if sure else ""


def print_pages(parent: QWidget, pages: Sequence[bytes]) -> bool:
    """Let the clerk choose a printer and print A4 pages (PNG). False: the clerk did not.

    Raises PaperError(PRINTER_FAILED).
    """
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setFullPage(True)
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
