"""個人番号 and 住民票コード stay outside, under whatever name they come."""

import pytest

from hitomado.core.reasons import Reason, RegisterFileError
from hitomado.core.register.check_digits import has_my_number_check_digit
from hitomado.core.register.forbidden import is_forbidden
from hitomado.core.register.rejects import Reject
from tests.core.register.samples import csv_text, layout, ordinary, residents


def _number(count: int) -> str:
    eleven = f"{count * 7_919_000_033 % 10**11:011d}"
    return next(eleven + d for d in "0123456789" if has_my_number_check_digit(eleven + d))


def _people(count: int, **columns: str) -> list[dict[str, str]]:
    return [ordinary(宛名番号=f"{n:010d}", **columns) for n in range(1, count + 1)]


@pytest.mark.parametrize(
    "name",
    ["個人番号", "マイナンバー", "ﾏｲﾅﾝﾊﾞｰ", "住民票コード", "旧 個人番号", "My_Number", "住民票ｺｰﾄﾞ"],
)
def test_forbidden_columns_are_known_by_name(name: str) -> None:
    assert is_forbidden(name)


@pytest.mark.parametrize(
    "name",
    ["個人番号カード発行状況", "マイナンバーカード有効期限", "宛名番号", "世帯番号", "住所コード"],
)
def test_columns_about_the_card_are_not_forbidden(name: str) -> None:
    assert not is_forbidden(name)


def test_a_forbidden_column_is_dropped_unread_and_said_to_be_dropped() -> None:
    rows = [row | {"個人番号": _number(n)} for n, row in enumerate(_people(5))]
    found = residents(csv_text(*rows))
    assert found.dropped == ("個人番号",)
    kept = list(found)
    assert len(kept) == 5
    shown = "".join(
        str(getattr(person, field)) for person in kept for field in person.__dataclass_fields__
    )
    assert not any(_number(n) in shown for n in range(5))


def test_a_mapping_cannot_ask_for_a_forbidden_column() -> None:
    from hitomado.core.register.mapping import parse_mapping
    from tests.core.register.samples import mapping_text

    text = mapping_text().replace('building = ["方書"]', 'building = ["マイナンバー"]')
    with pytest.raises(RegisterFileError) as stop:
        parse_mapping(text)
    assert stop.value.reason is Reason.MAPPING_INVALID


@pytest.mark.parametrize("column", ["備考", "方書"])
@pytest.mark.parametrize("people", [3, 5000])
def test_numbers_under_another_name_refuse_the_file_before_a_row_is_given(
    column: str, people: int
) -> None:
    rows = [row | {column: _number(n)} for n, row in enumerate(_people(people), 1)]
    with pytest.raises(RegisterFileError) as stop:
        next(iter(residents(csv_text(*rows))))
    assert stop.value.reason is Reason.FILE_FORBIDDEN
    assert dict(stop.value.params) == {"column": column}


def test_numbers_that_begin_late_in_the_file_refuse_it_at_the_end() -> None:
    rows = _people(20_000, 備考="")
    for n, row in enumerate(rows[4000:]):
        row["備考"] = _number(n)
    with pytest.raises(RegisterFileError) as stop:
        for _ in residents(csv_text(*rows)):
            pass
    assert stop.value.reason is Reason.FILE_FORBIDDEN


def test_a_household_number_column_full_of_random_numbers_is_refused_too() -> None:
    rows = [row | {"世帯番号": _number(n)} for n, row in enumerate(_people(50), 1)]
    with pytest.raises(RegisterFileError) as stop:
        list(residents(csv_text(*rows)))
    assert dict(stop.value.params) == {"column": "世帯番号"}


def test_running_twelve_digit_keys_with_the_same_check_digit_rule_are_accepted() -> None:
    keys = [
        digits
        for n in range(2000)
        for d in "0123456789"
        if has_my_number_check_digit(digits := f"{n:011d}{d}")
    ]
    found = list(residents(csv_text(*(ordinary(宛名番号=key) for key in keys))))
    assert len(found) == 2000
    assert not any(isinstance(row, Reject) for row in found)


def test_a_few_numbers_among_notes_do_not_refuse_a_file() -> None:
    rows = [row | {"備考": _number(n) if n < 10 else "済"} for n, row in enumerate(_people(40))]
    assert len(list(residents(csv_text(*rows), layout()))) == 40


def test_two_rows_are_too_few_to_call_their_keys_running_numbers() -> None:
    rows = (ordinary(宛名番号=number) for number in ("123456789018", "123456789107"))
    assert has_my_number_check_digit("123456789107")
    with pytest.raises(RegisterFileError) as stop:
        list(residents(csv_text(*rows)))
    assert dict(stop.value.params) == {"column": "宛名番号"}
