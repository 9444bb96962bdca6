"""Which sheets a visit needs: for each person what stands on the household's, what on own ones."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain, combinations
from typing import Final

from hitomado.core.forms.codes import FORM_OF, NOTICES, FormCode
from hitomado.core.forms.items import due_items
from hitomado.core.forms.merges import Merges, fewest, on_household_sheet
from hitomado.core.forms.room import pack
from hitomado.core.forms.sheet import FormInput, FormPerson
from hitomado.core.rules.plan import Procedure

PERSONS_A_SHEET: Final = 5
LINES_A_PERSON: Final = 3  # in lines of further boxes, which are the unit
_ROOM: Final = 16  # with the lines of an agent and of lateness in block A
_ROOM_WITHOUT_NOTICE: Final = 22  # block A has one line there
BLOCK_D: Final = frozenset(
    {
        FormCode.LOSS_NOTICE,
        FormCode.REVOCATION,
        FormCode.SUSPENSION_LIFT,
        FormCode.CARD_RETURN,
        FormCode.CARD_REISSUE,
    }
)
# items that stand in a line of their own below the person's row, by the line
LINES: Final = (
    ("honseki",),
    ("nationality", "residence_status", "residence_period", "residence_until", "residence_card"),
    ("changed_item",),
)


@dataclass(frozen=True, slots=True)
class Split:
    """One person's forms. shared None: no row on the household's sheet. own: sheet by sheet."""

    shared: frozenset[FormCode] | None
    own: tuple[tuple[FormCode, ...], ...]
    lines: int


def forms_of(person: FormPerson) -> frozenset[FormCode]:
    """Every statutory form a person needs beside the notice."""
    wanted = {FORM_OF[p] for p in person.procedures if p in FORM_OF} | person.old_cards
    return frozenset(wanted - {FormCode.NOTICE})


def procedures_on(
    form: FormInput, person: FormPerson, forms: Iterable[FormCode], *, notice: bool
) -> frozenset[Procedure]:
    """What a sheet with these forms does for a person; the notice is for every mover."""
    here = set(forms)
    own = {p for p in person.procedures if FORM_OF.get(p) in here and p not in NOTICES.values()}
    filing = NOTICES.get(form.kind) if notice else None
    return frozenset(own | {filing}) if filing else frozenset(own)


def split(form: FormInput, person: FormPerson, merges: Merges) -> Split:
    """Choose the fewest own sheets, then the fewest lines on the household's sheet."""
    notice = form.kind in NOTICES
    wanted = forms_of(person)
    allowed = on_household_sheet(merges, notice=notice)
    options = [] if notice else [Split(None, fewest(wanted, merges, notice=notice), 0)]
    if allowed is not None and (wanted or notice):
        for shared in _subsets(wanted & allowed):
            own = fewest(wanted - shared, merges, notice=notice)
            options.append(Split(shared, own, _lines(form, person, shared, notice=notice)))
    return min(options, key=lambda s: (len(s.own), s.lines, -len(s.shared or ())))


def _subsets(forms: frozenset[FormCode]) -> Iterable[frozenset[FormCode]]:
    """Every choice that can save lines: block D or not, the card's row or not, the rest always."""
    groups = [forms & BLOCK_D, forms & {FormCode.CARD_UPDATE}]
    rest = forms.difference(*groups)
    there = [group for group in groups if group]
    for some in chain.from_iterable(combinations(there, n) for n in range(len(there), -1, -1)):
        yield rest.union(*some)


def _lines(
    form: FormInput, person: FormPerson, shared: frozenset[FormCode], *, notice: bool
) -> int:
    procedures = procedures_on(form, person, shared, notice=notice)
    due = due_items(procedures, form.kind, foreign=person.foreign)
    keys = {legal.key for legal, _ in due}
    further = sum(1 for line in LINES if keys & set(line))
    return LINES_A_PERSON + further + _block_d(shared)


def _block_d(shared: frozenset[FormCode]) -> int:
    many = 3
    here = len(shared & BLOCK_D)
    return (2 + (here > many)) if here else 0


def groups(form: FormInput, splits: dict[str, Split]) -> tuple[tuple[str, ...], ...]:
    """Lay the household's rows on the fewest sheets; the one with the 届出人 is the first.

    Who applies for nothing still has a row where that costs no sheet.
    """
    rows = [who for who, own in splits.items() if own.shared is not None]
    idle = [who for who, own in splits.items() if own.shared is None and not own.own]
    if not rows and any(own.own for own in splits.values()):
        return ()
    room = _room(form)

    def laid(these: list[str]) -> tuple[tuple[str, ...], ...]:
        order = [who for who in splits if who in these]
        loads = [splits[who].lines or LINES_A_PERSON for who in order]
        packed = pack(loads, room, PERSONS_A_SHEET)
        return tuple(tuple(order[n] for n in sheet) for sheet in packed)

    least, all_ = laid(rows), laid(rows + idle)
    chosen = all_ if len(all_) == len(least) or not rows else least
    return tuple(sorted(chosen, key=lambda group: form.applicant not in group))


def _room(form: FormInput) -> int:
    if form.kind not in NOTICES:
        return _ROOM_WITHOUT_NOTICE
    return _ROOM + (not form.late) + (form.applicant is not None)
