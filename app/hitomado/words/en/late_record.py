"""Certificate data that came while the household waited."""

TEXT = {
    "reason.record_came.title": "The moving-out certificate has come",
    "reason.record_came.what": "Its dates and people were entered into the visit of before.",
    "reason.record_came.remedy": "Go on, and check the day of moving in and the address.",
}
