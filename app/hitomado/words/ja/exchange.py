"""Files for the resident system, fees and paid issues."""

TEXT: dict[str, str] = {
    "tool.export": "住民記録システムへ渡すファイル（書き出し・削除）",
    "tool.fees": "手数料と有償交付の件数",
    "export.title": "住民記録システムへ渡すファイル",
    "export.hint": (
        "Enterで保存先を選んで書き出します。個人番号・住民票コードは入りません。"
        "住民記録システムに取り込んだら、下の一覧で選んでF6で消してください。"
    ),
    "export.which": "書き出すもの",
    "export.what.notice": "住民異動届の内容（1人1行）",
    "export.what.card": "カードから読み取った氏名・住所・生年月日・性別（1人1行）",
    "export.no_visit": "書き出すには、受付を開いてください。",
    "export.save_as": "保存先",
    "export.kept": "まだ消していないファイル",
    "export.none_kept": "消していないファイルはありません。",
    "export.kept_line": "{what}　{rows}人　{time} {clerk}　{file}（{folder}）",
    "export.delete": "選んだファイルを消す",
    "export.done": "書き出しました。取り込みが終わったら、F6で消してください。",
    "export.deleted": "ファイルを消しました。記録に残しました。",
    "reason.export_characters.title": "この文字コードでは書けない文字があります",
    "reason.export_characters.what": "書けない文字：{characters}。ファイルは作っていません。",
    "reason.export_characters.remedy": (
        "住民記録システムがUTF-8を受け取れるなら、対応表（export_notice.toml など）の"
        "encoding を utf-8 にしてください。受け取れないときは、この方は手で入力してください。"
    ),
    "reason.export_nothing.title": "書き出すものがありません",
    "reason.export_nothing.what": "この受付には、この種類の内容がまだありません。",
    "reason.export_nothing.remedy": (
        "カードを読み取るか、届出の内容を入れてから書き出してください。"
    ),
    "reason.export_kept.title": "ファイルを消せませんでした",
    "reason.export_kept.what": "ほかのプログラムが開いているか、媒体が外されています。",
    "reason.export_kept.remedy": (
        "ファイルを閉じ、媒体を差し直して、もう一度F6を押してください。一覧には残っています。"
    ),
    "reason.movers_not_allowed.title": "転出証明書情報の取り込みは止めてあります",
    "reason.movers_not_allowed.what": (
        "統合端末の外へこのファイルを持ち出してよいか、まだ確認されていません。"
    ),
    "reason.movers_not_allowed.remedy": (
        "責任者に確認し、よければ「ルールと文の設定」で取り込みを使うようにしてください。"
        "それまでは、転出証明書を見て入力します。"
    ),
    "fees.title": "手数料と有償交付の件数",
    "fees.hint": "日を選んでEnterを押すと、その日の現金を入れられます。",
    "fees.days": "日ごと",
    "fees.months": "月ごと",
    "fees.none": "まだありません。",
    "fees.cash": "数えた現金（円）",
    "fees.cash_of": "{day}に数えた現金（円）",
    "fees.keep": "記録する",
    "fees.wrong": "円の数字だけを入れてください。",
    "fees.month": "{era}{year}年{month}月",
    "fees.kind": "{procedure} {count}件 {yen}円",
    "fees.line": "{when}　手数料 {yen}円　電子証明書の有償交付 {paid}件　{kinds}",
    "fees.uncounted": "現金は未確認",
    "fees.agrees": "現金 {yen}円（一致）",
    "fees.differs": "現金 {yen}円（差 {difference}円）",
    "step.take_fee": "手数料を受け取り、領収証を渡す",
    "because.movers.import_allowed": "転出証明書情報のファイルを取り込むか",
    "question.movers_import_allowed": (
        "転出証明書情報のファイルを、統合端末の外のこのPCへ持ち出してよいですか。"
    ),
    "tool.prepared": "転入予定の準備（期限・届書の下書き）",
    "prepared.title": "転入予定",
    "prepared.hint": (
        "期限の近い順です。Enterで受付を開き、F9で届書の下書きをまとめて印刷します。"
    ),
    "prepared.same_day": (
        "転出届の直後は、前の市区町村の処理が終わっていないことがあります。"
        "統合端末で受信を確かめてから進めてください。"
    ),
    "prepared.none": "転入予定はありません。",
    "prepared.nameless": "（氏名は受付で確かめます）",
    "prepared.line": "{names}　転出予定 {planned}　特例転入は{last}まで",
    "prepared.over": ("{names}　転出予定 {planned}　特例転入の期限（{last}）を過ぎています"),
    "prepared.print": "下書きを印刷",
    "prepared.expected": "転入予定",
}
