"""The papers that go with a form set: authority, letter, reason of lateness, PIN slip."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

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

_PINS_OF: Final = {
    Procedure.SIGN_CERTIFICATE: (PinKind.SIGN,),
    Procedure.AUTH_CERTIFICATE: (PinKind.AUTH,),
    Procedure.CERTIFICATE_RENEWAL: (PinKind.SIGN, PinKind.AUTH),
    Procedure.CARD_UPDATE: (PinKind.JUKI,),
    Procedure.CONTINUED_USE: (PinKind.JUKI,),
    Procedure.CONTINUED_USE_ABROAD: (PinKind.JUKI,),
    Procedure.VALIDITY_CHANGE: (PinKind.JUKI,),
}


@dataclass(frozen=True, slots=True)
class LetterWanted:
    """What the plan wants one person asked by letter. reply_by: inclusive last day."""

    person: str
    procedures: tuple[Procedure, ...]
    reply_by: date


def companions(
    form: FormInput, *, last_day: date | None = None, letters: Iterable[LetterWanted] = ()
) -> tuple[Paper, ...]:
    """Return what is to be printed beside the sheets, in the order in which it is handed over.

    last_day: of the notice. A person behind the gate gets no letter: that is for the superior.
    """
    found: list[Paper] = []
    if form.late and form.kind in NOTICES:
        found.append(_lateness(form, last_day))
    if form.applicant is None and form.kind in NOTICES:
        found.append(
            Authority(form.office, form.visit, (NOTICES[form.kind],), practice=form.practice)
        )
    for person in form.persons:
        found += _sealed(form, person)
        found += [_letter(form, person, each) for each in letters if _may_be_asked(person, each)]
    return tuple(found)


def _sealed(form: FormInput, person: FormPerson) -> Iterator[Paper]:
    sealed = tuple(p for p in Procedure if p in person.procedures & SEALED)
    stood_in = person.represented or person.sealed_authority or person.letter is not Letter.NONE
    if person.present or stood_in or not sealed:
        return
    yield Authority(
        form.office,
        form.visit,
        sealed,
        holder=person.shown,
        sealed=True,
        practice=form.practice,
    )
    kinds = pins_written(person, sealed)
    if kinds:
        yield PinSlip(form.visit, form.office, kinds, practice=form.practice)


def _may_be_asked(person: FormPerson, wanted: LetterWanted) -> bool:
    return wanted.person == person.id and person.shown.visibility is Visibility.FULL


def _letter(form: FormInput, person: FormPerson, wanted: LetterWanted) -> InquiryLetter:
    return InquiryLetter(
        form.office,
        form.visit,
        person.shown,
        wanted.procedures,
        sent=form.filed,
        reply_by=wanted.reply_by,
        pins=pins_written(person, wanted.procedures),
        practice=form.practice,
    )


def pins_written(person: FormPerson, procedures: Iterable[Procedure]) -> tuple[PinKind, ...]:
    """Which PINs an absent person has to write down and seal for these procedures."""
    asked = tuple(procedures)
    wanted = {kind for p in asked for kind in _PINS_OF.get(p, ())}
    if Procedure.PIN_RESET in asked:
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
