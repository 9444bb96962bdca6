"""A `Comparison` as what is shown of it: where to mark, which sentences to say. Knows no Qt."""

from dataclasses import dataclass, field
from difflib import SequenceMatcher

from hitomado.core.match.comparison import Comparison, FieldComparison, Level
from hitomado.words import Words

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class FieldView:
    """One compared field. chip_marks, register_marks: (start, end) of differing parts."""

    title: str
    level: Level
    chip: str = field(repr=False)
    register: str = field(repr=False)
    chip_marks: tuple[Span, ...] = ()
    register_marks: tuple[Span, ...] = ()
    reasons: tuple[str, ...] = field(default=(), repr=False)
    large: bool = False  # a name: large, in the registers' face


@dataclass(frozen=True, slots=True)
class ComparisonShown:
    """Both sides' titles and all fields."""

    chip_title: str
    register_title: str
    fields: tuple[FieldView, ...]


def _characters(text: str) -> list[str]:
    """What a reader sees as one character: a variation selector stays with its base."""
    seen: list[str] = []
    for point in text:
        if seen and (0xFE00 <= ord(point) <= 0xFE0F or 0xE0100 <= ord(point) <= 0xE01EF):
            seen[-1] += point
        else:
            seen.append(point)
    return seen


def differing(a: str, b: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Where two values differ, as spans of code points in each; ("邉", "辺") → whole both.

    What only one side has gets a span there and an empty span (start = end) on the other side.
    """
    left, right = _characters(a), _characters(b)
    starts = [[0], [0]]
    for side, characters in zip(starts, (left, right), strict=True):
        for character in characters:
            side.append(side[-1] + len(character))
    spans = [
        ((starts[0][i1], starts[0][i2]), (starts[1][j1], starts[1][j2]))
        for tag, i1, i2, j1, j2 in SequenceMatcher(None, left, right, autojunk=False).get_opcodes()
        if tag != "equal"
    ]
    return tuple(s[0] for s in spans), tuple(s[1] for s in spans)


def comparison_shown(
    comparison: Comparison, say: Words, *, other: str = "register", names: str = "name"
) -> ComparisonShown:
    """What to show of a comparison.

    other: which words name the second side ("register" or "mover"). names: the field set large.
    Reasons are said by `match.<code>` with a, b, position (counted from 1) and basis.
    """
    return ComparisonShown(
        say("kit.compare.chip"),
        say(f"kit.compare.{other}"),
        tuple(_field(f, say, large=f.what.value == names) for f in comparison.fields),
    )


def _field(compared: FieldComparison, say: Words, *, large: bool) -> FieldView:
    marks = ((), ()) if compared.level is Level.IDENTICAL else differing(compared.a, compared.b)
    said = (
        say(
            f"match.{reason.code}",
            a=reason.a,
            b=reason.b,
            position="" if reason.position is None else reason.position + 1,
            basis=reason.basis,
        )
        for reason in compared.reasons
    )
    return FieldView(
        title=say(f"kit.field.{compared.what.value}"),
        level=compared.level,
        chip=compared.a,
        register=compared.b,
        chip_marks=marks[0],
        register_marks=marks[1],
        reasons=tuple(dict.fromkeys(said)),
        large=large,
    )
