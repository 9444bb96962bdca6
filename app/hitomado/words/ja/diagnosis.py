"""リーダーの診断。`diagnosis.<what>` と、点検・理由の言葉の一部."""

TEXT: dict[str, str] = {
    "reason.card_held.title": "ほかのソフトがカードを使っています",
    "reason.card_held.what": "カードを使っている可能性があるソフト：{programs}",
    "reason.card_held.remedy": (
        "そのソフトを終えてから、カードを置き直してください。カードには何も送っていません。"
    ),
    "doctor.label.others": "ほかのアプリケーション",
    "doctor.label.failed": "止まったところ",
    "diagnosis.not_answering": "{said}：{names}",
    "diagnosis.answer.absent": "カードにありません",
    "diagnosis.answer.refused": "カードが断りました（{sw}）",
    "diagnosis.answer.unsupported": "カードがこの問い合わせに対応していません（{sw}）",
    "diagnosis.answer.other": "知らない返事です（{sw}）",
    "diagnosis.step.service": "カードリーダーの機能（PC/SC）への問い合わせ",
    "diagnosis.step.readers": "カードリーダーを探すところ",
    "diagnosis.step.card": "カードに電源を入れるところ",
    "diagnosis.step.connect": "カードへの接続",
    "diagnosis.step.select": "カードの中のアプリケーションの確認",
    "diagnosis.application.jpki": "公的個人認証AP",
    "diagnosis.application.text": "券面事項入力補助AP",
    "diagnosis.application.visual": "券面事項確認AP",
    "diagnosis.application.juki": "住基AP",
    "diagnosis.application.common": "共通カードAP",
    "diagnosis.application.driver_licence": "運転免許証",
    "diagnosis.application.residence": "在留カードまたは特別永住者証明書",
    "doctor.label.trace": "カードとのやりとりの記録",
    "diagnosis.trace.on": "記録しています（{file}。命令の種類と長さだけで、中身は書きません）",
    "diagnosis.trace.earlier": "記録していません（前の記録が残っています：{file}）",
    "diagnosis.trace.off": "記録していません",
}
