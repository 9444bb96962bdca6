"""A mapping file is taken whole or refused with line, key and what is allowed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hitomado.core.people import Protection, ResidentState
from hitomado.core.reasons import Reason, RegisterFileError
from hitomado.core.register.fields import FIELDS, Layout
from hitomado.core.register.mapping import parse_mapping
from tests.core.register.samples import csv_text, mapping_text, only_resident, ordinary


@pytest.mark.parametrize(
    ("name", "layout"), [("layout_a", Layout.RESIDENTS), ("layout_e", Layout.MOVERS)]
)
def test_the_shipped_files_name_every_field_of_their_layout(name: str, layout: Layout) -> None:
    mapping = parse_mapping(mapping_text(name))
    assert mapping.layout is layout
    assert set(mapping.columns) == set(FIELDS[layout])


def test_a_town_has_its_own_names_codes_delimiter_and_date_digits() -> None:
    text = (
        mapping_text()
        .replace('delimiter = ","', 'delimiter = "\\t"')
        .replace('name = ["氏名"]', 'name = ["漢字氏名", "氏名"]')
        .replace('"3" = "moved_out"', '"7" = "moved_out"')
        .replace("[codes.relationship]", '[codes.relationship]\n"02" = "世帯主"')
        .replace("[dates.era_digits]", '[dates.era_digits]\n"3" = "S"')
    )
    row = ordinary(住民状態="7", 続柄="02", 生年月日="3600612")
    file = csv_text(row).replace(",", "\t").replace("氏名", "漢字 氏名")
    person = only_resident(file, parse_mapping(text))
    assert person.state is ResidentState.MOVED_OUT
    assert person.relationship == "世帯主"
    assert person.birth.exact is not None
    assert person.birth.exact.isoformat() == "1985-06-12"
    assert person.birth.text == "3600612"


def _refused(text: str) -> dict[str, str | int]:
    with pytest.raises(RegisterFileError) as stop:
        parse_mapping(text)
    assert stop.value.reason is Reason.MAPPING_INVALID
    return dict(stop.value.params)


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("format = 1", "format = 2", "format"),
        ('layout = "residents"', 'layout = "people"', "layout"),
        ('delimiter = ","', 'delimiter = "::"', "delimiter"),
        ('postcode = ["郵便番号"]', 'postcod = ["郵便番号"]', "postcod"),
        ('postcode = ["郵便番号"]', 'postcode = "郵便番号"', "postcode"),
        ('building = ["方書"]', 'building = ["住所"]', "building"),
        ('"3" = "moved_out"', '"3" = "moved"', "3"),
        ('"9" = "unknown"', '"9" = true', "9"),
        ("[codes.ward]", "[codes.guardian]", "guardian"),
        ("[codes.state]", "[codes.status]", "status"),
    ],
)
def test_a_mistake_is_named_by_its_line(old: str, new: str, key: str) -> None:
    text = mapping_text().replace(old, new, 1)
    assert text != mapping_text()
    params = _refused(text)
    assert params["key"] == key
    assert text.splitlines()[int(params["line"]) - 1].startswith(new.split("\n", maxsplit=1)[0])


def test_a_missing_required_column_is_named() -> None:
    params = _refused(mapping_text().replace('birth = ["生年月日"]\n', ""))
    assert params["key"] == "birth"


def test_what_is_not_toml_is_named_by_its_line() -> None:
    with pytest.raises(RegisterFileError) as stop:
        parse_mapping('format = 1\nlayout = "residents\n')
    assert stop.value.reason is Reason.MAPPING_SYNTAX
    assert dict(stop.value.params) == {"line": 2}


def test_leaving_out_the_protection_column_never_makes_anybody_unprotected() -> None:
    text = mapping_text().replace('protection = ["支援措置区分"]\n', "")
    assert only_resident(csv_text(ordinary()), parse_mapping(text)).protection is Protection.UNKNOWN


@given(st.integers(0, 200), st.text(max_size=12))
def test_a_damaged_file_gives_our_own_errors_only(line: int, junk: str) -> None:
    lines = mapping_text().splitlines()
    lines.insert(min(line, len(lines)), junk)
    try:
        parse_mapping("\n".join(lines))
    except RegisterFileError as stop:
        assert stop.reason in (Reason.MAPPING_INVALID, Reason.MAPPING_SYNTAX)  # noqa: PT017
