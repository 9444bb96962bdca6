"""One step of the guide: where, what, which PIN; and whether the clerk confirmed it."""

from dataclasses import dataclass, field

from PySide6.QtCore import Signal
from PySide6.QtGui import QMouseEvent

from hitomado.core.rules.plan import Place
from hitomado.core.visit.model import ActState
from hitomado.ui.kit.panel import Panel
from hitomado.ui.kit.parts import button, column, fix_width, inset, label, row, set_panel, set_tone
from hitomado.ui.kit.shapes import Mark, Shape, Tone
from hitomado.words import Words


@dataclass(frozen=True, slots=True)
class GuideStepView:
    """One step. pin: the PIN that comes now, in words; when: time of the state, in words.

    note: the reason told with the state. chosen: it is the step that is answered next.
    """

    id: str
    place: Place
    text: str
    state: ActState
    pin: str = ""
    when: str = ""
    note: str = field(default="", repr=False)
    chosen: bool = False


_PLACES = {
    Place.THIS_PC: Shape.PC,
    Place.TERMINAL: Shape.TERMINAL,
    Place.RESIDENT: Shape.PERSON,
    Place.PAPER: Shape.PAPER,
}
_STATES = {
    ActState.PLANNED: (Shape.RING, Tone.SOFT),
    ActState.INSTRUCTED: (Shape.NOW, Tone.ACTION),
    ActState.CONFIRMED: (Shape.CHECK, Tone.SUCCESS),
    ActState.SEEN_ON_CHIP: (Shape.CHECK, Tone.SUCCESS),
    ActState.DEFERRED: (Shape.NOTE, Tone.INFO),
    ActState.REFUSED: (Shape.CROSS, Tone.ERROR),
}


class GuideStepRow(Panel):
    """Only the step being done has a button. Emits `confirmed(id)`, and `chosen(id)` on a click."""

    confirmed = Signal(str)
    chosen = Signal(str)

    def __init__(self, say: Words) -> None:
        super().__init__("plain")
        self.say = say
        self._id = ""
        self._place = Mark(Shape.PC, Tone.ACTION, 28)
        self._place_word = label(role="small")
        fix_width(self._place_word, *(say(f"kit.place.{place.value}") for place in Place))
        self._text = label(role="lead", wrap=True)
        self._pin = label(role="strong", tone=Tone.PRACTICE, wrap=True)
        self._mark = Mark(Shape.RING, Tone.SOFT, 24)
        self._state = label()
        fix_width(self._state, *(say(f"kit.guide.{state.value}") for state in ActState))
        self._when = label(role="soft")
        self._note = label(role="small", wrap=True)
        self._confirm = button(
            say("kit.guide.confirm"),
            lambda: self.confirmed.emit(self._id),
            kind="primary",
        )
        kept = self._confirm.sizePolicy()
        kept.setRetainSizeWhenHidden(True)  # the states stay below each other
        self._confirm.setSizePolicy(kept)
        body = row(self._place, self._place_word, gap="half")
        body.addLayout(column(None, self._text, self._pin, self._note, None, gap="hair"), 1)
        body.addLayout(column(None, row(self._mark, self._state), self._when, None, gap="hair"))
        body.addWidget(self._confirm)
        self.setLayout(inset(body, "one", "hair"))

    def show_view(self, view: GuideStepView) -> None:
        self._id = view.id
        now = view.chosen or view.state is ActState.INSTRUCTED
        self._place.show_mark(_PLACES[view.place], Tone.ACTION if now else Tone.SOFT)
        place = self.say(f"kit.place.{view.place.value}")
        self._place_word.setText(place)
        self._text.setText(view.text)
        self._pin.setText(self.say("kit.guide.pin", pin=view.pin) if view.pin else "")
        self._pin.setVisible(bool(view.pin))
        shape, tone = _STATES[view.state]
        self._mark.show_mark(shape, tone)
        state = self.say(f"kit.guide.{view.state.value}")
        self._state.setText(state)
        set_tone(self._state, tone)
        self._when.setText(view.when)
        self._when.setVisible(bool(view.when))
        self._note.setText(view.note)
        self._note.setVisible(bool(view.note))
        self._confirm.setVisible(now)
        self._confirm.setAccessibleName(f"{view.text} {self.say('kit.guide.confirm')}")
        self.setAccessibleName(f"{place} {view.text}")
        self.setAccessibleDescription(
            " ".join(filter(None, (state, view.when, view.pin, view.note)))
        )
        set_panel(self, "current" if now else "plain")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.chosen.emit(self._id)
        super().mouseReleaseEvent(event)
