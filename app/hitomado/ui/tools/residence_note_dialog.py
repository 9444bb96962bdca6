"""Residence facts of a visit: asked, written down, printed for the office. Never for residents."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QLayout, QLineEdit, QScrollArea, QWidget

from hitomado.core.dates_parse import parse_date
from hitomado.core.desk.residence import ResidenceNote, ResidenceResult, ResidenceSource
from hitomado.core.disclose import Purpose
from hitomado.core.forms.residence_note import ResidenceSheet
from hitomado.core.visit import events as e
from hitomado.core.visit.beside import all_open
from hitomado.core.visit.desk import Desk
from hitomado.core.visit.facts import ResidenceErased, ResidenceNoted
from hitomado.core.visit.model import Visit
from hitomado.ui import theme
from hitomado.ui.controller import Controller
from hitomado.ui.followed_notice import FollowedNotice
from hitomado.ui.kit.date_field import DateField
from hitomado.ui.kit.parts import button, column, inset, label, row
from hitomado.ui.kit.question_row import ChoiceView, QuestionRow, QuestionView
from hitomado.ui.kit.shapes import Tone
from hitomado.ui.kit.tick_row import TickRow, TickView
from hitomado.ui.models.text import day
from hitomado.ui.openers import application
from hitomado.ui.paper_out import print_paper
from hitomado.words import Words

LONGEST = 200  # characters of one text
_TICKS = ("consent", "referral")


class ResidenceNoteDialog(QDialog):
    """Number keys answer, Enter in the last field records, F9 prints for the office, Esc closes."""

    def __init__(self, controller: Controller, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._controller = controller
        self._words = words
        self._answers: dict[str, str] = {}
        self._ticked: set[str] = set()
        self._sure = ""  # what is done at the next press: "drop", "erase"
        self._seen: object = None
        self.setWindowTitle(words("residence.title"))
        self._notes = label(wrap=True)
        self._source, self._result = QuestionRow(words), QuestionRow(words)
        for asked in (self._source, self._result):
            asked.answered.connect(self._answer)
        self._asked_by = self._field("asked_by")
        self._asked_whom = self._field("asked_whom")
        self._remark = self._field("remark")
        self._on = DateField(
            words,
            words("residence.on"),
            read=lambda text: parse_date(text).exact,
            tell=lambda value: day(words, value),
            today=controller.parts.clock.today,
        )
        self._ticks = {code: TickRow(words) for code in _TICKS}
        for each in self._ticks.values():
            each.ticked.connect(self._tick)
        self._problem = label(role="strong", tone=Tone.ERROR, wrap=True)
        self._notice = FollowedNotice(controller, words, self)
        self._clear()  # first, so that Tab meets the answers where their questions are laid out
        self._lay_out()
        printing = QShortcut(QKeySequence("F9"), self)
        printing.setAutoRepeat(False)
        printing.activated.connect(self._print)
        controller.changed.connect(self._follow)
        application().focusChanged.connect(self._into_sight)
        self.finished.connect(self._let_go)
        self._follow(controller.desk)
        self._source.setFocus()

    def _field(self, name: str) -> QLineEdit:
        made = QLineEdit()
        made.setAccessibleName(self._words(f"residence.{name}"))
        made.setMaxLength(LONGEST)
        return made

    def _lay_out(self) -> None:
        words = self._words
        texts = row(gap="one")
        for name, shown in (("asked_by", self._asked_by), ("asked_whom", self._asked_whom)):
            named = label(words(f"residence.{name}"), "strong")
            texts.addLayout(column(named, shown, gap="hair"), 1)
        asked = column(self._source, texts, self._on, self._result, gap="half")
        asked.addLayout(
            column(label(words("residence.remark"), "strong"), self._remark, gap="hair")
        )
        for each in self._ticks.values():
            asked.addWidget(each)
        self._form, beside = _scrolled(asked), _scrolled(column(self._notes, None))
        both = row(gap="one")
        both.addWidget(self._form, 5)
        written = column(label(words("residence.notes"), "heading"), gap="half")
        written.addWidget(beside, 1)
        both.addLayout(written, 2)
        body = column(label(words("residence.hint"), "strong", Tone.WARNING, wrap=True), gap="half")
        body.addWidget(self._notice)
        body.addLayout(both, 1)
        body.addWidget(self._problem)
        closing = button(words("residence.close"), self.reject)
        self._erasing = button(words("residence.erase"), self._erase)
        self._printing = button(f"F9 {words('residence.print')}", self._print)
        recording = button(words("residence.record"), self._record, kind="primary")
        recording.setDefault(True)
        body.addLayout(row(closing, None, self._erasing, self._printing, recording))
        self.setLayout(inset(body))
        look = theme.current()
        self.resize(look.length(1240), look.length(720))

    def _clear(self) -> None:
        """Ready for the next note; who asks stays, it is mostly the same one."""
        self._answers = dict.fromkeys(("source", "result"), "")
        self._ticked.clear()
        if not self._asked_by.text():
            self._asked_by.setText(self._controller.office.clerk)
        for shown in (self._asked_whom, self._remark):
            shown.clear()
        self._on.reset(self._controller.parts.clock.today())
        self._show_answers()

    def _show_answers(self) -> None:
        for name, shown in (("source", self._source), ("result", self._result)):
            choices = tuple(
                ChoiceView(code, self._words(f"residence.{name}.{code}"))
                for code in (ResidenceSource if name == "source" else ResidenceResult)
            )
            asked = self._words(f"residence.{name}")
            shown.show_view(QuestionView(name, asked, choices, self._answers[name] or None))
        for code, tick in self._ticks.items():
            why = self._words(f"residence.{code}_why")
            named = self._words(f"residence.{code}")
            tick.show_view(TickView(code, named, code in self._ticked, why))

    def _answer(self, name: str, code: str) -> None:
        self._answers[name] = code
        self._show_answers()
        (self._asked_whom if name == "source" else self._remark).setFocus()

    def _tick(self, code: str, on: bool) -> None:
        (self._ticked.add if on else self._ticked.discard)(code)

    def _into_sight(self, _old: QWidget | None, now: QWidget | None) -> None:
        """What has the keyboard is in sight."""
        if now is not None and self._form.isAncestorOf(now):
            self._form.ensureWidgetVisible(now)

    def _missing(self) -> tuple[QWidget, str] | None:
        for name, shown in (("source", self._source), ("result", self._result)):
            if not self._answers[name]:
                return shown, self._words(f"residence.{name}")
        for field in (self._asked_by, self._asked_whom):
            if not field.text().strip():
                return field, field.accessibleName()
        return None if self._on.value else (self._on, self._words("residence.on"))

    def _record(self) -> None:
        gap, visit, on = self._missing(), self._controller.desk.visit, self._on.value
        if gap is not None:
            self._say("residence.missing", field=gap[1])
            gap[0].setFocus()
            return
        if visit is None or on is None:
            return
        note = ResidenceNote(
            ResidenceSource(self._answers["source"]),
            self._asked_by.text().strip(),
            self._asked_whom.text().strip(),
            on,
            ResidenceResult(self._answers["result"]),
            self._remark.text().strip(),
            "consent" in self._ticked,
            "referral" in self._ticked,
            self._controller.office.clerk,
            self._controller.parts.clock.now().isoformat(),
        )
        self._controller.post(e.ToldBeside(visit.id, ResidenceNoted(note)))
        self._say("")
        self._clear()
        self._source.setFocus()

    def _erase(self) -> None:
        """Only at the second press: an erased payload never comes back."""
        visit = self._controller.desk.visit
        if visit is None or not visit.residence:
            return
        if self._sure != "erase":
            self._say("residence.erase_sure", count=len(visit.residence))
            self._sure = "erase"
            return
        self._say("")
        self._controller.post(e.ToldBeside(visit.id, ResidenceErased()))

    def _print(self) -> None:
        visit, office = self._controller.desk.visit, self._controller.office
        if visit is None or not visit.residence:
            return
        if not all_open(visit, Purpose.PRINT):
            self._say("residence.not_printed")
            return
        sheet = ResidenceSheet(
            visit.id, office.name, office.today, visit.residence, practice=office.practice
        )
        print_paper(self, self._controller, sheet, lambda: None)

    def _let_go(self, _end: int) -> None:
        self._controller.changed.disconnect(self._follow)
        application().focusChanged.disconnect(self._into_sight)

    def _say(self, key: str, **params: object) -> None:
        self._sure = ""
        self._problem.setText(self._words(key, **params) if key else "")
        self._problem.setVisible(bool(key))

    def _follow(self, desk: Desk) -> None:
        if desk.visit is None:
            super().reject()
            return
        if desk.visit is not self._seen:
            self._seen = desk.visit
            self._notes.setText(note_lines(self._words, desk.visit))
            for shown in (self._erasing, self._printing):
                shown.setEnabled(bool(desk.visit.residence))

    def reject(self) -> None:
        """Drop what was typed only when it is wanted twice."""
        typed = any(field.text().strip() for field in (self._asked_whom, self._remark))
        if (typed or any(self._answers.values())) and self._sure != "drop":
            self._say("residence.drop")
            self._sure = "drop"
            return
        super().reject()


def _scrolled(box: QLayout) -> QScrollArea:
    holder = QWidget()
    holder.setLayout(inset(box, "hair", "hair"))
    area = QScrollArea(widgetResizable=True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(holder)
    return area


def note_lines(words: Words, visit: Visit) -> str:
    """The notes so far, one a line."""
    lines = [
        words(
            "residence.line",
            day=day(words, note.on),
            source=words(f"residence.source.{note.source}"),
            result=words(f"residence.result.{note.result}"),
            whom=note.asked_whom,
            referral=words("residence.line_referral") if note.referral else "",
        )
        for note in visit.residence
    ]
    return "\n".join(lines) or words("residence.none")
