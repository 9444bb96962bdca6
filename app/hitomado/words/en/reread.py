"""What reading a card again showed."""

TEXT: dict[str, str] = {
    "reread.agreed": "Read again and as filed: {fields}",
    "reread.told": "Not seen on the chip, confirmed by the clerk alone: {procedures}",
}
