"""Identity documents, who may come for whom, the letter of inquiry, and why a card is received."""

_WHO = {
    "holder": "Identity documents of the holder",
    "representative": "Identity documents of the legal representative",
    "member": "Identity documents of the household member who came",
    "agent": "Identity documents of the agent",
}
_FORMULAS = {
    "a1": "one with photo",
    "a1_or_b1": "one with photo, or one other",
    "a1_or_b2": "one with photo, or two others",
    "a2_or_a1b1": "two with photo, or one with photo and one other",
    "a2_or_a1b1_or_b3_with_photo": (
        "two with photo, one with photo and one other, or three others of which one bears a photo"
    ),
    "application": (
        "card and PIN, two with photo, one with photo and one other, or the notice of the number "
        "and two others"
    ),
    "card": "the holder's My Number Card",
    "card_with_pin": "card and PIN",
    "card_with_pin_or_a1": "card and PIN, or card and one with photo",
    "card_and_a1_or_b1": "besides the card one with photo, or one other",
    "card_or_a1_or_b2": "the card, one with photo, or two others",
}
_COMES = {
    "holder": "When the holder comes",
    "legal_representative": "When the legal representative comes",
    "household_member": "When a member of the household comes",
    "agent": "When an agent comes",
}
# the rules of the counter name one rule for each procedure and each who comes
_PROCEDURES = (
    *("default", "transfer_in", "transfer_in_by_card", "transfer_in_from_abroad", "move_within"),
    *("household_change", "move_out", "continued_use", "continued_use_abroad", "card_update"),
    *("validity_change", "sign_certificate", "auth_certificate", "certificate_renewal"),
    *("revocation", "pin_change", "pin_reset", "pin_reset_elsewhere", "suspension"),
    *("suspension_lift", "loss_notice", "card_return", "card_reissue", "express_issue"),
    *("hand_over", "counter_application", "outreach_application", "face_card", "number_change"),
    "residence_card",
)

TEXT: dict[str, str] = {
    **{f"who.formula.{name}": said for name, said in _FORMULAS.items()},
    **{f"because.formula.{name}": f"Identity: {said}" for name, said in _FORMULAS.items()},
    **{f"because.who.{p}.{a}": said for p in _PROCEDURES for a, said in _COMES.items()},
    **{
        f"document.{who}_{name}": f"{said} ({_FORMULAS[name]})"
        for who, said in _WHO.items()
        for name in _FORMULAS
        if (who, name) != ("representative", "a2_or_a1b1")
    },
    "who.is.applicant": "Who files",
    "who.is.holder": "Holder",
    "who.is.representative": "Legal representative",
    "who.is.member": "Household member",
    "who.is.agent": "Agent",
    "document.sealed_answer": "The answer to the letter, sealed by the holder",
    "document.authority": "Letter of authority",
    "document.hand_over_notice": "Notice of issue with its answer filled in",
    "document.sealed_pins": "PINs, written down and covered",
    "document.hardship_proof": "Proof of why the holder cannot come",
    # kinds of documents
    "identity.my_number_card": "My Number Card",
    "identity.driving_licence": "Driving licence",
    "identity.driving_record": "Certificate of driving record (issued since 1 April 2012)",
    "identity.passport": "Passport",
    "identity.disability_handbook": "Physical disability certificate",
    "identity.mental_disability_handbook": "Mental disability certificate",
    "identity.rehabilitation_handbook": "Rehabilitation certificate",
    "identity.residence_card": "Residence card",
    "identity.special_permanent_resident": "Special permanent resident certificate",
    "identity.temporary_refuge_permit": "Permit of landing for temporary refuge",
    "identity.provisional_stay_permit": "Permit of provisional stay",
    "identity.juki_card_with_photo": "Basic Resident Register Card with photo",
    "identity.eligibility_certificate": "Health insurance eligibility certificate",
    "identity.health_insurance_card": "Health insurance card",
    "identity.long_term_care_card": "Long-term care insurance card",
    "identity.medical_recipient_card": "Medical care recipient certificate",
    "identity.pension_book": "Pension book",
    "identity.basic_pension_number_notice": "Notice of the basic pension number",
    "identity.child_rearing_allowance": "Child-rearing allowance certificate",
    "identity.public_assistance": "Public assistance certificate",
    "identity.student_id": "Student card",
    "identity.employee_id": "Employee card",
    "identity.school_certificate": "Certificate of enrolment",
    "identity.maternity_handbook": "Maternal and child health handbook",
    "identity.patient_card": "Patient card",
    "identity.bankbook": "Bankbook",
    "identity.photo_certificate_hospital": "Photo certificate (head of hospital or home)",
    "identity.photo_certificate_care_manager": "Photo certificate (care manager and provider)",
    "identity.photo_certificate_support": "Photo certificate (public support office)",
    "identity.photo_certificate_parent": "Photo certificate (parent of a child under 15)",
    "identity.notice_card": "Notification Card",
    "identity.my_number_notice": "Individual Number Notice",
    "identity.family_register": "Family register (within 3 months)",
    "identity.guardian_registration": "Certificate of registered guardianship (within 3 months)",
    "identity.family_register_in_town": "Family register kept in this town (looked up)",
    "identity.same_household": "Parent and child of one household (looked up)",
    "identity.authority": "Letter of authority",
    "identity.hardship_proof": "Proof of why the holder cannot come",
    "identity.hand_over_notice": "Notice of issue",
    "identity.sealed_pins": "PINs, written down and covered",
    # why a shown document does not count
    "refused.unknown_kind": "not in the list of identity documents",
    "refused.no_longer_accepted": "no identity document any more",
    "refused.expired": "has expired",
    "refused.issue_date": "date of issue unknown or outside the period",
    "refused.copy": "not an original",
    "refused.differs": "does not agree with the register",
    "refused.incomplete": "lacks name and birth date, or name and address",
    "refused.other_person": "belongs to someone else",
    "refused.lapsed": "has lapsed or was cancelled",
    "refused.twice": "one kind counts once",
    "refused.not_for_agents": "does not count for an agent",
    "refused.not_in_principle": "not accepted as a rule",
    # what would complete the documents
    "lacking.a": "{count} with photo",
    "lacking.b": "{count} other",
    "lacking.n": "Notification Card or Individual Number Notice",
    "lacking.q": "proof of legal representation",
    "lacking.w": "letter of authority",
    "lacking.h": "proof of why the holder cannot come",
    "lacking.r": "notice of issue",
    "lacking.s": "PINs, written down and covered",
    "lacking.card": "the holder's My Number Card",
    "lacking.pin": "the PIN",
    "lacking.and": " and ",
    "lacking.or": ", or ",
    "document.list": ", ",
    "refused.line": "{document} ({why})",
    "lacking.photo": "one of them with a photo",
    # why the holder cannot come
    "hardship.age_75": "75 or older",
    "hardship.junior_high_or_younger": "At junior high school or younger",
    "hardship.high_school": "At high school",
    "hardship.hospital": "In hospital",
    "hardship.facility": "In a home",
    "hardship.care_level": "Certified as needing care",
    "hardship.disability": "Disabled",
    "hardship.withdrawn": "Cannot leave home and is being supported",
    "hardship.pregnant": "Pregnant",
    "hardship.study_abroad": "Studying abroad",
    "hardship.long_voyage": "On a long voyage",
    "hardship.work": "Work",
    "hardship.busy": "Busy",
    "hardship.school": "At school",
    # warnings and questions
    "warning.letter_awaited": "The letter was sent. Its answer, sealed by the holder, is awaited.",
    "warning.letter_check_first": (
        "Before the letter is posted, check in the resident system whether it may be."
    ),
    "warning.holder_only": "The holder has to come for this.",
    "warning.hardship_refused": (
        "Work, being busy or school is no reason for someone else to receive the card. "
        "Tell them of the holiday counter, or of applying at the counter next time."
    ),
    "warning.photo_route": "Identification by photo data may be possible. Ask the section head.",
    "question.hardship_reason": "Why can the holder not come?",
    "question.hardship_age": "Is the holder at junior high school or younger? Check the age.",
    "question.insurance_card_accepted": "Is a health insurance card past its time accepted?",
    "question.photo_route": "Is identification by photo data in force in this town?",
    "question.letter_valid_days": "Within how many days must the letter be answered (20 to 30)?",
    # rules
    "because.who.superior": "The section head decides",
    "because.express_issue.parent_below_age": (
        "Express issue below the age of one: the legal representative alone may apply"
    ),
    "because.letter.valid_days": "Time for the answer to the letter",
    "because.hardship.accepted": "A reason for which someone else may receive the card",
    "because.hardship.refused": "No reason for someone else to receive the card",
    "because.hardship.from_age": "From 75 someone else may receive the card",
    "because.hardship.below_age": "Up to junior high school the legal representative alone may",
    "because.photo_route.in_force": "Identification by photo data",
    "because.insurance_card.accepted": "A health insurance card past its time",
}
