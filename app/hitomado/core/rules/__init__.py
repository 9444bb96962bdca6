"""Deadlines, who may do what and what it costs: facts in, `Plan` out. Values come as data."""
