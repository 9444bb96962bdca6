"""The assistant proposes, the user agrees; what must not be read is no candidate."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from hitomado.core.expiry.assistant import Sureness, mapping_text, propose
from hitomado.core.expiry.reading import ListFile
from hitomado.core.register.fields import Layout
from hitomado.core.register.mapping import parse_mapping
from hitomado.core.register.rejects import Reject

_TEXT = (Path(__file__).parents[3] / "resources" / "mappings" / "layout_b.toml").read_text("utf-8")
SHIPPED = parse_mapping(_TEXT)
HEADERS = [
    *("整理番号", "住民票コード", "対象者の氏名（漢字）", "対象者のフリガナ", "生年月日（西暦）"),
    *("性別", "郵便番号", "住所（都道府県から）", "方書", "カード有効期限", "マイナンバー"),
]
SAMPLE = [
    ["1", "", "高橋　花子", "タカハシ　ハナコ", "19800520", "2", "999-0001", "ひとまど市本町1番地2",
     "", "20270420", ""],
    ["2", "", "山田　一郎", "ヤマダ　イチロウ", "19750101", "1", "9990002", "ひとまど市港町3番地",
     "港ハイツ1号", "20270501", ""],
]  # fmt: skip


def test_known_names_are_sure_and_names_that_hold_the_words_are_likely() -> None:
    found = {p.field: p for p in propose(HEADERS, SAMPLE, SHIPPED.columns).columns}
    assert found["postcode"].sureness is Sureness.SURE
    assert (found["name"].column, found["name"].sureness) == (
        "対象者の氏名（漢字）", Sureness.LIKELY,
    )  # fmt: skip
    assert found["name_kana"].column == "対象者のフリガナ"
    assert found["birth"].column == "生年月日（西暦）"
    assert found["number"].column == "整理番号"


def test_forbidden_columns_are_never_proposed() -> None:
    told = propose(HEADERS, SAMPLE, SHIPPED.columns)
    assert told.dropped == ("住民票コード", "マイナンバー")
    assert not {p.column for p in told.columns} & set(told.dropped)


def test_what_is_missing_is_named() -> None:
    assert propose(["氏名"], [["高橋　花子"]], SHIPPED.columns).missing == (
        "birth", "sex", "address",
    )  # fmt: skip


def test_a_column_that_only_looks_like_one_is_a_guess() -> None:
    headers = ["氏名", "X", "生年月日", "性別"]
    sample = [["高橋　花子", "ひとまど市本町1番地2", "19800520", "2"]]
    found = {p.field: p for p in propose(headers, sample, SHIPPED.columns).columns}
    assert (found["address"].column, found["address"].sureness) == ("X", Sureness.GUESS)


def test_a_known_name_over_other_cells_is_only_a_guess() -> None:
    headers, sample = ["生年月日"], [["高橋"], ["山田"]]
    found = propose(headers, sample, SHIPPED.columns).columns
    assert [(p.field, p.sureness) for p in found] == [("birth", Sureness.GUESS)]


def test_codes_that_nobody_knows_are_asked_about() -> None:
    rows = [[*SAMPLE[0]], [*SAMPLE[1]]]
    rows[0][5] = "F"
    assert propose(HEADERS, rows, SHIPPED.columns).codes["sex"] == {"1": "male", "F": ""}


def test_what_was_agreed_to_reads_the_file() -> None:
    told = propose(HEADERS, SAMPLE, SHIPPED.columns)
    text = mapping_text({p.field: p.column for p in told.columns}, {"sex": {"F": "female"}})
    mapping = parse_mapping(text)
    lines = [",".join(cells) + "\r\n" for cells in (HEADERS, *SAMPLE)]
    rows = list(ListFile(lines, mapping))
    assert not any(isinstance(each, Reject) for each in rows)
    assert [each.name for each in rows if not isinstance(each, Reject)] == [
        "高橋　花子", "山田　一郎",
    ]  # fmt: skip


@given(
    st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\r\n\x00"), max_size=12)),
    st.data(),
)
def test_a_column_is_proposed_for_one_field_only(headers: list[str], data: st.DataObject) -> None:
    cells = st.lists(st.text(max_size=8), max_size=len(headers))
    sample = data.draw(st.lists(cells, max_size=3))
    told = propose(headers, sample, SHIPPED.columns)
    assert len({p.field for p in told.columns}) == len(told.columns) <= len(headers)


@given(st.text(st.characters(min_codepoint=32, exclude_characters="\x7f"), min_size=1))
def test_every_column_name_survives_the_mapping_file(name: str) -> None:
    columns = {"name": name, "birth": "b", "sex": "s", "address": "a"}
    try:
        mapping = parse_mapping(mapping_text(columns, {}))
    except Exception as error:
        assert "mapping_invalid" in str(error)  # noqa: PT017
        return
    assert mapping.columns["name"] == (name,)
    assert mapping.layout is Layout.EXPIRY
