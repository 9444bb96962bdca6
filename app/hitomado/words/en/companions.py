"""The papers beside the form set: authority, letter of inquiry, lateness, PIN slip."""

TEXT: dict[str, str] = {
    "paper.authority.title": "Power of attorney",
    "paper.authority.declaration": "I let the agent below do the following for me.",
    "paper.authority.holder": "Who gives the authority",
    "paper.authority.agent": "Agent",
    "paper.authority.name": "Name",
    "paper.authority.address": "Address",
    "paper.authority.birth": "Date of birth",
    "paper.authority.phone": "Phone",
    "paper.authority.matters": "What for",
    "paper.authority.date": "Date",
    "paper.authority.signature": "Signature of who gives the authority",
    "paper.authority.plain.1": "Everything is to be written by who gives the authority.",
    "paper.authority.plain.2": "The agent shows an identity document at the counter.",
    "paper.authority.plain.3": "Do not write a PIN on this sheet.",
    "paper.authority.sealed.1": (
        "Everything is to be written by who gives the authority. Do not write a PIN on this sheet."
    ),
    "paper.authority.sealed.2": (
        "PINs go on the PIN slip: fold and seal it, and put it with this sheet into an envelo"
        "pe that you close."
    ),
    "paper.authority.sealed.3": (
        "The agent hands the envelope in unopened. An opened one cannot be taken."
    ),
    "paper.letter.title": "Letter of inquiry",
    "paper.letter.no_forwarding": "Do not forward",
    "paper.letter.sincerely": "To",
    "paper.letter.body.1": (
        "An agent asked for the following on your behalf. This letter asks whether that is yo"
        "ur wish."
    ),
    "paper.letter.body.2": (
        "If you know nothing of it, do not answer, and contact {office} at once."
    ),
    "paper.letter.matters": "What was asked for",
    "paper.letter.step.1": "Fill in the reply and the authority on page two yourself.",
    "paper.letter.step.2": "Write the PINs, fold at the dotted line and glue it.",
    "paper.letter.step.3": "Put page two into an envelope, close it and give it to the agent.",
    "paper.letter.step.4": (
        "By {by} the agent brings it unopened, with your card and identity document and the a"
        "gent's own."
    ),
    "paper.letter.by": "Reply by",
    "paper.letter.contact": "Contact",
    "paper.letter.reply_title": "Reply",
    "paper.letter.answer": "What was asked for is my wish.",
    "paper.letter.yes": "Yes",
    "paper.letter.no": "No",
    "paper.letter.authority": "I let the agent below do this for me.",
    "paper.letter.agent": "Agent",
    "paper.letter.name": "Name",
    "paper.letter.address": "Address",
    "paper.letter.birth": "Date of birth",
    "paper.letter.signature": "Signature of the holder",
    "paper.letter.date": "Date",
    "paper.letter.pins": "PINs (only the holder writes here)",
    "paper.letter.pins_warning": (
        "Fold and seal before handing over. No copy is made; it is given back or destroyed af"
        "terwards."
    ),
    "paper.letter.fold": "Fold here",
    "paper.lateness.title": "Reason for a late notice",
    "paper.lateness.matter": "Notice",
    "paper.lateness.happened": "Day of the move",
    "paper.lateness.last_day": "Last day in time",
    "paper.lateness.filed": "Filed on",
    "paper.lateness.reason": "Why it was not filed in time",
    "paper.lateness.declaration": "I state the reason as above.",
    "paper.lateness.name": "Name",
    "paper.lateness.address": "Address",
    "paper.lateness.office_use": "Office use",
    "paper.lateness.note": (
        "A notice that is late without good reason may be fined (住民基本台帳法52条2項). This"
        " sheet may be sent to the court."
    ),
    "paper.slip.title": "PIN slip",
    "paper.slip.warning": "Hand it in sealed. Do not copy, photograph or scan it.",
    "paper.slip.fold": "Fold here",
    "paper.slip.receipt": "Receipt number",
    "paper.slip.outside": "To be opened by the holder only",
    "paper.slip.glue": "Glue here",
    "paper.slip.pins": "PINs chosen",
    "paper.slip.rule": "Ball pen, one character a box.",
    "paper.slip.rule.1": "Write no name and no address.",
    "paper.slip.rule.2": "Capital letters. Put a stroke through the digit 0.",
    "paper.slip.rule.3": (
        "Fold inwards at the dotted lines and glue. Afterwards it is given back or destroyed "
        "before your eyes."
    ),
    "paper.pin.sign": "Signing certificate",
    "paper.pin.auth": "Authentication certificate",
    "paper.pin.juki": "Basic resident register",
    "paper.pin.text": "Card text input",
    "paper.pin.rule.sign": "6 to 16 capital letters and digits, both",
    "paper.pin.rule.four": "Four digits",
    "paper.matter.transfer_in": "Notice of transfer in",
    "paper.matter.transfer_in_by_card": "Notice of transfer in by card",
    "paper.matter.transfer_in_from_abroad": "Notice of transfer in from abroad",
    "paper.matter.move_within": "Notice of a move within the town",
    "paper.matter.household_change": "Notice of change of household",
    "paper.matter.move_out": "Notice of moving out",
    "paper.matter.sign_certificate": "Issue of the signing certificate",
    "paper.matter.auth_certificate": "Issue of the authentication certificate",
    "paper.matter.certificate_renewal": "Renewal of the certificates",
    "paper.matter.pin_reset": "Reset of PINs",
    "tool.companions": "Papers beside the form (authority, letter, reason, PIN slip)",
    "companions.title": "Papers beside the form",
    "companions.hint": "Choose with the arrow keys and print with Enter. Esc closes.",
    "companions.none": "There is nothing to hand out now.",
    "companions.authority": "Power of attorney",
    "companions.authority_for": "Power of attorney: {name} (sealed)",
    "companions.letter": "Letter of inquiry: {name} (until {by})",
    "companions.lateness": "Reason for a late notice",
    "companions.slip": "PIN slip (blank; what is written is never scanned)",
    "companions.withheld": "somebody the superior decides about",
    "paper.matter.continued_use": "Continued use of the card",
    "paper.matter.continued_use_abroad": "Use of the card abroad",
    "paper.matter.card_update": "Change of the card's entries",
    "paper.matter.validity_change": "Change of the card's validity",
    "paper.matter.revocation": "Revocation of the certificates",
    "paper.matter.pin_change": "Change of PINs",
    "paper.matter.suspension_lift": "Lifting of the suspension",
    "paper.matter.loss_notice": "Notice of loss of the card",
    "paper.matter.card_return": "Return of the card",
    "paper.matter.card_reissue": "Reissue of the card",
    "paper.matter.express_issue": "Express issue of the card",
    "paper.matter.counter_application": "Application for the card",
    "paper.matter.outreach_application": "Application for the card",
    "paper.matter.residence_card": "Application for the residence card with My Number",
    "paper.matter.hand_over": "Receipt of the card",
    "paper.matter.face_card": "Change of a card without PINs",
    "paper.matter.number_change": "Change of My Number",
    "paper.matter.suspension": "Suspension of the card",
    "paper.matter.pin_reset_elsewhere": "Reset of the signing PIN",
}
