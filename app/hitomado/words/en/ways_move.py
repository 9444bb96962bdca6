"""What comes next, for moving in; printed small below the Japanese."""

TEXT: dict[str, str] = {
    # move_out_online
    "way.move_out_online.title": "First file the moving-out notice with your former municipality",
    "way.move_out_online.why": (
        "No moving-out notice was filed where you lived before, so the moving-in notice cannot "
        "be taken today."
    ),
    "way.move_out_online.next.1": (
        "Today, open Mynaportal on a smartphone and file the moving-out notice (引越し手続). "
        "Later than 10 days after the move it is not possible."
    ),
    "way.move_out_online.next.2": "Read the card and enter the PINs below.",
    "way.move_out_online.next.3": (
        "Wait until Mynaportal shows 完了 (done). It takes about one business day."
    ),
    "way.move_out_online.next.4": (
        "When it shows 完了, come to this counter and file the moving-in notice."
    ),
    "way.move_out_online.bring.1": "My Number Cards of everybody who moved",
    "way.move_out_online.bring.2": "smartphone (or computer with card reader)",
    "way.move_out_online.bring.3": "signing password (capitals and digits, 6 to 16)",
    "way.move_out_online.bring.4": "PIN for the user certificate (4 digits)",
    "way.move_out_online.bring.5": "PIN for copying name and address (4 digits)",
    "way.move_out_online.bring.6": "for the counter: PIN for the resident register (4 digits)",
    "way.move_out_online.by": "File the moving-out notice on Mynaportal.",
    # move_out_by_post
    "way.move_out_by_post.title": (
        "First file the moving-out notice with your former municipality by post"
    ),
    "way.move_out_by_post.why": (
        "No moving-out notice was filed where you lived before, so the moving-in notice cannot "
        "be taken today."
    ),
    "way.move_out_by_post.next.1": (
        "Today, call your former municipality and ask how to file the moving-out notice by post."
    ),
    "way.move_out_by_post.next.2": (
        "Say that you want to move in with your card, and post it at once. Later than 14 days "
        "after the move the card cannot be used for it."
    ),
    "way.move_out_by_post.next.3": "Call them to make sure that it is done.",
    "way.move_out_by_post.next.4": "Come to this counter and file the moving-in notice.",
    "way.move_out_by_post.bring.1": "My Number Cards of everybody who moved",
    "way.move_out_by_post.bring.2": "PIN for the resident register (4 digits)",
    "way.move_out_by_post.bring.3": (
        "identity document (driver's licence, passport, residence card or the like)"
    ),
    "way.move_out_by_post.bring.4": "moving-out certificate (if one came)",
    "way.move_out_by_post.by": "File the moving-out notice with your former municipality.",
    # paper_certificate
    "way.paper_certificate.title": "Please get the moving-out certificate on paper",
    "way.paper_certificate.why": (
        "You cannot move in with the card, so the paper certificate of your former "
        "municipality is needed."
    ),
    "way.paper_certificate.next.1": (
        "Call your former municipality and ask how to get the moving-out certificate by post."
    ),
    "way.paper_certificate.next.2": (
        "Post the request on the next page, a copy of an identity document and a stamped "
        "return envelope to that municipality."
    ),
    "way.paper_certificate.next.3": (
        "When it has come, bring it to this counter and file the moving-in notice. Call us if "
        "it comes too late."
    ),
    "way.paper_certificate.bring.1": (
        "the moving-out certificate that came from your former municipality"
    ),
    "way.paper_certificate.bring.2": (
        "identity document (driver's licence, passport, residence card or the like)"
    ),
    "way.paper_certificate.bring.3": "My Number Cards of everybody who moved",
    "way.paper_certificate.by": "Come to this counter and file the moving-in notice.",
    # card_lost_in_move
    "way.card_lost_in_move.title": "How to move in when the card was lost",
    "way.card_lost_in_move.why": "The card is not here, so you cannot move in with it.",
    "way.card_lost_in_move.next.1": (
        "Call 0120-95-0178 (24 hours) and have the card stopped. If lost outside, report it to "
        "the police too and ask for the number."
    ),
    "way.card_lost_in_move.next.2": (
        "Call your former municipality and ask how to get the moving-out certificate by post."
    ),
    "way.card_lost_in_move.next.3": (
        "Post the request on the next page, a copy of an identity document and a stamped "
        "return envelope to that municipality."
    ),
    "way.card_lost_in_move.next.4": (
        "When it has come, file the moving-in notice and the loss notice here. Call us if it "
        "comes too late."
    ),
    "way.card_lost_in_move.bring.1": (
        "the moving-out certificate that came from your former municipality"
    ),
    "way.card_lost_in_move.bring.2": (
        "identity document (driver's licence, passport, residence card or the like)"
    ),
    "way.card_lost_in_move.bring.3": "police report number (if lost outside)",
    "way.card_lost_in_move.by": "Come to this counter and file the moving-in notice.",
    # time_over
    "way.time_over.title": "How to move in after the last day",
    "way.time_over.why": (
        "The last day has passed: you cannot move in with the card, and the card itself is no "
        "longer valid."
    ),
    "way.time_over.next.1": (
        "Call your former municipality and ask how to get the moving-out certificate by post."
    ),
    "way.time_over.next.2": (
        "Post the request on the next page, a copy of an identity document and a stamped "
        "return envelope to that municipality."
    ),
    "way.time_over.next.3": (
        "When it has come, come to this counter at once and file the moving-in notice."
    ),
    "way.time_over.next.4": "Apply for a new card. There may be a fee.",
    "way.time_over.bring.1": "the moving-out certificate that came from your former municipality",
    "way.time_over.bring.2": (
        "identity document (driver's licence, passport, residence card or the like)"
    ),
    "way.time_over.bring.3": "your present My Number Card",
    "way.time_over.by": "Come to this counter and file the moving-in notice.",
    # register_first
    "way.register_first.title": "Come when the resident register has changed",
    "way.register_first.why": "What you filed elsewhere has not reached this office yet.",
    "way.register_first.next.1": "It takes some days until it stands in the register.",
    "way.register_first.next.2": "Call this office and ask whether it has changed.",
    "way.register_first.next.3": "Then come to this counter with the card.",
    "way.register_first.bring.1": "My Number Card",
    "way.register_first.bring.2": (
        "identity document (driver's licence, passport, residence card or the like)"
    ),
    "way.register_first.bring.3": "PIN for the resident register (4 digits)",
    "way.register_first.by": "Please come to this counter again.",
    # continue_later
    "way.continue_later.title": "The card still has to be continued",
    "way.continue_later.why": "The moving-in notice was filed, but the card was not continued yet.",
    "way.continue_later.next.1": "Come to this counter with the card. The PIN is entered.",
    "way.continue_later.next.2": "After the last day the card is no longer valid.",
    "way.continue_later.next.3": "Do it before you move again, too.",
    "way.continue_later.bring.1": "My Number Card",
    "way.continue_later.bring.2": "PIN for the resident register (4 digits)",
    "way.continue_later.bring.3": (
        "identity document (driver's licence, passport, residence card or the like)"
    ),
    "way.continue_later.by": "Come to this counter with the card.",
    # not_moved_yet
    "way.not_moved_yet.title": "Come after you have moved",
    "way.not_moved_yet.why": (
        "You do not live in the new place yet, so the notice cannot be taken today."
    ),
    "way.not_moved_yet.next.1": "Move into the new place.",
    "way.not_moved_yet.next.2": (
        "Come to this counter within 14 days of the move and file the notice."
    ),
    "way.not_moved_yet.bring.1": "My Number Cards of everybody who moved",
    "way.not_moved_yet.bring.2": "PIN for the resident register (4 digits)",
    "way.not_moved_yet.bring.3": (
        "identity document (driver's licence, passport, residence card or the like)"
    ),
    "way.not_moved_yet.by": "Come to this counter and file the notice.",
    # too_early
    "way.too_early.title": "Please come when the day has come",
    "way.too_early.why": "It is too early for this notice.",
    "way.too_early.next.1": "From the day below on come to this counter and file the notice.",
    "way.too_early.next.2": "If the day you planned changes, please call us.",
    "way.too_early.bring.1": "My Number Card",
    "way.too_early.bring.2": "identity document (driving licence, passport, residence card …)",
    "way.too_early.by": "Come to this counter and file the notice.",
    # other_way
    "way.other_way.title": "Information from the office",
    "way.other_way.why": "Today it could not be finished, so please come again.",
    "way.other_way.next.1": "Read the office's note below and come to this counter.",
    "way.other_way.next.2": "Call us if anything is unclear.",
    "way.other_way.bring.1": "My Number Card",
    "way.other_way.bring.2": (
        "identity document (driver's licence, passport, residence card or the like)"
    ),
    "way.other_way.by": "Please come to this counter again.",
}
