"""The one gate to a screen, a print or a list (支援措置; 住民記録システム標準仕様書 1.1.16, 3.1).

Views, prints and exports accept `Disclosed` only; nothing but `disclose` makes one.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from hitomado.core.dates import RegisterDate
from hitomado.core.people import MoverPerson, Protection, Resident, ResidentKind, ResidentState, Sex


class Purpose(StrEnum):
    """What the data are wanted for. A list never shows an unknown flag's address."""

    SCREEN = "screen"
    PRINT = "print"
    LIST = "list"


class Visibility(StrEnum):
    """How much the gate let through."""

    FULL = "full"
    CONFIRM_FIRST = "confirm_first"  # unknown flag: a journalled tick opens it, one at a time
    CLOSED = "closed"  # protected: address, household and everything leading there withheld


@dataclass(frozen=True, slots=True)
class UnknownTick:
    """The clerk confirmed in the resident system that this one person is not protected.

    entry: what names the journal line that recorded it: visit, person and day.
    """

    person_ref: str
    entry: str


_KEY: Final = object()


@dataclass(frozen=True, slots=True)
class Disclosed:
    """What may be shown of one person. Withheld parts are empty, never half.

    ref: 宛名番号 or mover id. Raises TypeError when made anywhere but in this module.
    """

    ref: str
    visibility: Visibility
    kind: ResidentKind
    name: str = field(repr=False)
    name_kana: str = field(repr=False)
    birth: RegisterDate = field(repr=False)
    sex: Sex = field(repr=False)
    state: ResidentState | None = field(default=None, repr=False)
    address: str = field(default="", repr=False)
    building: str = field(default="", repr=False)
    relationship: str = field(default="", repr=False)
    household_number: str = field(default="", repr=False)
    head_name: str = field(default="", repr=False)
    alias: str = field(default="", repr=False)
    former_name: str = field(default="", repr=False)
    key: object = field(default=None, repr=False, compare=False)

    def __post_init__(self) -> None:
        if self.key is not _KEY:
            raise TypeError("Disclosed is made by disclose() only")


def visibility_of(
    protection: Protection, purpose: Purpose, ref: str, grant: UnknownTick | None
) -> Visibility:
    """How far the gate opens for one person; no grants for protected people exist yet."""
    if protection is Protection.PROTECTED:
        return Visibility.CLOSED
    if protection is Protection.NONE:
        return Visibility.FULL
    if purpose is Purpose.LIST or grant is None or grant.person_ref != ref:
        return Visibility.CONFIRM_FIRST
    return Visibility.FULL


def disclose(person: Resident, purpose: Purpose, grant: UnknownTick | None = None) -> Disclosed:
    """Let through what may be shown of a resident."""
    visibility = visibility_of(person.protection, purpose, person.atena_number, grant)
    open_ = visibility is Visibility.FULL
    return Disclosed(
        ref=person.atena_number,
        visibility=visibility,
        kind=person.kind,
        name=person.name,
        name_kana=person.name_kana,
        birth=person.birth,
        sex=person.sex,
        state=person.state,
        address=person.address if open_ else "",
        building=person.building if open_ else "",
        relationship=person.relationship if open_ else "",
        household_number=person.household_number if open_ else "",
        head_name=person.head_name if open_ else "",
        alias=person.alias,
        former_name=person.former_name,
        key=_KEY,
    )


def disclose_mover(
    person: MoverPerson,
    ref: str,
    old_address: str,
    purpose: Purpose,
    grant: UnknownTick | None = None,
) -> Disclosed:
    """Let through what may be shown of a newcomer who is not in the register yet.

    ref: visit-wide reference of the mover. old_address: the record's, withheld like an address.
    """
    visibility = visibility_of(person.protection, purpose, ref, grant)
    open_ = visibility is Visibility.FULL
    return Disclosed(
        ref=ref,
        visibility=visibility,
        kind=person.kind,
        name=person.name,
        name_kana=person.name_kana,
        birth=person.birth,
        sex=person.sex,
        address=old_address if open_ else "",
        relationship=person.relationship if open_ else "",
        alias=person.alias,
        former_name=person.former_name,
        key=_KEY,
    )
