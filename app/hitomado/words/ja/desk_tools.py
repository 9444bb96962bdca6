"""The helpers beside a visit as the clerk works with them."""

TEXT: dict[str, str] = {
    "tool.sections": "関係課の確認と、受付の紙（受付票）",
    "tool.residence": "居住の事実の確認を記録する（役場内）",
    "tool.certificates": "どの証明書か・どこで・いくら・コンビニで取れるか",
    "tool.mails": "市区町村間の郵送（出生届の写し・暗証番号の用紙）",
    # related sections and the visit sheet
    "sections.title": "関係課の確認と受付票",
    "sections.hint": (
        "↑↓で課を選び、1 行く　2 用がない　3 もう済んだ　0 取り消す。"
        "F6で残りをすべて「用がない」に。Enterで受付票を印刷、F10でPDFに保存します。"
    ),
    "sections.list": "関係課",
    "sections.none": "関係課の一覧が空です。規則の画面で町の一覧を入れられます。",
    "sections.line": "{mark}　{section}　{state}",
    "sections.state.needed": "行く",
    "sections.state.not_needed": "用がない",
    "sections.state.done": "もう済んだ",
    "sections.state.open": "",
    "sections.mark.needed": "●",
    "sections.mark.not_needed": "－",
    "sections.mark.done": "✓",
    "sections.mark.open": "□",
    "sections.key.needed": "1 行く",
    "sections.key.not_needed": "2 用がない",
    "sections.key.done": "3 もう済んだ",
    "sections.key.open": "0 取り消す",
    "sections.rest": "残りは用がない",
    "sections.fee": "今日の手数料（円。空欄なら紙に印刷しません）",
    "sections.fee_wrong": "手数料は、数字だけで書いてください。",
    "sections.left": "まだ聞いていない課：{count}",
    "sections.all": "すべての課を確かめました。",
    "sections.print": "受付票を印刷する",
    "sections.save": "PDFに保存",
    "sections.close": "閉じる",
    "sections.save_as": "受付票の保存先",
    "ui.bar.visit_sheet": "関係課・受付票",
    # residence facts
    "residence.title": "居住の事実の確認（役場内の記録）",
    "residence.hint": ("本人に渡す紙には出ません。住所や、ほかの方の氏名は書かないでください。"),
    "residence.source": "何で確かめましたか",
    "residence.source.water": "水道の使用",
    "residence.source.tax": "税の課",
    "residence.source.interview": "本人・近所への聞き取り",
    "residence.source.other": "そのほか",
    "residence.asked_by": "聞いた課・職員",
    "residence.asked_whom": "聞いた相手（課・立場）",
    "residence.on": "聞いた日",
    "residence.result": "結果はどうでしたか",
    "residence.result.lives_here": "住んでいると分かった",
    "residence.result.not_seen": "住んでいる様子がなかった",
    "residence.result.unclear": "分からなかった",
    "residence.remark": "内容（短く）",
    "residence.consent": "この確認について、本人の同意を得た",
    "residence.consent_why": "同意がないときは、根拠を責任者に確かめてから聞きます。",
    "residence.referral": "福祉の課につなぐ",
    "residence.referral_why": "見守りや手助けが要ると思われるとき。責任者に伝えます。",
    "residence.record": "記録する",
    "residence.print": "役場用に印刷",
    "residence.erase": "記録を消す",
    "residence.close": "閉じる",
    "residence.notes": "この受付の記録",
    "residence.none": "記録はまだありません。",
    "residence.line": "{day}\n{source}：{result}\n（{whom}）{referral}\n",
    "residence.line_referral": "　福祉へつなぐ",
    "residence.missing": "「{field}」がまだです。",
    "residence.drop": (
        "書きかけの内容があります。捨てて閉じるときは、もう一度 Esc を押してください。"
    ),
    "residence.erase_sure": (
        "この受付の記録 {count} 件の内容を消します。消すときは、もう一度「記録を消す」を"
        "押してください。"
    ),
    "residence.not_printed": "この受付の記録は印刷できません。責任者に聞いてください。",
    "residence.done_page": "居住の事実の確認　{count} 件（Ctrl+M で見られます）",
    # certificates
    "certificate.title": "証明書の案内",
    "certificate.hint": (
        "使いみち（免許、車の名義変更、入学、相続 など）か、証明書の名前を入れます。"
        "↑↓で選び、Enterで案内の紙を印刷します。"
    ),
    "certificate.search": "使いみち・証明書の名前",
    "certificate.list": "証明書",
    "certificate.none": "見つかりません。ほかの言葉で探すか、住民課の係に聞いてください。",
    "certificate.sample": (
        "見本の表です。金額・時間は町でまだ確かめていません。渡す紙に金額は印刷しません。"
    ),
    "certificate.confirmed": "町の表（{day} に確認）",
    "certificate.unconfirmed": "町の表ですが、確認した日が書かれていません。金額は印刷しません。",
    "certificate.where": "どこで：{text}",
    "certificate.fee": "窓口：{yen}円",
    "certificate.who": "【取れる人】",
    "certificate.bring": "【持ち物】",
    "certificate.items": "【先に聞くこと】",
    "certificate.note": "【注意】",
    "certificate.item": "・{text}",
    "certificate.konbini.offered": (
        "コンビニ：取れます（使えるカードと暗証番号があれば）　{yen}円　{hours}"
    ),
    "certificate.konbini.yes": "コンビニ：取れます　{yen}円　{hours}",
    "certificate.konbini.counter": "コンビニ：窓口で取ってもらいます",
    "certificate.konbini.not_offered": "コンビニ：この町では扱っていません",
    "certificate.unneeded": "住民票の写しは、いらないかもしれません（相手先が住基ネットで確認）",
    "certificate.unneeded_line": "{name}：{instead}",
    "certificate.print": "案内を印刷",
    "certificate.save": "PDFに保存",
    "certificate.saved_copy": "住民票なしで済んだ",
    "certificate.wished": "コンビニで取りたかった",
    "certificate.close": "閉じる",
    "certificate.counts": (
        "今月：住民票なしで済んだ {saved} 件　コンビニで取りたかった {wished} 件"
    ),
    "certificate.save_as": "案内の保存先",
    "reason.certificates_syntax.title": "証明書の表（certificates.toml）を読めません",
    "reason.certificates_syntax.what": "{line}行目の書き方が TOML の決まりに合いません。",
    "reason.certificates_syntax.remedy": (
        "その行を直してください。直るまで、付属の見本の表を使います。"
    ),
    "reason.certificates_invalid.title": "証明書の表（certificates.toml）に誤りがあります",
    "reason.certificates_invalid.what": "{line}行目の「{key}」が正しくありません。",
    "reason.certificates_invalid.remedy": (
        "ここに書けるもの：{allowed}　直るまで、付属の見本の表を使います。"
    ),
    "reason.certificates_unreadable.title": "証明書の表（certificates.toml）を開けません",
    "reason.certificates_unreadable.what": "ファイルを読む権限がないか、UTF-8ではありません。",
    "reason.certificates_unreadable.remedy": (
        "ファイルの権限と文字コード（UTF-8）を確かめてください。それまで、付属の見本の表を"
        "使います。"
    ),
    # mail between towns
    "mail.title": "市区町村間の郵送",
    "mail.hint": (
        "F2 新しい郵送　Enter 選んだ郵送の次の作業　F9 点検票を印刷。"
        "暗証番号の用紙は数えるだけで、コピーもスキャンもしません。"
    ),
    "mail.list": "終わっていない郵送",
    "mail.none": "終わっていない郵送はありません。F2で始めます。",
    "mail.line": "{kind}　{pieces}部　→ {receiver}　{state}",
    "mail.kind": "何を送りますか",
    "mail.kind.birth_notice": "出生届の写し",
    "mail.kind.pin_slip": "暗証番号の用紙（封をしたもの）",
    "mail.kind.other": "そのほかの書類",
    "mail.post": "どう送りますか",
    "mail.post.registered_express": "簡易書留・速達",
    "mail.post.restricted": "本人限定受取郵便",
    "mail.post.registered": "簡易書留",
    "mail.sender": "差出人（市区町村・課）",
    "mail.receiver": "受取人（市区町村・課）",
    "mail.pieces": "部数（自分で数えた数）",
    "mail.counted_by": "数えた職員",
    "mail.state.counted": "別の職員の点検を待っています",
    "mail.state.checked": "発送を待っています",
    "mail.state.sent": "受取りの確認を待っています",
    "mail.state.received": "届きました",
    "mail.state.dropped": "取りやめました",
    "mail.detail.counted": "点検1　{who}　{at}",
    "mail.detail.checked": "点検2　{who}　{at}",
    "mail.detail.sent": "発送　{at}　お問い合わせ番号 {tracking}",
    "mail.detail.received": "受取りの確認　{at}",
    "mail.detail.way": "{sender} → {receiver}　{post}",
    "mail.new": "新しい郵送",
    "mail.next.counted": "別の職員が点検する",
    "mail.next.checked": "発送した",
    "mail.next.sent": "届いたと確認した",
    "mail.print": "点検票を印刷",
    "mail.drop": "取りやめる",
    "mail.drop_sure": "この郵送を取りやめます。取りやめるときは、もう一度押してください。",
    "mail.received_sure": (
        "相手から届いたと確認できましたか。できたら、もう一度 Enter を押してください。"
    ),
    "mail.close": "閉じる",
    "mail.begin": "点検1として記録",
    "mail.new_hint": "住民の氏名は書きません。受付中なら、受付番号が付きます。",
    "mail.check.title": "点検2：別の職員が数える",
    "mail.check.hint": "点検1の職員とは別の職員が、自分で数えた部数を入れます。",
    "mail.check.clerk": "点検する職員",
    "mail.check.pieces": "数えた部数",
    "mail.check.done": "点検2として記録",
    "mail.send.title": "発送の記録",
    "mail.send.hint": "差し出したときの控えにある番号を入れます。",
    "mail.send.tracking": "お問い合わせ番号（引受番号）",
    "mail.send.done": "発送を記録",
    "mail.refused.same_clerk": "点検1と同じ職員です。別の職員が数えてください。",
    "mail.refused.no_clerk": "点検する職員の名前を入れてください。",
    "mail.refused.other_count": (
        "点検1と部数が違います。二人でもう一度数えてください。数が合うまで送れません。"
    ),
    "mail.refused.no_count": "部数を1から99の数字で入れてください。",
    "mail.refused.no_receiver": "受取人を入れてください。",
    "mail.refused.no_sender": "差出人を入れてください。",
    "mail.refused.tracking": "番号の形が違います。控えの番号（8から13けた）を入れてください。",
    "mail.refused.my_number": (
        "個人番号かもしれない12けたの数字は記録できません。番号を見直してください。"
    ),
}
