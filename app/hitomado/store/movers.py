"""The newcomers' 転出証明書 data: whole records, in the PC's own database."""

from collections.abc import Iterable, Sequence

from cattrs.preconf.json import make_converter

from hitomado.core.journal import canonical_json
from hitomado.core.people import MoverRecord
from hitomado.core.reasons import Reason, StoreError
from hitomado.store.engine import Database

_CODER = make_converter()


def put(db: Database, records: Iterable[MoverRecord]) -> None:
    """Insert records, replacing those of the same id; inside the caller's transaction."""
    for record in records:
        db.execute(
            "INSERT INTO movers (id, out_filed, record) VALUES (?, ?, ?) ON CONFLICT (id) "
            "DO UPDATE SET out_filed = excluded.out_filed, record = excluded.record",
            [
                record.id,
                record.out_filed.isoformat(),
                canonical_json(_CODER.unstructure(record)),
            ],
        )


def all_records(db: Database) -> Sequence[MoverRecord]:
    """Return all records, the latest filed first. Raises StoreError(STORE_DAMAGED)."""
    found = db.execute("SELECT record FROM movers ORDER BY out_filed DESC, id").fetchall()
    try:
        return tuple(_CODER.loads(row[0], MoverRecord) for row in found)
    except Exception as error:  # cattrs raises many kinds; each means the same here
        raise StoreError(Reason.STORE_DAMAGED, f"movers: {type(error).__name__}") from None
