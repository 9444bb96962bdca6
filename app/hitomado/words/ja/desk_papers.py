"""The papers of the counter's helpers. What residents take home has readings."""

TEXT: dict[str, str] = {
    # the visit sheet
    "visit_sheet.title": "｜今日《きょう》の｜受付《うけつけ》",
    "visit_sheet.receipt": "｜受付番号《うけつけばんごう》",
    "visit_sheet.day": "｜受付《うけつけ》の｜日《ひ》",
    "visit_sheet.on": "{day}",
    "visit_sheet.done": "｜今日《きょう》したこと",
    "visit_sheet.left": "まだ｜残《のこ》っていること",
    "visit_sheet.next": "｜次《つぎ》に｜行《い》くところ",
    "visit_sheet.settled": "｜今日《きょう》もう｜済《す》んだところ",
    "visit_sheet.fee": "｜今日《きょう》の｜手数料《てすうりょう》",
    "visit_sheet.yen": "{yen}｜円《えん》",
    "visit_sheet.people": "（{count}｜人《にん》）",
    "visit_sheet.keep": (
        "この｜紙《かみ》を｜持《も》っていてください。｜次《つぎ》に｜来《き》たとき、"
        "｜窓口《まどぐち》で｜見《み》せると、｜続《つづ》きからできます。"
    ),
    "visit_sheet.service": (
        "｜銀行《ぎんこう》などに｜新《あたら》しい｜住所《じゅうしょ》を｜知《し》らせる"
        "サービスがあります（｜最新《さいしん》の｜4情報《よんじょうほう》の"
        "｜提供《ていきょう》）。｜使《つか》うときは、｜銀行《ぎんこう》などの"
        "アプリで、もう｜一度《いちど》｜同意《どうい》してください。"
    ),
    "visit_sheet.work.transfer_in": (
        "｜引《ひ》っこしの｜届《とど》け（｜転入届《てんにゅうとどけ》）"
    ),
    "visit_sheet.work.transfer_in_by_card": (
        "｜引《ひ》っこしの｜届《とど》け（｜転入届《てんにゅうとどけ》）"
    ),
    "visit_sheet.work.transfer_in_from_abroad": (
        "｜外国《がいこく》からの｜引《ひ》っこしの｜届《とど》け（｜転入届《てんにゅうとどけ》）"
    ),
    "visit_sheet.work.move_within": (
        "｜引《ひ》っこしの｜届《とど》け（｜転居届《てんきょとどけ》）"
    ),
    "visit_sheet.work.household_change": (
        "｜世帯《せたい》が｜変《か》わった｜届《とど》け（｜世帯変更届《せたいへんこうとどけ》）"
    ),
    "visit_sheet.work.move_out": (
        "｜町《まち》を｜出《で》る｜届《とど》け（｜転出届《てんしゅつとどけ》）"
    ),
    "visit_sheet.work.continued_use": (
        "マイナンバーカードを｜続《つづ》けて｜使《つか》う｜手続《てつづ》き"
    ),
    "visit_sheet.work.continued_use_abroad": (
        "｜外国《がいこく》でもマイナンバーカードを｜使《つか》う｜手続《てつづ》き"
    ),
    "visit_sheet.work.card_update": (
        "マイナンバーカードに｜書《か》いてあることを｜新《あたら》しくする"
    ),
    "visit_sheet.work.validity_change": (
        "マイナンバーカードの｜有効期限《ゆうこうきげん》を｜新《あたら》しくする"
    ),
    "visit_sheet.work.sign_certificate": (
        "｜署名用電子証明書《しょめいようでんししょうめいしょ》を｜新《あたら》しくする"
    ),
    "visit_sheet.work.auth_certificate": (
        "｜利用者証明用電子証明書《りようしゃしょうめいようでんししょうめいしょ》を"
        "｜新《あたら》しくする"
    ),
    "visit_sheet.work.certificate_renewal": (
        "｜電子証明書《でんししょうめいしょ》を｜新《あたら》しくする（｜更新《こうしん》）"
    ),
    "visit_sheet.work.revocation": "｜電子証明書《でんししょうめいしょ》をやめる",
    "visit_sheet.work.pin_change": "｜暗証番号《あんしょうばんごう》を｜変《か》える",
    "visit_sheet.work.pin_reset": "｜暗証番号《あんしょうばんごう》を｜決《き》め｜直《なお》す",
    "visit_sheet.work.pin_reset_elsewhere": (
        "｜暗証番号《あんしょうばんごう》をコンビニなどで｜決《き》め｜直《なお》す"
    ),
    "visit_sheet.work.suspension": "マイナンバーカードを｜止《と》める",
    "visit_sheet.work.suspension_lift": "｜止《と》めたマイナンバーカードをまた｜使《つか》う",
    "visit_sheet.work.loss_notice": "マイナンバーカードをなくした｜届《とど》け",
    "visit_sheet.work.card_return": "マイナンバーカードを｜返《かえ》す",
    "visit_sheet.work.card_reissue": "｜新《あたら》しいマイナンバーカードの｜申請《しんせい》",
    "visit_sheet.work.express_issue": (
        "｜急《いそ》ぎの｜新《あたら》しいマイナンバーカードの｜申請《しんせい》"
    ),
    "visit_sheet.work.hand_over": "マイナンバーカードを｜受《う》け｜取《と》る",
    "visit_sheet.work.counter_application": "マイナンバーカードの｜申請《しんせい》",
    "visit_sheet.work.outreach_application": "マイナンバーカードの｜申請《しんせい》",
    "visit_sheet.work.face_card": (
        "｜暗証番号《あんしょうばんごう》のないカード（｜顔認証《かおにんしょう》）の"
        "｜手続《てつづ》き"
    ),
    "visit_sheet.work.number_change": "｜番号《ばんごう》を｜変《か》える｜申請《しんせい》",
    "visit_sheet.work.residence_card": (
        "｜特定在留《とくていざいりゅう》カードの｜申請《しんせい》"
    ),
    # sections, by the names that towns use; the office's own list may have others
    "section.known.1": "｜国民健康保険《こくみんけんこうほけん》",
    "section.known.2": "｜後期高齢者医療《こうきこうれいしゃいりょう》",
    "section.known.3": "｜介護保険《かいごほけん》",
    "section.known.4": "｜国民年金《こくみんねんきん》",
    "section.known.5": "｜児童手当《じどうてあて》",
    "section.known.6": "｜保育所《ほいくしょ》・｜認定《にんてい》こども｜園《えん》",
    "section.known.7": "｜学校《がっこう》（｜転入学《てんにゅうがく》）",
    "section.known.8": "｜障害福祉《しょうがいふくし》",
    "section.known.9": "｜税《ぜい》",
    "section.known.10": "｜水道《すいどう》・｜下水道《げすいどう》",
    "section.known.11": "ごみ・リサイクル",
    "section.known.12": "｜飼《か》い｜犬《いぬ》の｜登録《とうろく》",
    "section.known.13": "｜印鑑登録《いんかんとうろく》",
    # the slip on a certificate
    "slip.title": "｜証明書《しょうめいしょ》の｜取《と》り｜方《かた》",
    "slip.where": "｜取《と》れるところ",
    "slip.fee": "｜手数料《てすうりょう》",
    "slip.yen": "1｜通《つう》　{yen}｜円《えん》",
    "slip.ask_fee": "｜窓口《まどぐち》で｜聞《き》いてください",
    "slip.ask_hours": "｜窓口《まどぐち》で｜聞《き》いてください",
    "slip.who": "｜取《と》れる｜人《ひと》",
    "slip.bring": "｜持《も》って｜来《く》るもの",
    "slip.items": "｜先《さき》に｜決《き》めておくこと",
    "slip.konbini": "コンビニでも｜取《と》れます",
    "slip.hours": "｜時間《じかん》",
    "slip.konbini_how": (
        "マイナンバーカードと、4けたの｜暗証番号《あんしょうばんごう》"
        "（｜利用者証明用《りようしゃしょうめいよう》）がいります。"
        "｜紙《かみ》の｜取《と》り｜忘《わす》れに｜気《き》をつけてください。"
    ),
    "slip.page": "ホームページ",
    "slip.day": "{day}の｜案内《あんない》",
    # the check sheet of a mail between towns
    "mail_sheet.title": "市区町村間の郵送　点検票",
    "mail_sheet.number": "郵送番号",
    "mail_sheet.slip_warning": (
        "暗証番号の用紙は、数えるだけです。開かない・写さない・コピーしない・スキャンしない・"
        "写真に撮らない。"
    ),
    "mail_sheet.warning": "二人が別々に数え、宛先を読み合わせてから封をします。",
    "mail_sheet.kind": "送るもの",
    "mail_sheet.post": "送り方",
    "mail_sheet.sender": "差出人",
    "mail_sheet.receiver": "受取人",
    "mail_sheet.pieces": "部数",
    "mail_sheet.count": "{count} 部",
    "mail_sheet.tracking": "お問い合わせ番号",
    "mail_sheet.receipt": "受付番号",
    "mail_sheet.counted": "点検 1（数えた職員）",
    "mail_sheet.checked": "点検 2（別の職員）",
    "mail_sheet.sent": "発送",
    "mail_sheet.signature": "署名・印",
    "mail_sheet.steps": "点検すること（左が点検1、右が点検2）",
    "mail_sheet.step.count": "自分で数え、部数が上の数と同じである",
    "mail_sheet.step.address": "宛先の市区町村と課を、封筒と読み合わせた",
    "mail_sheet.step.closed": "用紙は折って閉じられたまま入れ、開いたりコピーしたりしていない",
    "mail_sheet.step.seal": "封をし、封じ目に印を押した",
    "mail_sheet.step.post": "上の送り方で差し出し、お問い合わせ番号を控えた",
    "mail_sheet.cut": "ここから下を切り取り、受け取った市区町村が返送する",
    "mail_sheet.return": "受取りの確認",
    "mail_sheet.return_hint": (
        "封を開け、部数を確かめて、この票だけを差出人へ返してください。"
        "中身のコピーは付けないでください。"
    ),
    "mail_sheet.same_count": "　　　部（差出人の数と　□ 同じ　□ 違う）",
    "mail_sheet.arrived": "着いた日",
    "mail_sheet.received_by": "受け取った課・職員",
    "mail_sheet.empty": "　　　年　　　月　　　日",
    # the office's sheet of residence facts
    "residence_sheet.title": "居住の事実の確認記録",
    "residence_sheet.inside": "役場内の記録。本人にも窓口の方にも渡しません。",
    "residence_sheet.receipt": "受付番号",
    "residence_sheet.day": "印刷した日",
    "residence_sheet.on": "聞いた日",
    "residence_sheet.source": "確認の方法",
    "residence_sheet.asked_by": "聞いた課・職員",
    "residence_sheet.asked_whom": "聞いた相手",
    "residence_sheet.result": "結果",
    "residence_sheet.remark": "内容",
    "residence_sheet.consent": "本人の同意",
    "residence_sheet.referral": "福祉へのつなぎ",
    "residence_sheet.by": "記録した職員",
    "residence_sheet.seen": "確認（責任者）",
    "residence_sheet.head": "責任者",
    "residence_sheet.yes": "あり",
    "residence_sheet.no": "なし",
}
