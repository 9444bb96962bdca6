"""What is wished for one card, as ticks, and what the rules say of each wish."""

from datetime import date

from hitomado.core.rules.notices import NOTICES
from hitomado.core.rules.plan import MoveKind, Plan, Procedure, ProcedurePlan
from hitomado.core.visit.model import PersonCase, Visit
from hitomado.core.visit.wishes import offered
from hitomado.ui.kit.question_row import ChoiceView
from hitomado.ui.models.answers import limits, remarks, ways
from hitomado.ui.models.questions import wanted
from hitomado.words import Words

_NONE: frozenset[Procedure] = frozenset()
# what the rules do in place of a wish that comes too late
_ANEW = {
    Procedure.CERTIFICATE_RENEWAL: frozenset(
        {Procedure.SIGN_CERTIFICATE, Procedure.AUTH_CERTIFICATE}
    )
}


def wish_choices(
    words: Words, visit: Visit, person: PersonCase, plan: Plan
) -> tuple[ChoiceView, ...]:
    """What may be wished beside what the rules propose by themselves, each once."""
    own = plan.of(person.id)
    ruled = tuple(p.procedure for p in own.procedures) if own else ()
    fit = offered(person, visit.move.kind)
    if visit.move.kind is MoveKind.CARD_ONLY:  # here everything is a wish
        shown = (*fit, *(p for p in ruled if p not in fit))
    else:
        shown = tuple(p for p in fit if p not in ruled)
    return tuple(ChoiceView(p, _named(words, p)) for p in shown)


def _named(words: Words, procedure: Procedure) -> str:
    """In short, as a resident asks for it."""
    short = f"visit_kinds.wish.{procedure}"
    return words(short if short in words else f"procedure.{procedure}")


def wish_lines(
    words: Words, visit: Visit, person: PersonCase, plan: Plan, today: date
) -> tuple[str, ...]:
    """What the rules say of every wish: possible or not, until when, for how much, how else."""
    if visit.move.kind is not MoveKind.CARD_ONLY:
        return ()
    own = plan.of(person.id)
    wants = wanted(visit, person, plan, today)
    lines = [
        _line(words, found)
        for found in (own.procedures if own else ())
        if found.procedure in wants and found.procedure not in NOTICES
    ]
    judged = {found.procedure for found in (own.procedures if own else ())}
    lines += [
        words(
            f"visit_kinds.wish.{'issued_anew' if _ANEW.get(p, _NONE) & judged else 'no_rule'}",
            procedure=words(f"procedure.{p}"),
        )
        for p in offered(person, visit.move.kind)
        if p in wants and p not in judged
    ]
    return tuple(lines)


def _line(words: Words, found: ProcedurePlan) -> str:
    parts = (*limits(words, found), *remarks(words, found))
    said = words(
        "visit_kinds.wish.line",
        procedure=words(f"procedure.{found.procedure}"),
        limits=words("ui.plan.between").join(parts),
    )
    return "\n".join((said, *ways(words, found)))
