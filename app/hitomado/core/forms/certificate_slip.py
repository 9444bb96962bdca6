"""A slip on one certificate: where it is made out, what to bring, what it costs."""

from dataclasses import dataclass
from datetime import date

from hitomado.core.desk.certificates import Certificate
from hitomado.core.forms.hand_out import OfficeContact


@dataclass(frozen=True, slots=True)
class CertificateSlip:
    """One page. konbini: whether it says how to get it there. fees: whether amounts are printed.

    day: when the slip was given.
    """

    certificate: Certificate
    office: OfficeContact
    day: date
    konbini: bool
    fees: bool
    practice: bool = False
