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
    # which PIN it is, and what can be done with that one
    "pin.advice.pin_wrong.text_pin": (
        "If the holder is not sure, enter nothing more. "
        "The four attributes can also be read by verification number B."
    ),
    "pin.advice.pin_wrong.sign_pin": (
        "If the holder is not sure, enter nothing more. "
        "The procedure goes on without reading the signing certificate."
    ),
    "pin.advice.pin_wrong.change": (
        "If the holder is not sure, enter nothing more. "
        "Whoever does not know the present one has it reset on the terminal instead."
    ),
    "pin.advice.pin_last_try.text_pin": (
        "Let the holder make sure first. "
        "The four attributes can also be read by verification number B."
    ),
    "pin.advice.pin_last_try.sign_pin": (
        "Let the holder make sure first. "
        "The procedure goes on without reading the signing certificate."
    ),
    "pin.advice.pin_last_try.change": (
        "Let the holder make sure of the present one first. "
        "Whoever does not know it has it reset on the terminal instead."
    ),
    "pin.advice.pin_blocked.text_pin": (
        "Identify the holder and reset the PIN. "
        "The four attributes can also be read by verification number B."
    ),
    "pin.advice.pin_blocked.sign_pin": (
        "Identify the holder and reset it on the terminal. "
        "The procedure goes on without reading the signing certificate."
    ),
    "pin.advice.pin_blocked.change": (
        "What is locked cannot be changed here. Identify the holder and reset it on the terminal."
    ),
}
