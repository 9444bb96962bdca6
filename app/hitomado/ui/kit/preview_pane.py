"""The pages that will be printed, as pictures; scrolled and enlarged by keys."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from hitomado.ui import theme
from hitomado.ui.kit.panel import Panel
from hitomado.ui.kit.parts import button, clear, column, label, row
from hitomado.words import Words

_STEP, _LEAST, _MOST = 1.25, 0.2, 4.0


class PreviewPane(Panel):
    """Shows PNG pages. + and - enlarge, 0 fits the width, arrows and Page keys scroll."""

    def __init__(self, say: Words) -> None:
        super().__init__()
        self._asked = 0
        self.say = say
        self._pages: tuple[QPixmap, ...] = ()
        self._sheets: list[QLabel] = []
        self._zoom: float | None = None  # None = as wide as the pane
        self._canvas = QWidget()
        self._canvas.setObjectName("canvas")
        self._stack = QVBoxLayout(self._canvas)
        self._stack.setSpacing(theme.current().space("one"))
        self._stack.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._area = _Scroll(self)
        self._area.setAccessibleName(say("kit.preview.name"))
        self._area.setWidgetResizable(True)
        # always there: one that comes and goes with the fitted size would change the size again
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._area.setWidget(self._canvas)
        self._standing = label(role="soft")
        self.show_making()
        smaller = button(say("kit.preview.smaller"), lambda: self.zoom_by(1 / _STEP))
        larger = button(say("kit.preview.larger"), lambda: self.zoom_by(_STEP))
        fit = button(say("kit.preview.fit"), self.fit)
        self.setFocusProxy(self._area)
        body = column(row(self._standing, None, smaller, larger, fit))
        body.addWidget(self._area, 1)
        self.setLayout(body)

    @property
    def zoom(self) -> float:
        """Pixels shown for each pixel of the page."""
        if self._zoom is not None or not self._pages:
            return self._zoom or 1.0
        margins = self._stack.contentsMargins()
        room = self._area.viewport().width() - margins.left() - margins.right()
        return max(_LEAST, room / max(page.width() for page in self._pages))

    @property
    def page_count(self) -> int:
        """How many pages are shown."""
        return len(self._pages)

    def show_pages(self, pages: Sequence[bytes]) -> None:
        """Show PNG pages from the first one. Raises ValueError for bytes that are no picture."""
        loaded = []
        for png in pages:
            page = QPixmap()
            if not page.loadFromData(png):
                raise ValueError("not a picture")
            loaded.append(page)
        self._pages = tuple(loaded)
        self._zoom = None
        clear(self._stack)
        self._sheets = [QLabel() for _ in loaded]
        for number, sheet in enumerate(self._sheets, start=1):
            sheet.setAccessibleName(self.say("kit.preview.page", number=number))
            self._stack.addWidget(sheet, 0, Qt.AlignmentFlag.AlignHCenter)
        self._standing.setText(self.say("kit.preview.pages", count=len(loaded)))
        self._draw()
        self._area.verticalScrollBar().setValue(0)

    def show_making(self) -> None:
        """Say that pages are being made; the former ones no longer say what will be printed."""
        self._pages, self._sheets = (), []
        clear(self._stack)
        self._standing.setText("")
        self._stack.addWidget(label(self.say("preview.making"), "lead"))

    def awaited(self) -> Callable[[Sequence[bytes]], None]:
        """Say that pages are being made, and return who takes them.

        Of several that are waited for only the last ones are shown, behind a closed window none.
        """
        self._asked += 1
        mine = self._asked
        self.show_making()

        def take(pages: Sequence[bytes]) -> None:
            if mine == self._asked and self.isVisible():
                self.show_pages(pages)

        return take

    def zoom_by(self, factor: float) -> None:
        self._zoom = min(max(self.zoom * factor, _LEAST), _MOST)
        self._draw()

    def fit(self) -> None:
        self._zoom = None
        self._draw()

    def refit(self) -> None:
        """Follow a new width, unless the clerk chose a size."""
        if self._zoom is None:
            self._draw()

    def _draw(self) -> None:
        zoom, smooth = self.zoom, Qt.TransformationMode.SmoothTransformation
        for sheet, page in zip(self._sheets, self._pages, strict=True):
            shown = page.scaledToWidth(max(round(page.width() * zoom), 1), smooth)
            if sheet.size() != shown.size() or sheet.pixmap().isNull():
                sheet.setPixmap(shown)
                sheet.setFixedSize(shown.size())


class _Scroll(QScrollArea):
    def __init__(self, pane: PreviewPane) -> None:
        super().__init__()
        self._pane = pane

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Semicolon):  # + without Shift on a Japanese keyboard
            self._pane.zoom_by(_STEP)
        elif key == Qt.Key.Key_Minus:
            self._pane.zoom_by(1 / _STEP)
        elif key == Qt.Key.Key_0:
            self._pane.fit()
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            bar = self.verticalScrollBar()
            bar.setValue(bar.minimum() if key == Qt.Key.Key_Home else bar.maximum())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._pane.refit()
