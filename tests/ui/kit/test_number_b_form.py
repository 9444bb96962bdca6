import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from hitomado.core.chip.number_b import PrintedEra
from hitomado.core.reasons import CardError, Reason
from hitomado.ui.kit import number_b_form
from hitomado.ui.kit.number_b_form import NumberBForm, NumberBView
from hitomado.words import Words

from .hands import click, press, type_text


@pytest.fixture
def form(qtbot: QtBot, say: Words) -> NumberBForm:
    made = NumberBForm(say)
    qtbot.addWidget(made)
    made.show()
    made.show_view(NumberBView(2035, 10))
    return made


def _taken(form: NumberBForm) -> list[bytearray]:
    taken: list[bytearray] = []
    form.entered.connect(taken.append)
    return taken


def _fill(qtbot: QtBot, form: NumberBForm, era: str = "s", year: str = "55") -> None:
    type_text(form._month, era)
    for field, text in ((form._year, year), (form._month, "2"), (form._day, "17")):
        type_text(field, text)
    type_text(form._code, "2285")


def _said(form: NumberBForm) -> str:
    return "\n".join(shown.text() for shown in form.findChildren(QLabel) if shown.isVisible())


def test_the_entry_is_shown_once_more_and_then_sent_once(qtbot: QtBot, form: NumberBForm) -> None:
    taken = _taken(form)
    _fill(qtbot, form)
    press(form._code, Qt.Key.Key_Return)
    assert taken == []
    assert "昭和55年2月17日生まれ、有効期限2035年" in _said(form)
    press(form._next, Qt.Key.Key_Return)
    click(form._next)
    assert taken == [bytearray(b"55021720352285")]
    assert form._code._digits == bytearray(4)
    type_text(form._code, "2285")
    for _ in range(2):
        press(form._code, Qt.Key.Key_Return)
    assert len(taken) == 1


def test_the_code_never_stands_in_a_text(qtbot: QtBot, form: NumberBForm) -> None:
    _fill(qtbot, form)
    press(form._code, Qt.Key.Key_Return)
    fields = "".join(field.text() for field in form.findChildren(QLineEdit))
    assert "2285" not in _said(form) + fields


@pytest.mark.parametrize("era", list(PrintedEra))
def test_one_key_chooses_how_the_year_is_printed(
    qtbot: QtBot, form: NumberBForm, era: PrintedEra
) -> None:
    type_text(form._year, era.value.lower())
    chosen = form._eras.checkedButton()
    assert chosen is not None
    assert chosen.property("era") == era
    assert form._year.text() == ""


def test_a_western_year_is_sent_by_its_last_two_digits(qtbot: QtBot, form: NumberBForm) -> None:
    taken = _taken(form)
    _fill(qtbot, form, "w", "1980")
    form._next.click()
    form._next.click()
    assert taken == [bytearray(b"80021720352285")]


def test_what_is_wrong_is_said_and_nothing_sent(
    qtbot: QtBot, form: NumberBForm, say: Words
) -> None:
    taken = _taken(form)
    form._next.click()
    assert say("kit.number_b.era_missing") in _said(form)
    _fill(qtbot, form, year="70")
    form._next.click()
    assert say("kit.number_b.year_era") in _said(form)
    assert form._year.property("wrong")
    assert not form._day.property("wrong")
    assert taken == []


def test_a_missing_code_is_asked_for(qtbot: QtBot, form: NumberBForm, say: Words) -> None:
    _fill(qtbot, form)
    press(form._code, Qt.Key.Key_Backspace)
    form._next.click()
    assert say("kit.number_b.code_missing") in _said(form)


def test_a_change_after_the_summary_asks_for_it_again(qtbot: QtBot, form: NumberBForm) -> None:
    taken = _taken(form)
    _fill(qtbot, form)
    form._next.click()
    press(form._day, Qt.Key.Key_Backspace)
    assert not form._summary.isVisible()
    form._next.click()
    assert taken == []
    assert "2月1日生まれ" in _said(form)


@pytest.mark.parametrize("year", [None, 2015, 2100, 2105])
def test_an_expiry_that_no_card_has_closes_this_way(
    form: NumberBForm, say: Words, year: int | None
) -> None:
    form.show_view(NumberBView(year, 10, PrintedEra.SHOWA))
    assert say("kit.number_b.unknown_expiry") in _said(form)
    assert not form._next.isEnabled()
    assert not form._code.isEnabled()


def test_what_cannot_be_put_together_is_said_and_nothing_is_sent(
    qtbot: QtBot, form: NumberBForm, say: Words, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise CardError(Reason.NUMBER_B_FORM)

    taken = _taken(form)
    _fill(qtbot, form)
    press(form._code, Qt.Key.Key_Return)
    monkeypatch.setattr(number_b_form, "number_b", refused)
    press(form._next, Qt.Key.Key_Return)
    assert taken == []
    assert say(f"reason.{Reason.NUMBER_B_FORM}.what") in _said(form)
    assert form._next.text() == say("kit.number_b.check")


def test_the_form_stops_at_five_tries_left(qtbot: QtBot, form: NumberBForm, say: Words) -> None:
    taken = _taken(form)
    form.show_view(NumberBView(2035, 5, PrintedEra.SHOWA))
    _fill(qtbot, form)
    form._step_on()
    assert taken == []
    assert not form._next.isEnabled()
    assert say("kit.number_b.stopped", count=5) in _said(form)
    form.show_view(NumberBView(2035, 6))
    assert form._next.isEnabled()


def test_it_is_not_offered_without_the_chips_expiry(form: NumberBForm, say: Words) -> None:
    form.show_view(NumberBView(None, 10))
    assert not form._next.isEnabled()
    assert say("kit.number_b.unknown_expiry") in _said(form)


def test_it_is_not_offered_for_an_unknown_birth_date(form: NumberBForm, say: Words) -> None:
    form.show_view(NumberBView(2035, 10, birth_unknown=True))
    assert not form._next.isEnabled()
    assert say("kit.number_b.unknown_birth") in _said(form)


def test_the_expiry_year_comes_from_the_chip_and_cannot_be_typed(form: NumberBForm) -> None:
    assert form._expiry.text() == "2035"
    assert form._expiry.isReadOnly()


def test_hiding_forgets_the_entry(qtbot: QtBot, form: NumberBForm) -> None:
    _fill(qtbot, form)
    form.hide()
    assert form._code._digits == bytearray(4)
    assert form._year.text() == ""


def test_escape_first_leaves_the_summary_and_then_the_form(qtbot: QtBot, form: NumberBForm) -> None:
    _fill(qtbot, form)
    form._next.click()
    press(form._next, Qt.Key.Key_Escape)
    assert not form._summary.isVisible()
    with qtbot.waitSignal(form.cancelled):
        press(form._year, Qt.Key.Key_Escape)


def test_a_digit_before_the_era_does_not_vanish_without_a_word(
    qtbot: QtBot, form: NumberBForm, say: Words
) -> None:
    era = form._eras.buttons()[0]
    type_text(era, "5")
    assert say("window.number_b.era_first") in _said(form)
    type_text(era, "s")
    assert say("window.number_b.era_first") not in _said(form)
    type_text(form._year, "55")
    assert form._year.text() == "55"
