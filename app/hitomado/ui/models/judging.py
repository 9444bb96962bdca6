"""What the clerk may say of a person whose card differs. The clerk decides; nothing is proposed."""

from hitomado.core.match.comparison import Comparison, Level
from hitomado.core.visit.model import Judgement, PersonCase
from hitomado.ui.kit.question_row import ChoiceView, QuestionView
from hitomado.words import Words

OPEN = "open"  # the answer that decides nothing
_MAY_BE_CORRECTED = (Level.VARIANT_UNFORCED, Level.NEEDS_HUMAN)


def judgements(comparison: Comparison) -> tuple[Judgement, ...]:
    """Which judgements fit: what is really different is more than another spelling."""
    levels = {r.level for f in comparison.fields for r in f.reasons}
    if comparison.level is Level.DIFFERENT:
        return (Judgement.CHANGED,)
    found = [Judgement.SAME]
    if levels.intersection(_MAY_BE_CORRECTED):
        found.append(Judgement.CORRECTION)
    if comparison.level is Level.NEEDS_HUMAN:
        found.append(Judgement.CHANGED)
    return tuple(found)


def judging(words: Words, person: PersonCase, *, left_open: bool) -> QuestionView | None:
    """Ask what the differences are. left_open: the clerk said that it is not clear yet."""
    if person.comparison is None:
        return None
    answers = (*judgements(person.comparison), OPEN)
    return QuestionView(
        "judge",
        words("comparison_view.ask"),
        tuple(ChoiceView(a, words(f"comparison_view.decide.{a}")) for a in answers),
        chosen=OPEN if left_open else None,
        why=words("comparison_view.ask.open" if left_open else "comparison_view.ask.why"),
        stacked=True,
    )


def judged(words: Words, person: PersonCase) -> str:
    """What was said of the person, "" for nothing."""
    said = person.judgement
    return "" if said is None else words(f"comparison_view.decided.{said}")
