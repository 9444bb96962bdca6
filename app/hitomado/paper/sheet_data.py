"""A sheet as the template's JSON: every string is data there and never becomes markup."""

from hitomado.core.forms.codes import NOTICES, FormCode
from hitomado.core.forms.compose import COMBINED
from hitomado.core.forms.items import LEAVING, MOVING_IN
from hitomado.core.forms.layout import LINES
from hitomado.core.forms.sheet import Box, FormInput, FormPerson, FormSet, Item, Sheet
from hitomado.core.forms.signing import AGENT
from hitomado.core.rules.plan import MoveKind, Procedure
from hitomado.core.visit.receipt import receipt
from hitomado.paper.fields import Json, Say, era_date, field_data, named_values, said_codes
from hitomado.paper.own_sheet_data import own_sheet


def form_data(form: FormInput, sheets: FormSet, say: Say, *, final: bool) -> Json:
    """Return what `form_set.typ` prints. final False: every page is marked as a draft."""
    return {
        "addressee": say("form.addressee", office=form.office),
        "visit": form.visit,
        "receipt": receipt(form.visit),
        "practice": say("form.practice") if form.practice else "",
        "draft": "" if final else say("form.draft"),
        "title": _title(form, say),
        "labels": {key: _label(say, key, form.kind) for key in _LABELS},
        "pins": {p: say(f"form.pin.{p}") for p in ("sign", "auth", "juki", "text")},
        "sheets": [
            _sheet(form, sheet, say)
            if sheet.person is None
            else own_sheet(form, sheet, say, _agent_notes(form, sheet, say))
            for sheet in sheets.sheets
        ],
    }


_LABELS = (
    *(f"block.{letter}" for letter in "abcdef"),
    *("block.signatures", "block.person", "block.content", "receipt", "no_pin", "filed_date"),
    *("moved_date", "planned_date", "new_address", "destination", "old_address", "head_name"),
    *("old_head_name", "applicant_name", "applicant_address", "phone", "late_reason", "change"),
    *("number", "name", "birth_sex", "relationship", "codes", "address", "juki_code"),
    *("my_number", "former_name", "alias", "box.card_update", "box.sign", "box.auth"),
    *("box.renewal", "box.pin_reset", "box.not_today", "lost", "revoked", "lifted", "returned"),
    *("reissue", "representative", "authority", "sealed_authority", "office.received"),
    *("office.entered", "office.checked", "office.no_pin", "office.terminal", "office.clock"),
)
_DATES = frozenset({"filed_date", "moved_date", "planned_date"})
_COLUMNS = (Box.CARD_UPDATE, Box.SIGN, Box.AUTH, Box.RENEWAL, Box.PIN_RESET, Box.NOT_TODAY)
_BLOCK_D = (Box.LOST, Box.REVOKED, Box.LIFTED, Box.RETURNED, Box.REISSUE)
_D_ITEMS = (
    *("lost_date", "lost_place", "police_number", "found_date", "revoked_certificates"),
    *("revocation_reason", "return_reason", "reissue_reason", "old_card_returned"),
)


def _title(form: FormInput, say: Say) -> str:
    return say(f"form.title.{form.kind}")


def glyph_note(lacking: tuple[str, ...], say: Say) -> str:
    """Say which characters the paper may show in another shape, with their code points."""
    named = [f"{c} ({' '.join(f'U+{ord(part):04X}' for part in c)})" for c in lacking]
    return say("form.glyph_note", characters=", ".join(named)) if named else ""


def _label(say: Say, key: str, kind: MoveKind) -> str:
    """Return a label, in the wording of this kind of visit where there is one."""
    own = f"form.{key}.{kind}"
    if key == "codes" and kind not in _WITH_JUKI_CODE:
        own = "form.codes.my_number"
    return say(own if own in say else f"form.{key}")


_WITH_JUKI_CODE = frozenset({MoveKind.TRANSFER_IN, MoveKind.TRANSFER_IN_BY_CARD})


def _sheet(form: FormInput, sheet: Sheet, say: Say) -> Json:
    people = {p.id: p for p in form.persons}
    numbers = {p.id: n for n, p in enumerate(form.persons, 1)}
    printed = [people[who] for who in sheet.boxes]
    shared = {i.key: i for i in sheet.items if i.person is None}
    move = form.kind in NOTICES
    combined = sheet.code == COMBINED
    ticked = {box for each in sheet.boxes.values() for box in each}
    also = [c for c in FormCode if any(c in forms for forms in sheet.forms.values())]
    names = say("form.changed.between").join(say(f"form.sheet.{code}") for code in also)
    return {
        "layout": "household",
        "title": _title(form, say),
        "subtitle": say("form.subtitle.also", forms=names) if names and move else names,
        "move": move,
        "declaration": say("form.declaration.move" if move else "form.declaration.card_only"),
        "page": say("form.page", number=sheet.number, of=sheet.of),
        "asks": _asks(form.kind),
        "shared": {key: _shared(item, say) for key, item in shared.items()},
        "rows": [_row(numbers[p.id], p, sheet, say) for p in printed],
        "columns": [box.value for box in _COLUMNS if combined or box in ticked - {Box.NOT_TODAY}],
        "losses": [
            _loss(numbers[p.id], p, sheet, say)
            for p in printed
            if sheet.boxes[p.id] & set(_BLOCK_D)
        ],
        "signatures": [
            _signature(who, procedures, form, people, say) for who, procedures in sheet.signatures
        ],
        "agent": _agent(form),
        "sealed": any(i.key == "sealed_authority" for i in sheet.items),
        "represented": any(p.represented for p in printed),
        "agent_notes": _notes(form, printed, sheet, say),
    }


def _asks(kind: MoveKind) -> list[str]:
    """Return what block A asks for beside who files: the rows stand even where nothing is known."""
    if kind in LEAVING:
        return ["planned_date", "destination", "old_address"]
    if kind is MoveKind.HOUSEHOLD_CHANGE:
        return ["moved_date", "old_address", "change", "head_name"]
    return ["moved_date", "new_address", "old_address", "head_name"] if kind in MOVING_IN else []


def _shared(item: Item, say: Say) -> str:
    if item.key == "change":
        return said_codes("changed", item.value, say)
    return era_date(item.value, say) if item.key in _DATES else item.value


def _row(number: int, person: FormPerson, sheet: Sheet, say: Say) -> Json:
    items = {i.key: i for i in sheet.items if i.person == person.id}
    values = {key: item.value for key, item in items.items()}
    ticked = sheet.boxes[person.id]
    pins = [say(f"form.pin.{pin}") for pin in values.get("pins_to_reset", "").split()]
    return {
        "number": str(number),
        **named_values(person, values, say),
        "relationship": values.get("relationship", ""),
        "address": values.get("address", ""),
        "juki_code": "juki_code" in items,
        "my_number": "my_number" in items,
        "lines": [[field_data(items[key], say) for key in line if key in items] for line in LINES],
        "boxes": {box.value: box in ticked for box in Box},
        "pins": pins,
        "pin_change": say("form.pin_change") if "pins_to_change" in items else "",
        "reason": values.get("not_today_reason", ""),
    }


def _loss(number: int, person: FormPerson, sheet: Sheet, say: Say) -> Json:
    items = {i.key: i for i in sheet.items if i.person == person.id}
    return {
        "number": str(number),
        "name": items["name"].value if "name" in items else "",
        "boxes": {box.value: box in sheet.boxes[person.id] for box in _BLOCK_D},
        "fields": [field_data(items[key], say) for key in _D_ITEMS if key in items],
    }


def _signature(
    who: str,
    procedures: tuple[Procedure, ...],
    form: FormInput,
    people: dict[str, FormPerson],
    say: Say,
) -> Json:
    if who == AGENT:
        label = say("form.signs.agent", name=form.agent_name)
    else:
        person = people[who]
        key = _signing(person, is_applicant=who == form.applicant)
        label = say(key, name=person.shown.name)
    return {
        "label": label,
        "for": say("form.changed.between").join(say(f"form.signature.{p}") for p in procedures),
    }


def _signing(person: FormPerson, *, is_applicant: bool) -> str:
    if is_applicant:
        return "form.signs.applicant"
    if person.represented:
        return "form.signs.represented"
    return "form.signs" if person.present else "form.signs.sealed"


def _agent(form: FormInput) -> str:
    """Return who files the notice when no mover does."""
    filed = form.applicant is None and form.kind in NOTICES
    return form.agent_name if filed else ""


def _agent_notes(form: FormInput, sheet: Sheet, say: Say) -> list[str]:
    """Return who acts for the person of an own sheet; the notice's agent has no part in it."""
    person = [p for p in form.persons if p.id == sheet.person]
    return _notes(form, person, sheet, say)[bool(_agent(form)) :]


def _notes(form: FormInput, printed: list[FormPerson], sheet: Sheet, say: Say) -> list[str]:
    """Return who is stood in for on this sheet, and by whom or what."""
    agent = _agent(form)
    sealed = {i.person for i in sheet.items if i.key == "sealed_authority"}
    groups = {
        "form.agent_is": [agent] if agent else [],
        "form.sealed_for": [p.shown.name for p in printed if p.id in sealed],
        "form.represented_for": [p.shown.name for p in printed if p.represented],
    }
    return [say(key, names="、".join(names)) for key, names in groups.items() if names]
