"""Diagnosis of the readers. `diagnosis.<what>`, `reason.<code>.title|what|remedy`."""

TEXT: dict[str, str] = {
    "reason.card_held.title": "Another program is using the card",
    "reason.card_held.what": "It may be: {programs}",
    "reason.card_held.remedy": (
        "Close that program, then put the card down again. Nothing was sent to the card."
    ),
}
