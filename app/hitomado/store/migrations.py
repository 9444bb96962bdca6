"""The schema of the PC's database, in named steps applied in order, each recorded.

A step is never changed once released; a later one alters what it made.
"""

from hitomado.core.reasons import Reason, StoreError
from hitomado.store.engine import Database, Migrations, told, writing

MIGRATIONS = Migrations("hitomado")


def migrate(db: Database) -> None:
    """Bring the database to this program's schema.

    Raises StoreError(STORE_NEWER) when a newer program has been here: nothing is touched then.
    """
    with told():
        _refuse_newer(db)
        if db[MIGRATIONS.migrations_table].exists() and not MIGRATIONS.pending(db):
            return
    with writing(db):  # steps nest in it as savepoints: another process waits, then finds all done
        _refuse_newer(db)
        MIGRATIONS.apply(db)


def _refuse_newer(db: Database) -> None:
    known = {step.name for step in MIGRATIONS._migrations}
    unknown = sorted({step.name for step in MIGRATIONS.applied(db)} - known)
    if unknown:
        raise StoreError(Reason.STORE_NEWER, ", ".join(unknown))


@MIGRATIONS()
def m001_journal(db: Database) -> None:
    """Chain and payloads apart: a payload can be erased, a line cannot."""
    db.table("journal").create(
        {
            "id": str,
            "station": str,
            "seq": int,
            "kind": str,
            "visit": str,
            "header": str,
            "prev": str,
        },
        pk="id",
        not_null={"station", "seq", "kind", "header", "prev"},
        strict=True,
    )
    db.table("journal").create_index(["station", "seq"], unique=True)
    db.table("journal").create_index(["station", "prev"], unique=True)
    db.table("journal").create_index(["visit", "seq"])
    db.table("journal").create_index(["kind", "visit"])
    db.table("payloads").create(
        {"id": str, "salt": bytes, "body": bytes},
        pk="id",
        foreign_keys=[("id", "journal", "id")],
        strict=True,
    )
    for verb in ("UPDATE", "DELETE"):
        db.execute(
            f"CREATE TRIGGER journal_no_{verb.lower()} BEFORE {verb} ON journal "
            "BEGIN SELECT RAISE(ABORT, 'a journal line is never changed'); END"
        )
    db.execute(
        "CREATE TRIGGER payloads_no_update BEFORE UPDATE ON payloads "
        "BEGIN SELECT RAISE(ABORT, 'a payload is never changed'); END"
    )


@MIGRATIONS()
def m002_register(db: Database) -> None:
    """The register in use, its generations so far, and the newcomers' 転出証明書 data."""
    db.execute(
        "CREATE TABLE generations (id INTEGER PRIMARY KEY AUTOINCREMENT, file TEXT NOT NULL, "
        "as_of TEXT NOT NULL, imported TEXT NOT NULL, people INTEGER NOT NULL, "
        "flags_known INTEGER NOT NULL, source TEXT NOT NULL) STRICT"
    )
    db.table("movers").create(
        {"id": str, "out_filed": str, "record": bytes},
        pk="id",
        not_null={"out_filed", "record"},
        strict=True,
    )


@MIGRATIONS()
def m003_settings(db: Database) -> None:
    """Key and value; a key's type and default stand in the program."""
    db.table("settings").create(
        {"key": str, "value": str}, pk="key", not_null={"value"}, strict=True
    )


@MIGRATIONS()
def m004_office_rules(db: Database) -> None:
    """What the office has set: values and files are only added, days stand as last set."""
    db.execute(
        "CREATE TABLE office_values (seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL "
        "UNIQUE, rule TEXT NOT NULL, value TEXT NOT NULL, valid_from TEXT NOT NULL, until TEXT, "
        "clerk TEXT NOT NULL, at TEXT NOT NULL, withdrawn_by TEXT NOT NULL DEFAULT '', "
        "withdrawn_at TEXT NOT NULL DEFAULT '') STRICT"
    )
    db.execute(
        "CREATE TABLE office_files (seq INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, "
        "sha256 TEXT NOT NULL, text TEXT, clerk TEXT NOT NULL, at TEXT NOT NULL) STRICT"
    )
    db.execute(
        "CREATE TABLE office_days (day TEXT PRIMARY KEY, kind TEXT NOT NULL, "
        "terminal INTEGER NOT NULL, note TEXT NOT NULL, clerk TEXT NOT NULL, at TEXT NOT NULL) "
        "STRICT"
    )


@MIGRATIONS()
def m005_work_left(db: Database) -> None:
    """What is put off is found by its day, and what came of it by its person."""
    due = (
        "coalesce(CAST(body AS TEXT) ->> '$.until', CAST(body AS TEXT) ->> '$.appointment') "
        "IS NOT NULL"
    )
    db.execute(f"CREATE INDEX payloads_due ON payloads (id) WHERE {due}")
    db.execute("CREATE INDEX journal_person ON journal (header ->> 'person_ref', kind)")


@MIGRATIONS()
def m006_expiry_lists(db: Database) -> None:
    """Lists of people whose cards run out, each row with its verdict; decisions are journalled."""
    db.execute(
        "CREATE TABLE expiry_lists (id TEXT PRIMARY KEY, source TEXT NOT NULL, "
        "taken TEXT NOT NULL, clerk TEXT NOT NULL, made TEXT, rows INTEGER NOT NULL, "
        "register_as_of TEXT NOT NULL, encoding TEXT NOT NULL) STRICT"
    )
    db.execute(
        "CREATE TABLE expiry_rows (list TEXT NOT NULL, key TEXT NOT NULL, position INTEGER NOT "
        "NULL, digest TEXT NOT NULL, verdict TEXT NOT NULL, fresh INTEGER NOT NULL, changed TEXT, "
        "vanished INTEGER NOT NULL, record TEXT NOT NULL, PRIMARY KEY (list, key)) STRICT"
    )
    db.execute("CREATE INDEX expiry_rows_order ON expiry_rows (list, position, verdict, key)")


@MIGRATIONS()
def m007_expiry_register(db: Database) -> None:
    """Which import of the register a list was compared with; "" = not known, compared again."""
    db.execute("ALTER TABLE expiry_lists ADD COLUMN register_imported TEXT NOT NULL DEFAULT ''")
