"""Feeds events to the core and performs its wishes through ports. Knows no Qt.

`conversation` is what a single command needs; `runner` serves a whole counter and loads much more,
so nothing is imported here before it is asked for.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hitomado.runner.runner import Runner

__all__ = ["Runner"]


def __getattr__(name: str) -> object:
    if name != "Runner":
        raise AttributeError(name)
    from hitomado.runner.runner import Runner

    return Runner
