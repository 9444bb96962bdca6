"""The guided part of a visit: what comes now and next, what is left over, who goes on."""

TEXT: dict[str, str] = {
    # order of work
    "question.step_duration": "How many seconds does one such step take at this office?",
    "guide_work.now": "Now",
    "guide_work.meanwhile": "Meanwhile (F5)",
    "guide_work.next": "Next",
    "guide_work.call": "To be called",
    "guide_work.act": "{name}: {step}",
    "guide_work.called": "{name} enters a PIN: {pin}. Please tell them beforehand",
    "guide_work.joined": "  /  ",
    "guide_work.gain": (
        "In this order the terminal waits about {count} min (person by person about {naive} min)."
    ),
    # the 住基 PIN at the 統合端末
    "guide_work.pin.entry": "{pin} (this person's entry {number} of {of})",
    "guide_work.pin.only": "{pin} (this person's only entry)",
    "guide_work.pin.again": "{pin} (still entry {number} of {of}; once more if it is asked for)",
    "guide_work.pin.no_more": "{pin} (entered already; it is not entered any more)",
    # putting off
    "guide_work.later.day": "Day agreed for the next visit, if any",
    "guide_work.later.day_past": "Please type a day after today, or leave it empty.",
    "guide_work.appointment": "comes on {day}",
    # reading again
    "kit.step.left": "not done",
    "guide_work.reread.title": "The card shows something else than was filed",
    "guide_work.reread.ask": (
        "{name}'s card still differs from what was filed. Why do you go on? (It is recorded.)"
    ),
    "guide_work.reread.explained": "Reason for going on: {reason}",
    "reason.chip_disagrees.title": "{name}'s card shows something else than was filed",
    "reason.chip_disagrees.what": "The card was read again and differs, so the visit cannot end.",
    "reason.chip_disagrees.remedy": (
        "Go back and read it again, or type the reason for ending so. F11 puts the visit aside."
    ),
    # end
    "guide_work.done.number": "Receipt number {short}  ({number})",
    "guide_work.done.times": "Time taken: {parts}",
    "guide_work.done.time": "{step} {time}",
    "guide_work.seconds": "{seconds} s",
    "guide_work.minutes": "{minutes} min {seconds} s",
    "guide_work.done.appointment": "  {appointment}",
    "guide_work.done.left": "・{procedure}: not possible today  {until}",
    "guide_work.done.letter": "・{procedure}: second visit with the answered letter  {until}",
    # waiting visits
    "guide_work.visit": "{line}  Receipt number {number}",
    "guide_work.visit_disagrees": "{line}  * the card differs from what was filed ({names})",
    "guide_work.scan.none": "No unfinished visit has the receipt number {number}",
    "guide_work.scan.none_do": "Check the number, or choose from the list (F2).",
    "guide_work.bar.worklist": "To do",
    # worklist
    "tool.worklist": "To do (procedures with a last day)",
    "guide_work.list.title": "To do",
    "guide_work.list.none": "Nothing is left over.",
    "guide_work.list.loading": "Looking …",
    "guide_work.list.hint": "Enter: begin or go on  F7: done elsewhere  Esc: close",
    "guide_work.list.in_visit": "A visit is open: only F7 can be used.",
    "guide_work.list.line": "{days}  {name}  {what}  {until}",
    "guide_work.list.with_note": "{line}  {note}",
    "guide_work.list.overdue": "overdue",
    "guide_work.list.today": "until today",
    "guide_work.list.days": "{count} days left",
    "guide_work.list.agreed": "day agreed",
    "guide_work.list.no_day": "no last day",
    "guide_work.list.act": "{procedure}",
    "guide_work.list.later": "{procedure} (comes again)",
    "guide_work.list.letter": "{procedure} (second visit with the answered letter)",
    "guide_work.list.reminder": 'Check of the hand-out "{way}"',
    "guide_work.list.start": "Begin",
    "guide_work.list.settle": "Done elsewhere",
    "guide_work.list.settle_ask": (
        "“{what}” of {name} is taken off the list. Why? (It is recorded.)"
    ),
    # another clerk
    "guide_work.clerk.title": "Another clerk goes on",
    "guide_work.clerk.ask": "Whose name do the records carry from now on? (So far: {clerk}.)",
    "guide_work.clerk.told": "Clerk {clerk} (Ctrl+U: change)",
    # how long the steps take, as the office sets it
    "office_rules.value.seconds": "{count} s",
    "rule.duration.at.this_pc": "Time of a step at this PC",
    "rule.duration.at.terminal": "Time of a step at the terminal",
    "rule.duration.at.resident": "Time of a step of the resident",
    "rule.duration.at.paper": "Time of a step on paper",
    "rule.duration.hands_on": "Time of starting a step at the terminal",
    "rule.duration.check_identity": "Time of checking identity",
    "rule.duration.enter_new_pin": "Time of entering one new PIN",
    "rule.duration.enter_auth_pin": "Time of entering the authentication PIN",
    "rule.duration.enter_sign_pin": "Time of entering the signature password",
    "rule.duration.sign_notice": "Time of checking and signing the notice",
    "rule.duration.receive_mover_data": "Time of receiving the move-out data",
    "rule.duration.rewrite_chip": "Time of rewriting the address on the card",
    "rule.duration.continue_use": "Time of continued use",
    "rule.duration.endorse_card_face": "Time of endorsing the card",
    "rule.duration.start_auth_certificate": "Time of issuing the authentication certificate",
    "rule.duration.start_sign_certificate": "Time of issuing the signature certificate",
    "rule.duration.start_pin_reset": "Time of starting a PIN reset",
    "rule.duration.hand_notice_to_register": "Time of handing the notice on",
    "rule.duration.read_card_again": "Time of reading the card again",
    "guide_work.terminal_down": (
        "The national terminal is marked as down. Confirm once it works, or put it off (F6)."
    ),
}
