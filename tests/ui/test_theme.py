import subprocess
import sys
from importlib import util
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hitomado.resources_dir import resources
from hitomado.ui import theme
from hitomado.ui.focus_ring import FocusRing

TEXT_ON = [
    *[(ink, ground) for ink in ("text", "text_soft") for ground in ("ground", "surface", "sunken")],
    ("on_action", "action"),
    ("on_action", "action_hover"),
    ("on_action", "action_pressed"),
    ("text", "action_soft"),
    ("text_soft", "action_soft"),
    *[
        (tone, ground)
        for tone in ("action", "info", "success", "warning", "error", "practice")
        for ground in ("surface", "action_soft")
    ],
    *[
        (ink, f"{tone}_soft")
        for tone in ("info", "success", "warning", "error", "practice")
        for ink in (tone, "text")
    ],
]
SHAPES_ON = [
    ("edge", "surface"),
    ("edge", "ground"),
    *[(tone, "ground") for tone in ("action", "info", "success", "warning", "error", "practice")],
]


def _luminance(colour: QColor) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(look: theme.Theme, one: str, other: str) -> float:
    dark, light = sorted(_luminance(look.colour(role)) for role in (one, other))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_measured_as_wcag_does() -> None:
    look = theme.Theme(False, 1.0, {"a": "#000000", "b": "#ffffff", "c": "#767676"}, {}, {}, {})
    assert _contrast(look, "a", "b") == pytest.approx(21.0, abs=0.01)
    assert _contrast(look, "b", "c") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("dark", [False, True])
def test_all_text_has_the_contrast_of_wcag_aa(dark: bool) -> None:
    look = theme.make(dark=dark)
    low = {pair: c for pair in TEXT_ON if (c := _contrast(look, *pair)) < 4.5}
    assert not low


@pytest.mark.parametrize("dark", [False, True])
def test_all_edges_and_marks_stand_out_as_wcag_aa_asks(dark: bool) -> None:
    look = theme.make(dark=dark)
    low = {pair: c for pair in SHAPES_ON if (c := _contrast(look, *pair)) < 3}
    assert not low


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("ground", ["ground", "surface", "action", "error_soft", "action_soft"])
def test_one_colour_of_the_focus_ring_stands_out_on_any_ground(ground: str, dark: bool) -> None:
    look = theme.make(dark=dark)
    assert max(_contrast(look, ring, ground) for ring in ("focus_outer", "focus_inner")) >= 3


def test_light_and_dark_have_a_colour_for_the_same_purposes() -> None:
    assert theme.make(dark=False).colours.keys() == theme.make(dark=True).colours.keys()


def test_the_licence_of_the_tokens_is_shipped_with_them() -> None:
    licence = (resources() / "theme" / "LICENSE-design-tokens").read_text(encoding="utf-8")
    assert "MIT License" in licence
    assert "デジタル庁" in licence


def test_the_look_can_be_changed_while_the_window_runs(qapp: QApplication) -> None:
    theme.apply(qapp, dark=False)
    light = qapp.styleSheet()
    theme.apply(qapp, dark=True, scale=1.5)
    assert theme.current().dark
    assert qapp.styleSheet() != light
    assert theme.text_font().pixelSize() == 27
    theme.apply(qapp, dark=False)
    assert qapp.styleSheet() == light
    rings = [child for child in qapp.children() if isinstance(child, FocusRing)]
    assert len(rings) == 1


def test_the_focus_ring_follows_the_keyboard_and_lies_around_the_field(
    qtbot: QtBot, qapp: QApplication
) -> None:
    theme.apply(qapp, dark=False)
    window = QWidget()
    box = QVBoxLayout(window)
    fields = [QLineEdit(), QLineEdit()]
    for field in fields:
        box.addWidget(field)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    fields[1].setFocus()
    qtbot.waitUntil(fields[1].hasFocus)
    around = fields[1].geometry().adjusted(-4, -4, 4, 4)
    (ring,) = [
        w for w in window.findChildren(QWidget) if type(w).__name__ == "_Ring" and w.isVisible()
    ]
    assert ring.geometry() == around
    picture = window.grab().toImage()
    edge = picture.pixelColor(around.center().x(), around.top() + 1)
    inner = picture.pixelColor(around.center().x(), around.top() + 2)
    assert edge == theme.current().colour("focus_outer")
    assert inner == theme.current().colour("focus_inner")
    fields[1].hide()
    qtbot.waitUntil(lambda: not (ring.isVisible() and ring.geometry() == around))


def test_starting_the_window_loads_no_part_of_qt_that_it_does_not_show() -> None:
    kit = Path(theme.__file__).parent / "kit"
    modules = [f"hitomado.ui.kit.{path.stem}" for path in sorted(kit.glob("[a-z]*.py"))]
    program = (
        f"import sys, importlib; [importlib.import_module(m) for m in {modules!r}];"
        "print([m for m in sys.modules if m.startswith('PySide6.')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    loaded = {name for name in done.stdout.split("'") if name.startswith("PySide6.Qt")}
    assert loaded == {"PySide6.QtCore", "PySide6.QtGui", "PySide6.QtWidgets"}


def test_the_build_script_reads_the_packages_variables() -> None:
    path = Path(__file__).parents[2] / "installer" / "build_theme.py"
    spec = util.spec_from_file_location("build_theme", path)
    assert spec is not None
    assert spec.loader is not None
    build = util.module_from_spec(spec)
    spec.loader.exec_module(build)
    found = build.variables(
        ":root { --color-neutral-white: #ffffff; --color-primitive-red-900: #ce0000;"
        " --font-size-18: 1.125rem; }"
    )
    assert build.colour(found, "white") == "#ffffff"
    assert build.colour(found, "red-900") == "#ce0000"
    assert build.pixels(found, "font-size-18") == 18
    with pytest.raises(KeyError):
        build.colour(found, "red-1300")
