"""Card work that no move brings: reasons, documents, questions, steps and warnings."""

TEXT: dict[str, str] = {
    # why
    "because.application.until_received": "カードを受け取るまで、住所や氏名が変わらないこと",
    "because.card.adult_age": "カードの有効期間が変わる年齢",
    "because.card.birthdays": "カードの有効期間は発行後10回目の誕生日まで",
    "because.card.birthdays_minor": "未成年のカードの有効期間は発行後5回目の誕生日まで",
    "because.card.birthdays_renewed": "満了前3か月未満に申請したカードは11回目の誕生日まで",
    "because.card.birthdays_minor_renewed": (
        "満了前3か月未満に申請した未成年のカードは6回目の誕生日まで"
    ),
    "because.card.stay": "カードの有効期間は在留期間の満了日まで",
    "because.card_return.any_time": "カードは返納できる（理由を記載する）",
    "because.card_return.duty_on_death": "亡くなった方のカードの返納の取扱い",
    "because.certificate.birthdays_renewed": "更新した証明書は6回目の誕生日まで",
    "because.endorsement.line_chars": "追記欄の1行に書ける字数",
    "because.endorsement.lines": "追記欄の空いている行",
    "because.endorsement.no_prefecture": "追記の住所で都道府県名を省く取扱い",
    "because.express.damaged.window": "特急発行の期間（損傷の日から数える）",
    "because.express.endorsement_full.window": "特急発行の期間（追記できなかった日から数える）",
    "because.express.from_abroad.window": "特急発行の期間（国外からの転入届の日から数える）",
    "because.express.infant.below_age": "特急発行は1歳の誕生日の前日まで",
    "because.express.lost.window": "特急発行の期間（紛失届の日から数える）",
    "because.express.new_record.window": "特急発行の期間（本人確認書類を得た日から数える）",
    "because.express.new_resident.window": "特急発行の期間（新規の届出の日から数える）",
    "because.express.number_changed.window": "特急発行の期間（番号変更の請求の日から数える）",
    "because.express.only_for_reasons": "特急発行は定められた事由に限る",
    "because.face_card.back_sets_pins": "顔認証カードに暗証番号はなく、解除のときに新しく設定する",
    "because.face_card.needs_auth": "顔認証カードには有効な利用者証明用電子証明書が必要",
    "because.face_card.revokes_sign": "顔認証カードにすると署名用は失効する",
    "because.hand_over.in_person": "カードは本人に交付する",
    "because.insurance.grace_months": "証明書の満了後もマイナ保険証を使える期間",
    "because.loss_notice.police_number": "自宅の外での紛失は、警察の受理番号を確かめる",
    "because.number_change.kills_card": "番号が変わると今のカードは失効する",
    "because.pin_change.old_pin_known": "変更には今の暗証番号が必要",
    "because.pin_elsewhere.needs_auth": "コンビニでの初期化には利用者証明用の暗証番号が必要",
    "because.reissue_free.blameless": "本人の責めによらない（災害・盗難・役所の誤り）",
    "because.reissue_free.damaged": "損傷による再交付",
    "because.reissue_free.endorsement_full": "追記欄の満欄による再交付",
    "because.reissue_free.expiry": "有効期間の満了による新しいカード",
    "because.reissue_free.first": "初めての交付",
    "because.reissue_free.from_abroad": "国外転出で失効したカードの再交付",
    "because.reissue_free.infant": "1歳未満の初めての交付",
    "because.reissue_free.lost": "紛失による再交付",
    "because.reissue_free.not_continued": "継続利用をせずに失効したカードの再交付",
    "because.reissue_free.number_changed": "番号変更による再交付",
    "because.reissue_free.returned": "自主返納のあとの再交付",
    "because.reissue_free.stay_not_extended": "在留期間の延長をせずに失効したカードの再交付",
    "because.reissue_free.wish": "本人の希望による再交付",
    "because.renewal.after_expiry": "満了後は更新ではなく新しく発行する（無料）",
    "because.renewal.card_ends_too": "証明書の期限はカードの期限を超えない",
    "because.renewal.needs_old_pins": "更新には今の暗証番号が必要",
    "because.renewal.window_months": "証明書の更新は残り3か月未満になってから",
    "because.residence_card.in_force": "特定在留カードの制度の開始",
    "because.residence_card.with_notice": "住所の届出と同時に申請する",
    "because.revocation.any_time": "証明書の失効はいつでも申請できる",
    "because.revocation.with_loss": "紛失届と証明書の失効申請は1枚でよい",
    "because.suspension.of_living_card": "一時停止できるのは運用中のカード",
    "because.suspension_lift.only_suspended": "廃止になったカードは元に戻せない",
    "because.validity_change.after_renewal": "新しい在留期間が決まってから延長できる",
    "because.validity_change.before_expiry": "延長はカードの有効期限までに行う",
    "because.validity_change.grace_months": "在留の更新が未決定の間の特例期間（1回だけ）",
    "because.fee.express_issue": "特急発行の手数料",
    "because.fee.residence_card": "特定在留カードの手数料",
    # documents
    "document.card_at_home": "本人のマイナンバーカードとスマートフォン",
    "document.card_or_identity": "マイナンバーカード、または本人確認書類",
    "document.delivery_notice": "交付通知書（はがき）",
    "document.found_card": "見つかったカード",
    "document.identity_a2_or_a1b1_or_b3": (
        "本人確認書類（写真付き2点、写真付き1点とそのほか1点、または顔写真のあるものを含む3点）"
    ),
    "document.identity_for_application": (
        "本人確認書類（写真付き2点、写真付き1点とそのほか1点、または通知カード等とそのほか2点）"
    ),
    "document.number_change_request": "番号変更の請求書",
    "document.old_card": "今のカード（返納の意思を申請書に書けばよい）",
    "document.old_card_or_notice": "前のカード、住基カード、通知カード（持っている方）",
    "document.photo": "顔写真（6か月以内、縦45ミリ・横35ミリ）",
    "document.police_report_number": "警察の受理番号、警察署名、連絡先",
    "document.proof_of_pending_renewal": "在留期間の更新を申請中と分かる書類",
    "document.relative_identity": "届け出る家族の本人確認書類",
    "document.returned_card": "返納するカード",
    # reasons of a return
    "return_reason.died": "死亡",
    "return_reason.number_changed": "個人番号・住民票コードの変更",
    "return_reason.found_after_loss": "紛失届のあとに見つかった",
    "return_reason.lapsed": "失効",
    "return_reason.expired": "有効期間の満了",
    "return_reason.damaged": "損傷",
    "return_reason.wish": "本人の希望",
    # questions
    "question.auth_pin_known": "利用者証明用の暗証番号（4桁）は分かりますか。",
    "question.card_expiry": "カードの有効期限はいつですか。",
    "question.card_issue_date": "カードの発行日はいつですか。統合端末で確認してください。",
    "question.card_never_issued": (
        "カードの交付を受けた記録がありません。交付済みか、統合端末で確認してください。"
    ),
    "question.card_on_the_way": (
        "申請中または交付前のカードがあります。先の申請をどうするか確認してください。"
    ),
    "question.card_waiting_here": "交付できるカードが届いているか、統合端末で確認してください。",
    "question.certificate_expiry": (
        "証明書の有効期限はいつですか。カードを読み取って確認してください。"
    ),
    "question.endorsement_line_chars": (
        "追記欄に入るか、実際のカードで確かめてください。1行に何字書けますか。"
    ),
    "question.endorsement_no_prefecture": (
        "追記の住所で都道府県名を省いてよいか、責任者に確認してください。"
    ),
    "question.police_number": "警察の受理番号は分かりますか。分かるまで再交付の申請は保留します。",
    "question.residence_card_fee": "特定在留カードの手数料を確認してください。",
    "question.residence_card_without_notice": (
        "住所の届出と同時ではありません。窓口で受け付けられるか確認してください。"
    ),
    "question.residence_status": "在留資格と在留期間を、在留カードで確認してください。",
    "question.return_on_death": "亡くなった方のカードの返納を求めますか。",
    # steps
    "step.abolish_card": "統合端末でカードを廃止する",
    "step.apply_express": "統合端末で特急発行を申請する",
    "step.apply_for_card": "統合端末でカードの申請を登録する",
    "step.change_validity": "統合端末で有効期間を変更する",
    "step.compare_face": "本人の顔とカードの写真を見くらべる",
    "step.end_face_card": "統合端末で顔認証の設定を解除する",
    "step.endorse_face_card": "追記欄に「顔認証」と日付を記載し、職印を押す",
    "step.endorse_validity": "追記欄に新しい有効期限を記載し、職印を押す",
    "step.enter_old_and_new_pin": "今の暗証番号と新しい暗証番号を入力してもらう",
    "step.enter_old_auth_pin": "利用者証明用の今の暗証番号（4桁）を入力してもらう",
    "step.enter_old_sign_pin": "署名用の今の暗証番号を入力してもらう",
    "step.explain_pin_reset_elsewhere": "スマートフォンとコンビニでの初期化の手順を渡す",
    "step.forward_to_immigration": "申請書類を出入国在留管理庁へ送る",
    "step.hand_over_on_terminal": "統合端末で交付の処理をする",
    "step.lift_suspension": "統合端末で一時停止を解除する",
    "step.pin_request_sealed": "暗証番号の設定依頼書を書いてもらい、封をする",
    "step.register_return": "統合端末で返納を登録する",
    "step.renew_certificates": "統合端末で電子証明書を更新する",
    "step.request_number_change": "統合端末で番号変更を請求する",
    "step.reset_sign_pin_at_kiosk": "本人がコンビニで署名用の暗証番号を初期化する",
    "step.revoke_certificates": "統合端末で電子証明書を失効させる",
    "step.set_four_pins": "4つの暗証番号を設定してもらう",
    "step.sign_application": "申請書の記載を確かめ、署名をもらう",
    "step.sign_loss_notice": "紛失届の記載を確かめ、署名をもらう",
    "step.sign_number_request": "請求書の記載を確かめ、署名をもらう",
    "step.sign_return": "返納届の記載を確かめ、署名をもらう",
    "step.sign_revocation": "失効申請書の記載を確かめ、署名をもらう",
    "step.start_pin_change": "暗証番号の変更を始める（残りの回数を先に確かめる）",
    "step.suspend_card": "統合端末でカードを一時停止する",
    "step.switch_face_card": "統合端末で顔認証の設定をする",
    "step.void_card": "カードを使えないようにして保管する",
    # warnings
    "warning.abolished_stays_so": "廃止したカードは、見つかっても元に戻せません。",
    "warning.adult_line_today": (
        "今日24時でカードの有効期間が変わる年齢になります。発行日を確認してください。"
    ),
    "warning.renew_auth_first": "先に利用者証明用電子証明書を更新します。",
    "warning.card_update_late": "カードの変更を届け出る期間を過ぎています。今日、手続します。",
    "warning.auth_first": "先に利用者証明用電子証明書を発行します。",
    "warning.card_lapses_with_number": "今のカードは失効します。新しいカードは無料です。",
    "warning.card_runs_to_its_birthday": (
        "このカードは発行後の誕生日で期限になり、これ以上は延長できません。"
    ),
    "warning.come_with_new_residence_card": (
        "在留期間が決まったら、新しい在留カードを持って特例期間内に来てもらいます。"
    ),
    "warning.endorsement_full": (
        "追記欄に空きがありません。届出は受け付け、新しいカードを無料で申請します。"
    ),
    "warning.endorsement_one_line_left": "追記欄の空きは、今回のあと残り1行です。",
    "warning.endorsement_used_up": (
        "今回で追記欄がいっぱいになります。次の変更ではカードの再交付になります。"
    ),
    "warning.express_needs_photo_id": (
        "特急発行の本人確認は通常より厳しく、写真付きの書類が必要です。"
    ),
    "warning.face_card_limits": (
        "オンラインの手続、コンビニ交付、マイナポータルは使えなくなります。"
    ),
    "warning.free_card_later": "期限まで3か月未満になれば、無料で新しいカードを申請できます。",
    "warning.infant_card_without_photo": (
        "顔写真は要りません。署名用は載らず、利用者証明用の暗証番号は親権者が設定します。"
    ),
    "warning.loss_notice_first": "先に紛失届を受け付けます。",
    "warning.lost_pins_are_reset": "分からない暗証番号は変更ではなく再設定になります。",
    "warning.new_pins_after_face_card": (
        "暗証番号を新しく設定します。署名用が必要なら発行も申請します。"
    ),
    "warning.no_move_until_received": (
        "カードを受け取るまで、引越しや氏名の変更をしないよう伝えてください。"
    ),
    "warning.ordinary_issue_instead": "特急発行はできません。通常の申請を案内してください。",
    "warning.other_pins_at_counter": "ほかの暗証番号は窓口で再設定します。",
    "warning.pin_reset_with_lift": "分からない暗証番号は、解除のあとで再設定します。",
    "warning.police_number_pending": (
        "警察への届出と受理番号の連絡を待ちます。紛失届は受け付けます。"
    ),
    "warning.reissue_after_return_costs": "返納したあとの再交付は有料です。",
    "warning.return_on_death_optional": (
        "亡くなった方のカードは返納しなくてもかまいません。"
        "保険金などの手続に使ってからでもよいと伝えてください。"
    ),
    "warning.set_up_before_hand_over": "交付前設定がまだです。先に統合端末で設定します。",
    "warning.special_period_only_once": "特例期間は1回だけです。新しい在留カードが必要です。",
    "warning.suspend_first": "見つかる前に使われないよう、先に一時停止を案内してください。",
    "warning.suspension_by_phone": "一時停止は、本人が電話でいつでも（24時間）申し出られます。",
    "warning.validity_by_hand": "有効期限を計算できません。手作業で確認してください。",
    "warning.insurance_still_works": (
        "マイナ保険証はまだ使えます。期限が来る前に証明書を発行してください。"
    ),
    "warning.insurance_stopped": "マイナ保険証としては使えなくなっています。",
}
