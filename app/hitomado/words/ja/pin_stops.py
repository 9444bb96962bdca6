"""暗証番号・照合番号Bの断り方。どの番号のことかと、その番号でできること."""

TEXT: dict[str, str] = {
    "reason.number_b_impossible.title": "照合番号Bが、券面の形と合いません",
    "reason.number_b_impossible.what": "{rule}カードには送っていません。",
    "reason.number_b_impossible.remedy": (
        "券面を見て、生年月日（券面の年の下2桁・月・日）、有効期限の西暦年4桁、"
        "セキュリティコード4桁の順に入力し直してください。"
    ),
    "pin.rule.number_b_birth": "3桁目から6桁目が、月と日になっていません。",
    "pin.rule.number_b_expiry": "7桁目から10桁目が、このカードの有効期限の年ではありません。",
}
