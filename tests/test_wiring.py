"""The parts put together: the office's name on each line, one window, files of newcomers."""

import os
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec

from hitomado import desk_wiring, window_wiring, wiring
from hitomado.cli import main
from hitomado.core.chip.free import read_free
from hitomado.core.desk.certificate_file import parse_certificates
from hitomado.core.reasons import Reason, StoreError
from hitomado.ports import ImportOutcome, OfficeIdentity
from hitomado.runner.conversation import converse
from hitomado.store.window_lock import WindowLock
from hitomado.virtual.spec import CardSpec
from hitomado.virtual.town.places import TOWN_CODE
from tests.core.chip.desk import Desk

OFFICE = OfficeIdentity("ひとまど県ひとまど町", TOWN_CODE, "港")
HEADER = "受付番号,転出元市区町村名,転出届出日,転出予定年月日,世帯主,転出前住所,転出先住所,人数,"
HEADER += "氏名,生年月日,性別,続柄,住民種別,カード有無,支援措置区分"


def mover(record: str, sex: str = "1", persons: str = "1") -> str:
    return (
        f"{record},あかり県なぎさ市,20261101,20261110,真砂　大輔,あかり県なぎさ市本町1番1号,"
        f"ひとまど県ひとまど町浜町1番1号,{persons},真砂　大輔,19930523,{sex},世帯主,1,1,0"
    )


def take(folder: Path, text: str, *, accept: bool = False) -> ImportOutcome:
    file = folder / "file.csv"
    file.write_text(text, encoding="utf-8")
    parts = window_wiring.window_parts(OFFICE, practice=True)
    return parts.import_file(
        file, accept_rejects=accept, progress=lambda _: None, cancelled=lambda: False
    )


def reason(outcome: ImportOutcome) -> Reason | None:
    return outcome.stop.reason if outcome.stop else None


def test_every_line_of_the_office_carries_its_code_the_first_already() -> None:
    window_wiring.keep_identity(OFFICE)
    with wiring.store() as store:
        lines = list(store.journal.lines())
        assert [line.header.office for line in lines] == [TOWN_CODE, TOWN_CODE]
        assert store.journal.verify() is None


def test_practice_lines_carry_the_invented_towns_code() -> None:
    opened = window_wiring.window_parts(OFFICE, practice=True).open_store()
    assert opened.journal.append("step", clerk="港", payload={}).header.office == TOWN_CODE
    assert opened.register.info() is not None
    opened.close()


def test_a_second_window_stops_in_words_and_the_command_line_goes_on() -> None:
    lock = WindowLock(wiring.database(practice=False))
    lock.take()
    with pytest.raises(StoreError) as stop:
        window_wiring.entrance(practice=False).identity()
    assert stop.value.reason is Reason.STORE_HAS_WINDOW
    found = CliRunner().invoke(main, ["register", "search", "山田"])
    assert "住民データがありません" in found.stderr
    lock.release()
    assert window_wiring.entrance(practice=False).identity().name == ""


def test_a_window_gives_its_place_back_when_its_store_is_closed() -> None:
    entrance = window_wiring.entrance(practice=True)
    opened = entrance.parts(entrance.identity()).open_store()
    with pytest.raises(StoreError):
        window_wiring.entrance(practice=True).identity()
    opened.close()
    window_wiring.entrance(practice=True).identity()


def test_newcomers_come_in_whole_or_not_at_all_as_the_clerk_chooses(tmp_path: Path) -> None:
    text = "\r\n".join((HEADER, mover("M001"), mover("M002", sex="x")))
    refused = take(tmp_path, text)
    assert (refused.people, reason(refused)) == (None, Reason.FILE_REJECTS)
    assert {row.line for row in refused.rejects} == {3}
    accepted = take(tmp_path, text, accept=True)
    assert (accepted.people, accepted.stop) == (1, None)
    assert accepted.rejects == refused.rejects
    with wiring.store(practice=True) as store:
        assert [record.id for record in store.register.movers()] == ["M001"]


def test_a_newcomers_file_that_cannot_be_taken_says_why_not_that_columns_lack(
    tmp_path: Path,
) -> None:
    doubled = HEADER + ",氏名\r\n" + mover("M001") + ",真砂"
    assert reason(take(tmp_path, doubled)) is Reason.FILE_DOUBLED
    assert reason(take(tmp_path, HEADER + "\r\n")) is Reason.FILE_EMPTY
    nothing_good = f"{HEADER}\r\n{mover('M001', sex='x')}"
    assert reason(take(tmp_path, nothing_good, accept=True)) is Reason.FILE_EMPTY
    assert reason(take(tmp_path, "a,b\r\n1,2\r\n")) is Reason.FILE_COLUMNS


@pytest.mark.parametrize(("ahead", "told"), [(86_400, True), (-86_400, False)])
def test_a_file_from_the_future_does_not_make_the_register_look_fresh(
    tmp_path: Path, ahead: int, told: bool
) -> None:
    file = tmp_path / "residents.csv"
    header = (
        "市区町村コード,宛名番号,世帯番号,住民種別,住民状態,氏名,氏名カナ,生年月日,性別,続柄,住所"
    )
    row = "011002,1,1,1,1,髙橋　太郎,タカハシ　タロウ,S55.5.20,1,世帯主,ひとまど町本町1番地"
    file.write_text(f"{header},支援措置区分\r\n{row},0\r\n", encoding="utf-8")
    os.utime(file, (time.time() + ahead,) * 2)
    result = CliRunner().invoke(main, ["register", "import", str(file)])
    assert result.exit_code == 0, result.output
    assert ("ファイルの日時が未来" in result.stderr) is told
    with wiring.store() as store:
        info = store.register.info()
    assert info is not None
    assert info.as_of <= datetime.now(UTC)
    assert (info.imported - info.as_of).total_seconds() < (60 if told else 90_000)


def test_a_practice_card_may_have_the_coming_cards_certificates() -> None:
    made = wiring.practice_card(CardSpec.example(), "", elliptic=True)
    desk = Desk(made)
    reading = converse(desk, read_free("Reader", wiring.today()))
    assert reading.auth.der is not None
    public = x509.load_der_x509_certificate(reading.auth.der).public_key()
    assert isinstance(public, ec.EllipticCurvePublicKey)
    with pytest.raises(ValueError, match="both"):
        wiring.practice_card(CardSpec.example(), "", elliptic=True, fake_ca=True)


CERTIFICATES = """format = 1
confirmed = 2026-11-20
[[certificate]]
id = "record"
name = "住民票の写し"
purposes = ["免許"]
where = "窓口"
fee = 300
who = ["本人"]
bring = ["本人確認書類"]
"""


def test_the_offices_file_takes_the_place_of_the_shipped_one_or_says_why_not(
    own_home: Path,
) -> None:
    shipped, stop = desk_wiring.certificates()
    assert stop is None
    own_home.mkdir(parents=True, exist_ok=True)
    own = own_home / desk_wiring.OWN_CERTIFICATES
    own.write_text(f"\ufeff{CERTIFICATES}", encoding="utf-8")
    assert desk_wiring.certificates() == (parse_certificates(CERTIFICATES), None)
    own.write_text(CERTIFICATES.replace("fee = 300", "fee = 0.5"), encoding="utf-8")
    table, stop = desk_wiring.certificates()
    assert table == shipped
    assert stop is not None
    assert stop.reason is Reason.CERTIFICATES_INVALID
    own.write_bytes("format = 1 # 表".encode("cp932"))
    table, stop = desk_wiring.certificates()
    assert table == shipped
    assert stop is not None
    assert stop.reason is Reason.CERTIFICATES_UNREADABLE
