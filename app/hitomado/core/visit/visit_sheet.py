"""The visit as the sheet that its household takes home."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from hitomado.core.desk.sections import SectionState, service_line
from hitomado.core.disclose import Purpose, Visibility
from hitomado.core.forms.visit_sheet import DoneWork, LeftWork, VisitSheet
from hitomado.core.rules.days import last_open
from hitomado.core.rules.plan import Plan, Procedure
from hitomado.core.visit.closing import READ_AGAIN
from hitomado.core.visit.fees import TAKE_FEE
from hitomado.core.visit.model import Act, ActState, Visit
from hitomado.core.visit.office import Office
from hitomado.core.visit.ways import contact

# filed once for everybody who moves
_OF_THE_HOUSEHOLD: Final = frozenset(
    {
        Procedure.TRANSFER_IN,
        Procedure.TRANSFER_IN_BY_CARD,
        Procedure.TRANSFER_IN_FROM_ABROAD,
        Procedure.MOVE_WITHIN,
        Procedure.HOUSEHOLD_CHANGE,
        Procedure.MOVE_OUT,
    }
)
# with a new 署名用 certificate the services that know the former one ask for consent again
_NEW_SIGN: Final = (Procedure.SIGN_CERTIFICATE, Procedure.CERTIFICATE_RENEWAL)


@dataclass(frozen=True, slots=True)
class _Piece:
    """One procedure of one person as its steps ended."""

    person: str
    procedure: Procedure
    acts: tuple[Act, ...]
    until: date | None = None  # the last day as it was told, None = as the steps and the rules say

    @property
    def done(self) -> bool:
        return bool(self.acts) and all(act.done for act in self.acts)

    @property
    def paid(self) -> bool:
        """Whether its fee was taken, if it has one: that may come before its last step."""
        taken = [act for act in self.acts if act.code == TAKE_FEE]
        return all(act.done for act in taken) if taken else self.done

    @property
    def left(self) -> bool:
        """Whether it is still wanted: what was refused is not."""
        refused = any(act.state is ActState.REFUSED for act in self.acts)
        return not self.done and not refused


def visit_sheet(visit: Visit, plan: Plan, office: Office, *, fee: int | None) -> VisitSheet:
    """Make the sheet. fee: as the clerk says it, None = it is not printed.

    Of whom the gate shows nothing nothing is said.
    """
    rules, pieces = office.rules(), _pieces(visit)
    done = tuple(_done(pieces, visit))
    own = service_line(rules, office.today)
    return VisitSheet(
        visit.id,
        contact(office, rules),
        office.today,
        done=done,
        left=tuple(_left((*pieces, *_not_begun(visit, pieces)), visit, plan, office)),
        sections=_sections(visit, SectionState.NEEDED),
        settled=_sections(visit, SectionState.DONE),
        fee=fee,
        service=own != "" and any(work.procedure in _NEW_SIGN for work in done),
        service_text=own or "",
        practice=office.practice,
    )


def fee_due(visit: Visit, plan: Plan) -> int | None:
    """Yen for what was done today as far as the rules know it; None = they know of nothing."""
    fees = []
    for piece in _pieces(visit):
        own = plan.of(piece.person) if piece.paid else None
        found = own.of(piece.procedure) if own else None
        if found is not None and found.fee is not None:
            fees.append(found.fee)
    return sum(fees) if fees else None


def _pieces(visit: Visit) -> tuple[_Piece, ...]:
    """Every procedure with its steps. That a card was read again is no step of a procedure's."""
    hidden = {p.id for p in visit.persons if p.visibility(Purpose.PRINT) is Visibility.CLOSED}
    found: dict[tuple[str, Procedure], list[Act]] = {}
    for act in visit.acts:
        if act.person not in hidden and act.code != READ_AGAIN:
            found.setdefault((act.person, act.procedure), []).append(act)
    return tuple(_Piece(person, proc, tuple(acts)) for (person, proc), acts in found.items())


def _not_begun(visit: Visit, pieces: Collection[_Piece]) -> Iterable[_Piece]:
    """What somebody could not do today but can do later."""
    known = {(piece.person, piece.procedure) for piece in pieces}
    for left in visit.left:
        person = visit.person(left.person)
        shown = person is not None and person.visibility(Purpose.PRINT) is not Visibility.CLOSED
        if shown and (left.person, left.procedure) not in known:
            yield _Piece(left.person, left.procedure, (), left.until)


def _people(pieces: Collection[_Piece], visit: Visit) -> int:
    """How many people to tell; nothing where it goes without saying."""
    procedure = next(iter(pieces)).procedure
    told = procedure not in _OF_THE_HOUSEHOLD and len(visit.persons) > 1
    return len(pieces) if told else 0


def _by_procedure(pieces: Iterable[_Piece]) -> dict[Procedure, list[_Piece]]:
    found: dict[Procedure, list[_Piece]] = {}
    for piece in pieces:
        found.setdefault(piece.procedure, []).append(piece)
    return {procedure: found[procedure] for procedure in Procedure if procedure in found}


def _done(pieces: Iterable[_Piece], visit: Visit) -> Iterable[DoneWork]:
    for procedure, same in _by_procedure(p for p in pieces if p.done).items():
        yield DoneWork(procedure, _people(same, visit))


def _left(pieces: Iterable[_Piece], visit: Visit, plan: Plan, office: Office) -> Iterable[LeftWork]:
    """What is left, the one that ends first in front."""
    works = []
    for procedure, same in _by_procedure(p for p in pieces if p.left).items():
        last = min((day for p in same if (day := _last_day(p, plan)) is not None), default=None)
        by = last
        if last is not None:
            open_day = last_open(last, office.facts.closed)
            by = open_day if open_day >= office.today else last
        closed = last if last != by else None
        works.append(LeftWork(procedure, _people(same, visit), by, closed))
    return sorted(works, key=lambda work: work.by or date.max)


def _last_day(piece: _Piece, plan: Plan) -> date | None:
    """As it was put off, else as the rules have it."""
    told = [day for day in (piece.until, *(act.until for act in piece.acts)) if day is not None]
    if told:
        return min(told)
    own = plan.of(piece.person)
    found = own.of(piece.procedure) if own else None
    return found.last_day if found else None


def _sections(visit: Visit, state: SectionState) -> tuple[str, ...]:
    return tuple(tick.section for tick in visit.sections if tick.state is state)
