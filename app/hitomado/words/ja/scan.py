"""A receipt number typed on the first page."""

TEXT: dict[str, str] = {
    "scan.typed": "受付番号　{number}　（Enter：探す　Esc：取り消す）",
}
