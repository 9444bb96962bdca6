"""One sheet's items: every legal item with its value, or named as missing."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from hitomado.core.disclose import Visibility
from hitomado.core.forms.codes import NOTICES, FormCode
from hitomado.core.forms.items import due_items
from hitomado.core.forms.sheet import FormInput, FormPerson, Item, ItemSource, Missing
from hitomado.core.forms.signing import authority
from hitomado.core.forms.values import person_values, sheet_values
from hitomado.core.rules.plan import Procedure

# what is handed in or was lost: the statement's own item
OLD_CARDS: Final = {
    FormCode.JUKI_CARD: "juki_card_fate",
    FormCode.NOTICE_CARD: "notice_card_fate",
}
_LEADS_HOME: Final = frozenset(
    {"new_address", "destination", "old_address", "head_name", "applicant_address"}
)
_GUIDE: Final = "個人番号カード事務処理要領"
_NOTHING: Final = ("", ItemSource.HAND)


def sheet_items(
    form: FormInput,
    served: Mapping[str, frozenset[Procedure]],
    missing: list[Missing],
    *,
    notice: bool,
) -> Iterator[Item]:
    """Return the items that all on the sheet share. served: person → what the sheet does."""
    procedures = frozenset[Procedure]().union(*served.values())
    known = sheet_values(form)
    # one person behind the gate closes the address of all who move with them
    gated = any(p.shown.visibility is not Visibility.FULL for p in form.persons)
    for legal, basis in due_items(procedures, form.kind):
        if legal.per_person:
            continue
        value, source = known.get(legal.key, _NOTHING)
        if gated and legal.key in _LEADS_HOME:
            missing.append(Missing(legal.key, basis))
        elif value or legal.hand:
            yield Item(legal.key, value, source if value else ItemSource.HAND, basis)
        else:
            missing.append(Missing(legal.key, basis))
    if notice:
        yield from _beside(form, gated=gated)


def _beside(form: FormInput, *, gated: bool) -> Iterator[Item]:
    """Items that help but that no law asks for."""
    if form.old_head_name and not gated:
        yield Item("old_head_name", form.old_head_name, ItemSource.CLERK)
    if form.phone:
        yield Item("phone", form.phone, ItemSource.CLERK)
    if form.late:
        yield Item("late_reason", "", ItemSource.HAND)


def person_items(
    form: FormInput,
    person: FormPerson,
    procedures: Iterable[Procedure],
    missing: list[Missing],
) -> Iterator[Item]:
    """Return one person's legal items on one sheet, and the sealed 委任状 where it is due."""
    known, here = person_values(form, person), frozenset(procedures)
    for legal, basis in due_items(here, form.kind, foreign=person.foreign):
        if not legal.per_person:
            continue
        value, source = known.get(legal.key, _NOTHING)
        if value or legal.hand:
            yield Item(legal.key, value, source if value else ItemSource.HAND, basis, person.id)
        else:
            missing.append(Missing(legal.key, basis, person.id))
    yield from authority(person, here, missing)


def beside_person(made: Iterable[Item], person: FormPerson, *, idle: bool) -> Iterator[Item]:
    """Return what helps to know the person beside the legal items already made.

    idle: nothing is done for the person today, so the reason why stands.
    """
    there = {item.key for item in made if item.person == person.id}
    shown = person.shown
    exact = shown.birth.exact
    more = {
        "name_kana": shown.name_kana,
        "former_name": shown.former_name,
        "alias": shown.alias,
        "name": shown.name,
        "birth_date": exact.isoformat() if exact else shown.birth.text,
        "sex": "" if shown.sex.value == "unknown" else shown.sex.value,
    }
    for key, value in more.items():
        if value and key not in there:
            yield Item(key, value, person.source, "", person.id)
    if idle and person.not_today_reason:
        yield Item("not_today_reason", person.not_today_reason, ItemSource.CLERK, "", person.id)


def old_card_items(
    form: FormInput, person: FormPerson, made: Iterable[Item], statements: Iterable[FormCode]
) -> Iterator[Item]:
    """Return what the statements on old cards need beside the items already made."""
    wanted = tuple(statements)
    if not wanted:
        return
    there = {item.key for item in made}
    known = person_values(form, person)
    for key in ("name", "birth_date", "address"):
        value, source = known[key]
        if key not in there and value and not (key == "address" and form.kind in NOTICES):
            yield Item(key, value, source, _GUIDE, person.id)
    if "filed_date" not in there:
        yield Item("filed_date", form.filed.isoformat(), ItemSource.RULE, _GUIDE)
    for code in wanted:
        yield Item(OLD_CARDS[code], "", ItemSource.HAND, _GUIDE, person.id)
