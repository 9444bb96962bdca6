"""The notices of a household and the card work that a move brings."""

TEXT: dict[str, str] = {
    # documents
    "document.move_out_certificate": "転出証明書",
    "document.movers_cards": "異動する方全員のマイナンバーカード（持っている方）",
    "document.passport_of_each_mover": "異動する方全員の旅券（入国日を確かめます）",
    "document.family_register_on_return": "戸籍謄本と戸籍の附票の写し（本籍が町内なら不要）",
    # steps
    "step.check_move_out_certificate": "転出証明書の記載を届書と照らし合わせる",
    "step.check_entry_papers": "旅券の入国日と戸籍の記載を確かめる",
    "step.continue_use_abroad": "統合端末で国外転出者の継続利用の処理をする",
    "step.endorse_leaving": "カードの追記欄に国外転出の旨と転出予定日を記載し、職印を押す",
    # questions
    "question.move_out_certificate_here": "前の市区町村が交付した転出証明書を持って来ていますか。",
    "question.change_date": "世帯が変わった日はいつですか。",
    "question.change_registered": "変更の内容は、もう住民票に記載されていますか。",
    "question.move_out_too_early": (
        "転出予定日までまだ日があります。今日受け付けるか、責任者に確認してください。"
    ),
    "question.address_renamed_sign": (
        "住居表示などの変更で、署名用電子証明書が失効したか、統合端末で確認してください。"
    ),
    "question.address_renamed_card": (
        "住居表示などの変更でカードの券面を変更するか、責任者に確認してください。"
    ),
    "question.continued_use_after_return": (
        "国外からの転入届を別の日に受け付けています。カードの継続利用ができるか、"
        "統合端末で確認してください。"
    ),
    "question.late_notice_court": "届出が遅れたとき、簡易裁判所への通知を案内しますか。",
    "question.agent_notice_starts_letter": (
        "届出の委任状があれば、照会書の手続も申し出たものとして扱いますか。"
    ),
    "question.notice_authority": "代わりに届け出る方は、本人が書いた委任状を持って来ていますか。",
    # warnings
    "warning.late_notice_court": "正当な理由がないときは、簡易裁判所へ通知することがあります。",
    "warning.change_not_yet": "変更の日がまだ来ていないので、今日は受け付けられません。",
    "warning.register_first": (
        "住民票の記載が変わるまで待ちます。変わったら、カードを持って来てもらいます。"
    ),
    "warning.transfer_limit_runs": (
        "転入届の期限は、そのあいだも進みます。今日来たことを記録します。"
    ),
    "warning.online_conditions": (
        "オンラインの転出届には、使える署名用電子証明書と、暗証番号3種類が必要です。"
    ),
    "warning.online_window_over": "オンラインで転出届を出せる期間を過ぎています。",
    "warning.online_needs_card": (
        "オンラインの転出届には、使えるマイナンバーカードと暗証番号が必要です。"
    ),
    "warning.online_needs_sign_certificate": (
        "署名用電子証明書が使えないので、オンラインの転出届は出せません。"
    ),
    "warning.online_under_age": "15歳未満の方は、オンラインの転出届を出せません。",
    "warning.online_needs_pins": "暗証番号が分からないので、オンラインの転出届は出せません。",
    "warning.identity_by_face": "暗証番号のないカードです。顔で本人を確かめます。",
    "warning.move_out_by_card": (
        "マイナンバーカードによる転出として受け付けます。"
        "紙の転出証明書は交付しません。"
        "カードの住民基本台帳用の暗証番号を確かめておくよう伝えます。"
    ),
    "warning.move_out_on_paper": "使えるカードがないので、紙の転出証明書を交付します。",
    "warning.continue_before_moving_out": (
        "前の転入の継続利用がまだです。転出の前に済ませないと、カードは失効します。"
    ),
    "warning.erased_by_authority": (
        "転出した日から14日を過ぎています。届出ではなく職権で消除し、"
        "転出証明書に準ずる証明書を交付します。"
    ),
    "warning.reissue_free_in_time": "期限までに申請すれば、新しいカードは無料です。",
    "warning.card_ends_abroad": "国外転出で、カードは転出予定日に失効します。",
    "warning.return_card": "カードを返納してもらい、国外転出の旨を記載して返します。",
    "warning.sign_certificate_lapses": "署名用電子証明書は、国外転出で失効します。",
    "warning.continue_not_express": (
        "国外で使っていたカードを、続けて使います。特急発行の対象ではありません。"
    ),
    "warning.letter_starts_today": "届出の委任状で、照会書の手続を今日から始められます。",
    # why: the rule behind an answer
    "because.transfer_in.certificate": "転入届には転出証明書を添える",
    "because.late_notice.court": "届出が遅れたときの簡易裁判所への通知",
    "because.household_change.after_change": "世帯変更届の期限（変更の日から数える）",
    "because.record_change.register_first": "券面変更は、住民票の記載が変わってから",
    "because.notice.agent_authority": "代理の届出には委任状が必要",
    "because.agent.notice_starts_letter": "届出の委任状を照会書の申出とみなす運用",
    "because.face_card.no_pin": "顔認証マイナンバーカードには暗証番号がない",
    "because.move_out.before": "転出届の受付を始める日",
    "because.move_out.online": "オンラインの転出届に必要なもの",
    "because.move_out.online_age": "オンラインの転出届を出せる年齢",
    "because.move_out.online_before": "オンラインの転出届の受付開始",
    "because.move_out.online_after": "オンラインの転出届の期限（転出した日から数える）",
    "because.move_out.online_handling": "転出元での処理にかかる日数",
    "because.continued_use.before_moving_out": "継続利用の前に再び転出するとカードは失効する",
    "because.continued_use.with_return_notice": "国外から戻った方の継続利用は転入届のとき",
    "because.continued_use_abroad.before_leaving": "国外転出者の継続利用の期限（転出予定日の前日）",
    "because.continued_use_abroad.japanese_only": "国外転出者の継続利用は日本国籍の方のみ",
    "because.continued_use_abroad.free_reissue": "国外転出で失効したカードの再交付が無料の期間",
    "because.lapses.transfer": "転出・転入すると署名用は失効する",
    "because.lapses.move_within": "転居すると署名用は失効する",
    "because.lapses.record_change": "氏名などが変わると署名用は失効する",
    "because.lapses.address_renamed": "住居表示などの変更の取扱い",
    "because.lapses.address_renamed.sign": "住居表示などの変更で署名用が失効するか",
    "because.lapses.address_renamed.card": "住居表示などの変更でカードの券面を変更するか",
    "because.lapses.household_change": "世帯の変更では何も失効しない",
    "because.lapses.move_abroad": "国外転出でカードと電子証明書は失効する",
    "because.lapses.continued_abroad": "国外で使い続けるカードの署名用は失効する",
    "because.lapses.suspension": "一時停止で署名用は失効する",
    "because.lapses.loss_notice": "紛失の届出でカードと電子証明書は失効する",
    "because.lapses.card_return": "返納でカードと電子証明書は失効する",
    "because.lapses.death": "死亡でカードと電子証明書は失効する",
    "because.lapses.card_expiry": "カードの期限で電子証明書も失効する",
    "because.lapses.auth_expiry": "利用者証明用の期限で署名用も失効する",
}
