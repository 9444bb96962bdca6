"""Lists in the database: whole or not at all, a later one laid over an earlier, nothing doubled."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from hitomado.core.expiry.keeping import KeptRow, Stage, Which
from hitomado.core.expiry.model import Verdict
from hitomado.core.people import Protection
from hitomado.core.reasons import Reason, RegisterFileError, StoreError
from hitomado.core.register.mapping import parse_mapping
from hitomado.core.register.rejects import RejectReason
from hitomado.resources_dir import resources
from hitomado.store.expiry_files import ListRefusedError
from tests.store.expiry_town import LINES, NOW, SECRET, TOWN, Kept, line, opened, write_list

V = Verdict


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Kept]:
    store = opened(tmp_path)
    yield store
    store.close()


def _take(kept: Kept, path: Path, into: str | None = None) -> str:
    return kept.lists.take(path, kept.lists.mapping(), clerk="sato", into=into).info.id


def _names(rows: Iterator[KeptRow]) -> list[tuple[str, Verdict]]:
    return [(each.matched.row.name, each.matched.verdict) for each in rows]


def test_each_row_is_kept_with_its_verdict_in_the_files_order(kept: Kept, tmp_path: Path) -> None:
    taken = kept.lists.take(write_list(tmp_path / "list.csv"), kept.lists.mapping(), clerk="sato")
    assert _names(kept.lists.rows(taken.info.id)) == [
        ("高橋　花子", V.SAME),
        ("山田　一郎", V.ADDRESS_UPDATED),
        ("鈴木　月子", V.PROTECTED),
        ("佐藤　星子", V.UNKNOWN_FLAG),
        ("伊藤　雪", V.MOVED_OUT),
        ("林　桜", V.SEVERAL_MATCHES),
        ("何処　誰", V.NO_MATCH),
    ]
    assert sum(taken.verdicts.values()) == taken.info.rows == len(LINES)
    assert taken.dropped == ("住民票コード",)


def test_a_protected_address_is_not_kept_with_the_list(kept: Kept, tmp_path: Path) -> None:
    list_id = _take(kept, write_list(tmp_path / "list.csv"))
    records = kept.db.execute("SELECT record FROM expiry_rows WHERE list = ?", [list_id])
    assert not any("秘密町" in row[0] for row in records.fetchall())
    payloads = kept.db.execute("SELECT CAST(body AS TEXT) FROM payloads").fetchall()
    assert not any("秘密町" in row[0] or "花子" in row[0] for row in payloads)
    assert SECRET.endswith("秘密町7番地7")


def test_a_later_list_doubles_nothing_and_says_what_changed(kept: Kept, tmp_path: Path) -> None:
    list_id = _take(kept, write_list(tmp_path / "first.csv"))
    later = [line("新田　新"), LINES[0], line("山田　一郎", 住所="隣町5番地"), *LINES[2:6]]
    taken = kept.lists.take(
        write_list(tmp_path / "later.csv", later, "utf-8-sig"),
        kept.lists.mapping(), clerk="ito", into=list_id,
    )  # fmt: skip
    rows = list(kept.lists.rows(list_id))
    assert taken.changes == {"same": 5, "changed": 1, "added": 1, "vanished": 1, "repeated": 0}
    assert len({each.matched.key for each in rows}) == len(rows) == 8
    assert [(r.matched.row.name, r.fresh, r.changed is not None, r.vanished) for r in rows] == [
        ("新田　新", True, False, False),
        ("高橋　花子", False, False, False),
        ("山田　一郎", False, True, False),
        *[(each["氏名"], False, False, False) for each in LINES[2:6]],
        ("何処　誰", False, False, True),
    ]
    assert [each.id for each in kept.lists.lists()] == [list_id]


def test_a_row_that_comes_back_has_not_vanished(kept: Kept, tmp_path: Path) -> None:
    list_id = _take(kept, write_list(tmp_path / "first.csv"))
    _take(kept, write_list(tmp_path / "second.csv", LINES[:3]), list_id)
    _take(kept, write_list(tmp_path / "third.csv"), list_id)
    rows = list(kept.lists.rows(list_id))
    assert len(rows) == len(LINES)
    assert not any(each.vanished for each in rows)


def test_a_list_with_a_bad_row_is_taken_whole_or_not_at_all(kept: Kept, tmp_path: Path) -> None:
    lines = [*LINES[:2], line("誰か", 生年月日="あした"), line("誰か", 性別="7"), line("")]
    path = write_list(tmp_path / "list.csv", lines)
    with pytest.raises(ListRefusedError) as refused:
        _take(kept, path)
    assert [(r.line, r.column, r.reason) for r in refused.value.rejects] == [
        (4, "生年月日", RejectReason.DATE),
        (5, "性別", RejectReason.CODE),
        (6, "氏名", RejectReason.BLANK),
    ]
    assert kept.lists.lists() == ()
    taken = kept.lists.take(path, kept.lists.mapping(), clerk="sato", accept_rejects=True)
    assert (taken.info.rows, len(taken.rejects)) == (2, 3)


def test_cancelling_leaves_nothing_behind(kept: Kept, tmp_path: Path) -> None:
    lines = [line(f"人　{n}") for n in range(450)]
    seen: list[tuple[Stage, int]] = []
    with pytest.raises(RegisterFileError) as stop:
        kept.lists.take(
            write_list(tmp_path / "list.csv", lines), kept.lists.mapping(), clerk="sato",
            progress=lambda stage, count: seen.append((stage, count)),
            cancelled=lambda: len(seen) > 1,
        )  # fmt: skip
    assert stop.value.reason is Reason.CANCELLED
    assert seen == [(Stage.JUDGING, 200), (Stage.JUDGING, 400)]
    assert kept.lists.lists() == ()
    assert list(kept.journal.lines()) == []


def test_without_a_register_no_list_is_taken(tmp_path: Path) -> None:
    kept = opened(tmp_path, town=())
    with pytest.raises(StoreError) as stop:
        _take(kept, write_list(tmp_path / "list.csv"))
    assert stop.value.reason is Reason.NO_REGISTER
    kept.close()


def test_a_column_of_numbers_under_another_name_is_refused(kept: Kept, tmp_path: Path) -> None:
    path = write_list(tmp_path / "list.csv", [line("高橋　花子", 対象者連番="123456789018")] * 3)
    with pytest.raises(RegisterFileError) as stop:
        _take(kept, path)
    assert stop.value.reason is Reason.FILE_FORBIDDEN


def test_rows_are_found_by_verdict_and_in_parts(kept: Kept, tmp_path: Path) -> None:
    list_id = _take(kept, write_list(tmp_path / "list.csv"))
    wanted = Which({V.SAME, V.ADDRESS_UPDATED, V.MOVED_OUT})
    assert [n for n, _ in _names(kept.lists.rows(list_id, wanted, offset=1, limit=1))] == [
        "山田　一郎"
    ]


def test_the_towns_own_mapping_is_kept_and_a_wrong_one_refused(kept: Kept, tmp_path: Path) -> None:
    own = 'format = 1\nlayout = "expiry"\n[columns]\nname = ["名"]\nbirth = ["生"]\n'
    with pytest.raises(RegisterFileError):
        kept.lists.keep_mapping(own)
    assert not (tmp_path / "expiry.toml").exists()
    whole = own + 'sex = ["別"]\naddress = ["所"]\n[codes.sex]\n"F" = "female"\n'
    kept.lists.keep_mapping(whole)
    assert kept.lists.mapping().columns["name"] == ("名",)
    path = tmp_path / "own.csv"
    path.write_text("名,生,別,所\n高橋　花子,19800520,F,隣町\n", "utf-8")
    assert _take(kept, path)
    assert {p.field for p in kept.lists.propose(path).columns} >= {"name", "address"}


def test_two_rows_of_one_name_and_birth_date_are_never_settled_alone(
    kept: Kept, tmp_path: Path
) -> None:
    lines = [line("高橋　花子"), line("髙橋　花子", 住所="隣町9番地", 方書=""), line("山田　一郎")]
    taken = kept.lists.take(
        write_list(tmp_path / "list.csv", lines, "utf-8"), kept.lists.mapping(), clerk="sato"
    )
    rows = [each.matched for each in kept.lists.rows(taken.info.id)]
    assert [(r.verdict, r.codes) for r in rows[:2]] == [
        (Verdict.NEEDS_EYES, ("listed_twice",)) for _ in range(2)
    ]
    assert rows[2].automatic


def test_a_namesake_that_a_later_list_brings_is_looked_at(kept: Kept, tmp_path: Path) -> None:
    first = [line("高橋　花子")]
    later = [*first, line("高橋　花子", 住所="隣町9番地", 方書="")]
    mapping = kept.lists.mapping()
    into = kept.lists.take(write_list(tmp_path / "a.csv", first), mapping, clerk="sato").info.id
    kept.lists.take(write_list(tmp_path / "b.csv", later), mapping, clerk="sato", into=into)
    rows = [each.matched for each in kept.lists.rows(into)]
    assert [r.verdict for r in rows] == [Verdict.SAME, Verdict.NEEDS_EYES]


def test_a_row_locked_for_somebody_known_by_the_address_stays_locked_when_compared_again(
    tmp_path: Path,
) -> None:
    spouse = replace(TOWN[0], atena_number="9", name="別姓　別子", protection=Protection.PROTECTED)
    kept = opened(tmp_path, town=[replace(spouse, name_kana="")])
    list_id = _take(kept, write_list(tmp_path / "l.csv", LINES[:1]))
    before = tuple(kept.lists.rows(list_id))
    assert [each.matched.verdict for each in before] == [Verdict.PROTECTED]
    assert kept.lists.refresh(list_id, clerk="sato") == 0
    assert tuple(kept.lists.rows(list_id)) == before
    kept.close()


def test_flags_that_become_known_settle_nothing_alone_until_the_list_is_taken_again(
    tmp_path: Path,
) -> None:
    unknown = replace(TOWN[0], protection=Protection.UNKNOWN)
    kept = opened(tmp_path, town=[unknown])
    path = write_list(tmp_path / "l.csv", LINES[:1])
    list_id = _take(kept, path)
    kept.register.replace([TOWN[0]], NOW, "residents.csv", True)
    kept.lists.refresh(list_id, clerk="sato")
    (row,) = kept.lists.rows(list_id)
    assert (row.matched.verdict, row.matched.codes) == (Verdict.NEEDS_EYES, ("listed_blank",))
    _take(kept, path, list_id)
    (row,) = kept.lists.rows(list_id)
    assert row.matched.verdict is Verdict.SAME
    kept.close()


def test_a_person_without_an_address_is_looked_at(tmp_path: Path) -> None:
    kept = opened(tmp_path, town=[replace(TOWN[0], address=" ", building="")])
    taken = kept.lists.take(
        write_list(tmp_path / "l.csv", LINES[:1]), kept.lists.mapping(), clerk="sato"
    )
    (row,) = kept.lists.rows(taken.info.id)
    assert (row.matched.verdict, row.matched.codes) == (Verdict.NEEDS_EYES, ("no_address",))
    kept.close()


def test_a_forgotten_list_leaves_its_lines_and_nothing_else(kept: Kept, tmp_path: Path) -> None:
    list_id = _take(kept, write_list(tmp_path / "list.csv"))
    kept.lists.forget(list_id, clerk="sato")
    assert kept.lists.lists() == ()
    assert kept.journal.verify() is None
    kinds = [(e.header.kind, e.payload is None) for e in kept.journal.lines(list_id)]
    assert kinds == [("expiry_list_taken", True), ("expiry_list_forgotten", False)]


def test_many_listed_days_are_found_in_one_pass_like_few(kept: Kept, tmp_path: Path) -> None:
    days = [19800520, *range(1, 2000)]
    found = {row[0] for row in kept.register.records_born_on(days)}
    assert found == {row[0] for row in kept.register.records_born_on([19800520])}
    assert len(found) == len(TOWN)
    assert tmp_path.exists()


def test_a_mapping_of_another_kind_of_file_is_refused(kept: Kept, tmp_path: Path) -> None:
    residents = (resources() / "mappings" / "layout_a.toml").read_text("utf-8")
    with pytest.raises(RegisterFileError) as stop:
        kept.lists.take(write_list(tmp_path / "list.csv"), parse_mapping(residents), clerk="sato")
    assert stop.value.reason is Reason.MAPPING_INVALID
