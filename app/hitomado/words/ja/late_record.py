"""転出証明書 data that came while the household waited."""

TEXT = {
    "reason.record_came.title": "転出証明書の情報が届いています",
    "reason.record_came.what": "前回の受付に、転出届の日・転出予定日と世帯の方を入れました。",
    "reason.record_came.remedy": "次へ進み、引っ越した日と住所を確かめてください。",
}
