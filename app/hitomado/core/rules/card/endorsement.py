"""The 追記欄: how many lines an entry takes, whether it still fits, and what comes when it is full.

Source: 個人番号カードの事務処理要領 (a few lines on the card's face, each entry with date and
職印). How many characters a line takes differs by printer and hand, so it only ever asks.
"""

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Final
from unicodedata import category, east_asian_width

from hitomado.core.rules.days import last_day
from hitomado.core.rules.plan import MoveKind, PersonFacts, WayCode
from hitomado.core.rules.verdict import Ground, Verdict

_PREFECTURE: Final = re.compile(r"(?:東京都|北海道|京都府|大阪府|[^\s市区町村]{2,3}県)(?=.)")
_WRITES: Final = frozenset(MoveKind) - {
    MoveKind.HOUSEHOLD_CHANGE,
    MoveKind.CARD_ONLY,
    MoveKind.MOVE_OUT,
}


@dataclass(frozen=True, slots=True)
class Wording:
    """One way to write an entry. rules: what allows it. firm: no question stands behind it."""

    lines: tuple[str, ...] = field(repr=False)
    rules: tuple[str, ...]
    firm: bool


def wordings(text: str, ground: Ground) -> tuple[Wording, ...]:
    """Return the lawful ways to write an entry: fewest lines first, then closest to the register.

    Never leaves out a 方書 and never shortens a name. A wording behind an open question is offered
    as one; where the office has decided against it, it is not offered.
    """
    capacity = ground.number("endorsement.line_chars")
    found = [Wording(_lines(text, capacity), (), firm=True)]
    rule = ground.rule("endorsement.no_prefecture")
    shorter = _PREFECTURE.sub("", text, count=1) if _PREFECTURE.match(text) else text
    if shorter != text and (rule.value or not rule.firm):
        found.append(Wording(_lines(shorter, capacity), (rule.id,), rule.firm))
    return tuple(sorted(found, key=lambda w: len(w.lines)))


def _lines(text: str, capacity: int) -> tuple[str, ...]:
    """Break a text into lines of `capacity` full-width characters; half-width ones count half."""
    lines, width = [""], 0
    for sign in text:
        # a variation selector or combining mark belongs to the character before it
        own = 0 if category(sign) in {"Mn", "Me", "Cf"} else _width(sign)
        if width + own > 2 * capacity:
            lines, width = [*lines, ""], 0
        lines[-1] += sign
        width += own
    return tuple(lines)


def _width(sign: str) -> int:
    return 2 if east_asian_width(sign) in {"F", "W", "A"} else 1


def endorsement(
    person: PersonFacts, ground: Ground, found: Verdict, entries: tuple[str, ...] | None = None
) -> None:
    """Let an entry be written only where it fits; warn when little room is left.

    entries: the texts, None = those of the person's facts (one entry of unknown text if none).
    """
    since = person.events.endorsement_full
    if since is not None:
        _full(ground, found, since, free=0, needed=1)
        return
    free = _free(person, ground)
    if free is None:
        return
    texts = (person.endorse or ("",)) if entries is None else entries
    options = [wordings(text, ground) for text in texts]
    surely = sum(min(len(w.lines) for w in one if w.firm) for one in options)
    perhaps = sum(len(one[0].lines) for one in options)
    chars = ground.rule("endorsement.line_chars")
    if free < len(texts) or (chars.firm and free < perhaps):
        _full(ground, found, ground.today, free=free, needed=max(len(texts), perhaps))
        return
    if free < perhaps:
        found.ask(chars.question, chars.id, free=free, needed=perhaps)
    elif free < surely:
        for rule in sorted({name for one in options for name in one[0].rules}):
            found.ask(ground.rule(rule).question, rule, free=free, needed=perhaps)
    left = free - min(surely, free)
    if left == 1:
        found.warn("endorsement_one_line_left")
    elif left == 0:
        found.warn("endorsement_used_up")


def full_since(person: PersonFacts, ground: Ground, before: Verdict) -> date | None:
    """Return the day on which an entry could not be written, today where it cannot be now.

    before: what has killed the card, else the household's notice; refused, nothing is written.
    """
    if person.events.endorsement_full is not None:
        return person.events.endorsement_full
    if ground.case.move.kind not in _WRITES or before.answer == "not_possible":
        return None
    trial = Verdict()
    endorsement(person, ground, trial)
    return ground.today if trial.answer == "not_possible" else None


def _free(person: PersonFacts, ground: Ground) -> int | None:
    lines = person.card.endorsement_lines if person.card else None
    return None if lines is None else min(lines, ground.number("endorsement.lines"))


def _full(ground: Ground, found: Verdict, since: date, *, free: int, needed: int) -> None:
    limit = last_day(since, ground.number("express.endorsement_full.window"))
    found.no("endorsement.lines", free=free, needed=needed)
    found.warn("endorsement_full")
    found.way(WayCode.ENDORSEMENT_FULL, by=limit)
