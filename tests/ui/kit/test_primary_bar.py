"""The bottom bar: no label is cut and no hint stands in crumbs, however much it offers."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from hitomado.ui import theme
from hitomado.ui.kit.primary_bar import BarAction, PrimaryBar, PrimaryBarView
from hitomado.words import Words

from .hands import settle

GUIDE = ("card_view.look", "ui.bar.later", "ui.bar.refused", "ui.bar.pin_guide", "ui.bar.suspend")


@pytest.fixture(params=[1.0, 1.25, 1.5])
def scale(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[float]:
    theme.apply(qapp, dark=False, scale=request.param)
    yield request.param
    theme.apply(qapp, dark=False)


def view(say: Words, *offered: str) -> PrimaryBarView:
    return PrimaryBarView(
        say("ui.bar.confirm_step"),
        back=say("ui.bar.back"),
        actions=tuple(BarAction(key, say(key), f"F{n}") for n, key in enumerate(offered, start=2)),
        hint=say("ui.guide.choose"),
    )


def shown(qtbot: QtBot, say: Words, width: int, *offered: str) -> PrimaryBar:
    bar = PrimaryBar(say)
    qtbot.addWidget(bar)
    bar.resize(width, 60)
    bar.show()
    bar.show_view(view(say, *offered))
    bar.adjustSize()
    bar.resize(width, bar.sizeHint().height())
    QApplication.processEvents()
    return bar


def buttons(bar: PrimaryBar) -> list[QPushButton]:
    return [b for b in bar.findChildren(QPushButton) if b.isVisible()]


@pytest.mark.parametrize("width", [1184, 1350])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_label_is_whole_and_the_hint_can_be_read(
    qtbot: QtBot, scale: float, language: str, width: int
) -> None:
    bar = shown(qtbot, Words(language), width, *GUIDE, "ui.bar.stop")
    assert len(buttons(bar)) == len(GUIDE) + 3
    for made in buttons(bar):
        assert made.width() >= made.sizeHint().width(), made.text()
        assert bar.rect().contains(made.geometry()), made.text()
    (hint,) = bar.findChildren(QLabel)
    assert hint.width() >= 240 * scale
    assert hint.height() <= 4 * hint.fontMetrics().height()


def test_what_fits_stands_in_one_row_with_its_hint(qtbot: QtBot, say: Words) -> None:
    bar = shown(qtbot, say, 1350, "ui.bar.suspend")
    assert len({made.geometry().center().y() for made in buttons(bar)}) == 1
    (hint,) = bar.findChildren(QLabel)
    assert abs(hint.geometry().center().y() - buttons(bar)[0].geometry().center().y()) <= 2


def test_fewer_keys_take_their_rows_back(qtbot: QtBot, say: Words) -> None:
    bar = shown(qtbot, say, 700, *GUIDE)
    rows = {made.geometry().y() for made in buttons(bar)}
    assert len(rows) > 1
    bar.show_view(view(say))
    settle()
    bar.resize(700, bar.sizeHint().height())
    QApplication.processEvents()
    assert len({made.geometry().center().y() for made in buttons(bar)}) == 1


def test_no_part_of_the_bar_is_ever_a_window_of_its_own(qtbot: QtBot, say: Words) -> None:
    before = set(QApplication.topLevelWidgets())
    bar = PrimaryBar(say)
    qtbot.addWidget(bar)
    bar.show_view(view(say, *GUIDE))
    assert set(QApplication.topLevelWidgets()) - before == {bar}
