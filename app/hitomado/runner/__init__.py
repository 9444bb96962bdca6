"""Feeds events to the core and performs its wishes through ports. Knows no Qt."""

from hitomado.runner.conversation import converse
from hitomado.runner.runner import Runner

__all__ = ["Runner", "converse"]
