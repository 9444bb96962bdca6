"""The guided part of a visit: what comes now and next, what is left over, who goes on."""

TEXT: dict[str, str] = {
    # order of work
    "question.step_duration": "統合端末の処理や記載に、この役場では1件あたり何秒かかりますか",
    "guide_work.now": "今",
    "guide_work.meanwhile": "その間に（F5）",
    "guide_work.next": "次",
    "guide_work.call": "お呼びする方",
    "guide_work.act": "{name}さん　{step}",
    "guide_work.called": "{name}さん　{pin}の暗証番号",
    "guide_work.joined": "　／　",
    "guide_work.gain": "この順なら、統合端末の待ちは約{count}分です（1人ずつなら約{naive}分）。",
    # the 住基 PIN at the 統合端末
    "guide_work.pin.entry": "{pin}（この方の{number}回目／{of}回）",
    "guide_work.pin.only": "{pin}（この方は1回）",
    "guide_work.pin.again": "{pin}（この方の{number}回目／{of}回の続き。求められたらもう一度）",
    "guide_work.pin.no_more": "{pin}（この方は入力済み。もう入力しません）",
    # putting off
    "guide_work.later.day": "次に来てもらう日（決まっていれば）",
    "guide_work.later.day_past": "今日より後の日を入力してください。未定なら空欄にします。",
    "guide_work.appointment": "来庁の約束 {day}",
    # reading again
    "kit.step.left": "していません",
    "guide_work.reread.title": "カードの内容が届出と違います",
    "guide_work.reread.ask": (
        "{name}さんのカードは、届出と違う内容のままです。このまま終わりへ進む理由を入力してください"
        "（記録に残ります）。"
    ),
    "guide_work.reread.explained": "このまま進む理由：{reason}",
    "reason.chip_disagrees.title": "{name}さんのカードの内容が届出と違います",
    "reason.chip_disagrees.what": "読み直した内容が届出と違うため、受付を終えられません。",
    "reason.chip_disagrees.remedy": (
        "読み直しの画面へ戻り、もう一度読むか、このまま終える理由を入力してください。"
        "F11で置いておけます。"
    ),
    # end
    "guide_work.done.number": "受付番号 {short}　（{number}）",
    "guide_work.done.times": "かかった時間：{parts}",
    "guide_work.done.time": "{step} {time}",
    "guide_work.seconds": "{seconds}秒",
    "guide_work.minutes": "{minutes}分{seconds}秒",
    "guide_work.done.appointment": "　{appointment}",
    "guide_work.done.left": "・{procedure}：今日はできません　{until}",
    "guide_work.done.letter": "・{procedure}：照会書の回答を受けて2回目の来庁　{until}",
    # waiting visits
    "guide_work.visit": "{line}　受付番号 {number}",
    "guide_work.visit_disagrees": "{line}　★カードの内容が届出と違います（{names}）",
    "guide_work.scan.none": "受付番号 {number} の途中の受付はありません",
    "guide_work.scan.none_do": "番号を確かめるか、F2の一覧から選んでください。",
    "guide_work.bar.worklist": "やること",
    # worklist
    "tool.worklist": "やること（期限のある手続き）",
    "guide_work.list.title": "やること",
    "guide_work.list.none": "残っている手続きはありません。",
    "guide_work.list.loading": "調べています…",
    "guide_work.list.hint": "Enter：この方の受付を始める・続ける　F7：ほかで済んだ　Esc：閉じる",
    "guide_work.list.in_visit": "受付の途中です。F7で消すことだけができます。",
    "guide_work.list.line": "{days}　{name}　{what}　{until}",
    "guide_work.list.with_note": "{line}　{note}",
    "guide_work.list.overdue": "期限切れ",
    "guide_work.list.today": "今日まで",
    "guide_work.list.days": "あと{count}日",
    "guide_work.list.agreed": "約束あり",
    "guide_work.list.no_day": "期限なし",
    "guide_work.list.act": "{procedure}",
    "guide_work.list.later": "{procedure}（あらためて来庁）",
    "guide_work.list.letter": "{procedure}（照会書の回答を受けて2回目）",
    "guide_work.list.reminder": "渡した案内「{way}」の確認",
    "guide_work.list.start": "受付を始める",
    "guide_work.list.settle": "ほかで済んだ",
    "guide_work.list.settle_ask": (
        "{name}さんの「{what}」を一覧から消します。理由を入力してください（記録に残ります）。"
    ),
    # another clerk
    "guide_work.clerk.title": "担当を替える",
    "guide_work.clerk.ask": "これからの記録に載る担当者の名前を入力してください（今は{clerk}）。",
    "guide_work.clerk.told": "担当 {clerk}（Ctrl+U 交替）",
    # how long the steps take, as the office sets it
    "office_rules.value.seconds": "{count}秒",
    "rule.duration.at.this_pc": "所要時間の目安：このPCでの処理",
    "rule.duration.at.terminal": "所要時間の目安：統合端末の処理",
    "rule.duration.at.resident": "所要時間の目安：本人がする処理",
    "rule.duration.at.paper": "所要時間の目安：紙の処理",
    "rule.duration.hands_on": "所要時間の目安：統合端末の処理を始める操作",
    "rule.duration.check_identity": "所要時間の目安：本人確認",
    "rule.duration.enter_new_pin": "所要時間の目安：新しい暗証番号の入力（1つ）",
    "rule.duration.enter_auth_pin": "所要時間の目安：利用者証明用の暗証番号の入力",
    "rule.duration.enter_sign_pin": "所要時間の目安：署名用の暗証番号の入力",
    "rule.duration.sign_notice": "所要時間の目安：届書の確認と署名",
    "rule.duration.receive_mover_data": "所要時間の目安：転出証明書情報の受信",
    "rule.duration.rewrite_chip": "所要時間の目安：カードの住所の書き換え",
    "rule.duration.continue_use": "所要時間の目安：継続利用の処理",
    "rule.duration.endorse_card_face": "所要時間の目安：追記欄の記載と職印",
    "rule.duration.start_auth_certificate": "所要時間の目安：利用者証明用電子証明書の発行",
    "rule.duration.start_sign_certificate": "所要時間の目安：署名用電子証明書の発行",
    "rule.duration.start_pin_reset": "所要時間の目安：暗証番号の再設定の開始",
    "rule.duration.hand_notice_to_register": "所要時間の目安：住民記録の入力へ回す",
    "rule.duration.read_card_again": "所要時間の目安：カードの読み直し",
    "guide_work.terminal_down": (
        "統合端末は「止まっています」です。動いてから確かめるか、F6で後日にします。"
    ),
}
