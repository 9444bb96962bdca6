"""A later list laid over an earlier one: no row twice, none lost."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from hitomado.core.dates_parse import parse_date
from hitomado.core.expiry.merging import Change, Merged, digest_of, merge
from hitomado.core.expiry.model import ListRow
from hitomado.core.people import Sex
from tests.core.expiry.people import ROW, row

ROWS = st.builds(
    lambda name, birth, sex, address, expiry: replace(
        ROW, name=name, birth=parse_date(birth), sex=sex, address=address, card_expiry=expiry
    ),
    st.sampled_from(["高橋　花子", "高橋花子", "鈴木　一郎", "林　あ"]),
    st.sampled_from(["19800520", "19900101", "昭和25年月日不詳"]),
    st.sampled_from([Sex.MALE, Sex.FEMALE]),
    st.sampled_from(["本町1", "本町2", "港町3"]),
    st.sampled_from([date(2027, 4, 20), date(2027, 5, 1)]),
)
LISTS = st.lists(ROWS, max_size=12)


def _known(merged: Merged) -> dict[str, str]:
    return {key: digest_of(each) for key, each, _ in merged.rows}


@given(LISTS)
def test_counts_sum_to_the_file(rows: list[ListRow]) -> None:
    counts = merge({}, rows).counts()
    assert counts["added"] + counts["repeated"] == len(rows)
    assert counts["same"] == counts["changed"] == counts["vanished"] == 0


@given(LISTS, LISTS)
def test_a_second_list_never_doubles_a_row(first: list[ListRow], second: list[ListRow]) -> None:
    before = merge({}, first)
    after = merge(_known(before), second)
    counts, keys = after.counts(), [key for key, _, _ in after.rows]
    assert len(keys) == len(set(keys))
    assert counts["same"] + counts["changed"] + counts["added"] + counts["repeated"] == len(second)
    assert counts["same"] + counts["changed"] + counts["vanished"] == len(before.rows)
    assert not set(after.vanished) & set(keys)


@given(LISTS, st.randoms())
def test_the_same_list_in_another_order_changes_nothing(rows: list[ListRow], r: object) -> None:
    before = merge({}, rows)
    shuffled = list(rows)
    r.shuffle(shuffled)  # type: ignore[attr-defined]
    after = merge(_known(before), shuffled)
    assert {change for _, _, change in after.rows} <= {Change.SAME}
    assert {key for key, _, _ in after.rows} == {key for key, _, _ in before.rows}


@given(LISTS)
def test_unchanged_rows_keep_their_keys(rows: list[ListRow]) -> None:
    before = merge({}, rows)
    known = _known(before)
    after = merge(known, [*rows, row(name="新井　新")])
    assert {key: digest_of(each) for key, each, c in after.rows if c is Change.SAME} == known


def test_a_moved_person_of_a_later_list_is_the_same_row_changed() -> None:
    before = merge({}, [row()])
    after = merge(_known(before), [row(address="ひとまど市港町9番地8")])
    assert [(key, change) for key, _, change in after.rows] == [(before.rows[0][0], Change.CHANGED)]


def test_a_key_tells_nothing_about_the_person() -> None:
    key = merge({}, [row()]).rows[0][0]
    assert "高橋" not in key
    assert "1980" not in key


def test_namesakes_stay_two_rows_when_one_of_them_moves() -> None:
    one, other = row(address="本町1"), row(address="本町2")
    before = merge({}, [one, other])
    after = merge(_known(before), [row(address="港町3"), other])
    kept = {change: key for key, _, change in after.rows}
    assert kept[Change.SAME] == before.rows[1][0]
    assert kept[Change.CHANGED] == before.rows[0][0]
