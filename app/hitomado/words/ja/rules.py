"""What is possible today, until when, what to see and why; the guided steps."""

TEXT: dict[str, str] = {
    # procedures
    "procedure.transfer_in_by_card": "転入届（カードによる特例）",
    "procedure.move_within": "転居届",
    "procedure.continued_use": "カードの継続利用",
    "procedure.card_update": "カードの券面変更",
    "procedure.sign_certificate": "署名用電子証明書の発行",
    "procedure.auth_certificate": "利用者証明用電子証明書の発行",
    "procedure.pin_reset": "暗証番号の再設定",
    "procedure.transfer_in": "転入届（転出証明書による）",
    "procedure.transfer_in_from_abroad": "転入届（国外から）",
    "procedure.household_change": "世帯変更届",
    "procedure.move_out": "転出届",
    "procedure.continued_use_abroad": "国外転出者の継続利用",
    "procedure.validity_change": "在留期間更新に伴う有効期間の変更",
    "procedure.certificate_renewal": "電子証明書の更新",
    "procedure.revocation": "電子証明書の失効申請・秘密鍵漏えい等の届出",
    "procedure.pin_change": "暗証番号の変更",
    "procedure.pin_reset_elsewhere": "署名用暗証番号の初期化（コンビニ・スマートフォン）",
    "procedure.suspension": "カードの一時停止",
    "procedure.suspension_lift": "一時停止の解除",
    "procedure.loss_notice": "紛失の届出",
    "procedure.card_return": "カードの返納",
    "procedure.card_reissue": "カードの再交付",
    "procedure.express_issue": "特急発行",
    "procedure.hand_over": "カードの交付",
    "procedure.counter_application": "カードの申請（申請時来庁）",
    "procedure.outreach_application": "カードの申請（出張申請）",
    "procedure.face_card": "顔認証マイナンバーカードの設定・解除",
    "procedure.number_change": "個人番号・住民票コードの変更",
    "procedure.residence_card": "特定在留カードの申請",
    # answers
    "answer.possible": "できます",
    "answer.not_possible": "今日はできません",
    "answer.ask": "確認してください",
    "plan.last_day": "{day}まで",
    "plan.practical_last_day": "窓口は{day}まで",
    "plan.fee": "手数料 {yen}円",
    "plan.no_fee": "無料",
    # steps
    "step.sign_notice": "届書の記載を確かめ、署名をもらう",
    "step.receive_mover_data": "統合端末でカードを照合し、転出証明書情報を受け取る",
    "step.hand_notice_to_register": "届書を住民記録の入力へ回す",
    "step.check_identity": "本人確認書類を確かめる",
    "step.start_pin_reset": "統合端末で暗証番号の再設定を始める",
    "step.enter_new_pin": "新しい暗証番号を入力してもらう",
    "step.continue_use": "統合端末で継続利用の処理をする",
    "step.rewrite_chip": "統合端末でカードの記録を書き換える",
    "step.endorse_card_face": "カードの追記欄に変更後の内容と届出日を記載し、職印を押す",
    "step.read_card_again": "カードを読み直し、変更後の記載を確かめる",
    "step.start_auth_certificate": "統合端末で利用者証明用電子証明書を発行する",
    "step.enter_auth_pin": "利用者証明用の暗証番号（4桁）を入力してもらう",
    "step.start_sign_certificate": "統合端末で署名用電子証明書を発行する",
    "step.enter_sign_pin": "署名用の暗証番号（英大文字と数字、6～16文字）を入力してもらう",
    # documents
    "document.card": "本人のマイナンバーカード",
    "document.card_with_juki_pin": "マイナンバーカードと住民基本台帳用の暗証番号",
    "document.identity_a1_or_b1": "本人確認書類（写真付き1点、またはそのほか1点）",
    "document.identity_a1_or_b2": "届出人の本人確認書類（写真付き1点、またはそのほか2点）",
    "document.representative_a2_or_a1b1": (
        "法定代理人の本人確認書類（写真付き2点、または写真付き1点とそのほか1点）"
    ),
    "document.representative_proof": (
        "法定代理人の資格を示す書類（同一世帯の親子、または本籍が町内なら不要）"
    ),
    "document.sealed_authority": "封をした委任状",
    "document.residence_card": "在留カードまたは特別永住者証明書",
    # papers
    "paper.combined": "住民異動届（統合様式）",
    "paper.lateness_reason": "届出期間経過の理由書",
    "paper.sealed_authority": "封をする委任状",
    "paper.inquiry_letter": "照会書兼回答書",
    # questions
    "question.planned_date": "転出予定年月日はいつですか。",
    "question.move_out_filed": "前の市区町村に転出届を出しましたか。",
    "question.moved_date": "新しい住所に住み始めた日はいつですか。",
    "question.actual_leaving_date": "前の住所を実際に離れた日はいつですか。",
    "question.which_pins": "どの暗証番号を再設定しますか。",
    "question.birth_date": "生年月日に不明な部分があります。年齢を確認してください。",
    "question.age_today": (
        "今日24時で手続できる年齢になります。本人が手続できるか、責任者に確認してください。"
    ),
    "question.sign_age_today": (
        "今日24時で署名用を発行できる年齢になります。署名用は明日以降が確実です。"
        "責任者に確認してください。"
    ),
    "question.guardian_here": "成年後見人など法定代理人が来ていますか。",
    "question.card_not_heads": "世帯主でない方のカードで世帯全員を受け付けますか。",
    "question.card_status_after_closed_day": (
        "期限の日が閉庁日でした。カードが失効していないか、統合端末で確認してください。"
    ),
    "question.continued_use_counted_from_move": (
        "転入した日から数える運用では期限を過ぎています。取扱いを確認してください。"
    ),
    "question.duty_on_closed_day": "期限の日が閉庁日のとき、翌開庁日の届出を期限内としますか。",
    "question.juki_pin_before_transfer": (
        "住民基本台帳用の暗証番号が使えません。先に再設定して特例転入を受け付けるか、"
        "責任者に確認してください。"
    ),
    "question.sealed_authority_same_day": "封をした委任状で、当日に手続しますか。",
    # warnings
    "warning.file_move_out_first": "前の市区町村への転出届が先です。届け出てから来てもらいます。",
    "warning.not_moved_yet": "まだ住み始めていないので、届出を受け付けられません。",
    "warning.paper_move_out_certificate": (
        "前の市区町村から紙の転出証明書を取り寄せる必要があります。"
    ),
    "warning.last_day_closed": "最終日は閉庁日です。前の開庁日までに手続してください。",
    "warning.late_notice": (
        "届出の期間を過ぎています。届出は受け付け、遅れた理由を書いてもらいます。"
    ),
    "warning.pin_reset_before_transfer": "先に住民基本台帳用の暗証番号を再設定します。",
    "warning.card_not_heads": (
        "世帯主以外の方のカードで受け付けます。町の取扱いを確認してください。"
    ),
    "warning.continued_use_counted_from_move": (
        "転入した日から数える運用では期限を過ぎています。取扱いを確認してください。"
    ),
    "warning.no_card": "マイナンバーカードがありません。",
    "warning.card_not_here": "カードが手元にありません。",
    "warning.card_expired": "カードの有効期限が切れています。",
    "warning.card_suspended": "カードは一時停止中です。",
    "warning.card_abolished": "カードは廃止されています。",
    "warning.card_lapsed": "カードは失効しています。",
    "warning.reissue_for_fee": "新しいカードは有料の再交付になります。",
    "warning.card_status_on_terminal": "カードの運用状況を統合端末で確認してください。",
    "warning.after_paper_transfer": "紙の転出証明書による転入届のあとで手続できます。",
    "warning.later_until_last_day": "最終日までに、あらためて手続できます。",
    "warning.pin_reset_first": "先に暗証番号を再設定します。",
    "warning.holder_must_come": "本人が来て、暗証番号を再設定する必要があります。",
    "warning.member_enters_pin": "同じ世帯の方が、本人の暗証番号を入力します。",
    "warning.inquiry_letter": "本人あてに照会書を送り、回答書を持って来てもらいます（2回来庁）。",
    "warning.legal_representative_needed": "法定代理人の来庁が必要です。",
    "warning.sealed_authority_needed": "本人が書いて封をした委任状が必要です。",
    # why: the rule behind an answer
    "because.transfer_in.after_planned": "特例転入の期限（転出予定日から数える）",
    "because.transfer_in.after_move": "転入届の期限（住み始めた日から数える）",
    "because.transfer_in.move_out_notice": "転出届の期限（転出した日から数える）",
    "because.transfer_in.any_member": "転入する世帯のだれか1人のカードで受け付ける運用",
    "because.transfer_in.pin_reset_first": "住民基本台帳用の暗証番号が使えないときの取扱い",
    "because.closed_day.duty_shifts": "最終日が閉庁日なら、届出は翌開庁日まで",
    "because.closed_day.card_lives": "最終日が閉庁日のときの、カードの失効の取扱い",
    "because.continued_use.after_filing": "継続利用の期限（転入届の日から数える）",
    "because.continued_use.after_move": "転入した日から数える運用",
    "because.move_within.after_move": "転居届の期限（転居した日から数える）",
    "because.move_within.late_kills_card": "転居届が遅れても、カードは失効しない",
    "because.card_update.after_change": "券面変更の期限（変更の日から数える）",
    "because.card.must_live": "運用中で有効期限内のカードに限る",
    "because.card.must_be_here": "カードの提出が必要",
    "because.sign.age": "署名用を発行できる年齢",
    "because.sign.ward": "署名用は成年被後見人には原則発行しない",
    "because.certificate.birthdays": "有効期間は発行後の誕生日で決まる",
    "because.sign.capped_by_auth": "署名用の有効期間は利用者証明用の満了日まで",
    "because.legal_representative.below_age": "法定代理人が手続する年齢",
    "because.absent.member_with_pin": "同じ世帯の方は、本人の暗証番号で当日に手続できる",
    "because.absent.same_day_with_sealed_authority": (
        "異動と同時の同じ世帯の方は、封をした委任状で当日に手続できる"
    ),
    "because.documents.pin_reset": "再設定には暗証番号の種類を決める必要がある",
    "because.fee.card_reissue": "再交付の手数料",
    # stops
    "reason.rules_invalid.title": "ルールの設定が正しくありません",
    "reason.rules_invalid.what": (
        "ファイル{file}の{line}行目、ルール「{rule}」の項目「{field}」が正しくありません。"
    ),
    "reason.rules_invalid.remedy": (
        "ルールは読み込んでいません。システム担当者に、この画面の内容を伝えてください。"
    ),
}
