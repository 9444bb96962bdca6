"""Hand-outs on new cards: ordinary issue, a card that ends soon, a number from the police."""

TEXT: dict[str, str] = {
    # ordinary_issue
    "way.ordinary_issue.title": "Please apply for the card in the ordinary way",
    "way.ordinary_issue.why": (
        "The express issue is not open to you, or not any more; the ordinary issue is."
    ),
    "way.ordinary_issue.next.1": (
        "Apply for a new card: at this counter, by smartphone or by post."
    ),
    "way.ordinary_issue.next.2": "It takes one to two months until the card is ready.",
    "way.ordinary_issue.next.3": "You get a notice then. Bring it when you collect the card.",
    "way.ordinary_issue.bring.1": (
        "identity document (driving licence, passport, residence card …)"
    ),
    "way.ordinary_issue.bring.2": "photo of your face (not older than six months)",
    "way.ordinary_issue.bring.3": "your former card, if you have it",
    "way.ordinary_issue.by": "Come to this counter and apply for a new card.",
    # renew_card
    "way.renew_card.title": "Your card ends soon",
    "way.renew_card.why": "The card itself ends first, so only a new card lasts longer.",
    "way.renew_card.next.1": "Apply for a new card: at this counter, by smartphone or by post.",
    "way.renew_card.next.2": ("From three months before the card ends there is normally no fee."),
    "way.renew_card.next.3": "Keep the present card until the new one has come.",
    "way.renew_card.bring.1": "your present My Number Card",
    "way.renew_card.bring.2": "identity document (driving licence, passport, residence card …)",
    "way.renew_card.bring.3": "photo of your face (not older than six months)",
    "way.renew_card.by": "Come to this counter and apply for a new card.",
    # police_first
    "way.police_first.title": "We need the number from the police",
    "way.police_first.why": ("A card that was lost outside is reported to the police first."),
    "way.police_first.next.1": "Call 0120-95-0178 (day and night) and have the card stopped.",
    "way.police_first.next.2": (
        "Report the loss to the police and write down the number they give you."
    ),
    "way.police_first.next.3": "Come to this counter with the number and apply for a new card.",
    "way.police_first.bring.1": "name and phone of the police station, and the number",
    "way.police_first.bring.2": ("identity document (driving licence, passport, residence card …)"),
    "way.police_first.bring.3": "photo of your face (not older than six months)",
    "way.police_first.by": "Please come to this counter again.",
}
