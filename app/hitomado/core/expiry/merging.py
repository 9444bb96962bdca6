"""Keys of rows, and a later list laid over an earlier one: no row twice, no decision lost.

A row is known again by name (without spaces and widths), birth date, sex, what runs out and when.
Two people may share all of that; they are told apart by the rest of their row, and where that has
changed as well, by their order.
"""

import hashlib
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from hitomado.core.expiry.model import ListRow

_BASE = 24  # hex digits


class Change(StrEnum):
    """What a later list says of a row."""

    SAME = "same"
    CHANGED = "changed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Merged:
    """A list laid over what was known.

    rows: key, row and what became of it, in the new file's order. vanished: keys that the new
    list no longer has. repeated: rows of the file that say the same as one before, left out.
    """

    rows: tuple[tuple[str, ListRow, Change], ...] = field(repr=False)
    vanished: tuple[str, ...] = ()
    repeated: tuple[ListRow, ...] = field(default=(), repr=False)

    def counts(self) -> dict[str, int]:
        """Rows by change; same + changed + added + repeated are the file's rows."""
        found = Counter(str(change) for _, _, change in self.rows)
        sums = {str(change): found[str(change)] for change in Change}
        return {**sums, "vanished": len(self.vanished), "repeated": len(self.repeated)}


def digest_of(row: ListRow) -> str:
    """Everything a row says but its place in the file and the day the list was made."""
    said = (
        row.name, row.name_kana, row.birth.text, row.sex, row.postcode, row.address, row.building,
        row.card_expiry, row.sign_expiry, row.auth_expiry, row.due, row.at_residence, row.abroad,
        row.since,
    )  # fmt: skip
    return _hash(said)


def merge(known: Mapping[str, str], rows: Iterable[ListRow]) -> Merged:
    """Lay a list over what is known. known: key → digest of the earlier rows; empty at first."""
    groups: defaultdict[str, list[tuple[int, ListRow, str]]] = defaultdict(list)
    repeated: list[ListRow] = []
    seen: set[tuple[str, str]] = set()
    for i, row in enumerate(rows):
        base, digest = _base(row), digest_of(row)
        if (base, digest) in seen:
            repeated.append(row)
            continue
        seen.add((base, digest))
        groups[base].append((i, row, digest))
    before: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for key, digest in known.items():
        before[key[:_BASE]][key] = digest
    placed: list[tuple[int, str, ListRow, Change]] = []
    used: set[str] = set()
    for base, group in groups.items():
        for i, row, key, change in _placed(base, group, before.get(base, {})):
            used.add(key)
            placed.append((i, key, row, change))
    placed.sort(key=lambda each: each[0])
    vanished = tuple(key for key in known if key not in used)
    return Merged(tuple(each[1:] for each in placed), vanished, tuple(repeated))


def _placed(
    base: str, group: Sequence[tuple[int, ListRow, str]], before: Mapping[str, str]
) -> list[tuple[int, ListRow, str, Change]]:
    """Give each row of one base its key: unchanged rows first, the others in their order."""
    free = dict(before)
    of_digest = {digest: key for key, digest in before.items()}
    found: list[tuple[int, ListRow, str, Change]] = []
    left: list[tuple[int, ListRow]] = []
    for i, row, digest in group:
        key = of_digest.get(digest)
        if key is not None and key in free:
            del free[key]
            found.append((i, row, key, Change.SAME))
        else:
            left.append((i, row))
    names = (f"{base}-{n}" for n in range(1, len(before) + len(group) + 1))
    fresh = (name for name in names if name not in before)
    for i, row in left:
        if free:
            key = min(free, key=lambda name: int(name.rpartition("-")[2]))
            del free[key]
            found.append((i, row, key, Change.CHANGED))
        else:
            found.append((i, row, next(fresh), Change.ADDED))
    return found


def _base(row: ListRow) -> str:
    name = "".join(unicodedata.normalize("NFKC", row.name).split())
    d = row.birth
    birth = d.text if d.exact is None else d.exact.isoformat()
    said = (name, birth, row.sex, row.due, row.card_expiry, row.sign_expiry, row.auth_expiry)
    return _hash(said)[:_BASE]


def _hash(said: Iterable[object]) -> str:
    return hashlib.sha256("\x1f".join(map(str, said)).encode()).hexdigest()
