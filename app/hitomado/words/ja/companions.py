"""The papers beside the form set: authority, letter of inquiry, lateness, PIN slip."""

TEXT: dict[str, str] = {
    "paper.authority.title": "委任状",
    "paper.authority.declaration": "わたし（委任する方）は、下の代理人に、次の手続を任せます。",
    "paper.authority.holder": "委任する方（本人）",
    "paper.authority.agent": "代理人（窓口へ行く方）",
    "paper.authority.name": "氏名",
    "paper.authority.address": "住所",
    "paper.authority.birth": "生年月日",
    "paper.authority.phone": "電話番号",
    "paper.authority.matters": "任せる手続",
    "paper.authority.date": "書いた日　　　　年　　月　　日",
    "paper.authority.signature": "委任する方の署名（本人が自分で書いてください）",
    "paper.authority.plain.1": "すべて委任する方が自分で書いてください。",
    "paper.authority.plain.2": "代理人は、自分の本人確認書類を窓口で見せてください。",
    "paper.authority.plain.3": "この用紙に暗証番号は書かないでください。",
    "paper.authority.sealed.1": (
        "すべて委任する方が自分で書いてください。この用紙に暗証番号は書かないでください。"
    ),
    "paper.authority.sealed.2": (
        "暗証番号は「暗証番号の記入票」に書き、折って封をし、この委任状といっしょに封筒に入れ"
        "てのりで閉じてください。"
    ),
    "paper.authority.sealed.3": (
        "代理人は封を開けずに窓口へ出してください。開いた封筒では手続ができません。"
    ),
    "paper.letter.title": "照会書",
    "paper.letter.no_forwarding": "転送不要",
    "paper.letter.sincerely": "様",
    "paper.letter.body.1": (
        "あなたの個人番号カード・電子証明書について、代理人から下の手続の申出がありました。あ"
        "なたの意思によるものかを確かめるため、この書面をお送りします。"
    ),
    "paper.letter.body.2": (
        "心当たりのないときは、回答しないで、{office}の窓口へすぐにご連絡ください。"
    ),
    "paper.letter.matters": "申出のあった手続",
    "paper.letter.step.1": "2枚目の回答書と委任の欄に、あなたが自分で書いてください。",
    "paper.letter.step.2": "暗証番号の欄に書いたら、点線で折り、のりで閉じてください。",
    "paper.letter.step.3": "2枚目を封筒に入れて封をし、代理人に渡してください。",
    "paper.letter.step.4": (
        "代理人は{by}までに、封を開けずに、あなたのカードと本人確認書類、代理人の本人確認書類"
        "を持って窓口へ来てください。"
    ),
    "paper.letter.by": "回答の期限",
    "paper.letter.contact": "この書面についての問合せ先",
    "paper.letter.reply_title": "回答書",
    "paper.letter.answer": "照会のあった手続は、わたしの意思によるものです。",
    "paper.letter.yes": "はい",
    "paper.letter.no": "いいえ",
    "paper.letter.authority": "わたしは、下の代理人に、この手続を任せます。",
    "paper.letter.agent": "代理人",
    "paper.letter.name": "氏名",
    "paper.letter.address": "住所",
    "paper.letter.birth": "生年月日",
    "paper.letter.signature": "本人の署名",
    "paper.letter.date": "書いた日　　　　年　　月　　日",
    "paper.letter.pins": "暗証番号の欄（本人だけが書きます）",
    "paper.letter.pins_warning": (
        "折って封をしてから渡してください。役場は写しをとりません。手続のあと、お返しするか、"
        "目の前で処分します。"
    ),
    "paper.letter.fold": "ここで折る",
    "paper.lateness.title": "届出期間経過理由書",
    "paper.lateness.matter": "届出の種類",
    "paper.lateness.happened": "異動した日",
    "paper.lateness.last_day": "届出の期限",
    "paper.lateness.filed": "届け出た日",
    "paper.lateness.reason": "期間内に届け出なかった理由",
    "paper.lateness.declaration": "上のとおり、届出が遅れた理由を申し述べます。",
    "paper.lateness.name": "届出人の氏名",
    "paper.lateness.address": "届出人の住所",
    "paper.lateness.office_use": "事務処理欄",
    "paper.lateness.note": (
        "正当な理由なく期間内に届け出なかったときは、過料の対象になることがあります（住民基本"
        "台帳法52条2項）。この書面は簡易裁判所への通知に添えることがあります。"
    ),
    "paper.slip.title": "暗証番号の記入票",
    "paper.slip.warning": (
        "封をしたまま窓口へ出してください。コピー・撮影・スキャンはしないでください。"
    ),
    "paper.slip.fold": "点線で折る",
    "paper.slip.receipt": "受付番号",
    "paper.slip.outside": "本人以外は開けないでください",
    "paper.slip.glue": "のりしろ",
    "paper.slip.pins": "決めた暗証番号",
    "paper.slip.rule": "ボールペンで、1ます1文字で書きます。",
    "paper.slip.rule.1": "名前や住所は書かないでください。",
    "paper.slip.rule.2": "英字は大文字で書きます。数字の0（ゼロ）には斜線をつけます。",
    "paper.slip.rule.3": (
        "書いたら点線で内側に折り、のりで閉じます。手続が終わると、お返しするか、目の前で処分"
        "します。"
    ),
    "paper.pin.sign": "署名用電子証明書",
    "paper.pin.auth": "利用者証明用電子証明書",
    "paper.pin.juki": "住民基本台帳用",
    "paper.pin.text": "券面事項入力補助用",
    "paper.pin.rule.sign": "英字（大文字）と数字をまぜて6〜16文字",
    "paper.pin.rule.four": "数字4けた",
    "paper.matter.transfer_in": "転入届",
    "paper.matter.transfer_in_by_card": "転入届（特例）",
    "paper.matter.transfer_in_from_abroad": "国外からの転入届",
    "paper.matter.move_within": "転居届",
    "paper.matter.household_change": "世帯変更届",
    "paper.matter.move_out": "転出届",
    "paper.matter.sign_certificate": "署名用電子証明書の発行",
    "paper.matter.auth_certificate": "利用者証明用電子証明書の発行",
    "paper.matter.certificate_renewal": "電子証明書の更新",
    "paper.matter.pin_reset": "暗証番号の再設定",
    "tool.companions": "用紙といっしょに渡す書類（委任状・照会書・理由書・暗証番号の記入票）",
    "companions.title": "用紙といっしょに渡す書類",
    "companions.hint": "矢印キーで選び、Enterで印刷します。Escで閉じます。",
    "companions.none": "いま渡す書類はありません。",
    "companions.authority": "委任状",
    "companions.authority_for": "委任状：{name}（封をするもの）",
    "companions.letter": "照会書兼回答書：{name}（{by}まで）",
    "companions.lateness": "届出期間経過理由書",
    "companions.slip": "暗証番号の記入票（白紙。書いたものは読み取りません）",
    "companions.withheld": "責任者の確認が必要な方",
    "paper.matter.continued_use": "カードの継続利用",
    "paper.matter.continued_use_abroad": "国外転出後のカードの継続利用",
    "paper.matter.card_update": "カードの券面の変更",
    "paper.matter.validity_change": "カードの有効期間の変更",
    "paper.matter.revocation": "電子証明書の失効",
    "paper.matter.pin_change": "暗証番号の変更",
    "paper.matter.suspension_lift": "一時停止の解除",
    "paper.matter.loss_notice": "カードの紛失届",
    "paper.matter.card_return": "カードの返納",
    "paper.matter.card_reissue": "カードの再交付",
    "paper.matter.express_issue": "カードの特急発行",
    "paper.matter.counter_application": "カードの交付申請",
    "paper.matter.outreach_application": "カードの交付申請",
    "paper.matter.residence_card": "特定在留カードの申請",
    "paper.matter.hand_over": "カードの受取り",
    "paper.matter.face_card": "顔認証カードの設定・解除",
    "paper.matter.number_change": "個人番号の変更",
    "paper.matter.suspension": "カードの一時停止",
    "paper.matter.pin_reset_elsewhere": "署名用の暗証番号の初期化",
}
