"""A small town and its lists for the tests of the store, the runner and the command line."""

import csv
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from hitomado.core.expiry.judge import Judge
from hitomado.core.match.options import MatchOptions
from hitomado.core.match.repertoires import Repertoire
from hitomado.core.people import Protection, Resident, ResidentState
from hitomado.resources_dir import resources
from hitomado.store.engine import Database, open_main
from hitomado.store.expiry import StoredExpiry
from hitomado.store.journal import StationJournal
from hitomado.store.migrations import migrate
from hitomado.store.register import StoredRegister
from tests.core.expiry.people import PERSON, TABLE

HEADER = (
    *("対象者連番", "住民票コード", "氏名", "氏名カナ", "生年月日", "性別", "郵便番号", "住所"),
    *("方書", "カード有効期限", "期限到来区分", "居所登録区分", "国外転出者区分", "作成日"),
)
SECRET = "ひとまど市秘密町7番地7"
TOWN: tuple[Resident, ...] = (
    PERSON,
    replace(PERSON, atena_number="0000000102", name="山田　一郎", name_kana="ヤマダ　イチロウ",
            address="ひとまど市港町9番地8", building=""),
    replace(PERSON, atena_number="0000000103", name="鈴木　月子", name_kana="スズキ　ツキコ",
            address=SECRET, building="", protection=Protection.PROTECTED),
    replace(PERSON, atena_number="0000000104", name="佐藤　星子", name_kana="サトウ　ホシコ",
            building="", protection=Protection.UNKNOWN),
    replace(PERSON, atena_number="0000000105", name="伊藤　雪", name_kana="イトウ　ユキ",
            state=ResidentState.MOVED_OUT),
    replace(PERSON, atena_number="0000000106", name="林　桜", name_kana="ハヤシ　サクラ"),
    replace(PERSON, atena_number="0000000107", name="林　桜", name_kana="ハヤシ　サクラ",
            address="ひとまど市港町1番地1"),
)  # fmt: skip
NOW = datetime(2026, 11, 27, 1, tzinfo=UTC)


def line(name: str, **cells: str) -> dict[str, str]:
    return {
        "対象者連番": "", "住民票コード": "", "氏名": name, "氏名カナ": "",
        "生年月日": "19800520", "性別": "2", "郵便番号": "9990001", "住所": PERSON.address,
        "方書": PERSON.building, "カード有効期限": "20270420", "期限到来区分": "1",
        "居所登録区分": "0", "国外転出者区分": "0", "作成日": "20261101", **cells,
    }  # fmt: skip


LINES = [
    line("高橋　花子"),
    line("山田　一郎"),  # the list still has an older address
    line("鈴木　月子", 住所=SECRET, 方書=""),
    line("佐藤　星子"),
    line("伊藤　雪"),
    line("林　桜", 住所="隣町1番地", 方書=""),
    line("何処　誰", 住所="隣町3番地", 方書=""),
]


def write_list(
    path: Path, lines: Sequence[dict[str, str]] = LINES, encoding: str = "cp932"
) -> Path:
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.DictWriter(file, HEADER)
        writer.writeheader()
        writer.writerows(
            each | {"対象者連番": each["対象者連番"] or str(n)} for n, each in enumerate(lines, 1)
        )
    return path


@dataclass
class Kept:
    """An opened store with the town in it."""

    db: Database
    journal: StationJournal
    register: StoredRegister
    lists: StoredExpiry

    def close(self) -> None:
        self.register.close()
        self.db.close()


def opened(folder: Path, key: bytes | None = None, town: Sequence[Resident] = TOWN) -> Kept:
    """Open the store in a folder; a town is loaded where there is none yet."""
    key = key or secrets.token_bytes(32)
    db = open_main(folder / "hitomado.db", key)
    migrate(db)
    now: Any = lambda: datetime.now(UTC)  # noqa: E731
    journal = StationJournal(db, office=lambda: "992011", station="s1", now=now)
    register = StoredRegister(db, folder, key, now=now)
    if town and register.info() is None:
        register.replace(town, NOW, "residents.csv", True)
    lists = StoredExpiry(
        db, journal, register, folder,
        judge=lambda _: Judge(TABLE, MatchOptions(first=Repertoire.UNLIMITED)),
        shipped=lambda: (resources() / "mappings" / "layout_b.toml").read_text("utf-8"),
        now=now,
    )  # fmt: skip
    return Kept(db, journal, register, lists)
