"""顔認証マイナンバーカード: to it and back.

Source: 個人番号カードの事務処理要領 (顔認証マイナンバーカード, from 2023-12-15).
"""

from hitomado.core.rules.acting.actors import require_actor
from hitomado.core.rules.card.cards import require_card
from hitomado.core.rules.card.certificates import auth_certificate
from hitomado.core.rules.card.endorsement import endorsement
from hitomado.core.rules.plan import Answer, PersonFacts, Procedure
from hitomado.core.rules.verdict import Ground, Verdict

ENTRY = "顔認証"


def face_card(person: PersonFacts, ground: Ground, _household: Verdict) -> Verdict | None:
    """Switch to a card without PINs, or back to one with PINs."""
    if Procedure.FACE_CARD not in person.wants:
        return None
    found = Verdict()
    require_card(person, ground, found)
    require_actor(person, ground, found, Procedure.FACE_CARD)
    card = person.card
    if card is not None and card.face_only:
        found.fact("face_card.back_sets_pins")
        found.warn("new_pins_after_face_card")
        found.steps_of = "face_card_back"
        return found
    found.fact("face_card.revokes_sign")
    found.warn("face_card_limits")
    # only the 利用者証明用 lives on; an expired one is issued first, in the same visit
    found.fact("face_card.needs_auth")
    auth = auth_certificate(person, ground, None)
    if auth is not None:
        found.warn("auth_first")
        if auth.answer is not Answer.POSSIBLE:
            found.rest_on(auth)
    endorsement(person, ground, found, (ENTRY,))
    return found
