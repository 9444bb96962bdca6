"""Comparing at the real window: judged by the clerk, the face beside it, the gate closed."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from hitomado.core.visit.desk import CardStage
from hitomado.core.visit.model import Judgement, Step
from hitomado.ports import PracticeCard
from hitomado.ui.kit.comparison_image import ImagePanel
from hitomado.ui.kit.comparison_lines import ComparedLines
from hitomado.ui.kit.comparison_view import ComparisonView
from hitomado.virtual.town.practice import practice_households

from .counter import ENTER, ESC, Counter
from .settled import TODAY
from .test_card_deeds import idle, see_photo
from .test_entries import card_of
from .test_protection import household_of, shows

F2 = Qt.Key.Key_F2


def holder_of(household: str) -> tuple[str, str]:
    """Name on a household's first card, and the address as the register writes it."""
    person = next(h for h in practice_households(TODAY) if h.key == household).persons[0]
    assert person.card is not None
    assert person.resident is not None
    return person.card.name, person.resident.full_address


def father(counter: Counter) -> PracticeCard:
    return counter.cards("family")[0]


def read(counter: Counter, **changes: object) -> None:
    """The father's card with something else on it, read by PIN; his row found."""
    counter.insert(card_of("family", **{"address": holder_of("family")[1], **changes}))
    counter.stage(CardStage.FREE)
    counter.by_pin(father(counter).pin)
    counter.stage(CardStage.FOUND)


def doubtful_name(counter: Counter) -> str:
    name, _ = holder_of("family")
    return name.replace(name[0], "〓", 1)


def images(counter: Counter) -> list[ImagePanel]:
    return [p for p in counter.window.findChildren(ImagePanel) if p.isVisible()]


def judge(counter: Counter, answer: str) -> None:
    counter.go_to(counter.words("comparison_view.ask"))
    counter.tap(answer)


def noted(counter: Counter) -> dict[str, object]:
    (line,) = [n for n in counter.lines() if n.header.kind == "visit.differences_accepted"]
    assert line.payload is not None
    told: dict[str, object] = json.loads(line.payload.body)
    return told


def test_a_card_that_agrees_is_one_line(counter: Counter) -> None:
    read(counter)
    assert counter.says("kit.compare.all_same", count=4)
    assert counter.window.findChildren(ComparedLines) == []


def test_only_the_differing_field_is_opened(counter: Counter) -> None:
    read(counter, name=doubtful_name(counter))
    (lines,) = [w for w in counter.window.findChildren(ComparedLines) if w.isVisible()]
    assert lines.accessibleName().startswith(counter.words("kit.field.name"))


@pytest.mark.parametrize(
    ("answer", "judgement"),
    [("1", Judgement.SAME), ("2", Judgement.CORRECTION), ("3", Judgement.CHANGED)],
)
def test_what_the_clerk_decides_is_recorded_with_the_kinds_of_difference_only(
    counter: Counter, answer: str, judgement: Judgement
) -> None:
    name = doubtful_name(counter)
    read(counter, name=name)
    counter.tap("1")
    counter.until(lambda: counter.desk.visit is not None)
    judge(counter, answer)
    counter.until(lambda: counter.visit.persons[0].judgement is not None)
    assert counter.says(f"comparison_view.decided.{judgement}")
    told = noted(counter)
    assert told["judgement"] == judgement
    assert told["noted"] == ["name:placeholder"]
    assert name not in json.dumps(told, ensure_ascii=False)


def test_not_knowing_decides_nothing_and_does_not_let_the_visit_go_on(counter: Counter) -> None:
    read(counter, name=doubtful_name(counter))
    counter.tap("1")
    counter.until(lambda: counter.desk.visit is not None)
    judge(counter, "4")
    assert counter.says("comparison_view.ask.open")
    assert not counter.visit.persons[0].accepted
    counter.readers.remove()
    counter.press(ENTER)
    counter.qtbot.wait(100)
    assert counter.desk.step is Step.RECEPTION
    judge(counter, "1")
    counter.until(lambda: counter.visit.persons[0].accepted)


def test_a_really_different_address_cannot_be_called_spelling(counter: Counter) -> None:
    read(counter, address="ひとまど県ひとまど町山手九丁目9番9号")
    counter.tap("1")
    counter.until(lambda: counter.desk.visit is not None)
    assert counter.says("comparison_view.do.different.address")
    said = counter.said()
    assert counter.words("comparison_view.decide.same") not in said
    judge(counter, "1")
    counter.until(lambda: counter.visit.persons[0].judgement is Judgement.CHANGED)


def test_the_face_is_offered_for_a_placeholder_and_then_stands_under_the_name(
    counter: Counter,
) -> None:
    read(counter, name=doubtful_name(counter))
    assert counter.says("comparison_view.face_here")
    see_photo(counter, father(counter))
    (panel,) = images(counter)
    assert panel.accessibleName() == counter.words("comparison_view.face.name")
    assert any(not one.pixmap().isNull() for one in panel.findChildren(QLabel))
    assert not counter.says("comparison_view.face_here")
    counter.press(ESC)
    assert images(counter) == []
    assert counter.says("comparison_view.face_here"), "the comparison is there again"


def test_within_a_visit_the_face_is_two_keys_away_and_stands_beside_what_was_compared(
    counter: Counter,
) -> None:
    read(counter, name=doubtful_name(counter))
    counter.tap("1")
    counter.until(lambda: counter.desk.visit is not None)
    assert counter.says("comparison_view.face_from_visit")
    counter.press(F2)
    see_photo(counter, father(counter))
    (panel,) = images(counter)
    assert panel.accessibleName() == counter.words("comparison_view.face.name")
    idle(counter)


def test_where_nothing_differs_the_photo_has_the_page_for_itself(counter: Counter) -> None:
    read(counter)
    see_photo(counter, father(counter))
    assert not any(v.isVisible() for v in counter.window.findChildren(ComparisonView))


@pytest.mark.parametrize("household", ["protected", "protected_mover"])
def test_of_a_protected_person_no_part_of_the_comparison_tells_an_address(
    counter: Counter, household: str
) -> None:
    """Also where the chip's address differs, so that there would be much to explain."""
    name, address = household_of(household)
    elsewhere = "ひとまど県ひとまど町山手九丁目9番9号"
    counter.insert(card_of(household, address=elsewhere, name=name.replace(name[0], "〓", 1)))
    counter.stage(CardStage.FREE)
    counter.by_pin(counter.cards(household)[0].pin)
    counter.stage(CardStage.FOUND)
    assert any(w.isVisible() for w in counter.window.findChildren(ComparedLines))
    assert not shows(counter, address)
    assert not shows(counter, "山手九丁目9番9号")
    see_photo(counter, counter.cards(household)[0])
    (panel,) = images(counter)
    assert panel.accessibleName() == counter.words("comparison_view.face.name")
    assert not shows(counter, "山手九丁目9番9号")
