"""The image on the chip that shows a field as the card's face prints it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QPixmap

from hitomado.ui import theme
from hitomado.ui.kit.comparison_data import ChipImage
from hitomado.ui.kit.panel import Panel
from hitomado.ui.kit.parts import PRIVATE, column, inset, label

_WIDTH, _HEIGHT = 460, 90


class ImagePanel(Panel):
    """Shows one image as long as it is looked at; hidden it holds none."""

    def __init__(self, image: ChipImage) -> None:
        super().__init__("sunken")
        self.setObjectName(PRIVATE)
        self.setAccessibleName(image.title)
        self._shown = label(wrap=True)
        self._shown.setAccessibleName(image.title)
        pixels = QPixmap()
        if image.png is None or not pixels.loadFromData(image.png, "PNG"):
            self._shown.setText(image.instead)
        else:
            look = theme.current()
            self._shown.setWordWrap(False)
            self._shown.setPixmap(
                pixels.scaled(
                    look.length(_WIDTH),
                    look.length(_HEIGHT),
                    Qt.AspectRatioMode.KeepAspectRatio,
                    Qt.TransformationMode.SmoothTransformation,
                )
            )
        self.setLayout(inset(column(label(image.title, "soft"), self._shown), "half", "half"))

    def hideEvent(self, event: QHideEvent) -> None:
        if not event.spontaneous():
            self._shown.clear()
        super().hideEvent(event)
