"""The look of the window: the Digital Agency's tokens as a palette, a style sheet and fonts.

Source of colours and sizes: npm `@digital-go-jp/design-tokens` (MIT), kept in
`resources/theme/tokens.json`. The focus ring follows デジタル庁デザインシステム: black and yellow,
so that one of the two stands out on any ground.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from hitomado.resources_dir import resources

SANS = ("BIZ UDGothic", "Noto Sans CJK JP")
MINCHO = ("IPAmjMincho", "Noto Serif CJK JP")
_CONTROL_HEIGHT = 28  # content height of buttons and fields; with padding 44, a large target
_NAME_ROW = 26  # a name among others in a list


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours by what they are for, lengths in device-independent pixels before `scale`."""

    dark: bool
    scale: float
    colours: Mapping[str, str]
    sizes: Mapping[str, int]
    spaces: Mapping[str, int]
    radii: Mapping[str, int]

    def colour(self, role: str) -> QColor:
        """The colour for one purpose. Raises KeyError for an unknown purpose."""
        return QColor(self.colours[role])

    def size(self, role: str) -> int:
        """A type size, scaled."""
        return round(self.sizes[role] * self.scale)

    def space(self, role: str) -> int:
        """A distance, scaled."""
        return round(self.spaces[role] * self.scale)

    def length(self, pixels: float) -> int:
        """Any other length, scaled."""
        return round(pixels * self.scale)


@dataclass(slots=True)
class _Applied:
    """What the one application of this process wears: Qt's own palette and sheet are as global.

    Not kept as a property of the application: Python objects in it outlive the interpreter.
    """

    theme: Theme | None = None
    ring: bool = False


_applied = _Applied()


@cache
def tokens() -> Mapping[str, Mapping[str, object]]:
    """The content of tokens.json."""
    text = (resources() / "theme" / "tokens.json").read_text(encoding="utf-8")
    loaded: dict[str, Mapping[str, object]] = json.loads(text)
    return loaded


def make(*, dark: bool = False, scale: float = 1.0) -> Theme:
    """A theme without applying it."""
    found = tokens()
    return Theme(
        dark,
        scale,
        {role: str(value) for role, value in found["dark" if dark else "light"].items()},
        *(
            {role: int(str(value)) for role, value in found[part].items()}
            for part in ("sizes", "spaces", "radii")
        ),
    )


def current() -> Theme:
    """The theme applied last; the light one before that."""
    return _applied.theme or make()


def apply(app: QApplication, dark: bool, scale: float = 1.0) -> Theme:
    """Give the whole application its look. May be called again to change it while running."""
    theme = make(dark=dark, scale=scale)
    if _applied.theme == theme:
        return theme
    _applied.theme = theme
    app.setStyle("Fusion")
    app.setPalette(palette(theme))
    app.setFont(text_font())
    app.setStyleSheet(style_sheet(theme))
    if not _applied.ring:
        from hitomado.ui.focus_ring import FocusRing  # it asks this module for the colours

        FocusRing(app)  # the application owns it
        _applied.ring = True
    return theme


def system_prefers_dark() -> bool:
    """Whether the desktop asks for a dark scheme; needs a QApplication."""
    return QApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def style_sheet(theme: Theme) -> str:
    """The style sheet with this theme's values."""
    template = Template((resources() / "theme" / "window.qss").read_text(encoding="utf-8"))
    return template.substitute(
        theme.colours,
        **{role: theme.size(role) for role in theme.sizes},
        **{role: theme.space(role) for role in theme.spaces},
        small_radius=theme.radii["small"],
        medium=theme.radii["medium"],
        large=theme.radii["large"],
        control=theme.length(_CONTROL_HEIGHT),
        name_row=theme.length(_NAME_ROW),
        mincho=_first_present(MINCHO),
        bar=theme.length(14),
    )


def palette(theme: Theme) -> QPalette:
    """What Qt draws without the style sheet: indicators, scroll bars, menus."""
    role = QPalette.ColorRole
    made = QPalette()
    for where, purpose in {
        role.Window: "ground",
        role.WindowText: "text",
        role.Base: "surface",
        role.AlternateBase: "sunken",
        role.Text: "text",
        role.PlaceholderText: "text_soft",
        role.Button: "surface",
        role.ButtonText: "text",
        role.Highlight: "action",
        role.HighlightedText: "on_action",
        role.Accent: "action",
        role.Link: "action",
        role.ToolTipBase: "surface",
        role.ToolTipText: "text",
    }.items():
        made.setColor(where, theme.colour(purpose))
    for where in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, where, theme.colour("text_soft"))
    return made


@cache
def _first_present(families: tuple[str, ...]) -> str:
    return next((name for name in families if QFontDatabase.hasFamily(name)), families[-1])


def text_font(size: str = "body", *, bold: bool = False) -> QFont:
    """The gothic face everything but names is set in. size: a type size of the tokens."""
    font = QFont(_first_present(SANS))
    font.setPixelSize(current().size(size))
    font.setBold(bold)
    return font


def name_font(size: int | None = None) -> QFont:
    """The face that has the registers' characters. size: pixels before scale; default: large."""
    theme = current()
    font = QFont(_first_present(MINCHO))
    font.setPixelSize(theme.size("name") if size is None else theme.length(size))
    return font
