"""The window: thin PySide6 views bound to view-models that know no Qt."""
