"""Invented people and rows for the tests of expiry lists."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from hitomado.core.dates_parse import parse_date
from hitomado.core.expiry.due import DueKind
from hitomado.core.expiry.judge import Judge
from hitomado.core.expiry.model import ListRow, MatchedRow
from hitomado.core.match.options import MatchOptions
from hitomado.core.match.repertoires import Repertoire
from hitomado.core.match.variants import Variants
from hitomado.core.people import Protection, Resident, ResidentKind, ResidentState, Sex

_FOLDER = Path(__file__).parents[3] / "resources" / "variants"
TABLE = Variants.parse(
    (_FOLDER / "variants.tsv").read_text("utf-8"), (_FOLDER / "deny.toml").read_text("utf-8")
)
JUDGE = Judge(TABLE, MatchOptions(first=Repertoire.UNLIMITED))

PERSON = Resident(
    atena_number="0000000101",
    household_number="00000001",
    order=1,
    kind=ResidentKind.JAPANESE,
    state=ResidentState.RESIDENT,
    name="高橋　花子",
    birth=parse_date("1980-05-20"),
    sex=Sex.FEMALE,
    address="ひとまど市本町一丁目2番地3",
    relationship="世帯主",
    protection=Protection.NONE,
    name_kana="タカハシ　ハナコ",
    postcode="9990001",
    building="港ハイツ101号",
    address_since=parse_date("2020-04-01"),
)
ROW = ListRow(
    line=2,
    number="1",
    name=PERSON.name,
    birth=parse_date("19800520"),
    sex=Sex.FEMALE,
    address=PERSON.address,
    name_kana=PERSON.name_kana,
    postcode=PERSON.postcode,
    building=PERSON.building,
    card_expiry=date(2027, 4, 20),
    sign_expiry=date(2027, 4, 20),
    auth_expiry=date(2027, 4, 20),
    due=DueKind.BOTH,
    made=date(2026, 11, 1),
)


def person(**changes: Any) -> Resident:
    return replace(PERSON, **changes)


def row(**changes: Any) -> ListRow:
    return replace(ROW, **changes)


def judged(listed: ListRow, *people: Resident) -> MatchedRow:
    return JUDGE.judge("key-1", listed, people)
