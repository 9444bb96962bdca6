"""The outcome of a comparison: per field a level and reasons; overall = the worst field."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum


class Level(StrEnum):
    """How alike two values are, from best to worst."""

    IDENTICAL = "identical"
    NOTATION = "notation"
    VARIANT_FORCED = "variant_forced"
    VARIANT_UNFORCED = "variant_unforced"
    NEEDS_HUMAN = "needs_human"
    DIFFERENT = "different"

    @property
    def rank(self) -> int:
        """0 (identical) … 5 (different)."""
        return _RANK[self]

    @property
    def is_equal(self) -> bool:
        """Whether the two sides say the same, in another notation or form of kanji at most."""
        return self.rank <= _RANK[Level.VARIANT_UNFORCED]


_RANK = {level: rank for rank, level in enumerate(Level)}


def worst(levels: "Iterable[Level]") -> Level:
    """The worst of several levels; IDENTICAL when there is none."""
    return max(levels, key=_RANK.__getitem__, default=Level.IDENTICAL)


# what a 署名用 certificate may carry for the same name or address
_SAME_ON_CERTIFICATE = (Level.IDENTICAL, Level.NOTATION, Level.VARIANT_FORCED)


class Field(StrEnum):
    """The fields that are compared."""

    NAME = "name"
    ADDRESS = "address"
    BIRTH_DATE = "birth_date"
    SEX = "sex"


@dataclass(frozen=True, slots=True)
class MatchReason:
    """Why a field is not identical.

    code: the rule, has words (`match.<code>`). position: index in the first value, None = the
    whole field. a, b: the characters or parts concerned. basis: the tables behind it, comma
    between (`match.basis.<table>` names the law), or what the town's own file says; "" = none.
    """

    code: str
    level: Level
    position: int | None = None
    a: str = field(default="", repr=False)
    b: str = field(default="", repr=False)
    basis: str = ""


@dataclass(frozen=True, slots=True)
class FieldComparison:
    """One field of two sides. a: the chip's value. b: the register's or the 転出証明書's."""

    what: Field
    level: Level
    reasons: tuple[MatchReason, ...] = ()
    a: str = field(default="", repr=False)
    b: str = field(default="", repr=False)

    @classmethod
    def of(cls, what: Field, reasons: tuple[MatchReason, ...], a: str, b: str) -> "FieldComparison":
        """Put a field's reasons together: its level is the worst of theirs."""
        return cls(what, worst([r.level for r in reasons]), reasons, a, b)


@dataclass(frozen=True, slots=True)
class Comparison:
    """All compared fields. The clerk decides, never the comparator."""

    fields: tuple[FieldComparison, ...]

    @property
    def level(self) -> Level:
        """The worst field's level."""
        return worst([f.level for f in self.fields])


def is_different(reasons: Iterable[MatchReason]) -> bool:
    """Whether any reason says that the two sides are really different."""
    return any(r.level is Level.DIFFERENT for r in reasons)


def says_same(compared: Comparison, what: Field) -> bool:
    """Whether a 署名用 certificate was found to carry the same; False where it was not compared."""
    return any(f.what is what and f.level in _SAME_ON_CERTIFICATE for f in compared.fields)
