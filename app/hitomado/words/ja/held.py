"""What waits for somebody's answer."""

TEXT: dict[str, str] = {
    "step.ask_first": "先に確かめる（分かるまで、この手続きはここで止めます）",
    "reason.answer_first.title": "先に確かめることがあります",
    "reason.answer_first.what": "この手続きは、答えが分かるまで進められません。記録していません。",
    "reason.answer_first.remedy": (
        "「先に確かめる」の行を、分かったら済みにし、今日は分からなければF6で後日にしてください。"
    ),
}
