"""Diagnosis of the readers: `diagnosis.<what>`, and some words of the doctor and of stops."""

TEXT: dict[str, str] = {
    "reason.card_held.title": "Another program is using the card",
    "reason.card_held.what": "It may be: {programs}",
    "reason.card_held.remedy": (
        "Close that program, then put the card down again. Nothing was sent to the card."
    ),
    "doctor.label.others": "other applications",
    "doctor.label.failed": "stopped at",
    "diagnosis.not_answering": "{said}: {names}",
    "diagnosis.answer.absent": "not on the card",
    "diagnosis.answer.refused": "refused by the card ({sw})",
    "diagnosis.answer.unsupported": "the card does not know the question ({sw})",
    "diagnosis.answer.other": "an unknown answer ({sw})",
    "diagnosis.step.service": "asking the card reader service (PC/SC)",
    "diagnosis.step.readers": "looking for a card reader",
    "diagnosis.step.card": "powering the card",
    "diagnosis.step.connect": "connecting to the card",
    "diagnosis.step.select": "asking for the card's applications",
    "diagnosis.application.jpki": "JPKI (公的個人認証AP)",
    "diagnosis.application.text": "Text input support (券面事項入力補助AP)",
    "diagnosis.application.visual": "card-face confirmation AP",
    "diagnosis.application.juki": "Resident record (住基AP)",
    "diagnosis.application.common": "Common (共通カードAP)",
    "diagnosis.application.driver_licence": "Driver's licence",
    "diagnosis.application.residence": "Residence card or special permanent resident certificate",
    "doctor.label.trace": "record of card commands",
    "diagnosis.trace.on": "being written ({file}: kinds and lengths only, no data)",
    "diagnosis.trace.earlier": "not being written (a record of before is kept: {file})",
    "diagnosis.trace.off": "not being written",
}
