"""Cards and readers: why something stopped, what to do. `reason.<code>.title|what|remedy`."""

TEXT: dict[str, str] = {
    # リーダー
    "reason.no_service.title": "カードリーダーの機能が動いていません",
    "reason.no_service.what": "パソコンのスマートカードサービスに接続できません。",
    "reason.no_service.remedy": (
        "リーダーを差し直してください。直らないときはパソコンを再起動してください。"
    ),
    "reason.no_reader.title": "カードリーダーが見つかりません",
    "reason.no_reader.what": "このパソコンにカードリーダーがつながっていません。",
    "reason.no_reader.remedy": "リーダーのUSBケーブルを差し直してください。",
    "reason.reader_unknown.title": "指定のカードリーダーが見つかりません",
    "reason.reader_unknown.what": "その名前のカードリーダーは、いまこのパソコンにありません。",
    "reason.reader_unknown.remedy": "リーダーの接続と名前を確かめてください。",
    "reason.no_card.title": "カードがありません",
    "reason.no_card.what": "カードリーダーにカードが置かれていません。",
    "reason.no_card.remedy": "カードをリーダーに置いてください。",
    "reason.card_removed.title": "カードが離れました",
    "reason.card_removed.what": "読み取りの途中でカードがリーダーから離れました。",
    "reason.card_removed.remedy": (
        "カードを置き直してください。暗証番号の残り回数を確かめてから続けます。"
    ),
    "reason.card_swapped.title": "別のカードです",
    "reason.card_swapped.what": (
        "はじめに読み取ったカードと違うカードが置かれています。何も送っていません。"
    ),
    "reason.card_swapped.remedy": "手続き中の方のカードに置き直してください。",
    "reason.card_reset.title": "カードとの通信が途切れました",
    "reason.card_reset.what": "ほかのソフトがカードを使ったため、読み取りを中止しました。",
    "reason.card_reset.remedy": "カードを置き直してください。",
    "reason.card_mute.title": "カードから返事がありません",
    "reason.card_mute.what": "カードの置き方がずれているか、読み取れないカードです。",
    "reason.card_mute.remedy": (
        "カードを置き直してください。別のリーダーでも同じか確かめてください。"
    ),
    "reason.card_in_use.title": "カードが使用中で、読み取れません",
    "reason.card_in_use.what": (
        "前の読み取りがカードの返事を待ったままか、ほかのソフトがカードを使っています。"
    ),
    "reason.card_in_use.remedy": (
        "カードを外して置き直してください。続くときは、カードを使うほかのソフトを終えてください。"
    ),
    # カードの返事
    "reason.card_malformed.title": "カードの内容を読み取れません",
    "reason.card_malformed.what": "カードの返事が、マイナンバーカードの決まりと合いません。",
    "reason.card_malformed.remedy": (
        "カードを置き直してください。続くときは統合端末で確かめてください。"
    ),
    "reason.card_unsupported.title": "対応していないカードです",
    "reason.card_unsupported.what": "このソフトが知らない種類のカードです。",
    "reason.card_unsupported.remedy": "統合端末で確かめてください。",
    "reason.not_my_number_card.title": "マイナンバーカードではありません",
    "reason.not_my_number_card.what": "置かれているのは、マイナンバーカード以外のカードです。",
    "reason.not_my_number_card.remedy": "マイナンバーカードを置いてください。",
    # 暗証番号
    "reason.pin_form.title": "{pin}の形が違います",
    "reason.pin_form.what": "この暗証番号は数字4桁です。カードには送っていません。",
    "reason.pin_form.remedy": "数字4桁を入力してください。",
    "reason.pin_wrong.title": "{pin}が違います",
    "reason.pin_wrong.what": "あと{left}回間違えるとロックされます。",
    "reason.pin_wrong.remedy": "{advice}",
    "reason.pin_last_try.title": "{pin}はあと1回でロックされます",
    "reason.pin_last_try.what": "残りが1回のため、まだカードに送っていません。",
    "reason.pin_last_try.remedy": "{advice}",
    "reason.pin_blocked.title": "{pin}がロックされています",
    "reason.pin_blocked.what": "続けて間違えたため、カードがこの暗証番号を受け付けません。",
    "reason.pin_blocked.remedy": "{advice}",
    "reason.number_b_form.title": "照合番号Bの入力が正しくありません",
    "reason.number_b_form.what": (
        "生年月日6桁、有効期限の西暦年4桁、セキュリティコード4桁が必要です。"
        "カードには送っていません。"
    ),
    "reason.number_b_form.remedy": "券面を見て入力し直してください。",
    "reason.number_b_needs_birth.title": "照合番号Bを使えません",
    "reason.number_b_needs_birth.what": (
        "生年月日の全部または一部が不明な方は、照合番号Bで読み取れません。"
    ),
    "reason.number_b_needs_birth.remedy": "券面事項入力補助用の暗証番号で読み取ってください。",
    "reason.number_b_wrong.title": "照合番号Bが違います",
    "reason.number_b_wrong.what": "カードが受け付けませんでした。残りは{left}回です。",
    "reason.number_b_wrong.remedy": "券面の生年月日とセキュリティコードを見直してください。",
    "reason.number_b_stop.title": "照合番号Bの残り回数が少なくなっています",
    "reason.number_b_stop.what": "残りが{left}回のため、照合番号Bは送りません。",
    "reason.number_b_stop.remedy": (
        "券面事項入力補助用の暗証番号で読み取るか、統合端末で確かめてください。"
    ),
    "reason.number_b_blocked.title": "照合番号Bがロックされています",
    "reason.number_b_blocked.what": "続けて間違えたため、カードが照合番号Bを受け付けません。",
    "reason.number_b_blocked.remedy": (
        "券面事項入力補助用の暗証番号で読み取るか、統合端末で確かめてください。"
    ),
    "reason.sign_password_form.title": "署名用の暗証番号の形が違います",
    "reason.sign_password_form.what": (
        "署名用電子証明書の暗証番号は、英大文字と数字を両方使った6文字から16文字です。"
        "カードには送っていません。"
    ),
    "reason.sign_password_form.remedy": "入力し直してください。",
    "reason.pin_change_off.title": "暗証番号の変更は使わない設定です",
    "reason.pin_change_off.what": "この窓口では、このソフトで暗証番号を変えません。",
    "reason.pin_change_off.remedy": "統合端末で行うか、設定で使えるようにしてください。",
    "reason.pin_change_unknown.title": "暗証番号が変わったか分かりません",
    "reason.pin_change_unknown.what": (
        "変更の途中でカードとのやり取りが切れました。"
        "前の番号と新しい番号のどちらが有効か分かりません。"
    ),
    "reason.pin_change_unknown.remedy": (
        "カードを置き直し、新しい番号から確かめてください。残り回数が先に表示されます。"
    ),
    "reason.pin_new_form.title": "新しい暗証番号の形が違います",
    "reason.pin_new_form.what": "{rule}カードには送っていません。",
    "reason.pin_new_form.remedy": "決まりに合う番号を入力してください。",
    "reason.pin_new_differs.title": "2回の入力が違います",
    "reason.pin_new_differs.what": (
        "新しい暗証番号の1回目と2回目が同じではありません。カードには送っていません。"
    ),
    "reason.pin_new_differs.remedy": "新しい暗証番号をもう一度決めて、2回入力してください。",
    "reason.pin_new_same.title": "新しい暗証番号が前と同じです",
    "reason.pin_new_same.what": (
        "いまの暗証番号と同じ番号には変えられません。カードには送っていません。"
    ),
    "reason.pin_new_same.remedy": "別の番号を入力してください。",
    "reason.photo_practice_only.title": "写真は保存できません",
    "reason.photo_practice_only.what": "写真のファイルへの保存は、演習用のカードだけでできます。",
    "reason.photo_practice_only.remedy": "写真は画面で見てください。",
    "reason.photo_unreadable.title": "写真を表示できません",
    "reason.photo_unreadable.what": "カードの写真を画像として開けません。",
    "reason.photo_unreadable.remedy": "券面の写真と本人を見比べてください。",
    "reason.reading_stopped.title": "読み取りをやめました",
    "reason.reading_stopped.what": "操作により読み取りを途中でやめました。",
    "reason.reading_stopped.remedy": "続けるときは、もう一度読むか、カードを置き直してください。",
    "reason.secret_gone.title": "入力をもう一度お願いします",
    "reason.secret_gone.what": (
        "入力から時間がたったため、暗証番号を消しました。カードには送っていません。"
    ),
    "reason.secret_gone.remedy": "もう一度入力してください。",
    "reason.not_virtual.title": "本物のカードには送りません",
    "reason.not_virtual.what": "試験または演習のため、模擬カード以外に暗証番号などを送りません。",
    "reason.not_virtual.remedy": "本物のカードをリーダーから外してください。",
    "reason.command_forbidden.title": "この操作はできません",
    "reason.command_forbidden.what": (
        "ロックの解除や住民基本台帳用の暗証番号の変更は、このソフトでは行いません。"
    ),
    "reason.command_forbidden.remedy": "統合端末で行ってください。",
    # 読み取って分かったこと
    "finding.card_record_unreadable": "カードの有効期限と市区町村を読み取れません。",
    "finding.other_municipality": "ほかの市区町村のカードです。",
    "finding.certificate_absent": "{part}がありません。",
    "finding.certificate_expired": "{part}の有効期限が切れています。",
    "finding.certificate_not_yet_valid": "{part}はまだ有効になっていません。",
    "finding.certificate_unreadable": "{part}を読み取れません。",
    "finding.pin_blocked": "{part}がロックされています。",
    "finding.pin_last_try": "{part}はあと1回でロックされます。",
    "finding.number_b_stop": "{part}の残り回数が少ないため、使えません。",
    "finding.integrity_broken": "{part}が、カードの検証用データと一致しません。",
    "finding.integrity_not_checked": "{part}の検証用データを読み取れません。",
    "finding.offsets_disagree": "{part}の並びが、カードの目次と合いません。",
    "card.part.card": "カード",
    "card.part.sign": "署名用電子証明書",
    "card.part.auth": "利用者証明用電子証明書",
    "card.part.attributes": "4情報",
    "card.part.sign_pin": "署名用電子証明書の暗証番号",
    "card.part.auth_pin": "利用者証明用電子証明書の暗証番号",
    "card.part.text_pin": "券面事項入力補助用の暗証番号",
    "card.part.number_a": "照合番号A",
    "card.part.number_b": "照合番号B",
    "card.part.juki_pin": "住民基本台帳用の暗証番号",
    # 種類・状態
    "card.kind.my_number": "マイナンバーカード",
    "card.kind.juki": "住民基本台帳カード",
    "card.kind.phone": "スマートフォンの電子証明書",
    "card.kind.driver_licence": "運転免許証",
    "card.kind.residence": "在留カードまたは特別永住者証明書",
    "card.kind.felica": "FeliCaカード",
    "card.kind.unknown": "不明なカード",
    "card.status.present": "あり",
    "card.status.expired": "期限切れ",
    "card.status.not_yet_valid": "有効期間前",
    "card.status.absent": "なし",
    "card.status.not_read": "未読み取り",
    "card.status.unreadable": "読み取れません",
    "card.integrity.consistent": "一致（整合性のみ確認）",
    "card.integrity.broken": "不一致",
    "card.integrity.not_checked": "未確認",
    "card.sex.male": "男",
    "card.sex.female": "女",
    "card.sex.not_applicable": "適用不能",
    "card.sex.unknown": "不明",
    "card.reader.empty": "カードなし",
    "card.reader.present": "カードあり",
    "card.reader.in_use": "使用中",
    "card.reader.mute": "返事なし",
    # 命令行の表示
    "card.line": "{label}：{value}",
    "card.field.reader": "リーダー",
    "card.field.kind": "種類",
    "card.field.expiry": "カードの有効期限",
    "card.field.municipality": "市区町村コード",
    "card.field.name": "氏名",
    "card.field.address": "住所",
    "card.field.birth_date": "生年月日",
    "card.field.sex": "性別",
    "card.field.integrity": "4情報の整合性",
    "card.birth_partly": "{iso}（00は不明）",
    "card.until": "{status}（{day}まで、失効は未確認）",
    "card.left": "あと{count}回",
    "card.blocked": "ロック",
}
