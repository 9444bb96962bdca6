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
    # どの暗証番号か、その暗証番号でどうするか
    "pin.advice.pin_wrong.text_pin": (
        "確かでないときは、続けて入力しないでください。4情報は照合番号Bでも読み取れます。"
    ),
    "pin.advice.pin_wrong.sign_pin": (
        "確かでないときは、続けて入力しないでください。"
        "署名用電子証明書の中を読み取らなくても、手続きは続けられます。"
    ),
    "pin.advice.pin_wrong.change": (
        "確かでないときは、続けて入力しないでください。"
        "本人がいまの番号を分からないときは、変更ではなく、統合端末で再設定してください。"
    ),
    "pin.advice.pin_last_try.text_pin": (
        "本人が番号を確かめてから続けてください。4情報は照合番号Bでも読み取れます。"
    ),
    "pin.advice.pin_last_try.sign_pin": (
        "本人が番号を確かめてから続けてください。"
        "署名用電子証明書の中を読み取らなくても、手続きは続けられます。"
    ),
    "pin.advice.pin_last_try.change": (
        "本人がいまの番号を確かめてから続けてください。"
        "分からないときは、変更ではなく、統合端末で再設定してください。"
    ),
    "pin.advice.pin_blocked.text_pin": (
        "本人確認のうえ暗証番号の再設定へ進んでください。4情報は照合番号Bでも読み取れます。"
    ),
    "pin.advice.pin_blocked.sign_pin": (
        "本人確認のうえ暗証番号の再設定へ進んでください。"
        "署名用電子証明書の中を読み取らなくても、手続きは続けられます。"
    ),
    "pin.advice.pin_blocked.change": (
        "ロックされた暗証番号は、ここでは変更できません。本人確認のうえ統合端末で再設定してください。"
    ),
}
