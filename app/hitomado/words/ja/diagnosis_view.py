"""診断の画面（Ctrl+D）と、カードとの通信の記録."""

TEXT: dict[str, str] = {
    "diagnosis_view.title": "カードリーダーの診断",
    "diagnosis_view.what": (
        "カードリーダーの機能、リーダー、置かれたカードの状態です。暗証番号は使いません。"
        "個人の情報は含まれないので、業者に渡せます。"
    ),
    "diagnosis_view.busy": "調べています… Esc でやめられます。",
    "diagnosis_view.again": "もう一度調べる",
    "diagnosis_view.stop": "やめる",
    "diagnosis_view.copy": "内容をコピー",
    "diagnosis_view.close": "閉じる",
    "diagnosis_view.log.on": "通信の記録を始める",
    "diagnosis_view.log.off": "通信の記録を終える",
    "diagnosis_view.log.what": (
        "通信の記録には、カードへの命令の種類と長さ、返事の番号だけが残ります。"
        "暗証番号やカードの内容は残りません。業者に頼まれたときだけ使ってください。"
    ),
    "diagnosis_view.log.banner": "カードとの通信を記録しています",
    "diagnosis_view.log.banner_do": "調べ終わったら、診断（Ctrl+D）で記録を終えてください。",
    "diagnosis_view.why": "理由",
    "diagnosis_view.do": "すること",
    "diagnosis_view.log.refused": (
        "記録を書けないため、始められません。ディスクの空きとフォルダーの権限を確かめてください。"
    ),
}
