"""A `Comparison` as what is shown of it. Knows no Qt."""

from collections.abc import Mapping
from dataclasses import replace

from hitomado.core.dates_parse import parse_date
from hitomado.core.match.comparison import (
    Comparison,
    Field,
    FieldComparison,
    Level,
    MatchReason,
)
from hitomado.ui.kit.comparison_data import ChipImage, ComparisonShown, Difference, FieldView
from hitomado.ui.kit.comparison_pieces import Piece, characters, pieces
from hitomado.ui.models.text import birth
from hitomado.words import Words
from hitomado.words.reasons_said import match_sentence

# where the card's face shows what the chip's text cannot
FACE_HELPS = frozenset({"placeholder", "town_gaiji", "substituted", "substituted_same"})
_OF_CHARACTERS = (Field.NAME, Field.ADDRESS)
_UNGUIDED = ("expected", "chip")  # nothing is to be decided from these
_FEW = 2  # characters that stand beside each other large
_NO_IMAGES: Mapping[Field, ChipImage] = {}


def comparison_shown(
    comparison: Comparison,
    words: Words,
    *,
    chip: str = "chip",
    other: str = "register",
    images: Mapping[Field, ChipImage] = _NO_IMAGES,
    face_hint: str = "",
) -> ComparisonShown:
    """What to show of a comparison.

    chip, other: which words name the sides ("chip" or "sign"; "register", "mover", "expected",
    or "chip" beside a certificate).
    images: the face's, once it was read. face_hint: how to come to them, "" = not possible now.
    """
    return ComparisonShown(
        words(f"kit.compare.{chip}"),
        words(f"kit.compare.{other}"),
        tuple(
            _field(f, words, images.get(f.what), face_hint, guided=other not in _UNGUIDED)
            for f in comparison.fields
        ),
    )


def face_wanted(comparison: Comparison) -> bool:
    """Whether the face answers what the text leaves open."""
    return any(r.code in FACE_HELPS for f in comparison.fields for r in f.reasons)


def _field(
    compared: FieldComparison,
    words: Words,
    image: ChipImage | None,
    face_hint: str,
    *,
    guided: bool,
) -> FieldView:
    what, level = compared.what, compared.level
    sides = _side(what, compared.a, words), _side(what, compared.b, words)
    title = words(f"kit.field.{what.value}")
    large = what is Field.NAME
    if level is Level.IDENTICAL:
        return FieldView(title, level, *sides, large=large)
    reasons, said, cut = _numbered(compared, sides, words)
    hint = "" if image is not None else face_hint
    return FieldView(
        title=title,
        level=level,
        chip=sides[0],
        register=sides[1],
        pieces=cut,
        differences=tuple(
            _difference(what, reason, sentence, words, hint)
            for reason, sentence in zip(reasons, said, strict=True)
        ),
        read=_read(compared, words) if what is Field.BIRTH_DATE else ("", ""),
        large=large,
        image=None if level is Level.NOTATION else image,
        to_do=words(f"comparison_view.do.{level}.{what}") if guided else "",
    )


def _side(what: Field, value: str, words: Words) -> str:
    """One side's value; a sex by its word."""
    return words(f"card.sex.{value}") if what is Field.SEX and value else value


def _numbered(
    compared: FieldComparison, sides: tuple[str, str], words: Words
) -> tuple[list[MatchReason], list[str], tuple[Piece, ...]]:
    """Reasons and their sentences in the order in which their marks are met; each said once."""
    once: dict[str, MatchReason] = {}
    for reason in compared.reasons:
        once.setdefault(match_sentence(words, reason), reason)
    said, reasons = list(once), list(once.values())
    cut = pieces(*sides, reasons)
    met = [i for piece in cut for i in piece.reasons]
    order = list(dict.fromkeys([*met, *range(len(reasons))]))  # two empty sides have no marks
    place = {old: new for new, old in enumerate(order)}
    renumbered = tuple(
        replace(piece, reasons=tuple(sorted(place[i] for i in piece.reasons))) for piece in cut
    )
    return [reasons[i] for i in order], [said[i] for i in order], renumbered


def _difference(
    what: Field, reason: MatchReason, sentence: str, words: Words, hint: str
) -> Difference:
    few = all(0 < len(characters(side)) <= _FEW for side in (reason.a, reason.b))
    telling = what in _OF_CHARACTERS and reason.level is not Level.NOTATION and few
    numbers = reason.a.isdecimal() and reason.b.isdecimal()
    return Difference(
        reason.level,
        words(f"comparison_view.word.{reason.level}"),
        sentence,
        (reason.a, reason.b) if telling and not numbers else None,
        hint if reason.code in FACE_HELPS else "",
    )


def _read(compared: FieldComparison, words: Words) -> tuple[str, str]:
    """Both dates in words, as far as they are dates and not written so."""
    said = []
    for text in (compared.a, compared.b):
        date = parse_date(text)
        read = birth(words, date) if date.exact else ""
        said.append("" if read == text else read)
    return said[0], said[1]
