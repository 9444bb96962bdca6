"""Cards and readers: why something stopped, what to do. `reason.<code>.title|what|remedy`."""

TEXT: dict[str, str] = {
    # readers
    "reason.no_service.title": "The card reader service is not running",
    "reason.no_service.what": "The smart card service of this PC cannot be reached.",
    "reason.no_service.remedy": "Plug the reader in again. If that does not help, restart the PC.",
    "reason.no_reader.title": "No card reader found",
    "reason.no_reader.what": "No card reader is connected to this PC.",
    "reason.no_reader.remedy": "Unplug the reader's USB cable and plug it in again.",
    "reason.reader_unknown.title": "That card reader was not found",
    "reason.reader_unknown.what": "No reader of that name is connected to this PC now.",
    "reason.reader_unknown.remedy": "Check the reader's cable and name.",
    "reason.no_card.title": "No card",
    "reason.no_card.what": "There is no card on the reader.",
    "reason.no_card.remedy": "Place the card on the reader.",
    "reason.card_removed.title": "The card was taken away",
    "reason.card_removed.what": "The card left the reader while it was being read.",
    "reason.card_removed.remedy": (
        "Place the card again. The tries left are checked before going on."
    ),
    "reason.card_swapped.title": "This is another card",
    "reason.card_swapped.what": (
        "The card is not the one that was read first. Nothing was sent to it."
    ),
    "reason.card_swapped.remedy": "Place the card of the person being served.",
    "reason.card_reset.title": "The connection with the card was lost",
    "reason.card_reset.what": "Another program used the card, so the reading was stopped.",
    "reason.card_reset.remedy": "Place the card again.",
    "reason.card_mute.title": "The card does not answer",
    "reason.card_mute.what": "The card lies badly, or it cannot be read.",
    "reason.card_mute.remedy": "Place the card again. Try another reader as well.",
    "reason.card_in_use.title": "Another program is using the card",
    "reason.card_in_use.what": "Another program, such as the JPKI client, holds the card.",
    "reason.card_in_use.remedy": "Close that program, or wait a little and place the card again.",
    # the chip's answers
    "reason.card_malformed.title": "The card cannot be read",
    "reason.card_malformed.what": "The card's answer is not that of a My Number Card.",
    "reason.card_malformed.remedy": "Place the card again. If it goes on, check on the terminal.",
    "reason.card_unsupported.title": "This card is not supported",
    "reason.card_unsupported.what": "This program does not know this kind of card.",
    "reason.card_unsupported.remedy": "Check it on the terminal.",
    "reason.not_my_number_card.title": "This is not a My Number Card",
    "reason.not_my_number_card.what": "Another kind of card lies on the reader.",
    "reason.not_my_number_card.remedy": "Place the My Number Card.",
    # PINs
    "reason.pin_form.title": "A PIN does not look like this",
    "reason.pin_form.what": "This PIN has 4 digits. Nothing was sent to the card.",
    "reason.pin_form.remedy": "Enter 4 digits.",
    "reason.pin_wrong.title": "The PIN is wrong",
    "reason.pin_wrong.what": "Wrong entries until it is locked: {left}.",
    "reason.pin_wrong.remedy": (
        "If the holder is not sure, enter nothing more. "
        "The four attributes can also be read by verification number B."
    ),
    "reason.pin_last_try.title": "One more wrong PIN locks the card",
    "reason.pin_last_try.what": "One try is left, so nothing was sent to the card yet.",
    "reason.pin_last_try.remedy": (
        "Let the holder make sure first. "
        "The four attributes can also be read by verification number B."
    ),
    "reason.pin_blocked.title": "The PIN is locked",
    "reason.pin_blocked.what": "After too many wrong entries the card refuses this PIN.",
    "reason.pin_blocked.remedy": (
        "Identify the holder and reset the PIN. "
        "The four attributes can also be read by verification number B."
    ),
    "reason.number_b_form.title": "Verification number B is not complete",
    "reason.number_b_form.what": (
        "It takes the birth date (6 digits), year of expiry "
        "(4), security code (4). Nothing was sent to the card."
    ),
    "reason.number_b_form.remedy": "Look at the card's face and enter it again.",
    "reason.number_b_needs_birth.title": "Verification number B cannot be used",
    "reason.number_b_needs_birth.what": "The birth date is unknown or partly unknown.",
    "reason.number_b_needs_birth.remedy": "Read the card with the holder's 4-digit PIN.",
    "reason.number_b_wrong.title": "Verification number B is wrong",
    "reason.number_b_wrong.what": "The card refused it. Tries left: {left}.",
    "reason.number_b_wrong.remedy": (
        "Check the birth date and the security code on the card's face."
    ),
    "reason.number_b_stop.title": "Few tries are left for verification number B",
    "reason.number_b_stop.what": "Tries left: {left}. Verification number B is not sent any more.",
    "reason.number_b_stop.remedy": "Use the holder's 4-digit PIN, or check on the terminal.",
    "reason.number_b_blocked.title": "Verification number B is locked",
    "reason.number_b_blocked.what": "After too many wrong entries the card refuses it.",
    "reason.number_b_blocked.remedy": "Use the holder's 4-digit PIN, or check on the terminal.",
    "reason.sign_password_form.title": "The signing password has another form",
    "reason.sign_password_form.what": (
        "The password for the signing certificate is 6 to 16 capital letters and digits, "
        "with at least one of each. Nothing was sent to the card."
    ),
    "reason.sign_password_form.remedy": "Please enter it again.",
    "reason.pin_change_off.title": "Changing a PIN is switched off",
    "reason.pin_change_off.what": "At this counter, PINs are not changed with this program.",
    "reason.pin_change_off.remedy": (
        "Do it on the municipal terminal, or switch it on in the settings."
    ),
    "reason.pin_change_unknown.title": "It is not known whether the PIN changed",
    "reason.pin_change_unknown.what": (
        "The exchange with the card broke off in the middle of the change. "
        "Either the former or the new PIN is in force."
    ),
    "reason.pin_change_unknown.remedy": (
        "Put the card back and try the new PIN first. The tries left are shown before that."
    ),
    "reason.pin_new_form.title": "The new PIN has another form",
    "reason.pin_new_form.what": "{rule} Nothing was sent to the card.",
    "reason.pin_new_form.remedy": "Please enter one that fits the rule.",
    "reason.pin_new_differs.title": "The two entries differ",
    "reason.pin_new_differs.what": (
        "The new PIN was not the same both times. Nothing was sent to the card."
    ),
    "reason.pin_new_differs.remedy": "Decide on the new PIN again and enter it twice.",
    "reason.pin_new_same.title": "The new PIN is the former one",
    "reason.pin_new_same.what": "A PIN cannot be changed to itself. Nothing was sent to the card.",
    "reason.pin_new_same.remedy": "Please enter another one.",
    "reason.photo_practice_only.title": "The photo cannot be saved",
    "reason.photo_practice_only.what": "A photo is written to a file for practice cards only.",
    "reason.photo_practice_only.remedy": "Look at the photo on the screen.",
    "reason.photo_unreadable.title": "The photo cannot be shown",
    "reason.photo_unreadable.what": "The photo on the card cannot be opened as a picture.",
    "reason.photo_unreadable.remedy": "Compare the printed photo with the person.",
    "reason.reading_stopped.title": "The reading was stopped",
    "reason.reading_stopped.what": "The reading was stopped on request.",
    "reason.reading_stopped.remedy": "To go on, read the card again or put it back.",
    "reason.secret_gone.title": "Please enter it again",
    "reason.secret_gone.what": "The entry was erased after a while. Nothing was sent to the card.",
    "reason.secret_gone.remedy": "Enter it once more.",
    "reason.not_virtual.title": "Nothing is sent to a real card",
    "reason.not_virtual.what": "In a test or practice, PINs go to virtual cards only.",
    "reason.not_virtual.remedy": "Take the real card off the reader.",
    "reason.command_forbidden.title": "This is not done here",
    "reason.command_forbidden.what": (
        "This program unlocks no PIN and does not change the resident-register PIN."
    ),
    "reason.command_forbidden.remedy": "Do it on the terminal.",
    # what a reading found
    "finding.card_record_unreadable": "The card's expiry and municipality cannot be read.",
    "finding.other_municipality": "The card was issued by another municipality.",
    "finding.certificate_absent": "There is no {part}.",
    "finding.certificate_expired": "The {part} has expired.",
    "finding.certificate_not_yet_valid": "The {part} is not valid yet.",
    "finding.certificate_unreadable": "The {part} cannot be read.",
    "finding.pin_blocked": "The {part} is locked.",
    "finding.pin_last_try": "One more wrong entry locks the {part}.",
    "finding.number_b_stop": "Too few tries are left to use the {part}.",
    "finding.integrity_broken": "The {part} do not agree with the card's own digest.",
    "finding.integrity_not_checked": "The card's digest of the {part} cannot be read.",
    "finding.offsets_disagree": "The {part} do not stand where the card's own table says.",
    "card.part.card": "card",
    "card.part.sign": "signing certificate",
    "card.part.auth": "authentication certificate",
    "card.part.attributes": "four attributes",
    "card.part.sign_pin": "signing password",
    "card.part.auth_pin": "authentication PIN",
    "card.part.text_pin": "card-face input PIN",
    "card.part.number_a": "verification number A",
    "card.part.number_b": "verification number B",
    "card.part.juki_pin": "resident-register PIN",
    # kinds and states
    "card.kind.my_number": "My Number Card",
    "card.kind.juki": "Basic Resident Register Card",
    "card.kind.phone": "smartphone certificates",
    "card.kind.driver_licence": "driver's licence",
    "card.kind.residence": "residence card or special permanent resident certificate",
    "card.kind.felica": "FeliCa card",
    "card.kind.unknown": "unknown card",
    "card.status.present": "present",
    "card.status.expired": "expired",
    "card.status.not_yet_valid": "not valid yet",
    "card.status.absent": "none",
    "card.status.not_read": "not read",
    "card.status.unreadable": "unreadable",
    "card.integrity.consistent": "consistent (self-consistency only)",
    "card.integrity.broken": "does not agree",
    "card.integrity.not_checked": "not checked",
    "card.sex.male": "male",
    "card.sex.female": "female",
    "card.sex.not_applicable": "not applicable",
    "card.sex.unknown": "unknown",
    "card.reader.empty": "no card",
    "card.reader.present": "card present",
    "card.reader.in_use": "in use",
    "card.reader.mute": "card does not answer",
    # lines of the command line
    "card.line": "{label}: {value}",
    "card.field.reader": "Reader",
    "card.field.kind": "Kind",
    "card.field.expiry": "Card expires",
    "card.field.municipality": "Municipality code",
    "card.field.name": "Name",
    "card.field.address": "Address",
    "card.field.birth_date": "Birth date",
    "card.field.sex": "Sex",
    "card.field.integrity": "Integrity of the attributes",
    "card.until": "{status} (until {day}; revocation not checked)",
    "card.left": "{count} left",
    "card.blocked": "locked",
}
