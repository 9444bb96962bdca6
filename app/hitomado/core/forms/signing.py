"""Who signs on a sheet for what, and whose sealed 委任状 has to lie beside it."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from hitomado.core.disclose import Visibility
from hitomado.core.forms.codes import FORM_OF, NOTICES, FormCode
from hitomado.core.forms.sheet import FormInput, FormPerson, Item, ItemSource, Missing
from hitomado.core.rules.plan import Letter, Procedure

AGENT: Final = "agent"  # who signs when no mover files the notice
# an absent holder's PIN comes to the counter for these: sealed, or not at all
SEALED: Final = frozenset(
    {
        Procedure.SIGN_CERTIFICATE,
        Procedure.AUTH_CERTIFICATE,
        Procedure.CERTIFICATE_RENEWAL,
        Procedure.PIN_RESET,
    }
)
_ANSWERED: Final = frozenset({Letter.ANSWERED, Letter.WITH_NOTICE})
Signature = tuple[str, tuple[Procedure, ...]]


def signatures(
    form: FormInput, served: Mapping[str, frozenset[Procedure]], *, notice: bool, first: bool
) -> tuple[Signature, ...]:
    """Return the lines of one sheet: the 届出人 on the first, then each other applicant once.

    served: person → what the sheet does for them. notice: whether it carries the notice.
    """
    filing = NOTICES.get(form.kind) if notice else None
    lines: dict[str, tuple[Procedure, ...]] = {}
    if filing and first:
        filer = next((p for p in form.persons if p.id == form.applicant), None)
        if filer is None or filer.shown.visibility is Visibility.FULL:
            own = _applications(filer, served, notice=True) if filer else ()
            lines[filer.id if filer else AGENT] = (filing, *own)
    for person in form.persons:
        own = _applications(person, served, notice=notice)
        if own and person.id not in lines:
            lines[person.id] = own
    return tuple(lines.items())


def _applications(
    person: FormPerson, served: Mapping[str, frozenset[Procedure]], *, notice: bool
) -> tuple[Procedure, ...]:
    """Everything a person signs for; what only follows the notice is signed with it."""
    here = served.get(person.id, frozenset())
    return tuple(
        p
        for p in Procedure
        if p in here
        and FORM_OF[p] is not FormCode.NOTICE
        and (p in person.signs or not (notice and FORM_OF[p] is FormCode.CARD_UPDATE))
    )


def authority(
    person: FormPerson, procedures: Iterable[Procedure], missing: list[Missing]
) -> Iterator[Item]:
    """An absent applicant needs a sealed 委任状; a represented one has the representative."""
    if person.present or person.represented or not SEALED & set(procedures):
        return
    basis = "個人番号カード事務処理要領"
    if person.sealed_authority or person.letter in _ANSWERED:
        yield Item("sealed_authority", "attached", ItemSource.CLERK, basis, person.id)
    else:
        missing.append(Missing("sealed_authority", basis, person.id))
