"""The sheet a resident takes home when PINs are set or changed: how to choose, how to keep them.

It says the same to everybody: nothing of what was typed is known here or could be read from it.
"""

from dataclasses import dataclass

from hitomado.core.rules.plan import PinKind

# what is not to be used, in the order of the sheet; the codes of `pin_change.weak_hints` and more
ADVISED_AGAINST = (
    "birth_date",
    "same_digit",
    "run",
    "address",
    "phone",
    "elsewhere",
)


@dataclass(frozen=True, slots=True)
class PinGuide:
    """One sheet.

    kinds: the PINs it explains, in their order. office: who is to be asked, "" = whichever
    municipality the holder lives in.
    """

    kinds: tuple[PinKind, ...]
    office: str
    practice: bool = False
