"""The notices of a household and the card work that a move brings."""

TEXT: dict[str, str] = {
    # documents
    "document.move_out_certificate": "Move-out certificate",
    "document.movers_cards": "The My Number Cards of all who move (of those who hold one)",
    "document.passport_of_each_mover": "Passports of all who move (to check the day of entry)",
    "document.family_register_on_return": (
        "Family register and its address record (not with the family register in this town)"
    ),
    # steps
    "step.check_move_out_certificate": "Check the move-out certificate against the notice",
    "step.check_entry_papers": "Check the day of entry in the passport, and the family register",
    "step.continue_use_abroad": "Process the continued use abroad on the national terminal",
    "step.endorse_leaving": (
        "Write the move abroad and its planned date on the card's face and stamp it"
    ),
    # questions
    "question.move_out_certificate_here": (
        "Have they brought the move-out certificate of the former municipality?"
    ),
    "question.change_date": "On which day did the household change?",
    "question.change_registered": "Does the change already stand in the resident record?",
    "question.move_out_too_early": (
        "The planned date is still some way off. Ask the section head whether to take "
        "the notice today."
    ),
    "question.address_renamed_sign": (
        "The address was only renamed. Check on the national terminal whether the "
        "signature certificate has lapsed."
    ),
    "question.address_renamed_card": (
        "The address was only renamed. Ask the section head whether the card is to be changed."
    ),
    "question.continued_use_after_return": (
        "The notice of moving in from abroad was taken on another day. Check on the "
        "national terminal whether the card can go on."
    ),
    "question.late_notice_court": (
        "When a notice is late, is the resident told of the word to the summary court?"
    ),
    "question.agent_notice_starts_letter": (
        "Does the letter of authority for the notice count as the application for the "
        "inquiry letter?"
    ),
    "question.notice_authority": "Has the agent brought a letter of authority for the notice?",
    # warnings
    "warning.late_notice_court": "Without a good reason the summary court may be told.",
    "warning.change_not_yet": (
        "The day of the change has not come yet, so it cannot be taken today."
    ),
    "warning.register_first": (
        "Wait until the resident record shows the change; then come again with the card."
    ),
    "warning.transfer_limit_runs": (
        "The limit for moving in goes on meanwhile. Today's visit is recorded."
    ),
    "warning.online_conditions": (
        "Filing online needs a valid signature certificate and three PINs."
    ),
    "warning.online_window_over": "It is too late to file the move-out online.",
    "warning.online_needs_card": "Filing online needs a My Number Card in use, with PINs.",
    "warning.online_needs_sign_certificate": (
        "Without a valid signature certificate the move-out cannot be filed online."
    ),
    "warning.online_under_age": "Nobody under 15 can file the move-out online.",
    "warning.online_needs_pins": "Without the PINs the move-out cannot be filed online.",
    "warning.identity_by_face": "The card has no PIN. Compare the face.",
    "warning.move_out_by_card": (
        "Taken as a move by card: no paper certificate is issued. Tell them to make sure "
        "of the card's resident-register PIN."
    ),
    "warning.move_out_on_paper": (
        "There is no card in use, so a paper move-out certificate is issued."
    ),
    "warning.continue_before_moving_out": (
        "Continued use from the last move is still open. Unless it is done before moving "
        "out, the card lapses."
    ),
    "warning.erased_by_authority": (
        "More than 14 days have passed since they left. The record is erased ex officio "
        "and a paper of like effect is issued."
    ),
    "warning.reissue_free_in_time": "A new card is free when applied for in time.",
    "warning.card_ends_abroad": "With the move abroad the card lapses on the planned date.",
    "warning.return_card": "The card is handed in and given back marked as moved abroad.",
    "warning.sign_certificate_lapses": "The signature certificate lapses with the move abroad.",
    "warning.continue_not_express": (
        "The card kept abroad goes on. It is no case for express issue."
    ),
    "warning.letter_starts_today": (
        "With the letter of authority for the notice, the inquiry letter can be started today."
    ),
    # why: the rule behind an answer
    "because.transfer_in.certificate": "A notice of moving in needs the move-out certificate",
    "because.late_notice.court": "Word to the summary court about a late notice",
    "because.household_change.after_change": (
        "Limit for the notice of household change, from the change"
    ),
    "because.record_change.register_first": "The card is changed after the resident record",
    "because.notice.agent_authority": "An agent files with a letter of authority",
    "because.agent.notice_starts_letter": (
        "The letter of authority counts as application for the inquiry letter"
    ),
    "because.face_card.no_pin": "A face-authentication card has no PIN",
    "because.move_out.before": "First day for the notice of moving out",
    "because.move_out.online": "What the online move-out needs",
    "because.move_out.online_age": "Age for the online move-out",
    "because.move_out.online_before": "First day for the online move-out",
    "because.move_out.online_after": "Limit for the online move-out, from leaving",
    "because.move_out.online_handling": "Days until the former municipality has handled it",
    "because.continued_use.before_moving_out": (
        "Moving out again before continued use ends the card"
    ),
    "because.continued_use.with_return_notice": (
        "Coming back from abroad, continued use goes with the notice"
    ),
    "because.continued_use_abroad.before_leaving": (
        "Limit for continued use abroad (the day before leaving)"
    ),
    "because.continued_use_abroad.japanese_only": "Continued use abroad is for Japanese nationals",
    "because.continued_use_abroad.free_reissue": "How long a new card is free after a move abroad",
    "because.lapses.transfer": "Moving to another town ends the signature certificate",
    "because.lapses.move_within": "Moving within the town ends the signature certificate",
    "because.lapses.record_change": "A changed name and the like ends the signature certificate",
    "because.lapses.address_renamed": "What a renamed address does",
    "because.lapses.address_renamed.sign": (
        "Whether a renamed address ends the signature certificate"
    ),
    "because.lapses.address_renamed.card": "Whether a renamed address changes the card",
    "because.lapses.household_change": "A household change ends nothing",
    "because.lapses.move_abroad": "A move abroad ends the card and its certificates",
    "because.lapses.continued_abroad": "The signature certificate of a card kept abroad lapses",
    "because.lapses.suspension": "A suspension ends the signature certificate",
    "because.lapses.loss_notice": "A notice of loss ends the card and its certificates",
    "because.lapses.card_return": "Returning the card ends it and its certificates",
    "because.lapses.death": "Death ends the card and its certificates",
    "because.lapses.card_expiry": "The card's expiry ends its certificates",
    "because.lapses.auth_expiry": (
        "The authentication certificate's expiry ends the signature certificate"
    ),
}
