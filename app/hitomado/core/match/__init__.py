"""Comparing what the chip says with what the register says: a level and a reason, no decision."""
