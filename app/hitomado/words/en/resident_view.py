"""The resident's screen as the clerk's system names it."""

TEXT: dict[str, str] = {
    "resident_view.title": "The resident's screen - Hitomado",
    "resident_view.practice": "Practice. The people and cards are invented.",
}
