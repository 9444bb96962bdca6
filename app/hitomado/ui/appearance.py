"""How the window looks on this PC: light or dark, size of type, language."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtWidgets import QApplication

from hitomado.ui import theme

SCALES = (100, 125, 150)  # per cent of the type sizes


class Mode(StrEnum):
    """Light, dark, or as the desktop has it."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Appearance:
    """What is kept. scale: per cent. language: of the window's words."""

    mode: Mode = Mode.SYSTEM
    scale: int = 100
    language: str = "ja"


def dress(app: QApplication, wanted: Appearance) -> None:
    """Give the application this look; sizes of what is already shown change at the next start."""
    dark = wanted.mode is Mode.DARK
    if wanted.mode is Mode.SYSTEM:
        dark = theme.system_prefers_dark()
    theme.apply(app, dark=dark, scale=wanted.scale / 100)
