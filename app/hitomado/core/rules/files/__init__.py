"""A case and its plan as files."""
