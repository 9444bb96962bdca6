"""Counts and sums, each a fold of the journal."""
