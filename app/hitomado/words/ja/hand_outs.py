"""What stands on every hand-out, with readings, the letter behind it, and the clerk's dialog."""

TEXT: dict[str, str] = {
    # the paper
    "hand_out.title": "｜次《つぎ》にすること",
    "hand_out.practice": "演習",
    "hand_out.why": "どうして",
    "hand_out.steps": "すること",
    "hand_out.bring": "｜用意《ようい》して、｜持《も》って｜来《く》るもの",
    "hand_out.until": "{day}まで",
    "hand_out.from": "{day}から",
    "hand_out.soon": "なるべく｜早《はや》く",
    "hand_out.back": (
        "この｜窓口《まどぐち》に｜来《き》て、｜転入届《てんにゅうとどけ》を｜出《だ》してください。"
    ),
    "hand_out.closed_day": (
        "{day}は｜閉庁日《へいちょうび》（｜役場《やくば》の｜休《やす》み）のため、"
        "｜前《まえ》の｜開庁日《かいちょうび》です。"
    ),
    "hand_out.ask": "わからないことは",
    "hand_out.phone": "｜電話《でんわ》",
    "hand_out.hours": "｜時間《じかん》",
    "hand_out.note": "｜役場《やくば》からのお｜知《し》らせ",
    "hand_out.resume": (
        "｜次《つぎ》に｜来《き》たとき、この｜紙《かみ》を｜窓口《まどぐち》で"
        "｜見《み》せてください。｜続《つづ》きからできます。"
    ),
    "hand_out.page": "ホームページ",
    "hand_out.came": "｜窓口《まどぐち》に｜来《き》た｜日《ひ》：{day}",
    # the letter to the old municipality, filled in by hand
    "hand_out.letter.title": (
        "｜転出証明書《てんしゅつしょうめいしょ》の｜郵送請求書《ゆうそうせいきゅうしょ》"
    ),
    "hand_out.letter.hint": (
        "｜前《まえ》の｜住所《じゅうしょ》の｜市区町村《しくちょうそん》に｜送《おく》ります。"
        "その｜市区町村《しくちょうそん》の｜紙《かみ》があるときは、それを｜使《つか》います。"
    ),
    "hand_out.letter.to": "｜市《し》・｜区《く》・｜町《ちょう》・｜村長《そんちょう》　あて",
    "hand_out.letter.date": "｜年《ねん》　　　　｜月《がつ》　　　　｜日《にち》",
    "hand_out.letter.written": "｜書《か》いた｜日《ひ》",
    "hand_out.letter.name": "｜氏名《しめい》（ふりがな）",
    "hand_out.letter.birth": "｜生年月日《せいねんがっぴ》",
    "hand_out.letter.phone": "｜昼《ひる》に｜出《で》られる｜電話番号《でんわばんごう》",
    "hand_out.letter.old_address": "｜前《まえ》の｜住所《じゅうしょ》",
    "hand_out.letter.old_head": "｜前《まえ》の｜世帯主《せたいぬし》",
    "hand_out.letter.new_address": (
        "｜新《あたら》しい｜住所《じゅうしょ》（｜送《おく》り｜先《さき》）"
    ),
    "hand_out.letter.moved": "｜引《ひ》っこした｜日《ひ》",
    "hand_out.letter.people": "｜引《ひ》っこした｜人《ひと》みんな",
    "hand_out.letter.person": "｜氏名《しめい》",
    "hand_out.letter.relationship": "｜続柄《つづきがら》",
    "hand_out.letter.reason": (
        "｜紙《かみ》の｜転出証明書《てんしゅつしょうめいしょ》がいる｜理由《りゆう》"
    ),
    "hand_out.letter.reason.lost": "マイナンバーカードをなくした",
    "hand_out.letter.reason.late": "｜期限《きげん》を｜過《す》ぎた",
    "hand_out.letter.reason.other": "そのほか",
    "hand_out.letter.enclosed": "いっしょに｜送《おく》るもの",
    "hand_out.letter.enclosed.identity": "｜本人確認書類《ほんにんかくにんしょるい》のコピー",
    "hand_out.letter.enclosed.envelope": (
        "｜返信用《へんしんよう》の｜封筒《ふうとう》"
        "（｜新《あたら》しい｜住所《じゅうしょ》を｜書《か》き、｜切手《きって》をはる）"
    ),
    "hand_out.letter.enclosed.fee": (
        "｜手数料《てすうりょう》（いるかどうか、｜電話《でんわ》で｜聞《き》きます）"
    ),
    # the dialog
    "hand_outs.title": "次にすること（持ち帰りの案内）",
    "hand_outs.hint": (
        "矢印キーで選び、Enterで印刷、F10でPDFに保存します。"
        "渡した案内は記録され、続きは紙のQRコードから再開できます。"
    ),
    "hand_outs.list": "渡せる案内",
    "hand_outs.all": "この受付の案内を全部（{count}枚）",
    "hand_outs.further": "ほかの案内：{title}",
    "hand_outs.none": "渡せる案内はありません。",
    "hand_outs.line": "{title}{until}{names}",
    "hand_outs.until": "（{day}まで）",
    "hand_outs.from": "（{day}から）",
    "hand_outs.names": "　{names}",
    "hand_outs.next": "次にすること",
    "hand_outs.bring": "持ち物",
    "hand_outs.number": "{number}. {text}",
    "hand_outs.item": "・{text}",
    "hand_outs.day": "いつまでに来てもらうか（空欄なら「なるべく早く」）",
    "hand_outs.by": "{when}　{text}",
    "hand_outs.soon": "なるべく早く",
    "hand_outs.with_letter": "転出証明書の郵送請求書（記入用）が付きます。",
    "hand_outs.print": "印刷する",
    "hand_outs.save": "PDFに保存",
    "hand_outs.suspend": "受付を中断",
    "hand_outs.close": "閉じる",
    "hand_outs.save_as": "案内の保存先",
    "hand_outs.given": "渡しました。初回の来庁日 {day} を記録しています。",
    "hand_outs.remind": "{day} に確認の一覧に出ます。",
    "hand_outs.earlier": "前に渡した案内：{titles}",
    "hand_outs.waiting": "　案内済み：{title}{until}",
    "tool.hand_outs": "次にすること（持ち帰りの案内）を渡す",
    # rules
    "because.reminder.before_last_day": "最終日の何日前に来庁を確かめるか",
    "because.reminder.after_paper_request": "転出証明書の請求から何日後に届いたか確かめるか",
}
