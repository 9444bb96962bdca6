"""One listed row beside the people of the register it may be: the verdict, with its proof.

The key is name (by the comparator), birth date and sex. A row is settled without a person only
where exactly one row of the register has them, its 支援措置 is known to be none and the birth date
is exact; everything else is looked at, or locked. What is entered is the register's value.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from hitomado.core.expiry.model import Candidate, ListRow, MatchedRow, NewValues, Proof, Verdict
from hitomado.core.match.address_parts import split_address
from hitomado.core.match.addresses import compare_addresses
from hitomado.core.match.cells import written
from hitomado.core.match.characters import sound
from hitomado.core.match.comparison import Field, FieldComparison, Level, MatchReason, worst
from hitomado.core.match.names import compare_names
from hitomado.core.match.options import MatchOptions
from hitomado.core.match.people import Compared, compare_a_name
from hitomado.core.match.variants import Variants
from hitomado.core.people import Protection, Resident, ResidentKind, ResidentState, Sex

_KNOWN = frozenset({Sex.MALE, Sex.FEMALE})
_OTHER_SCRIPT = frozenset({"script", "kana_for_kanji"})  # say nothing about who it is
_OTHER_NAME = frozenset({"alias", "former_name"})
_LEFT = {
    ResidentState.MOVED_OUT: Verdict.MOVED_OUT,
    ResidentState.DECEASED: Verdict.DECEASED_OR_ERASED,
    ResidentState.ERASED: Verdict.DECEASED_OR_ERASED,
}
_MOST_SHOWN = 5


@dataclass(frozen=True, slots=True)
class _Found:
    """One person beside the row."""

    person: Resident = field(repr=False)
    name: FieldComparison = field(repr=False)
    sex: bool  # the same, and known
    renamed: bool = False

    @property
    def same(self) -> bool:
        return self.sex and self.name.level.is_equal


@dataclass(frozen=True, slots=True)
class Judge:
    """Judges rows one by one. table, options: of the comparator; first = the list's repertoire."""

    table: Variants = field(repr=False)
    options: MatchOptions = field(repr=False)

    def judge(
        self, key: str, row: ListRow, people: Sequence[Resident], *, alone: bool = True
    ) -> MatchedRow:
        """Return the row's verdict. people: of the same birth date, as `looking` leaves them.

        alone: no other row of the list has this name, birth date and sex. Of two such rows one may
        be somebody whom the register does not know: neither is settled without a person.
        """
        found = [each for person in people if (each := self._beside(row, person)) is not None]
        same = [each for each in found if each.same]
        near = [each for each in found if not each.same and not each.renamed]
        if same:  # a name with the other sex is somebody else
            near = [each for each in near if each.sex or not each.name.level.is_equal]
        certain = len(same) == 1 and not near
        counted = same if certain else [*same, *near, *(f for f in found if f.renamed)]
        flags = {each.person.protection for each in counted}
        if Protection.PROTECTED in flags:
            ref = counted[0].person.atena_number if len(counted) == 1 else ""
            return MatchedRow(key, without_address(row), Verdict.PROTECTED, ref)
        matched = self._open(key, row, same, near, counted, alone=alone)
        if Protection.UNKNOWN in flags:
            return self._flag_unknown(matched, counted)
        return matched

    def _flag_unknown(self, matched: MatchedRow, counted: list[_Found]) -> MatchedRow:
        """Lock the row; what it would be stays beneath until somebody has looked the flag up."""
        row = matched.row
        candidates = matched.candidates or self._candidates(row, counted)
        return replace(
            matched,
            row=without_address(row),
            verdict=Verdict.UNKNOWN_FLAG,
            proofs=(),
            new=None,
            candidates=candidates,
            beneath=matched.verdict,
        )

    def _open(
        self,
        key: str,
        row: ListRow,
        same: list[_Found],
        near: list[_Found],
        counted: list[_Found],
        *,
        alone: bool,
    ) -> MatchedRow:
        doubtful = partial(self._doubtful, key, row, counted)
        if row.birth.exact is None or any(f.person.birth.exact is None for f in counted):
            return doubtful(Verdict.BIRTH_UNKNOWN, "birth_unknown")
        if not counted:
            return doubtful(Verdict.NO_MATCH, "nobody")
        if len(same) + len(near) > 1:
            return doubtful(Verdict.SEVERAL_MATCHES, "several")
        if same and not alone:
            return doubtful(Verdict.NEEDS_EYES, "listed_twice")
        if same:
            return self._sure(key, row, same[0])
        if near:
            codes = {reason.code for reason in near[0].name.reasons}
            if codes & _OTHER_NAME:
                return doubtful(Verdict.NAME_UPDATED, "other_name")
            return doubtful(Verdict.NEEDS_EYES, "sex" if not near[0].sex else "name_doubtful")
        if len(counted) > 1:
            return doubtful(Verdict.SEVERAL_MATCHES, "several_renamed")
        return doubtful(Verdict.NAME_UPDATED, "renamed")

    def _sure(self, key: str, row: ListRow, found: _Found) -> MatchedRow:
        """The one person of the key: where does the row stand, and what is entered."""
        person, doubtful = found.person, partial(self._doubtful, key, row, [found])
        address = compare_addresses(row.full_address, person.full_address, self.table, self.options)
        at_same_address = address.level.is_equal
        if not at_same_address and (code := _unsure_elsewhere(row, found)):
            return doubtful(Verdict.NEEDS_EYES, code)
        proofs = (*_proofs(found.name), *_proofs(address))
        since = person.address_since.exact if person.address_since else None
        settled = partial(
            MatchedRow, key, row, ref=person.atena_number, proofs=proofs, address_since=since
        )
        if person.state is ResidentState.NON_RESIDENT:
            return doubtful(Verdict.NEEDS_EYES, "not_resident")
        if row.abroad:
            if person.state is ResidentState.RESIDENT:
                return doubtful(Verdict.NEEDS_EYES, "abroad_but_here")
            if person.state is ResidentState.MOVED_OUT:
                return settled(Verdict.ABROAD)
        if person.state in _LEFT:
            return settled(_LEFT[person.state])
        if row.at_residence:
            return settled(Verdict.RESIDENCE_ADDRESS)
        if person.residence_until is not None:
            return settled(Verdict.LIMITED_STAY)
        if not person.address.strip() or _stay_unknown(row, person):
            code = "stay_unknown" if person.address.strip() else "no_address"
            return doubtful(Verdict.NEEDS_EYES, code)
        verdict, codes = self._address_verdict(row, person, found.name, address)
        return settled(verdict, new=new_values(person), codes=codes)

    def _address_verdict(
        self, row: ListRow, person: Resident, name: FieldComparison, address: FieldComparison
    ) -> tuple[Verdict, tuple[str, ...]]:
        glyphs = {Level.VARIANT_FORCED, Level.VARIANT_UNFORCED}
        if address.level.is_equal:
            return (Verdict.GLYPH_DIFFERS if {name.level, address.level} & glyphs
                    else Verdict.SAME), ()  # fmt: skip
        ground = compare_addresses(
            _ground(row.address, row.building), _ground(person.address, person.building),
            self.table, self.options,
        )  # fmt: skip
        if ground.level.is_equal:
            return Verdict.BUILDING_DIFFERS, ()
        return Verdict.ADDRESS_UPDATED, ("in_doubt",) if ground.level is Level.NEEDS_HUMAN else ()

    def _beside(self, row: ListRow, person: Resident) -> _Found | None:
        """Compare the names; None for somebody else."""
        if row.name == person.name:  # most rows: no other name has to be tried
            name = compare_names(row.name, person.name, self.table, self.options)
        else:
            other = Compared.of_resident(person)
            name = compare_a_name(row.name, other, self.table, self.options)
        sex = row.sex is person.sex and row.sex in _KNOWN
        unknown = not {row.sex, person.sex} <= _KNOWN
        if name.level.is_equal:
            return _Found(person, name, sex)
        if not sex and not unknown:
            return None
        at_home = _alike_address(row, person)
        heard = bool(row.name_kana) and not _kana_differs(row, person, blank=True)
        if name.level is Level.NEEDS_HUMAN:
            telling = not _OTHER_SCRIPT & {reason.code for reason in name.reasons}
            if telling or at_home or heard:
                return _Found(person, name, sex)
            return None
        if at_home or heard or _given(row.name) == _given(person.name) != "":
            return _Found(person, name, sex, renamed=True)
        return None

    def _doubtful(
        self, key: str, row: ListRow, found: list[_Found], verdict: Verdict, code: str
    ) -> MatchedRow:
        candidates = self._candidates(row, found)
        ref = candidates[0].resident.atena_number if len(candidates) == 1 else ""
        return MatchedRow(key, row, verdict, ref, candidates=candidates, codes=(code,))

    def _candidates(self, row: ListRow, found: list[_Found]) -> tuple[Candidate, ...]:
        compared = [
            (each, compare_addresses(
                row.full_address, each.person.full_address, self.table, self.options
            )) for each in found
        ]  # fmt: skip
        compared.sort(
            key=lambda c: (c[0].name.level.rank, c[1].level.rank, c[0].person.atena_number)
        )
        return tuple(
            Candidate(
                each.person,
                worst((each.name.level, address.level)),
                (*_proofs(each.name), *_proofs(address), *_sex_proof(row, each.person)),
            )
            for each, address in compared[:_MOST_SHOWN]
        )


def new_values(person: Resident) -> NewValues:
    """What is entered for a person of the register."""
    return NewValues(
        person.atena_number,
        person.name,
        person.name_kana,
        person.postcode,
        person.address,
        person.building,
        person.kind is ResidentKind.FOREIGN,
        person.residence_until,
    )


def without_address(row: ListRow) -> ListRow:
    """The row of somebody behind the gate: the list's own address is not kept either."""
    return replace(row, address="", building="", postcode="")


def _proofs(compared: FieldComparison) -> tuple[Proof, ...]:
    if compared.level is Level.IDENTICAL:
        return ()
    return tuple(Proof(compared.what, reason) for reason in compared.reasons)


def _sex_proof(row: ListRow, person: Resident) -> tuple[Proof, ...]:
    if row.sex is person.sex:
        return ()
    known = {row.sex, person.sex} <= _KNOWN
    code, level = ("sex_other", Level.DIFFERENT) if known else ("sex_unknown", Level.NEEDS_HUMAN)
    return (Proof(Field.SEX, MatchReason(code, level, None, row.sex, person.sex)),)


def _kana_differs(row: ListRow, person: Resident, *, blank: bool = False) -> bool:
    """Whether the readings are two. blank: what a missing reading is taken for."""
    if not row.name_kana or not person.name_kana:
        return blank
    return _heard(row.name_kana) != _heard(person.name_kana)


def _unsure_elsewhere(row: ListRow, found: _Found) -> str:
    """Why somebody listed with another address may not be this person after all, "" for nothing."""
    if not row.address:
        return "listed_blank"
    if _kana_differs(row, found.person):
        return "kana_differs"
    return "glyph_and_address" if found.name.level is Level.VARIANT_UNFORCED else ""


def _heard(kana: str) -> str:
    return sound("".join(kana.split()))


def _alike_address(row: ListRow, person: Resident) -> bool:
    return bool(row.address) and "".join(row.address.split()) == "".join(person.address.split())


def _given(name: str) -> str:
    """The part behind the space, "" where there is none."""
    parts = name.split()
    return parts[-1] if len(parts) > 1 else ""


def _stay_unknown(row: ListRow, person: Resident) -> bool:
    """A foreigner without an end of stay in the register whose card does not end on a birthday.

    Cards of people with a limited stay end with the stay, all others on a birthday.
    """
    birth, ends = person.birth.exact, row.card_expiry
    if person.kind is not ResidentKind.FOREIGN or birth is None or ends is None:
        return False
    leap = (birth.month, birth.day) == (2, 29) and (ends.month, ends.day) == (2, 28)
    return (ends.month, ends.day) != (birth.month, birth.day) and not leap


def _ground(address: str, building: str) -> str:
    """Place and lot without the 方書, in whichever column it stands."""
    below = written(split_address(f"{address}　{building}" if building else address).building)
    return address.removesuffix(below).rstrip(" 　-－") if below and not building else address
