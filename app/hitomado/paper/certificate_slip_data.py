"""The slip on a certificate as its template's JSON."""

from collections.abc import Mapping

from hitomado.core.forms.certificate_slip import CertificateSlip
from hitomado.paper.fields import Json, Say
from hitomado.paper.qr import qr_svg
from hitomado.paper.resident_data import both, office_box, own_line

_LABELS = ("title", "where", "fee", "who", "bring", "items", "konbini", "page", "hours")


def certificate_slip_data(paper: CertificateSlip, said: Mapping[str, Say]) -> Json:
    """Return what `certificate_slip.typ` prints. said: the words of `ja` and of `en`."""
    kind = paper.certificate
    return {
        "title": said["en"]("slip.title"),
        "practice": said["ja"]("hand_out.practice") if paper.practice else "",
        "labels": {key: both(said, f"slip.{key}") for key in _LABELS},
        "name": own_line(kind.name),
        "where": own_line(kind.where),
        "fee": _fee(kind.fee, said, said_at_all=paper.fees),
        "who": [own_line(line) for line in kind.who],
        "bring": [own_line(line) for line in kind.bring],
        "items": [own_line(line) for line in kind.items],
        "note": own_line(kind.note) if kind.note else None,
        "konbini": _konbini(paper, said),
        "official": qr_svg(kind.official) if kind.official else "",
        "day": both(said, "slip.day", day=paper.day),
        "office": office_box(paper.office, said),
        "no_writing": both(said, "guide.no_writing"),
    }


def _fee(yen: int, said: Mapping[str, Say], *, said_at_all: bool) -> Json:
    """A fee that the office never checked is not told to anybody."""
    return both(said, "slip.yen", yen=f"{yen:,}") if said_at_all else both(said, "slip.ask_fee")


def _konbini(paper: CertificateSlip, said: Mapping[str, Say]) -> Json | None:
    way = paper.certificate.konbini
    if way is None or not paper.konbini:
        return None
    return {
        "fee": _fee(way.fee, said, said_at_all=paper.fees),
        "hours": own_line(way.hours) if paper.fees else both(said, "slip.ask_hours"),
        "note": own_line(way.note) if way.note else None,
        "how": both(said, "slip.konbini_how"),
    }
