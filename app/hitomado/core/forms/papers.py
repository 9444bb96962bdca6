"""Every paper beside the combined form: one value says all that it prints."""

from hitomado.core.forms.authority import Authority
from hitomado.core.forms.certificate_slip import CertificateSlip
from hitomado.core.forms.hand_out import HandOuts
from hitomado.core.forms.inquiry_letter import InquiryLetter
from hitomado.core.forms.lateness import LatenessReason
from hitomado.core.forms.list_sheet import ListSheet
from hitomado.core.forms.mail_sheet import MailSheet
from hitomado.core.forms.pin_guide import PinGuide
from hitomado.core.forms.pin_slip import PinSlip
from hitomado.core.forms.residence_note import ResidenceSheet
from hitomado.core.forms.visit_sheet import VisitSheet

Paper = (
    PinGuide
    | HandOuts
    | Authority
    | InquiryLetter
    | LatenessReason
    | ListSheet
    | PinSlip
    | VisitSheet
    | CertificateSlip
    | MailSheet
    | ResidenceSheet
)
