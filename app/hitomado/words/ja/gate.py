"""A person whom this town's records do not know yet."""

TEXT: dict[str, str] = {
    "gate.newcomer.remedy": (
        "この町の住民記録にまだいない方です。転出証明書の記載や、前の市区町村からの連絡で"
        "確かめてから進んでください。"
    ),
    "gate.newcomer.ask": (
        "転出証明書や前の市区町村からの連絡に、この方の表示の制限がないことを確かめましたか"
    ),
}
