"""Keys of the guided steps, short enough for one row."""

TEXT: dict[str, str] = {
    "guide_bar.meanwhile": "Meanwhile",
    "guide_bar.later": "Later",
    "guide_bar.pins": "PINs",
    "guide_bar.suspend": "Put aside",
}
