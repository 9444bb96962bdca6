"""Every part of the window as a picture, light and dark, in both languages.

`python -m tests.ui.kit.gallery FOLDER` writes one PNG a part.
"""

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from hitomado.core.chip.number_b import PrintedEra
from hitomado.ui import theme
from hitomado.ui.kit.banner import Banner, BannerView
from hitomado.ui.kit.card_facts import CardFacts
from hitomado.ui.kit.comparison_data import ComparisonShown
from hitomado.ui.kit.comparison_view import ComparisonView
from hitomado.ui.kit.date_field import DateField
from hitomado.ui.kit.guide_step_row import GuideStepRow
from hitomado.ui.kit.household_list import HouseholdList, PersonStrip
from hitomado.ui.kit.letter_pad import LetterPad
from hitomado.ui.kit.number_b_form import NumberBForm, NumberBView
from hitomado.ui.kit.pin_pad import PinPad, PinPadView
from hitomado.ui.kit.preview_pane import PreviewPane
from hitomado.ui.kit.primary_bar import PrimaryBar
from hitomado.ui.kit.question_row import QuestionRow
from hitomado.ui.kit.search_box import SearchBox
from hitomado.ui.kit.secret_pad import SecretPad
from hitomado.ui.kit.status_strip import StatusStrip
from hitomado.ui.kit.step_rail import StepRail
from hitomado.ui.kit.tick_row import TickRow
from hitomado.ui.models.compared import comparison_shown
from hitomado.words import Words

from . import samples
from .samples import Both


def _stacked(*parts: QWidget) -> QWidget:
    holder = QWidget()
    box = QVBoxLayout(holder)
    for part in parts:
        box.addWidget(part)
    if not box.expandingDirections() & Qt.Orientation.Vertical:
        box.addStretch(1)
    return holder


def banners(say: Words, t: Both) -> QWidget:
    def one(view: BannerView) -> QWidget:
        made = Banner(say)
        made.show_view(view)
        return made

    return _stacked(*(one(v) for v in (samples.practice(t), samples.warning(t), samples.error(t))))


def edges(say: Words, t: Both) -> QWidget:
    rail, strip, bar = StepRail(say), StatusStrip(say), PrimaryBar(say)
    rail.show_view(samples.rail(t))
    strip.show_view(samples.status(t))
    bar.show_view(samples.bar(t))
    return _stacked(rail, strip, bar)


def card(say: Words, t: Both) -> QWidget:
    made = CardFacts(say)
    made.show_view(samples.card(t))
    return made


def _comparison(say: Words, shown: ComparisonShown) -> QWidget:
    made = ComparisonView(say)
    made.show_view(shown)
    return made


def differences(say: Words, _t: Both) -> QWidget:
    return _comparison(say, samples.differences(say))


def agreement(say: Words, _t: Both) -> QWidget:
    return _comparison(say, comparison_shown(samples.agreement(), say))


def household(say: Words, t: Both) -> QWidget:
    listed, strip = HouseholdList(say), PersonStrip(say)
    for shown in (listed, strip):
        shown.show_view(samples.household(t))
    return _stacked(strip, listed)


def _pad(say: Words, t: Both, left: int) -> PinPad:
    made = PinPad(say)
    title = t("券面事項入力補助用の暗証番号", "PIN for text input")
    made.show_view(PinPadView(title, t("渡邉　凜太郎 様", "渡邉　凜太郎"), left))
    return made


def pin_pad(say: Words, t: Both) -> QWidget:
    made = _pad(say, t, 3)
    made.findChildren(QWidget, "secret")[0].press(0)  # type: ignore[attr-defined]
    return made


def letter_pad(say: Words, t: Both) -> QWidget:
    made = LetterPad(say)
    title = t("署名用電子証明書", "Signing certificate")
    made.show_view(PinPadView(title, t("渡邉　凜太郎 様", "渡邉　凜太郎"), 5))
    return made


def pin_pad_last(say: Words, t: Both) -> QWidget:
    return _pad(say, t, 1)


def number_b(say: Words, _t: Both) -> QWidget:
    made = NumberBForm(say)
    made.show_view(NumberBView(2035, 10, PrintedEra.SHOWA))
    return made


def number_b_stopped(say: Words, _t: Both) -> QWidget:
    made = NumberBForm(say)
    made.show_view(NumberBView(2035, 5))
    return made


def search(say: Words, t: Both) -> QWidget:
    made = SearchBox(say)
    made.show_results(samples.results(t))
    return made


def entries(say: Words, t: Both) -> QWidget:
    date = DateField(
        say,
        t("転居した日", "Day of the move"),
        read=lambda text: samples.TODAY if text else None,
        tell=lambda _day: t("令和8年11月21日（土）", "Saturday, 21 November 2026"),
        today=lambda: samples.TODAY,
    )
    date.set_value(samples.TODAY)
    question, tick = QuestionRow(say), TickRow(say)
    question.show_view(samples.question(t))
    tick.show_view(samples.tick(t))
    return _stacked(question, date, tick)


def guide(say: Words, t: Both) -> QWidget:
    def one(number: int) -> QWidget:
        made = GuideStepRow(say)
        made.show_view(samples.guide(t)[number])
        return made

    return _stacked(*(one(number) for number in range(3)))


def preview(say: Words, _t: Both) -> QWidget:
    made = PreviewPane(say)
    made.show_pages((samples.page_png(), samples.page_png()))
    return made


# what is shown, at which size (pixels; 1366 = the narrowest screen)
PARTS: dict[str, tuple[Callable[[Words, Both], QWidget], int, int]] = {
    "banners": (banners, 1366, 0),
    "edges": (edges, 1366, 0),
    "card": (card, 900, 0),
    "differences": (differences, 1100, 0),
    "agreement": (agreement, 900, 0),
    "household": (household, 900, 0),
    "pin_pad": (pin_pad, 0, 0),
    "pin_pad_last": (pin_pad_last, 0, 0),
    "letter_pad": (letter_pad, 0, 0),
    "number_b": (number_b, 900, 0),
    "number_b_stopped": (number_b_stopped, 900, 0),
    "search": (search, 700, 320),
    "entries": (entries, 900, 0),
    "guide": (guide, 1100, 0),
    "preview": (preview, 640, 480),
}


def shown(name: str, language: str) -> QWidget:
    """One part on a page of the window's colour, laid out and visible."""
    make, width, height = PARTS[name]
    part = make(Words(language), Both(language))
    page = part
    if not part.isWindow() or not isinstance(part, SecretPad):
        page = _stacked(part)
        page.setObjectName("page")
    page.show()
    QApplication.processEvents()
    natural = page.sizeHint()
    wide = width or natural.width()
    page.resize(wide, height or max(natural.height(), page.heightForWidth(wide)))
    QApplication.processEvents()
    return page


def pictures(folder: Path, app: QApplication, only: tuple[str, ...] = ()) -> Iterator[Path]:
    """Write the pictures; yields each path."""
    for dark in (False, True):
        theme.apply(app, dark)
        for language in ("ja", "en"):
            for name in only or PARTS:
                page = shown(name, language)
                path = folder / f"{name}-{language}-{'dark' if dark else 'light'}.png"
                page.grab().save(str(path))
                page.close()
                page.deleteLater()
                yield path


def write(draw: Callable[[Path, QApplication, tuple[str, ...]], Iterator[Path]]) -> None:
    """Draw what the command line names, or everything, into the folder it names first."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication([])
    target = Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    print(len(list(draw(target, application, tuple(sys.argv[2:])))))


if __name__ == "__main__":
    write(pictures)
