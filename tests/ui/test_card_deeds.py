"""Photo, 署名用 certificate, change of a PIN, stopping: asked for at the real window."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar, QWidget

from hitomado.core.chip.reading import Integrity
from hitomado.core.people import Protection
from hitomado.core.reasons import Reason
from hitomado.core.visit.desk import Candidate, CardOnDesk, CardStage
from hitomado.ports import PracticeCard
from hitomado.ui.kit.face_panel import FacePanel
from hitomado.ui.kit.letter_pad import LetterPad
from hitomado.ui.kit.number_b_form import NumberBForm
from hitomado.ui.kit.pin_pad import PinPad
from hitomado.ui.kit.question_row import QuestionRow
from hitomado.ui.kit.slow_bar import AFTER_MS
from hitomado.ui.models.gate import face_address_open
from hitomado.ui.pages.card_deeds import CardDeeds
from hitomado.ui.play import Player
from hitomado.ui.settings_dialog import SettingsDialog
from hitomado.virtual.spec import PRACTICE_SIGN_PASSWORD
from hitomado.window_wiring import PRACTICE_CLERK

from .counter import ENTER, ESC, Counter
from .kit.hands import press
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


def test_a_stopped_entry_sends_nothing_more_and_the_counters_are_read_anew(slow: Counter) -> None:
    slow.readers._delay = (0.0, 0.0)
    chip = Noted(card_of("family"))
    slow.insert(chip)
    slow.stage(CardStage.FREE)
    slow.readers._delay = (0.4, 0.0)
    slow.by_pin("9999")
    slow.press(ESC)
    slow.until(lambda: slow.notice is Reason.READING_STOPPED)
    slow.readers._delay = (0.0, 0.0)
    slow.press(F5)
    slow.stage(CardStage.FREE)
    assert left(slow) == 3 - chip.verifies


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


def test_a_wrong_password_costs_one_try_and_is_said(counter: Counter) -> None:
    found(counter)
    read_sign(counter, "WRONG1")
    assert counter.notice is Reason.PIN_WRONG
    reading = card(counter).reading
    assert reading is not None
    assert reading.tries_left.sign == 4
    assert reading.sign_attributes is None


# change of a PIN


def allow(counter: Counter) -> None:
    counter.controller.allow_pin_change(True)
    counter.until(lambda: counter.controller.office.pin_change)


def give(counter: Counter, *values: str) -> None:
    for value in values:
        counter.dialog(PinPad)
        counter.tap(value)
        counter.press(ENTER)


def test_no_pin_is_changed_unless_the_office_wants_it(counter: Counter) -> None:
    found(counter)
    counter.press(F6)
    assert not counter.says("card_view.change.ask")
    assert "F6" not in counter.said()


def test_the_holder_changes_a_known_pin_and_the_journal_says_so_without_it(
    counter: Counter,
) -> None:
    chip = card_of("family")
    allow(counter)
    counter.insert(chip)
    counter.stage(CardStage.FREE)
    counter.press(F6)
    assert counter.says("card_view.change.ask")
    counter.tap("2")
    give(counter, "1234", "7391", "7391")
    counter.until(lambda: counter.desk.card is not None and counter.desk.card.changed is not None)
    idle(counter)
    assert counter.says("card_view.change.done", pin=counter.words("ui.pin.auth"))
    lines = [line for line in counter.lines() if line.header.kind == "pin_change"]
    bodies = [line.payload.body.decode() for line in lines if line.payload]
    assert ['"state":"begun"' in b for b in bodies] == [True, False]
    assert '"state":"changed"' in bodies[1]
    for value in ("1234", "7391"):
        assert not any(value in body for body in bodies)


def test_two_different_new_values_are_asked_again_and_nothing_is_sent(counter: Counter) -> None:
    chip = Noted(card_of("family"))
    allow(counter)
    counter.insert(chip)
    counter.stage(CardStage.FREE)
    counter.press(F6)
    counter.tap("2")
    give(counter, "1234", "7391", "7392")
    counter.dialog(PinPad)
    assert counter.words("reason.pin_new_differs.title") in pad_says(counter)
    assert chip.verifies == 0
    counter.press(ESC)
    assert card(counter).deed is None
    deeds = counter.window.findChild(CardDeeds)
    assert deeds is not None
    assert deeds._change._held == [], "what was given is forgotten with the pad"
    assert [k.header.kind for k in counter.lines()].count("pin_change") == 0


def test_a_weak_new_value_is_said_before_it_is_typed_again(counter: Counter) -> None:
    allow(counter)
    counter.insert(card_of("family"))
    counter.stage(CardStage.FREE)
    counter.press(F6)
    counter.tap("2")
    give(counter, "1234", "7777")
    counter.dialog(PinPad)
    assert counter.words("pin.weak.same_character") in pad_says(counter)
    counter.press(ESC)


def pad_says(counter: Counter) -> str:
    pad = counter.dialog(PinPad)
    return " ".join(shown.text() for shown in pad.findChildren(QLabel) if shown.isVisible())


def test_the_sheet_on_pins_is_printed_where_a_pin_is_changed(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[bytes] = []

    def take(_window: QWidget, pages: Sequence[bytes]) -> bool:
        printed.extend(pages)
        return True

    monkeypatch.setattr("hitomado.ui.openers.print_pages", take)
    allow(counter)
    counter.insert(card_of("family"))
    counter.stage(CardStage.FREE)
    counter.press(F6)
    assert counter.says("ui.bar.pin_guide")
    counter.press(Qt.Key.Key_F9)
    counter.until(lambda: bool(printed))
    (page,) = printed
    assert QImage.fromData(page).height() > 3000, "drawn for a printer"


def test_the_resident_register_pin_is_not_offered(counter: Counter) -> None:
    allow(counter)
    counter.insert(card_of("family"))
    counter.stage(CardStage.FREE)
    counter.press(F6)
    (asked,) = [
        row
        for row in counter.window.findChildren(QuestionRow)
        if row.isVisible() and row.accessibleName() == counter.words("card_view.change.ask")
    ]
    offered = [b.text() for b in asked._group.buttons()]
    assert len(offered) == 4
    assert not any(counter.words("ui.pin.juki") in text for text in offered)


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
