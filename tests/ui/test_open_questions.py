"""F5 leads to the next open question about a person, wherever the keyboard is."""

from PySide6.QtCore import Qt

from hitomado.core.visit.model import Step

from .counter import ENTER, Counter

F5, F7 = Qt.Key.Key_F5, Qt.Key.Key_F7


def test_f5_goes_from_question_to_question_and_counts_what_is_open(counter: Counter) -> None:
    cards = counter.cards("family_of_five")
    counter.place(cards[0])
    counter.by_pin()
    counter.until(lambda: counter.desk.card is not None and bool(counter.desk.card.candidates))
    counter.tap("1")
    counter.until(lambda: counter.desk.visit is not None)
    counter.take()
    counter.press(ENTER)
    counter.step(Step.QUESTIONS)
    assert counter.says("visit_kinds.ask.open", count=3)
    counter.press(F5)
    lines = counter.words("visit_kinds.ask.endorsement_lines")
    assert lines in counter._target().accessibleName()
    counter.tap("2")
    counter.press(F5)
    assert counter.words("visit_kinds.ask.ward") in counter._target().accessibleName()
    counter.tap("2")
    assert counter.says("visit_kinds.ask.open", count=1)
    person = counter.visit.persons[0].answers
    assert (person.endorsement_lines, person.ward) == (3, False)
    counter.press(F7, F5)
    guardian = counter.words("visit_kinds.ask.ward")
    assert guardian in counter._target().accessibleName(), "the wife's card was not read"
