"""演習用の仮想カードの言葉."""

TEXT: dict[str, str] = {
    "reason.no_virtual_reader.title": "仮想リーダーが動いていません",
    "reason.no_virtual_reader.what": (
        "ポート{port}に仮想リーダー（vpcd）がないため、演習用カードを置けません。"
    ),
    "reason.no_virtual_reader.remedy": (
        "vpcdドライバーを入れ、PC/SCサービスを起動してから、もう一度実行してください。"
    ),
    "reason.virtual_reader_taken.title": "演習用カードを置けません",
    "reason.virtual_reader_taken.what": (
        "ポート{port}の仮想リーダーに、もう別の演習用カードがあるか、PC/SCサービスが動いていません。"
    ),
    "reason.virtual_reader_taken.remedy": (
        "先のカードを外すか（そのコマンドをCtrl+Cで終える）、"
        "別のポートを --port で指定してください。"
    ),
    "virtual_card.placed": "演習用カードを仮想リーダー（ポート{port}）に置きました。",
    "virtual_card.holder": "氏名: {name}",
    "virtual_card.expiry": "有効期限: {expiry}　市区町村コード: {municipality}",
    "virtual_card.certificates": "電子証明書: 署名用 {sign}、利用者証明用 {auth}",
    "virtual_card.present": "あり",
    "virtual_card.absent": "なし",
    "virtual_card.blocked": "ロック中: {secrets}",
    "virtual_card.nonce": "識別符号: {nonce}",
    "virtual_card.pin": "{secret}: {value}",
    "virtual_card.security_code": "セキュリティコード（券面の4桁）",
    "virtual_card.end": "Ctrl+Cを押すとカードを取り外します。",
    "virtual_card.removed": "演習用カードを取り外しました。",
    "virtual_card.service_ended": "PC/SCサービスが終了したため、演習用カードが外れました。",
    "virtual_card.secret.sign": "署名用電子証明書の暗証番号",
    "virtual_card.secret.auth": "利用者証明用電子証明書の暗証番号",
    "virtual_card.secret.text": "券面事項入力補助用の暗証番号",
    "virtual_card.secret.juki": "住民基本台帳用の暗証番号",
    "virtual_card.secret.number_a": "照合番号A",
    "virtual_card.secret.number_b": "照合番号B",
    "virtual_card.list_comma": "、",
}
