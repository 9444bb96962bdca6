"""What a file for the resident system says, byte by byte, and what it never says."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hitomado.core.export.columns import Column, Dates, ExportMap, What, parse_export_map
from hitomado.core.export.kept import DELETED, WRITTEN, kept_files
from hitomado.core.export.rows import card_rows, notice_rows
from hitomado.core.export.writing import export_bytes
from hitomado.core.journal import Entry, Header
from hitomado.core.reasons import HitomadoError, Reason
from hitomado.core.rules.plan import MoveKind
from hitomado.core.visit.case import form_of
from hitomado.core.visit.facts import CardSeen, MoveAnswered, PersonJoined, VisitOpened, apply
from hitomado.core.visit.model import MoveAnswers, Visit
from hitomado.resources_dir import resources
from tests.core.visit.people import AOI, HIDDEN, MIO, OFFICE, TODAY, UNSURE, compare, read_of

MOVE = MoveAnswers(
    MoveKind.MOVE_WITHIN, moved=TODAY, new_address="ひとまど町岬一丁目1番1号", head=AOI.atena_number
)


def visit_of(*people: object) -> Visit:
    visit = apply(None, VisitOpened("V1", TODAY))
    for who in people:
        visit = apply(visit, PersonJoined(who.atena_number, who))  # type: ignore[attr-defined,arg-type]
    return apply(visit, MoveAnswered(MOVE))


def shipped(what: What) -> ExportMap:
    text = (resources() / "mappings" / f"export_{what}.toml").read_text(encoding="utf-8")
    return parse_export_map(text)


def read_back(data: bytes, encoding: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode(encoding), newline="")))


def test_the_notice_has_one_row_a_person_with_what_the_form_says() -> None:
    form, _ = form_of(visit_of(AOI, MIO), OFFICE)
    rows = read_back(export_bytes(shipped(What.NOTICE), notice_rows(form)), "cp932")
    assert [row["氏名"] for row in rows] == [AOI.name, MIO.name]
    assert {row["住所"] for row in rows} == {MOVE.new_address}
    assert {row["異動区分"] for row in rows} == {"30"}
    assert {row["異動日"] for row in rows} == {f"{TODAY:%Y%m%d}"}
    assert [row["生年月日"] for row in rows] == ["19900501", "19900502"]
    assert {row["性別"] for row in rows} == {"2"}


def test_the_card_file_has_what_the_chip_said_for_each_card_that_was_read() -> None:
    reading = read_of(AOI, "ひとまど町浜一丁目2番3号")
    assert reading.attributes is not None
    seen = CardSeen(AOI.atena_number, reading, compare(reading.attributes, AOI, AOI.address))
    visit = apply(visit_of(AOI, MIO), seen)
    rows = read_back(export_bytes(shipped(What.CARD), card_rows(visit)), "cp932")
    assert [(row["氏名"], row["住所"]) for row in rows] == [(AOI.name, "ひとまど町浜一丁目2番3号")]


@pytest.mark.parametrize("behind", [HIDDEN, UNSURE])
def test_a_visit_with_anybody_behind_the_gate_has_no_file(behind: object) -> None:
    visit = visit_of(AOI, behind)
    form, _ = form_of(visit, OFFICE)
    with pytest.raises(HitomadoError) as notice:
        notice_rows(form)
    with pytest.raises(HitomadoError) as card:
        card_rows(visit)
    assert notice.value.reason is card.value.reason is Reason.ASK_SUPERIOR


def test_a_character_that_the_encoding_lacks_is_named_and_nothing_is_written() -> None:
    wanted = ExportMap(What.NOTICE, (Column("氏名", "name"),), "cp932")
    with pytest.raises(HitomadoError) as stop:
        export_bytes(wanted, [{"name": "𠮷田"}])
    assert stop.value.reason is Reason.EXPORT_CHARACTERS
    assert "U+20BB7" in str(dict(stop.value.params)["characters"])
    utf8 = ExportMap(What.NOTICE, wanted.columns, "utf-8-sig")
    assert export_bytes(utf8, [{"name": "𠮷田"}]).startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize(
    ("style", "written"),
    [(Dates.ISO, "2019-05-01"), (Dates.DIGITS, "20190501"), (Dates.ERA, "令和元年5月1日")],
)
def test_dates_are_written_as_the_vendor_wants_them(style: Dates, written: str) -> None:
    wanted = ExportMap(What.NOTICE, (Column("日", "moved_date", style),), "utf-8")
    assert export_bytes(wanted, [{"moved_date": "2019-05-01"}]) == f"日\r\n{written}\r\n".encode()


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))))
def test_every_value_comes_back_as_it_was(values: list[str]) -> None:
    wanted = ExportMap(What.NOTICE, (Column("氏名", "name"), Column("x", "kind")), "utf-8")
    rows = [{"name": value, "kind": "-"} for value in values]
    found = read_back(export_bytes(wanted, rows), "utf-8")
    assert [row["氏名"] for row in found] == values


def line(kind: str, id_: str, **payload: object) -> tuple[Entry, object]:
    header = Header(1, id_, 1, "", "", "窓口1", "2026-11-20T00:00:00Z", kind, "V1", None, "", "")
    return Entry(header, None), payload


def test_a_file_stays_on_the_list_until_its_deletion_is_written() -> None:
    written = [
        line(WRITTEN, "a", what="notice", path="a.csv", rows=2, sha256=""),
        line(WRITTEN, "b", what="card", path="b.csv", rows=1, sha256=""),
    ]
    assert [f.id for f in kept_files(written)] == ["a", "b"]
    assert [f.id for f in kept_files([*written, line(DELETED, "c", of="a", gone=False)])] == ["b"]
