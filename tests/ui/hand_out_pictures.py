"""Hand-outs and the dialog that gives them, as pictures.

`python -m tests.ui.hand_out_pictures FOLDER [WAY…]` writes every page of the given ways (or of
those below) as PNG, and the dialog from the real window in practice in both languages.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import cast

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hitomado import wiring
from hitomado.core.forms.hand_out import OfficeContact, hand_outs
from hitomado.core.rules.plan import Way, WayCode
from hitomado.ui import theme
from hitomado.ui.tools.hand_out_dialog import HandOutDialog

from .counter import Counter
from .practice_pictures import Waiting, write
from .settled import TODAY
from .test_hand_outs import ways
from .test_visit_end import to_questions

VISIT = "01939b1c-6f2a-7c3e-9d10-5a7be21c4f00"
SHOWN = (
    WayCode.MOVE_OUT_ONLINE,
    WayCode.CARD_LOST_IN_MOVE,
    WayCode.TIME_OVER,
    WayCode.PIN_LOCKED,
    WayCode.NO_PHOTO_ID,
    WayCode.LETTER_FIRST,
    WayCode.ENDORSEMENT_FULL,
    WayCode.SIGN_LATER,
)
OFFICE = OfficeContact(
    "ひとまど県ひとまど町",
    "0123-45-6789（住民課）",
    "月曜日から金曜日　8時30分から17時15分",
    "駐車場は庁舎の裏にあります。",
)
PAGE = "https://www.town.hitomado.example/juki/"


def papers(folder: Path, only: tuple[str, ...]) -> Iterator[Path]:
    """The pages as they are printed, a closed last day among them."""
    closed = wiring.closed_days(TODAY)
    shut = next(d for n in range(7, 20) if (d := TODAY + timedelta(days=n)) in closed)
    printer = wiring.printer()
    for code in [WayCode(each) for each in only] or SHOWN:
        start = TODAY + timedelta(days=40) if code is WayCode.SIGN_LATER else None
        by = None if start else shut if code is WayCode.PIN_LOCKED else TODAY + timedelta(days=13)
        if code is WayCode.MOVE_OUT_ONLINE:
            start, by = TODAY + timedelta(days=4), TODAY + timedelta(days=7)
        way = Way(code, by, start)
        back, official = {way: TODAY + timedelta(days=11)}, {code.value: PAGE}
        made = hand_outs(VISIT, [way], OFFICE, TODAY, closed, back=back, official=official)
        for number, page in enumerate(printer.paper_pages(made, ppi=100), 1):
            path = folder / f"{code}-{number}.png"
            path.write_bytes(page)
            yield path


def dialogs(folder: Path) -> Iterator[Path]:
    """The dialog with three ways of the plan, in both languages."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, dark=False)
    for language in ("ja", "en"):
        counter = Counter(cast("QtBot", Waiting()), language)
        to_questions(counter)
        last = TODAY + timedelta(days=13)
        ways(
            counter,
            Way(WayCode.MOVE_OUT_ONLINE, last),
            replace(Way(WayCode.PIN_LOCKED), by=last),
            Way(WayCode.CONTINUE_LATER, TODAY + timedelta(days=90)),
        )
        counter.window._opens.hand_outs()
        dialog = counter.dialog(HandOutDialog)
        dialog._list.setCurrentRow(1)
        counter.until(lambda shown=dialog: shown._preview.page_count == 1)  # type: ignore[misc]
        QTest.qWait(300)
        path = folder / f"dialog-{language}.png"
        dialog.grab().save(str(path))
        yield path
        counter.leave()


def pictures(folder: Path, only: tuple[str, ...]) -> Iterator[Path]:
    """Write the papers and the dialogs."""
    yield from papers(folder, only)
    yield from dialogs(folder)


if __name__ == "__main__":
    write(pictures)
