"""People twice in the register: named with reasons, never by similarity."""

from hitomado.core.dates_parse import parse_date
from hitomado.core.match.duplicates import Duplicate, DuplicateKind, find_duplicates
from hitomado.core.people import Protection, Resident, ResidentKind, ResidentState, Sex
from hitomado.wiring import match_options, variants


def person(
    number: str,
    name: str = "山口　薫",
    born: str = "19800520",
    *,
    state: ResidentState = ResidentState.RESIDENT,
    sex: Sex = Sex.FEMALE,
    alias: str = "",
) -> Resident:
    return Resident(
        number, number, 1, ResidentKind.JAPANESE, state, name, parse_date(born), sex,
        "静岡県浜松市中央区泉1-2", "世帯主", Protection.NONE, alias=alias,
    )  # fmt: skip


def found(*people: Resident) -> list[Duplicate]:
    return list(find_duplicates(people, variants(), match_options("")))


def test_one_name_and_birth_date_of_two_residents_is_named_with_what_differs() -> None:
    (one,) = found(person("1", "髙橋　薫"), person("2", "高橋薫", "昭和55年5月20日"))
    assert one.kind is DuplicateKind.SAME_PERSON
    assert (one.first.atena_number, one.second.atena_number) == ("1", "2")
    assert [r.code for r in one.reasons] == ["variant_a_not_in_jis_x_0208_0212", "space"]


def test_names_that_are_only_similar_are_not_named() -> None:
    assert found(person("1", "高橋　薫"), person("2", "高橋　馨"), person("3", "髙梨　薫")) == []
    assert found(person("1", "斎藤　薫"), person("2", "斉藤　薫")) == []
    assert found(person("1", "ユーキ　薫"), person("2", "ユキ　薫")) == []  # one loose key
    assert found(person("1"), person("2", born="19800521")) == []


def test_a_name_split_elsewhere_is_named_and_said() -> None:
    (one,) = found(person("1", "小野　寺薫"), person("2", "小野寺　薫"))
    assert [r.code for r in one.reasons] == ["split"]


def test_somebody_who_moved_out_and_is_here_again_is_a_re_entry() -> None:
    (one,) = found(person("1", state=ResidentState.MOVED_OUT), person("2"))
    assert one.kind is DuplicateKind.RE_ENTRY
    (one,) = found(person("1"), person("2", state=ResidentState.ERASED))
    assert one.kind is DuplicateKind.RE_ENTRY
    (one,) = found(person("1"), person("2", state=ResidentState.DECEASED))
    assert one.kind is DuplicateKind.DECEASED
    away = [person(n, state=ResidentState.MOVED_OUT) for n in "12"]
    assert found(*away) == []


def test_one_number_in_two_rows_is_named_once() -> None:
    (one,) = found(person("7"), person("7", "別人　薫", "19900101"))
    assert one.kind is DuplicateKind.SAME_NUMBER
    (one,) = found(person("7"), person("7"))
    assert one.kind is DuplicateKind.SAME_NUMBER


def test_an_unknown_birth_date_says_nothing_and_a_partly_unknown_one_is_said() -> None:
    assert found(person("1", born="00000000"), person("2", born="00000000")) == []
    (one,) = found(person("1", born="昭和10年月日不詳"), person("2", born="昭和10年頃"))
    assert "date_approximate" in [r.code for r in one.reasons]


def test_the_alias_of_one_that_is_the_name_of_the_other_is_said() -> None:
    (one,) = found(person("1", "KIM MIN", alias="山口　薫"), person("2"))
    assert [r.code for r in one.reasons] == ["alias"]


def test_another_sex_is_said() -> None:
    (one,) = found(person("1"), person("2", sex=Sex.MALE))
    assert [r.code for r in one.reasons] == ["sex_other"]


def test_three_rows_of_one_person_are_three_pairs() -> None:
    assert len(found(person("1"), person("2"), person("3"))) == 3


def test_a_person_shows_no_name_in_a_repr() -> None:
    (one,) = found(person("1"), person("2"))
    assert "山口" not in repr(one)
