"""The resident's screen as the clerk's system names it."""

TEXT: dict[str, str] = {
    "resident_view.title": "お客さまの画面 － ひとまど",
    "resident_view.practice": "演習中です。人もカードも架空です。",
}
