"""委任状: who lets whom do what. Written by the holder's own hand, so most of it is empty lines."""

from dataclasses import dataclass

from hitomado.core.disclose import Disclosed
from hitomado.core.rules.plan import Procedure


@dataclass(frozen=True, slots=True)
class Authority:
    """One sheet.

    holder: who gives the authority; None or behind the gate = empty lines. procedures: what for.
    sealed: it comes in a closed envelope together with the PIN slip (封緘).
    """

    office: str
    visit: str
    procedures: tuple[Procedure, ...]
    holder: Disclosed | None = None
    sealed: bool = False
    practice: bool = False
