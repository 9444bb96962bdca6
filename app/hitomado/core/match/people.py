"""A chip's attributes compared with a person of the register or of a 転出証明書.

The birth date of the chip is eight digits whatever the register writes, so two exact dates of the
same day are IDENTICAL here: the notation says nothing about the person.
"""

import re
from dataclasses import dataclass, field, replace

from hitomado.core.chip.reading import Attributes, SignAttributes
from hitomado.core.dates import RegisterDate
from hitomado.core.dates_parse import parse_date
from hitomado.core.match.addresses import compare_addresses
from hitomado.core.match.birth_dates import compare_birth_dates
from hitomado.core.match.comparison import (
    Comparison,
    Field,
    FieldComparison,
    Level,
    MatchReason,
)
from hitomado.core.match.names import compare_names
from hitomado.core.match.options import MatchOptions
from hitomado.core.match.variants import Variants
from hitomado.core.people import MoverPerson, Resident, Sex

_FORMER_NAME = re.compile(r"[\[［(（〔【].+?[\]］)）〕】]")


@dataclass(frozen=True, slots=True)
class Compared:
    """The other side of a comparison.

    other_names: 通称, 氏名(漢字), 氏名(アルファベット): names a card may carry instead.
    former_name: 旧氏, which a card shows in brackets behind 氏.
    """

    name: str = field(repr=False)
    address: str = field(repr=False)
    birth: RegisterDate = field(repr=False)
    sex: Sex = field(repr=False)
    other_names: tuple[str, ...] = field(default=(), repr=False)
    former_name: str = field(default="", repr=False)

    @classmethod
    def of_resident(cls, person: Resident) -> "Compared":
        """Take a row of the register."""
        others = (person.alias, person.name_kanji, person.name_latin)
        return cls(
            person.name,
            person.full_address,
            person.birth,
            person.sex,
            tuple(name for name in others if name and name != person.name),
            person.former_name,
        )

    @classmethod
    def of_mover(cls, person: MoverPerson, old_address: str) -> "Compared":
        """Take a person of a 転出証明書; the chip still carries the old address."""
        others = (person.alias,) if person.alias else ()
        return cls(person.name, old_address, person.birth, person.sex, others, person.former_name)


def compare_people(
    chip: Attributes, other: Compared, table: Variants, options: MatchOptions
) -> Comparison:
    """Compare the four attributes. The clerk decides, never the comparator."""
    return Comparison(
        (
            _name(chip.name, other, table, options),
            compare_addresses(chip.address, other.address, table, options),
            _birth(chip.birth_date, other.birth),
            _sex(chip.sex, other.sex),
        )
    )


def compare_sign_attributes(
    sign: SignAttributes, other: Compared, table: Variants, options: MatchOptions
) -> Comparison:
    """Compare what the 署名用 certificate says, its flags of substitute characters counted.

    An era digit that contradicts the Gregorian year makes the date one that does not exist.
    """
    birth = _birth(sign.birth_date, other.birth)
    if not sign.era_agrees:
        sides = sign.birth_date, other.birth.text
        contradiction = MatchReason("era_contradicts", Level.NEEDS_HUMAN, None, *sides)
        birth = FieldComparison.of(Field.BIRTH_DATE, (contradiction,), *sides)
    return Comparison(
        (
            _name(sign.name, other, table, options, sign.name_flags),
            compare_addresses(sign.address, other.address, table, options, sign.address_flags),
            birth,
            _sex(sign.sex, other.sex),
        )
    )


def compare_a_name(
    name: str, other: Compared, table: Variants, options: MatchOptions
) -> FieldComparison:
    """Compare a name alone, as `compare_people` does: also with the names a card may carry."""
    return _name(name, other, table, options)


def _name(
    chip: str, other: Compared, table: Variants, options: MatchOptions, flags: str = ""
) -> FieldComparison:
    """Compare with the name; where that fails, with the names a card may carry instead."""
    first = compare_names(chip, other.name, table, options, flags)
    if first.level.is_equal:
        return first
    bracket = _FORMER_NAME.search(chip)
    tries = [("alias", chip, name) for name in other.other_names]
    if bracket or other.former_name:
        tries.append(("former_name", _FORMER_NAME.sub("", chip), _FORMER_NAME.sub("", other.name)))
    for code, ours, theirs in tries:
        found = compare_names(ours, theirs, table, options)
        if found.level.is_equal:
            reason = MatchReason(code, Level.NEEDS_HUMAN, None, chip, theirs)
            return FieldComparison(
                Field.NAME, Level.NEEDS_HUMAN, (*found.reasons, reason), chip, other.name
            )
    return first


def _birth(chip: str, other: RegisterDate) -> FieldComparison:
    found = compare_birth_dates(parse_date(chip), other)
    if found.level is Level.NOTATION and other.exact is not None:
        return replace(found, level=Level.IDENTICAL, reasons=())
    return found


def _sex(a: Sex, b: Sex) -> FieldComparison:
    known = {Sex.MALE, Sex.FEMALE}
    if a not in known or b not in known:
        code, level = "sex_unknown", Level.NEEDS_HUMAN
    elif a is b:
        return FieldComparison(Field.SEX, Level.IDENTICAL, (), a, b)
    else:
        code, level = "sex_other", Level.DIFFERENT
    return FieldComparison(Field.SEX, level, (MatchReason(code, level, None, a, b),), a, b)
