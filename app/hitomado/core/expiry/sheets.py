"""The sheets that leave a list: what is entered, what differs, what is handled one by one.

Nobody behind the gate stands in C1 or C2, and no address stands in C3: a row there is found by its
number. 申請書ID are given on the 統合端末; the program never makes one.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from hitomado.core.expiry.model import Choice, NewValues, Place, Proof, RowState, Verdict
from hitomado.core.match.comparison import Field


class Sheet(StrEnum):
    """The files; the value names their words (`expiry.sheet.<sheet>`)."""

    ENTRY = "entry"  # C1 送付先情報入力シート
    DIFFERENCES = "differences"  # C2 差分一覧
    INDIVIDUAL = "individual"  # C3 要個別対応一覧
    LOCKED = "locked"  # C3, of those behind the gate: a file of its own


COLUMNS: Final[Mapping[Sheet, tuple[str, ...]]] = {
    Sheet.ENTRY: (
        *("order", "atena", "name", "kana", "birth", "sex", "postcode", "address", "building"),
        *("foreign", "stay_until", "braille", "send_to", "send_postcode", "send_address"),
        *("application", "verdict", "changes", "entered_by", "checked_by", "entered_at"),
        "proof",
    ),
    Sheet.DIFFERENCES: (
        *("order", "number", "name", "birth", "verdict", "listed_name", "register_name"),
        *("listed_address", "register_address", "changes", "proof"),
    ),
    Sheet.INDIVIDUAL: (
        *("order", "number", "name", "kana", "birth", "expiry", "verdict", "why", "handled_by"),
        "handled_at",
    ),
    Sheet.LOCKED: (
        *("order", "number", "name", "kana", "birth", "expiry", "verdict", "handled_by"),
        "handled_at",
    ),
}
PRINTED: Final[Mapping[Sheet, tuple[str, ...]]] = {
    Sheet.ENTRY: (
        *("order", "name", "kana", "birth", "sex", "postcode", "send_address", "verdict"),
        *("changes", "application", "done"),
    ),
    Sheet.DIFFERENCES: (
        *("order", "name", "birth", "verdict", "listed_name", "register_name"),
        *("listed_address", "register_address", "changes"),
    ),
    Sheet.INDIVIDUAL: (
        "order", "number", "name", "kana", "birth", "expiry", "verdict", "why", "handled",
    ),
    Sheet.LOCKED: ("order", "number", "name", "kana", "birth", "expiry", "verdict", "handled"),
}  # fmt: skip
_SHEETS: Final = {
    Place.ENTRY: Sheet.ENTRY,
    Place.INDIVIDUAL: Sheet.INDIVIDUAL,
    Place.WAITING: Sheet.INDIVIDUAL,
    Place.LOCKED: Sheet.LOCKED,
}
_SHORT: Final = 16  # characters
_NOTHING: Final = "（なし）"
_ID = re.compile(r"[0-9]{23}")
_SEPARATORS = str.maketrans("", "", " -　\t")
Line = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Speech:
    """How codes are said in a sheet. time: of an aware moment, in the office's zone."""

    proof: Callable[[Proof], str]
    verdict: Callable[[Verdict], str]
    choice: Callable[[Choice], str]
    why: Callable[[str], str]
    code: Callable[[str], str]  # short marks: male, female, japanese, foreign, registered
    time: Callable[[object], str] = field(default=str)


def lines_of(order: int, row: RowState, say: Speech) -> Iterable[tuple[Sheet, Line]]:
    """Yield a row's lines, each for its sheet. order: 処理順, the row's place in the list."""
    sheet = sheet_of(row)
    if sheet is Sheet.ENTRY and row.new is not None:
        yield sheet, _entry(order, row, row.new, say)
    elif sheet is not None:
        yield sheet, _individual(order, row, say)
    if row.matched.verdict.locked or sheet is Sheet.INDIVIDUAL:
        return
    if row.place in (Place.ENTRY, Place.NOT_SENT) and row.matched.verdict is not Verdict.SAME:
        yield Sheet.DIFFERENCES, _difference(order, row, say)


def sheet_of(row: RowState) -> Sheet | None:
    """The one sheet that a row is worked off by, None for a row that is settled without."""
    if row.matched.verdict.locked:
        return Sheet.LOCKED
    if row.vanished and row.entered is None:
        return Sheet.INDIVIDUAL  # nobody enters what the later list no longer asks for unseen
    return _SHEETS.get(row.place)


def _entry(order: int, row: RowState, new: NewValues, say: Speech) -> dict[str, str]:
    address = f"{new.address}　{new.building}" if new.building else new.address
    return {
        "order": str(order),
        "atena": new.atena_number,
        "name": new.name,
        "kana": new.name_kana,
        "birth": _birth(row),
        "sex": say.code(row.matched.row.sex),
        "postcode": new.postcode,
        "address": new.address,
        "building": new.building,
        "foreign": say.code("foreign" if new.foreign else "japanese"),
        "stay_until": new.residence_until.isoformat() if new.residence_until else "",
        "braille": "",  # the register does not say it; the clerk does
        "send_to": say.code("registered"),
        "send_postcode": new.postcode,
        "send_address": address,
        "application": "",
        "verdict": _said(row, say),
        "changes": _changes(row, say),
        "entered_by": row.entered.by if row.entered else "",
        "checked_by": row.checked.by if row.checked else "",
        "entered_at": say.time(row.entered.at) if row.entered else "",
        "proof": _proof(row, say),
    }


def _difference(order: int, row: RowState, say: Speech) -> dict[str, str]:
    listed, new = row.matched.row, row.new
    return {
        "order": str(order),
        "number": listed.number,
        "name": listed.name,
        "birth": _birth(row),
        "verdict": _said(row, say),
        "listed_name": listed.name if new and new.name != listed.name else "",
        "register_name": new.name if new and new.name != listed.name else "",
        "listed_address": listed.full_address,
        "register_address": (f"{new.address}　{new.building}".rstrip("　") if new else ""),
        "changes": _changes(row, say),
        "proof": _proof(row, say),
    }


def _individual(order: int, row: RowState, say: Speech) -> dict[str, str]:
    listed = row.matched.row
    return {
        "order": str(order),
        "number": listed.number,
        "name": listed.name,
        "kana": listed.name_kana,
        "birth": _birth(row),
        "expiry": listed.expiry.isoformat() if listed.expiry else "",
        "verdict": _said(row, say),
        "why": "" if row.matched.verdict.locked else "、".join(map(say.why, _why(row))),
        "handled_by": "",
        "handled_at": "",
    }


def _why(row: RowState) -> tuple[str, ...]:
    marks = (("vanished", row.vanished), ("changed", row.changed))
    return (*row.matched.codes, *(code for code, holds in marks if holds))


def _said(row: RowState, say: Speech) -> str:
    verdict = say.verdict(row.matched.verdict)
    if row.matched.verdict.locked or row.decision is None:
        return verdict
    return f"{verdict}→{say.choice(row.decision.choice)}"


def _changes(row: RowState, say: Speech) -> str:
    """What differs in few characters; of a new address nothing, both stand beside it."""
    proofs = _proofs(row)
    if row.matched.verdict is Verdict.ADDRESS_UPDATED:
        proofs = tuple(p for p in proofs if p.what is not Field.ADDRESS)
    return "、".join(_short(p, say) for p in proofs)


def _short(proof: Proof, say: Speech) -> str:
    a, b = proof.reason.a, proof.reason.b
    if (a or b) and max(len(a), len(b)) <= _SHORT:
        return f"{a or _NOTHING}→{b or _NOTHING}"
    return say.proof(proof).rstrip("。")


def _proof(row: RowState, say: Speech) -> str:
    return " ".join(map(say.proof, _proofs(row)))


def _proofs(row: RowState) -> tuple[Proof, ...]:
    """What list and register write differently; of a decided row, of the chosen candidate."""
    if row.decision is not None:
        for candidate in row.matched.candidates:
            if candidate.resident.atena_number == row.decision.candidate:
                return candidate.proofs
    return row.matched.proofs


def _birth(row: RowState) -> str:
    exact = row.matched.row.birth.exact
    return exact.isoformat() if exact else row.matched.row.birth.text


class IdFault(StrEnum):
    """What is wrong with an entered 申請書ID; words `expiry.id.<value>`."""

    FORM = "form"  # not 23 digits
    TWICE = "twice"


def check_ids(ids: Sequence[str]) -> tuple[tuple[int, IdFault], ...]:
    """Check 申請書ID as they were typed in; blank ones are still to come. Returns positions."""
    plain = [text.translate(_SEPARATORS) for text in ids]
    often = Counter(text for text in plain if text)
    found: list[tuple[int, IdFault]] = []
    for at, text in enumerate(plain):
        if text and not _ID.fullmatch(text):
            found.append((at, IdFault.FORM))
        elif text and often[text] > 1:
            found.append((at, IdFault.TWICE))
    return tuple(found)
