"""The quick look leaves out nobody whom the comparison would count."""

from hypothesis import given, settings
from hypothesis import strategies as st

from hitomado.core.dates_parse import parse_date
from hitomado.core.expiry.looking import Folders, Looked
from hitomado.core.expiry.matching import Tally, judged
from hitomado.core.expiry.model import ListRow, Verdict
from hitomado.core.people import Protection, Resident, ResidentState, Sex
from tests.core.expiry.people import JUDGE, TABLE, person, row
from tests.core.expiry.people import judged as judge_one

NAMES = st.builds(
    "{}{}{}".format,
    st.sampled_from(["高橋", "髙橋", "渡辺", "渡邊", "斉藤", "斎藤", "土屋", "士屋", "山田", "林"]),
    st.sampled_from(["　", " ", ""]),
    st.sampled_from(["花子", "はな子", "ハナコ", "一郎", "一朗", "愛", "美咲", "ＭＡＲＩ"]),
)
ADDRESSES = st.sampled_from(["本町1番地2", "本町1-2", "港町3番地"])
SEXES = st.sampled_from(list(Sex))
KANA = st.sampled_from(["", "タカハシ　ハナコ", "ワタナベ　アイ"])
LISTED = st.builds(
    lambda name, kana, address, sex: row(name=name, name_kana=kana, address=address, sex=sex),
    NAMES, KANA, ADDRESSES, SEXES,
)  # fmt: skip
PEOPLE = st.builds(
    lambda name, kana, address, sex, alias, flag, state: person(
        name=name, name_kana=kana, address=address, sex=sex, alias=alias, protection=flag,
        state=state,
    ),
    NAMES, KANA, ADDRESSES, SEXES, st.one_of(st.just(""), NAMES),
    st.sampled_from(list(Protection)), st.sampled_from(list(ResidentState)),
)  # fmt: skip


def _looks(listed: ListRow, found: Resident) -> bool:
    folders = Folders.of(TABLE.folding)
    others = tuple(n for n in (found.alias, found.former_name) if n)
    glance = folders.glance(found.name, found.name_kana, found.address, found.sex, others)
    return Looked.of(listed, folders).may_be(glance)


@settings(max_examples=400)
@given(LISTED, PEOPLE)
def test_who_is_not_looked_at_would_not_have_counted(listed: ListRow, found: Resident) -> None:
    if not _looks(listed, found):
        assert judge_one(listed, found).verdict is Verdict.NO_MATCH


@given(st.lists(st.tuples(LISTED, st.lists(PEOPLE, max_size=3)), max_size=8))
def test_counts_always_sum_to_the_input(table: list[tuple[ListRow, list[Resident]]]) -> None:
    tally = Tally()
    rows = [(f"k{n}", listed) for n, (listed, _) in enumerate(table)]
    found = list(tally.passing(judged(rows, lambda n: table[n][1], JUDGE)))
    assert tally.total == len(table) == sum(tally.verdicts.values())
    assert [m.key for m in found] == [key for key, _ in rows]


@given(LISTED, st.lists(PEOPLE, min_size=1, max_size=4))
def test_no_row_of_a_flag_that_is_not_clear_is_ever_automatic(
    listed: ListRow, people: list[Resident]
) -> None:
    matched = judge_one(listed, *people)
    if matched.automatic:
        sure = [p for p in people if p.atena_number == matched.ref]
        assert any(p.protection is Protection.NONE for p in sure)
    exact = parse_date("19800520").exact
    assert not matched.automatic or matched.row.birth.exact == exact
