"""The comparison on the screen: marks, glyphs, and what the clerk may do (`comparison_view.…`)."""

TEXT: dict[str, str] = {
    # a level in a short word beside its mark
    "comparison_view.word.identical": "一致",
    "comparison_view.word.notation": "表記",
    "comparison_view.word.variant_forced": "異体字",
    "comparison_view.word.variant_unforced": "異体字",
    "comparison_view.word.needs_human": "要確認",
    "comparison_view.word.different": "相違",
    "comparison_view.read_out": (
        "{title}。{chip_title}：「{chip}」。{register_title}：「{register}」。"
    ),
    "comparison_view.copies": "Ctrl+C でこの字をコピーできます。",
    # characters large
    "comparison_view.glyph": "{side}の字「{text}」、{codes}",
    "comparison_view.glyph.selector": "{codes}：指定された字形で表示しています。",
    "comparison_view.glyph.usual": "{codes}：指定された字形は、指定がないときと同じ形です。",
    "comparison_view.glyph.base_only": (
        "{codes}：指定された字形がこのPCの書体にありません。表示は基本の字形です。"
    ),
    "comparison_view.glyph.other_font": (
        "{codes}：名前用の書体にない字です。別の書体の形か、空白の枠で表示しています。"
    ),
    "comparison_view.glyph.private": (
        "{codes}：外字です。このPCで見える形は、住民記録の画面の形と違うことがあります。"
    ),
    "comparison_view.glyph.no_ipamj": "IPAmj明朝がないため、{font}で表示しています。",
    # the face beside it
    "comparison_view.face_here": "F2：券面の画像を並べて見られます。",
    "comparison_view.face_from_visit": (
        "券面の画像を並べて見られます：F2（カードを見る）、もう一度F2。"
    ),
    "comparison_view.face.name": "券面の氏名（ICチップの画像）",
    "comparison_view.face.address": "券面の住所（ICチップの画像）",
    # what the clerk may do, by level and field
    "comparison_view.do.notation.name": "そのまま進めます。",
    "comparison_view.do.notation.address": "そのまま進めます。",
    "comparison_view.do.notation.birth_date": "そのまま進めます。",
    "comparison_view.do.notation.sex": "そのまま進めます。",
    "comparison_view.do.variant_forced.name": (
        "片方では書けない字なので、違って見えるのは当然です。本人なら、そのまま進めます。"
    ),
    "comparison_view.do.variant_forced.address": (
        "片方では書けない字なので、違って見えるのは当然です。同じ住所なら、そのまま進めます。"
    ),
    "comparison_view.do.variant_forced.birth_date": "そのまま進めます。",
    "comparison_view.do.variant_forced.sex": "そのまま進めます。",
    "comparison_view.do.variant_unforced.name": (
        "本人なら進めます。戸籍・住民票の字を見て、文字更正があったかを確かめます。"
    ),
    "comparison_view.do.variant_unforced.address": (
        "同じ住所なら進めます。住民票の字を見て、表記の訂正が要るかを確かめます。"
    ),
    "comparison_view.do.variant_unforced.birth_date": "そのまま進めます。",
    "comparison_view.do.variant_unforced.sex": "そのまま進めます。",
    "comparison_view.do.needs_human.name": (
        "券面と、戸籍・住民票の氏名を見て、同じ方かを職員が決めます。"
    ),
    "comparison_view.do.needs_human.address": (
        "券面と、住民票の住所・方書を見て、同じ場所かを職員が決めます。"
    ),
    "comparison_view.do.needs_human.birth_date": (
        "券面と、戸籍・住民票の生年月日を見て、職員が決めます。"
    ),
    "comparison_view.do.needs_human.sex": "券面と、住民票の性別を見て、職員が決めます。",
    "comparison_view.do.different.name": (
        "別の方でないかを、まず確かめます。"
        "本人で氏名が変わった方は、戸籍などの届出を確かめ、カードの氏名変更（券面変更）へ。"
    ),
    "comparison_view.do.different.address": (
        "前に住んでいた所か、届出の漏れかを聞きます。"
        "届出済みならカードの住所変更（券面変更）、まだなら転居届・転入届へ。"
    ),
    "comparison_view.do.different.birth_date": (
        "別の方でないかを、まず確かめます。本人なら戸籍を見て、記録の訂正かカードの券面変更へ。"
    ),
    "comparison_view.do.different.sex": (
        "別の方でないかを、まず確かめます。"
        "本人なら戸籍・住民票を見て、記録の訂正かカードの券面変更へ。"
    ),
    # the clerk's decision
    "comparison_view.ask": "上の違いを見て、どうしますか",
    "comparison_view.ask.why": (
        "決めるのは職員です。選んだことと、違いの種類だけが記録に残ります。訂正や変更の処理は、別に行います。"
    ),
    "comparison_view.ask.open": "まだ決めません。券面・戸籍・住民票を見てから選んでください。",
    "comparison_view.decide.same": "本人。書き方・字体の違いだけ",
    "comparison_view.decide.correction": "本人。文字更正の確認を残す",
    "comparison_view.decide.changed": "本人。内容が変わっている",
    "comparison_view.decide.open": "分からない・別の方かもしれない",
    "comparison_view.decided.same": "本人と確かめました（書き方・字体の違いだけ）。",
    "comparison_view.decided.correction": "本人と確かめました。文字更正の確認を記録しました。",
    "comparison_view.decided.changed": (
        "本人と確かめました。内容が変わっていることを記録しました。変更の処理は別に行います。"
    ),
    # the town's own file is broken
    "comparison_view.town_file": (
        "町の表（town_spellings.toml）を使わずに照合しています。"
        "{what}直して、ひとまどを起動し直してください。"
    ),
}
