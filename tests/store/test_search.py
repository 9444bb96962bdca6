"""Search as you type: what finds whom, in which order, and whom it must never find."""

import secrets
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from hitomado.core.dates_parse import parse_date
from hitomado.core.people import Protection, Resident, ResidentState
from hitomado.store import loading
from hitomado.store.engine import open_main
from hitomado.store.fold import variant_fold
from hitomado.store.migrations import migrate
from hitomado.store.register import StoredRegister
from tests.store.people import TARO, resident

Town = Callable[..., StoredRegister]
FOLD = variant_fold(
    {v: {s: "koseki"} for v, s in zip("髙﨑邉邊辺", "高崎邊辺邊", strict=True)}  # 邊 ⇄ 辺: a circle
)
NOW = datetime(2026, 11, 21, tzinfo=UTC)


@pytest.fixture(params=["listed", "dense", "by the people"])
def town(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Town]:
    """A register of a few people, reached by each of the ways that a large one takes."""
    if request.param == "dense":
        monkeypatch.setattr(loading, "FEW_PEOPLE", 0)
    if request.param == "by the people":
        monkeypatch.setattr(loading, "MANY_WORDS", 0)
    key = secrets.token_bytes(32)
    db = open_main(tmp_path / "hitomado.db", key)
    migrate(db)
    register = StoredRegister(
        db,
        tmp_path,
        key,
        now=lambda: NOW,
        fold=FOLD,
    )

    def filled(*people: Resident) -> StoredRegister:
        register.replace(iter(people), NOW, "a.csv", flags_known=True)
        return register

    yield filled
    register.close()
    db.close()


@pytest.mark.parametrize(
    "typed",
    [
        *("た", "たか", "タカハシ", "ﾀｶﾊｼ", "たかはしたろう", "たろう", "ハシ", "カ"),
        *("髙", "高橋", "髙橋太郎", "高橋太", "太郎", "橋", "郎", "高橋　太郎", "太郎 たかはし"),
        *("S55.5.20", "s55.5", "S55", "昭和55年5月20日", "昭和５５年５月", "昭和55", "550520"),
        *("1980-05-20", "1980/5/20", "1980.5.20", "19800520", "1980", "198005", "S550520"),
        *(
            "本町",
            "町",
            "三丁目",
            "本町3丁目",
            "本町三",
            "本町三丁目12",
            "12-5",
            "3-12-5",
            "本町12-5",
        ),
        *("みなと", "ハイツ", "本町 太郎", "12 高橋"),
        *("0000012345", "12345", "1234", "高橋 1980", "カ 12345 本"),
    ],
)
def test_one_box_finds_him_by(town: Town, typed: str) -> None:
    register = town(TARO, resident(2))
    assert TARO in register.search(typed), typed


@pytest.mark.parametrize(
    "typed",
    [
        *("高橋 花子", "高橋 1970", "太郎 港町", "橋高", "ハナコ タロウ", "99999", "9999", "1979"),
        *(
            "本町 99",
            "S56.5.20",
            "四丁目",
            "郎太",
            "",
            "　 ",
            "太郎橋",
            "%",
            "_",
            "'",
            '"',
            "\x01高",
        ),
    ],
)
def test_he_is_not_found_by(town: Town, typed: str) -> None:
    assert TARO not in town(TARO, resident(2)).search(typed)


def test_a_name_that_nobody_has_is_answered_with_those_that_look_alike(town: Town) -> None:
    register = town(TARO, resident(2))
    assert register.search("タカハチ") == []
    assert list(register.alike("タカハチ"))[:1] == ["タカハシ"]
    assert not register.alike("鈴木一郎")
    assert not register.alike("　")


def test_exact_names_come_before_beginnings_and_those_before_the_rest(town: Town) -> None:
    within = resident(2, name="小田　一", name_kana="")
    begins = resident(3, name="田中　一", name_kana="")
    exact = resident(4, name="田　一", name_kana="")
    assert town(within, begins, exact).search("田") == [exact, begins, within]


def test_residents_come_before_those_who_moved_out_or_died(town: Town) -> None:
    dead = resident(2, state=ResidentState.DECEASED)
    moved = resident(3, state=ResidentState.MOVED_OUT)
    here = resident(4)
    assert town(dead, moved, here).search("山田")[0] == here
    assert set(town(dead, moved, here).search("山田")) == {here, moved, dead}


def test_former_names_and_aliases_are_found(town: Town) -> None:
    person = resident(
        2,
        name="SMITH JOHN",
        name_kana="",
        name_latin="SMITH JOHN",
        alias="須見　丈",
        former_name="渡邉",
    )
    register = town(person, TARO)
    for typed in ("smith", "ＪＯＨＮ", "smithjohn", "須見丈", "渡辺", "辺"):
        assert register.search(typed) == [person], typed


@pytest.mark.parametrize("protection", [Protection.PROTECTED, Protection.UNKNOWN])
@pytest.mark.parametrize(
    "typed", ["本", "本町", "町三", "本町三丁目", "12-5", "12", "3-12-5", "みなと", "タロウ 本町"]
)
def test_an_address_never_finds_anybody_whose_address_is_withheld(
    town: Town, protection: Protection, typed: str
) -> None:
    from dataclasses import replace

    hidden = replace(TARO, protection=protection)
    register = town(hidden, resident(2))
    assert hidden not in register.search(typed)
    assert hidden in register.search("たかはし")
    assert hidden in register.search("12345")


def test_the_file_holds_no_address_key_of_a_protected_person(town: Town) -> None:
    from dataclasses import replace

    register = town(replace(TARO, protection=Protection.PROTECTED))
    current = register._reading()
    assert current is not None
    kinds = current.db.execute("SELECT DISTINCT kind FROM word").fetchall()
    assert kinds == [(loading.NAME,)]


def test_no_more_than_asked_for(town: Town) -> None:
    register = town(*(resident(n) for n in range(2, 60)))
    assert len(register.search("山田", limit=7)) == 7
    assert len(register.search("や 花", limit=7)) == 7
    assert register.search("山田", limit=0) == []


def test_every_person_is_found_by_what_the_register_holds_of_him(town: Town) -> None:
    people = [
        resident(
            n,
            name=f"{'田山川'[n % 3]}{'中本'[n % 2]}　{'一二三四五'[n % 5]}{'郎子美'[n % 3]}",
            name_kana="",
            birth=parse_date(f"{1940 + n}-03-04"),
            address=f"ひとまど町{'東西南北'[n % 4]}{n}番地",
        )
        for n in range(1, 61)
    ]
    register = town(*people)
    for person in people:
        surname, given = person.name.split()
        for typed in (
            f"{surname} {person.birth.year}",
            f"{given[0]} {surname[1]} {person.birth.year}-03",
            f"{person.address[5:]}",
        ):
            assert person in register.search(typed), typed
