"""A chip's four attributes against a person."""

from dataclasses import replace

from hitomado.core.chip.reading import Attributes, SignAttributes
from hitomado.core.dates_parse import parse_date
from hitomado.core.match.comparison import Field, Level
from hitomado.core.match.people import Compared, compare_people, compare_sign_attributes
from hitomado.core.people import MoverPerson, Protection, Resident, ResidentKind, ResidentState, Sex
from hitomado.wiring import match_options, variants

CHIP = Attributes("山口　薫", "静岡県浜松市中央区泉三丁目4番5号", "19800520", Sex.FEMALE)
PERSON = Compared(
    "山口　薫", "静岡県浜松市中央区泉三丁目4番5号", parse_date("昭和55年5月20日"), Sex.FEMALE
)


def levels(chip: Attributes, other: Compared) -> dict[Field, Level]:
    found = compare_people(chip, other, variants(), match_options(""))
    return {part.what: part.level for part in found.fields}


def test_the_same_person_is_identical_though_the_register_writes_eras() -> None:
    assert compare_people(CHIP, PERSON, variants(), match_options("")).level is Level.IDENTICAL


def test_the_worst_field_decides() -> None:
    moved = replace(PERSON, address="静岡県浜松市中央区滝1番地")
    found = compare_people(CHIP, moved, variants(), match_options(""))
    assert found.level is Level.DIFFERENT
    assert levels(CHIP, moved)[Field.NAME] is Level.IDENTICAL


def test_an_alias_or_a_former_name_is_for_the_clerk() -> None:
    alias = replace(CHIP, name="金　民")
    assert levels(alias, PERSON)[Field.NAME] is Level.DIFFERENT
    aliased = replace(PERSON, other_names=("金　民",))
    assert levels(alias, aliased)[Field.NAME] is Level.NEEDS_HUMAN
    former = replace(CHIP, name="山口［滝沢］　薫")
    assert levels(former, PERSON)[Field.NAME] is Level.NEEDS_HUMAN


def test_sex_is_compared_only_where_both_sides_know_it() -> None:
    assert levels(CHIP, replace(PERSON, sex=Sex.MALE))[Field.SEX] is Level.DIFFERENT
    assert levels(CHIP, replace(PERSON, sex=Sex.UNKNOWN))[Field.SEX] is Level.NEEDS_HUMAN


def test_a_resident_is_taken_with_building_and_all_names() -> None:
    resident = Resident(
        "1", "10", 1, ResidentKind.FOREIGN, ResidentState.RESIDENT, "KIM MIN",
        parse_date("1980-05-20"), Sex.FEMALE, "静岡県浜松市中央区泉3-4-5", "本人", Protection.NONE,
        building="コーポ泉201", alias="山口　薫", name_kanji="金　民",
    )  # fmt: skip
    taken = Compared.of_resident(resident)
    assert taken.address.endswith("　コーポ泉201")
    assert taken.other_names == ("山口　薫", "金　民")


def test_a_mover_is_taken_with_the_old_address() -> None:
    mover = MoverPerson("1", "山口　薫", parse_date("19800520"), Sex.FEMALE, "本人", alias="別名")
    taken = Compared.of_mover(mover, "静岡県浜松市中央区泉3-4-5")
    assert (taken.address, taken.other_names) == ("静岡県浜松市中央区泉3-4-5", ("別名",))


def test_the_flags_of_the_sign_certificate_explain_a_substitute() -> None:
    sign = SignAttributes(
        "山辺　薫", "0000", CHIP.address, "0" * len(CHIP.address), "19800520", True, Sex.FEMALE
    )
    options, table = match_options(""), variants()
    register = replace(PERSON, name="山邉　薫")
    plain = compare_sign_attributes(sign, register, table, options).fields[0]
    flagged = compare_sign_attributes(
        replace(sign, name_flags="0100"), register, table, options
    ).fields[0]
    assert (plain.level, flagged.level) == (Level.VARIANT_UNFORCED, Level.VARIANT_FORCED)
    (reason,) = flagged.reasons
    assert (reason.code, reason.position) == ("variant_flagged", 1)


def test_an_era_that_contradicts_the_year_is_for_the_clerk() -> None:
    sign = SignAttributes(
        CHIP.name, "", CHIP.address, "", "19800520", era_agrees=False, sex=Sex.FEMALE
    )
    birth = compare_sign_attributes(sign, PERSON, variants(), match_options("")).fields[2]
    assert (birth.level, birth.reasons[0].code) == (Level.NEEDS_HUMAN, "era_contradicts")
