"""Banner, rail, strip, card facts, ticks, questions, guide: shown by word as well as by colour."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hitomado.core.visit.model import ActState
from hitomado.ui.kit.banner import Banner, BannerView
from hitomado.ui.kit.card_facts import CardFacts, TriesView, tries_fact
from hitomado.ui.kit.guide_step_row import GuideStepRow
from hitomado.ui.kit.question_row import QuestionRow
from hitomado.ui.kit.shapes import Tone
from hitomado.ui.kit.status_strip import StatusStrip
from hitomado.ui.kit.step_rail import StepRail
from hitomado.ui.kit.tick_row import TickRow, TickView
from hitomado.ui.kit.ticks import Choice, Tick
from hitomado.words import Words

from . import samples
from .hands import click, press, settle

T = samples.Both("ja")


def _texts(shown: QWidget) -> list[str]:
    return [found.text() for found in shown.findChildren(QLabel)]


def _names(shown: QWidget) -> list[str]:
    return [w.accessibleName() for w in shown.findChildren(QWidget) if w.accessibleName()]


def test_a_banner_says_what_happened_and_what_to_do(qtbot: QtBot, say: Words) -> None:
    banner = Banner(say)
    qtbot.addWidget(banner)
    banner.show_view(samples.error(T))
    assert "カードを置き直してください。" in _texts(banner)
    assert banner.accessibleName() == "エラー カードが取り出されました"
    again = next(b for b in banner.findChildren(QPushButton) if b.text() == "もう一度読む")
    with qtbot.waitSignal(banner.action) as pressed:
        click(again)
    assert pressed.args == ["again"]


def test_a_banner_shows_nothing_of_the_former_one(qtbot: QtBot, say: Words) -> None:
    banner = Banner(say)
    qtbot.addWidget(banner)
    banner.show_view(samples.error(T))
    banner.show_view(BannerView(Tone.PRACTICE, "練習"))
    settle()
    assert banner.findChildren(QPushButton) == []
    assert [t for t in _texts(banner) if t] == ["演習", "練習"]


def test_the_rail_says_each_steps_state_in_words(qtbot: QtBot, say: Words) -> None:
    rail = StepRail(say)
    qtbot.addWidget(rail)
    rail.show_view(samples.rail(T))
    names = _names(rail)
    assert names[2:5] == ["手順3 本人 済み", "手順4 照合 いまここ", "手順5 質問 これから"]


def test_every_status_stands_for_itself(qtbot: QtBot, say: Words) -> None:
    strip = StatusStrip(say)
    qtbot.addWidget(strip)
    strip.show_view(samples.status(T))
    expected = ["リーダー：使えます", "住民記録：3日前のデータ", "統合端末：停止中"]
    assert _names(strip) == expected


@pytest.mark.parametrize(
    ("tries", "value", "tone"),
    [
        (TriesView("P", 3, 3), "使えます", Tone.PLAIN),
        (TriesView("P", 2, 3), "使えます（あと2回）", Tone.PLAIN),
        (TriesView("P", 1, 3), "あと1回でロック", Tone.WARNING),
        (TriesView("P", 0, 3), "ロック中", Tone.ERROR),
        (TriesView("P", None, 3), "未確認", Tone.SOFT),
        (TriesView("P", 6, 10, stop=5), "使えます（あと6回）", Tone.PLAIN),
        (TriesView("P", 5, 10, stop=5), "あと5回のため使いません", Tone.WARNING),
        (TriesView("P", 0, 5, used=False), "証明書がありません", Tone.SOFT),
    ],
)
def test_tries_left_are_told_in_words(say: Words, tries: TriesView, value: str, tone: Tone) -> None:
    fact = tries_fact(tries, say)
    assert (fact.value, fact.tone) == (value, tone)


def test_the_card_panel_shows_facts_and_tries(qtbot: QtBot, say: Words) -> None:
    panel = CardFacts(say)
    qtbot.addWidget(panel)
    panel.show_view(samples.card(T))
    texts = _texts(panel)
    assert {"マイナンバーカード", "令和13年5月4日", "ひとまど町", "ロック中"} <= set(texts)
    panel.show_view(samples.card(samples.Both("en")))
    settle()
    assert "令和13年5月4日" not in _texts(panel)


def test_a_number_key_answers_a_question(qtbot: QtBot, say: Words) -> None:
    row = QuestionRow(say)
    qtbot.addWidget(row)
    row.show_view(samples.question(T))
    row.show()
    first = row.findChildren(Choice)[0]
    with qtbot.waitSignal(row.answered) as answered:
        press(first, Qt.Key.Key_2)
    assert answered.args == ["filed", "no"]


def test_a_key_beyond_the_answers_answers_nothing(qtbot: QtBot, say: Words) -> None:
    row = QuestionRow(say)
    qtbot.addWidget(row)
    row.show_view(samples.question(T))
    with qtbot.assertNotEmitted(row.answered):
        press(row.findChildren(Choice)[0], Qt.Key.Key_4)


def test_an_answer_is_shown_as_the_view_says_and_the_focus_stays(qtbot: QtBot, say: Words) -> None:
    from dataclasses import replace

    row = QuestionRow(say)
    qtbot.addWidget(row)
    view = samples.question(T)
    row.show_view(view)
    made = row.findChildren(Choice)
    row.show_view(replace(view, chosen="unknown"))
    assert row.findChildren(Choice) == made
    assert [choice.isChecked() for choice in made] == [False, False, True]
    row.show_view(view)
    assert not any(choice.isChecked() for choice in made)


def test_a_tick_tells_its_id_and_shows_its_reason(qtbot: QtBot, say: Words) -> None:
    row = TickRow(say)
    qtbot.addWidget(row)
    row.show_view(samples.tick(T))
    row.show()
    (box,) = row.findChildren(Tick)
    with qtbot.waitSignal(row.ticked) as ticked:
        press(box, Qt.Key.Key_Space)
    assert ticked.args == ["returned", True]
    assert "カードがリーダーにあるうちは終われません。" in _texts(row)


def test_showing_a_tick_is_not_ticking_it(qtbot: QtBot, say: Words) -> None:
    row = TickRow(say)
    qtbot.addWidget(row)
    with qtbot.assertNotEmitted(row.ticked):
        row.show_view(TickView("a", "b", ticked=True))


def test_only_the_step_being_done_can_be_confirmed(qtbot: QtBot, say: Words) -> None:
    offered = []
    for view in samples.guide(T):
        row = GuideStepRow(say)
        qtbot.addWidget(row)
        row.show()
        row.show_view(view)
        (confirm,) = row.findChildren(QPushButton)
        offered.append(confirm.isVisible())
        if view.state is ActState.INSTRUCTED:
            with qtbot.waitSignal(row.confirmed) as confirmed:
                press(confirm, Qt.Key.Key_Return)
            assert confirmed.args == ["2"]
            assert "暗証番号：住民基本台帳用（数字4桁）" in _texts(row)
    assert offered == [False, True, False]


def test_a_confirmed_step_says_who_saw_it_and_when(qtbot: QtBot, say: Words) -> None:
    row = GuideStepRow(say)
    qtbot.addWidget(row)
    row.show_view(samples.guide(T)[0])
    assert {"職員が確認", "10:42", "このPC"} <= set(_texts(row))
