"""暗証番号の変更の途中と終わりで伝えること."""

TEXT: dict[str, str] = {
    "reason.pin_changing.title": "暗証番号を変えている途中です",
    "reason.pin_changing.what": (
        "いま終えると、番号が変わったか分からなくなるため、画面を閉じません。"
    ),
    "reason.pin_changing.remedy": (
        "カードを動かさずに、終わるまで少しお待ちください。終わったら閉じられます。"
    ),
    "reason.pin_changed.title": "暗証番号を変えました",
    "reason.pin_changed.what": (
        "カードが新しい番号を受け付けました。残り回数を確かめる前にカードが離れました。"
    ),
    "reason.pin_changed.remedy": (
        "変更は済んでいます。新しい番号は本人だけが知っています。控えは本人が管理します。"
    ),
}
