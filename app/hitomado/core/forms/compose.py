"""The sheets of a visit: as few as the office's merges allow, every legal item where it is due."""

from collections.abc import Iterator
from typing import Final

from hitomado.core.disclose import Visibility
from hitomado.core.forms.codes import FORM_OF, NOTICES, FormCode
from hitomado.core.forms.filling import (
    OLD_CARDS,
    beside_person,
    old_card_items,
    person_items,
    sheet_items,
)
from hitomado.core.forms.layout import Split, groups, procedures_on, split
from hitomado.core.forms.merges import (
    ALL_MERGES,
    GENERAL,
    Merges,
    on_household_sheet,
    statements_beside,
)
from hitomado.core.forms.sheet import (
    Box,
    FormInput,
    FormPerson,
    FormSet,
    Missing,
    Sheet,
)
from hitomado.core.forms.signing import signatures

COMBINED: Final = "combined"
NOTICE: Final = "notice"
_BOXES: Final = {
    FormCode.CARD_UPDATE: Box.CARD_UPDATE,
    FormCode.SIGN_CERTIFICATE: Box.SIGN,
    FormCode.AUTH_CERTIFICATE: Box.AUTH,
    FormCode.CERTIFICATE_RENEWAL: Box.RENEWAL,
    FormCode.PIN_RESET: Box.PIN_RESET,
    FormCode.LOSS_NOTICE: Box.LOST,
    FormCode.REVOCATION: Box.REVOKED,
    FormCode.SUSPENSION_LIFT: Box.LIFTED,
    FormCode.CARD_RETURN: Box.RETURNED,
    FormCode.CARD_REISSUE: Box.REISSUE,
}


def form_set(form: FormInput, merges: Merges = ALL_MERGES) -> FormSet:
    """Make the sheets of one visit and name whatever is missing for a final print.

    The household's sheets come first, then each person's own. People whom the gate did not let
    through are left out, and with them every address; they are named as missing ("withheld",
    "confirm_first"). Values: dates ISO, everything else as given.
    """
    open_ = {p.id: p for p in form.persons if p.shown.visibility is Visibility.FULL}
    missing = list(_held_back(form))
    if not form.persons:
        missing.append(Missing("persons", "住民基本台帳法27条"))
    splits = {who: split(form, person, merges) for who, person in open_.items()}
    notice = form.kind in NOTICES
    has_household_sheet = on_household_sheet(merges, notice=notice) is not None
    shared = groups(form, splits) if has_household_sheet else ()
    own = [(who, forms) for who, each in splits.items() for forms in each.own]
    count = len(shared) + len(own)
    if open_ and not count:
        missing.append(Missing("procedures", ""))
    code = COMBINED if GENERAL in merges.on else NOTICE
    household = tuple(
        _household_sheet(form, [open_[who] for who in group], splits, code, number, count, missing)
        for number, group in enumerate(shared, 1)
    )
    single = tuple(
        _own_sheet(
            form, open_[who], forms, statements_beside(forms, merges), number, count, missing
        )
        for number, (who, forms) in enumerate(own, len(shared) + 1)
    )
    return FormSet((*household, *single), tuple(dict.fromkeys(missing)))


def boxes(person: FormPerson, forms: frozenset[FormCode]) -> frozenset[Box]:
    """Return the ticked boxes of one person's row for the forms that the sheet serves."""
    ticked = frozenset(_BOXES[form] for form in forms if form in _BOXES)
    untouched = not any(p in FORM_OF and p not in NOTICES.values() for p in person.procedures)
    return ticked or (frozenset({Box.NOT_TODAY}) if untouched else frozenset())


def _held_back(form: FormInput) -> Iterator[Missing]:
    codes = {Visibility.CLOSED: "withheld", Visibility.CONFIRM_FIRST: "confirm_first"}
    for person in form.persons:
        if person.shown.visibility in codes:
            yield Missing(codes[person.shown.visibility], "", person.id)


def _household_sheet(
    form: FormInput,
    group: list[FormPerson],
    splits: dict[str, Split],
    code: str,
    number: int,
    count: int,
    missing: list[Missing],
) -> Sheet:
    notice = form.kind in NOTICES
    forms = {p.id: splits[p.id].shared or frozenset() for p in group}
    served = {p.id: procedures_on(form, p, forms[p.id], notice=notice) for p in group}
    items = list(sheet_items(form, served, missing, notice=notice))
    for person in group:
        ticked = boxes(person, forms[person.id])
        items += person_items(form, person, served[person.id], missing)
        items += beside_person(items, person, idle=ticked == {Box.NOT_TODAY})
    return Sheet(
        code=code,
        number=number,
        of=count,
        items=tuple(items),
        boxes={p.id: boxes(p, forms[p.id]) for p in group},
        signatures=signatures(form, served, notice=notice, first=number == 1),
        forms={who: tuple(f for f in FormCode if f in these) for who, these in forms.items()},
    )


def _own_sheet(
    form: FormInput,
    person: FormPerson,
    forms: tuple[FormCode, ...],
    beside: frozenset[FormCode],
    number: int,
    count: int,
    missing: list[Missing],
) -> Sheet:
    served = {person.id: procedures_on(form, person, forms, notice=False)}
    statements = tuple(code for code in OLD_CARDS if code in forms or code in beside)
    items = [
        *sheet_items(form, served, missing, notice=False),
        *person_items(form, person, served[person.id], missing),
    ]
    items += old_card_items(form, person, items, statements)
    items += beside_person(items, person, idle=False)
    return Sheet(
        code=forms[0],
        number=number,
        of=count,
        items=tuple(items),
        signatures=signatures(form, served, notice=False, first=False) or ((person.id, ()),),
        forms={person.id: forms},
        person=person.id,
    )
