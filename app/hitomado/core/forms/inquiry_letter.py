"""照会書兼回答書: asks the holder at the registered address whether an application is theirs.

Source: 個人番号カード事務処理要領 (the holder answers in writing, gives
the authority and seals the PINs; the agent brings it back within the municipality's time).
"""

from dataclasses import dataclass
from datetime import date

from hitomado.core.disclose import Disclosed, Visibility
from hitomado.core.rules.plan import PinKind, Procedure


@dataclass(frozen=True, slots=True)
class InquiryLetter:
    """Two pages: the letter, and what comes back sealed.

    sent, reply_by: inclusive last day. pins: which the holder writes into the part that is sealed.
    Raises ValueError for a holder behind the gate: such a letter is never made by itself.
    """

    office: str
    visit: str
    holder: Disclosed
    procedures: tuple[Procedure, ...]
    sent: date
    reply_by: date
    pins: tuple[PinKind, ...] = ()
    practice: bool = False

    def __post_init__(self) -> None:
        if self.holder.visibility is not Visibility.FULL:
            raise ValueError("no letter goes out while the gate is closed")
