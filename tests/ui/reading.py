"""What can be read or heard of a window, and what must hold for every page."""

import re
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QTabWidget,
    QTextEdit,
    QWidget,
)

from hitomado.ui.window import MainWindow

JAPANESE = re.compile(r"[\u3041-\u30ff\u3400-\u9fff\uff01-\uff60]")


def _own_texts(shown: QWidget) -> Iterator[str]:
    yield shown.accessibleName()
    yield shown.accessibleDescription()
    yield shown.toolTip()
    yield shown.windowTitle() if shown.isWindow() else ""
    if isinstance(shown, QLabel | QAbstractButton | QLineEdit):
        yield shown.text()
    if isinstance(shown, QLineEdit):
        yield shown.placeholderText()
    if isinstance(shown, QTextEdit):
        yield shown.toPlainText()
    if isinstance(shown, QTabWidget):
        yield from (shown.tabText(n) for n in range(shown.count()))
    if isinstance(shown, QComboBox):
        yield from (shown.itemText(n) for n in range(shown.count()))
    if isinstance(shown, QAbstractItemView):
        yield from _rows(shown)


def _rows(shown: QAbstractItemView) -> Iterator[str]:
    model = shown.model()
    for row in range(model.rowCount()):
        for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.UserRole):
            yield str(model.index(row, 0).data(role) or "")


def texts(window: QWidget, *, hidden: bool = False) -> list[str]:
    """Everything the window and its dialogs say, to the eye or to a screen reader."""
    widgets = [window, *window.findChildren(QWidget)]
    return [
        text
        for widget in widgets
        if hidden or widget.isVisible()
        for text in _own_texts(widget)
        if text
    ]


def said(window: QWidget, *, hidden: bool = False) -> str:
    """All texts in one."""
    return "\n".join(texts(window, hidden=hidden))


def nameless(window: QWidget) -> list[str]:
    """Visible widgets that take the keyboard and have no name for a screen reader."""
    return [
        f"{type(w).__name__} in {type(w.parentWidget()).__name__}"
        for w in window.findChildren(QWidget)
        if w.isVisible() and w.focusPolicy() != Qt.FocusPolicy.NoFocus
        if w.focusProxy() is None
        and not w.accessibleName()
        and not w.objectName().startswith("qt_")
    ]


def scrolled_sideways(window: MainWindow) -> list[str]:
    """Visible scroll areas whose content is wider than they are."""
    return [
        type(area.widget()).__name__
        for area in window.findChildren(QScrollArea)
        if area.isVisible() and area.horizontalScrollBar().maximum() > 0
    ]


def colours(picture: QPixmap) -> int:
    """How many colours a picture has; a blank one has few."""
    small = picture.toImage().scaled(160, 120)
    return len({small.pixel(x, y) for x in range(160) for y in range(120)})


def shown_window(window: MainWindow) -> QWidget:
    """The window, or the dialog over it."""
    active: QWidget | None = QApplication.activeModalWidget()
    return window if active is None else active
