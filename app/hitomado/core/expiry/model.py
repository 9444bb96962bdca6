"""The rows of a 有効期限切れ対象者一覧 and what becomes of each of them.

The list comes from the card management system and is not kept in step with moves, so each row is
compared with the register before a 交付申請書 is entered for it. A row's verdict is fixed by the
comparison; everything a person does with it is a fold of journal lines (`state.fold`).
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from hitomado.core.dates import RegisterDate
from hitomado.core.disclose import Disclosed, Purpose, UnknownTick, Visibility, disclose
from hitomado.core.expiry.due import DueKind as DueKind  # noqa: PLC0414  (part of the rows' shape)
from hitomado.core.match.comparison import Field, Level, MatchReason
from hitomado.core.people import Resident, Sex


@dataclass(frozen=True, slots=True)
class ListRow:
    """One row as the list has it. 個人番号 and 住民票コード are not fields: dropped unread.

    line: row of the file, header = 1. number: 対象者連番 as written, the order of entry is the
    file's. at_residence: 居所登録区分. abroad: 国外転出者区分. made: 作成日 of the list. since:
    申請日, of a list of applications.
    """

    line: int
    number: str
    name: str = field(repr=False)
    birth: RegisterDate = field(repr=False)
    sex: Sex = field(repr=False)
    address: str = field(repr=False)  # 住所 with 番地
    name_kana: str = field(default="", repr=False)
    postcode: str = field(default="", repr=False)
    building: str = field(default="", repr=False)  # 方書
    card_expiry: date | None = field(default=None, repr=False)
    sign_expiry: date | None = field(default=None, repr=False)
    auth_expiry: date | None = field(default=None, repr=False)
    due: DueKind = DueKind.UNKNOWN
    at_residence: bool = False
    abroad: bool = False
    made: date | None = None
    since: date | None = None

    @property
    def full_address(self) -> str:
        """住所 and 方書, one full-width space between."""
        return f"{self.address}　{self.building}" if self.building else self.address

    @property
    def expiry(self) -> date | None:
        """The day the work is timed by: of what runs out first."""
        if self.due is DueKind.CARD and self.card_expiry:
            return self.card_expiry
        certificates = tuple(d for d in (self.sign_expiry, self.auth_expiry) if d)
        if self.due is DueKind.CERTIFICATE and certificates:
            return min(certificates)
        return min((d for d in (self.card_expiry, *certificates) if d), default=None)


class Verdict(StrEnum):
    """What the comparison says about a row. Exactly one per row."""

    SAME = "same"  # 一致(そのまま)
    ADDRESS_UPDATED = "address_updated"  # 住所更新(転居)
    BUILDING_DIFFERS = "building_differs"  # 方書差
    GLYPH_DIFFERS = "glyph_differs"  # 字形差
    MOVED_OUT = "moved_out"  # 転出済: nothing is sent, the new town does it
    DECEASED_OR_ERASED = "deceased_or_erased"  # 死亡・消除
    ABROAD = "abroad"  # 国外転出者: another schedule
    RESIDENCE_ADDRESS = "residence_address"  # 居所登録: another schedule
    LIMITED_STAY = "limited_stay"  # 在留期間あり: no notice is sent to them
    # a person looks
    NAME_UPDATED = "name_updated"  # 氏名・旧氏更新
    NEEDS_EYES = "needs_eyes"  # one candidate, and the comparator is not sure of it
    SEVERAL_MATCHES = "several_matches"
    NO_MATCH = "no_match"
    BIRTH_UNKNOWN = "birth_unknown"  # 生年月日不詳
    # locked: one at a time, behind the gate
    UNKNOWN_FLAG = "unknown_flag"  # 支援不明 is never taken as not protected
    PROTECTED = "protected"  # 支援措置

    @property
    def may_be_automatic(self) -> bool:
        """Whether a row of this class can be settled without a person looking at it."""
        return self in _AUTOMATIC

    @property
    def locked(self) -> bool:
        """Whether no address of such a row stands in any list."""
        return self in LOCKED

    @property
    def sends(self) -> bool:
        """Whether a 交付申請書 is entered for it as it stands."""
        return self in _SENDS


LOCKED: Final = frozenset({Verdict.PROTECTED, Verdict.UNKNOWN_FLAG})
_SENDS: Final = frozenset(
    {Verdict.SAME, Verdict.ADDRESS_UPDATED, Verdict.BUILDING_DIFFERS, Verdict.GLYPH_DIFFERS}
)
_AUTOMATIC: Final = _SENDS | {
    Verdict.MOVED_OUT,
    Verdict.DECEASED_OR_ERASED,
    Verdict.ABROAD,
    Verdict.RESIDENCE_ADDRESS,
    Verdict.LIMITED_STAY,
}
DOUBTFUL: Final = frozenset(Verdict) - _AUTOMATIC - LOCKED


class Place(StrEnum):
    """Where a row stands in the work. Their counts sum to the list's rows."""

    ENTRY = "entry"  # on the entry sheet (C1): a 交付申請書 is entered
    NOT_SENT = "not_sent"  # settled, nothing is sent (moved out, dead)
    INDIVIDUAL = "individual"  # handled one by one (C3)
    WAITING = "waiting"  # a person has still to look
    LOCKED = "locked"  # C3, without an address


@dataclass(frozen=True, slots=True)
class Proof:
    """One thing in which list and register are not written the same.

    reason.a: the list's characters. reason.b: the register's.
    """

    what: Field
    reason: MatchReason


@dataclass(frozen=True, slots=True)
class Candidate:
    """One row of the register that may be the listed person.

    level: of the worst field. proofs: all that is not identical. What of it may be shown, `shown`
    says: a closed person's proofs of the address are withheld as well.
    """

    resident: Resident = field(repr=False)
    level: Level
    proofs: tuple[Proof, ...] = field(default=(), repr=False)

    def shown(self, grant: UnknownTick | None = None) -> Disclosed:
        """What may be seen of the person; a list never shows an unknown flag's address."""
        purpose = Purpose.LIST if grant is None else Purpose.SCREEN
        return disclose(self.resident, purpose, grant)

    def shown_proofs(self, grant: UnknownTick | None = None) -> tuple[Proof, ...]:
        """The proofs without those of an address that the gate withholds."""
        if self.shown(grant).visibility is Visibility.FULL:
            return self.proofs
        return tuple(p for p in self.proofs if p.what is not Field.ADDRESS)


@dataclass(frozen=True, slots=True)
class NewValues:
    """What is entered for the row: the register's values, not the list's."""

    atena_number: str = field(repr=False)
    name: str = field(repr=False)
    name_kana: str = field(repr=False)
    postcode: str = field(repr=False)
    address: str = field(repr=False)
    building: str = field(repr=False)
    foreign: bool = field(default=False, repr=False)
    residence_until: date | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class MatchedRow:
    """A row with its verdict and the proof of it.

    key: names the row within its list and from a first list to a second (`merge.keys_of`).
    ref: 宛名番号 of the one sure candidate, "" where there is none. proofs: in what that one is
    not written the same. new: what is entered, of a row that sends. candidates: of rows that need
    a person, best first. beneath: what the verdict would be if an unknown flag turned out to be
    clear (UNKNOWN_FLAG only). codes: why the verdict, words `expiry.why.<code>`. address_since:
    住所を定めた日 of the one sure candidate.
    """

    key: str
    row: ListRow = field(repr=False)
    verdict: Verdict
    ref: str = field(default="", repr=False)
    proofs: tuple[Proof, ...] = field(default=(), repr=False)
    new: NewValues | None = field(default=None, repr=False)
    candidates: tuple[Candidate, ...] = field(default=(), repr=False)
    codes: tuple[str, ...] = ()
    beneath: Verdict | None = None
    address_since: date | None = field(default=None, repr=False)

    @property
    def people(self) -> frozenset[str]:
        """宛名番号 of everybody the row may be, as far as they are kept."""
        found = (self.ref, *(each.resident.atena_number for each in self.candidates))
        return frozenset(filter(None, found))

    @property
    def automatic(self) -> bool:
        """Whether no person has to look at it."""
        return self.verdict.may_be_automatic


class Choice(StrEnum):
    """What a person says of a doubtful row: one key each in the window."""

    THIS_PERSON = "this_person"  # Decision.candidate is the listed person: its values are entered
    MOVED_OUT = "moved_out"  # found out elsewhere: nothing is sent
    DECEASED = "deceased"
    NOT_OURS = "not_ours"  # nobody of this town
    BY_HAND = "by_hand"  # 要個別対応: handled outside the entry sheet
    # of UNKNOWN_FLAG only: the flag was looked up in the resident system, for this one row
    FLAG_CLEAR = "flag_clear"
    FLAG_PROTECTED = "flag_protected"


@dataclass(frozen=True, slots=True)
class Decision:
    """One choice of one person. candidate: 宛名番号, of THIS_PERSON. seconds: looked at so long."""

    key: str
    choice: Choice
    by: str
    at: datetime  # aware
    candidate: str = field(default="", repr=False)
    seconds: int | None = None


@dataclass(frozen=True, slots=True)
class Tick:
    """Somebody confirmed something about a row. at: aware."""

    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class RowState:
    """One row as the journal leaves it.

    decision: the last that was not undone. flag: of an unknown flag, looked up. checked: a second
    person agreed. entered: the clerk confirmed the entry on the 統合端末.
    """

    matched: MatchedRow
    place: Place
    new: NewValues | None = field(default=None, repr=False)
    decision: Decision | None = None
    flag: Decision | None = None
    checked: Tick | None = None
    entered: Tick | None = None
    fresh: bool = False  # came with a later list
    changed: bool = False  # the later list says something else
    vanished: bool = False  # no longer in the later list

    @property
    def enterable(self) -> bool:
        """Whether a 交付申請書 is entered for it: from the sheet, or one at a time."""
        return self.new is not None and self.place in (Place.ENTRY, Place.INDIVIDUAL)

    @property
    def waits_for_check(self) -> bool:
        """Whether a person decided and nobody has agreed yet."""
        return self.decision is not None and self.checked is None


@dataclass(frozen=True, slots=True)
class ListState:
    """The rows of a list, or a part of them, in the file's order."""

    id: str
    rows: tuple[RowState, ...] = field(default=(), repr=False)

    def counts(self) -> dict[Place, int]:
        """Rows by place; they sum to the rows."""
        found = dict.fromkeys(Place, 0)
        for row in self.rows:
            found[row.place] += 1
        return found

    def verdicts(self) -> dict[Verdict, int]:
        """Rows by verdict; they sum to the rows."""
        found = dict.fromkeys(Verdict, 0)
        for row in self.rows:
            found[row.matched.verdict] += 1
        return found

    def row(self, key: str) -> RowState | None:
        """The row of a key."""
        return next((row for row in self.rows if row.matched.key == key), None)
