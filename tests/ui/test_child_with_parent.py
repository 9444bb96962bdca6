"""A child who stands at the counter with a parent, and the child's card alone."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from hitomado.core.rules.plan import Actor, Answer, PinKind
from hitomado.core.visit.desk import CardStage
from hitomado.core.visit.model import Step

from .counter import ENTER, SPACE, Counter
from .test_guided_work import confirm_all, pdf

__all__ = ["pdf"]
F5, F10 = Qt.Key.Key_F5, Qt.Key.Key_F10


def test_the_parent_beside_the_child_is_asked_for_and_new_pins_are_set(
    counter: Counter, pdf: str
) -> None:
    child = counter.cards("family")[2]
    counter.place(child)
    counter.by_number_b(child)
    counter.stage(CardStage.FOUND)
    counter.tap("2")
    counter.until(lambda: counter.desk.visit is not None)
    counter.take()
    counter.press(ENTER)
    counter.step(Step.QUESTIONS)
    counter.go_to(counter.words("ui.ask.forgot", pin=counter.words("ui.pin.juki")))
    counter.press(SPACE)
    counter.until(lambda: PinKind.JUKI in counter.visit.persons[0].answers.forgotten)
    counter.press(F5)
    assert counter.words("visit_kinds.ask.actor") in counter._target().accessibleName()
    counter.tap("1")
    counter.until(lambda: counter.visit.persons[0].answers.actor is Actor.LEGAL_REPRESENTATIVE)
    assert counter.visit.persons[0].answers.present, "the child is still here"
    ask = "visit_kinds.ask.actor_documents"
    for document in ("driving_licence", "passport", "same_household"):
        said = counter.words(f"visit_kinds.documents.{document}")
        counter.go_to(f"{counter.words(ask)} {said}")
        counter.press(SPACE)
    own = counter.words("visit_kinds.documents.passport")
    title = counter.words("documents_asked.read", title=counter.words("visit_kinds.ask.documents"))
    counter.go_to(f"{title} {own}")
    counter.press(SPACE)
    plan = counter.controller.plan()
    assert plan is not None
    assert [p.answer for p in plan.persons[0].procedures] == [Answer.POSSIBLE]
    counter.go_to(counter.words("ui.ask.phone"))
    counter.press(ENTER, ENTER)
    counter.step(Step.FORM)
    counter.press(F10)
    counter.dialog(QFileDialog)
    counter.write(pdf, instead=True)
    counter.press(ENTER)
    counter.until(lambda: bool(counter.visit.issued))
    counter.press(ENTER)
    counter.step(Step.GUIDE)
    assert [a.pin for a in counter.visit.acts if a.code == "enter_new_pin"] == [PinKind.JUKI]
    confirm_all(counter)
    assert not any(a.open for a in counter.visit.acts)
