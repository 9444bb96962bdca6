"""A list of the practice town's people, with what a list that nobody kept up has wrong."""

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from hitomado.core.people import Protection, Resident, ResidentKind, ResidentState
from hitomado.virtual.town.planted import PROTECTED, UNKNOWN_FLAG
from hitomado.virtual.town.town import PracticeTown

from .settled import TODAY

HEADER = (
    "対象者連番", "氏名", "氏名カナ", "生年月日", "性別", "郵便番号", "住所", "方書",
    "カード有効期限", "署名用期限", "利用者証明用期限", "期限到来区分", "居所登録区分",
    "国外転出者区分", "作成日",
)  # fmt: skip
EXPIRY = date(2027, 4, 20)  # worked on from 2026-11-05 to 2026-12-20
_SEX = {"male": "1", "female": "2"}


@dataclass(frozen=True, slots=True)
class Listed:
    """One row to be written. The register's person, and what the list says instead."""

    person: Resident
    name: str = ""
    address: str = ""
    kana: str = ""

    def cells(self, number: int, expiry: date) -> tuple[str, ...]:
        who = self.person
        born = who.birth.exact
        assert born is not None
        return (
            str(number),
            self.name or who.name,
            self.kana or who.name_kana,
            born.strftime("%Y%m%d"),
            _SEX[who.sex.value],
            who.postcode,
            self.address or who.address,
            "" if self.address else who.building,
            expiry.strftime("%Y%m%d"),
            "",
            "",
            "1",
            "0",
            "0",
            TODAY.strftime("%Y%m%d"),
        )


def people() -> list[Resident]:
    """Residents whose card may run out on any day: Japanese, known, open."""
    return [
        who
        for who in PracticeTown(TODAY).residents()
        if who.protection is Protection.NONE
        and who.state is ResidentState.RESIDENT
        and who.kind is ResidentKind.JAPANESE
        and who.birth.exact is not None
        and who.sex.value in _SEX
        and not who.former_name
        and not who.alias
    ]


def planted(number: str) -> Resident:
    """A person of the town by 宛名番号."""
    return next(r for r in PracticeTown(TODAY).residents() if r.atena_number == number)


def mixed(same: int = 4, *, renamed: int = 3, nobody: int = 1) -> list[Listed]:
    """Some rows of each kind: settled, moved, renamed, nobody's, an unknown flag, a closed one."""
    town = people()
    settled = [Listed(who) for who in town[:same]]
    moved = [Listed(town[same], address="ひとまど県ひとまど町旧町9番地9")]
    married = [
        Listed(who, name=f"旧姓{n}　{who.name.split()[-1]}")
        for n, who in enumerate(town[same + 1 : same + 1 + renamed])
    ]
    nobody_is = {"name": "無縁　知良子", "name_kana": "ムエン　シラコ"}
    strange = [
        Listed(replace(who, **nobody_is, address="遠方県遠い市1番地", building=""))  # type: ignore[arg-type]
        for who in town[same + 40 : same + 40 + nobody]
    ]
    closed = [Listed(planted(UNKNOWN_FLAG)), Listed(planted(PROTECTED))]
    return [*settled, *moved, *married, *strange, *closed]


def write(
    path: Path,
    rows: Iterable[Listed],
    *,
    header: tuple[str, ...] = HEADER,
    expiry: date = EXPIRY,
    extra: str = "",
) -> Path:
    """Write a list's file. extra: one more column that every row has."""
    text = io.StringIO(newline="")
    out = csv.writer(text)
    out.writerow((*header, *(("備考",) if extra else ())))
    for number, row in enumerate(rows, 1):
        out.writerow((*row.cells(number, expiry), *((extra,) if extra else ())))
    path.write_bytes(text.getvalue().encode("cp932"))
    return path
