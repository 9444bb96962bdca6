"""Every part, light and dark, in both languages: drawn, complete, named and reachable."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QMessageLogContext, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from hitomado.ui import theme
from hitomado.words import LANGUAGES

from . import gallery
from .hands import settle

ALL = [(name, language) for name in gallery.PARTS for language in LANGUAGES]


@pytest.fixture
def warnings(qapp: QApplication) -> Iterator[list[str]]:
    """What Qt complains about while a test runs."""
    said: list[str] = []

    def note(_kind: QtMsgType, _where: QMessageLogContext, text: str) -> None:
        if "propagateSizeHints" not in text:  # the screenless platform says so of every window
            said.append(text)

    former = qInstallMessageHandler(note)
    yield said
    qInstallMessageHandler(former)


@contextmanager
def _page(name: str, language: str) -> Iterator[QWidget]:
    page = gallery.shown(name, language)
    try:
        yield page
    finally:
        page.close()
        page.deleteLater()
        settle()


def _colours(picture: QImage) -> int:
    small = picture.scaled(160, 120)
    return len({small.pixel(x, y) for x in range(160) for y in range(120)})


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize(("name", "language"), ALL)
def test_every_part_is_drawn_without_a_word_from_qt(
    qapp: QApplication, warnings: list[str], name: str, language: str, dark: bool
) -> None:
    theme.apply(qapp, dark)
    with _page(name, language) as page:
        assert _colours(page.grab().toImage()) > 8
    assert warnings == []


def test_pictures_are_written_for_each_part(qapp: QApplication, tmp_path: Path) -> None:
    written = list(gallery.pictures(tmp_path, qapp, ("card",)))
    assert [path.name for path in written] == [
        "card-ja-light.png",
        "card-en-light.png",
        "card-ja-dark.png",
        "card-en-dark.png",
    ]
    assert all(not QImage(str(path)).isNull() for path in written)


def _cut(shown: QLabel | QAbstractButton) -> bool:
    if not shown.text() or shown.toolTip() == shown.text():  # cut with …, whole in its tool tip
        return False
    if isinstance(shown, QLabel) and shown.wordWrap():
        return shown.heightForWidth(shown.width()) > shown.height()
    needed = shown.sizeHint() if isinstance(shown, QLabel) else shown.minimumSizeHint()
    return needed.width() > shown.width() or needed.height() > shown.height()


@pytest.mark.parametrize("scale", [1.0, 1.25])
@pytest.mark.parametrize(("name", "language"), ALL)
def test_no_text_is_cut_off(qapp: QApplication, name: str, language: str, scale: float) -> None:
    theme.apply(qapp, dark=False, scale=scale)
    with _page(name, language) as page:
        kinds: list[QLabel | QAbstractButton] = [
            *page.findChildren(QLabel),
            *page.findChildren(QAbstractButton),
        ]
        assert [w.text() for w in kinds if w.isVisible() and _cut(w)] == []
        assert page.width() <= 1366


@pytest.mark.parametrize(("name", "language"), ALL)
def test_whatever_takes_the_keyboard_has_an_accessible_name(
    qapp: QApplication, name: str, language: str
) -> None:
    theme.apply(qapp, dark=False)
    with _page(name, language) as page:
        nameless = [
            type(w).__name__
            for w in page.findChildren(QWidget)
            if w.isVisible() and w.focusPolicy() != Qt.FocusPolicy.NoFocus
            if w.focusProxy() is None and not w.accessibleName()
        ]
        assert nameless == []


@pytest.mark.parametrize("name", gallery.PARTS)
def test_every_button_and_field_is_reached_by_tab(qapp: QApplication, name: str) -> None:
    theme.apply(qapp, dark=False)
    with _page(name, "ja") as page:
        wanted = {
            w
            for w in page.findChildren(QWidget)
            if w.isVisible() and w.isEnabled() and w.focusPolicy() & Qt.FocusPolicy.TabFocus
        }
        reached: set[QWidget] = set()
        for _ in range(len(wanted) + 2):
            page.focusNextChild()
            if (now := page.focusWidget()) is not None:
                reached.add(now)
        # of a group of radio buttons or era keys Tab reaches one, the arrows the others
        grouped = {w for w in wanted if isinstance(w, QAbstractButton) and w.group() is not None}
        assert wanted - grouped <= reached
        assert not grouped or grouped & reached
