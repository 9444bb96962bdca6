"""How PINs and verification number B are refused: which one, and what can be done with it."""

TEXT: dict[str, str] = {
    "reason.number_b_impossible.title": "Verification number B does not look like a card's",
    "reason.number_b_impossible.what": "{rule} Nothing was sent to the card.",
    "reason.number_b_impossible.remedy": (
        "Look at the card's face and enter again: birth date (last two digits of the printed "
        "year, month, day), year of expiry (4 digits), security code (4 digits)."
    ),
    "pin.rule.number_b_birth": "Digits 3 to 6 are no month and day.",
    "pin.rule.number_b_expiry": "Digits 7 to 10 are not the year in which this card expires.",
}
