"""The sheets of a long list as the JSON of `expiry_sheet.typ`."""

from collections.abc import Mapping
from typing import Final

from hitomado.core.expiry.sheets import PRINTED, Sheet
from hitomado.core.forms.list_sheet import ListSheet
from hitomado.core.people import Sex
from hitomado.paper.fields import Json, Say, era_date

# widths of the columns in millimetres, together 277 (A4 landscape, 10 mm at each side)
_WIDTHS: Final = {
    Sheet.ENTRY: (12, 33, 31, 20, 8, 16, 62, 21, 33, 30, 11),
    Sheet.DIFFERENCES: (12, 30, 20, 22, 28, 28, 49, 49, 39),
    Sheet.INDIVIDUAL: (12, 16, 42, 42, 22, 22, 36, 51, 34),
    Sheet.LOCKED: (12, 20, 50, 50, 26, 26, 45, 48),
}
_ROW_MM: Final = {Sheet.ENTRY: 8.6, Sheet.DIFFERENCES: 10.4, Sheet.INDIVIDUAL: 8.6, Sheet.LOCKED: 9}
_ROOM_MM: Final = 164  # below the head, above the foot
_EM_MM: Final = 2.65  # one full-width character at 7.5 pt
_LINE_MM: Final = 3.4
_SIZES: Final = (7.5, 6.5, 5.5, 4.8)


def list_sheet_data(paper: ListSheet, said: Mapping[str, Say]) -> Json:
    """Return what `expiry_sheet.typ` prints, each cell with the size at which it fits."""
    say, widths, height = said["ja"], _WIDTHS[paper.what], _ROW_MM[paper.what]
    columns = PRINTED[paper.what]
    per_page = int(_ROOM_MM // height)
    rows = [
        [
            _cell(_printed(key, line.get(key, ""), say), width, height)
            for key, width in zip(columns, widths, strict=True)
        ]
        for line in paper.lines
    ]
    pages = [rows[at : at + per_page] for at in range(0, len(rows), per_page)]
    return {
        "title": say(f"expiry.sheet.{paper.what}"),
        "note": say(f"expiry.sheet_note.{paper.what}"),
        "office": paper.office,
        "source": say("expiry.sheet_source", source=paper.source),
        "made": era_date(paper.made.isoformat(), say),
        "widths": list(widths),
        "height": height,
        "heads": [say(f"expiry.column.{key}") for key in columns],
        "pages": pages or [[]],
        "foots": [
            say(
                "expiry.sheet_foot",
                part=paper.part,
                parts=paper.parts,
                page=n + 1,
                pages=max(1, len(pages)),
                total=paper.total or len(rows),
            )
            for n in range(max(1, len(pages)))
        ],
        "practice": say("form.practice") if paper.practice else "",
    }


def _printed(key: str, value: str, say: Say) -> str:
    """People read the paper: the file's mark of the sex becomes its word."""
    if key != "sex":
        return value
    marks = {say(f"expiry.code.{sex}"): sex for sex in (Sex.MALE, Sex.FEMALE)}
    return say(f"form.sex.{marks[value]}") if value in marks else value


def _cell(text: str, width: float, height: float) -> list[object]:
    """Return a cell's text and the largest size (pt) at which it stays in its room."""
    length = sum(0.55 if c.isascii() else 1.0 for c in text)
    for size in _SIZES:
        scale = size / _SIZES[0]
        a_line = (width - 1.6) / (_EM_MM * scale)
        if length <= int(a_line) * int((height - 0.8) / (_LINE_MM * scale)):
            return [text, size]
    return [text, _SIZES[-1]]
