"""期間経過理由書: why a notice came after its time (住民基本台帳法52条2項, 過料)."""

from dataclasses import dataclass, field
from datetime import date

from hitomado.core.rules.plan import Procedure


@dataclass(frozen=True, slots=True)
class LatenessReason:
    """One sheet. name, address: the 届出人's, "" = an empty line. happened: the day of the move.

    last_day: the last day in time, None = not known. The reason is written by hand.
    """

    office: str
    visit: str
    procedure: Procedure
    filed: date
    happened: date | None
    last_day: date | None = None
    name: str = field(default="", repr=False)
    address: str = field(default="", repr=False)
    practice: bool = False
