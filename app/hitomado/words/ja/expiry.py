"""有効期限切れ対象者一覧: verdicts, choices, sheets, the command line."""

TEXT: dict[str, str] = {
    "because.expiry_list.work_opens": (
        "有効期限切れ対象者一覧の入力を始める日（有効期限の何か月前から。これに半月を加える）"
    ),
    "because.expiry_list.half_month": "半月として数える日数",
    "because.expiry_list.work_closes": (
        "有効期限切れ対象者一覧の入力を終える日（有効期限の何か月前まで）"
    ),
    "because.expiry_list.print_opens": (
        "有効期限のお知らせの印刷と発送が始まる日（有効期限の何か月前から。これに半月を加える）"
    ),
    "because.expiry_list.print_closes": (
        "有効期限のお知らせの印刷と発送が終わる日（有効期限の何か月前まで）"
    ),
    "because.expiry_list.second_check": (
        "職員が判断した行を、もう一人が確かめてから入力するかどうか"
    ),
    "because.expiry_list.seconds_by_hand": (
        "一覧の1人分を、台帳と見比べて手作業で入力するのにかかる時間"
    ),
    "question.expiry_second_check": (
        "職員が判断した行は、もう一人が確かめてから統合端末に入力しますか"
    ),
    "question.expiry_by_hand": (
        "一覧の1人分を手作業で調べて入力するのに、この役場では何秒かかりますか"
    ),
    "expiry.verdict.same": "一致",
    "expiry.verdict.address_updated": "住所更新（転居）",
    "expiry.verdict.building_differs": "方書の差",
    "expiry.verdict.glyph_differs": "字形の差",
    "expiry.verdict.moved_out": "転出済（送付不要）",
    "expiry.verdict.deceased_or_erased": "死亡・消除（送付不要）",
    "expiry.verdict.abroad": "国外転出（別日程）",
    "expiry.verdict.residence_address": "居所登録（別日程）",
    "expiry.verdict.limited_stay": "在留期間あり（お知らせなし）",
    "expiry.verdict.name_updated": "氏名・旧氏の更新（要確認）",
    "expiry.verdict.needs_eyes": "要確認",
    "expiry.verdict.several_matches": "該当が複数",
    "expiry.verdict.no_match": "該当なし",
    "expiry.verdict.birth_unknown": "生年月日不詳",
    "expiry.verdict.unknown_flag": "保留（住民記録システムで確認）",
    "expiry.verdict.protected": "保留（責任者へ）",
    "expiry.place.entry": "入力する",
    "expiry.place.not_sent": "送付不要",
    "expiry.place.individual": "個別対応",
    "expiry.place.waiting": "判断待ち",
    "expiry.place.locked": "保留",
    "expiry.choice.this_person": "本人と確認",
    "expiry.choice.moved_out": "転出済",
    "expiry.choice.deceased": "死亡・消除",
    "expiry.choice.not_ours": "本町の住民でない",
    "expiry.choice.by_hand": "個別に対応",
    "expiry.choice.flag_clear": "住民記録システムで制限なしを確認",
    "expiry.choice.flag_protected": "住民記録システムで制限ありを確認",
    "expiry.why.birth_unknown": "生年月日が確定していません",
    "expiry.why.nobody": "氏名・生年月日・性別の合う人が台帳にいません",
    "expiry.why.several": "合う人が複数います",
    "expiry.why.several_renamed": "氏名だけが違う人が複数います",
    "expiry.why.other_name": "通称・旧氏・別の表記の氏名と合います",
    "expiry.why.sex": "性別が違うか、分かりません",
    "expiry.why.name_doubtful": "氏名の文字に確かめる所があります",
    "expiry.why.renamed": "氏名が変わった可能性があります",
    "expiry.why.kana_differs": "住所と読み方の両方が違います",
    "expiry.why.glyph_and_address": "字形と住所の両方が違います",
    "expiry.why.not_resident": "台帳では住登外です",
    "expiry.why.abroad_but_here": "一覧は国外転出者ですが、台帳では住民です",
    "expiry.why.stay_unknown": "在留期間の有無が分かりません",
    "expiry.why.listed_blank": "一覧の住所がない行です（一覧を取り込み直すと照合できます）",
    "expiry.why.listed_twice": "一覧に同じ氏名・生年月日の行がほかにもあります",
    "expiry.why.no_address": "住民データに住所がありません",
    "expiry.why.vanished": "後から届いた一覧にいない人です",
    "expiry.why.changed": "後から届いた一覧や台帳で内容が変わりました",
    "expiry.why.in_doubt": "住所の表記に確かめる所があります",
    "expiry.refused.locked": "この行は責任者が個別に対応します。ここでは判断できません。",
    "expiry.refused.not_a_candidate": "候補にいない人は選べません。候補から選んでください。",
    "expiry.refused.flag_first": "先に住民記録システムで制限の有無を確かめてください。",
    "expiry.refused.not_its_flag": "この行は制限の有無が分かっています。",
    "expiry.refused.not_decided": "まだ判断されていません。先に判断してください。",
    "expiry.refused.same_person": "判断した本人は確認者になれません。別の職員が確かめてください。",
    "expiry.refused.not_to_enter": "この行は入力の対象ではありません。",
    "expiry.refused.twice": "同じ人を別の行で入力済です。二重に入力しないでください。",
    "expiry.refused.look_again": "判断のあとで内容が変わりました。もう一度確かめてください。",
    "expiry.refused.check_first": "先に別の職員の確認が必要です。",
    "expiry.refused.entered": "入力済です。直すには、先に入力済を取り消してください。",
    "expiry.refused.nothing_to_undo": "取り消すものがありません。",
    "expiry.id.form": "申請書IDは数字23桁です。",
    "expiry.id.twice": "同じ申請書IDが2回あります。",
    "expiry.sheet.entry": "送付先情報入力シート",
    "expiry.sheet.differences": "差分一覧",
    "expiry.sheet.individual": "要個別対応一覧",
    "expiry.sheet.locked": "要個別対応一覧（保留）",
    "expiry.sheet_note.entry": (
        "上から順に統合端末へ入力します。申請書IDは統合端末で付いた番号を書きます。1行終わる"
        "ごとに済へ印を付けます。"
    ),
    "expiry.sheet_note.differences": (
        "一覧と台帳で違う所だけを載せています。入力するのは台帳の値です。"
    ),
    "expiry.sheet_note.individual": (
        "住所は載せていません。対象者連番で確かめて、1件ずつ対応します。"
    ),
    "expiry.sheet_note.locked": (
        "責任者だけが扱います。住所は載せていません。使い終わったら裁断してください。"
    ),
    "expiry.sheet_source": "元の一覧: {source}",
    "expiry.sheet_foot": "第{part}分冊（全{parts}分冊）　{page}／{pages}ページ　全{total}件",
    "expiry.column.order": "処理順",
    "expiry.column.number": "対象者連番",
    "expiry.column.atena": "宛名番号",
    "expiry.column.name": "氏名",
    "expiry.column.kana": "氏名カナ",
    "expiry.column.birth": "生年月日",
    "expiry.column.sex": "性別",
    "expiry.column.postcode": "郵便番号",
    "expiry.column.address": "住所",
    "expiry.column.building": "方書",
    "expiry.column.foreign": "外国人区分",
    "expiry.column.stay_until": "在留満了日",
    "expiry.column.braille": "点字",
    "expiry.column.send_to": "送付先区分",
    "expiry.column.send_postcode": "送付先郵便番号",
    "expiry.column.send_address": "送付先住所",
    "expiry.column.application": "申請書ID",
    "expiry.column.verdict": "判定",
    "expiry.column.changes": "変更点",
    "expiry.column.proof": "根拠",
    "expiry.column.entered_by": "入力者",
    "expiry.column.checked_by": "確認者",
    "expiry.column.entered_at": "処理日時",
    "expiry.column.listed_name": "一覧の氏名",
    "expiry.column.register_name": "台帳の氏名",
    "expiry.column.listed_address": "一覧の住所",
    "expiry.column.register_address": "台帳の住所",
    "expiry.column.expiry": "有効期限",
    "expiry.column.why": "理由",
    "expiry.column.handled_by": "対応者",
    "expiry.column.handled_at": "対応日",
    "expiry.column.handled": "対応の記録",
    "expiry.column.done": "済",
    "expiry.column.since": "申請日",
    "expiry.column.changed_on": "異動の日",
    "expiry.code.male": "1",
    "expiry.code.female": "2",
    "expiry.code.not_applicable": "9",
    "expiry.code.unknown": "0",
    "expiry.code.japanese": "日本人",
    "expiry.code.foreign": "外国人",
    "expiry.code.registered": "1",
    "expiry.progress.looking": "台帳を確認中: {count}人",
    "expiry.progress.judging": "一覧を照合中: {count}件",
    "expiry.progress.printing": "印刷物を作成中: {count}件",
    "expiry.count": "{verdict}: {count}件",
    "expiry.total": (
        "合計{count}件。自動で判定できた行{automatic}件、人が見る行{looked}件、保留{locked}件。"
    ),
    "expiry.repeated": "同じ内容の行が{count}件重なっていたため、1件として数えました。",
    "expiry.written": "書き出しました: {file}（{count}件）",
    "expiry.fictional": (
        "同梱の列の対応は架空のものです。実際の一覧の列の名前に合わせた対応ファイルを "
        "--mapping で指定してください。"
    ),
    "expiry.register": "台帳: {as_of}時点",
    "expiry.dates": (
        "有効期限{expiry}: 入力{work_from}〜{work_until}、発送{print_from}〜{print_until}、更"
        "新は{renewal_from}から"
    ),
    "expiry.moved.fate.unchanged": "変わりなし",
    "expiry.moved.fate.moved": "転居",
    "expiry.moved.fate.moved_out": "転出",
    "expiry.moved.fate.gone": "死亡・消除",
    "expiry.moved.fate.renamed": "氏名の変更（要確認）",
    "expiry.moved.fate.notation": "表記の差",
    "expiry.moved.fate.look": "要確認",
    "expiry.moved.fate.locked": "保留",
    "expiry.moved.sheet": "申請後の異動",
    "expiry.moved.total": (
        "合計{count}件。{since}以後に異動のあった行{changed}件、要確認{look}件、保留{locked}件。"
    ),
}
