"""Why a holder cannot come to receive a card, and which reasons are accepted (代理交付)."""

from hitomado.core.rules.days import Age, age_to
from hitomado.core.rules.plan import PersonFacts, WayCode
from hitomado.core.rules.verdict import Ground, Verdict


def by_age(person: PersonFacts, ground: Ground) -> str:
    """Name the rule by which the age alone is a reason, "" if none does."""
    old = age_to(person.birth, ground.number("hardship.from_age"), ground.today)
    if old is Age.REACHED:
        return "hardship.from_age"
    young = age_to(person.birth, ground.number("hardship.below_age"), ground.today)
    return "hardship.below_age" if young is Age.BELOW else ""


def require_hardship(person: PersonFacts, ground: Ground, found: Verdict) -> None:
    """Let nobody else receive the card without a reason that is accepted."""
    accepted = ground.rules.codes("hardship.accepted", ground.today)
    refused = ground.rules.codes("hardship.refused", ground.today)
    if rule := by_age(person, ground):
        found.fact(rule)
    elif person.hardship in refused:
        found.no("hardship.refused", reason=person.hardship)
        found.warn("hardship_refused")
        found.way(WayCode.HOLDER_COMES, by=found.last_day)
    elif person.hardship in accepted and person.hardship not in {
        "age_75",
        "junior_high_or_younger",
    }:
        found.fact("hardship.accepted", reason=person.hardship)
    elif person.hardship == "junior_high_or_younger":
        # fifteen already, and still at a 中学校: the clerk sees it
        found.ask("hardship_age", "hardship.below_age")
    elif person.hardship == "age_75":
        found.no("hardship.from_age")
        found.way(WayCode.HOLDER_COMES, by=found.last_day)
    else:
        found.ask("hardship_reason", "hardship.accepted")
