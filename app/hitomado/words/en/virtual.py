"""Words of the virtual practice card."""

TEXT: dict[str, str] = {
    "reason.no_virtual_reader.title": "The virtual reader is not running",
    "reason.no_virtual_reader.what": (
        "No virtual reader (vpcd) listens on port {port}, so the practice card cannot be placed."
    ),
    "reason.no_virtual_reader.remedy": (
        "Install the vpcd driver, start the PC/SC service and run this again."
    ),
    "reason.virtual_reader_taken.title": "The practice card cannot be put there",
    "reason.virtual_reader_taken.what": (
        "Another practice card lies on the virtual reader of port {port}, or PC/SC does not run."
    ),
    "reason.virtual_reader_taken.remedy": (
        "Take the first card off (Ctrl+C in its command), or name another port by --port."
    ),
    "virtual_card.placed": "The practice card lies on the virtual reader (port {port}).",
    "virtual_card.holder": "Name: {name}",
    "virtual_card.expiry": "Valid until: {expiry}, municipality code: {municipality}",
    "virtual_card.certificates": "Certificates: signature {sign}, user authentication {auth}",
    "virtual_card.present": "present",
    "virtual_card.absent": "absent",
    "virtual_card.blocked": "Locked: {secrets}",
    "virtual_card.nonce": "Identifying code: {nonce}",
    "virtual_card.pin": "{secret}: {value}",
    "virtual_card.security_code": "Security code (4 digits on the face)",
    "virtual_card.end": "Press Ctrl+C to take the card off.",
    "virtual_card.removed": "The practice card has been taken off.",
    "virtual_card.service_ended": "The PC/SC service ended and the practice card came off.",
    "virtual_card.secret.sign": "Signature certificate password",
    "virtual_card.secret.auth": "User authentication PIN",
    "virtual_card.secret.text": "Card-surface input PIN",
    "virtual_card.secret.juki": "Resident register PIN",
    "virtual_card.secret.number_a": "Verification number A",
    "virtual_card.secret.number_b": "Verification number B",
    "virtual_card.list_comma": ", ",
}
