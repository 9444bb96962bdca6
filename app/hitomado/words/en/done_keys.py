"""What the last page offers beside closing."""

TEXT: dict[str, str] = {
    "done_keys.export": "File for records",
    "done_keys.export_line": "F10: a file for the resident system.",
}
