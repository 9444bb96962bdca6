"""Which 転出証明書 records are being served or are done with: a fold of the journal."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from hitomado.core.journal import Entry
from hitomado.core.people import MoverRecord
from hitomado.core.visit.lines import CLOSING, JOINING, LEAVING, OPENING, RECORD_CAME

SERVED_BY = frozenset(
    {OPENING, RECORD_CAME, JOINING, LEAVING, CLOSING}
)  # kinds of the lines that tell it


@dataclass(frozen=True, slots=True)
class RecordsWaiting:
    """The 転入予定. records: without those of whom all people were served, in the given order.

    in_work: record id → id of the unfinished visit that has it.
    """

    records: tuple[MoverRecord, ...] = field(repr=False)
    in_work: Mapping[str, str]


def records_waiting(
    records: Collection[MoverRecord], lines: Iterable[tuple[Entry, object]]
) -> RecordsWaiting:
    """Tell who still waits.

    lines: of the kinds `SERVED_BY` with their payloads, each visit's in their order. Who was put
    out of a visit, or whose visit was given up, has not been served and waits on.
    """
    opened: dict[str, str] = {}
    persons: dict[str, set[str]] = {}
    served: set[str] = set()
    for entry, payload in lines:
        header = entry.header
        if header.visit is None:
            continue
        here = persons.setdefault(header.visit, set())
        if header.kind in (OPENING, RECORD_CAME) and (record := _record(payload)):
            opened[header.visit] = record
        elif header.kind == JOINING and header.person_ref:
            here.add(header.person_ref)
        elif header.kind == LEAVING and header.person_ref:
            here.discard(header.person_ref)
        elif header.kind == CLOSING:
            opened.pop(header.visit, None)
            served |= here if _finished(payload) else set()
    return RecordsWaiting(
        tuple(r for r in records if not _all_served(r, served)),
        {record: visit for visit, record in opened.items()},
    )


def _all_served(record: MoverRecord, served: Collection[str]) -> bool:
    """Whether each person, by the reference the visit gives them, is done with."""
    return bool(record.persons) and all(f"{record.id}/{p.id}" in served for p in record.persons)


def _record(payload: object) -> str:
    """Return the id of the record a visit was opened from, "" for none."""
    record = payload.get("record") if isinstance(payload, Mapping) else None
    return str(record.get("id", "")) if isinstance(record, Mapping) else ""


def _finished(payload: object) -> bool:
    """Whether a visit was closed because all was done: no reason was needed."""
    return isinstance(payload, Mapping) and not payload.get("reason")
