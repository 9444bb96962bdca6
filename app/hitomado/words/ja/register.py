"""Register files: why one cannot be taken, each rejected row's reason; the practice tray."""

TEXT: dict[str, str] = {
    "reason.file_unreadable.title": "ファイルを開けません",
    "reason.file_unreadable.what": "住民データのファイルを読み込めませんでした。",
    "reason.file_unreadable.remedy": (
        "ファイルの場所と、ほかのソフトで開いていないかを確かめてください。"
    ),
    "reason.file_encoding.title": "文字コードを判別できません",
    "reason.file_encoding.what": (
        "{line}行目（先頭から{offset}バイト目）に読み取れない文字があります。"
    ),
    "reason.file_encoding.remedy": (
        "UTF-8、UTF-16、シフトJIS（CP932）のいずれかで出力し直してください。"
        "取り込み済みのデータはそのまま使えます。"
    ),
    "reason.file_columns.title": "必要な列がありません",
    "reason.file_columns.what": "次の{count}列が見つかりません：{missing}",
    "reason.file_columns.remedy": "列名の対応表を直すか、列を足して出力し直してください。",
    "reason.file_doubled.title": "同じ名前の列が二つあります",
    "reason.file_doubled.what": "どちらを読むか決められません：{columns}",
    "reason.file_doubled.remedy": "列名を一つにして出力し直してください。",
    "reason.file_forbidden.title": "個人番号らしい列があるため取り込みません",
    "reason.file_forbidden.what": "列「{column}」の値の多くが、個人番号の検査数字に合っています。",
    "reason.file_forbidden.remedy": (
        "この列を除いて出力し直してください。この列の値は保存していません。"
    ),
    "reason.file_rejects.title": "取り込めない行があります",
    "reason.file_rejects.what": "{count}行を読み取れません。住民データは入れ替えていません。",
    "reason.file_rejects.remedy": (
        "一覧の行・列・理由を見て、出力元か列名の対応表を直してください。"
    ),
    "reason.file_empty.title": "データがありません",
    "reason.file_empty.what": "ファイルに住民の行がありません。",
    "reason.file_empty.remedy": "出力したファイルを確かめてください。",
    "reason.mapping_syntax.title": "列名の対応表を読めません",
    "reason.mapping_syntax.what": "{line}行目の書き方が正しくありません。",
    "reason.mapping_syntax.remedy": "{line}行目の記号や引用符を確かめてください。",
    "reason.mapping_invalid.title": "列名の対応表に誤りがあります",
    "reason.mapping_invalid.what": "{line}行目の「{key}」が正しくありません。",
    "reason.mapping_invalid.remedy": "ここに書けるもの：{allowed}",
    "reject.quotes": '引用符（"）の対応がくずれています',
    "reject.cell_count": "列の数が見出しと合いません",
    "reject.line_break": "セルの中に改行があります",
    "reject.blank": "必須の項目が空欄です",
    "reject.code": "対応表にないコードです",
    "reject.date": "日付として読めません",
    "reject.number": "数字として読めません",
    "reject.key": "番号は半角英数字15字以内です",
    "reject.municipality": "市区町村コードの検査数字が合いません",
    "reject.duplicate": "同じ番号の行が重なり、どちらが新しいか分かりません",
    "reject.record": "同じ世帯のほかの行に誤りがあるか、人数が合いません",
    "practice_town.written": "{people}人分のデータを作りました。すべて架空の人物です。",
    "practice.family.title": "家族4人の転居",
    "practice.family.what": (
        "父・母（外国籍）・14歳の子・祖母が町内で引っ越します。祖母は暗証番号が分かりません。"
    ),
    "practice.couple.title": "夫婦の特例転入",
    "practice.couple.what": "カードで転出届を済ませた夫婦が、期限内に来ています。",
    "practice.last_day.title": "特例転入の最終日",
    "practice.last_day.what": "今日までに届け出ないと、カードが使えなくなります。",
    "practice.too_late.title": "特例転入の期限切れ",
    "practice.too_late.what": "転出予定日から30日を過ぎています。",
    "practice.single.title": "一人の特例転入",
    "practice.single.what": "一人で引っ越してきました。",
    "practice.family_of_five.title": "家族5人の特例転入",
    "practice.family_of_five.what": (
        "夫婦・14歳と6歳の子・祖母が引っ越してきました。妻の電子証明書は2つとも期限が切れ、"
        "祖母は券面事項入力補助用の暗証番号が分かりません。"
    ),
    "practice.foreigner.title": "外国籍の方の特例転入",
    "practice.foreigner.what": "在留期間のある方が引っ越してきました。",
    "practice.mother_and_child.title": "母と14歳の子の特例転入",
    "practice.mother_and_child.what": "子のカードには署名用電子証明書がありません。",
    "practice.former_name.title": "旧氏のある方の特例転入",
    "practice.former_name.what": "旧氏を併記している方が引っ越してきました。",
    "practice.variant_mover.title": "字形の違う方の特例転入",
    "practice.variant_mover.what": "カードには代替文字が入っています。",
    "practice.without_card.title": "カードのない方の転入",
    "practice.without_card.what": "カードを持っていません。",
    "practice.protected_mover.title": "表示できない方の特例転入",
    "practice.protected_mover.what": "責任者に引き継ぐ場面です。",
    "practice.unknown_flag_mover.title": "確認が要る方の特例転入",
    "practice.unknown_flag_mover.what": "表示する前に住民記録システムで確認します。",
    "practice.certificate.title": "署名用電子証明書の発行",
    "practice.certificate.what": "引っ越しはなく、電子証明書だけの用件です。",
    "practice.protected.title": "表示できない方のカード",
    "practice.protected.what": "責任者に引き継ぐ場面です。",
    "practice.unknown_flag.title": "確認が要る方のカード",
    "practice.unknown_flag.what": "表示する前に住民記録システムで確認します。",
    "practice.variant.title": "字形の違う方のカード",
    "practice.variant.what": "住民データの字が、カードでは代替文字になっています。",
    "practice.expired_card.title": "有効期限の切れたカード",
    "practice.expired_card.what": "カードの有効期限が過ぎています。",
    "practice.expired_certificates.title": "期限の切れた電子証明書",
    "practice.expired_certificates.what": "カードは使えますが、署名用の暗証番号も忘れました。",
    "practice.elsewhere.title": "転出届がまだの方",
    "practice.elsewhere.what": "ほかの市のカードを持っていますが、転出証明書の情報がありません。",
}
