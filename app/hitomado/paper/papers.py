"""Which template prints which paper, and how its value becomes the template's JSON."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from hitomado.core.forms.authority import Authority
from hitomado.core.forms.certificate_slip import CertificateSlip
from hitomado.core.forms.hand_out import HandOuts
from hitomado.core.forms.inquiry_letter import InquiryLetter
from hitomado.core.forms.lateness import LatenessReason
from hitomado.core.forms.list_sheet import ListSheet
from hitomado.core.forms.mail_sheet import MailSheet
from hitomado.core.forms.papers import Paper
from hitomado.core.forms.pin_guide import PinGuide
from hitomado.core.forms.pin_slip import PinSlip
from hitomado.core.forms.residence_note import ResidenceSheet
from hitomado.core.forms.visit_sheet import VisitSheet
from hitomado.paper.certificate_slip_data import certificate_slip_data
from hitomado.paper.companion_data import authority_data, inquiry_data, lateness_data, pin_slip_data
from hitomado.paper.fields import Json, Say
from hitomado.paper.guide_data import guide_data
from hitomado.paper.hand_out_data import hand_out_data
from hitomado.paper.list_sheet_data import list_sheet_data
from hitomado.paper.mail_sheet_data import mail_sheet_data
from hitomado.paper.residence_note_data import residence_note_data
from hitomado.paper.visit_sheet_data import visit_sheet_data


@dataclass(frozen=True, slots=True)
class Layout:
    """template: file in `resources/forms`. data: the paper and the words of `ja` and `en` → JSON.

    The printer adds `fonts`. Residents' readings stand as ｜base《reading》 (see `ruby.typ`).
    """

    template: str
    data: Callable[[Any, Mapping[str, Say]], Json]


LAYOUTS: Final[dict[type[Paper], Layout]] = {
    PinGuide: Layout("pin_guide.typ", guide_data),
    Authority: Layout("authority.typ", authority_data),
    InquiryLetter: Layout("inquiry_letter.typ", inquiry_data),
    LatenessReason: Layout("lateness.typ", lateness_data),
    PinSlip: Layout("pin_slip.typ", pin_slip_data),
    ListSheet: Layout("expiry_sheet.typ", list_sheet_data),
    HandOuts: Layout("hand_out.typ", hand_out_data),
    VisitSheet: Layout("visit_sheet.typ", visit_sheet_data),
    CertificateSlip: Layout("certificate_slip.typ", certificate_slip_data),
    MailSheet: Layout("mail_sheet.typ", mail_sheet_data),
    ResidenceSheet: Layout("residence_note.typ", residence_note_data),
}
