"""The card on the desk and who may have it worked on today: the same for every change of it.

Sources: 番号法17条; 個人番号カードの事務処理要領 (本人, 同一世帯員, 任意代理人, 顔認証カード).
"""

from typing import Final

from hitomado.core.rules.acting.actors import acting, require_actor
from hitomado.core.rules.card.cards import card_trouble, juki_pin_lost, require_card
from hitomado.core.rules.card.endorsement import endorsement
from hitomado.core.rules.plan import Actor, Answer, PersonFacts, Procedure, WayCode
from hitomado.core.rules.verdict import Ground, Verdict

_LATER: Final = frozenset({"", "card_not_here", "card_suspended"})
_FACE: Final = "face_card.no_pin"


def work_on_card(
    procedure: Procedure,
    person: PersonFacts,
    ground: Ground,
    found: Verdict,
    reset: Verdict | None,
) -> None:
    """Hold the card, its PIN and who acts against each other; say how it goes on until when."""
    require_card(person, ground, found)
    if person.card is not None and person.card.face_only and ground.flag(_FACE):
        _by_face(person, ground, found)
    elif reset is not None and juki_pin_lost(person):
        found.rest_on(reset, until=found.still_open(ground))
        found.warn("pin_reset_first")
        if reset.answer is not Answer.POSSIBLE:
            found.way(WayCode.PIN_LOCKED, by=found.still_open(ground))
            if not person.present:
                found.warn("holder_must_come")
    elif acting(person, ground) is not Actor.HOLDER:
        _not_the_holder(procedure, person, ground, found)
    endorsement(person, ground, found)
    if can_come_later(person, ground, found):
        found.warn("later_until_last_day")


def can_come_later(person: PersonFacts, ground: Ground, found: Verdict) -> bool:
    """Whether what cannot be done to a living card today can be done until its last day."""
    lives = card_trouble(person, ground.today) in _LATER and not found.lapsed
    off = found.answer is Answer.NOT_POSSIBLE
    gone = "endorsement_full" in found.warnings or person.events.missing is not None
    return off and lives and not gone and found.still_open(ground) is not None


def _by_face(person: PersonFacts, ground: Ground, found: Verdict) -> None:
    """There is no PIN: the holder's face is compared with the card."""
    if person.present:
        found.fact(_FACE)
        found.warn("identity_by_face")
        found.pinless = True
    else:
        found.no(_FACE)
        found.warn("holder_must_come")
        found.way(WayCode.FACE_ONLY, by=found.still_open(ground))


def _not_the_holder(
    procedure: Procedure, person: PersonFacts, ground: Ground, found: Verdict
) -> None:
    """A parent acts, a member of the household has card and PIN, an agent the sealed answer."""
    require_actor(person, ground, found, procedure)
    if "inquiry_letter" in found.forms:
        _first_step(ground, found)


def _first_step(ground: Ground, found: Verdict) -> None:
    """The 委任状 for the notice may count as the application for the letter."""
    move, rule = ground.case.move, "agent.notice_starts_letter"
    if move.by_agent and move.agent_authority and ground.flag(rule):
        found.fact(rule)
        found.warn("letter_starts_today")
