"""The worklist in words: how many days are left, who, what, and why it was put off."""

from datetime import date

from hitomado.core.visit.worklist import Pending
from hitomado.ui.models.hand_outs import plain
from hitomado.ui.models.text import day, day_only
from hitomado.words import Words


def days_words(words: Words, left: Pending, today: date) -> str:
    """How much time is left, in a word or two."""
    count = left.days_left(today)
    if count is None:
        return words("guide_work.list.agreed" if left.appointment else "guide_work.list.no_day")
    if count < 0:
        return words("guide_work.list.overdue")
    return words("guide_work.list.days", count=count) if count else words("guide_work.list.today")


def what_words(words: Words, left: Pending) -> str:
    """What is to be done."""
    if left.way is not None:
        return words("guide_work.list.reminder", way=plain(words, f"way.{left.way}.title"))
    if left.procedure is None:
        return ""
    procedure = words(f"procedure.{left.procedure}")
    return words(f"guide_work.list.{left.kind}", procedure=procedure)


def work_line(words: Words, left: Pending, today: date) -> str:
    """One line of the list: the gate lets the name through, never an address."""
    line = words(
        "guide_work.list.line",
        days=days_words(words, left, today),
        name=left.person.name,
        what=what_words(words, left),
        until=words("plan.last_day", day=day(words, left.until)) if left.until else "",
    ).rstrip()
    agreed = left.appointment
    notes = (
        words("guide_work.appointment", day=day_only(words, agreed)) if agreed else "",
        left.note,
    )
    for note in filter(None, notes):
        line = words("guide_work.list.with_note", line=line, note=note)
    return line
