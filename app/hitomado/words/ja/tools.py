"""The list of tools beside a visit."""

TEXT: dict[str, str] = {
    "tool.title": "窓口の道具",
    "tool.none": "いま使える道具はありません。",
    "tool.hint": "矢印キーで選び、Enterで開きます。Escで閉じます。",
}
