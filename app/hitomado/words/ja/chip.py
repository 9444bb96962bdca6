"""What deeper readings of the card find: certificates, the chip's own proof, the face, new PINs.

整合性を確認 means that parts of one card agree with each other, never that it is genuine or valid.
"""

TEXT: dict[str, str] = {
    "finding.sign_attributes_unreadable": "{part}の中の4情報を読み取れません。",
    "finding.sign_attributes_incomplete": "{part}の中の4情報の一部を読み取れません。",
    "finding.sign_flags_wrong": "{part}の代替文字の印が、文字の数と合いません。",
    "finding.sign_era_disagrees": "{part}の生年月日の元号が、西暦の年と合いません。",
    "finding.sign_substitutes": (
        "{part}の氏名または住所に、別の文字に置き換えられた文字（代替文字）があります。"
    ),
    "finding.sign_name_differs": (
        "{part}の氏名が、カードの4情報の氏名と違います。"
        "氏名の変更の前に発行されたものは、発行し直しが必要です。"
    ),
    "finding.sign_address_differs": (
        "{part}の住所が、カードの4情報の住所と違います。"
        "住所の変更の前に発行されたものは、発行し直しが必要です。"
    ),
    "finding.sign_birth_differs": (
        "{part}の生年月日が、カードの4情報の生年月日と違います。"
        "訂正の前に発行されたものは、発行し直しが必要です。"
    ),
    "finding.sign_sex_differs": (
        "{part}の性別が、カードの4情報の性別と違います。"
        "訂正の前に発行されたものは、発行し直しが必要です。"
    ),
    "finding.authority_disagrees": (
        "{part}が、カードの中の認証局の証明書と合いません。統合端末で確かめてください。"
    ),
    "finding.authority_not_checked": "{part}の整合性を確認できません。",
    "finding.chip_disagrees": (
        "{part}の中の鍵が、いまの応答と合いません。統合端末で確かめてください。"
    ),
    "finding.chip_not_checked": "{part}のICチップの応答を確認できません。",
    # 暗証番号の変更
    "pin.rule.four_digits": "この暗証番号は数字4桁です。",
    "pin.rule.letters_and_digits": (
        "署名用電子証明書の暗証番号は、英大文字と数字を両方使った6文字から16文字です。"
    ),
    "pin.weak.same_character": "同じ数字や文字が並んでいて、推測されやすい番号です。",
    "pin.weak.run": "数字や文字が順に並んでいて、推測されやすい番号です。",
    "pin.weak.birth": "生年月日と同じ並びがあり、推測されやすい番号です。",
    "pin.weak.address": "住所の番地と同じ並びがあり、推測されやすい番号です。",
    "pin.changed": "暗証番号を変更しました：{part}",
    # 命令行の表示
    "card.consistent": "{integrity}、失効は未確認",
    "card.field.auth_integrity": "利用者証明用電子証明書の整合性",
    "card.field.sign_integrity": "署名用電子証明書の整合性",
    "card.field.chip_integrity": "ICチップの応答の整合性",
    "card.field.face_integrity": "券面の画像の整合性",
    "card.field.face_chip_integrity": "ICチップの応答の整合性（券面）",
    "card.field.sign_name": "署名用電子証明書の氏名",
    "card.field.sign_address": "署名用電子証明書の住所",
    "card.field.sign_birth_date": "署名用電子証明書の生年月日",
    "card.field.sign_sex": "署名用電子証明書の性別",
}
