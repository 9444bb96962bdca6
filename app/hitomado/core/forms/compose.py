"""One combined form for the whole household: every legal item once per person, and who signs."""

from collections.abc import Iterable, Iterator
from typing import Final

from hitomado.core.disclose import Visibility
from hitomado.core.forms.items import APPLICATIONS, LEGAL_ITEMS, NOTICES
from hitomado.core.forms.sheet import (
    Box,
    FormInput,
    FormPerson,
    FormSet,
    Item,
    ItemSource,
    Missing,
    Sheet,
)
from hitomado.core.people import Sex
from hitomado.core.rules.plan import MoveKind, Procedure

PERSONS_A_SHEET: Final = 5
AGENT: Final = "agent"  # who signs when no mover files the notice
_BOXES: Final = {
    Procedure.CONTINUED_USE: Box.CARD_UPDATE,
    Procedure.CARD_UPDATE: Box.CARD_UPDATE,
    Procedure.SIGN_CERTIFICATE: Box.SIGN,
    Procedure.AUTH_CERTIFICATE: Box.AUTH,
    Procedure.PIN_RESET: Box.PIN_RESET,
}
_LEADS_HOME: Final = frozenset({"new_address", "old_address", "head_name", "applicant_address"})


def combined_form(form: FormInput) -> FormSet:
    """Make the sheets, five persons each, and name whatever is missing for a final print.

    People whom the gate did not let through are left out, and with them every address; they are
    named as missing ("withheld", "confirm_first"). Values: dates ISO, everything else as given.
    """
    open_ = tuple(p for p in form.persons if p.shown.visibility is Visibility.FULL)
    missing = list(_held_back(form))
    if not form.persons:
        missing.append(Missing("persons", "住民基本台帳法27条"))
    groups = [open_[n : n + PERSONS_A_SHEET] for n in range(0, len(open_), PERSONS_A_SHEET)]
    sheets = []
    for number, group in enumerate(groups, 1):
        items = (*_sheet_items(form, group, missing), *_person_items(form, group, missing))
        sheets.append(
            Sheet(
                code="combined",
                number=number,
                of=len(groups),
                items=items,
                boxes={p.id: boxes(p) for p in group},
                signatures=_signatures(form, group, first=number == 1),
            )
        )
    return FormSet(tuple(sheets), tuple(dict.fromkeys(missing)))


def boxes(person: FormPerson) -> frozenset[Box]:
    """Return the ticked boxes of one person's row."""
    ticked = frozenset(_BOXES[p] for p in person.procedures if p in _BOXES)
    return ticked or frozenset({Box.NOT_TODAY})


def procedures_of(form: FormInput, person: FormPerson) -> frozenset[Procedure]:
    """Return all that the sheet does for a person: the notice that all share, and their own."""
    notice = NOTICES.get(form.kind)
    own = person.procedures - set(NOTICES.values())
    return own | {notice} if notice else own


def _held_back(form: FormInput) -> Iterator[Missing]:
    codes = {Visibility.CLOSED: "withheld", Visibility.CONFIRM_FIRST: "confirm_first"}
    for person in form.persons:
        if person.shown.visibility in codes:
            yield Missing(codes[person.shown.visibility], "", person.id)


def _sheet_items(
    form: FormInput, group: tuple[FormPerson, ...], missing: list[Missing]
) -> Iterator[Item]:
    """Items that stand once for all on the sheet: dates, addresses, head, 届出人."""
    procedures = frozenset().union(*(procedures_of(form, p) for p in group))
    gated = any(p.shown.visibility is not Visibility.FULL for p in form.persons)
    known = _sheet_values(form)
    for legal in LEGAL_ITEMS:
        basis = legal.basis_for(procedures, form.kind)
        if legal.per_person or not basis:
            continue
        value, source = known[legal.key]
        if value and not (gated and legal.key in _LEADS_HOME):
            yield Item(legal.key, value, source, basis)
        else:
            missing.append(Missing(legal.key, basis))
    if form.kind in NOTICES:
        yield from _beside(form, gated=gated)


def _beside(form: FormInput, *, gated: bool) -> Iterator[Item]:
    """Items that help but that no law asks for."""
    if form.old_head_name and not gated:
        yield Item("old_head_name", form.old_head_name, ItemSource.CLERK)
    if form.phone:
        yield Item("phone", form.phone, ItemSource.CLERK)
    if form.late:
        yield Item("late_reason", "", ItemSource.HAND)


def _sheet_values(form: FormInput) -> dict[str, tuple[str, ItemSource]]:
    by_card = form.kind is MoveKind.TRANSFER_IN_BY_CARD
    new = f"{form.new_address}　{form.new_building}" if form.new_building else form.new_address
    name, address = _applicant(form, new)
    return {
        "new_address": (new if form.new_address else "", ItemSource.CLERK),
        "moved_date": (form.moved.isoformat() if form.moved else "", ItemSource.CLERK),
        "old_address": (form.old_address, ItemSource.MOVER if by_card else ItemSource.REGISTER),
        "head_name": (form.head_name, ItemSource.CLERK),
        "filed_date": (form.filed.isoformat(), ItemSource.RULE),
        "applicant_name": (name, ItemSource.CLERK),
        "applicant_address": (address, ItemSource.CLERK),
    }


def _applicant(form: FormInput, new_address: str) -> tuple[str, str]:
    """Return name and address of who files: a mover living at the new address, or an agent."""
    for person in form.persons:
        if person.id == form.applicant:
            open_ = person.shown.visibility is Visibility.FULL
            return (person.shown.name, new_address) if open_ else ("", "")
    return (form.agent_name, form.agent_address) if form.applicant is None else ("", "")


def _person_items(
    form: FormInput, group: tuple[FormPerson, ...], missing: list[Missing]
) -> Iterator[Item]:
    for person in group:
        procedures = procedures_of(form, person)
        known = _person_values(person)
        required = set()
        for legal in LEGAL_ITEMS:
            basis = legal.basis_for(procedures, form.kind)
            if not legal.per_person or not basis:
                continue
            required.add(legal.key)
            value, source = known.get(legal.key, ("", ItemSource.HAND))
            if value or legal.hand:
                yield Item(legal.key, value, source, basis, person.id)
            else:
                missing.append(Missing(legal.key, basis, person.id))
        for key in ("name_kana", "former_name", "alias", "birth_date", "sex", "not_today_reason"):
            value, source = known[key]
            if value and key not in required:
                yield Item(key, value, source, "", person.id)
        yield from _authority(person, missing)


def _authority(person: FormPerson, missing: list[Missing]) -> Iterator[Item]:
    """An absent applicant needs a sealed 委任状; a represented one has the representative."""
    applies = person.procedures & APPLICATIONS
    if person.present or person.represented or not applies:
        return
    basis = "個人番号カード事務処理要領"
    if person.sealed_authority:
        yield Item("sealed_authority", "attached", ItemSource.CLERK, basis, person.id)
    else:
        missing.append(Missing("sealed_authority", basis, person.id))


def _person_values(person: FormPerson) -> dict[str, tuple[str, ItemSource]]:
    shown, source = person.shown, person.source
    exact = shown.birth.exact
    address = f"{shown.address}　{shown.building}" if shown.building else shown.address
    return {
        "name": (shown.name, source),
        "name_kana": (shown.name_kana, source),
        "former_name": (shown.former_name, source),
        "alias": (shown.alias, source),
        "birth_date": (exact.isoformat() if exact else shown.birth.text, source),
        "sex": ("" if shown.sex is Sex.UNKNOWN else shown.sex.value, source),
        "relationship": (person.relationship, ItemSource.CLERK),
        "address": (address, source),
        "pins_to_reset": (" ".join(person.pins_to_reset), ItemSource.CLERK),
        "not_today_reason": (
            person.not_today_reason if boxes(person) == {Box.NOT_TODAY} else "",
            ItemSource.CLERK,
        ),
    }


def _signatures(
    form: FormInput, group: Iterable[FormPerson], *, first: bool
) -> tuple[tuple[str, tuple[Procedure, ...]], ...]:
    """Return who signs on this sheet for what: the 届出人 once, then each other applicant once."""
    notice = NOTICES.get(form.kind)
    lines: list[tuple[str, tuple[Procedure, ...]]] = []
    if notice and first:
        filer = next((p for p in form.persons if p.id == form.applicant), None)
        own = _applications(filer) if filer else ()
        if filer is None or filer.shown.visibility is Visibility.FULL:
            lines.append((filer.id if filer else AGENT, (notice, *own)))
    for person in group:
        own = _applications(person)
        if own and not (notice and person.id == form.applicant):
            lines.append((person.id, own))
    return tuple(lines)


def _applications(person: FormPerson) -> tuple[Procedure, ...]:
    """Everything a person signs for, whether or not the caller has listed it in `signs`."""
    wanted = (person.procedures & APPLICATIONS) | set(person.signs)
    return tuple(p for p in Procedure if p in wanted and p not in NOTICES.values())
