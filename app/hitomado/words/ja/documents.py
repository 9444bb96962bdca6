"""Identity documents, who may come for whom, the letter of inquiry, and why a card is received."""

_WHO = {
    "holder": "本人の本人確認書類",
    "representative": "法定代理人の本人確認書類",
    "member": "来た同一世帯の人の本人確認書類",
    "agent": "代理人の本人確認書類",
}
_FORMULAS = {
    "a1": "写真付き1点",
    "a1_or_b1": "写真付き1点、またはそのほか1点",
    "a1_or_b2": "写真付き1点、またはそのほか2点",
    "a2_or_a1b1": "写真付き2点、または写真付き1点とそのほか1点",
    "a2_or_a1b1_or_b3_with_photo": (
        "写真付き2点、写真付き1点とそのほか1点、またはそのほか3点（うち1点は顔写真付き）"
    ),
    "application": (
        "カードと暗証番号、写真付き2点、写真付き1点とそのほか1点、または通知カード等とそのほか2点"
    ),
    "card": "本人のマイナンバーカード",
    "card_with_pin": "カードと暗証番号",
    "card_with_pin_or_a1": "カードと暗証番号、またはカードと写真付き1点",
    "card_and_a1_or_b1": "カードのほかに写真付き1点、またはそのほか1点",
    "card_or_a1_or_b2": "カード、写真付き1点、またはそのほか2点",
}
_COMES = {
    "holder": "本人が来たときの決まり",
    "legal_representative": "法定代理人が来たときの決まり",
    "household_member": "同一世帯の人が来たときの決まり",
    "agent": "任意代理人が来たときの決まり",
}
# the rules of the counter name one rule for each procedure and each who comes
_PROCEDURES = (
    *("default", "transfer_in", "transfer_in_by_card", "transfer_in_from_abroad", "move_within"),
    *("household_change", "move_out", "continued_use", "continued_use_abroad", "card_update"),
    *("validity_change", "sign_certificate", "auth_certificate", "certificate_renewal"),
    *("revocation", "pin_change", "pin_reset", "pin_reset_elsewhere", "suspension"),
    *("suspension_lift", "loss_notice", "card_return", "card_reissue", "express_issue"),
    *("hand_over", "counter_application", "outreach_application", "face_card", "number_change"),
    "residence_card",
)

TEXT: dict[str, str] = {
    **{f"who.formula.{name}": said for name, said in _FORMULAS.items()},
    **{f"because.formula.{name}": f"本人確認：{said}" for name, said in _FORMULAS.items()},
    **{f"because.who.{p}.{a}": said for p in _PROCEDURES for a, said in _COMES.items()},
    **{
        f"document.{who}_{name}": f"{said}（{_FORMULAS[name]}）"
        for who, said in _WHO.items()
        for name in _FORMULAS
        if (who, name) != ("representative", "a2_or_a1b1")
    },
    "who.is.applicant": "届出人",
    "who.is.holder": "本人",
    "who.is.representative": "法定代理人",
    "who.is.member": "同一世帯の人",
    "who.is.agent": "代理人",
    "document.sealed_answer": "本人が封をした回答書（照会書兼回答書）",
    "document.authority": "委任状",
    "document.hand_over_notice": "回答書に記入した交付通知書（はがき）",
    "document.sealed_pins": "目隠しをした暗証番号の記載",
    "document.hardship_proof": "来庁が困難なことを示す書類",
    # kinds of documents
    "identity.my_number_card": "マイナンバーカード",
    "identity.driving_licence": "運転免許証",
    "identity.driving_record": "運転経歴証明書（平成24年4月1日以降の交付）",
    "identity.passport": "旅券",
    "identity.disability_handbook": "身体障害者手帳",
    "identity.mental_disability_handbook": "精神障害者保健福祉手帳",
    "identity.rehabilitation_handbook": "療育手帳",
    "identity.residence_card": "在留カード",
    "identity.special_permanent_resident": "特別永住者証明書",
    "identity.temporary_refuge_permit": "一時庇護許可書",
    "identity.provisional_stay_permit": "仮滞在許可書",
    "identity.juki_card_with_photo": "写真付き住民基本台帳カード",
    "identity.eligibility_certificate": "資格確認書",
    "identity.health_insurance_card": "健康保険の被保険者証",
    "identity.long_term_care_card": "介護保険被保険者証",
    "identity.medical_recipient_card": "医療受給者証",
    "identity.pension_book": "年金手帳",
    "identity.basic_pension_number_notice": "基礎年金番号通知書",
    "identity.child_rearing_allowance": "児童扶養手当証書",
    "identity.public_assistance": "生活保護受給者証",
    "identity.student_id": "学生証",
    "identity.employee_id": "社員証",
    "identity.school_certificate": "在学証明書",
    "identity.maternity_handbook": "母子健康手帳",
    "identity.patient_card": "診察券",
    "identity.bankbook": "預金通帳",
    "identity.photo_certificate_hospital": "顔写真証明書（病院長・施設長）",
    "identity.photo_certificate_care_manager": "顔写真証明書（介護支援専門員と事業者の長）",
    "identity.photo_certificate_support": "顔写真証明書（公的支援機関の長）",
    "identity.photo_certificate_parent": "顔写真証明書（15歳未満の人の法定代理人）",
    "identity.notice_card": "通知カード",
    "identity.my_number_notice": "個人番号通知書",
    "identity.family_register": "戸籍謄本（3か月以内）",
    "identity.guardian_registration": "登記事項証明書（3か月以内）",
    "identity.family_register_in_town": "本籍が町内（戸籍で確認）",
    "identity.same_household": "同一世帯の親子（住民票で確認）",
    "identity.authority": "委任状",
    "identity.hardship_proof": "来庁が困難なことを示す書類",
    "identity.hand_over_notice": "交付通知書",
    "identity.sealed_pins": "目隠しをした暗証番号の記載",
    # why a shown document does not count
    "refused.unknown_kind": "本人確認書類の一覧にない",
    "refused.no_longer_accepted": "今は本人確認書類にならない",
    "refused.expired": "有効期限が切れている",
    "refused.issue_date": "交付日が確かめられないか、期間に合わない",
    "refused.copy": "原本でない",
    "refused.differs": "住民記録と記載が違う",
    "refused.incomplete": "氏名と生年月日、または氏名と住所がない",
    "refused.other_person": "別の人のもの",
    "refused.lapsed": "失効または廃止されている",
    "refused.twice": "同じ種類は1点と数える",
    "refused.not_for_agents": "代理人の本人確認には使えない",
    "refused.not_in_principle": "原則として認めない",
    # what would complete the documents
    "lacking.a": "写真付き{count}点",
    "lacking.b": "そのほか{count}点",
    "lacking.n": "通知カードまたは個人番号通知書",
    "lacking.q": "法定代理人の資格を示す書類",
    "lacking.w": "委任状",
    "lacking.h": "来庁が困難なことを示す書類",
    "lacking.r": "交付通知書",
    "lacking.s": "目隠しをした暗証番号の記載",
    "lacking.card": "本人のマイナンバーカード",
    "lacking.pin": "暗証番号",
    "lacking.and": "と",
    "lacking.or": "、または",
    "document.list": "、",
    "refused.line": "{document}（{why}）",
    "lacking.photo": "うち1点は顔写真付き",
    # why the holder cannot come
    "hardship.age_75": "75歳以上",
    "hardship.junior_high_or_younger": "中学生以下",
    "hardship.high_school": "高校生・高専生",
    "hardship.hospital": "入院している",
    "hardship.facility": "施設に入所している",
    "hardship.care_level": "要介護・要支援の認定がある",
    "hardship.disability": "障害がある",
    "hardship.withdrawn": "外出が難しく支援を受けている（ひきこもり）",
    "hardship.pregnant": "妊娠している",
    "hardship.study_abroad": "海外に留学している",
    "hardship.long_voyage": "長期の航海に出ている",
    "hardship.work": "仕事",
    "hardship.busy": "多忙",
    "hardship.school": "通学",
    # warnings and questions
    "warning.letter_awaited": "照会書は送付済みです。本人が封をした回答書を待ちます。",
    "warning.letter_check_first": (
        "照会書を送る前に、送ってよい相手か、住民記録システムで確かめてください。"
    ),
    "warning.holder_only": "この手続は、本人が来る必要があります。",
    "warning.hardship_refused": (
        "仕事・多忙・通学は、代理で受け取る理由になりません。"
        "休日の窓口か、次回は申請時来庁を案内してください。"
    ),
    "warning.photo_route": "顔写真データによる本人確認を検討できます。責任者に確認してください。",
    "question.hardship_reason": "本人が来られない理由は何ですか。",
    "question.hardship_age": "本人は中学生以下ですか。年齢を確かめてください。",
    "question.insurance_card_accepted": "有効期間の過ぎた健康保険の被保険者証を認めますか。",
    "question.photo_route": "顔写真データによる本人確認は、この町で行える制度になりましたか。",
    "question.letter_valid_days": "照会書の回答期限は何日ですか（20日から30日）。",
    # rules
    "because.who.superior": "責任者が判断します",
    "because.express_issue.parent_below_age": "1歳未満の特急発行は、法定代理人だけで申請できる",
    "because.letter.valid_days": "照会書の回答期限",
    "because.hardship.accepted": "代理で受け取れる理由",
    "because.hardship.refused": "代理で受け取る理由にならないもの",
    "because.hardship.from_age": "75歳以上は代理で受け取れる",
    "because.hardship.below_age": "中学生以下は法定代理人だけで受け取れる",
    "because.photo_route.in_force": "顔写真データによる本人確認",
    "because.insurance_card.accepted": "有効期間の過ぎた健康保険の被保険者証の扱い",
}
