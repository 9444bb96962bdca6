"""Everything about a card that no move brings: one finder a procedure, in the order of work."""

from collections.abc import Callable
from typing import Final

from hitomado.core.rules.card.card_return import card_return
from hitomado.core.rules.card.express import express_issue
from hitomado.core.rules.card.face_card import face_card
from hitomado.core.rules.card.hand_over import hand_over
from hitomado.core.rules.card.issue import card_reissue, counter_application, outreach_application
from hitomado.core.rules.card.loss import loss_notice, revocation
from hitomado.core.rules.card.number_change import number_change
from hitomado.core.rules.card.pin_work import pin_change, pin_reset_elsewhere
from hitomado.core.rules.card.renewal import certificate_renewal
from hitomado.core.rules.card.residence_stay import residence_card, validity_change
from hitomado.core.rules.card.suspension import suspension, suspension_lift
from hitomado.core.rules.plan import PersonFacts, Procedure
from hitomado.core.rules.verdict import Ground, Verdict

# person, ground, what has killed the card or else the household's notice → this procedure's
# answer; None = it does not apply
Finder = Callable[[PersonFacts, Ground, Verdict], Verdict | None]


ON_A_LIVING_CARD: Final = frozenset(
    {
        Procedure.SUSPENSION,
        Procedure.SUSPENSION_LIFT,
        Procedure.VALIDITY_CHANGE,
        Procedure.CERTIFICATE_RENEWAL,
        Procedure.PIN_CHANGE,
        Procedure.PIN_RESET_ELSEWHERE,
        Procedure.FACE_CARD,
    }
)
# only the town where they are registered does these
OF_RESIDENTS: Final = frozenset(
    {
        Procedure.SUSPENSION_LIFT,
        Procedure.VALIDITY_CHANGE,
        Procedure.CERTIFICATE_RENEWAL,
        Procedure.FACE_CARD,
        Procedure.NUMBER_CHANGE,
        Procedure.HAND_OVER,
        Procedure.CARD_REISSUE,
        Procedure.EXPRESS_ISSUE,
        Procedure.COUNTER_APPLICATION,
        Procedure.OUTREACH_APPLICATION,
        Procedure.RESIDENCE_CARD,
    }
)
# what is asked for in vain without a card, and of which no finder says so
OF_HOLDERS: Final = frozenset(
    {
        Procedure.PIN_RESET,
        Procedure.SIGN_CERTIFICATE,
        Procedure.AUTH_CERTIFICATE,
        Procedure.CERTIFICATE_RENEWAL,
        Procedure.VALIDITY_CHANGE,
        Procedure.SUSPENSION_LIFT,
        Procedure.CARD_RETURN,
    }
)
CARD_WORK: Final[tuple[tuple[Procedure, Finder], ...]] = (
    (Procedure.LOSS_NOTICE, loss_notice),
    (Procedure.SUSPENSION, suspension),
    (Procedure.SUSPENSION_LIFT, suspension_lift),
    (Procedure.REVOCATION, revocation),
    (Procedure.NUMBER_CHANGE, number_change),
    (Procedure.VALIDITY_CHANGE, validity_change),
    (Procedure.CERTIFICATE_RENEWAL, certificate_renewal),
    (Procedure.PIN_CHANGE, pin_change),
    (Procedure.PIN_RESET_ELSEWHERE, pin_reset_elsewhere),
    (Procedure.FACE_CARD, face_card),
    (Procedure.HAND_OVER, hand_over),
    (Procedure.CARD_RETURN, card_return),
    (Procedure.CARD_REISSUE, card_reissue),
    (Procedure.EXPRESS_ISSUE, express_issue),
    (Procedure.COUNTER_APPLICATION, counter_application),
    (Procedure.OUTREACH_APPLICATION, outreach_application),
    (Procedure.RESIDENCE_CARD, residence_card),
)
