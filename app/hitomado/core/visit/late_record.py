"""転出証明書 data that came while a household waited whom nothing but their cards had named."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from hitomado.core.people import HEAD_OF_HOUSEHOLD, MoverPerson, MoverRecord, Protection
from hitomado.core.visit.desk import Desk, OpenVisit
from hitomado.core.visit.facts import (
    CardSeen,
    DifferencesAccepted,
    Fact,
    MoveAnswered,
    PersonAnswered,
    PersonJoined,
    PersonLeft,
    RecordCame,
)
from hitomado.core.visit.kinds import AFTER_MOVE_OUT, first_kind
from hitomado.core.visit.model import MoveAnswers, PersonAnswers, PersonCase, Visit
from hitomado.core.visit.newcomers import newcomers_of, same_newcomer

Same = tuple[tuple[PersonCase, MoverPerson], ...]


def waiting_for(desk: Desk, record: MoverRecord) -> OpenVisit | None:
    """The unfinished visit of this household that was begun without the record."""
    return next(
        (v for v in desk.waiting if v.newcomers and _all_in(v.newcomers, record)),
        None,
    )


def taken(desk: Desk, visit: Visit, records: Iterable[MoverRecord]) -> tuple[Fact, ...]:
    """What becomes true with the one record that has everybody of the visit; else nothing.

    Whoever the visit knows keeps what was read and answered and goes on under the record's
    reference; its other people join. What the record says of the move counts, but for an address
    that was told at the counter. A tick does not pass over: the flag is asked for anew.
    """
    newcomers = newcomers_of(visit)
    in_work = {v.record for v in desk.waiting if v.id != visit.id}
    found = [r for r in records if newcomers and r.id not in in_work and _all_in(newcomers, r)]
    if len(found) != 1:
        return ()
    record = found[0]
    same = [(p, m) for p in visit.persons for m in record.persons if _is(p, m)]
    ids = {p.id: f"{record.id}/{m.id}" for p, m in same}
    known = {m.id: p for p, m in same}
    facts: list[Fact] = [RecordCame(record, tuple(ids.items()))]
    for each in record.persons:
        facts += _joined(record, each, known.get(each.id))
    facts += [PersonLeft(old) for old in ids]
    facts.append(MoveAnswered(_move(visit.move, record, ids)))
    return tuple(facts)


def _joined(record: MoverRecord, who: MoverPerson, known: PersonCase | None) -> list[Fact]:
    person = f"{record.id}/{who.id}"
    if known is None:
        return [
            PersonJoined(person, who),
            PersonAnswered(person, PersonAnswers(has_card=who.has_card)),
        ]
    if known.who.protection is Protection.PROTECTED:
        who = replace(who, protection=Protection.PROTECTED)
    facts: list[Fact] = [PersonJoined(person, who), PersonAnswered(person, known.answers)]
    if known.before is not None and known.comparison is not None:
        facts.append(CardSeen(person, known.before, known.comparison))
        if known.judgement is not None:
            facts.append(DifferencesAccepted(person, known.judgement))
    return facts


def _move(said: MoveAnswers, record: MoverRecord, ids: dict[str, str]) -> MoveAnswers:
    heads = (p for p in record.persons if p.relationship == HEAD_OF_HOUSEHOLD)
    head = next((f"{record.id}/{p.id}" for p in heads), ids.get(said.head, ""))
    return replace(
        said,
        kind=said.kind if said.kind in AFTER_MOVE_OUT else first_kind(record.persons),
        out_filed=True,
        out_filed_on=record.out_filed,
        planned=record.planned,
        new_address=said.new_address or record.new_address,
        head=head,
        applicant=ids.get(said.applicant, said.applicant),
    )


def _is(case: PersonCase, person: MoverPerson) -> bool:
    return same_newcomer((case.name, case.birth.exact), person)


def _all_in(newcomers: tuple[tuple[str, date | None], ...], record: MoverRecord) -> bool:
    return all(any(same_newcomer(n, p) for p in record.persons) for n in newcomers)
