"""Keys of the guided steps, short enough for one row."""

TEXT: dict[str, str] = {
    "guide_bar.meanwhile": "その間",
    "guide_bar.later": "後日",
    "guide_bar.pins": "暗証番号",
    "guide_bar.suspend": "置く",
}
