"""照会書兼回答書: an agent comes twice, never on the same day, and the answer comes back sealed.

It goes to the holder's registered address, 転送不要. The program prints it and posts nothing; where
it may not be posted at all is found out before (see `actors.ask_superior`).
"""

from datetime import date, timedelta
from typing import Final

from hitomado.core.people import Protection
from hitomado.core.rules.days import last_day, next_open
from hitomado.core.rules.plan import Letter, PersonFacts, WayCode
from hitomado.core.rules.verdict import Ground, Verdict

FORM: Final = "inquiry_letter"


def answered(person: PersonFacts, codes: tuple[str, ...]) -> bool:
    """Whether the sealed answer lies on the desk.

    codes: of the rule `who.…`; the letter of the 有効期限通知書 counts where they say so.
    """
    if person.letter is Letter.WITH_NOTICE:
        return "notice_letter" in codes
    return person.letter is Letter.ANSWERED


def send_letter(person: PersonFacts, ground: Ground, found: Verdict, rule: str) -> None:
    """Nothing more today: the letter goes out, or its answer is awaited."""
    by = _answer_by(ground, found.last_day)
    first = next_open(ground.today + timedelta(days=1), ground.closed)
    found.no(rule, letter=person.letter)
    if person.letter is not Letter.SENT and by < first:
        # no letter comes back in time: only the holder's own visit still helps
        found.way(WayCode.HOLDER_COMES, by=by)
        return
    found.warn("inquiry_letter")
    if person.letter is Letter.SENT:
        found.warn("letter_awaited")
        found.way(WayCode.LETTER_FIRST, come_from=ground.today)
        return
    if FORM not in found.forms:
        found.forms.append(FORM)
    if person.protection is Protection.UNKNOWN:
        found.warn("letter_check_first")
    found.fact("letter.valid_days", last_day=by)
    days = ground.rule("letter.valid_days")
    if not days.firm:
        found.question(days.question)
    found.way(WayCode.LETTER_FIRST, by=by, come_from=first)


def _answer_by(ground: Ground, limit: date | None) -> date:
    """Return the last day of the second visit: the answer's own, or the procedure's if earlier."""
    by = last_day(ground.today, ground.number("letter.valid_days"))
    # a last day that has passed (a late 券面変更 is still taken) sets none for the letter
    return by if limit is None or limit < ground.today else min(by, limit)
