"""Who may be received for what: the state in the register decides what can begin."""

from hitomado.core.disclose import Purpose, disclose
from hitomado.core.people import Protection, Resident, ResidentState
from hitomado.core.rules.plan import MoveKind
from hitomado.core.visit.desk import Candidate
from hitomado.core.visit.kinds import AFTER_MOVE_OUT, OF_RESIDENTS, first_kind, kinds_for
from hitomado.core.visit.model import Visit
from hitomado.ui.kit.banner import BannerView
from hitomado.ui.kit.question_row import ChoiceView, QuestionView
from hitomado.ui.kit.shapes import Tone
from hitomado.ui.models.text import birth
from hitomado.words import Words

STOP, MOVER = "none", "mover"  # answers: nothing begins; the 転出証明書 is typed
NOT_FILED, ABROAD = "not_filed", "abroad"  # a visit begins with what the card says
JOIN = "join_newcomer"

_WHOLE, _BESIDE = 1080, 700  # pixels in the smallest window: alone, beside the household
_MAY_COME_BACK = (ResidentState.MOVED_OUT, ResidentState.NON_RESIDENT)


def lives_here(candidate: Candidate) -> bool:
    """Whether something can begin for this person: a resident, or somebody with a 転出証明書."""
    who = candidate.who
    return not isinstance(who, Resident) or who.state is ResidentState.RESIDENT


def state_told(words: Words, candidate: Candidate) -> BannerView | None:
    """What stands against it in words, and what to do; None for nothing."""
    who = candidate.who
    if who.protection is Protection.PROTECTED:
        title, remedy = words("ui.gate.closed.title"), words("ui.gate.closed.remedy")
        return BannerView(Tone.WARNING, title, remedy=remedy)
    if not isinstance(who, Resident) or who.state is ResidentState.RESIDENT:
        return None
    key = f"ui.state.{who.state}"
    tone = Tone.WARNING if who.state in _MAY_COME_BACK else Tone.ERROR
    return BannerView(tone, words(f"{key}.title"), words(f"{key}.what"), words(f"{key}.remedy"))


def beginning(words: Words, candidate: Candidate) -> QuestionView:
    """What the household came for; for whoever does not live here, only what is possible."""
    if candidate.who.protection is Protection.PROTECTED:
        return _superior(words)
    if candidate.record is not None:
        first = first_kind(candidate.record.persons)
        return kind_question(words, (first, *sorted(AFTER_MOVE_OUT - {first})))
    if lives_here(candidate):
        return kind_question(words, OF_RESIDENTS)
    return _not_here(words, candidate)


def kind_question(
    words: Words, kinds: tuple[MoveKind, ...], chosen: MoveKind | None = None
) -> QuestionView:
    """What brings them, the most frequent first."""
    choices = tuple(ChoiceView(kind, words(f"visit_kinds.kind.{kind}")) for kind in kinds)
    first = str(chosen) if chosen else ""
    room = _BESIDE if chosen else _WHOLE
    return QuestionView(
        "kind", words("ui.ask.kind"), choices, first or None, first=first, room=room
    )


def other_kinds(words: Words, visit: Visit) -> QuestionView:
    """What the same household may have come for instead."""
    return kind_question(words, kinds_for(visit), visit.move.kind)


def _superior(words: Words) -> QuestionView:
    """Nothing begins here; the same neutral words for everybody of whom nothing is shown."""
    return QuestionView(
        "not_here", words("ui.ask.superior"), (ChoiceView(STOP, words("ui.found.superior")),)
    )


def _not_here(words: Words, candidate: Candidate) -> QuestionView:
    choices = [ChoiceView(STOP, words("ui.found.none_do"))]
    state = candidate.who.state if isinstance(candidate.who, Resident) else None
    if state in _MAY_COME_BACK:
        choices = [*_newcomer_choices(words), *choices]
    return QuestionView("not_here", words("ui.ask.not_here"), tuple(choices))


def joining(words: Words, candidate: Candidate) -> QuestionView:
    """Whether the holder of the card belongs to the open visit."""
    if candidate.who.protection is Protection.PROTECTED:
        return _superior(words)
    name = candidate.who.name
    no = ChoiceView(STOP, words("ui.found.not_this"))
    if not lives_here(candidate):
        return QuestionView("join", words("ui.ask.join_not", name=name), (no,))
    yes = ChoiceView("join", words("ui.found.join"))
    return QuestionView("join", words("ui.ask.join", name=name), (yes, no))


def _newcomer_choices(words: Words) -> tuple[ChoiceView, ...]:
    """The first question to a newcomer: the 転出届, before anything is typed."""
    return tuple(
        ChoiceView(key, words(f"visit_kinds.none.{key}")) for key in (MOVER, NOT_FILED, ABROAD)
    )


def nobody_found(words: Words, visit: Visit | None) -> QuestionView:
    """Neither the register nor the 転出証明書 data know the holder.

    visit: the household that is being served; a 転出証明書 typed now would belong nowhere. Where
    it is known by its cards alone, one more of them may join.
    """
    stop = ChoiceView(STOP, words("ui.found.none_do"))
    if visit is not None and visit.from_card_only:
        join = ChoiceView(JOIN, words("visit_kinds.none.join"))
        return QuestionView("none", words("ui.found.none"), (join, stop))
    if visit is not None:
        why = words("ui.found.none_in_visit")
        return QuestionView("none", words("ui.found.none"), (stop,), why=why)
    choices = (*_newcomer_choices(words), stop)
    why = words("ui.found.none_why")
    return QuestionView("none", words("ui.found.none"), choices, why=why)


def candidate_line(words: Words, candidate: Candidate) -> str:
    """One of several candidates: source, state, and an address the gate lets through."""
    who = candidate.who
    source = words("source.register" if isinstance(who, Resident) else "source.mover")
    state = address = ""
    if isinstance(who, Resident):
        state = "" if who.state is ResidentState.RESIDENT else words(f"kit.state.{who.state}")
        address = disclose(who, Purpose.LIST).address
    about = words("kit.list.comma").join(filter(None, (source, state)))
    return words(
        "ui.found.one", name=who.name, birth=birth(words, who.birth), about=about, address=address
    ).rstrip()
