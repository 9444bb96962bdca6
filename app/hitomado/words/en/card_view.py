"""The card's page: content, photo, signing certificate, change of a PIN, stopping a reading."""

TEXT: dict[str, str] = {
    # tries left
    "card_view.tries.usable": "works",
    "card_view.tries.fewer": "works ({count} tries left)",
    "card_view.tries.low": "{count} try until it locks",
    "card_view.tries.stop": "not used: {count} tries left",
    "card_view.tries.unused": "no certificate",
    "card_view.tries.blocked": "locked",
    # what card it is
    "card_view.usual": "This card can be used for procedures at the counter.",
    "card_view.expiry": "{day}",
    "card_view.until": "until {day}",
    "card_view.municipality": "Municipality code",
    "card_view.attributes": "Four attributes",
    "card_view.chip": "Chip",
    "card_view.integrity.consistent": "consistent",
    "card_view.integrity.broken": "does not agree",
    "card_view.integrity.not_checked": "consistency not checked",
    "card_view.with_integrity": "{value} ({integrity})",
    # stopping a reading
    "card_view.busy": "The reading takes a while. Esc stops it.",
    "card_view.stop": "Stop reading",
    "card_view.again": "Read again",
    "card_view.again_hint": "F5 reads the card again where it lies.",
    # looking at the card
    "card_view.look": "Look at the card",
    "card_view.close": "Close",
    "card_view.heading": "Card of {name}",
    # photo
    "card_view.photo": "Photo",
    "card_view.photo.title": "Photo and face images",
    "card_view.photo.why": "Verification number B opens the photo. Nothing of it is recorded.",
    "card_view.photo.photo": "Photo",
    "card_view.photo.name": "Image of the name",
    "card_view.photo.address": "Image of the address",
    "card_view.photo.unreadable": (
        "The photo cannot be opened as a picture. Compare the printed photo with the person."
    ),
    "card_view.photo.image_unreadable": "cannot be opened as a picture",
    "card_view.photo.address_closed": "The image of the address cannot be shown",
    "card_view.photo.source": "Read from the visual application by verification number B.",
    "card_view.photo.record": "Record of the images: {integrity}",
    "card_view.photo.chip": "Answer of the chip: {integrity}",
    "card_view.photo.expiry": "Expiry on the face: {day}",
    "card_view.photo.gone": "These images are not recorded. Esc closes them and they are gone.",
    # signing certificate
    "card_view.sign": "Signing certificate",
    "card_view.sign.title": "Signing certificate",
    "card_view.sign.whose": "The holder of the card enters the signing password",
    "card_view.sign.valid": "Valid",
    "card_view.sign.period": "from {begins} until {ends}",
    "card_view.sign.name": "Name at issue",
    "card_view.sign.address": "Address at issue",
    "card_view.sign.birth": "Birth date",
    "card_view.sign.same": "same as the four attributes now",
    "card_view.sign.differs": "differs from now (if issued before the change, it is issued anew)",
    "card_view.sign.unread": "read the four attributes to compare",
    "card_view.sign.flags": "Substitute characters",
    "card_view.sign.flagged": "{count} (not compared)",
    "card_view.sign.no_flags": "none",
    "card_view.sign.era": "the era's digit does not fit the year",
    "card_view.sign.integrity": "Certificate",
    # entering a secret
    "card_view.pad.shuffle": "Shuffle (space bar)",
    "card_view.letters.field": "6 to 16 capital letters and digits",
    "card_view.letters.hint": "Enter 6 to 16 capital letters and digits, at least one of each",
    "card_view.letters.count": "{count} characters entered ({least} to {most})",
    # change of a PIN
    "card_view.change": "Change a PIN",
    "card_view.change.ask": "Which PIN is to be changed (the holder knows the present one)?",
    "card_view.change.locked": "Locked, so it can only be reset: {names}",
    "card_view.change.why": "The resident-register PIN is changed on the terminal.",
    "card_view.change.cancel": "Change none",
    "card_view.change.old": "{pin}: the present PIN",
    "card_view.change.new": "{pin}: the new PIN",
    "card_view.change.again": "{pin}: the new PIN once more",
    "card_view.change.mind": "Avoid what is easily guessed, such as a birthday or repeated digits.",
    "card_view.change.weak_do": "To take it, enter it once more. For another, cancel and press F6.",
    "card_view.change.done": "Changed: {pin}",
    "card_view.change.done_do": "Only the holder knows the new one and keeps it safe.",
    "card_view.change.setting": "Change of a PIN (the holder knows the present one)",
    "card_view.change.setting_why": (
        "When on, the holder can change a PIN on the card's page by entering the present and the "
        "new one. That it was changed is recorded, without the PIN. The resident-register PIN is "
        "excluded."
    ),
    "card_view.change.setting.off": "Off",
    "card_view.change.setting.on": "On",
    # what is being done
    "card_view.deed.face": "Reading photo and face images… do not move the card",
    "card_view.deed.sign": "Reading the signing certificate… do not move the card",
    "card_view.deed.change_pin": "Changing the PIN… do not move the card",
    "card_view.deed.tries": "Asking the tries left…",
}
