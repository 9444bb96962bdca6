"""A window that no screenshot and no shared screen shows, where the system can do that.

Windows: SetWindowDisplayAffinity (user32). WDA_EXCLUDEFROMCAPTURE leaves the window out of every
picture since Windows 10 version 2004; older ones know WDA_MONITOR only, which blackens it.
Elsewhere nothing is done: there is no such call.
"""

import ctypes
from typing import Protocol

WDA_MONITOR = 0x01
WDA_EXCLUDEFROMCAPTURE = 0x11


class User32(Protocol):
    """The one call that is needed of user32.dll."""

    def SetWindowDisplayAffinity(self, window: int, affinity: int) -> int:
        """Nonzero when the system took it."""


def user32() -> User32 | None:
    """The system's own, None where there is none."""
    load = getattr(ctypes, "WinDLL", None)
    library: User32 | None = load("user32") if load else None
    return library


def refuse_capture(window: int, system: User32 | None) -> bool:
    """Keep a window (its native handle) out of pictures of the screen; whether that was done."""
    if system is None:
        return False
    affinities = (WDA_EXCLUDEFROMCAPTURE, WDA_MONITOR)
    return any(system.SetWindowDisplayAffinity(window, each) for each in affinities)
