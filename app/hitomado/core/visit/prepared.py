"""Visits of newcomers who are expected: what would be asked, until when, and the form so far."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from hitomado.core.disclose import Purpose, Visibility
from hitomado.core.forms.sheet import FormInput, FormSet
from hitomado.core.people import MoverRecord
from hitomado.core.rules.days import last_open
from hitomado.core.rules.plan import Plan
from hitomado.core.visit import events as e
from hitomado.core.visit.case import form_of
from hitomado.core.visit.case_facts import case_of
from hitomado.core.visit.desk import Desk
from hitomado.core.visit.model import Visit
from hitomado.core.visit.office import Office
from hitomado.core.visit.people import open_from_record


@dataclass(frozen=True, slots=True)
class Prepared:
    """One expected household. names: only those a list may show. form: a draft.

    last_day: the last day of 特例転入 as far as the notice tells it (転出予定日 alone);
    practical: the last open day on or before it.
    """

    record: MoverRecord = field(repr=False)
    names: tuple[str, ...] = field(repr=False)
    last_day: date
    practical: date
    form: FormInput = field(repr=False)
    sheets: FormSet = field(repr=False)


def prepare(records: Iterable[MoverRecord], office: Office) -> tuple[Prepared, ...]:
    """Prepare each record as if its household stood here today, the most urgent first.

    Nothing is opened and nothing recorded: that happens when somebody comes.
    """
    made = [found for record in records if (found := _prepared(record, office)) is not None]
    return tuple(sorted(made, key=lambda each: (each.last_day, each.record.id)))


def _prepared(record: MoverRecord, office: Office) -> Prepared | None:
    desk, _ = open_from_record(Desk(), e.RecordTyped(record.id, office.today, record), office)
    visit = desk.visit
    if visit is None:
        return None
    last = _last_day(office.plan(case_of(visit, office)))
    if last is None:
        return None
    form, sheets = form_of(visit, office)
    closed = office.facts.closed
    return Prepared(record, _names(visit), last, last_open(last, closed), form, sheets)


def _last_day(plan: Plan) -> date | None:
    """The limit that the planned day sets: the day of moving in is not known yet."""
    days = [
        date.fromisoformat(value)
        for person in plan.persons
        for found in person.procedures
        for because in found.because
        if because.rule == "transfer_in.after_planned"
        for name, value in because.facts
        if name == "last_day"
    ]
    return min(days, default=None)


def _names(visit: Visit) -> tuple[str, ...]:
    return tuple(p.name for p in visit.persons if p.visibility(Purpose.LIST) is Visibility.FULL)
