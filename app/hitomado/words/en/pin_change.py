"""What is told in the middle and at the end of a PIN's change."""

TEXT: dict[str, str] = {
    "reason.pin_changing.title": "A PIN is being changed",
    "reason.pin_changing.what": (
        "Ending now would leave it unknown whether the PIN changed, so the window stays open."
    ),
    "reason.pin_changing.remedy": (
        "Leave the card where it lies and wait a moment. Close the window when it is done."
    ),
    "reason.pin_changed.title": "The PIN was changed",
    "reason.pin_changed.what": (
        "The card took the new PIN. It left before the tries left were asked once more."
    ),
    "reason.pin_changed.remedy": (
        "The change is done. Only the holder knows the new one and keeps it safe."
    ),
}
