"""What comes next, for who comes with what; printed small below the Japanese."""

TEXT: dict[str, str] = {
    # under_15
    "way.under_15.title": "The card before the fifteenth birthday",
    "way.under_15.why": "No signing certificate is made for anybody under 15.",
    "way.under_15.next.1": "It can be applied for from the fifteenth birthday.",
    "way.under_15.next.2": "For the rest a parent or guardian comes along.",
    "way.under_15.bring.1": "the child's My Number Card",
    "way.under_15.bring.2": "the parent's identity document",
    "way.under_15.bring.3": "proof of parenthood (if you live apart)",
    "way.under_15.by": "Please come to this counter again.",
    # sign_later
    "way.sign_later.title": "Signing certificate from the fifteenth birthday",
    "way.sign_later.why": "No signing certificate is made for anybody under 15.",
    "way.sign_later.next.1": (
        "From the fifteenth birthday on the holder comes to this counter with the card."
    ),
    "way.sign_later.next.2": "A password is chosen (capitals and digits, 6 to 16).",
    "way.sign_later.bring.1": "My Number Card",
    "way.sign_later.bring.2": (
        "identity document (driver's licence, passport, residence card or the like)"
    ),
    "way.sign_later.by": "Please come to this counter again.",
    # adult_ward
    "way.adult_ward.title": "The guardian comes along",
    "way.adult_ward.why": "This is done by the guardian.",
    "way.adult_ward.next.1": "The guardian comes to this counter.",
    "way.adult_ward.next.2": "The registry certificate must not be older than three months.",
    "way.adult_ward.bring.1": "the holder's My Number Card",
    "way.adult_ward.bring.2": "the guardian's identity document",
    "way.adult_ward.bring.3": "registry certificate of the guardianship",
    "way.adult_ward.by": "Please come to this counter again.",
    # letter_first
    "way.letter_first.title": "We write to the holder (two visits)",
    "way.letter_first.why": "Somebody else acts for the holder, so the holder is asked by letter.",
    "way.letter_first.next.1": (
        "The office sends the letter to the holder's address. It is not forwarded."
    ),
    "way.letter_first.next.2": (
        "The holder fills in the answer and seals it. The PINs are shown to nobody."
    ),
    "way.letter_first.next.3": "The other person brings the answer here, still sealed.",
    "way.letter_first.bring.1": "the sealed answer",
    "way.letter_first.bring.2": "the holder's My Number Card",
    "way.letter_first.bring.3": "the holder's identity document",
    "way.letter_first.bring.4": "identity document with photo of who comes",
    "way.letter_first.by": "Come to this counter with the answer.",
    # sealed_authority
    "way.sealed_authority.title": "Please bring a sealed letter of authority",
    "way.sealed_authority.why": (
        "For somebody who is not here we need a letter of authority, written and sealed by "
        "that person."
    ),
    "way.sealed_authority.next.1": "That person writes the letter of authority.",
    "way.sealed_authority.next.2": (
        "It goes into an envelope with the paper of the PINs and is sealed. Nobody else opens it."
    ),
    "way.sealed_authority.next.3": "Bring it here, still sealed.",
    "way.sealed_authority.bring.1": "the sealed letter of authority",
    "way.sealed_authority.bring.2": "that person's My Number Card",
    "way.sealed_authority.bring.3": "identity document of who comes",
    "way.sealed_authority.by": "Please come to this counter again.",
    # holder_comes
    "way.holder_comes.title": "The holder has to come",
    "way.holder_comes.why": "This is done by the holder in person.",
    "way.holder_comes.next.1": "The holder comes to this counter with the card.",
    "way.holder_comes.next.2": "If illness or the like makes that impossible, call this office.",
    "way.holder_comes.bring.1": "My Number Card",
    "way.holder_comes.bring.2": (
        "identity document (driver's licence, passport, residence card or the like)"
    ),
    "way.holder_comes.by": "Please come to this counter again.",
    # representative_comes
    "way.representative_comes.title": "A parent or guardian has to come",
    "way.representative_comes.why": "This is done by the parent or guardian.",
    "way.representative_comes.next.1": (
        "The parent or guardian comes to this counter with the holder's card."
    ),
    "way.representative_comes.bring.1": "the holder's My Number Card",
    "way.representative_comes.bring.2": "the representative's identity document",
    "way.representative_comes.bring.3": (
        "proof of being the representative (not for parent and child of one household)"
    ),
    "way.representative_comes.by": "Please come to this counter again.",
    # no_photo_id
    "way.no_photo_id.title": "When you have no identity document with a photo",
    "way.no_photo_id.why": (
        "There is no identity document with a photo, so we find out in another way who you are."
    ),
    "way.no_photo_id.next.1": (
        "Bring two documents without a photo, with name and birth date or name and address. "
        "That is enough for moving in and for reporting the loss."
    ),
    "way.no_photo_id.next.2": (
        "If you have none, the office sends a letter to your address. Bring it when it has come."
    ),
    "way.no_photo_id.next.3": (
        "In a hospital or home a certificate with your photo may be made. Ask at the counter."
    ),
    "way.no_photo_id.bring.1": "health or care insurance document",
    "way.no_photo_id.bring.2": "pension document",
    "way.no_photo_id.bring.3": "student or staff card, bank book, patient card",
    "way.no_photo_id.bring.4": "disaster certificate (if you have one)",
    "way.no_photo_id.by": "Please come to this counter again.",
    "way.no_photo_id.photo_route": (
        "It may be possible to compare you with the photo of your earlier application. Ask at "
        "the counter."
    ),
    # more_documents
    "way.more_documents.title": "A document is missing",
    "way.more_documents.why": (
        "There are not enough documents to show who you are, so this cannot be done today."
    ),
    "way.more_documents.next.1": (
        "Come to this counter with the documents below. Copies are not enough."
    ),
    "way.more_documents.next.2": "Call this office if you cannot get them.",
    "way.more_documents.bring.1": "one with a photo (driver's licence, passport, residence card)",
    "way.more_documents.bring.2": "or two without (insurance, pension, student card)",
    "way.more_documents.by": "Please come to this counter again.",
}
