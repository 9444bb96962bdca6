"""The visit sheet as its template's JSON, each sentence in Japanese and English."""

from collections.abc import Mapping

from hitomado.core.desk.certificates import plain
from hitomado.core.forms.hand_out import numbered
from hitomado.core.forms.visit_sheet import DoneWork, LeftWork, VisitSheet
from hitomado.core.visit.receipt import receipt
from hitomado.paper.fields import Json, Say
from hitomado.paper.qr import qr_svg
from hitomado.paper.resident_data import both, office_box

_LABELS = ("title", "receipt", "day", "done", "left", "next", "settled", "fee", "keep")


def visit_sheet_data(paper: VisitSheet, said: Mapping[str, Say]) -> Json:
    """Return what `visit_sheet.typ` prints. said: the words of `ja` and of `en`."""
    known = _known(said)
    return {
        "title": said["en"]("visit_sheet.title"),
        "practice": said["ja"]("hand_out.practice") if paper.practice else "",
        "labels": {key: both(said, f"visit_sheet.{key}") for key in _LABELS},
        "day": both(said, "visit_sheet.on", day=paper.day),
        "receipt": receipt(paper.visit),
        "qr": qr_svg(paper.visit),
        "done": [_work(work, said) for work in paper.done],
        "left": [_left(work, said) for work in paper.left],
        "next": [known.get(plain(name), {"ja": name, "en": ""}) for name in paper.sections],
        "settled": [known.get(plain(name), {"ja": name, "en": ""}) for name in paper.settled],
        "fee": None if paper.fee is None else both(said, "visit_sheet.yen", yen=f"{paper.fee:,}"),
        "service": _service(paper, said),
        "office": office_box(paper.office, said),
        "no_writing": both(said, "guide.no_writing"),
    }


def _work(work: DoneWork | LeftWork, said: Mapping[str, Say]) -> Json:
    people = both(said, "visit_sheet.people", count=work.people) if work.people else None
    return {"what": both(said, f"visit_sheet.work.{work.procedure}"), "people": people}


def _left(work: LeftWork, said: Mapping[str, Say]) -> Json:
    when = both(said, "hand_out.until", day=work.by) if work.by else both(said, "hand_out.soon")
    closed = both(said, "hand_out.closed_day", day=work.last_day) if work.last_day else None
    return {**_work(work, said), "when": when, "closed": closed}


def _service(paper: VisitSheet, said: Mapping[str, Say]) -> Json | None:
    if not paper.service:
        return None
    usual = both(said, "visit_sheet.service")
    own = paper.service_text
    return usual if own in ("", plain(str(usual["ja"]))) else {**usual, "ja": own}


def _known(said: Mapping[str, Say]) -> dict[str, Json]:
    """Sections by their plain name, with readings and in English."""
    keys = numbered("section.known", said["ja"].__contains__)
    lines = (both(said, key) for key in keys)
    return {plain(str(line["ja"])): line for line in lines}
