"""What is known of a household's move already, so that nobody asks for it again."""

from datetime import date

from hitomado.core.disclose import Purpose, Visibility
from hitomado.core.visit.kinds import MOVING_IN
from hitomado.core.visit.model import Visit, shown
from hitomado.ui.models.text import day
from hitomado.words import Words


def known_lines(words: Words, visit: Visit, today: date) -> tuple[str, ...]:
    """The first visit's day where it is another, and what the 転出証明書 data said.

    The day of the first visit is shown for what it is: nothing was filed on it.
    """
    lines = []
    if visit.opened < today and visit.filed is None:
        lines.append(words("visit_kinds.known.first_visit", day=day(words, visit.opened)))
    record = visit.record
    open_ = all(p.visibility(Purpose.SCREEN) is Visibility.FULL for p in visit.persons)
    if record is not None and visit.move.kind in MOVING_IN:
        said = {"out_filed_on": visit.move.out_filed_on, "planned": visit.move.planned}
        lines += [
            words("visit_kinds.known.line", title=words(f"ui.ask.{name}"), value=day(words, value))
            for name, value in said.items()
            if value is not None
        ]
        if visit.move.out_filed and visit.move.out_filed_on is None:
            title, yes = words("ui.ask.out_filed"), words("ui.answer.yes")
            lines.append(words("visit_kinds.known.line", title=title, value=yes))
        if open_:
            town = words("visit_kinds.known.from")
            address = shown(visit, visit.persons[0], Purpose.SCREEN).address
            lines.append(words("visit_kinds.known.line", title=town, value=address))
    return tuple(lines)
