"""The register in use: replaced whole or not at all, read by the port's questions."""

import os
import secrets
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from hitomado.core.dates_parse import parse_date
from hitomado.core.people import MoverPerson, MoverRecord, Protection, Resident, ResidentState, Sex
from hitomado.core.reasons import HitomadoError, Reason, StoreError
from hitomado.store.engine import open_main
from hitomado.store.migrations import migrate
from hitomado.store.register import StoredRegister
from tests.store.people import TARO, resident

KEY = secrets.token_bytes(32)
NOW = datetime(2026, 11, 21, 1, 0, tzinfo=UTC)
AS_OF = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


def opened(folder: Path) -> StoredRegister:
    db = open_main(folder / "hitomado.db", KEY)
    migrate(db)
    return StoredRegister(db, folder, KEY, now=lambda: NOW)


@pytest.fixture
def register(tmp_path: Path) -> Iterator[StoredRegister]:
    store = opened(tmp_path)
    yield store
    store.close()


def take(register: StoredRegister, *people: Resident, source: str = "a.csv") -> None:
    register.replace(iter(people), AS_OF, source, flags_known=True)


def files(folder: Path) -> list[str]:
    return [path.name for path in folder.glob("register-*")]


def test_before_the_first_import_there_is_no_register(register: StoredRegister) -> None:
    assert register.info() is None
    assert register.search("山田") == ()
    assert register.person("1") is None
    assert register.candidates("山田", parse_date("1970-01-02")) == []


def test_a_resident_comes_back_with_every_field(register: StoredRegister) -> None:
    odd = resident(
        7,
        birth=parse_date("昭和10年5月31日頃"),
        address_since=None,
        residence_until=date(2027, 3, 31),
        ward=True,
        alias="山田　花",
        protection=Protection.UNKNOWN,
    )
    take(register, TARO, odd)
    assert register.person(TARO.atena_number) == TARO
    assert register.person(odd.atena_number) == odd


def test_the_registers_age_and_size_are_known(register: StoredRegister) -> None:
    take(register, TARO, resident(2))
    info = register.info()
    assert info is not None
    assert (info.as_of, info.imported, info.people) == (AS_OF, NOW, 2)
    assert (info.source, info.flags_known) == ("a.csv", True)


def test_a_new_register_takes_the_place_of_the_former_whole(
    register: StoredRegister, tmp_path: Path
) -> None:
    take(register, TARO)
    former = files(tmp_path)
    take(register, resident(2), resident(3), source="b.csv")
    assert register.person(TARO.atena_number) is None
    assert register.search("髙橋") == []
    assert len(register.search("山田")) == 2
    assert len(files(tmp_path)) == 1
    assert files(tmp_path) != former


@pytest.mark.parametrize("after", [0, 1, 5_001])
def test_a_file_that_breaks_off_leaves_the_former_register(
    register: StoredRegister, tmp_path: Path, after: int
) -> None:
    def broken() -> Iterator[Resident]:
        for number in range(after):
            yield resident(number + 10)
        raise StoreError(Reason.FILE_FORBIDDEN)

    take(register, TARO)
    with pytest.raises(StoreError):
        register.replace(broken(), AS_OF, "b.csv", flags_known=True)
    assert register.person(TARO.atena_number) == TARO
    assert len(files(tmp_path)) == 1


@pytest.mark.parametrize("place", ["_switch", "sweep"])
def test_a_stop_after_the_new_register_is_in_use_leaves_it_in_use(
    register: StoredRegister, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    take(register, TARO)
    real = getattr(StoredRegister, place)

    def stopped(*given: object) -> None:
        real(*given)
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(StoredRegister, place, stopped)
        with pytest.raises(KeyboardInterrupt):
            take(register, resident(2), resident(3))
    assert len(register.search("山田")) == 2
    register.sweep()
    assert len(files(tmp_path)) == 1
    assert len(register.search("山田")) == 2


def test_cancelling_leaves_the_former_register(register: StoredRegister, tmp_path: Path) -> None:
    take(register, TARO)
    told: list[int] = []
    people = (resident(number + 10) for number in range(20_000))
    with pytest.raises(HitomadoError) as stop:
        register.replace(
            people, AS_OF, "b.csv", True, told.append, cancelled=lambda: sum(told) > 5_000
        )
    assert stop.value.reason is Reason.CANCELLED
    assert told == [5_000, 10_000]
    assert register.person(TARO.atena_number) == TARO
    assert len(files(tmp_path)) == 1


def test_cancelling_at_the_very_end_still_leaves_the_former_register(
    register: StoredRegister,
) -> None:
    asked = 0

    def at_last() -> bool:
        nonlocal asked
        asked += 1
        return asked == expected

    take(register, TARO)
    expected = -1
    register.replace(iter([TARO]), AS_OF, "a.csv", flags_known=True, cancelled=at_last)
    expected, asked = asked, 0
    with pytest.raises(HitomadoError):
        register.replace(iter([resident(2)]), AS_OF, "b.csv", flags_known=True, cancelled=at_last)
    assert register.person(TARO.atena_number) == TARO


KILLED = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from tests.store.people import resident
from hitomado.store.engine import open_main
from hitomado.store.register import StoredRegister

folder, key = Path(sys.argv[1]), bytes.fromhex(sys.argv[2])
db = open_main(folder / "hitomado.db", key)
register = StoredRegister(db, folder, key, now=lambda: datetime.now(UTC))
print("ready", flush=True)
people = (resident(n) for n in range(10, 10_000_000))
register.replace(people, datetime.now(UTC), "b.csv", flags_known=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_an_import_killed_in_the_middle_leaves_the_former_register(
    register: StoredRegister, tmp_path: Path
) -> None:
    take(register, TARO)
    root = Path(__file__).parents[2]
    with subprocess.Popen(
        [sys.executable, "-c", KILLED, str(tmp_path), KEY.hex()],
        stdout=subprocess.PIPE,
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
    ) as importer:
        assert importer.stdout is not None
        assert importer.stdout.readline() == b"ready\n"
        deadline = time.monotonic() + 10
        while len(files(tmp_path)) < 2 and time.monotonic() < deadline:
            time.sleep(0.01)
        time.sleep(0.3)
        importer.kill()
    assert len(files(tmp_path)) == 2
    again = opened(tmp_path)
    assert again.person(TARO.atena_number) == TARO
    again.sweep()
    assert len(files(tmp_path)) == 2  # it might still be being filled
    for path in tmp_path.glob("register-*"):
        os.utime(path, (0, 0))
    again.sweep()
    assert len(files(tmp_path)) == 1
    assert again.person(TARO.atena_number) == TARO
    again.close()


def test_another_programs_import_is_seen_at_once(register: StoredRegister, tmp_path: Path) -> None:
    take(register, TARO)
    assert register.person(TARO.atena_number) == TARO
    other = opened(tmp_path)
    take(other, resident(2))
    assert register.person(TARO.atena_number) is None
    assert len(register.search("山田")) == 1
    other.close()


def test_the_last_row_of_a_number_counts(register: StoredRegister) -> None:
    moved = replace(TARO, state=ResidentState.MOVED_OUT, address="となり町1番地")
    zeros = replace(TARO, atena_number="12345", name="別人　一郎")
    take(register, TARO, resident(2), moved, zeros)
    assert register.person(TARO.atena_number) == moved
    assert register.person("12345") == zeros
    info = register.info()
    assert info is not None
    assert info.people == 3
    assert [p.state for p in register.search("髙橋")] == [ResidentState.MOVED_OUT]


def test_a_household_comes_in_its_order(register: StoredRegister) -> None:
    wife = resident(2, household_number=TARO.household_number, order=2)
    child = resident(3, household_number=TARO.household_number, order=3)
    take(register, child, TARO, resident(4), wife)
    assert register.household(TARO.household_number) == [TARO, wife, child]
    assert register.household("none") == []


def test_candidates_share_the_birth_date_and_are_ordered_by_their_name(
    register: StoredRegister,
) -> None:
    married = replace(TARO, atena_number="2", name="佐藤　太郎", former_name="髙橋")
    stranger = replace(TARO, atena_number="3", name="鈴木　次")
    other_day = replace(TARO, atena_number="4", birth=parse_date("1980-05-21"))
    take(register, stranger, married, other_day, TARO)
    assert register.candidates("高橋太郎", TARO.birth)[0] in (TARO, married)
    found = register.candidates("髙橋　太郎", TARO.birth)
    assert set(found) == {TARO, married}
    assert found[0] == TARO or found[0] == married
    assert register.candidates("全然違う", parse_date("1980-05-21")) == [other_day]


def test_candidates_with_an_unknown_birth_share_what_the_register_says(
    register: StoredRegister,
) -> None:
    unknown = resident(2, birth=parse_date("不詳"))
    take(register, unknown, resident(3, birth=parse_date("推定")), TARO)
    assert register.candidates("山田　花子", parse_date("不詳")) == [unknown]


def test_newcomers_records_are_kept_whole(register: StoredRegister) -> None:
    person = MoverPerson("1", "山田　花子", parse_date("1970-01-02"), Sex.FEMALE, "世帯主")
    record = MoverRecord(
        "m1",
        date(2026, 11, 1),
        date(2026, 11, 20),
        "港市",
        "港市1",
        "山田　花子",
        "本町1",
        (person,),
    )
    later = replace(record, id="m2", out_filed=date(2026, 11, 9))
    register.put_movers([record, later])
    register.put_movers([replace(record, old_head="山田　一")])
    assert register.movers() == (later, replace(record, old_head="山田　一"))


def test_nothing_of_a_resident_can_be_read_from_the_files(
    register: StoredRegister, tmp_path: Path
) -> None:
    take(register, TARO, *(resident(n) for n in range(2, 500)))
    raw = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    for text in ("髙橋", "ヤマダ", "ひとまど町", "0000012345", "19800520"):
        assert text.encode() not in raw


def test_a_register_file_that_is_gone_is_told_as_damage(
    register: StoredRegister, tmp_path: Path
) -> None:
    take(register, TARO)
    for path in tmp_path.glob("register-*"):
        path.unlink()
    with pytest.raises(StoreError) as stop:
        register.search("山田")
    assert stop.value.reason is Reason.STORE_DAMAGED
