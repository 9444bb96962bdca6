"""A family of four by keys alone: the form on paper, the journal behind it, nothing secret left.

A foreign mother, a child of 14, a grandmother whose PINs are blocked or forgotten.
"""

import json
import logging
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hitomado.core.journal import Entry
from hitomado.core.rules.plan import PinKind, Procedure
from hitomado.core.visit.lines import fold
from hitomado.core.visit.model import ActState, Visit
from hitomado.ui import theme
from hitomado.ui.pages import guide
from hitomado.ui.play import steps as play_steps
from hitomado.ui.play.family import HOUSEHOLD, family_visit
from hitomado.ui.play.player import Player
from hitomado.ui.play.steps import FORM_NAME
from hitomado.virtual.spec import CardSpec
from hitomado.virtual.town.practice import card_spec, practice_households

from . import reading
from .counter import Counter
from .settled import TODAY, copy_home, on_this_day

NAMES = ("灯野 健一", "NGUYEN THI LAN", "灯野 蓮", "灯野 千代")
UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
LONG_HEX = re.compile(r"[0-9a-f]{32,}")


class Watcher(Player):
    """Looks at every page it takes a picture of."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.faults: list[str] = []

    def picture(self, name: str, shown: object = None) -> None:
        super().picture(name, shown)  # type: ignore[arg-type]
        self.faults += [f"{name}: no name: {w}" for w in reading.nameless(self.window)]
        sideways = reading.scrolled_sideways(self.window)
        self.faults += [f"{name}: wider than the window: {w}" for w in sideways]


class Played:
    """What one whole visit left behind."""

    def __init__(self, folder: Path, lines: list[Entry], faults: list[str], log: str) -> None:
        self.folder = folder
        self.lines = lines
        self.faults = faults
        self.log = log
        pdf = folder / FORM_NAME
        told = subprocess.run(
            ["pdftotext", "-raw", str(pdf), "-"], capture_output=True, text=True, check=True
        )
        self.text = told.stdout.replace("\u3000", " ")
        self.kinds = [line.header.kind for line in lines]

    @property
    def visit(self) -> Visit:
        told = fold((line, json.loads(line.payload.body)) for line in self.lines if line.payload)
        assert told is not None
        return told

    @property
    def written(self) -> str:
        """All payloads and headers, without ids and digests."""
        parts = [line.header.canonical() for line in self.lines]
        parts += [line.payload.body for line in self.lines if line.payload]
        whole = b"\n".join(parts).decode()
        return LONG_HEX.sub("", UUID.sub("", whole))


class _Notes(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(f"{record.name} {record.getMessage()} {record.exc_info or ''}")


@pytest.fixture(scope="module")
def played(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Played]:
    """The visit is played once; all tests look at what it left."""
    folder = tmp_path_factory.mktemp("family")
    copy_home(folder / "home")
    patch = on_this_day()
    patch.setenv("HITOMADO_HOME", str(folder / "home"))
    for module in (guide, play_steps):
        patch.setattr(module, "GLANCE_MS", 60)  # a key twice at once is tested elsewhere
    theme.apply(qapp, dark=False)
    notes, root = _Notes(), logging.getLogger()
    level = root.level
    root.addHandler(notes)
    root.setLevel(logging.DEBUG)
    qtbot = QtBot(_Request())  # type: ignore[arg-type]
    counter = Counter(qtbot)
    try:
        player = Watcher(counter.window, folder, family_visit, quit_after=False)
        player.begin()
        qtbot.waitUntil(lambda: player.done, timeout=60_000)
        yield Played(folder, counter.lines(), player.faults, "\n".join(notes.said))
    finally:
        counter.leave()
        root.removeHandler(notes)
        root.setLevel(level)
        patch.undo()


class _Request:
    """What a QtBot asks of its test; this one belongs to a module."""

    def __init__(self) -> None:
        self.node = self


def specs() -> list[CardSpec]:
    family = next(h for h in practice_households(TODAY) if h.key == HOUSEHOLD)
    return [card_spec(person, TODAY) for person in family.persons if person.card]


def secrets() -> list[str]:
    """PINs, passwords, security codes, 照合番号B and 個人番号 of the family."""
    values: set[str] = set()
    for spec in specs():
        values |= {spec.text_pin, spec.auth_pin, spec.juki_pin, spec.sign_password}
        values |= {spec.security_code, spec.number_b, spec.number}
    return sorted(values)


def standing_alone(value: str, text: str) -> bool:
    """Whether a value stands in a text and is no part of a longer number."""
    return re.search(rf"(?<![0-9]){re.escape(value)}(?![0-9])", text) is not None


def test_the_whole_visit_is_done_by_keys_and_ends(played: Played) -> None:
    assert next(k for k in played.kinds if k.startswith("visit.")) == "visit.visit_opened"
    assert played.kinds[-1] == "visit.visit_closed"
    assert played.visit.closed
    assert [p.name.replace("\u3000", " ") for p in played.visit.persons] == list(NAMES)
    foreign = [p.foreign for p in played.visit.persons]
    assert foreign == [False, True, False, False]


def test_the_form_names_everybody_and_both_addresses(played: Played) -> None:
    for name in NAMES:
        assert name in played.text
    assert "新しい住所 ひとまど県ひとまど町浜町二丁目6番1号" in played.text
    assert "いままでの住所 ひとまど県ひとまど町灯浦二丁目14番5号" in played.text
    assert "通称 灯野 蘭" in played.text
    assert "1985年8月1日" in played.text, "a foreign resident's birth date is in western years"
    assert "09900010002" in played.text


@pytest.mark.parametrize(
    "item",
    [
        "住民異動届（転居届）",
        "個人番号カード券面記載事項変更届・暗証番号変更・再設定申請書・署名用電子証明書発行申請書",
        "届出年月日 令和8年11月20日",
        "転居年月日 令和8年11月17日",
        "新しい世帯主 灯野 健一",
        "いままでの世帯主 灯野 健一",
        "届出人 灯野 健一",
        "この用紙に暗証番号は書かないでください。",
        "（あて先）ひとまど県ひとまど町長",
        "個人番号（ご本人が記入）",
    ],
)
def test_the_form_carries_every_legal_item(played: Played, item: str) -> None:
    assert item in played.text


def test_the_form_is_marked_as_practice(played: Played) -> None:
    assert played.text.count("演習") >= 1
    assert "演\n習" in played.text, "the mark across the sheet"


def test_the_boxes_say_what_each_person_applies_for(played: Played) -> None:
    ticks = re.search(r"C カードと電子証明書.*?\nE ", played.text, re.DOTALL)
    assert ticks is not None
    rows = {line[2:].split(" ✓")[0]: line.count("✓") for line in ticks[0].split("\n")[2:]}
    assert rows["灯野 健一"] == 2, "券面変更 and 署名用"
    assert rows["NGUYEN THI LAN"] == 2
    assert rows["灯野 蓮"] == 1, "14 years old: no 署名用 certificate"
    assert rows["灯野 千代"] == 3, "and her PINs are set again"


def test_each_applicant_signs_once_and_the_child_does_not(played: Played) -> None:
    signatures = played.text[played.text.index("上のとおり届け出") : played.text.index("F 事務")]
    assert "届出人 灯野 健一" in signatures
    for name in ("NGUYEN THI LAN", "灯野 千代"):
        assert signatures.count(name) == 1
    assert "灯野 蓮" not in signatures


def test_the_form_has_no_secret_and_no_filled_number_box(played: Played) -> None:
    text = UUID.sub("", played.text.replace("-\n", "-"))
    for value in secrets():
        assert not standing_alone(value, text), "a secret stands on the form"
    assert not re.search(r"(?<!\d)\d{12}(?!\d)", text)
    assert "住民票コード" not in text or not re.search(r"住民票コード *\d", text)


def test_the_journal_is_a_whole_chain_of_kinds_in_their_order(played: Played) -> None:
    first = {kind: played.kinds.index(kind) for kind in dict.fromkeys(played.kinds)}
    order = [
        "visit.visit_opened",
        "visit.person_joined",
        "visit.card_seen",
        "visit.form_issued",
        "visit.acts_planned",
        "visit.act_changed",
        "visit.card_seen_again",
        "visit.visit_closed",
    ]
    assert sorted(order, key=first.__getitem__) == order
    assert played.kinds.count("visit.card_seen") == 4
    assert played.kinds.count("visit.card_seen_again") == 4
    assert played.kinds.count("visit.visit_closed") == 1
    assert [line.header.seq for line in played.lines] == list(
        range(played.lines[0].header.seq, played.lines[-1].header.seq + 1)
    )
    assert {line.header.clerk for line in played.lines} == {"演習"}


def test_no_secret_is_in_the_journal(played: Played) -> None:
    for value in secrets():
        assert not standing_alone(value, played.written), "a secret stands in the journal"
    value = r'"(pin|secret|password|number_b|my_number)":"[0-9A-Z]'  # a PIN is named, never told
    assert not re.search(value, played.written)


def test_no_file_of_the_data_folder_holds_a_readable_name_or_secret(played: Played) -> None:
    searched = [name.replace(" ", "\u3000").encode() for name in NAMES if " " in name]
    searched += [spec.number_b.encode() for spec in specs()]
    searched += [spec.number.encode() for spec in specs()]
    for file in (played.folder / "home").rglob("*"):
        content = file.read_bytes() if file.is_file() else b""
        assert not [value for value in searched if value in content], file.name


def test_every_step_is_answered_and_nothing_is_called_seen_that_was_not(played: Played) -> None:
    acts = played.visit.acts
    assert acts
    assert not [a for a in acts if a.open]
    assert {a.state for a in acts} <= {ActState.CONFIRMED, ActState.SEEN_ON_CHIP}
    assert all(a.by and a.at for a in acts if a.state is ActState.CONFIRMED)
    seen = {a.procedure for a in acts if a.state is ActState.SEEN_ON_CHIP}
    assert Procedure.CARD_UPDATE in seen
    assert Procedure.SIGN_CERTIFICATE not in seen, "presence alone proves no certificate"


def test_a_forgotten_pin_is_reset_and_the_full_counters_prove_it(played: Played) -> None:
    grandmother = played.visit.persons[3]
    proved = {
        a.pin
        for a in played.visit.acts_of(grandmother.id)
        if a.procedure is Procedure.PIN_RESET and a.state is ActState.SEEN_ON_CHIP
    }
    assert {PinKind.TEXT, PinKind.JUKI} <= proved


def test_nothing_read_from_a_chip_is_kept_when_the_visit_has_ended(played: Played) -> None:
    assert played.visit.closed
    assert not [p for p in played.visit.persons if p.before or p.after or p.comparison]
    assert '"tries_left"' not in played.written


def test_every_page_leaves_a_picture(played: Played) -> None:
    pictures = sorted(played.folder.glob("*.png"))
    assert len(pictures) >= 15
    from PySide6.QtGui import QPixmap

    for picture in pictures:
        shown = QPixmap(str(picture))
        assert reading.colours(shown) > 8, picture.name
        assert shown.width() <= 1366


def test_every_page_fits_the_smallest_screen_and_names_what_takes_the_keyboard(
    played: Played,
) -> None:
    assert played.faults == []


def test_the_log_of_a_whole_visit_holds_no_personal_data(played: Played) -> None:
    family = next(h for h in practice_households(TODAY) if h.key == HOUSEHOLD)
    private = [p.resident.name for p in family.persons if p.resident]
    private += [spec.name for spec in specs()] + [spec.address for spec in specs()]
    private += ["灯野", "NGUYEN", "灯浦", "浜町", "09900010002"]
    assert not [value for value in private if value in played.log]
    log = LONG_HEX.sub("", UUID.sub("", played.log))
    assert not [value for value in secrets() if standing_alone(value, log)]
