"""What is possible today, until when, what to see and why; the guided steps."""

TEXT: dict[str, str] = {
    # procedures
    "procedure.transfer_in_by_card": "Moving in, by card",
    "procedure.move_within": "Moving within the town",
    "procedure.continued_use": "Continued use of the card",
    "procedure.card_update": "New entries on the card",
    "procedure.sign_certificate": "Signature certificate",
    "procedure.auth_certificate": "Authentication certificate",
    "procedure.pin_reset": "PIN reset",
    "procedure.transfer_in": "Transfer-in notice (paper move-out certificate)",
    "procedure.transfer_in_from_abroad": "Transfer-in notice (from abroad)",
    "procedure.household_change": "Notice of household change",
    "procedure.move_out": "Move-out notice",
    "procedure.continued_use_abroad": "Continued use of the card abroad",
    "procedure.validity_change": "Change of the card's validity after renewal of stay",
    "procedure.certificate_renewal": "Renewal of certificates",
    "procedure.revocation": "Revocation of certificates, notice of a leaked key",
    "procedure.pin_change": "Change of a PIN",
    "procedure.pin_reset_elsewhere": "Reset of the signing password (convenience store, phone)",
    "procedure.suspension": "Suspension of the card",
    "procedure.suspension_lift": "End of the suspension",
    "procedure.loss_notice": "Notice of loss",
    "procedure.card_return": "Return of the card",
    "procedure.card_reissue": "Reissue of the card",
    "procedure.express_issue": "Express issue",
    "procedure.hand_over": "Hand-over of the card",
    "procedure.counter_application": "Application for a card at the counter",
    "procedure.outreach_application": "Application for a card on an outing",
    "procedure.face_card": "Face-authentication card, to and from",
    "procedure.number_change": "Change of My Number or resident code",
    "procedure.residence_card": "Application for a specified residence card",
    # answers
    "answer.possible": "Possible",
    "answer.not_possible": "Not possible today",
    "answer.ask": "Check first",
    "plan.last_day": "Until {day}",
    "plan.practical_last_day": "At the counter until {day}",
    "plan.fee": "Fee: {yen} yen",
    "plan.no_fee": "No fee",
    # steps
    "step.sign_notice": "Have the form checked and signed",
    "step.receive_mover_data": (
        "Verify the card on the national terminal and receive the move-out record"
    ),
    "step.hand_notice_to_register": "Pass the form on for entry into the resident register",
    "step.check_identity": "Check the identity documents",
    "step.start_pin_reset": "Start the PIN reset on the national terminal",
    "step.enter_new_pin": "Have the new PIN entered",
    "step.continue_use": "Process the continued use on the national terminal",
    "step.rewrite_chip": "Rewrite the card's record on the national terminal",
    "step.endorse_card_face": "Write what is new and the date on the card's face and stamp it",
    "step.read_card_again": "Read the card again and check what is new",
    "step.start_auth_certificate": "Issue the authentication certificate on the national terminal",
    "step.enter_auth_pin": "Have the 4-digit authentication PIN entered",
    "step.start_sign_certificate": "Issue the signature certificate on the national terminal",
    "step.enter_sign_pin": "Have the signature PIN entered (capital letters and digits, 6 to 16)",
    # documents
    "document.card": "The holder's My Number Card",
    "document.card_with_juki_pin": "My Number Card and its resident-register PIN",
    "document.identity_a1_or_b1": "Identity document (one with photo, or one other)",
    "document.identity_a1_or_b2": "Identity document of who files (one with photo, or two others)",
    "document.representative_a2_or_a1b1": (
        "Identity documents of the legal representative (two with photo, or one with photo "
        "and one other)"
    ),
    "document.representative_proof": (
        "Proof of legal representation (not for parent and child of one household, or with "
        "the family register in this town)"
    ),
    "document.sealed_authority": "Sealed letter of authority",
    "document.residence_card": "Residence card or special permanent resident certificate",
    # papers
    "paper.combined": "Combined notice",
    "paper.lateness_reason": "Statement of reasons for late filing",
    "paper.sealed_authority": "Letter of authority, to be sealed",
    "paper.inquiry_letter": "Inquiry letter with reply",
    # questions
    "question.planned_date": "What is the planned date of moving out?",
    "question.move_out_filed": "Has the move-out been filed in the former municipality?",
    "question.moved_date": "On which day did they start to live at the new address?",
    "question.actual_leaving_date": "On which day did they actually leave the old address?",
    "question.which_pins": "Which PINs are to be reset?",
    "question.birth_date": "Part of the birth date is unknown. Please check the age.",
    "question.age_today": (
        "Reaches the age for it at midnight today. Ask the section head whether the person "
        "may act today."
    ),
    "question.sign_age_today": (
        "Reaches the age for it at midnight today. From tomorrow the signature certificate "
        "is certain; ask the section head."
    ),
    "question.guardian_here": "Is the guardian or another legal representative here?",
    "question.card_not_heads": (
        "May the card of someone other than the head carry the whole household?"
    ),
    "question.card_status_after_closed_day": (
        "The last day was a closed day. Check on the national terminal whether the card is "
        "still valid."
    ),
    "question.continued_use_counted_from_move": (
        "Counted from the day of moving in, the period is over. Check how this office counts."
    ),
    "question.duty_on_closed_day": (
        "If the last day is a closed day, does the next open day count as in time?"
    ),
    "question.juki_pin_before_transfer": (
        "The resident-register PIN cannot be used. Ask the section head whether it may be "
        "reset before the transfer."
    ),
    "question.sealed_authority_same_day": (
        "Is same-day service given on a sealed letter of authority?"
    ),
    # warnings
    "warning.file_move_out_first": "The move-out must be filed in the former municipality first.",
    "warning.not_moved_yet": "They have not moved yet, so the notice cannot be taken.",
    "warning.paper_move_out_certificate": (
        "A paper move-out certificate from the former municipality is needed."
    ),
    "warning.last_day_closed": "The last day is a closed day. Come on the open day before.",
    "warning.late_notice": "The notice is late. It is taken, with the reasons written down.",
    "warning.pin_reset_before_transfer": "Reset the resident-register PIN first.",
    "warning.card_not_heads": (
        "Accepted by the card of someone other than the head. Check this office's practice."
    ),
    "warning.continued_use_counted_from_move": (
        "Counted from the day of moving in, the period is over. Check how this office counts."
    ),
    "warning.no_card": "There is no My Number Card.",
    "warning.card_not_here": "The card is not here.",
    "warning.card_expired": "The card has expired.",
    "warning.card_suspended": "The card is suspended.",
    "warning.card_abolished": "The card has been cancelled.",
    "warning.card_lapsed": "The card has lapsed.",
    "warning.reissue_for_fee": "A new card is issued for a fee.",
    "warning.card_status_on_terminal": "Check the card's status on the national terminal.",
    "warning.after_paper_transfer": "Possible after the paper transfer-in.",
    "warning.later_until_last_day": "Can still be done until the last day.",
    "warning.pin_reset_first": "Reset the PIN first.",
    "warning.holder_must_come": "The holder has to come to reset the PIN.",
    "warning.member_enters_pin": "A member of the household enters the holder's PIN.",
    "warning.inquiry_letter": "An inquiry letter goes to the holder; two visits are needed.",
    "warning.legal_representative_needed": "The legal representative has to come.",
    "warning.sealed_authority_needed": (
        "A letter of authority, written and sealed by the holder, is needed."
    ),
    # why: the rule behind an answer
    "because.transfer_in.after_planned": "Limit for moving in by card, from the planned day",
    "because.transfer_in.after_move": "Limit for the notice of moving in, from the move",
    "because.transfer_in.move_out_notice": "Limit for the notice of moving out, from leaving",
    "because.transfer_in.any_member": "One card of the moving household is enough in practice",
    "because.transfer_in.pin_reset_first": "Practice when the resident-register PIN cannot be used",
    "because.closed_day.duty_shifts": (
        "A notice due on a closed day may be filed on the next open day"
    ),
    "because.closed_day.card_lives": "Whether the card lapses when the last day is a closed day",
    "because.continued_use.after_filing": "Limit for continued use, from the notice",
    "because.continued_use.after_move": "Counted from the day of moving in by some offices",
    "because.move_within.after_move": "Limit for the notice of moving within the town",
    "because.move_within.late_kills_card": "A late notice within the town does not end the card",
    "because.card_update.after_change": "Limit for the new entries on the card",
    "because.card.must_live": "Only a card in use and not expired",
    "because.card.must_be_here": "The card has to be handed in",
    "because.sign.age": "Age for a signature certificate",
    "because.sign.ward": "No signature certificate for an adult ward, as a rule",
    "because.certificate.birthdays": "Valid until a birthday after issue",
    "because.sign.capped_by_auth": (
        "Signature certificate: not longer than the authentication certificate"
    ),
    "because.legal_representative.below_age": "Age below which the legal representative acts",
    "because.absent.member_with_pin": (
        "A member of the household may act the same day with the holder's PIN"
    ),
    "because.absent.same_day_with_sealed_authority": (
        "Together with a move, a household member may act the same day with a sealed letter "
        "of authority"
    ),
    "because.documents.pin_reset": "A reset needs the kind of PIN",
    "because.fee.card_reissue": "Fee for a new card",
    # stops
    "reason.rules_invalid.title": "The rules are not valid",
    "reason.rules_invalid.what": (
        'File {file}, line {line}, rule "{rule}": the field "{field}" is wrong.'
    ),
    "reason.rules_invalid.remedy": (
        "The rules were not loaded. Tell your system staff what is written here."
    ),
}
