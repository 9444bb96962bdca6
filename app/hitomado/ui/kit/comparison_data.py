"""What is shown of a comparison: values cut into marked pieces, a sentence for each mark."""

from dataclasses import dataclass, field

from hitomado.core.match.comparison import Level
from hitomado.ui.kit.comparison_pieces import Piece


@dataclass(frozen=True, slots=True)
class Difference:
    """One reason. Its number among the field's is its place in `FieldView.differences`, from 1.

    word: the level in a short word. pair: both characters, where a look at them large helps.
    hint: what else there is to look at, "" = nothing.
    """

    level: Level
    word: str
    sentence: str = field(repr=False)
    pair: tuple[str, str] | None = field(default=None, repr=False)
    hint: str = ""


@dataclass(frozen=True, slots=True)
class ChipImage:
    """What the card's face shows of a field. png None: `instead` is said."""

    title: str
    png: bytes | None = field(repr=False)
    instead: str = ""


@dataclass(frozen=True, slots=True)
class FieldView:
    """One compared field.

    pieces: both values; `Piece.reasons` are indices of `differences`. read: both values as dates
    in words. large: a name, in the registers' face. to_do: what the clerk may do.
    """

    title: str
    level: Level
    chip: str = field(repr=False)
    register: str = field(repr=False)
    pieces: tuple[Piece, ...] = field(default=(), repr=False)
    differences: tuple[Difference, ...] = field(default=(), repr=False)
    read: tuple[str, str] = field(default=("", ""), repr=False)
    large: bool = False
    image: ChipImage | None = field(default=None, repr=False)
    to_do: str = ""


@dataclass(frozen=True, slots=True)
class ComparisonShown:
    """Both sides' titles and all fields."""

    chip_title: str
    register_title: str
    fields: tuple[FieldView, ...]
