"""A receipt number typed on the first page."""

TEXT: dict[str, str] = {
    "scan.typed": "Receipt number  {number}   (Enter: look up, Esc: cancel)",
}
