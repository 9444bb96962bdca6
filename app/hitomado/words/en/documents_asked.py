"""Which documents were shown."""

TEXT: dict[str, str] = {
    "documents_asked.read": "{title} (the card that was read is ticked)",
    "documents_asked.more": "Other documents",
}
