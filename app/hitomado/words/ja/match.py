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
    "match.variant": (
        "「{a}」と「{b}」は異体字です"
        "（{position}文字目、どちらの側でも書ける字なので文字更正を確認、根拠：{basis}）。"
    ),
    "match.selector": (
        "「{a}」と「{b}」は同じ文字で、片方だけが字形を指定しています"
        "（{position}文字目、証明書では表せない指定）。"
    ),
    "match.ambiguous_variant": (
        "「{a}」と「{b}」は、異体字か別の字か一つに決まりません（{position}文字目）。"
    ),
    "match.placeholder": (
        "表示できない文字の代わりの記号か外字があります：「{a}」と"
        "「{b}」。券面の文字を見てください。"
    ),
    "match.substituted": (
        "証明書が代替文字とした位置です：「{a}」と「{b}」（{position}文字目）。券面を見てください。"
    ),
    "match.confused": (
        "取り違えやすい別の字です：「{a}」と「{b}」"
        "（{position}文字目）。どちらが正しいか確かめてください。"
    ),
    "match.lookalike": "形の似た別の種類の文字です：「{a}」と「{b}」（{position}文字目）。",
    "match.kana_alike": "かなの書き方が違います：「{a}」と「{b}」。",
    "match.diacritic": "アルファベットの記号が違います：「{a}」と「{b}」（{position}文字目）。",
    "match.kana_for_kanji": "片方が漢字、片方がかなです：「{a}」と「{b}」。",
    "match.script": "片方だけがアルファベットです：「{a}」と「{b}」。",
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
    # more on characters, towns and rooms
    "match.variant_flagged": (
        "「{a}」と「{b}」は異体字です"
        "（{position}文字目、証明書が代替文字とした位置、根拠：{basis}）。"
    ),
    "match.selectors": (
        "同じ文字で、指定した字形が違います：「{a}」と「{b}」（{position}文字目、文字更正を確認）。"
    ),
    "match.substituted_same": (
        "証明書が代替文字とした位置です：どちらも「{a}」"
        "（{position}文字目）。本来の字は券面で見られます。"
    ),
    "match.town_gaiji": (
        "外字です。町の表では「{basis}」の字です：「{a}」と「{b}」"
        "（{position}文字目）。券面の文字を見てください。"
    ),
    "match.alike": "見間違えやすい別の字です：「{a}」と「{b}」（{position}文字目）。",
    "match.compatibility_form": "記号や合字の書き方が違います：「{a}」と「{b}」。",
    "match.initial": "片方の名前が頭文字だけです：「{a}」と「{b}」。",
    "match.place_kana": (
        "地名の小さいかなの違いです：「{a}」と「{b}」（この市区町村にこの名の町は一つ）。"
    ),
    "match.ward_missing": "片方に区の名がありません（{a}{b}）。",
    "match.oaza_omitted": (
        "「大字」「字」の省略です（{a}{b}）。この市区町村に同じ名の町はほかにありません。"
    ),
    "match.lot_unknown": "片方の番地が不詳です：「{a}」と「{b}」。",
    "match.lot_mark_missing": "番地に付く「{a}{b}」が片方にありません。",
    "match.building_part_missing": "建物名・棟・部屋のどれかが片方にありません：「{a}」と「{b}」。",
    "match.town_place": "町の表では同じ地名です：「{a}」と「{b}」。",
    "match.town_building": "町の表では同じ建物です：「{a}」と「{b}」。",
    "match.variant_a_not_in_jis_x_0208_0212": (
        "「{a}」は「{b}」の異体字です（{position}文字目、証明書では表せない字、根拠：{basis}）。"
    ),
    "match.variant_b_not_in_jis_x_0208_0212": (
        "「{b}」は「{a}」の異体字です（{position}文字目、証明書では表せない字、根拠：{basis}）。"
    ),
    "match.variant_a_not_in_cp932": (
        "「{a}」は「{b}」の異体字です"
        "（{position}文字目、CP932のファイルでは表せない字、根拠：{basis}）。"
    ),
    "match.variant_b_not_in_cp932": (
        "「{b}」は「{a}」の異体字です"
        "（{position}文字目、CP932のファイルでは表せない字、根拠：{basis}）。"
    ),
    "match.variant_a_not_in_jis_x_0213": (
        "「{a}」は「{b}」の異体字です（{position}文字目、JIS X 0213にない字、根拠：{basis}）。"
    ),
    "match.variant_b_not_in_jis_x_0213": (
        "「{b}」は「{a}」の異体字です（{position}文字目、JIS X 0213にない字、根拠：{basis}）。"
    ),
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
    "match.jo_missing": "片方に「条」がありません。",
    "match.koaza_missing": "片方に小字がありません（{a}{b}）。",
    "match.kyoto_notation": "「上る・下る・入る」の書き方の違いです。",
    "match.kyoto_street": "京都の通り名が違うか、片方にありません：「{a}」と「{b}」。",
    "match.lot_notation": "丁目・番・号の書き方の違いです：「{a}」と「{b}」。",
    "match.lot_unit": "「{a}」と「{b}」の違いがあります。",
    "match.lot_other": "番地が違います：「{a}」と「{b}」。",
    "match.lot_missing": "番地の一部が片方にありません：「{a}」と「{b}」。",
    "match.room_in_lot": "部屋番号を番地に続けて書いた違いです：「{a}」と「{b}」。",
    "match.room_suffix": "部屋番号の「号室・号」の有無の違いです。",
    "match.room_form": "棟・部屋の書き方の違いです：「{a}」と「{b}」。",
    "match.building_missing": "方書（建物・部屋・方）が片方にありません：「{a}{b}」。",
    # dates and sex
    "match.date_notation": "日付の書き方の違いです：「{a}」と「{b}」。",
    "match.date_other": "日付が違います：「{a}」と「{b}」。",
    "match.date_impossible": "暦や元号にない日付です：「{a}」と「{b}」。",
    "match.era_contradicts": "証明書の元号と西暦の年が合いません：「{a}」と「{b}」。",
    "match.date_unknown": "日付が不詳か、読み取れません：「{a}」と「{b}」。",
    "match.date_partly_unknown": "日付の一部が不詳です：「{a}」と「{b}」。",
    "match.date_approximate": "おおよその日付です：「{a}」と「{b}」。",
    "match.sex_unknown": "性別が片方で不明です。",
    "match.sex_other": "性別が違います。",
    # what stands behind a variant
    "match.basis.koseki": "戸籍統一文字の親字・正字",
    "match.basis.old_style": "旧字体（漢字データベースの表）",
    "match.basis.jinmei": "人名用漢字表（戸籍法施行規則 別表第二）",
    "match.basis.joyo": "常用漢字表（平成22年内閣告示）",
    "match.basis.compatibility": "Unicodeの互換漢字",
    "match.basis.simplified": "簡体字（Unicodeの対応表）",
    "match.basis.nyukan": "在留カードの漢字氏名の告示（平成23年法務省告示582号）の正字",
    "match.basis.added": "このプログラムが足した対応",
    "match.basis.ambiguous": "複数の字に対応する異体字",
    # the town's own file
    "reason.spellings_syntax.title": "町の表（town_spellings.toml）を読めません",
    "reason.spellings_syntax.what": "{line}行目の書き方が TOML の決まりに合いません。",
    "reason.spellings_syntax.remedy": "その行を直してください。直るまで、表は全体が使われません。",
    "reason.spellings_invalid.title": "町の表（town_spellings.toml）に誤りがあります",
    "reason.spellings_invalid.what": "{line}行目の「{key}」が正しくありません。",
    "reason.spellings_invalid.remedy": "ここに書けるもの：{allowed}",
    "reason.spellings_unreadable.title": "町の表（town_spellings.toml）を開けません",
    "reason.spellings_unreadable.what": "ファイルを読む権限がないか、UTF-8ではありません。",
    "reason.spellings_unreadable.remedy": "ファイルの権限と文字コード（UTF-8）を確かめてください。",
    "match.and": "・",
    # people who may be in the register twice
    "duplicate.same_number": "同じ宛名番号の行が2つあります。",
    "duplicate.same_person": (
        "氏名と生年月日が同じ2人が、どちらも在住です。同じ人か確かめてください。"
    ),
    "duplicate.re_entry": (
        "転出・消除された人と氏名・生年月日が同じです。再転入か確かめてください。"
    ),
    "duplicate.deceased": "死亡した人と氏名・生年月日が同じです。記録を確かめてください。",
    "duplicate.none": "二重登録の疑いがある人はいません。",
    "duplicate.count": "{count}件の組を挙げました。同じ人かどうかは決めていません。",
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
