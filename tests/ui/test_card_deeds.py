"""Photo, 署名用 certificate, change of a PIN, stopping: asked for at the real window."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar

from hitomado.core.chip.reading import Integrity
from hitomado.core.people import Protection
from hitomado.core.reasons import Reason
from hitomado.core.visit.desk import Candidate, CardOnDesk, CardStage
from hitomado.ports import PracticeCard
from hitomado.ui.kit.face_panel import FacePanel
from hitomado.ui.kit.letter_pad import LetterPad
from hitomado.ui.kit.number_b_form import NumberBForm
from hitomado.ui.kit.slow_bar import AFTER_MS
from hitomado.ui.models.gate import face_address_open
from hitomado.ui.play.player import Player
from hitomado.ui.settings_dialog import SettingsDialog
from hitomado.virtual.card import VirtualCard
from hitomado.virtual.chip import NoAnswerError
from hitomado.virtual.readers import READER
from hitomado.virtual.spec import PRACTICE_SIGN_PASSWORD, CardSpec
from hitomado.window_wiring import PRACTICE_CLERK

from .counter import ENTER, ESC, Counter
from .kit.hands import press
from .settled import TODAY
from .test_entries import card_of, left
from .test_faults import Noted

F2, F3, F5, F6 = (Qt.Key.Key_F2, Qt.Key.Key_F3, Qt.Key.Key_F5, Qt.Key.Key_F6)


def card(counter: Counter) -> CardOnDesk:
    assert counter.desk.card is not None
    return counter.desk.card


def found(counter: Counter) -> PracticeCard:
    """The father's card read by PIN, his register row found."""
    lying = counter.cards("family")[0]
    counter.place(lying)
    counter.by_pin(lying.pin)
    counter.stage(CardStage.FOUND)
    return lying


def idle(counter: Counter) -> None:
    counter.until(lambda: counter.desk.card is not None and not counter.desk.card.busy)


def face_panel(counter: Counter) -> FacePanel:
    panel = counter.window.findChild(FacePanel)
    assert panel is not None
    return panel


def see_photo(counter: Counter, lying: PracticeCard) -> None:
    """F2; the birth date stands already; the code, a look, sent."""
    counter.press(F2)
    counter.until(lambda: any(f.isVisible() for f in counter.window.findChildren(NumberBForm)))
    counter.tap(lying.security_code)
    counter.press(ENTER, ENTER)
    idle(counter)


# stopping


@pytest.fixture
def slow(counter: Counter) -> Iterator[Counter]:
    """A counter whose cards take long for every command."""
    counter.readers._delay = (0.4, 0.0)
    yield counter
    counter.readers._delay = (0.0, 0.0)


def test_a_slow_reading_shows_a_bar_after_a_second_and_esc_stops_it(slow: Counter) -> None:
    slow.insert(card_of("family"))
    slow.until(lambda: slow.desk.card is not None)
    bar = slow.window.findChild(QProgressBar)
    assert bar is not None
    assert not bar.isVisible()
    slow.qtbot.wait(AFTER_MS + 200)
    assert bar.isVisible()
    assert slow.says("card_view.busy")
    slow.press(ESC)
    assert slow.notice is Reason.READING_STOPPED
    assert slow.tells(Reason.READING_STOPPED)
    assert not bar.isVisible()


def test_a_stopped_card_is_read_again_by_f5_without_lifting_it(slow: Counter) -> None:
    slow.insert(card_of("family"))
    slow.until(lambda: slow.desk.card is not None)
    slow.press(ESC)
    slow.until(lambda: slow.notice is Reason.READING_STOPPED)
    assert slow.says("card_view.again_hint")
    slow.readers._delay = (0.0, 0.0)
    slow.press(F5)
    slow.stage(CardStage.FREE)
    assert slow.notice is None
    assert slow.says("ui.ask.way")


@pytest.mark.parametrize("reached", [False, True], ids=["before VERIFY", "behind VERIFY"])
def test_a_stopped_entry_sends_nothing_more_and_the_counters_are_read_anew(
    slow: Counter, reached: bool
) -> None:
    slow.readers._delay = (0.0, 0.0)
    chip = Noted(card_of("family"))
    slow.insert(chip)
    slow.stage(CardStage.FREE)
    slow.readers._delay = (0.4, 0.0)
    chip.log.clear()
    slow.by_pin("9999")
    if reached:
        slow.until(lambda: chip.verifies == 1)
    slow.press(ESC)
    assert slow.notice is Reason.READING_STOPPED
    sent = chip.verifies
    assert sent == int(reached)
    slow.readers._delay = (0.0, 0.0)
    slow.press(F5)
    slow.stage(CardStage.FREE)
    assert chip.verifies == sent, "nothing was sent behind the stop"
    assert left(slow) == 3 - sent


def test_another_card_put_down_unseen_shows_nothing_of_the_first(counter: Counter) -> None:
    lying = found(counter)
    counter.press(F2)
    counter.until(lambda: any(f.isVisible() for f in counter.window.findChildren(NumberBForm)))
    slot = counter.readers._slots[READER]
    spec = replace(CardSpec.example(TODAY), card_serial="000000000000009")
    slot.chip = VirtualCard(spec)  # no monitor sees it
    counter.tap(lying.security_code)
    counter.press(ENTER, ENTER)
    counter.until(lambda: counter.notice is Reason.CARD_SWAPPED)
    assert lying.holder not in counter.said()
    counter.tap("1")
    assert counter.desk.visit is None, "no visit for the first holder"
    counter.press(F5)
    counter.stage(CardStage.FREE)
    reading = card(counter).reading
    assert reading is not None
    assert (counter.notice, reading.attributes) == (None, None)


def test_no_tries_of_before_are_called_usable_after_the_link_was_lost(counter: Counter) -> None:
    counter.readers._mute_after = 0.05
    counter.insert(MuteAtVerify(card_of("family")))
    counter.stage(CardStage.FREE)
    assert counter.says("card_view.tries.usable")
    counter.by_pin("9999")
    counter.stage(CardStage.FAILED)
    assert counter.notice is Reason.CARD_MUTE
    assert not counter.says("card_view.tries.usable")
    assert counter.says("card_view.again_hint")


class MuteAtVerify(Noted):
    """A card that takes a secret and says nothing any more."""

    def transmit(self, command: bytes) -> bytes:
        answer = super().transmit(command)
        if command[1] == 0x20 and len(command) > 4:
            raise NoAnswerError
        return answer


# photo


def test_the_photo_is_shown_beside_the_face_images_and_how_it_was_obtained(
    counter: Counter,
) -> None:
    see_photo(counter, found(counter))
    face = card(counter).face
    assert face is not None
    assert face.integrity is Integrity.CONSISTENT
    panel = face_panel(counter)
    assert panel.isVisible()
    pictures = [w.pixmap() for w in panel.findChildren(QLabel)]
    assert sum(not p.isNull() for p in pictures) == 3
    assert counter.says("card_view.photo.source")
    assert counter.says("card_view.integrity.consistent")


def test_the_birth_date_stands_already_and_the_code_is_typed(counter: Counter) -> None:
    found(counter)
    counter.press(F2)
    (form,) = [f for f in counter.window.findChildren(NumberBForm) if f.isVisible()]
    assert all(f.text() for f in (form._year, form._month, form._day))
    assert form._eras.checkedButton() is not None
    assert form._code.count == 0
    assert form._code.hasFocus()


def test_the_photo_is_gone_with_esc_and_with_the_card(counter: Counter) -> None:
    lying = found(counter)
    see_photo(counter, lying)
    counter.press(ESC)
    assert card(counter).face is None
    panel = face_panel(counter)
    assert not panel.isVisible()
    assert panel._view is None
    assert counter.says("ui.ask.kind"), "the clerk goes on where they were"
    see_photo(counter, lying)
    assert card(counter).face is not None
    counter.take()
    assert panel._view is None


def test_nothing_of_the_photo_reaches_the_journal(counter: Counter) -> None:
    see_photo(counter, found(counter))
    counter.tap("1")
    counter.until(lambda: counter.desk.visit is not None)
    told = b"".join(line.payload.body for line in counter.lines() if line.payload)
    told = told.replace(b'"face_only":null', b"")  # a question that was not answered
    for trace in (b"picture", b"photo", b"face"):
        assert trace not in told


def test_no_address_image_of_somebody_who_may_be_protected(counter: Counter) -> None:
    see_photo(counter, found(counter))
    desk = counter.desk
    assert face_address_open(desk)
    for flag in (Protection.PROTECTED, Protection.UNKNOWN):
        hidden = tuple(
            Candidate(replace(c.who, protection=flag), c.record) for c in card(counter).candidates
        )
        assert not face_address_open(replace(desk, card=replace(card(counter), candidates=hidden)))
    assert not face_address_open(replace(desk, card=replace(card(counter), candidates=())))


def test_a_protected_persons_address_image_is_not_on_the_screen(counter: Counter) -> None:
    household = next(c.household for c in counter.tray.cards() if "protected" in c.household)
    lying = counter.cards(household)[0]
    counter.place(lying)
    counter.by_pin(lying.pin)
    counter.stage(CardStage.FOUND)
    see_photo(counter, lying)
    assert card(counter).face is not None
    assert counter.says("card_view.photo.address_closed")


def test_a_wrong_code_is_said_and_nothing_that_was_read_is_lost(counter: Counter) -> None:
    lying = found(counter)
    wrong = "9999" if lying.security_code != "9999" else "9998"
    counter.press(F2)
    counter.tap(wrong)
    counter.press(ENTER, ENTER)
    counter.until(lambda: counter.notice is Reason.NUMBER_B_WRONG)
    idle(counter)
    assert card(counter).stage is CardStage.FOUND
    assert counter.says("ui.ask.kind")


# 署名用 certificate


def read_sign(counter: Counter, password: str = PRACTICE_SIGN_PASSWORD) -> None:
    counter.press(F3)
    counter.dialog(LetterPad)
    counter.tap(password.lower())
    counter.press(ENTER)
    counter.until(lambda: QApplication.activeModalWidget() is None)
    idle(counter)


def test_the_certificate_is_shown_with_its_password(counter: Counter) -> None:
    found(counter)
    read_sign(counter)
    reading = card(counter).reading
    assert reading is not None
    assert reading.sign_attributes is not None
    assert counter.says("card_view.sign.title")
    assert counter.says("card_view.sign.same")
    assert counter.says("card_view.sign.no_flags")
    assert counter.says("card_view.integrity.consistent")


def test_a_substitute_character_of_the_certificate_is_said_at_its_place(counter: Counter) -> None:
    spec = card_of("family").spec
    counter.insert(VirtualCard(replace(spec, name_flags="1" + "0" * (len(spec.name) - 1))))
    counter.stage(CardStage.FREE)
    counter.by_pin()
    counter.stage(CardStage.FOUND)
    counter.press(F3)
    counter.dialog(LetterPad)
    counter.tap(PRACTICE_SIGN_PASSWORD)
    counter.press(ENTER)
    counter.until(lambda: bool(read(counter)))
    assert counter.says("kit.compare.sign")
    assert counter.says("match.substituted_same", a=spec.name[0], b=spec.name[0], position=1)


def read(counter: Counter) -> bool:
    reading = card(counter).reading
    return reading is not None and reading.sign_attributes is not None


def test_a_wrong_password_costs_one_try_and_is_said(counter: Counter) -> None:
    found(counter)
    read_sign(counter, "WRONG1")
    assert counter.notice is Reason.PIN_WRONG
    assert counter.tells(Reason.PIN_WRONG, left=4, pin="sign_pin", advice="pin_wrong.sign_pin")
    reading = card(counter).reading
    assert reading is not None
    assert reading.tries_left.sign == 4
    assert reading.sign_attributes is None


# the page, the setting, pictures


def test_a_known_card_is_looked_at_with_f2_and_left_with_esc(counter: Counter) -> None:
    lying = counter.cards("family")[0]
    counter.receive(lying)
    assert card(counter).stage is CardStage.KNOWN
    counter.press(F2)
    assert counter.says("card_view.heading", name=counter.visit.persons[0].name)
    see_photo(counter, lying)
    assert card(counter).face is not None
    assert face_panel(counter).isVisible()
    counter.press(ESC)
    assert card(counter).face is None
    counter.press(ESC)
    assert not counter.says("card_view.heading", name=counter.visit.persons[0].name)
    assert counter.desk.visit is not None


def test_the_setting_lets_pins_be_changed_and_leaves_a_journal_line(counter: Counter) -> None:
    press(counter.window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    dialog = counter.dialog(SettingsDialog)
    assert dialog._rows["pin_change"].accessibleDescription()
    dialog._rows["pin_change"].setFocus()
    counter.tap("2")
    counter.go_to(counter.words("ui.settings.keep"))
    counter.press(ENTER)
    counter.until(lambda: counter.controller.office.pin_change)
    (line,) = [
        k for k in counter.lines() if b"pin_change" in (k.payload.body if k.payload else b"")
    ]
    assert (line.header.kind, line.header.clerk) == ("setting_changed", PRACTICE_CLERK)


def test_a_picture_of_a_played_visit_shows_no_face(counter: Counter, tmp_path: Path) -> None:
    see_photo(counter, found(counter))
    player = Player(counter.window, tmp_path, lambda _: iter(()), quit_after=False)
    player.picture("face")
    (path,) = tmp_path.glob("*.png")
    picture = QImage(str(path))
    panel = face_panel(counter)
    corner = panel.mapTo(counter.window, QPoint())
    colours = {
        picture.pixel(corner.x() + x, corner.y() + y)
        for x in range(0, panel.width(), 7)
        for y in range(0, min(panel.height(), picture.height() - corner.y()), 7)
    }
    assert len(colours) == 1
    assert panel.isVisible()
    assert panel._view is not None, "the clerk still sees it"
