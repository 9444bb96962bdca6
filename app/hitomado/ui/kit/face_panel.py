"""Photo beside the images of name and address, as long as the clerk looks at them."""

from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QPixmap
from PySide6.QtWidgets import QLabel, QVBoxLayout

from hitomado.ui import theme
from hitomado.ui.kit.panel import Panel
from hitomado.ui.kit.parts import PRIVATE, clear, column, inset, label, row
from hitomado.ui.kit.shapes import Mark, Shape, Tone
from hitomado.words import Words

_PHOTO_HEIGHT, _IMAGE_WIDTH = 230, 460


@dataclass(frozen=True, slots=True)
class Picture:
    """png None: `instead` is said."""

    title: str
    png: bytes | None = field(repr=False)
    instead: str


@dataclass(frozen=True, slots=True)
class FaceView:
    """told: how it was obtained and how it holds together. broken: that must be seen."""

    photo: Picture
    name: Picture
    address: Picture
    told: tuple[str, ...]
    broken: bool = False


class FacePanel(Panel):
    """Shows a face; when it is hidden it holds none."""

    def __init__(self, say: Words) -> None:
        super().__init__("plain")
        self.say = say
        self.setObjectName(PRIVATE)
        self.setAccessibleName(say("card_view.photo.title"))
        self._view: FaceView | None = None
        self._body = QVBoxLayout()
        self.setLayout(inset(self._body, "one_half", "one"))

    def show_view(self, view: FaceView) -> None:
        if view == self._view:
            return
        self._forget()
        self._view = view
        look = theme.current()
        photo = column(label(view.photo.title, "soft"), self._shown(view.photo, photo=True), None)
        images = column(
            label(view.name.title, "soft"),
            self._shown(view.name),
            look.space("half"),
            label(view.address.title, "soft"),
            self._shown(view.address),
            None,
        )
        told = column(gap="hair")
        for line in view.told:
            tone = Tone.ERROR if view.broken else Tone.PLAIN
            told.addWidget(label(line, "small", tone, wrap=True))
        told.addWidget(label(self.say("card_view.photo.gone"), "soft", wrap=True))
        head = row(label(self.say("card_view.photo.title"), "heading"), None)
        if view.broken:
            head.insertWidget(0, Mark(Shape.CROSS, Tone.ERROR, 28))
        told.addStretch(1)
        side = row(photo, images, gap="one_half")
        side.addLayout(told, 1)
        self._body.addLayout(head)
        self._body.addLayout(side)

    def _shown(self, picture: Picture, *, photo: bool = False) -> QLabel:
        shown = label(wrap=True)
        shown.setAccessibleName(picture.title)
        pixels = QPixmap()
        if picture.png is None or not pixels.loadFromData(picture.png, "PNG"):
            shown.setText(picture.instead)
            shown.setMinimumWidth(theme.current().length(200 if photo else _IMAGE_WIDTH))
            return shown
        look = theme.current()
        width, height = (
            (look.length(_PHOTO_HEIGHT), look.length(_PHOTO_HEIGHT))
            if photo
            else (look.length(_IMAGE_WIDTH), look.length(90))
        )
        shown.setWordWrap(False)
        shown.setPixmap(
            pixels.scaled(
                width,
                height,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        )
        return shown

    def _forget(self) -> None:
        for shown in self.findChildren(QLabel):
            shown.clear()  # the pixels go at once, the widget with the next turn
        clear(self._body)
        self._view = None

    def hideEvent(self, event: QHideEvent) -> None:
        if not event.spontaneous():
            self._forget()
        super().hideEvent(event)
