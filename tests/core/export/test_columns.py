"""A vendor's column map is taken whole or refused with its line; it cannot ask for numbers."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hitomado.core.export.columns import KEYS, Dates, What, parse_export_map
from hitomado.core.reasons import HitomadoError, Reason
from hitomado.resources_dir import resources

HEAD = 'format = 1\nwhat = "notice"\nencoding = "utf-8"\n'
NAME = '[[column]]\ntitle = "氏名"\nkey = "name"\n'


def refused(text: str) -> HitomadoError:
    with pytest.raises(HitomadoError) as stop:
        parse_export_map(text)
    return stop.value


@pytest.mark.parametrize("what", KEYS)
def test_the_shipped_maps_can_be_read(what: What) -> None:
    text = (resources() / "mappings" / f"export_{what}.toml").read_text(encoding="utf-8")
    shipped = parse_export_map(text)
    assert shipped.what is what
    assert {column.key for column in shipped.columns} <= KEYS[what]


def test_no_value_of_ours_is_a_number_of_a_person() -> None:
    assert not [k for keys in KEYS.values() for k in keys if "number" in k or "code" in k]


@pytest.mark.parametrize("title", ["個人番号", "マイナンバー", "住民票コード"])
def test_a_column_cannot_be_called_after_a_number(title: str) -> None:
    stop = refused(HEAD + NAME + f'[[column]]\ntitle = "{title}"\nkey = "name"\n')
    assert stop.reason is Reason.MAPPING_INVALID
    assert dict(stop.params)["line"] == 7


@pytest.mark.parametrize(
    ("text", "key"),
    [
        (HEAD + NAME.replace("name", "my_number"), "key"),
        (HEAD + NAME + 'dates = "roman"\n', "dates"),
        (HEAD + NAME + "codes = { a = 1 }\n", "codes"),
        (HEAD + NAME + "wide = 3\n", "column.wide"),
        (HEAD + NAME + NAME, "title"),
        (HEAD.replace("utf-8", "ebcdic") + NAME, "encoding"),
        (HEAD.replace("1", "2") + NAME, "format"),
        (HEAD.replace("notice", "all") + NAME, "what"),
        (HEAD, "column"),
        (HEAD + 'delimiter = "|"\n' + NAME, "delimiter"),
        (HEAD + "quote_all = 1\n" + NAME, "quote_all"),
        (HEAD + "more = 1\n" + NAME, "-.more"),
    ],
)
def test_whatever_is_wrong_in_a_map_is_named(text: str, key: str) -> None:
    stop = refused(text)
    assert stop.reason is Reason.MAPPING_INVALID
    assert dict(stop.params)["key"] == key


def test_a_map_that_is_no_toml_is_refused_with_its_line() -> None:
    stop = refused(HEAD + "[[column\n")
    assert stop.reason is Reason.MAPPING_SYNTAX
    assert dict(stop.params)["line"] == 4


def test_a_map_says_how_dates_and_codes_are_written() -> None:
    text = HEAD + NAME + 'dates = "era"\ncodes = { male = "1" }\n'
    column = parse_export_map(text).columns[0]
    assert column.dates is Dates.ERA
    assert column.codes == {"male": "1"}


@given(st.text())
def test_no_text_breaks_the_reader_of_maps(text: str) -> None:
    with suppress(HitomadoError):
        parse_export_map(text)
