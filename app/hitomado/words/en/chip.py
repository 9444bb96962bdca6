"""What deeper readings of the card find: certificates, the chip's own proof, the face, new PINs.

"Consistent" means that parts of one card agree with each other, never that it is genuine or valid.
"""

TEXT: dict[str, str] = {
    "finding.sign_attributes_unreadable": "The four attributes in the {part} cannot be read.",
    "finding.sign_attributes_incomplete": "Some of the attributes in the {part} cannot be read.",
    "finding.sign_flags_wrong": "The marks of substitute characters in the {part} do not fit.",
    "finding.sign_era_disagrees": "The era of the birth date in the {part} does not fit its year.",
    "finding.sign_substitutes": (
        "In the {part} some characters of name or address are replaced by substitutes."
    ),
    "finding.sign_name_differs": (
        "The name in the {part} is not the one the card holds now. "
        "One issued before a change of name must be issued anew."
    ),
    "finding.sign_address_differs": (
        "The address in the {part} is not the one the card holds now. "
        "One issued before a change of address must be issued anew."
    ),
    "finding.sign_birth_differs": (
        "The birth date in the {part} is not the one the card holds now. "
        "One issued before a correction must be issued anew."
    ),
    "finding.sign_sex_differs": (
        "The sex in the {part} is not the one the card holds now. "
        "One issued before a correction must be issued anew."
    ),
    "finding.authority_disagrees": (
        "The {part} does not agree with the authority's certificate on the card. "
        "Check it on the terminal."
    ),
    "finding.authority_not_checked": "The consistency of the {part} cannot be checked.",
    "finding.chip_disagrees": (
        "The key on the {part} does not agree with its answer of now. Check it on the terminal."
    ),
    "finding.chip_not_checked": "The answer of the chip of the {part} cannot be checked.",
    # changing a PIN
    "pin.rule.four_digits": "This PIN has 4 digits.",
    "pin.rule.letters_and_digits": (
        "The password of the certificate for signatures has 6 to 16 capital letters and digits, "
        "at least one of each."
    ),
    "pin.weak.same_character": "Easy to guess: the same character again and again.",
    "pin.weak.run": "Easy to guess: characters that follow one another.",
    "pin.weak.birth": "Easy to guess: digits of the birth date.",
    "pin.weak.address": "Easy to guess: digits of the address.",
    "pin.changed": "Changed: {part}",
    # printed by the command line
    "card.consistent": "{integrity}, revocation not checked",
    "card.field.auth_integrity": "Consistency of the auth certificate",
    "card.field.sign_integrity": "Consistency of the signature certificate",
    "card.field.chip_integrity": "Consistency of the chip's answer",
    "card.field.face_integrity": "Consistency of the face's pictures",
    "card.field.face_chip_integrity": "Consistency of the chip's answer (face)",
    "card.field.sign_name": "Name in the signature certificate",
    "card.field.sign_address": "Address in the signature certificate",
    "card.field.sign_birth_date": "Birth date in the signature certificate",
    "card.field.sign_sex": "Sex in the signature certificate",
}
