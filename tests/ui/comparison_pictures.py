"""Telling pairs as the comparison shows them, as pictures.

`python -m tests.ui.comparison_pictures FOLDER [PAIR…]` writes one PNG a pair, language and ground,
as wide as the page beside the household list of a window of 1200 pixels; the pair `address` also
at 125 % and 150 % of type. What is compared goes through the comparator and the gate.
"""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from hitomado import wiring
from hitomado.core.chip.reading import Attributes, SignAttributes, Source
from hitomado.core.dates_parse import parse_date
from hitomado.core.match.comparison import Comparison
from hitomado.core.match.people import Compared, compare_people, compare_sign_attributes
from hitomado.core.match.town_spellings import NO_SPELLINGS
from hitomado.core.people import Protection, Sex
from hitomado.ui import theme
from hitomado.ui.kit.comparison_view import ComparisonView
from hitomado.ui.models.compared import comparison_shown
from hitomado.ui.models.gate import gated_comparison
from hitomado.words import Words
from tests.ui.kit.gallery import write

WIDTH = 800  # 1200 without the household list and the margins
NAME, ADDRESS = "潮見　太郎", "ひとまど県ひとまど町浜町二丁目8番2号"
BORN = "昭和55年2月17日"
# name, address as on the chip; name, address as in the register
PAIRS: dict[str, tuple[str, str, str, str]] = {
    "taka": ("高橋　花子", ADDRESS, "髙橋　花子", ADDRESS),
    "nabe": ("渡邉\U000e0110　邉\U000e0100一郎", ADDRESS, "渡邉　邉一郎", ADDRESS),
    "placeholder": ("〓田　太郎", ADDRESS, "𠮷田　太郎", ADDRESS),
    "confused": ("斎藤　已代子", ADDRESS, "斉藤　己代子", ADDRESS),
    "notation": (
        NAME,
        "ひとまど県ひとまど町浜町二丁目８番２号　潮風ハイツ１０３号室",
        NAME,
        "ひとまど町浜町2-8-2 潮風ハイツ103",
    ),
    "lot": (
        NAME,
        "ひとまど県ひとまど町浜町二丁目8番2号",
        NAME,
        "ひとまど県ひとまど町浜町二丁目8番地2",
    ),
    "building": (
        NAME,
        "ひとまど県ひとまど町浜町二丁目8番2号",
        NAME,
        "ひとまど県ひとまど町浜町二丁目8番2号　潮風ハイツ103号室",
    ),
    "foreign": ("NGUYEN VAN ANH", ADDRESS, "VAN ANH NGUYEN", ADDRESS),
    "different": ("潮見　次郎", "ひとまど県ひとまど町灯浦一丁目1番1号", NAME, ADDRESS),
    "protected": ("髙見　太郎", "ひとまど県ひとまど町灯浦一丁目1番1号", "高見　太郎", ADDRESS),
    "agreement": (NAME, ADDRESS, NAME, ADDRESS),
}
SIGNED = ("era", "substituted")  # these come from the 署名用 certificate


def compared(pair: str) -> Comparison:
    """One pair through the comparator and the gate."""
    options = wiring.match_options("ひとまど町", town=NO_SPELLINGS)
    table = wiring.variants()
    if pair == "era":
        sign = SignAttributes(
            NAME, "00000", ADDRESS, "0" * len(ADDRESS), "19800217", era_agrees=False, sex=Sex.MALE
        )
        other = Compared(NAME, ADDRESS, parse_date(BORN), Sex.MALE)
        return compare_sign_attributes(sign, other, table, options)
    if pair == "substituted":
        flags = "0" * len(ADDRESS)
        sign = SignAttributes(
            "吉田　鉄也", "10010", ADDRESS, flags, "19800217", era_agrees=True, sex=Sex.MALE
        )
        other = Compared("𠮷田　銕也", ADDRESS, parse_date(BORN), Sex.MALE)
        return compare_sign_attributes(sign, other, table, options)
    name, address, theirs, at = PAIRS[pair]
    born = "19800217" if pair != "different" else "19800216"
    chip = Attributes(name, address, born, Sex.MALE, Source.TEXT_PIN)
    sex = Sex.FEMALE if pair == "different" else Sex.MALE
    other = Compared(theirs, at, parse_date(BORN), sex)
    protection = Protection.PROTECTED if pair == "protected" else Protection.NONE
    return gated_comparison(compare_people(chip, other, table, options), protection)


def shown(pair: str, language: str, width: int = WIDTH) -> QWidget:
    """The view on a page of the window's colour."""
    words = Words(language)
    view = ComparisonView(words)
    sides = ("sign" if pair in SIGNED else "chip", "register")
    hint = words("comparison_view.face_here")
    view.show_view(
        comparison_shown(compared(pair), words, chip=sides[0], other=sides[1], face_hint=hint)
    )
    page = QWidget()
    page.setObjectName("page")
    box = QVBoxLayout(page)
    box.addWidget(view)
    page.resize(width, 10)
    page.show()
    QApplication.processEvents()
    page.resize(width, page.heightForWidth(width))
    QApplication.processEvents()
    return page


def pictures(folder: Path, app: QApplication, only: tuple[str, ...] = ()) -> Iterator[Path]:
    """Write the pictures; yields each path."""
    looks = [(d, 1.0, la) for d in (False, True) for la in ("ja", "en")]
    looks += [(False, scale, "ja") for scale in (1.25, 1.5)]
    for dark, scale, language in looks:
        theme.apply(app, dark, scale)
        for pair in only or (*PAIRS, *SIGNED):
            if scale > 1 and pair not in ("notation", "different", "foreign"):
                continue
            width = WIDTH if scale == 1 else round(WIDTH - 348 * (scale - 1))
            page = shown(pair, language, width)
            ground = "dark" if dark else "light"
            path = folder / f"{pair}-{language}-{ground}-{round(scale * 100)}.png"
            page.grab().save(str(path))
            page.close()
            page.deleteLater()
            yield path


if __name__ == "__main__":
    write(pictures)
