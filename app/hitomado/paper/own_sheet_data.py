"""A sheet of one person's own forms as the template's JSON: who it is, what is asked, who signs."""

from collections.abc import Mapping, Sequence
from typing import Final

from hitomado.core.forms.codes import FORM_OF, FormCode
from hitomado.core.forms.filling import OLD_CARDS
from hitomado.core.forms.items import LEGAL_ITEMS
from hitomado.core.forms.sheet import FormInput, FormPerson, Item, Sheet
from hitomado.paper.fields import Json, Say, era_date, field_data, named_values

_PERSON: Final = frozenset(
    {
        *("name", "name_kana", "alias", "former_name", "birth_date", "sex"),
        *("address", "new_address", "old_address", "my_number", "filed_date"),
        *("sealed_authority",),
    }
)


def own_sheet(form: FormInput, sheet: Sheet, say: Say, notes: Sequence[str]) -> Json:
    """Return what `statutory.typ` prints of one sheet. notes: who stands in for the person."""
    person = next(p for p in form.persons if p.id == sheet.person)
    items = {i.key: i for i in sheet.items if i.person in (None, person.id)}
    values = {key: item.value for key, item in items.items()}
    forms = sheet.forms[person.id]
    first, *also = [say(f"form.sheet.{code}") for code in forms]
    names = say("form.changed.between").join(also)
    address = next((values[key] for key in _ADDRESSES if values.get(key)), "")
    return {
        "layout": "own",
        "title": first,
        "subtitle": say("form.subtitle.also", forms=names) if names else "",
        "declaration": say("form.declaration.own"),
        "page": say("form.page", number=sheet.number, of=sheet.of),
        "filed": era_date(values.get("filed_date", ""), say),
        **named_values(person, values, say),
        "address": address,
        "my_number": "my_number" in items,
        "photo": say("form.photo") if "photo" in items else "",
        "blocks": _blocks(forms, items, say),
        "signature": _signing(person, say),
        "represented": person.represented,
        "sealed": "sealed_authority" in items,
        "notes": list(notes),
    }


_ADDRESSES: Final = ("address", "new_address", "old_address")


def _blocks(forms: tuple[FormCode, ...], items: Mapping[str, Item], say: Say) -> list[Json]:
    """Return each form with the items that are its own; an item of two stands with the first."""
    left = {key: item for key, item in items.items() if key not in _PERSON | {"photo"}}
    blocks: list[Json] = []
    for code in (*forms, *(c for c in OLD_CARDS if c not in forms)):
        own = [left.pop(key) for key in list(left) if code in _forms_asking(key)]
        if code in forms or own:
            fields = [field_data(item, say) for item in own]
            heading = say(f"form.sheet.{code}")
            blocks.append({"heading": heading, "on": code in forms, "fields": fields})
    return blocks


def _forms_asking(key: str) -> set[FormCode]:
    statements = {code for code, own in OLD_CARDS.items() if own == key}
    return statements | {FORM_OF[p] for i in LEGAL_ITEMS if i.key == key for p in i.laws}


def _signing(person: FormPerson, say: Say) -> str:
    if person.represented:
        return say("form.signs.represented", name=person.shown.name)
    return say("form.signs" if person.present else "form.signs.sealed", name=person.shown.name)
