"""Notices of the household, and what a move asks of each card."""
