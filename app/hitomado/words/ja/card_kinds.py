"""置かれたカードが何か、きょう何ができるか、次に何をするか. `finding.<code>`."""

TEXT: dict[str, str] = {
    # マイナンバーカード以外
    "finding.old_card": (
        "住民基本台帳カードです。2025年末で使えなくなりました。"
        "マイナンバーカードがあれば、置き換えてください。"
    ),
    "finding.phone_token": (
        "スマートフォンの電子証明書です。窓口の手続きには使えません。"
        "マイナンバーカード本体を置いてください。"
    ),
    "finding.driver_licence": (
        "運転免許証です。券面は本人確認に使えますが、ここでは読み取れません。"
        "マイナンバーカードがあれば、置き換えてください。"
    ),
    "finding.residence_card": (
        "在留カードまたは特別永住者証明書です。券面は本人確認に使えますが、ここでは読み取れません。"
        "マイナンバーカードがあれば、置き換えてください。"
    ),
    "finding.felica_card": (
        "交通系などのFeliCaカードです。本人確認には使えません。マイナンバーカードを置いてください。"
    ),
    "finding.unknown_card": (
        "種類の分からないカードです。券面を見て、マイナンバーカードなら置き直してください。"
        "電子証明書のない住民基本台帳カードや、ほかのICカードもこう表示されます。"
    ),
    "finding.blank_card": (
        "マイナンバーカードの中身が入っていないICカードです。未発行のカードか、別のICカードです。"
        "券面を見て、マイナンバーカードなら統合端末で状態を確かめてください。"
    ),
    "finding.jpki_silent": (
        "カードの共通部分は答えますが、電子証明書の部分が答えません。"
        "マイナンバーカードなら置き直し、それでも同じなら統合端末で確かめてください。"
    ),
    "finding.unsupported_card": (
        "このソフトが対応していない種類のカードです（新しい世代のカードなど）。"
        "統合端末で手続きしてください。"
    ),
    "card.kind.unsupported": "対応していない種類のカード（新しい世代のカードなど）",
    # 写真の保存
    "card.photo.saved": "写真を保存しました：{file}",
    "card.photo.replaced": "写真を保存しました（前のファイルを置き換えました）：{file}",
    "reason.folder_missing.title": "保存先のフォルダーがありません",
    "reason.folder_missing.what": "このフォルダーは見つかりません：{folder}",
    "reason.folder_missing.remedy": "フォルダーを作るか、別の保存先を指定してください。",
    # マイナンバーカードの状態
    "finding.test_card": (
        "試験用のカードです。実際の手続きには使えません。本人のカードを置いてください。"
    ),
    "finding.card_expired": (
        "カードの有効期限が切れています。このカードでは手続きできません。"
        "新しいカードの申請を案内してください。"
    ),
    "finding.child_card": (
        "署名用電子証明書はありません。15歳未満で交付されたカードでは、これが普通です。"
    ),
    "finding.perhaps_face_only": (
        "顔認証マイナンバーカードかもしれません（暗証番号がどれも使えません）。"
        "追記欄に「顔認証」とあれば、暗証番号は聞かず、顔で本人を確かめてください。"
        "4情報は照合番号Bで読み取ってみてください。"
    ),
    "finding.perhaps_not_set": (
        "交付前設定が済んでいないカードかもしれません（電子証明書がなく、暗証番号も使えません）。"
        "4情報もまだ読み取れないことがあります。統合端末で交付の状態を確かめてください。"
    ),
    "finding.certificate_unknown": "{part}があるか、読み取れません。",
    "finding.tries_unknown": "{part}の残り回数を読み取れません。",
    # どのカードにも当てはまること。警告にはしない
    "card.chip_cannot_tell": "一時停止・失効はチップでは分かりません。統合端末で確かめてください。",
    # 演習用の仮想カードの種類
    "virtual_card.kind": "種類: {kind}",
    "virtual_card.elliptic": "電子証明書: 次期カードの予定の形（楕円曲線P-384、10年）",
    "virtual_card.faults": "故障: {faults}",
    "virtual_card.kind.adult": "マイナンバーカード（大人）",
    "virtual_card.kind.child": "マイナンバーカード（子ども、署名用なし）",
    "virtual_card.kind.face-only": "顔認証マイナンバーカード",
    "virtual_card.kind.not-set": "交付前設定前のマイナンバーカード",
    "virtual_card.kind.suspended": "一時停止中の人のマイナンバーカード",
    "virtual_card.kind.expired": "有効期限の切れたマイナンバーカード",
    "virtual_card.kind.test": "試験用のマイナンバーカード",
    "virtual_card.kind.next-generation": "次の世代のカード",
    "virtual_card.kind.juki": "住民基本台帳カード（電子証明書あり）",
    "virtual_card.kind.juki-without-jpki": "住民基本台帳カード（電子証明書なし）",
    "virtual_card.kind.android": "スマートフォンの電子証明書（Android）",
    "virtual_card.kind.iphone": "スマートフォンの電子証明書（iPhone）",
    "virtual_card.kind.driver-licence": "運転免許証",
    "virtual_card.kind.residence": "在留カード",
    "virtual_card.kind.felica": "FeliCaカード",
    "virtual_card.kind.blank": "何も入っていないカード",
    "virtual_card.kind.unknown": "種類の分からないカード",
}
