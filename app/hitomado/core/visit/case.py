"""The visit as input of the form, and the plan as acts."""

from dataclasses import replace
from datetime import date
from typing import Final

from hitomado.core.disclose import Purpose
from hitomado.core.forms.codes import NOTICES
from hitomado.core.forms.companions import LetterWanted, companions
from hitomado.core.forms.compose import form_set
from hitomado.core.forms.content import content_hash
from hitomado.core.forms.filling import OLD_CARDS
from hitomado.core.forms.papers import Paper
from hitomado.core.forms.sheet import FormInput, FormPerson, FormSet, ItemSource
from hitomado.core.people import HEAD_OF_HOUSEHOLD, Resident
from hitomado.core.rules.notices import notice_procedure
from hitomado.core.rules.plan import (
    Answer,
    Case,
    MoveKind,
    PersonFacts,
    PinKind,
    PinState,
    Place,
    Plan,
    Procedure,
    ProcedurePlan,
)
from hitomado.core.visit.case_facts import case_of, pins
from hitomado.core.visit.fees import TAKE_FEE
from hitomado.core.visit.form_rules import merges_in_force
from hitomado.core.visit.held import with_question
from hitomado.core.visit.model import Act, PersonCase, Visit, shown
from hitomado.core.visit.office import Office

_ONCE: Final = frozenset({"check_identity"})  # of one person, whatever is applied for


def planned_acts(visit: Visit, plan: Plan) -> tuple[Act, ...]:
    """The guided steps of everything that is possible and wanted, person by person."""
    acts: list[Act] = []
    for person in visit.persons:
        for procedure in applied_for(visit, person, plan):
            done = {a.code for a in acts if a.person == person.id} & _ONCE
            acts += [
                Act(person.id, procedure.procedure, s.code, s.place, s.pin)
                for s in with_question(procedure)
                if s.code not in done
            ]
            if procedure.fee:
                acts.append(Act(person.id, procedure.procedure, TAKE_FEE, Place.PAPER))
    return tuple(acts)


def applied_for(visit: Visit, person: PersonCase, plan: Plan) -> tuple[ProcedurePlan, ...]:
    """The possible procedures of one person that are wanted, or proposed and not yet answered."""
    own = plan.of(person.id)
    if own is None:
        return ()
    wants = person.answers.wants
    return tuple(
        p
        for p in own.procedures
        if p.answer is not Answer.NOT_POSSIBLE
        and (wants is None or p.procedure in wants or _part_of_the_move(visit, p.procedure))
    )


def _part_of_the_move(visit: Visit, procedure: Procedure) -> bool:
    return visit.move.kind is not None and procedure is notice_procedure(visit.move.kind)


def form_of(visit: Visit, office: Office) -> tuple[FormInput, FormSet]:
    """The sheets of a visit as it stands."""
    form = form_input(visit, office, office.plan(_filed(visit, office)))
    return form, form_set(form, merges_in_force(office))


def papers_of(visit: Visit, office: Office) -> tuple[Paper, ...]:
    """Return the papers that go with the visit's sheets, in the order they are handed over."""
    plan = office.plan(case_of(visit, office))
    filing = NOTICES.get(visit.move.kind or MoveKind.CARD_ONLY)
    ends = [p.last_day for own in plan.persons for p in own.procedures if p.procedure is filing]
    form = form_input(visit, office, plan)
    return companions(form, last_day=next(filter(None, ends), None), letters=_letters(visit, plan))


def _letters(visit: Visit, plan: Plan) -> tuple[LetterWanted, ...]:
    """Return whom the plan wants asked by letter, for what and until when."""
    found = []
    for person in visit.persons:
        own, wants = plan.of(person.id), person.answers.wants
        asked = [
            p
            for p in (own.procedures if own else ())
            if "inquiry_letter" in p.forms and (wants is None or p.procedure in wants)
        ]
        ends = [way.by for p in asked for way in p.ways if way.by is not None]
        if ends:
            found.append(LetterWanted(person.id, tuple(p.procedure for p in asked), min(ends)))
    return tuple(found)


def form_needed(visit: Visit, office: Office) -> bool:
    """Whether anything is filed or applied for; where only a card brings them it may be nothing."""
    if visit.move.kind is not MoveKind.CARD_ONLY:
        return True
    plan = office.plan(_filed(visit, office))
    return any(applied_for(visit, person, plan) for person in visit.persons)


def _filed(visit: Visit, office: Office) -> Case:
    """The case as it is filed: a loss that was recorded since then changes no signed paper."""
    case = case_of(visit, office)
    persons = (replace(p, events=replace(p.events, lost_filed=False)) for p in case.persons)
    return replace(case, persons=tuple(persons))


def form_stands(visit: Visit, office: Office) -> bool:
    """Whether the last issued form still says what the visit says."""
    return bool(visit.issued) and visit.content == content_hash(*form_of(visit, office))


def form_input(visit: Visit, office: Office, plan: Plan) -> FormInput:
    """Everything the combined form is made of, through the gate."""
    move = visit.move
    record = visit.record
    head = visit.person(move.head)
    opened = shown(visit, visit.persons[0], Purpose.PRINT) if visit.persons else None
    facts = {each.id: each for each in _filed(visit, office).persons}
    late = any("late_notice" in p.warnings for each in plan.persons for p in each.procedures)
    return FormInput(
        visit=visit.id,
        office=office.name,
        kind=move.kind or MoveKind.CARD_ONLY,
        filed=visit.filed or office.today,
        persons=tuple(_form_person(visit, p, plan, facts[p.id]) for p in visit.persons),
        moved=move.moved,
        planned=move.planned,
        new_address=move.new_address,
        new_building=move.new_building,
        old_address=(opened and _one_line(opened.address, opened.building)) or move.old_address,
        head_name=head.name if head else "",
        old_head_name=record.old_head
        if record
        else move.old_head or (opened.head_name if opened else ""),
        applicant=None if move.by_agent else (move.applicant or None),
        agent_name=move.agent_name,
        agent_address=move.agent_address,
        phone=move.phone,
        changed=move.changed,
        late=late,
        practice=office.practice,
    )


def _one_line(address: str, building: str) -> str:
    return f"{address}　{building}" if building else address


def _form_person(visit: Visit, person: PersonCase, plan: Plan, facts: PersonFacts) -> FormPerson:
    applied = applied_for(visit, person, plan)
    relationship = person.answers.relationship or person.who.relationship
    if visit.move.head == person.id:
        relationship = HEAD_OF_HOUSEHOLD
    states = pins(person)
    broken = (PinState.BLOCKED, PinState.FORGOTTEN)
    return FormPerson(
        id=person.id,
        shown=shown(visit, person, Purpose.PRINT),
        relationship=relationship,
        source=ItemSource.REGISTER if isinstance(person.who, Resident) else ItemSource.MOVER,
        foreign=person.foreign,
        procedures=frozenset(p.procedure for p in applied),
        not_today_reason=person.answers.not_today_reason,
        signs=tuple(p.procedure for p in applied if p.signs),
        pins_to_reset=tuple(k for k in PinKind if states[k] in broken),
        present=person.answers.present,
        sealed_authority=person.answers.sealed_authority,
        represented=any(p.represented for p in applied),
        letter=facts.letter,
        events=facts.events,
        police=person.answers.police,
        residence_until=_residence_until(person, facts),
        old_cards=frozenset(code for code in OLD_CARDS if code in facts.documents),
    )


def _residence_until(person: PersonCase, facts: PersonFacts) -> date | None:
    """The end of the stay as the new 在留カード has it, else as the records do."""
    told = facts.residence
    return (told.renewed_until or told.until) if told else person.who.residence_until
