"""パソコンの点検（doctor）. `doctor.<what>`, `reason.<code>.title|what|remedy`."""

TEXT: dict[str, str] = {
    "doctor.label.program": "ひとまど",
    "doctor.label.system": "OS",
    "doctor.label.python": "Python",
    "doctor.label.database": "データベース",
    "doctor.label.qt": "画面の部品（Qt）",
    "doctor.label.parts": "ほかの部品",
    "doctor.label.service": "カードリーダーの機能（PC/SC）",
    "doctor.label.reader": "リーダー",
    "doctor.label.card": "カードの中のアプリケーション",
    "doctor.label.folder": "データの保存先",
    "doctor.label.store": "データ",
    "doctor.label.key": "データベースの鍵",
    "doctor.label.register": "住民データ",
    "doctor.label.flags": "支援措置の列",
    "doctor.label.journal": "業務の記録",
    "doctor.label.disk": "ディスク",
    "doctor.label.fonts": "届書の書体",
    "doctor.label.mj": "IPAmj明朝",
    "doctor.label.shipped": "付属ファイル",
    "doctor.service.runs": "動いています",
    "doctor.service.down": "動いていません",
    "doctor.reader": "{name}　{state}{atr}",
    "doctor.reader.atr": "（ATR {atr}）",
    "doctor.application.none": "知っているアプリケーションはありません",
    "doctor.store.none": "まだ何も保存されていません",
    "doctor.store.others": (
        "住民データも業務の記録もまだありません（フォルダーにあるのは、演習のデータなど、ほかのものです）"
    ),
    "doctor.key.keyring": "OSの資格情報の保管庫にあります",
    "doctor.key.file": (
        "データと同じフォルダーのファイルにあります（このフォルダーを読める人は、データも読めます）"
    ),
    "doctor.register": "{as_of}現在（{days}日前）、{people:,}人",
    "doctor.flags.known": "あり",
    "doctor.flags.unknown": "なし（全員を「未確認」として扱います）",
    "doctor.journal.whole": "{count:,}件、つながっています",
    "doctor.journal.broken": "{line}件目から合いません",
    "doctor.disk": "空き {free:,} MB（データ {used:,} MB）",
    "doctor.fonts.none": "見つかりません",
    "doctor.mj.there": "あります",
    "doctor.mj.missing": (
        "ありません（人名の特別な字形を印刷できないことがあります。"
        "文字情報技術促進協議会の配布する書体を入れてください）"
    ),
    "doctor.shipped": "そろっています（規則 {rules}件）",
    "doctor.well": "問題はありません。",
    "doctor.troubles": "直すところが{count}件あります。",
    "doctor.detail": "（詳細：{detail}）",
    "reason.disk_low.title": "ディスクの空きが足りません",
    "reason.disk_low.what": (
        "住民データの入替えには{needed:,} MBの空きが要りますが、{free:,} MBしかありません。"
    ),
    "reason.disk_low.remedy": "要らないファイルを片づけて、空きを増やしてください。",
    "reason.key_readable.title": "データベースの鍵を、ほかの人が読めます",
    "reason.key_readable.what": "鍵のファイルを、このPCのほかの利用者も開けます。",
    "reason.key_readable.remedy": (
        "システム担当へ連絡し、鍵のファイルの権限を所有者だけ（0600）にしてください。"
    ),
    "reason.window_broken.title": "画面の部品を使えません",
    "reason.window_broken.what": "画面を作る部品（Qt）を読み込めません。",
    "reason.window_broken.remedy": "プログラムを入れ直してください。",
    "reason.fonts_missing.title": "届書に使える日本語の書体がありません",
    "reason.fonts_missing.what": "氏名や住所を届書に印刷できません。",
    "reason.fonts_missing.remedy": "IPAmj明朝など、日本語の明朝体を入れてください。",
    "reason.resources_missing.title": "プログラムの付属ファイルが足りません",
    "reason.resources_missing.what": "届書の様式や文字の表など、必要なファイルが見つかりません。",
    "reason.resources_missing.remedy": "プログラムを入れ直してください。データはそのままです。",
    "doctor.label.spellings": "町の表記",
    "doctor.spellings": "取り込めます",
}
