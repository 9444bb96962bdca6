"""Reusable parts of the window: each shows one frozen value and emits signals, and knows no more.

Every part takes `Words` in its constructor, has accessible names, and is used by keyboard alone.
"""
