"""A faithful virtual card and reader: practice, test double, bridge to a real PC/SC service."""
