"""A preview that is not there yet."""

TEXT: dict[str, str] = {
    "preview.making": "Making the pages…",
}
