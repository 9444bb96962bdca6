"""The one sheet a household takes home: what was done today, what is left, where to go next.

It names nobody and no address. Nothing of the office's own notes can stand here: there is no field
for them.
"""

from dataclasses import dataclass
from datetime import date

from hitomado.core.forms.hand_out import OfficeContact
from hitomado.core.rules.plan import Procedure


@dataclass(frozen=True, slots=True)
class DoneWork:
    """What was done. people: for how many of them, 0 = it is said of the household."""

    procedure: Procedure
    people: int = 0


@dataclass(frozen=True, slots=True)
class LeftWork:
    """What is still to be done. by: the last day to come, None = no day is known.

    last_day: the last day itself where that is a closed one, else None.
    """

    procedure: Procedure
    people: int = 0
    by: date | None = None
    last_day: date | None = None


@dataclass(frozen=True, slots=True)
class VisitSheet:
    """One page. visit: its id, all that the QR code says.

    sections: where to go next; settled: sections done with today. fee: yen paid today, None = not
    said. service: whether the line on the consent service for 最新4情報 stands; service_text: the
    office's own sentence for it, "" = the usual one.
    """

    visit: str
    office: OfficeContact
    day: date
    done: tuple[DoneWork, ...] = ()
    left: tuple[LeftWork, ...] = ()
    sections: tuple[str, ...] = ()
    settled: tuple[str, ...] = ()
    fee: int | None = None
    service: bool = False
    service_text: str = ""
    practice: bool = False
