"""The diagnosis window (Ctrl+D) and the log of what is sent to cards."""

TEXT: dict[str, str] = {
    "diagnosis_view.title": "Diagnosis of the card readers",
    "diagnosis_view.what": (
        "State of the card reader service, the readers and the card that lies there. No PIN is "
        "used. There is no personal data in it, so it can be given to a vendor."
    ),
    "diagnosis_view.busy": "Looking… Esc stops it.",
    "diagnosis_view.again": "Look again",
    "diagnosis_view.stop": "Stop",
    "diagnosis_view.copy": "Copy",
    "diagnosis_view.close": "Close",
    "diagnosis_view.log.on": "Start the card log",
    "diagnosis_view.log.off": "Stop the card log",
    "diagnosis_view.log.what": (
        "The card log holds the kind and length of each command and the number of each answer, "
        "no PIN and nothing of a card's content. Use it only when a vendor asks for it."
    ),
    "diagnosis_view.log.banner": "What is sent to cards is being logged",
    "diagnosis_view.log.banner_do": "When done, stop the log in the diagnosis (Ctrl+D).",
    "diagnosis_view.why": "Why",
    "diagnosis_view.do": "What to do",
    "diagnosis_view.log.refused": (
        "The log cannot be written. Check the free space and the rights of the data folder."
    ),
}
