"""The visits that play by themselves, by the names that the command line gives them."""

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from hitomado.ui.play.player import Script

_SCRIPTS: Final = {"four": "family:family_visit", "five": "five:five_visit"}
STORIES: Final = tuple(_SCRIPTS)


def script(story: str) -> "Script":
    """Return one visit's script; "" is the first one. Raises KeyError."""
    module, _, name = _SCRIPTS[story or STORIES[0]].partition(":")
    found: Script = getattr(import_module(f"hitomado.ui.play.{module}"), name)
    return found
