"""Every part is tested in the look it is used in, with real words."""

import pytest
from PySide6.QtWidgets import QApplication

from hitomado.ui import theme
from hitomado.words import Words


@pytest.fixture
def say(qapp: QApplication) -> Words:
    """The Japanese words; the look is applied before any part is made."""
    theme.apply(qapp, dark=False)
    return Words("ja")
