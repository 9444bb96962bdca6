"""Comparison of the chip with the register: why a field is not identical (`match.<code>`).

Placeholders: a = the chip's side, b = the register's side, position (from 1), basis (words of the
tables).
"""

TEXT: dict[str, str] = {
    # names and characters
    "match.empty": "片方が空欄です。",
    "match.space": "空白の有無や種類だけが違います。",
    "match.width": "全角・半角の違いです：「{a}」と「{b}」（{position}文字目）。",
    "match.kana_width": "カナの全角・半角の違いです：「{a}」と「{b}」（{position}文字目）。",
    "match.composition": "文字コードの持ち方だけが違います：「{a}」（{position}文字目）。",
    "match.case": "大文字・小文字の違いです：「{a}」と「{b}」（{position}文字目）。",
    "match.hyphen": "横線の種類だけが違います：「{a}」と「{b}」（{position}文字目）。",
    "match.apostrophe": "アポストロフィの種類だけが違います（{position}文字目）。",
    "match.middle_dot": "中点の種類だけが違います（{position}文字目）。",
    "match.variant": "字体の違いです：「{a}」と「{b}」（{position}文字目、根拠：{basis}）。",
    "match.selector": "同じ文字の字形の違いです：「{a}」と「{b}」（{position}文字目）。",
    "match.ambiguous_variant": (
        "「{a}」と「{b}」は、異体字か別の字か一つに決まりません（{position}文字目）。"
    ),
    "match.placeholder": (
        "表示できない文字の代わりの記号か外字があります：「{a}」と「{b}」。券面の文字を見てください。"
    ),
    "match.substituted": (
        "証明書が代替文字とした位置です：「{a}」と「{b}」（{position}文字目）。券面を見てください。"
    ),
    "match.confused": "間違えやすい別の字です：「{a}」と「{b}」（{position}文字目）。",
    "match.lookalike": "形の似た別の種類の文字です：「{a}」と「{b}」（{position}文字目）。",
    "match.kana_alike": "かなの書き方が違います：「{a}」と「{b}」。",
    "match.diacritic": "アルファベットの記号が違います：「{a}」と「{b}」（{position}文字目）。",
    "match.kana_for_kanji": "片方が漢字、片方がかなです：「{a}」と「{b}」。",
    "match.script": "片方がかな、片方がアルファベットです：「{a}」と「{b}」。",
    "match.repeat_mark": "「々」と同じ字の繰り返しの違いです（{position}文字目）。",
    "match.other_character": "文字が違います：「{a}」と「{b}」（{position}文字目）。",
    "match.other_part": "文字が違います：「{a}」と「{b}」。",
    "match.only_one_side": "片方にだけある文字です：「{a}{b}」。",
    "match.split": "氏と名の区切りの位置が違います。",
    "match.latin_spacing": "アルファベットの名前の区切りが違います。",
    "match.order": "名前の順序が違います：「{a}」と「{b}」。",
    "match.missing_part": "片方にだけある名前です：「{a}{b}」。",
    "match.separator": "名前の区切りの記号が違います：「{a}」と「{b}」。",
    "match.cut_off": "片方が途中で切れています（続き：「{a}{b}」）。",
    "match.alias": "通称など別の氏名と一致します：「{b}」。",
    "match.former_name": "旧氏を除くと一致します：「{a}」と「{b}」。",
    # addresses
    "match.number": "数字が違います：「{a}」と「{b}」。",
    "match.number_notation": "数字の書き方の違いです：「{a}」と「{b}」。",
    "match.number_form": "数字の書き方が違い、同じ名前か決められません：「{a}」と「{b}」。",
    "match.place_ke": "地名の「ケ・ヶ・が」の違いです：「{a}」と「{b}」。",
    "match.place_no": "地名の「の・ノ」の違いです：「{a}」と「{b}」。",
    "match.place_no_kanji": "地名の「之」と「の・ノ」の違いです：「{a}」と「{b}」。",
    "match.prefecture_omitted": "片方は都道府県名を省いています（{a}{b}）。",
    "match.prefecture_ambiguous": (
        "片方は都道府県名を省いていますが、同じ名前の市町村がほかの県にもあります（{a}{b}）。"
    ),
    "match.county_omitted": "片方は郡名を省いています（{a}{b}）。",
    "match.municipality_omitted": "片方は市区町村名を省いています（{a}{b}）。",
    "match.municipality_renamed": (
        "市区町村名が違います。合併前後の名前かもしれません：「{a}」と「{b}」。"
    ),
    "match.oaza_marker": (
        "「大字」「字」の有無が違います：「{a}」と「{b}」。同じ名前の町がないか確かめてください。"
    ),
    "match.koaza_missing": "片方に小字がありません（{a}{b}）。",
    "match.kyoto_notation": "「上る・下る・入る」の書き方の違いです。",
    "match.kyoto_street": "京都の通り名が違うか、片方にありません：「{a}」と「{b}」。",
    "match.lot_notation": "丁目・番・号の書き方の違いです：「{a}」と「{b}」。",
    "match.lot_unit": "「{a}」と「{b}」の違いがあります。",
    "match.lot_other": "番地が違います：「{a}」と「{b}」。",
    "match.lot_missing": "番地の一部が片方にありません：「{a}」と「{b}」。",
    "match.room_in_lot": "部屋番号を番地に続けて書いた違いです：「{a}」と「{b}」。",
    "match.room_suffix": "部屋番号の「号室・号」の有無の違いです。",
    "match.room_form": "建物・部屋の書き方が違います：「{a}」と「{b}」。",
    "match.building_missing": "方書（建物・部屋・方）が片方にありません：「{a}{b}」。",
    "match.building_cut": "方書が片方で途中までです（続き：「{a}{b}」）。",
    # dates and sex
    "match.date_notation": "日付の書き方の違いです：「{a}」と「{b}」。",
    "match.date_other": "日付が違います：「{a}」と「{b}」。",
    "match.date_impossible": "暦や元号にない日付です：「{a}」と「{b}」。",
    "match.date_unknown": "日付が不詳か、読み取れません：「{a}」と「{b}」。",
    "match.date_partly_unknown": "日付の一部が不詳です：「{a}」と「{b}」。",
    "match.date_approximate": "おおよその日付です：「{a}」と「{b}」。",
    "match.sex_unknown": "性別が片方で不明です。",
    "match.sex_other": "性別が違います。",
    # what stands behind a variant
    "match.basis.koseki": "戸籍統一文字の親字・正字",
    "match.basis.old_style": "旧字体",
    "match.basis.jinmei": "人名用漢字表",
    "match.basis.joyo": "常用漢字表",
    "match.basis.compatibility": "Unicodeの互換漢字",
    "match.basis.added": "追加した対応",
    "match.basis.ambiguous": "複数の字に対応する異体字",
    # the file of pairs
    "match.row.kind": "{line}行目：kindは name・address・birthdate のどれかにしてください。",
    "match.row.columns": "{line}行目：列の数が見出しと合いません。",
    "reason.pairs_unreadable.title": "比較するファイルを読めません",
    "reason.pairs_unreadable.what": "ファイルがないか、UTF-8のCSVではありません。",
    "reason.pairs_unreadable.remedy": "場所と文字コード（UTF-8）を確かめてください。",
    "reason.pairs_unwritable.title": "結果のファイルを書けません",
    "reason.pairs_unwritable.what": "書き出す場所に書き込めません。",
    "reason.pairs_unwritable.remedy": "場所と空き容量を確かめ、開いたままなら閉じてください。",
    "reason.pairs_columns.title": "必要な列がありません",
    "reason.pairs_columns.what": "見つからない列：{missing}",
    "reason.pairs_columns.remedy": "見出しを id,kind,a,b にしてください。",
    "reason.pairs_rows.title": "比較できない行があります",
    "reason.pairs_rows.what": "{count}行を比較していません。ほかの行の結果は書き出しました。",
    "reason.pairs_rows.remedy": "上に示した行を直して、もう一度実行してください。",
}
