"""Who may come for work on a card: what each kind of procedure allows beside the holder.

Source: 個人番号カードの事務処理要領, 公的個人認証サービスの事務処理要領.
"""

from hitomado.core.rules.cards import juki_pin_lost, require_actor
from hitomado.core.rules.days import Age, age_to
from hitomado.core.rules.holders import pin_reset
from hitomado.core.rules.plan import Actor, Answer, PersonFacts, WayCode
from hitomado.core.rules.verdict import Ground, Verdict


def acts_alone(person: PersonFacts, ground: Ground) -> bool:
    """Whether the holder is of age for card work and under no guardianship."""
    line = ground.number("legal_representative.below_age")
    return not person.ward and age_to(person.birth, line, ground.today) is Age.REACHED


def someone_here(person: PersonFacts, ground: Ground) -> bool:
    """Whether anybody stands at the counter for an absent person."""
    return bool(ground.visitors) or person.actor not in {None, Actor.HOLDER}


def holder_or_agent(person: PersonFacts, ground: Ground, found: Verdict) -> None:
    """The holder, or anyone with a 委任状 and on the same day."""
    if acts_alone(person, ground) and not person.present and someone_here(person, ground):
        found.fact("agent.with_authority")
        found.documents.append("authority")
    else:
        require_actor(person, ground, found)


def holder_or_member(person: PersonFacts, ground: Ground, found: Verdict) -> None:
    """The holder, or a member of the household who has the holder's PIN."""
    rule = "absent.member_with_pin"
    member = bool(ground.visitors) and person.actor is not Actor.AGENT
    if acts_alone(person, ground) and not person.present and member and ground.flag(rule):
        found.fact(rule)
        found.warn("member_enters_pin")
    else:
        require_actor(person, ground, found)


def holder_only(person: PersonFacts, ground: Ground, found: Verdict) -> None:
    """The holder in person, a child or ward with the legal representative."""
    if person.present:
        require_actor(person, ground, found)
    else:
        found.no("holder.comes")
        found.way(WayCode.HOLDER_COMES)


def need_juki_pin(person: PersonFacts, ground: Ground, household: Verdict, found: Verdict) -> None:
    """Let lost 住基 PINs be reset first, in the same visit where that is possible."""
    reset = pin_reset(person, ground, household)
    if reset is None or not juki_pin_lost(person):
        return
    found.rest_on(reset)
    found.warn("pin_reset_first")
    if reset.answer is Answer.NOT_POSSIBLE:
        found.way(WayCode.PIN_LOCKED)
