"""What waits for somebody's answer."""

TEXT: dict[str, str] = {
    "step.ask_first": "Find out first (until then this procedure stops here)",
    "reason.answer_first.title": "Something is to be found out first",
    "reason.answer_first.what": "This procedure waits for an answer. Nothing was recorded.",
    "reason.answer_first.remedy": (
        "Confirm the line “Find out first” once it is known; if not today, put it off with F6."
    ),
}
