"""Tab goes through a page as it is read, wherever its parts were made or moved to."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

_BACK = Qt.FocusReason.BacktabFocusReason


def stops(*parts: QWidget) -> list[QWidget]:
    """Everything in these parts that Tab stops at, in the order in which it was made."""
    found: list[QWidget] = []
    for part in parts:
        found += [each for each in (part, *part.findChildren(QWidget)) if _stops(each)]
    return found


def _stops(shown: QWidget) -> bool:
    by_tab = shown.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(by_tab) and shown.focusProxy() is None


def go_on(page: QWidget, order: Sequence[QWidget], *, ahead: bool) -> bool:
    """Take the keyboard to the next stop of the page, behind the last one out of the page.

    order: the page's stops as they are read. False: nowhere to go.
    """
    now: QWidget | None = page.focusWidget()
    there = [each for each in order if each.isVisibleTo(page) and each.isEnabled()]
    step, reason = (1, Qt.FocusReason.TabFocusReason) if ahead else (-1, _BACK)
    at = there.index(now) + step if now in there else -1
    found = there[at] if now in there and 0 <= at < len(there) else _outside(page, ahead=ahead)
    if found is None:
        return False
    found.setFocus(reason)
    return True


def _outside(page: QWidget, *, ahead: bool) -> QWidget | None:
    """Return the nearest stop of the window that is not the page's."""
    at: QWidget | None = page
    while at is not None:
        at = at.nextInFocusChain() if ahead else at.previousInFocusChain()
        if at is None or at is page:
            return None
        if _stops(at) and at.isVisible() and at.isEnabled() and not page.isAncestorOf(at):
            return at
    return None
