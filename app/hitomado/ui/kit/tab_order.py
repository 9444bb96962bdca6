"""Tab goes through a page as it is read, wherever its parts were made or moved to."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def stops(*parts: QWidget) -> list[QWidget]:
    """Everything in these parts that Tab stops at, in the order in which it was made."""
    found: list[QWidget] = []
    for part in parts:
        found += [each for each in (part, *part.findChildren(QWidget)) if _stops(each)]
    return found


def _stops(shown: QWidget) -> bool:
    by_tab = shown.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(by_tab) and shown.focusProxy() is None


def chain(order: Iterable[QWidget]) -> None:
    """Let Tab go from each of these to the next; all are in one window."""
    before: QWidget | None = None
    for each in order:
        if before is not None:
            QWidget.setTabOrder(before, each)
        before = each
