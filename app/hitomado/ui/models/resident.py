"""What the resident's own screen says: the work in general, never a person's data.

Nothing of the register, of another person or of a flag stands there; a visit that the gate has
closed looks like any other one that is being worked on.
"""

from dataclasses import dataclass
from typing import Final

from hitomado.core.disclose import Purpose, Visibility
from hitomado.core.forms.pin_guide import ADVISED_AGAINST
from hitomado.core.rules.plan import PinKind, Plan, Procedure
from hitomado.core.visit.case import applied_for
from hitomado.core.visit.desk import CardOnDesk, CardStage, Deed, Desk, TerminalStatus
from hitomado.core.visit.model import SIGN_NOTICE, Act, Step, Visit
from hitomado.words.resident import ResidentWords

_DEEDS: Final = {
    Deed.FACE: "face",
    Deed.SIGN: "sign",
    Deed.TRIES: "tries",
    Deed.CHANGE_PIN: "change",
}
_KEPT: Final = ("nobody", "paper")


@dataclass(frozen=True, slots=True)
class PinLine:
    """One PIN: its name, what it is for, how it is written."""

    name: str
    use: str
    rule: str


@dataclass(frozen=True, slots=True)
class ResidentView:
    """One scene. body: sentences. items: a list under them. advice: what is advised against."""

    title: str
    body: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    pins: tuple[PinLine, ...] = ()
    against: str = ""
    advice: tuple[str, ...] = ()


def resident_view(
    say: ResidentWords, desk: Desk, plan: Plan | None, now: Act | None
) -> ResidentView:
    """Say where the resident stands. now: the guided step that comes now."""
    visit, card = desk.visit, desk.card
    if visit is not None and _closed(visit):
        return _scene(say, "wait")
    if card is not None and card.busy:
        return _reading(say, card)
    if visit is None:
        return _scene(say, "welcome" if card is None else "seen")
    match desk.step:
        case Step.RECEPTION | Step.QUESTIONS:
            return _all_pins(say)
        case Step.FORM:
            return _signing(say, visit, plan) or _scene(say, "wait")
        case Step.GUIDE if now is not None and not _at_a_stopped_terminal(desk, now):
            return _guided(say, visit, plan, now)
        case Step.DONE:
            lines = (say("resident.thanks.card"), say("resident.thanks.paper"))
            return ResidentView(say("resident.thanks.title"), lines)
        case _:
            return _scene(say, "wait")


def _at_a_stopped_terminal(desk: Desk, now: Act) -> bool:
    """Whether a PIN would be asked for that nobody can enter at the moment."""
    return desk.terminal is TerminalStatus.DOWN and now.pin is not None


def _closed(visit: Visit) -> bool:
    return any(p.visibility(Purpose.SCREEN) is not Visibility.FULL for p in visit.persons)


def _scene(say: ResidentWords, scene: str) -> ResidentView:
    return ResidentView(say(f"resident.{scene}.title"), (say(f"resident.{scene}.body"),))


def _reading(say: ResidentWords, card: CardOnDesk) -> ResidentView:
    free = card.stage is CardStage.READING_FREE
    what = _DEEDS[card.deed] if card.deed else "free" if free else "attributes"
    return ResidentView(
        say("resident.reading.title"),
        (say("resident.reading.keep"),),
        (say(f"resident.reading.{what}"),),
    )


def _all_pins(say: ResidentWords) -> ResidentView:
    return ResidentView(
        say("resident.pins.title"),
        (say("guide.same"),),
        pins=tuple(_pin(say, kind) for kind in PinKind),
        against=say("guide.against"),
        advice=_advice(say),
    )


def _guided(say: ResidentWords, visit: Visit, plan: Plan | None, act: Act) -> ResidentView:
    if act.code == SIGN_NOTICE:
        return _signing(say, visit, plan) or _scene(say, "wait")
    if act.pin is None:
        return _scene(say, "wait")
    chosen_anew = act.procedure is Procedure.PIN_RESET
    return ResidentView(
        say("resident.enter.new" if chosen_anew else "resident.enter.title"),
        _kept(say),
        pins=(_pin(say, act.pin),),
        against=say("guide.against") if chosen_anew else "",
        advice=_advice(say) if chosen_anew else (),
    )


def _signing(say: ResidentWords, visit: Visit, plan: Plan | None) -> ResidentView | None:
    """What the person in focus signs; None when nothing waits for their name."""
    person = visit.person(visit.focus)
    if person is None or plan is None:
        return None
    signed = [p.procedure for p in applied_for(visit, person, plan) if p.signs]
    if not signed:
        return None
    items = dict.fromkeys(say(f"resident.sign.{procedure}") for procedure in signed)
    return ResidentView(
        say("resident.sign.title"), (say("resident.sign.body"),), items=tuple(items)
    )


def _pin(say: ResidentWords, kind: PinKind) -> PinLine:
    rule = "guide.form.sign" if kind is PinKind.SIGN else "guide.form.four"
    return PinLine(say(f"guide.pin.{kind}"), say(f"guide.use.{kind}"), say(rule))


def _kept(say: ResidentWords) -> tuple[str, ...]:
    return tuple(say(f"guide.keep.{code}") for code in _KEPT)


def _advice(say: ResidentWords) -> tuple[str, ...]:
    return tuple(say(f"guide.against.{code}") for code in ADVISED_AGAINST)
