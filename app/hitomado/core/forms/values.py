"""What is known for each item of a form, and where it came from. "" = not known."""

from collections.abc import Mapping

from hitomado.core.disclose import Visibility
from hitomado.core.forms.items import LEAVING, MOVING_IN
from hitomado.core.forms.sheet import FormInput, FormPerson, ItemSource
from hitomado.core.people import Sex
from hitomado.core.rules.plan import MoveKind, Procedure

Known = Mapping[str, tuple[str, ItemSource]]


def sheet_values(form: FormInput) -> Known:
    """Values that all on a sheet share. Dates ISO, everything else as given."""
    by_card = form.kind is MoveKind.TRANSFER_IN_BY_CARD
    new = f"{form.new_address}　{form.new_building}" if form.new_building else form.new_address
    new = new if form.new_address else ""
    name, address = _applicant(form, new if form.kind in MOVING_IN else form.old_address)
    planned = form.planned or (form.moved if form.kind in LEAVING else None)
    return {
        "new_address": (new, ItemSource.CLERK),
        "destination": (new, ItemSource.CLERK),
        "moved_date": (form.moved.isoformat() if form.moved else "", ItemSource.CLERK),
        "planned_date": (planned.isoformat() if planned else "", ItemSource.CLERK),
        "old_address": (form.old_address, ItemSource.MOVER if by_card else ItemSource.REGISTER),
        "change": (" ".join(form.changed), ItemSource.CLERK),
        "head_name": (form.head_name, ItemSource.CLERK),
        "filed_date": (form.filed.isoformat(), ItemSource.RULE),
        "applicant_name": (name, ItemSource.CLERK),
        "applicant_address": (address, ItemSource.CLERK),
    }


def _applicant(form: FormInput, movers_address: str) -> tuple[str, str]:
    """Return name and address of who files: a mover, or an agent."""
    for person in form.persons:
        if person.id == form.applicant:
            open_ = person.shown.visibility is Visibility.FULL
            return (person.shown.name, movers_address) if open_ else ("", "")
    return (form.agent_name, form.agent_address) if form.applicant is None else ("", "")


def person_values(form: FormInput, person: FormPerson) -> Known:
    """Values of one person. Reasons are codes with words (`form.reason.<code>`)."""
    shown, source = person.shown, person.source
    exact = shown.birth.exact
    address = f"{shown.address}　{shown.building}" if shown.building else shown.address
    until, events = person.residence_until, person.events
    # a loss of which only today's telling is known has no date yet: the box stays empty
    lost = events.lost if events.lost != form.filed else None
    clerk = ItemSource.CLERK
    return {
        "name": (shown.name, source),
        "name_kana": (shown.name_kana, source),
        "former_name": (shown.former_name, source),
        "alias": (shown.alias, source),
        "birth_date": (exact.isoformat() if exact else shown.birth.text, source),
        "sex": ("" if shown.sex is Sex.UNKNOWN else shown.sex.value, source),
        "relationship": (person.relationship, clerk),
        "address": (address, source),
        "pins_to_reset": (" ".join(person.pins_to_reset), clerk),
        "residence_until": (until.isoformat() if until else "", source),
        "lost_date": (lost.isoformat() if lost else "", clerk),
        "police_number": (person.police, clerk),
        "changed_item": (" ".join(form.changed), clerk),
        "found_date": (events.found.isoformat() if events.found else "", clerk),
        "return_reason": (_return_reason(person), clerk),
        "reissue_reason": (_reissue_reason(person), clerk),
        "express_reason": (_reissue_reason(person), clerk),
        "revocation_reason": ("lost" if events.lost else "", clerk),
        "not_today_reason": (person.not_today_reason, clerk),
    }


def _reissue_reason(person: FormPerson) -> str:
    events = person.events
    reasons = {
        "lost": events.lost,
        "damaged": events.damaged,
        "endorsement_full": events.endorsement_full,
        "number_changed": events.number_changed,
        "entered": events.entered,
    }
    return next((code for code, day in reasons.items() if day), "")


def _return_reason(person: FormPerson) -> str:
    events, procedures = person.events, person.procedures
    if events.lost and events.found:
        return "found_after_loss"
    if events.number_changed:
        return "number_changed"
    new_card = {Procedure.CARD_REISSUE, Procedure.EXPRESS_ISSUE}
    return "reissued" if procedures & new_card else ""
