"""A visit as rows: what its 住民異動届 says, and what was read from its cards. One row a person.

Only what the gate let through stands in a row; a visit with anybody behind the gate has none.
"""

from collections.abc import Mapping

from hitomado.core.dates_parse import parse_date
from hitomado.core.disclose import Purpose, Visibility
from hitomado.core.forms.sheet import FormInput, FormPerson
from hitomado.core.reasons import HitomadoError, Reason
from hitomado.core.visit.model import PersonCase, Visit, shown

Row = Mapping[str, str]


def notice_rows(form: FormInput) -> tuple[Row, ...]:
    """Return what the form says (keys: `columns.KEYS`). Raises HitomadoError(ASK_SUPERIOR)."""
    if any(p.shown.visibility is not Visibility.FULL for p in form.persons):
        raise HitomadoError(Reason.ASK_SUPERIOR)
    shared = {
        "visit": form.visit,
        "kind": form.kind.value,
        "filed_date": form.filed.isoformat(),
        "moved_date": form.moved.isoformat() if form.moved else "",
        "new_address": form.new_address,
        "new_building": form.new_building,
        "old_address": form.old_address,
        "head_name": form.head_name,
        "old_head_name": form.old_head_name,
        "agent_name": form.agent_name,
        "phone": form.phone,
    }
    return tuple(shared | _on_the_form(form, person) for person in form.persons)


def _on_the_form(form: FormInput, person: FormPerson) -> dict[str, str]:
    who = person.shown
    exact = who.birth.exact
    return {
        "person": who.ref,
        "name": who.name,
        "name_kana": who.name_kana,
        "former_name": who.former_name,
        "alias": who.alias,
        "birth_date": exact.isoformat() if exact else "",
        "birth_text": who.birth.text,
        "sex": who.sex.value,
        "relationship": person.relationship,
        "applicant": "1" if person.id == form.applicant else "0",
        "nationality_kind": "foreign" if person.foreign else "japanese",
        "procedures": " ".join(sorted(person.procedures)),
    }


def card_rows(visit: Visit) -> tuple[Row, ...]:
    """Return what each card said when it was read last. Raises HitomadoError(ASK_SUPERIOR)."""
    if any(p.visibility(Purpose.PRINT) is not Visibility.FULL for p in visit.persons):
        raise HitomadoError(Reason.ASK_SUPERIOR)
    rows = (_on_the_card(visit, person) for person in visit.persons)
    return tuple(row for row in rows if row)


def _on_the_card(visit: Visit, person: PersonCase) -> Row:
    reading = person.after or person.before
    attributes = reading.attributes if reading else None
    if reading is None or attributes is None:
        return {}
    known = shown(visit, person, Purpose.PRINT)
    exact = parse_date(attributes.birth_date).exact
    return {
        "visit": visit.id,
        "person": known.ref,
        "name": attributes.name,
        "name_kana": known.name_kana,
        "former_name": known.former_name,
        "alias": known.alias,
        "birth_date": exact.isoformat() if exact else "",
        "birth_text": attributes.birth_date,
        "sex": attributes.sex.value,
        "address": attributes.address,
        "card_expiry": reading.expiry.isoformat() if reading.expiry else "",
        "source": attributes.source.value,
        "integrity": reading.attributes_integrity.value,
    }
