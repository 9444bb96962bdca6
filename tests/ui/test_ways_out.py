"""A reader that is missing, a card that cannot be used: what is said leads on."""

from datetime import timedelta

from PySide6.QtCore import Qt

from hitomado.core.reasons import Reason
from hitomado.core.visit.desk import CardStage
from hitomado.core.visit.model import Step
from hitomado.ui.join_dialog import JoinDialog
from hitomado.ui.kit.banner import Banner
from hitomado.ui.kit.search_box import SearchBox
from hitomado.ui.pages.people import PeoplePage
from hitomado.ui.pages.wait import WaitPage
from hitomado.virtual.kinds import KINDS
from hitomado.virtual.readers import READER

from .counter import ENTER, ESC, Counter
from .settled import TODAY
from .test_entries import card_of
from .test_visit_end import to_questions

F4 = Qt.Key.Key_F4


def refused(counter: Counter) -> None:
    counter.insert(KINDS["driver-licence"](today=TODAY))
    counter.stage(CardStage.FAILED)
    assert counter.says("ui.card.stopped")


def test_without_the_service_no_card_is_asked_for_and_what_to_do_is_said(counter: Counter) -> None:
    counter.readers.set_service(running=False)
    counter.until(lambda: not counter.desk.service)
    for part in ("title", "what", "remedy"):
        assert counter.words(f"reason.{Reason.NO_SERVICE}.{part}") in counter.said()
    assert counter.says("window.reader.diagnosis")
    assert not counter.says("ui.wait.headline")
    counter.readers.set_service(running=True)
    counter.until(lambda: counter.desk.service)
    assert counter.says("ui.wait.headline")
    assert not counter.says("window.reader.diagnosis")


def test_without_a_reader_no_card_is_asked_for_and_what_to_do_is_said(counter: Counter) -> None:
    counter.readers.unplug(READER)
    counter.until(lambda: not counter.desk.readers)
    counter.until(lambda: counter.words("window.reader.diagnosis") in counter.said())
    assert counter.says(f"reason.{Reason.NO_READER}.title")
    assert not counter.says("ui.wait.headline")
    counter.readers.plug(READER)
    counter.until(lambda: bool(counter.desk.readers))
    assert counter.says("ui.wait.headline")


def test_f4_at_a_refused_card_looks_for_its_holder_without_it(counter: Counter) -> None:
    refused(counter)
    counter.press(F4)
    assert isinstance(counter.window.page, WaitPage)
    search = counter.window.findChild(SearchBox)
    assert search is not None
    assert search.isVisible()
    focused = counter.window.focusWidget()
    assert focused is not None
    assert search.isAncestorOf(focused)
    counter.take()
    counter.insert(card_of("family"))
    counter.stage(CardStage.FREE)
    assert counter.says("ui.ask.way"), "the next card is read as ever"


def test_f4_at_a_refused_card_in_a_visit_adds_its_holder_without_it(counter: Counter) -> None:
    counter.receive(counter.cards("family")[0])
    counter.take()
    refused(counter)
    counter.press(F4)
    counter.dialog(JoinDialog)
    counter.press(ESC)
    assert isinstance(counter.window.page, PeoplePage)
    assert counter.desk.step is Step.RECEPTION


def test_a_card_that_does_not_belong_here_is_asked_to_be_taken_off(counter: Counter) -> None:
    counter.receive(counter.cards("family")[0])
    counter.insert(card_of("variant"))
    counter.stage(CardStage.FREE)
    counter.by_pin()
    counter.stage(CardStage.FOUND)
    assert not counter.says("window.take_card")
    counter.tap("2")
    assert counter.says("ui.found.take_card")
    assert counter.says("window.take_card")
    assert not counter.says("ui.ask.join", name="髙﨑　邊子"), "it is answered"
    counter.take()
    assert not counter.says("window.take_card")


def test_what_is_only_possible_is_not_headed_as_done(counter: Counter) -> None:
    to_questions(counter)
    counter.tap(f"{TODAY - timedelta(days=3):%Y%m%d}")
    counter.press(ENTER)
    possible = counter.words("answer.possible")
    counter.until(lambda: possible in counter.said())
    (banner,) = (
        b
        for b in counter.window.findChildren(Banner)
        if b.isVisible() and possible in b.accessibleName()
    )
    assert banner.accessibleName().startswith(counter.words("window.possible"))
    assert counter.words("kit.tone.success") not in banner.accessibleName()


def test_where_nobody_is_found_names_that_look_alike_are_said(counter: Counter) -> None:
    counter.press(F4)
    search = counter.window.findChild(SearchBox)
    assert search is not None
    counter.write("タナカハチ")
    counter.until(lambda: "タナカ" in search._standing.text())
