"""Feeds events to the core and performs its wishes through ports. Knows no Qt.

`conversation` is what a single command needs; `runner` serves a whole counter and loads much more,
so nothing is imported here.
"""
