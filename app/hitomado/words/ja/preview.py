"""A preview that is not there yet."""

TEXT: dict[str, str] = {
    "preview.making": "印刷する画面を作っています…",
}
