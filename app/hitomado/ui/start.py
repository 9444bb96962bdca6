"""Starting the window: the application, its look, a first picture, then the parts."""

import gc
import logging
import os
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import (
    QLibraryInfo,
    QMessageLogContext,
    QTimer,
    QtMsgType,
    QTranslator,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox

from hitomado.core.reasons import HitomadoError
from hitomado.ports import OfficeIdentity
from hitomado.ui import theme
from hitomado.ui.appearance import Appearance, dress
from hitomado.ui.controller import Controller
from hitomado.ui.window import MainWindow
from hitomado.ui.window_parts import Parts
from hitomado.words import LANGUAGES, Words

_log = logging.getLogger("hitomado.qt")


def _qt_message(_kind: QtMsgType, _context: QMessageLogContext, text: str | None) -> None:
    """Qt's own messages go where all others go, not onto the clerk's console."""
    _log.debug("%s", text)


@dataclass(frozen=True, slots=True)
class Entrance:
    """What the wiring offers before there is a window. practice: nothing is asked."""

    practice: bool
    identity: Callable[[], OfficeIdentity]
    keep: Callable[[OfficeIdentity], None]
    parts: Callable[[OfficeIdentity], Parts]
    appearance: Callable[[], Appearance]


def start(
    words: Words,
    entrance: Entrance,
    play: Path | None = None,
    story: str = "",
    *,
    said_language: bool = False,
) -> int:
    """Open the window and serve until it is closed. Returns the exit code.

    said_language: the words' language was asked for, so the kept one does not count.
    play: let the window play one practice visit by itself and leave its pictures there.
    story: key of the visit it plays, "" = the first one of `hitomado.ui.play.stories`.
    """
    qInstallMessageHandler(_qt_message)
    app = QApplication(sys.argv[:1])
    app.setApplicationDisplayName(words("ui.window.name"))
    theme.apply(app, dark=theme.system_prefers_dark())
    try:
        look = entrance.appearance()
        dress(app, look)
        if not said_language and look.language in LANGUAGES:
            words = Words(look.language)
        speak(app, words.language)
        identity = _who(words, entrance)
        if identity is None:
            return 0
        controller = Controller(entrance.parts(identity))
    except HitomadoError as stop:
        return _refuse(words, stop)
    window = MainWindow(controller, words)
    controller.refused.connect(lambda stop: app.exit(_refuse(words, stop)))
    if play is not None:
        from hitomado.ui.play.player import Player
        from hitomado.ui.play.stories import script

        player = Player(window, play, script(story))
        QTimer.singleShot(0, player.begin)
    else:
        window.showMaximized()
        app.processEvents()
    controller.start()
    signal.signal(signal.SIGINT, lambda *_: window.close())
    gc.freeze()
    gc.enable()
    return app.exec()


def speak(app: QApplication, language: str) -> None:
    """Give Qt's own dialogs (files, printers) the window's language, where Qt has it."""
    spoken = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if spoken.load(f"qtbase_{language}", folder):
        app.installTranslator(spoken)


def _who(words: Words, entrance: Entrance) -> OfficeIdentity | None:
    """Ask who sits here; None when the clerk does not want to begin."""
    known = entrance.identity()
    if entrance.practice:
        return known
    from hitomado.ui.setup_dialog import SetupDialog

    dialog = SetupDialog(words, known)
    if dialog.exec() != QDialog.DialogCode.Accepted or dialog.identity is None:
        return None
    if dialog.identity != known:
        entrance.keep(dialog.identity)
    return dialog.identity


def _refuse(words: Words, stop: HitomadoError) -> int:
    """Say in words why the window cannot open."""
    params = dict(stop.params)
    key = f"reason.{stop.reason}"
    text = "\n".join(words(f"{key}.{part}", **params) for part in ("what", "remedy"))
    if os.environ.get("QT_QPA_PLATFORM") != "offscreen":
        QMessageBox.critical(None, words(f"{key}.title", **params), text)
    print(words(f"{key}.title", **params), text, sep="\n", file=sys.stderr)
    return 1
