"""リーダーの診断。`diagnosis.<what>`, `reason.<code>.title|what|remedy`."""

TEXT: dict[str, str] = {
    "reason.card_held.title": "ほかのソフトがカードを使っています",
    "reason.card_held.what": "カードを使っている可能性があるソフト：{programs}",
    "reason.card_held.remedy": (
        "そのソフトを終えてから、カードを置き直してください。カードには何も送っていません。"
    ),
}
