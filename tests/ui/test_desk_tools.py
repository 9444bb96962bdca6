"""The helpers beside a visit by keys alone: sections, residence facts, certificates, mail."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hitomado.core.desk.residence import ResidenceResult, ResidenceSource
from hitomado.core.desk.sections import SectionState, state_of
from hitomado.core.people import Protection
from hitomado.core.rules.plan import Procedure
from hitomado.core.visit import events as e
from hitomado.core.visit.model import Step
from hitomado.ui.tools.certificate_helper import CertificateHelper
from hitomado.ui.tools.residence_note_dialog import ResidenceNoteDialog
from hitomado.ui.tools.sections_dialog import SectionsDialog
from tests.paper.pages import PRINTER, text

from .counter import ENTER, ESC, SPACE, TAB, Counter
from .desk_tools import open_tool, printing, resumed
from .test_visit_end import to_questions, to_reread

F2, F6, F7, F9 = Qt.Key.Key_F2, Qt.Key.Key_F6, Qt.Key.Key_F7, Qt.Key.Key_F9
F10, DOWN = Qt.Key.Key_F10, Qt.Key.Key_Down
REMARK, WHOM = "メーターが動いていない", "上下水道課"
# other sections and the visit sheet


def test_each_section_is_answered_by_one_key_and_the_rest_by_one_more(counter: Counter) -> None:
    to_questions(counter)
    dialog = open_tool(counter, SectionsDialog)
    sections = list(counter.visit.sections)
    assert sections == []
    counter.tap("13")
    first, second = (dialog._list.item(n).data(Qt.ItemDataRole.UserRole) for n in (0, 1))
    assert state_of(counter.visit.sections, first) is SectionState.NEEDED
    assert state_of(counter.visit.sections, second) is SectionState.DONE
    assert counter.says("sections.left", count=dialog._list.count() - 2)
    counter.press(F6)
    assert len(counter.visit.sections) == dialog._list.count()
    assert counter.says("sections.all")
    counter.press(Qt.Key.Key_Home)
    counter.tap("0")
    assert state_of(counter.visit.sections, first) is None
    assert counter.says("sections.left", count=1)


def test_answers_on_sections_outlive_a_restart(counter: Counter, qtbot: QtBot) -> None:
    to_questions(counter)
    open_tool(counter, SectionsDialog)
    counter.tap("12")
    before = counter.visit.sections
    again, visit = resumed(counter, qtbot)
    try:
        assert visit.sections == before
        assert len(before) == 2
    finally:
        again.leave()


def test_the_visit_sheet_is_offered_at_the_end_and_printed_by_enter(
    counter: Counter, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    printed = printing(monkeypatch)
    to_reread(counter, str(tmp_path / "form.pdf"))
    counter.press(ENTER, ENTER)
    counter.step(Step.DONE)
    counter.press(F9)
    dialog = counter.dialog(SectionsDialog)
    sheet = dialog._paper()
    assert sheet is not None
    done = [work.procedure for work in sheet.done]
    assert Procedure.MOVE_WITHIN in done
    assert Procedure.CARD_UPDATE in done, "that the card was not read again undoes nothing"
    assert sheet.left == ()
    assert sheet.service is (Procedure.SIGN_CERTIFICATE in done)
    counter.press(ENTER)
    counter.until(lambda: len(printed) == 1)


def test_a_fee_that_is_no_number_is_said_and_nothing_is_printed(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed = printing(monkeypatch)
    to_questions(counter)
    dialog = open_tool(counter, SectionsDialog)
    counter.go_to(counter.words("sections.fee"))
    counter.write("三百", instead=True)
    counter.press(ENTER)
    assert counter.says("sections.fee_wrong")
    counter.write("300", instead=True)
    made = dialog._paper()
    assert made is not None
    assert made.fee == 300
    counter.press(ENTER)
    counter.until(lambda: len(printed) == 1)


# residence facts


def residence_note(counter: Counter) -> None:
    """One note, typed from the first question to the last tick."""
    counter.tap("1")
    counter.write(WHOM)
    counter.go_to(counter.words("residence.result"))
    counter.tap("2")
    counter.write(REMARK)
    counter.press(TAB, SPACE, TAB, SPACE, ENTER)
    counter.until(lambda: bool(counter.visit.residence))


def test_a_residence_fact_is_written_down_by_keys_and_outlives_a_restart(
    counter: Counter, qtbot: QtBot
) -> None:
    to_questions(counter)
    open_tool(counter, ResidenceNoteDialog)
    residence_note(counter)
    (note,) = counter.visit.residence
    assert (note.source, note.result) == (ResidenceSource.WATER, ResidenceResult.NOT_SEEN)
    assert (note.asked_whom, note.remark) == (WHOM, REMARK)
    assert note.consent
    assert note.referral
    assert WHOM in counter.said()
    again, visit = resumed(counter, qtbot)
    try:
        assert visit.residence == (note,)
    finally:
        again.leave()


def test_an_incomplete_note_is_not_recorded_and_not_lost_by_one_esc(counter: Counter) -> None:
    to_questions(counter)
    dialog = open_tool(counter, ResidenceNoteDialog)
    counter.tap("1")
    counter.write(WHOM)
    counter.press(ENTER)
    missing = counter.words("residence.result")
    assert counter.says("residence.missing", field=missing)
    assert counter.visit.residence == ()
    counter.press(ESC)
    assert dialog.isVisible()
    assert counter.says("residence.drop")
    counter.press(ESC)
    assert not dialog.isVisible()


def test_erased_notes_are_gone_from_the_disk_and_the_chain_holds(counter: Counter) -> None:
    to_questions(counter)
    open_tool(counter, ResidenceNoteDialog)
    residence_note(counter)
    for pressed in range(2):
        assert counter.visit.residence, f"one press too early, {pressed}"
        counter.go_to(counter.words("residence.erase"))
        counter.press(ENTER)
    counter.until(lambda: counter.visit.residence == ())
    counter.press(ESC)
    lines = {x.header.kind: x for x in counter.lines(counter.visit.id)}
    assert lines["visit.residence_noted"].payload is None
    assert lines["visit.residence_erased"].payload is not None


def test_notes_on_somebody_the_gate_hides_are_not_printed(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed = printing(monkeypatch)
    to_questions(counter)
    open_tool(counter, ResidenceNoteDialog)
    residence_note(counter)
    person = counter.visit.persons[0].id
    counter.controller.post(e.FlagsSeen(counter.visit.id, ((person, Protection.PROTECTED),)))
    counter.press(F9)
    assert counter.says("residence.not_printed")
    assert printed == []


def test_no_paper_of_a_residents_carries_a_residence_fact(counter: Counter, tmp_path: Path) -> None:
    to_questions(counter)
    open_tool(counter, ResidenceNoteDialog)
    residence_note(counter)
    counter.press(ESC)
    dialog = open_tool(counter, SectionsDialog)
    sheet = dialog._paper()
    assert sheet is not None
    counter.press(ESC)
    helper = open_tool(counter, CertificateHelper)
    slip = helper._slip()
    assert slip is not None
    counter.press(ESC)
    made = counter.controller.paper.form()
    assert made is not None
    papers = [PRINTER.paper_pdf(sheet), PRINTER.paper_pdf(slip), PRINTER.pdf(*made, final=False)]
    words = counter.words
    secret = (WHOM, REMARK, words("residence.referral"), words("residence.result.not_seen"))
    for pdf in papers:
        assert not [word for word in secret if word.replace(" ", "") in text(pdf)]


# certificates


def test_a_purpose_leads_to_the_certificate_and_enter_prints_its_slip(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed = printing(monkeypatch)
    dialog = open_tool(counter, CertificateHelper)
    counter.write("相続")
    assert dialog._list.key == "seal"
    counter.press(DOWN)
    assert dialog._list.key == "family_register"
    assert counter.says("certificate.sample")
    slip = dialog._slip()
    assert slip is not None
    assert not slip.fees, "a fee that nobody checked is told to nobody"
    counter.press(ENTER)
    counter.until(lambda: len(printed) == 1)


def test_whether_a_konbini_will_do_follows_the_card_and_never_says_why_not(
    counter: Counter,
) -> None:
    to_questions(counter)
    dialog = open_tool(counter, CertificateHelper)
    slip = dialog._slip()
    assert slip is not None
    assert slip.konbini, "the father's card carries a living certificate"
    counter.press(ESC)
    person = counter.visit.persons[0].id
    counter.controller.post(e.FlagsSeen(counter.visit.id, ((person, Protection.PROTECTED),)))
    hidden = open_tool(counter, CertificateHelper)
    protected = hidden._prices.text()
    slip = hidden._slip()
    assert slip is not None
    assert not slip.konbini
    assert counter.says("certificate.konbini.counter")
    counter.press(ESC)
    counter.controller.post(e.FlagsSeen(counter.visit.id, ((person, Protection.UNKNOWN),)))
    unsure = open_tool(counter, CertificateHelper)
    assert unsure._prices.text() == protected, "one and the same word for every reason"


def test_the_count_of_saved_copies_is_kept(counter: Counter) -> None:
    open_tool(counter, CertificateHelper)
    counter.write("パスポート")
    assert counter.words("certificate.unneeded") in counter.said()
    for pressed, saved, wished in ((F6, 1, 0), (F6, 2, 0), (F7, 2, 1)):
        counter.press(pressed)
        told = counter.words("certificate.counts", saved=saved, wished=wished)
        counter.until(lambda told=told: told in counter.said())  # type: ignore[misc]
    kinds = [x.header.kind for x in counter.lines()]
    assert kinds.count("desk.copy_saved") == 2
    assert kinds.count("desk.konbini_wished") == 1


def test_the_offices_own_table_says_whether_anybody_checked_it(
    counter: Counter, practice_home: Path
) -> None:
    own = practice_home / "certificates.toml"
    entry = """[[certificate]]
id = "record"
name = "住民票の写し"
purposes = ["免許"]
where = "窓口"
fee = 350
who = ["本人"]
bring = ["本人確認書類"]
"""
    own.write_text(f"format = 1\n{entry}", encoding="utf-8")
    open_tool(counter, CertificateHelper)
    assert counter.says("certificate.unconfirmed")
    counter.press(ESC)
    own.write_text(f"format = 1\nconfirmed = 2026-11-20\n{entry}", encoding="utf-8")
    dialog = open_tool(counter, CertificateHelper)
    assert not counter.says("certificate.unconfirmed")
    slip = dialog._slip()
    assert slip is not None
    assert slip.fees
    assert slip.certificate.fee == 350


def test_an_office_file_with_an_error_is_told_and_the_shipped_table_stays(
    counter: Counter, practice_home: Path
) -> None:
    (practice_home / "certificates.toml").write_text('format = 1\n[[certificate]]\nid = "x y"\n')
    dialog = open_tool(counter, CertificateHelper)
    what = "reason.certificates_invalid.what"
    assert counter.words(what, line=3, key="id") in counter.said()
    assert dialog._list.count() > 5
