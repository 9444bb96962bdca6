"""What the card on the reader is, what can be done with it today, what to do next."""

TEXT: dict[str, str] = {
    # other cards than a My Number Card
    "finding.old_card": (
        "This is a Basic Resident Register Card, not valid since the end of 2025. "
        "If there is a My Number Card, place that one."
    ),
    "finding.phone_token": (
        "These are a smartphone's certificates. They cannot be used at the counter. "
        "Place the My Number Card itself."
    ),
    "finding.driver_licence": (
        "This is a driver's licence. Its face serves to identify the holder, but it is not read "
        "here. If there is a My Number Card, place that one."
    ),
    "finding.residence_card": (
        "This is a residence card or special permanent resident certificate. Its face serves to "
        "identify the holder, but it is not read here. If there is a My Number Card, place that "
        "one."
    ),
    "finding.felica_card": (
        "This is a FeliCa card, such as a transport card. It identifies nobody. "
        "Place the My Number Card."
    ),
    "finding.unknown_card": (
        "This kind of card is not known. Look at its face; if it is a My Number Card, place it "
        "again. Basic Resident Register Cards without certificates and other chip cards are shown "
        "like this as well."
    ),
    "finding.blank_card": (
        "This chip card carries nothing of a My Number Card: it was not issued yet, or it is "
        "another card. Look at its face; if it is a My Number Card, check it on the terminal."
    ),
    "finding.jpki_silent": (
        "The card's common part answers, but the part with the certificates does not. If it is a "
        "My Number Card, place it again; if that does not help, check it on the terminal."
    ),
    "card.photo.saved": "The photo was saved: {file}",
    "card.photo.replaced": "The photo was saved, in place of the file of before: {file}",
    "reason.folder_missing.title": "The folder does not exist",
    "reason.folder_missing.what": "There is no such folder: {folder}",
    "reason.folder_missing.remedy": "Make the folder, or name another place.",
    "card.kind.unsupported": "card of a kind not supported, such as a newer generation",
    "finding.unsupported_card": (
        "This program does not support this kind of card, such as one of a newer generation. "
        "Go on with the terminal."
    ),
    # states of a My Number Card
    "finding.test_card": (
        "This is a test card. It cannot be used for a real procedure. Place the holder's own card."
    ),
    "finding.card_expired": (
        "The card has expired. No procedure is possible with it. Explain how to apply for a new "
        "one."
    ),
    "finding.child_card": (
        "There is no signing certificate. That is usual for a card issued before the age of 15."
    ),
    "finding.perhaps_face_only": (
        "This may be a face-authentication card (no PIN can be used). If 顔認証 stands in the "
        "additional notes on its face, ask for no PIN and identify the holder by face. "
        "Try to read the four attributes by verification number B."
    ),
    "finding.perhaps_not_set": (
        "This card may not have been set up for delivery yet (no certificates, no usable PIN). "
        "The four attributes may not be readable either. Check its state on the terminal."
    ),
    "finding.certificate_unknown": "It cannot be read whether there is a {part}.",
    "finding.tries_unknown": "The tries left for the {part} cannot be read.",
    # true of every card, so no warning
    "card.chip_cannot_tell": (
        "A suspension or revocation does not show on the chip. Check it on the terminal."
    ),
    # kinds of the virtual practice card
    "virtual_card.kind": "Kind: {kind}",
    "virtual_card.elliptic": "Certificates: as of the coming card (P-384, 10 years; as announced)",
    "virtual_card.faults": "Faults: {faults}",
    "virtual_card.kind.adult": "My Number Card (adult)",
    "virtual_card.kind.child": "My Number Card (child, no signing certificate)",
    "virtual_card.kind.face-only": "face-authentication card",
    "virtual_card.kind.not-set": "My Number Card not set up for delivery",
    "virtual_card.kind.suspended": "My Number Card of a suspended holder",
    "virtual_card.kind.expired": "expired My Number Card",
    "virtual_card.kind.test": "test card",
    "virtual_card.kind.next-generation": "card of the next generation",
    "virtual_card.kind.juki": "Basic Resident Register Card with certificates",
    "virtual_card.kind.juki-without-jpki": "Basic Resident Register Card without certificates",
    "virtual_card.kind.android": "smartphone certificates (Android)",
    "virtual_card.kind.iphone": "smartphone certificates (iPhone)",
    "virtual_card.kind.driver-licence": "driver's licence",
    "virtual_card.kind.residence": "residence card",
    "virtual_card.kind.felica": "FeliCa card",
    "virtual_card.kind.blank": "blank card",
    "virtual_card.kind.unknown": "unknown card",
}
