"""Starting the window: the application, its look, a first picture, then the parts."""

import logging
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QMessageBox

from hitomado.core.reasons import HitomadoError
from hitomado.ui import theme
from hitomado.ui.controller import Controller, Parts
from hitomado.ui.window import MainWindow
from hitomado.words import Words

_log = logging.getLogger("hitomado.qt")


def _qt_message(_kind: QtMsgType, _context: QMessageLogContext, text: str | None) -> None:
    """Qt's own messages go where all others go, not onto the clerk's console."""
    _log.debug("%s", text)


def start(words: Words, make_parts: Callable[[], Parts], play: Path | None = None) -> int:
    """Open the window and serve until it is closed. Returns the exit code.

    play: let the window play one practice visit by itself and leave its pictures there.
    """
    qInstallMessageHandler(_qt_message)
    app = QApplication(sys.argv[:1])
    app.setApplicationDisplayName(words("ui.window.name"))
    theme.apply(app, dark=theme.system_prefers_dark())
    try:
        controller = Controller(make_parts())
    except HitomadoError as stop:
        return _refuse(words, stop)
    window = MainWindow(controller, words)
    controller.start()
    if play is not None:
        from hitomado.ui.play import Player
        from hitomado.ui.play_family import family_visit

        player = Player(window, play, family_visit)
        QTimer.singleShot(0, player.begin)
    else:
        window.showMaximized()
    signal.signal(signal.SIGINT, lambda *_: window.close())
    return app.exec()


def _refuse(words: Words, stop: HitomadoError) -> int:
    """Say in words why the window cannot open."""
    params = dict(stop.params)
    key = f"reason.{stop.reason}"
    text = "\n".join(words(f"{key}.{part}", **params) for part in ("what", "remedy"))
    if os.environ.get("QT_QPA_PLATFORM") != "offscreen":
        QMessageBox.critical(None, words(f"{key}.title", **params), text)
    print(words(f"{key}.title", **params), text, sep="\n", file=sys.stderr)
    return 1
