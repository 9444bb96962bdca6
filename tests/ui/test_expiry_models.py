"""What the window of the expiry lists says, without a window."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from hitomado import wiring
from hitomado.core.dates_parse import parse_date
from hitomado.core.expiry.model import (
    Choice,
    Decision,
    ListRow,
    MatchedRow,
    NewValues,
    Place,
    RowState,
    Tick,
    Verdict,
)
from hitomado.core.expiry.totals import OfClerk, Totals
from hitomado.core.people import Sex
from hitomado.core.register.mapping import parse_mapping
from hitomado.ui.kit.shapes import Tone
from hitomado.ui.models.expiry import days_view, minutes_line
from hitomado.ui.models.expiry_columns import Columns
from hitomado.ui.models.expiry_list import OpenList
from hitomado.ui.models.expiry_rows import KEYS, keys_of, row_view
from hitomado.words import Words

JA = Words("ja")
NOON = datetime(2026, 11, 20, 3, tzinfo=UTC)
EXPIRY = date(2027, 4, 20)  # worked on from 2026-11-05 to 2026-12-20


def row(
    key: str, place: Place = Place.ENTRY, verdict: Verdict = Verdict.SAME, **more: object
) -> RowState:
    listed = ListRow(
        2, "1", "試験　太郎", parse_date("19800101"), Sex.MALE, "架空県架空町1番地",
        card_expiry=EXPIRY,
    )  # fmt: skip
    new = NewValues("01", listed.name, "", "", listed.address, "") if place is Place.ENTRY else None
    return RowState(MatchedRow(key, listed, verdict), place, new, **more)  # type: ignore[arg-type]


def said(today: date) -> tuple[Tone, str, str]:
    view = days_view(JA, (row("a"),), wiring.rulebook(), today)
    return view.tone, view.title, " ".join((view.what, view.remedy))


@pytest.mark.parametrize(
    ("today", "tone", "word"),
    [
        (date(2026, 11, 4), Tone.INFO, "入力は令和8年11月5日（木）からです"),
        (date(2026, 11, 5), Tone.INFO, "あと45日"),
        (date(2026, 12, 13), Tone.INFO, "あと7日"),
        (date(2026, 12, 14), Tone.WARNING, "最後の週"),
        (date(2026, 12, 20), Tone.WARNING, "今日まで"),
        (date(2026, 12, 21), Tone.ERROR, "期間を過ぎた方が1人"),
        (date(2027, 4, 21), Tone.ERROR, "期間を過ぎた方が1人"),
    ],
)
def test_the_banner_says_where_in_the_window_of_the_work_today_lies(
    today: date, tone: Tone, word: str
) -> None:
    assert said(today)[0] is tone
    assert word in said(today)[1]


def test_when_it_is_over_the_banner_says_what_the_holders_lose() -> None:
    assert "自分で更新を申し込む" in said(date(2026, 12, 21))[2]


def test_entered_rows_count_no_days() -> None:
    done = row("a", entered=Tick("甲", NOON))
    view = days_view(JA, (done,), wiring.rulebook(), date(2026, 12, 21))
    assert view.tone is Tone.SUCCESS


def totals(entered: int, seconds: int) -> Totals:
    clerks = {"甲": OfClerk(entered=entered, seconds=seconds)}
    return Totals(9, {}, {}, 9, 0, 0, entered, 0, clerks)


def test_minutes_per_person_are_told_only_when_they_were_measured() -> None:
    assert "いま" not in minutes_line(JA, totals(0, 0), 180)
    line = minutes_line(JA, totals(4, 120), 180)
    assert "約3.0分" in line
    assert "いま0.5分（4人の実測）" in line


def test_unknown_flags_and_closed_rows_come_after_the_doubtful_ones() -> None:
    rows = (
        row("p", Place.LOCKED, Verdict.PROTECTED),
        row("u", Place.LOCKED, Verdict.UNKNOWN_FLAG),
        row("n", Place.WAITING, Verdict.NO_MATCH),
        row("s"),
    )
    left = OpenList("x", rows).to_decide()
    assert [each.matched.key for each in left] == ["n", "u", "p"]


def test_the_last_decision_of_this_clerk_is_taken_back_and_never_a_colleagues() -> None:
    def decided(key: str, by: str, minutes: int) -> RowState:
        at = NOON + timedelta(minutes=minutes)
        return row(key, decision=Decision(key, Choice.BY_HAND, by, at))

    mine, later = decided("a", "甲", 1), decided("b", "乙", 2)
    assert OpenList("x", (mine, later)).last_decided("甲") == mine
    assert OpenList("x", (later,)).last_decided("甲") is None
    entered = replace(mine, entered=Tick("甲", NOON))
    assert OpenList("x", (entered,)).last_decided("甲") is None, "its entry is taken back first"


def test_a_row_that_a_later_list_no_longer_has_is_neither_asked_nor_entered() -> None:
    gone = row("n", Place.WAITING, Verdict.NO_MATCH, vanished=True)
    opened = OpenList("x", (gone, row("s", vanished=True)))
    assert opened.to_decide() == opened.to_enter() == ()
    assert len(opened.for_sheets()) == 2, "the sheets name them one by one"


def test_a_decision_is_asked_about_again_when_the_list_or_the_register_has_changed_since() -> None:
    old = row("a", changed=True, decision=Decision("a", Choice.THIS_PERSON, "甲", NOON))
    assert OpenList("x", (old,)).to_decide() == (old,)
    assert JA("expiry.why.changed") in row_view(JA, old).why
    seen = replace(old, changed=False)
    assert OpenList("x", (seen,)).to_decide() == ()


def test_nobody_is_offered_as_this_person_where_there_is_no_candidate() -> None:
    assert "1" not in keys_of(row("n", Place.WAITING, Verdict.NO_MATCH))
    assert set(keys_of(row("n", Place.WAITING, Verdict.NO_MATCH))) <= set(KEYS)


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("verdict", [Verdict.PROTECTED, Verdict.UNKNOWN_FLAG])
def test_a_locked_row_shows_no_address_whatever_the_row_still_holds(
    verdict: Verdict, language: str
) -> None:
    view = row_view(Words(language), row("p", Place.LOCKED, verdict))
    assert "架空町" not in repr((view.facts, view.why, view.candidate, view.keys))
    assert view.compared is None
    assert "支援" not in repr((view.facts, view.why, view.keys))


HEADERS = ("整理番号", "氏名", "生年月日", "性別", "住所", "個人番号")
CELLS = (
    ("1", "試験　太郎", "19800101", "M", "架空県架空町1番地", "1"),
    ("2", "試験　花子", "19810101", "F", "架空県架空町2番地", "1"),
)
ALIASES = {"name": ("氏名",), "birth": ("生年月日",), "sex": ("性別",), "address": ("住所",)}


def test_codes_that_nobody_knows_are_named_by_the_clerk_and_read_as_named() -> None:
    columns = Columns(HEADERS, CELLS, ALIASES)
    ids = [line.id for line in columns.lines(JA)]
    assert ids[ids.index("sex") + 1 :][:2] == ["sex\nF", "sex\nM"]
    columns.turn("sex\nM", 1)
    columns.turn("sex\nF", 1)
    columns.turn("sex\nF", 1)
    mapping = columns.mapping()
    assert mapping.codes["sex"]["M"] is Sex.MALE
    assert mapping.codes["sex"]["F"] is Sex.FEMALE
    assert parse_mapping(columns.text()) == mapping


def test_a_column_of_personal_numbers_is_no_choice_for_any_field() -> None:
    columns = Columns(HEADERS, CELLS, ALIASES)
    assert columns.dropped == ("個人番号",)
    seen = set()
    for _ in range(len(HEADERS) + 1):
        columns.turn("building", 1)
        seen.add(columns.column("building"))
    assert seen == {"", *HEADERS} - {"個人番号"}
