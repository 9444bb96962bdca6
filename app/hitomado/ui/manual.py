"""The manual inside the program: what the clerk does, key by key."""

from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from hitomado.resources_dir import resources
from hitomado.words import Words


class ManualDialog(QDialog):
    """Shows `resources/manual/<language>.md`; Esc closes it."""

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(words("ui.manual.title"))
        text = QTextBrowser()
        text.setAccessibleName(words("ui.manual.title"))
        page = resources() / "manual" / f"{words.language}.md"
        text.setMarkdown(page.read_text(encoding="utf-8"))
        QVBoxLayout(self).addWidget(text)
        self.resize(900, 640)
