"""The window in which a list of cards that run out is worked off."""

TEXT: dict[str, str] = {
    "tool.expiry": "有効期限切れ対象者一覧の照合",
    "export.what.expiry_sheet": "有効期限切れ対象者一覧の帳票",
    "expiry_view.title": "有効期限切れ対象者一覧の照合",
    "expiry_view.close": "閉じる",
    "expiry_view.back": "戻る（Esc）",
    "expiry_view.clerk": "担当：{clerk}（Ctrl+U で交代）",
    "kit.compare.listed": "一覧（カード管理）",
    "expiry_view.lists": "取り込んだ一覧",
    "expiry_view.lists.none": "取り込んだ一覧はありません。F2で一覧のファイルを選びます。",
    "expiry_view.lists.hint": (
        "Enterで開きます。F2で新しい一覧を、F3で開いている一覧の後日分を取り込みます。"
    ),
    "expiry_view.lists.line": "{file}　{rows}件　{day}取込み（{clerk}）",
    "expiry_view.lists.reading": "読んでいます",
    "expiry_view.take": "一覧のファイルを選ぶ",
    "expiry_view.take_later": "後日分を加える",
    "expiry_view.all_files": "すべてのファイル (*)",
    "expiry_view.open": "開く",
    "expiry_view.delete": "この一覧を消す",
    "expiry_view.delete_ask": (
        "「{file}」の{rows}件と、判断した内容を消します。元に戻せません。もう一度F7を押すと消しま"
        "す。"
    ),
    "expiry_view.deleted": "一覧を消しました",
    "expiry_view.columns": "ファイルの列を確かめる",
    "expiry_view.columns.hint": (
        "左がこのソフトの項目、右がファイルの列です。↑↓で項目を選び、←→で列を変えます。"
        "Enterで照合を始めます。個人番号と住民票コードの列は読みません。"
    ),
    "expiry_view.columns.fictional": (
        "はじめの列名は「架空の標準」です。この一覧の本当の列名は公開されていないため、"
        "1列ずつ確かめてください。"
    ),
    "expiry_view.columns.field": "項目",
    "expiry_view.columns.column": "ファイルの列",
    "expiry_view.columns.sureness": "確からしさ",
    "expiry_view.columns.no_column": "（使わない）",
    "expiry_view.columns.missing": "必要な項目に列がありません：{fields}",
    "expiry_view.columns.guess": "推測の列があります。正しいことを確かめてください。",
    "expiry_view.columns.dropped": "読まない列：{columns}",
    "expiry_view.columns.start": "照合を始める",
    "expiry_view.columns.required": "{field}（必須）",
    "expiry_view.sureness.sure": "列名と内容が合う",
    "expiry_view.sureness.likely": "列名が合う",
    "expiry_view.sureness.guess": "推測",
    "expiry_view.sureness.chosen": "選んだ列",
    "expiry_view.sureness.none": "―",
    "expiry_view.field.number": "対象者連番",
    "expiry_view.field.name": "氏名",
    "expiry_view.field.name_kana": "氏名カナ",
    "expiry_view.field.birth": "生年月日",
    "expiry_view.field.sex": "性別",
    "expiry_view.field.postcode": "郵便番号",
    "expiry_view.field.address": "住所",
    "expiry_view.field.lot": "番地",
    "expiry_view.field.building": "方書",
    "expiry_view.field.card_expiry": "カード有効期限",
    "expiry_view.field.sign_expiry": "署名用の有効期限",
    "expiry_view.field.auth_expiry": "利用者証明用の有効期限",
    "expiry_view.field.due": "期限到来区分",
    "expiry_view.field.at_residence": "居所登録区分",
    "expiry_view.field.abroad": "国外転出者区分",
    "expiry_view.field.made": "作成日",
    "expiry_view.field.since": "申請日",
    "expiry_view.matching": "住民記録と照合しています",
    "expiry_view.matching.looking": "住民記録を調べています　{count}人",
    "expiry_view.matching.judging": "照合しています　{count}件",
    "expiry_view.matching.cancel": "やめる（Esc）",
    "expiry_view.matching.cancelling": "やめています。何も保存しません。",
    "expiry_view.matching.cancelled": "照合をやめました",
    "expiry_view.matching.cancelled_what": (
        "何も保存していません。前に取り込んだ一覧はそのままです。"
    ),
    "expiry_view.matching.rejects": "読めない行が{count}行あります",
    "expiry_view.matching.rejects_do": (
        "ファイルを直して選び直すか、F4で読めない行を除いて取り込みます。"
    ),
    "expiry_view.matching.without": "読めない行を除いて取り込む",
    "expiry_view.matching.done": "{rows}件を照合しました",
    "expiry_view.matching.changes": (
        "前の一覧と：同じ {same}件、変更 {changed}件、追加 {added}件、なくなった {vanished}件、"
        "重複 {repeated}件"
    ),
    "expiry_view.counts": "判定ごとの件数",
    "expiry_view.places": "いまの状況",
    "expiry_view.count": "{what}　{count}件",
    "expiry_view.total": "合計",
    "expiry_view.spared": "{rows}件のうち{alone}件は、職員が見なくても判定できました。",
    "expiry_view.minutes.before": (
        "手作業の目安：1人あたり{before}分。入力を始めると、実際の時間が出ます。"
    ),
    "expiry_view.minutes.both": (
        "1人あたり：これまで約{before}分（目安）　いま{after}分（{people}人の実測）"
    ),
    "expiry_view.refresh": "今の住民データで照合し直す",
    "expiry_view.entered_changed": "入力後に内容が変わった行が{count}件。入力の一覧で確認",
    "expiry_view.entry.changed": "入力後に変更あり",
    "expiry_view.refreshed": "今の住民データと照合し直しました。変わった行は{count}件です",
    "expiry_view.register": "{day}の住民データと照合",
    "expiry_view.do.decide": "疑わしい行を見る（残り{count}件）",
    "expiry_view.do.check": "2人目の確認（残り{count}件）",
    "expiry_view.do.enter": "統合端末への入力（残り{count}件）",
    "expiry_view.do.sheets": "印刷・保存",
    "expiry_view.overview.hint": "↑↓で選び、Enterで進みます。F9で印刷、F10で保存します。",
    "expiry_view.place.entry": "送付先を入力する",
    "expiry_view.place.not_sent": "送付しない",
    "expiry_view.place.individual": "個別対応",
    "expiry_view.place.waiting": "職員が見る",
    "expiry_view.place.locked": "責任者が対応する",
    "expiry_view.days.on_opening": "入力できる日数は、開くと出ます",
    "expiry_view.days.early": "入力は{day}からです（{until}まで）",
    "expiry_view.days.left": "入力はあと{count}日です（{day}まで）",
    "expiry_view.days.last_week": "入力の最後の週です。あと{count}日（{day}まで）",
    "expiry_view.days.last_day": "入力は今日までです（{day}）",
    "expiry_view.days.threat": "過ぎると、有効期限の通知と申請書が本人に届きません。",
    "expiry_view.days.missed": "入力の期間を過ぎた方が{count}人います",
    "expiry_view.days.lost": (
        "この方には、申請書IDとQRコードの入った通知が間に合わないおそれがあります。本人は、"
        "期限の前に自分で更新を申し込むことになります。"
    ),
    "expiry_view.days.missed_do": (
        "残りの行も入力し、統合端末で受け付けられるかを確かめてください。受け付けられないときは、"
        "町から本人に知らせます。"
    ),
    "expiry_view.days.undated": "有効期限の分からない行が{count}件あります",
    "expiry_view.days.nothing": "入力する行は残っていません",
    "expiry_view.progress": "{at}件目 / 残り{left}件",
    "expiry_view.pace": "1件あたり平均{seconds}秒",
    "expiry_view.all_decided": "見る行は残っていません",
    "expiry_view.all_decided_do": (
        "Escで戻り、統合端末への入力に進みます。Uで最後の判断を取り消せます。"
    ),
    "expiry_view.all_checked": "確認を待つ行は残っていません",
    "expiry_view.put_off": (
        "「後で」にした行が{count}件残っています。戻って開き直すと、また出ます。"
    ),
    "expiry_view.number": "連番 {number}",
    "expiry_view.born": "{day}生まれ　{sex}",
    "expiry_view.runs_out": "{what}　{day}まで",
    "expiry_view.due.card": "カードの期限",
    "expiry_view.due.certificate": "電子証明書の期限",
    "expiry_view.due.both": "カードと電子証明書の期限",
    "expiry_view.due.unknown": "期限到来区分なし",
    "expiry_view.nobody": "住民記録に、当てはまる方が見つかりません。",
    "expiry_view.candidate": "候補 {n}/{count}　宛名番号 {number}　{state}",
    "expiry_view.lives_at": "住民記録の住所　{address}",
    "expiry_view.locked": "この方は責任者が対応します。",
    "expiry_view.flag_first": (
        "住民記録システムで、この方に制限がないかを確かめてください。確かめるまで住所は出ません。"
    ),
    "expiry_view.decided_by": "{clerk}さんの判断：{what}",
    "expiry_view.choice.this_person": "この方（住民記録の住所で入力する）",
    "expiry_view.choice.next": "次の候補を見る",
    "expiry_view.choice.not_ours": "この町にいない（送付しない）",
    "expiry_view.choice.moved_out": "転出済み（送付しない）",
    "expiry_view.choice.deceased": "死亡（送付しない）",
    "expiry_view.choice.by_hand": "個別対応にする",
    "expiry_view.choice.superior": "個別対応（責任者）",
    "expiry_view.choice.flag_clear": "確かめた。制限はない（記録に残ります）",
    "expiry_view.choice.flag_protected": "制限がある・分からない",
    "expiry_view.choice.later": "後で",
    "expiry_view.undo": "取り消す",
    "expiry_view.undone": "{name}さんの行を取り消しました",
    "expiry_view.nothing_to_undo": "取り消せるものはありません",
    "expiry_view.rows.hint": (
        "数字のキーで決めると次の行へ進みます。Uで1つ前を取り消します。Escでいつでもやめられ、"
        "次はここから続きます。"
    ),
    "expiry_view.check.agree": "合っている",
    "expiry_view.check.return": "差し戻す（判断をやり直す）",
    "expiry_view.check.own": "自分の判断は確認できません。Ctrl+Uでほかの担当者に交代してください。",
    "expiry_view.check.hint": "1で確認、3で差し戻し、0で後にします。Uで1つ前の確認を取り消します。",
    "expiry_view.entry.hint": (
        "統合端末に入力し終えたら、Enterかスペースで印を付けます。次の行へ進みます。Uで1つ前の印を"
        "取り消します。"
    ),
    "expiry_view.entry.progress": "入力済み {done}件 / {all}件",
    "expiry_view.entry.blocked": (
        "2人目の確認を待つ行が{count}件あります。確認が済むと、ここに出ます。"
    ),
    "expiry_view.entry.done": "全部入力しました",
    "expiry_view.entry.order": "順",
    "expiry_view.entry.name": "氏名",
    "expiry_view.entry.kana": "氏名カナ",
    "expiry_view.entry.born": "生年月日",
    "expiry_view.entry.postcode": "郵便番号",
    "expiry_view.entry.address": "住所",
    "expiry_view.entry.building": "方書",
    "expiry_view.entry.verdict": "判定",
    "expiry_view.entry.entered": "入力",
    "expiry_view.entry.tick": "入力した",
    "expiry_view.entry.by": "✓ {time} {clerk}",
    "expiry_view.entry.single": "（1件ずつ。選ぶと上に出ます）",
    "expiry_view.entry.none": "入力する行はありません",
    "expiry_view.sheets.print": "印刷",
    "expiry_view.sheets.save": "保存",
    "expiry_view.sheets.which": "印刷する書類",
    "expiry_view.sheets.folder": "保存するフォルダーを選ぶ",
    "expiry_view.sheets.saved": "{count}個のファイルを保存しました",
    "expiry_view.sheets.delete_after": (
        "個人情報のファイルです。使い終わったら窓口の道具（Ctrl+M）の"
        "「住民記録システムへ渡すファイル」で消してください。"
    ),
    "expiry_view.sheets.printed": "印刷に送りました",
    "expiry_view.columns.code": "{field}の「{cell}」",
    "expiry_view.columns.hidden": "（長い数字は出しません）",
    "expiry_view.code.unset": "（意味を選ぶ）",
    "expiry_view.code.sex.male": "男",
    "expiry_view.code.sex.female": "女",
    "expiry_view.code.sex.unknown": "不明",
    "expiry_view.code.due.card": "カード",
    "expiry_view.code.due.certificate": "電子証明書",
    "expiry_view.code.due.both": "両方",
    "expiry_view.code.at_residence.false": "該当しない",
    "expiry_view.code.at_residence.true": "居所登録",
    "expiry_view.code.abroad.false": "該当しない",
    "expiry_view.code.abroad.true": "国外転出",
    "expiry_view.columns.sample": "内容の例",
    "expiry_view.entry.line": "{what}　{value}",
}
