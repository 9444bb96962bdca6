"""A sheet as the template's JSON: every string is data there and never becomes markup."""

from collections.abc import Callable
from datetime import date
from typing import Protocol

from hitomado.core.eras import wareki
from hitomado.core.forms.compose import AGENT
from hitomado.core.forms.sheet import Box, FormInput, FormPerson, FormSet, Item, Sheet
from hitomado.core.rules.plan import MoveKind, Procedure
from hitomado.core.visit.receipt import receipt

Json = dict[str, object]


class Say(Protocol):
    """Words of the paper's language."""

    def __call__(self, key: str, /, **params: object) -> str: ...

    def __contains__(self, key: str) -> bool: ...


def form_data(form: FormInput, sheets: FormSet, say: Say, *, final: bool) -> Json:
    """Return what `combined.typ` prints. final False: every page is marked as a draft."""
    move = form.kind is not MoveKind.CARD_ONLY
    kind = "move" if move else "card_only"
    labels = {key: _label(say, key, form.kind) for key in _LABELS}
    return {
        "title": say(f"form.title.{form.kind}"),
        "subtitle": say(f"form.subtitle.{kind}"),
        "addressee": say("form.addressee", office=form.office),
        "visit": form.visit,
        "receipt": receipt(form.visit),
        "practice": say("form.practice") if form.practice else "",
        "draft": "" if final else say("form.draft"),
        "move": move,
        "declaration": say(f"form.declaration.{kind}"),
        "labels": labels,
        "pins": {p: say(f"form.pin.{p}") for p in ("sign", "auth", "juki", "text")},
        "sheets": [_sheet(form, sheet, say) for sheet in sheets.sheets],
    }


_LABELS = (
    *(f"block.{letter}" for letter in "abcdef"),
    *("block.signatures", "receipt", "no_pin", "filed_date", "moved_date", "new_address"),
    *("old_address", "head_name", "old_head_name", "applicant_name", "applicant_address"),
    *("phone", "late_reason", "number", "name", "birth_sex", "relationship", "codes", "address"),
    *("juki_code", "my_number", "former_name", "alias", "box.card_update", "box.sign"),
    *("box.auth", "box.pin_reset", "box.not_today", "lost", "returned", "reissue", "reason"),
    *("representative", "authority", "sealed_authority", "office.received"),
    *("office.entered", "office.checked", "office.no_pin", "office.terminal", "office.clock"),
)


def glyph_note(lacking: tuple[str, ...], say: Say) -> str:
    """Say which characters the paper may show in another shape, with their code points."""
    named = [f"{c} ({' '.join(f'U+{ord(part):04X}' for part in c)})" for c in lacking]
    return say("form.glyph_note", characters=", ".join(named)) if named else ""


def _label(say: Say, key: str, kind: MoveKind) -> str:
    """Return a label, in the wording of this kind of visit where there is one."""
    own = f"form.{key}.{kind}"
    if key == "codes" and kind is not MoveKind.TRANSFER_IN_BY_CARD:
        own = "form.codes.my_number"
    return say(own if own in say else f"form.{key}")


def _sheet(form: FormInput, sheet: Sheet, say: Say) -> Json:
    people = {p.id: p for p in form.persons}
    printed = [people[who] for who in sheet.boxes]
    shared = {i.key: i for i in sheet.items if i.person is None}
    return {
        "page": say("form.page", number=sheet.number, of=sheet.of),
        "shared": {key: _shared(item, say) for key, item in shared.items()},
        "rows": [_row(n, p, sheet, say) for n, p in enumerate(printed, 1 + 5 * (sheet.number - 1))],
        "signatures": [
            _signature(who, procedures, form, people, say) for who, procedures in sheet.signatures
        ],
        "agent": _agent(form),
        "sealed": any(i.key == "sealed_authority" for i in sheet.items),
        "represented": any(p.represented for p in printed),
        "agent_notes": _notes(form, printed, sheet, say),
    }


def _shared(item: Item, say: Say) -> str:
    return era_date(item.value, say) if item.key in {"filed_date", "moved_date"} else item.value


def _row(number: int, person: FormPerson, sheet: Sheet, say: Say) -> Json:
    items = {i.key: i for i in sheet.items if i.person == person.id}
    values = {key: item.value for key, item in items.items()}
    ticked = sheet.boxes[person.id]
    birth = values.get("birth_date", "")
    sex = values.get("sex", "")
    return {
        "number": str(number),
        "name": values.get("name", ""),
        "kana": values.get("name_kana", ""),
        "former_name": values.get("former_name", ""),
        "alias": values.get("alias", ""),
        "birth": western_date(birth, say) if person.foreign else era_date(birth, say),
        "sex": say(f"form.sex.{sex}") if sex else "",
        "relationship": values.get("relationship", ""),
        "address": values.get("address", ""),
        "juki_code": "juki_code" in items,
        "my_number": "my_number" in items,
        "boxes": {box.value: box in ticked for box in Box},
        "pins": [say(f"form.pin.{pin}") for pin in values.get("pins_to_reset", "").split()],
        "reason": values.get("not_today_reason", ""),
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
        "for": "・".join(say(f"form.signature.{p}") for p in procedures),
    }


def _signing(person: FormPerson, *, is_applicant: bool) -> str:
    if is_applicant:
        return "form.signs.applicant"
    if person.represented:
        return "form.signs.represented"
    return "form.signs" if person.present else "form.signs.sealed"


def _agent(form: FormInput) -> str:
    """Return who files the notice when no mover does."""
    filed = form.applicant is None and form.kind is not MoveKind.CARD_ONLY
    return form.agent_name if filed else ""


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


def _written(iso: str, write: Callable[[date], str]) -> str:
    """Write an ISO date; other text (a partly unknown date) stays as the register has it."""
    try:
        return write(date.fromisoformat(iso))
    except ValueError:
        return iso


def era_date(iso: str, say: Say) -> str:
    """Return a date in its era, `令和8年11月21日`; text that is no ISO date as it is."""

    def write(day: date) -> str:
        found = wareki(day)
        if found is None:
            return western_date(iso, say)
        year = say("form.date.first_year") if found.year == 1 else found.year
        return say("form.date", era=found.era.name, year=year, month=found.month, day=found.day)

    return _written(iso, write)


def western_date(iso: str, say: Say) -> str:
    """Return a date with its Gregorian year, as the card's face has it for foreigners."""
    return _written(
        iso, lambda day: say("form.date.western", year=day.year, month=day.month, day=day.day)
    )
