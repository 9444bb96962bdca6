"""The slip on which a holder writes PINs at home: printed blank, folded, sealed, never scanned.

It carries the receipt mark only, no name: whoever finds it cannot tell whose PINs these are.
"""

from dataclasses import dataclass

from hitomado.core.rules.plan import PinKind


@dataclass(frozen=True, slots=True)
class PinSlip:
    """One sheet. kinds: the PINs with boxes, in their order. receipt: the visit's number."""

    receipt: str
    office: str
    kinds: tuple[PinKind, ...]
    practice: bool = False
