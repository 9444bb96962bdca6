"""Which statutory forms may stand on one sheet, and the fewest sheets for one person's forms.

Sources: 総務省, 住民基本台帳事務等に係る手続の見直し (M1–M6, and the general permission to merge as
long as every item stands).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from hitomado.core.forms.codes import FormCode

GENERAL: Final = "general"  # the town merges whatever it likes
SEPARABLE: Final = (
    FormCode.CARD_UPDATE,
    FormCode.SIGN_CERTIFICATE,
    FormCode.AUTH_CERTIFICATE,
    FormCode.PIN_RESET,
    FormCode.LOSS_NOTICE,
    FormCode.CARD_RETURN,
)


@dataclass(frozen=True, slots=True)
class Merge:
    """One merge: guests that may stand on a host's sheet. alone: without any host as well."""

    code: str
    hosts: frozenset[FormCode]
    guests: frozenset[FormCode]
    alone: bool = False


_APPLICATIONS: Final = frozenset({FormCode.ISSUE, FormCode.EXPRESS_ISSUE, FormCode.CARD_REISSUE})
MERGES: Final = (
    Merge(
        "m1",
        frozenset({FormCode.NOTICE}),
        frozenset({FormCode.CARD_UPDATE, FormCode.SIGN_CERTIFICATE}),
    ),
    Merge("m2", frozenset({FormCode.LOSS_NOTICE}), frozenset({FormCode.REVOCATION})),
    Merge(
        "m3",
        frozenset({FormCode.PIN_RESET}),
        frozenset(
            {
                FormCode.CERTIFICATE_RENEWAL,
                FormCode.SIGN_CERTIFICATE,
                FormCode.AUTH_CERTIFICATE,
            }
        ),
        alone=True,
    ),
    Merge(
        "m4",
        frozenset({FormCode.CARD_REISSUE, FormCode.EXPRESS_ISSUE}),
        frozenset({FormCode.CARD_RETURN}),
    ),
    Merge("m5", _APPLICATIONS, frozenset({FormCode.JUKI_CARD})),
    Merge("m6", _APPLICATIONS, frozenset({FormCode.NOTICE_CARD})),
)
MERGE_CODES: Final = (*(merge.code for merge in MERGES), GENERAL)

# what the general permission may put beside others, and the merge that has to be on for it too:
# an office that switches a merge off does not get it back through the general permission
_NEEDS: Final = {
    FormCode.REVOCATION: "m2",
    FormCode.PIN_RESET: "m3",
    FormCode.CERTIFICATE_RENEWAL: "m3",
    FormCode.CARD_RETURN: "m4",
    FormCode.JUKI_CARD: "m5",
    FormCode.NOTICE_CARD: "m6",
}
# the forms that have their place in blocks C and D; one with a photo or a page of its own has none
ON_THE_FORM: Final = frozenset(
    {
        FormCode.CARD_UPDATE,
        FormCode.SIGN_CERTIFICATE,
        FormCode.AUTH_CERTIFICATE,
        FormCode.CERTIFICATE_RENEWAL,
        FormCode.PIN_RESET,
        FormCode.REVOCATION,
        FormCode.LOSS_NOTICE,
        FormCode.SUSPENSION_LIFT,
        FormCode.CARD_RETURN,
        FormCode.CARD_REISSUE,
    }
)


@dataclass(frozen=True, slots=True)
class Merges:
    """on: codes of `MERGE_CODES`. separate: forms (`SEPARABLE`) that have their own sheet."""

    on: frozenset[str]
    separate: frozenset[FormCode] = frozenset()


ALL_MERGES: Final = Merges(frozenset(MERGE_CODES))


def merges_of(flags: Mapping[str, bool]) -> Merges:
    """Read the office's flags `merge.<code>` and `sheets.separate.<form>`.

    A flag that is not there leaves the merge on and the form without a sheet of its own.
    """
    on = frozenset(code for code in MERGE_CODES if flags.get(f"merge.{code}", True))
    apart = frozenset(f for f in SEPARABLE if flags.get(f"sheets.separate.{f}", False))
    return Merges(on, apart)


def on_household_sheet(merges: Merges, *, notice: bool) -> frozenset[FormCode] | None:
    """Return the forms that stand on the household's sheet; None = there is no such sheet."""
    if GENERAL not in merges.on:
        m1 = MERGES[0].guests if MERGES[0].code in merges.on else frozenset()
        return m1 - merges.separate if notice else None
    return _general(merges, notice=notice) & ON_THE_FORM


def _general(merges: Merges, *, notice: bool) -> frozenset[FormCode]:
    needs = {**_NEEDS, **(dict.fromkeys(MERGES[0].guests, "m1") if notice else {})}
    return frozenset(
        form
        for form in FormCode
        if form is not FormCode.NOTICE
        and form not in merges.separate
        and needs.get(form, GENERAL) in merges.on
    )


def statements_beside(forms: Iterable[FormCode], merges: Merges) -> frozenset[FormCode]:
    """Return the old cards whose return an application's own sheet always has boxes for."""
    here = set(forms)
    on = (m for m in MERGES if m.code in merges.on and m.code in ("m5", "m6") and m.hosts & here)
    return frozenset[FormCode]().union(*(merge.guests for merge in on))


def fewest(
    wanted: Iterable[FormCode], merges: Merges, *, notice: bool
) -> tuple[tuple[FormCode, ...], ...]:
    """Split one person's forms into the fewest sheets of their own (exact set cover).

    Each form stands once. Forms and sheets in the order of `FormCode`. notice: whether the visit
    has one, which M1 is about.
    """
    forms = frozenset(wanted)
    covers = _covers(forms, _vessels(forms, merges, notice=notice))
    left, sheets = forms, []
    for vessel in covers:
        sheets.append(tuple(form for form in FormCode if form in vessel & left))
        left -= vessel
    return tuple(sorted(sheets, key=lambda sheet: list(FormCode).index(sheet[0])))


def _vessels(
    forms: frozenset[FormCode], merges: Merges, *, notice: bool
) -> tuple[frozenset[FormCode], ...]:
    """Return what one sheet can carry, the widest first; part of a sheet is always allowed."""
    found = {frozenset({form}) for form in forms}
    on = [merge for merge in MERGES if merge.code in merges.on]
    for host in FormCode:
        here = [m for m in on if host in m.hosts and (m.alone or host in forms)]
        vessel = frozenset({host}).union(*(m.guests for m in here))
        found.add((vessel & forms) - merges.separate)
    if GENERAL in merges.on:
        found.add(_general(merges, notice=notice) & forms)
    order = list(FormCode)
    return tuple(
        sorted(found - {frozenset()}, key=lambda v: (-len(v), sorted(map(order.index, v))))
    )


@lru_cache(maxsize=4096)
def _covers(
    forms: frozenset[FormCode], vessels: tuple[frozenset[FormCode], ...]
) -> tuple[frozenset[FormCode], ...]:
    """Return the fewest vessels that hold all forms; the form with the least choice goes first."""
    if not forms:
        return ()
    choices = {form: [v for v in vessels if form in v] for form in forms}
    hardest = min((f for f in FormCode if f in forms), key=lambda form: len(choices[form]))
    rest = ((v, _covers(forms - v, vessels)) for v in choices[hardest])
    return min(((v, *more) for v, more in rest), key=len)
