"""What comes next, for the card; printed small below the Japanese."""

TEXT: dict[str, str] = {
    # card_suspended
    "way.card_suspended.title": "Please have the card's suspension lifted",
    "way.card_suspended.why": "The card is suspended, so this cannot be done today.",
    "way.card_suspended.next.1": (
        "The holder comes to this counter with the card and an identity document. It cannot be "
        "done by phone."
    ),
    "way.card_suspended.next.2": "The suspension is lifted. The signing certificate is made anew.",
    "way.card_suspended.next.3": "After that we go on with today's procedure.",
    "way.card_suspended.bring.1": "My Number Card",
    "way.card_suspended.bring.2": (
        "identity document (driver's licence, passport, residence card or the like)"
    ),
    "way.card_suspended.bring.3": "PIN for the resident register (4 digits)",
    "way.card_suspended.by": "Please come to this counter again.",
    # card_expired
    "way.card_expired.title": "Your card has expired",
    "way.card_expired.why": "The card has expired, so nothing can be done with it.",
    "way.card_expired.next.1": "Apply for a new card: at this counter, by smartphone or by post.",
    "way.card_expired.next.2": (
        "You will get a notice when the card is ready. Bring the notice and collect the card."
    ),
    "way.card_expired.next.3": "After that we go on with today's procedure.",
    "way.card_expired.bring.1": "your present My Number Card",
    "way.card_expired.bring.2": (
        "identity document (driver's licence, passport, residence card or the like)"
    ),
    "way.card_expired.bring.3": "photo of your face (not older than six months)",
    "way.card_expired.by": "Please come to this counter again.",
    # card_dead
    "way.card_dead.title": "Your card is no longer valid",
    "way.card_dead.why": "This card is no longer valid; a new one is needed.",
    "way.card_dead.next.1": "Hand the old card back at this counter.",
    "way.card_dead.next.2": "Apply for a new card: at this counter, by smartphone or by post.",
    "way.card_dead.next.3": "There may be a fee for the new card.",
    "way.card_dead.next.4": (
        "You will get a notice when the card is ready. Bring the notice and collect the card."
    ),
    "way.card_dead.bring.1": "your present My Number Card",
    "way.card_dead.bring.2": (
        "identity document (driver's licence, passport, residence card or the like)"
    ),
    "way.card_dead.bring.3": "photo of your face (not older than six months)",
    "way.card_dead.by": "Please come to this counter again.",
    # bring_card
    "way.bring_card.title": "Please bring the card",
    "way.bring_card.why": "The card is not here, so nothing can be written on it.",
    "way.bring_card.next.1": "Look for the card at home.",
    "way.bring_card.next.2": "Come to this counter with the card.",
    "way.bring_card.next.3": (
        "If the card cannot be found, call 0120-95-0178 (24 hours) and have it stopped."
    ),
    "way.bring_card.bring.1": "My Number Cards of everybody concerned",
    "way.bring_card.bring.2": "PIN for the resident register (4 digits)",
    "way.bring_card.bring.3": (
        "identity document (driver's licence, passport, residence card or the like)"
    ),
    "way.bring_card.by": "Come to this counter with the card.",
    # endorsement_full
    "way.endorsement_full.title": "No room is left on your card",
    "way.endorsement_full.why": "The card's space for changes is full; a new card is needed.",
    "way.endorsement_full.next.1": (
        "Apply for a new card at this counter. Until the last day it can be made by express, "
        "in about one week."
    ),
    "way.endorsement_full.next.2": "For this reason there is normally no fee.",
    "way.endorsement_full.next.3": "Keep the present card until the new one has come.",
    "way.endorsement_full.bring.1": "your present My Number Card",
    "way.endorsement_full.bring.2": "two identity documents",
    "way.endorsement_full.bring.3": "photo of your face (not older than six months)",
    "way.endorsement_full.by": "Come to this counter and apply for a new card.",
    # pin_locked
    "way.pin_locked.title": "Please choose a new PIN",
    "way.pin_locked.why": "The PIN is locked, so this cannot be done today.",
    "way.pin_locked.next.1": (
        "The holder comes to this counter with the card and one more identity document."
    ),
    "way.pin_locked.next.2": "A new PIN is chosen. It is free.",
    "way.pin_locked.next.3": (
        "If only the signing password is locked and you know the PIN for the user certificate, "
        "a smartphone and a convenience store will do."
    ),
    "way.pin_locked.next.4": "After that we go on with today's procedure.",
    "way.pin_locked.bring.1": "My Number Card",
    "way.pin_locked.bring.2": (
        "identity document (driver's licence, passport, residence card or the like)"
    ),
    "way.pin_locked.by": "Please come to this counter again.",
    # face_only
    "way.face_only.title": "Your card has no PIN (face recognition card)",
    "way.face_only.why": "The card has no PIN, so nothing that needs one can be done.",
    "way.face_only.next.1": "It can be changed into a card with PINs, free of charge.",
    "way.face_only.next.2": (
        "Otherwise come to the counter with documents. Convenience stores and Mynaportal do "
        "not work."
    ),
    "way.face_only.bring.1": "My Number Card",
    "way.face_only.bring.2": (
        "identity document (driver's licence, passport, residence card or the like)"
    ),
    "way.face_only.by": "Please come to this counter again.",
    # renew_later
    "way.renew_later.title": "Come when the renewal opens",
    "way.renew_later.why": "It is too early to renew.",
    "way.renew_later.next.1": "Wait for the notice that it is about to expire.",
    "way.renew_later.next.2": "Come to this counter with the card.",
    "way.renew_later.bring.1": "My Number Card",
    "way.renew_later.bring.2": "the notice, if it came",
    "way.renew_later.bring.3": "the PINs you use now",
    "way.renew_later.by": "Please come to this counter again.",
    # residence_first
    "way.residence_first.title": "First renew your period of stay",
    "way.residence_first.why": (
        "The card is valid as long as your period of stay; that must be renewed first."
    ),
    "way.residence_first.next.1": "Renew your period of stay at the immigration office.",
    "way.residence_first.next.2": (
        "With the new residence card come to this counter before the My Number Card expires."
    ),
    "way.residence_first.next.3": (
        "If it is not decided yet, come here once before the card expires."
    ),
    "way.residence_first.bring.1": "My Number Card",
    "way.residence_first.bring.2": "the new residence card",
    "way.residence_first.bring.3": "PIN for the resident register (4 digits)",
    "way.residence_first.by": "Come to this counter.",
    # cannot_revive
    "way.cannot_revive.title": "The card that was found cannot be used any more",
    "way.cannot_revive.why": (
        "The loss was reported, so the card was abolished. That cannot be undone."
    ),
    "way.cannot_revive.next.1": "Hand the found card back at this counter.",
    "way.cannot_revive.next.2": "Apply for a new card: at this counter, by smartphone or by post.",
    "way.cannot_revive.next.3": (
        "You will get a notice when the card is ready. Bring the notice and collect the card."
    ),
    "way.cannot_revive.bring.1": "the card that was found",
    "way.cannot_revive.bring.2": (
        "identity document (driver's licence, passport, residence card or the like)"
    ),
    "way.cannot_revive.bring.3": "photo of your face (not older than six months)",
    "way.cannot_revive.by": "Please come to this counter again.",
}
