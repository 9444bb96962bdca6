"""The rules' answers as lines and ticks: what is possible, until when, and why."""

from hitomado.core.forms.sheet import FormSet
from hitomado.core.rules.notices import NOTICES
from hitomado.core.rules.plan import Answer, MoveKind, Plan, ProcedurePlan, Way
from hitomado.core.visit.case import applied_for
from hitomado.core.visit.model import Act, ActState, PersonCase, Visit
from hitomado.ui.kit.banner import BannerView
from hitomado.ui.kit.shapes import Tone
from hitomado.ui.kit.tick_row import TickView
from hitomado.ui.models.guide import appointment_line
from hitomado.ui.models.hand_outs import plain
from hitomado.ui.models.text import clock_time, day
from hitomado.words import Words

_TONES = {
    Answer.POSSIBLE: Tone.SUCCESS,
    Answer.ASK: Tone.WARNING,
    Answer.NOT_POSSIBLE: Tone.ERROR,
}


def move_lines(words: Words, plan: Plan) -> tuple[BannerView, ...]:
    """The notice of the whole household: one banner, nothing where nobody moves."""
    for person in plan.persons:
        for found in person.procedures:
            if found.procedure in NOTICES:
                return (_banner(words, found),)
    return ()


def _banner(words: Words, found: ProcedurePlan) -> BannerView:
    title = words(
        "ui.plan.line",
        procedure=words(f"procedure.{found.procedure}"),
        answer=words(f"answer.{found.answer}"),
        until=until(words, found),
    )
    return BannerView(
        _TONES[found.answer],
        title,
        what=_joined(words, reasons(words, found)),
        remedy="\n".join(
            filter(None, (_joined(words, remarks(words, found)), *ways(words, found)))
        ),
        word=words("window.possible") if found.answer is Answer.POSSIBLE else "",
    )


def _lines(*texts: str) -> str:
    return "\n".join(filter(None, texts))


def _limits_and_remarks(words: Words, found: ProcedurePlan) -> str:
    return _joined(words, (*limits(words, found), *remarks(words, found)))


def _joined(words: Words, sentences: tuple[str, ...]) -> str:
    return words("ui.plan.between").join(sentences)


def until(words: Words, found: ProcedurePlan) -> str:
    """The last day, and the last open day before it where that is another; "" for none."""
    if found.last_day is None:
        return ""
    text = words("plan.last_day", day=day(words, found.last_day))
    if found.practical_last_day not in (None, found.last_day):
        open_day = day(words, found.practical_last_day)
        text = f"{text} {words('plan.practical_last_day', day=open_day)}"
    return text


def reasons(words: Words, found: ProcedurePlan) -> tuple[str, ...]:
    """The rules behind the answer, each once."""
    keys = dict.fromkeys(f"because.{b.rule}" for b in found.because)
    return tuple(words(k) for k in keys if k in words)


def remarks(words: Words, found: ProcedurePlan) -> tuple[str, ...]:
    """What is still to ask and what to mind."""
    return (
        *(words(f"question.{code}") for code in found.questions),
        *(words(f"warning.{code}") for code in found.warnings),
    )


def ways(words: Words, found: ProcedurePlan) -> tuple[str, ...]:
    """How it goes on where it cannot be done today, each way with its days."""
    return tuple(_way(words, way) for way in found.ways if f"way.{way.code}.title" in words)


def _way(words: Words, way: Way) -> str:
    days = [words("plan.last_day", day=day(words, way.by))] if way.by else []
    if way.come_from:
        days.insert(0, words("visit_kinds.way.from", day=day(words, way.come_from)))
    said = words("visit_kinds.way.line", way=plain(words, f"way.{way.code}.title"))
    return f"{said}{words('visit_kinds.way.days', days='　'.join(days)) if days else ''}"


def ways_on(plan: Plan | None) -> bool:
    """Whether anything cannot be done today: then there is something to take home."""
    return plan is not None and any(
        found.answer is Answer.NOT_POSSIBLE or found.ways
        for person in plan.persons
        for found in person.procedures
    )


def procedure_ticks(
    words: Words, visit: Visit, person: PersonCase, plan: Plan
) -> tuple[TickView, ...]:
    """What the rules propose for one person's card: ticked as applied for, with until when.

    Where only a card brings them, everything is a wish instead (ui.models.wishes).
    """
    own = plan.of(person.id) if visit.move.kind is not MoveKind.CARD_ONLY else None
    applied = {p.procedure for p in applied_for(visit, person, plan)}
    return tuple(
        TickView(
            found.procedure,
            words(f"procedure.{found.procedure}"),
            found.procedure in applied,
            "\n".join(
                (
                    _joined(words, (*limits(words, found), *remarks(words, found))),
                    *ways(words, found),
                )
            ).strip(),
            enabled=found.answer is not Answer.NOT_POSSIBLE,
        )
        for found in (own.procedures if own else ())
        if found.procedure not in NOTICES
    )


def limits(words: Words, found: ProcedurePlan) -> tuple[str, ...]:
    """Whether it can be done today where that is in doubt, until when, and what it costs."""
    parts = [words(f"answer.{found.answer}")] if found.answer is not Answer.POSSIBLE else []
    parts += [t for t in (until(words, found), fee(words, found)) if t]
    return tuple(parts)


def fee(words: Words, found: ProcedurePlan) -> str:
    """What it costs."""
    if found.fee is None:
        return ""
    return words("plan.fee", yen=found.fee) if found.fee else words("plan.no_fee")


def plan_groups(
    words: Words, visit: Visit, plan: Plan | None
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Under everybody's name their procedures with their last day; at the end what to see."""
    if plan is None:
        return ()
    groups: list[tuple[str, tuple[str, ...]]] = []
    documents: dict[str, None] = {}
    for person in visit.persons:
        applied = applied_for(visit, person, plan)
        for found in applied:
            documents |= dict.fromkeys(found.documents)
        groups.append((person.name, tuple(_plan_line(words, found) for found in applied)))
    seen = tuple(words("ui.plan.document", document=words(f"document.{d}")) for d in documents)
    return (*groups, (words("ui.plan.documents"), seen))


def _plan_line(words: Words, found: ProcedurePlan) -> str:
    """One procedure; where somebody is to be asked first, also what."""
    asked = tuple(words(f"question.{q}") for q in found.questions)
    unsure = found.answer is Answer.ASK
    told = _joined(words, (*limits(words, found), *(asked if unsure else ())))
    procedure = words(f"procedure.{found.procedure}")
    return words("ui.plan.person_line", procedure=procedure, limits=told)


def missing_lines(words: Words, visit: Visit, sheets: FormSet) -> tuple[str, ...]:
    """What the form still lacks, whose and by which law."""
    lines = []
    for item in sheets.missing:
        person = visit.person(item.person)
        lines.append(
            words(
                "ui.form.missing_item",
                item=words(f"item.{item.key}"),
                name=person.name if person else "",
                basis=item.basis,
            )
        )
    return tuple(dict.fromkeys(lines))


def _agreed(words: Words, act: Act) -> str:
    said = appointment_line(words, act)
    return words("guide_work.done.appointment", appointment=said) if said else ""


def summary_lines(words: Words, visit: Visit, person: PersonCase) -> tuple[str, ...]:
    """How every step of one person ended, and by whose word."""
    ends = {
        ActState.CONFIRMED: "ui.done.confirmed",
        ActState.SEEN_ON_CHIP: "ui.done.seen",
        ActState.DEFERRED: "ui.done.deferred",
        ActState.REFUSED: "ui.done.refused",
    }
    return tuple(
        words(
            ends.get(act.state, "ui.done.open"),
            step=words(f"step.{act.code}"),
            by=act.by,
            time=clock_time(act.at),
            until=words("plan.last_day", day=day(words, act.until)) if act.until else "",
            reason=words("ui.done.reason", reason=act.reason) if act.reason else "",
        )
        + _agreed(words, act)
        for act in visit.acts_of(person.id)
    )
