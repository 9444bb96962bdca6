"""A family of five moves in by card, by keys alone: one sheet, few keys, nothing forgotten."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from hitomado.core.chip.reading import CertificateStatus
from hitomado.core.rules.plan import PinKind, Procedure
from hitomado.core.visit.model import Act, ActState, Visit
from hitomado.ui import theme
from hitomado.ui.pages import guide
from hitomado.ui.play import steps as play_steps
from hitomado.ui.play.five import five_visit
from hitomado.ui.play.player import Hand
from hitomado.virtual.spec import PRACTICE_MUNICIPALITY
from tests.bench.household_visit import KEYS_AT_MOST, CountingPlayer, typed_anew
from tests.ui import reading
from tests.ui.counter import Counter
from tests.ui.settled import copy_home, on_this_day

HUSBAND, WIFE, OLDER, YOUNGER, GRANDMOTHER = (f"M005/{n}" for n in range(1, 6))
# where the page has nothing to type into, Enter must go on
GOES_ON = {
    "guide-done": "読み直しへ",
    "read-again": "終わりへ",
    "done": "受付を終える",
}


class Watcher(CountingPlayer):
    """Keeps the visit as it was last, and looks at every page as the clerk does."""

    last: Visit | None = None
    faults: tuple[str, ...] = ()
    keyboard: dict[str, str]

    def picture(self, name: str, shown: QWidget | None = None) -> None:
        super().picture(name, shown)
        QApplication.processEvents()
        self.last = self.desk.visit or self.last
        sideways = reading.scrolled_sideways(self.window)
        nameless = reading.nameless(self.window)
        self.faults += tuple(f"{name}: {fault}" for fault in (*sideways, *nameless))
        self.keyboard = {**getattr(self, "keyboard", {}), name: self._target().accessibleName()}


class _Request:
    """What a QtBot asks of its test; this one belongs to a module."""

    def __init__(self) -> None:
        self.node = self


@pytest.fixture(scope="module")
def played(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Watcher]:
    """The visit is played once; all tests look at what it left."""
    folder = tmp_path_factory.mktemp("five")
    copy_home(folder / "home")
    patch = on_this_day()
    patch.setenv("HITOMADO_HOME", str(folder / "home"))
    for module in (guide, play_steps):
        patch.setattr(module, "GLANCE_MS", 20)
    theme.apply(qapp, dark=False)
    qtbot = QtBot(_Request())  # type: ignore[arg-type]
    counter = Counter(qtbot)
    try:
        player = Watcher(counter.window, folder, five_visit, takes_pictures=True, quit_after=False)
        player.begin()
        qtbot.waitUntil(lambda: player.done, timeout=60_000)
        yield player
    finally:
        counter.leave()
        patch.undo()


def acts(played: Watcher, person: str) -> tuple[Act, ...]:
    assert played.last is not None
    return played.last.acts_of(person)


def done(played: Watcher, person: str) -> set[Procedure]:
    return {a.procedure for a in acts(played, person)}


def test_one_sheet_where_each_form_by_itself_would_be_eleven(played: Watcher) -> None:
    one, separate = played.spent.one, played.spent.separate
    assert one is not None
    assert separate is not None
    assert (len(one.sheets), one.missing) == (1, ())
    assert len(separate.sheets) == 11


def test_the_clerk_presses_far_fewer_keys_than_each_form_by_itself_takes(played: Watcher) -> None:
    assert played.spent.separate is not None
    alone = typed_anew(played.spent.separate)
    assert played.spent.by(Hand.CLERK) <= KEYS_AT_MOST * alone
    assert played.spent.by(Hand.CLERK) + played.spent.by(Hand.CARD) <= KEYS_AT_MOST * alone


def test_each_resident_types_one_pin_once_and_whoever_forgot_it_none(played: Watcher) -> None:
    assert played.spent.by(Hand.RESIDENT) == 4 * len("1234\n")


def test_two_dead_certificates_are_issued_anew_and_one_pin_is_reset(played: Watcher) -> None:
    certificates = {Procedure.SIGN_CERTIFICATE, Procedure.AUTH_CERTIFICATE}
    assert done(played, WIFE) & certificates == certificates
    assert done(played, HUSBAND) & certificates == {Procedure.SIGN_CERTIFICATE}
    for child in (OLDER, YOUNGER):
        assert not done(played, child) & certificates, "under 15 there is no 署名用"
    resets = {
        (a.person, a.pin)
        for p in (HUSBAND, WIFE, OLDER, YOUNGER, GRANDMOTHER)
        for a in acts(played, p)
        if a.procedure is Procedure.PIN_RESET and a.pin
    }
    assert resets == {(GRANDMOTHER, PinKind.TEXT)}


def test_the_card_read_again_bears_a_certificate_that_lives(played: Watcher) -> None:
    person = played.last.person(WIFE) if played.last else None
    assert person is not None
    assert person.before is not None
    assert person.before.auth.status is CertificateStatus.EXPIRED
    assert person.after is not None
    assert person.after.auth.status is CertificateStatus.PRESENT
    assert person.after.municipality_code == PRACTICE_MUNICIPALITY


def test_every_card_is_continued_and_seen_again_with_the_new_address(played: Watcher) -> None:
    for person in (HUSBAND, WIFE, OLDER, YOUNGER, GRANDMOTHER):
        seen = {a.procedure for a in acts(played, person) if a.state is ActState.SEEN_ON_CHIP}
        assert Procedure.CONTINUED_USE in seen, person
        assert not [a for a in acts(played, person) if a.open]


def test_where_there_is_nothing_to_type_enter_goes_on(played: Watcher) -> None:
    assert {name: played.keyboard[name] for name in GOES_ON} == GOES_ON


def test_every_page_fits_and_names_what_takes_the_keyboard(played: Watcher) -> None:
    assert played.faults == ()
    assert len(list(Path(played.folder).glob("*.png"))) >= 30
