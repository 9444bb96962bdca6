"""The papers that go with a form set: authority, letter, reason of lateness, PIN slip."""

from collections.abc import Iterator
from datetime import date

from hitomado.core.disclose import Visibility
from hitomado.core.forms.authority import Authority
from hitomado.core.forms.codes import NOTICES
from hitomado.core.forms.inquiry_letter import InquiryLetter
from hitomado.core.forms.lateness import LatenessReason
from hitomado.core.forms.papers import Paper
from hitomado.core.forms.pin_slip import PinSlip
from hitomado.core.forms.sheet import FormInput, FormPerson
from hitomado.core.forms.signing import SEALED
from hitomado.core.forms.values import sheet_values
from hitomado.core.rules.plan import Letter, PinKind, Procedure

_PIN_OF = {
    Procedure.SIGN_CERTIFICATE: (PinKind.SIGN,),
    Procedure.AUTH_CERTIFICATE: (PinKind.AUTH,),
    Procedure.CERTIFICATE_RENEWAL: (PinKind.SIGN, PinKind.AUTH),
}


def companions(
    form: FormInput, *, last_day: date | None = None, reply_by: date | None = None
) -> tuple[Paper, ...]:
    """Return what is to be printed beside the sheets, in the order in which it is handed over.

    last_day: of the notice. reply_by: last day for the answer to a letter; without one none is
    made. A person behind the gate gets no letter: that is for the superior to decide.
    """
    found: list[Paper] = []
    if form.late and form.kind in NOTICES:
        found.append(_lateness(form, last_day))
    if form.applicant is None and form.kind in NOTICES:
        found.append(
            Authority(form.office, form.visit, (NOTICES[form.kind],), practice=form.practice)
        )
    for person in form.persons:
        found += _of_person(form, person, reply_by)
    return tuple(found)


def _of_person(form: FormInput, person: FormPerson, reply_by: date | None) -> Iterator[Paper]:
    sealed = tuple(p for p in Procedure if p in person.procedures & SEALED)
    if person.present or person.represented or not sealed or person.sealed_authority:
        return
    kinds = pins_written(person)
    by_letter = person.letter is Letter.NONE and "inquiry_letter" in person.papers
    if by_letter:
        if reply_by and person.shown.visibility is Visibility.FULL:
            yield InquiryLetter(
                form.office,
                form.visit,
                person.shown,
                sealed,
                sent=form.filed,
                reply_by=reply_by,
                pins=kinds,
                practice=form.practice,
            )
    elif person.letter is Letter.NONE:
        yield Authority(
            form.office,
            form.visit,
            sealed,
            holder=person.shown,
            sealed=True,
            practice=form.practice,
        )
        if kinds:
            yield PinSlip(form.visit, form.office, kinds, practice=form.practice)


def pins_written(person: FormPerson) -> tuple[PinKind, ...]:
    """Which PINs an absent person has to write down and seal for what is applied for."""
    wanted = {kind for p in person.procedures for kind in _PIN_OF.get(p, ())}
    wanted |= {PinKind(kind) for kind in person.pins_to_reset}
    return tuple(kind for kind in PinKind if kind in wanted)


def _lateness(form: FormInput, last_day: date | None) -> LatenessReason:
    gated = any(p.shown.visibility is not Visibility.FULL for p in form.persons)
    known = sheet_values(form)
    return LatenessReason(
        form.office,
        form.visit,
        NOTICES[form.kind],
        filed=form.filed,
        happened=form.moved,
        last_day=last_day,
        name=known["applicant_name"][0],
        address="" if gated else known["applicant_address"][0],
        practice=form.practice,
    )
