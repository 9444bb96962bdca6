"""Card work that no move brings: reasons, documents, questions, steps and warnings."""

TEXT: dict[str, str] = {
    # why
    "because.application.until_received": (
        "Address and name must not change until the card is received"
    ),
    "because.card.adult_age": "Age at which a card's life becomes longer",
    "because.card.birthdays": "A card lives to the tenth birthday after its issue",
    "because.card.birthdays_minor": "A minor's card lives to the fifth birthday after its issue",
    "because.card.birthdays_renewed": (
        "A card renewed in its last three months lives to the eleventh birthday"
    ),
    "because.card.birthdays_minor_renewed": (
        "A minor's card renewed in its last three months lives to the sixth birthday"
    ),
    "because.card.stay": "The card lives no longer than the permitted stay",
    "because.card_return.any_time": "A card may be returned; the reason is stated",
    "because.card_return.duty_on_death": "Return of a deceased person's card",
    "because.certificate.birthdays_renewed": "A renewed certificate lives to the sixth birthday",
    "because.endorsement.line_chars": "Characters that fit in a line of the endorsement field",
    "because.endorsement.lines": "Free lines of the endorsement field",
    "because.endorsement.no_prefecture": "Leaving the prefecture out of an endorsed address",
    "because.express.damaged.window": "Express issue: days after the damage",
    "because.express.endorsement_full.window": (
        "Express issue: days after the entry could not be written"
    ),
    "because.express.from_abroad.window": "Express issue: days after the transfer-in from abroad",
    "because.express.infant.below_age": "Express issue until the day before the first birthday",
    "because.express.lost.window": "Express issue: days after the notice of loss",
    "because.express.new_record.window": (
        "Express issue: days after the identity papers were obtained"
    ),
    "because.express.new_resident.window": (
        "Express issue: days after the first notice of residence"
    ),
    "because.express.number_changed.window": (
        "Express issue: days after the request for a new number"
    ),
    "because.express.only_for_reasons": "Express issue is for the listed reasons only",
    "because.face_card.back_sets_pins": (
        "A face-authentication card has no PINs; they are set on switching back"
    ),
    "because.face_card.needs_auth": (
        "A face-authentication card needs a valid authentication certificate"
    ),
    "because.face_card.revokes_sign": (
        "Switching to a face-authentication card revokes the signature certificate"
    ),
    "because.hand_over.in_person": "A card is handed to its holder",
    "because.insurance.grace_months": (
        "How long the health insurance works after the certificate's expiry"
    ),
    "because.loss_notice.police_number": "A loss outside the home needs the police report number",
    "because.number_change.kills_card": "The present card lapses when the number changes",
    "because.pin_change.old_pin_known": "A change needs the present PIN",
    "because.pin_elsewhere.needs_auth": (
        "A reset at a convenience store needs the authentication PIN"
    ),
    "because.reissue_free.blameless": (
        "Not the holder's fault (disaster, theft, an office's mistake)"
    ),
    "because.reissue_free.damaged": "Reissue after damage",
    "because.reissue_free.endorsement_full": "Reissue because the endorsement field is full",
    "because.reissue_free.expiry": "New card at the end of the old one's life",
    "because.reissue_free.first": "First card",
    "because.reissue_free.from_abroad": "Reissue of a card that lapsed on moving abroad",
    "because.reissue_free.infant": "First card of an infant",
    "because.reissue_free.lost": "Reissue after loss",
    "because.reissue_free.not_continued": "Reissue of a card that lapsed without continued use",
    "because.reissue_free.number_changed": "Reissue because of a new number",
    "because.reissue_free.returned": "Reissue after a voluntary return",
    "because.reissue_free.stay_not_extended": (
        "Reissue of a card not extended with the permitted stay"
    ),
    "because.reissue_free.wish": "Reissue at the holder's wish",
    "because.renewal.after_expiry": "After expiry a certificate is issued anew, free of charge",
    "because.renewal.card_ends_too": "A certificate lives no longer than its card",
    "because.renewal.needs_old_pins": "Renewal needs the present PINs",
    "because.renewal.window_months": "Renewal opens when less than three months are left",
    "because.residence_card.in_force": "Start of the specified residence card",
    "because.residence_card.with_notice": "Applied for together with the notice of address",
    "because.revocation.any_time": "Revocation may be asked for at any time",
    "because.revocation.with_loss": "Notice of loss and revocation stand on one sheet",
    "because.suspension.of_living_card": "Only a card in use can be suspended",
    "because.suspension_lift.only_suspended": "An abolished card cannot be brought back",
    "because.validity_change.after_renewal": "An extension needs the renewed stay",
    "because.validity_change.before_expiry": "An extension must come before the card expires",
    "because.validity_change.grace_months": (
        "Special period while the renewal of stay is undecided, once only"
    ),
    "because.fee.express_issue": "Fee of express issue",
    "because.fee.residence_card": "Fee of the specified residence card",
    # documents
    "document.card_at_home": "The holder's card and a smartphone",
    "document.card_or_identity": "The card, or identity documents",
    "document.delivery_notice": "Delivery notice (postcard)",
    "document.found_card": "The card that was found",
    "document.identity_a2_or_a1b1_or_b3": (
        "Identity documents (two with photo, one with photo and another, or three with one photo)"
    ),
    "document.identity_for_application": (
        "Identity documents (two with photo, one with photo and another, or the number notice "
        "and two others)"
    ),
    "document.number_change_request": "Request for a new number",
    "document.old_card": "The old card (its return is stated in the application)",
    "document.old_card_or_notice": "Former card or number notice, if there is one",
    "document.photo": "Photo (within six months, 45 by 35 mm)",
    "document.police_report_number": "Police report number, station and telephone",
    "document.proof_of_pending_renewal": "Proof that the renewal of stay is pending",
    "document.relative_identity": "Identity document of the relative",
    "document.returned_card": "The card to be returned",
    # reasons of a return
    "return_reason.died": "Death",
    "return_reason.number_changed": "Change of number",
    "return_reason.found_after_loss": "Found after the notice of loss",
    "return_reason.lapsed": "Lapsed",
    "return_reason.expired": "Expired",
    "return_reason.damaged": "Damaged",
    "return_reason.wish": "The holder's wish",
    # questions
    "question.auth_pin_known": "Does the holder know the 4-digit authentication PIN?",
    "question.card_expiry": "When does the card expire?",
    "question.card_issue_date": "When was the card issued? Check on the national terminal.",
    "question.card_never_issued": (
        "No card is on record. Check on the national terminal whether one was handed over."
    ),
    "question.card_on_the_way": (
        "A card is already on its way. Ask what becomes of that application."
    ),
    "question.card_waiting_here": (
        "Check on the national terminal whether a card is ready to be handed over."
    ),
    "question.certificate_expiry": "When do the certificates expire? Read the card.",
    "question.endorsement_line_chars": (
        "See on the card whether the entry fits. How many characters go in a line?"
    ),
    "question.endorsement_no_prefecture": (
        "May the prefecture be left out of an endorsed address? Ask the superior."
    ),
    "question.police_number": "Is the police report number known? Until then the reissue waits.",
    "question.residence_card_fee": "Check the fee of the specified residence card.",
    "question.residence_card_without_notice": (
        "No notice of address is filed today. Check whether the counter may take the application."
    ),
    "question.residence_status": "Check residence status and period of stay on the residence card.",
    "question.return_on_death": "Does the town ask for a deceased person's card?",
    # steps
    "step.abolish_card": "End the card on the national terminal",
    "step.apply_express": "Apply for express issue on the national terminal",
    "step.apply_for_card": "Register the application on the national terminal",
    "step.change_validity": "Change the validity on the national terminal",
    "step.compare_face": "Compare the holder's face with the photo",
    "step.end_face_card": "End the face-authentication setting on the national terminal",
    "step.endorse_face_card": "Write the face-authentication entry and the date and stamp it",
    "step.endorse_validity": "Write the new expiry on the card's face and stamp it",
    "step.enter_old_and_new_pin": "Have the present and the new PIN entered",
    "step.enter_old_auth_pin": "Have the present 4-digit authentication PIN entered",
    "step.enter_old_sign_pin": "Have the present signature PIN entered",
    "step.explain_pin_reset_elsewhere": "Hand out how to reset by phone and convenience store",
    "step.forward_to_immigration": "Send the application to the immigration agency",
    "step.hand_over_on_terminal": "Process the hand-over on the national terminal",
    "step.lift_suspension": "Lift the suspension on the national terminal",
    "step.pin_request_sealed": "Have the PIN request written and sealed",
    "step.register_return": "Register the return on the national terminal",
    "step.renew_certificates": "Renew the certificates on the national terminal",
    "step.request_number_change": "Request the new number on the national terminal",
    "step.reset_sign_pin_at_kiosk": "The holder resets the signature PIN at a convenience store",
    "step.revoke_certificates": "Revoke the certificates on the national terminal",
    "step.set_four_pins": "Have the four PINs set",
    "step.sign_application": "Have the application checked and signed",
    "step.sign_loss_notice": "Have the notice of loss checked and signed",
    "step.sign_number_request": "Have the request checked and signed",
    "step.sign_return": "Have the return notice checked and signed",
    "step.sign_revocation": "Have the revocation checked and signed",
    "step.start_pin_change": "Start the PIN change; look at the tries left first",
    "step.suspend_card": "Suspend the card on the national terminal",
    "step.switch_face_card": "Set face authentication on the national terminal",
    "step.void_card": "Make the card unusable and keep it",
    # warnings
    "warning.abolished_stays_so": "An abolished card cannot be brought back, even when found.",
    "warning.adult_line_today": (
        "The age at which a card's life changes is reached tonight. Check the day of issue."
    ),
    "warning.renew_auth_first": "Renew the authentication certificate first: it caps the other.",
    "warning.card_update_late": "The days to have the card changed are over. It is changed today.",
    "warning.auth_first": "The authentication certificate is issued first.",
    "warning.card_lapses_with_number": "The present card lapses. The new one is free.",
    "warning.card_runs_to_its_birthday": (
        "This card ends on its birthday and cannot be extended further."
    ),
    "warning.come_with_new_residence_card": (
        "Once the stay is decided the holder comes with the new residence card within the "
        "special period."
    ),
    "warning.endorsement_full": (
        "The endorsement field is full. The notice is taken; a new card is free."
    ),
    "warning.endorsement_one_line_left": (
        "After this entry one line of the endorsement field is left."
    ),
    "warning.endorsement_used_up": (
        "This entry uses up the endorsement field. The next change means a new card."
    ),
    "warning.express_needs_photo_id": (
        "Express issue has stricter identity checks; a document with photo is needed."
    ),
    "warning.face_card_limits": (
        "Online procedures, convenience-store certificates and the portal no longer work."
    ),
    "warning.free_card_later": "With less than three months left a new card is free.",
    "warning.infant_card_without_photo": (
        "No photo. No signature certificate; the parent sets the authentication PIN."
    ),
    "warning.loss_notice_first": "The notice of loss comes first.",
    "warning.lost_pins_are_reset": "A PIN that is not known is reset instead of changed.",
    "warning.new_pins_after_face_card": (
        "New PINs are set. A signature certificate is applied for separately."
    ),
    "warning.no_move_until_received": (
        "Tell the holder not to move or change the name until the card arrives."
    ),
    "warning.ordinary_issue_instead": (
        "Express issue is not possible. Offer the ordinary application."
    ),
    "warning.other_pins_at_counter": "The other PINs are reset at the counter.",
    "warning.pin_reset_with_lift": (
        "PINs that are not known are reset after the suspension is lifted."
    ),
    "warning.police_number_pending": (
        "The police report number is awaited. The notice of loss is taken."
    ),
    "warning.reissue_after_return_costs": "A new card after a voluntary return costs a fee.",
    "warning.return_on_death_optional": (
        "A deceased person's card need not be returned; it may first be used for insurance and "
        "other claims."
    ),
    "warning.set_up_before_hand_over": (
        "The card is not set up yet; do that first on the national terminal."
    ),
    "warning.special_period_only_once": (
        "The special period is given only once. The new residence card is needed."
    ),
    "warning.suspend_first": "Offer a suspension first so that nobody uses the card.",
    "warning.suspension_by_phone": "The holder may also suspend the card by phone, day and night.",
    "warning.validity_by_hand": "The expiry cannot be reckoned. Check it by hand.",
    "warning.insurance_still_works": (
        "The health insurance still works for now; the certificate should be issued before it "
        "stops."
    ),
    "warning.insurance_stopped": "The card no longer works as a health insurance card.",
}
