"""The mapping assistant: which column of an unknown list may hold what, for the user to correct.

A column is proposed by its name (known aliases, then the words a name holds) and by what stands in
a sample of its cells. What only the cells say is never more than a guess. Columns of 個人番号 and
住民票コード are no candidates, whatever stands in them.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from hitomado.core.dates_parse import parse_date
from hitomado.core.register.fields import FIELDS, Layout
from hitomado.core.register.forbidden import fold_header, is_forbidden


class Sureness(StrEnum):
    """How far a proposal goes. GUESS: the user has to agree to it."""

    SURE = "sure"  # a known name, and the cells fit it
    LIKELY = "likely"  # the name holds the words, or a known name whose cells say nothing
    GUESS = "guess"


@dataclass(frozen=True, slots=True)
class Proposed:
    """One column of the file for one of our fields. column: the file's own name."""

    field: str
    column: str
    sureness: Sureness


@dataclass(frozen=True, slots=True)
class Proposal:
    """columns: at most one per field and per column. missing: required fields without one.

    dropped: columns that are never read. codes: what the coded columns hold, for the user to name:
    field → the different cells, and what each is taken for ("" = not known).
    """

    columns: tuple[Proposed, ...]
    missing: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    codes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


# words in a header's name that speak for a field, the more telling first; "!" = speaks against it
_WORDS: Final[dict[str, tuple[str, ...]]] = {
    "number": ("連番", "項番", "整理番号", "no"),
    "name": ("氏名", "名前", "!カナ", "!フリガナ", "!かな", "!旧", "!英"),
    "name_kana": ("カナ", "フリガナ", "かな", "ふりがな", "!旧"),
    "birth": ("生年月日", "誕生日"),
    "sex": ("性別",),
    "postcode": ("郵便", "〒"),
    "address": ("住所", "!コード", "!転出", "!前", "!番号", "!区分"),
    "lot": ("番地",),
    "building": ("方書", "建物"),
    "card_expiry": ("カード有効", "カード期限", "カード満了", "!証明"),
    "sign_expiry": ("署名",),
    "auth_expiry": ("利用者",),
    "due": ("到来", "対象区分", "更新区分"),
    "at_residence": ("居所",),
    "abroad": ("国外",),
    "made": ("作成", "抽出"),
    "since": ("申請",),
}
_KANA = re.compile(r"[ァ-ヶー・ｦ-ﾟ\s]+")
_PLACE = re.compile(r"[都道府県市区町村].*[0-9０-９一二三四五六七八九十]")
_POSTCODE = re.compile(r"[0-9]{3}-?[0-9]{4}")
_KNOWN_CODES: Final[dict[str, dict[str, str]]] = {
    "sex": {"1": "male", "2": "female", "男": "male", "女": "female", "0": "unknown",
            "3": "unknown", "9": "unknown"},
    "due": {"1": "card", "2": "certificate", "3": "both"},
    "at_residence": {"0": "false", "1": "true"},
    "abroad": {"0": "false", "1": "true"},
}  # fmt: skip
_MOST_CODES = 12


def _is_day(cell: str) -> bool:
    return parse_date(cell).year is not None


_FITS: Final[dict[str, Callable[[str], bool]]] = {
    "name_kana": lambda cell: _KANA.fullmatch(cell) is not None,
    "name": lambda cell: not cell.isascii() and not _KANA.fullmatch(cell) and len(cell) <= 40,
    "birth": _is_day,
    "sex": _KNOWN_CODES["sex"].__contains__,
    "postcode": lambda cell: _POSTCODE.fullmatch(cell) is not None,
    "address": lambda cell: _PLACE.search(cell) is not None,
    "number": str.isdecimal,
    **dict.fromkeys(("card_expiry", "sign_expiry", "auth_expiry", "made", "since"), _is_day),
    **dict.fromkeys(("at_residence", "abroad"), {"0", "1"}.__contains__),
    "due": _KNOWN_CODES["due"].__contains__,
}
# what may be guessed from the cells alone, where no column's name speaks for it
_BY_CELLS: Final = ("postcode", "name_kana", "address")


def propose(
    headers: Sequence[str],
    sample: Sequence[Sequence[str]],
    aliases: Mapping[str, Sequence[str]],
    layout: Layout = Layout.EXPIRY,
) -> Proposal:
    """Propose a mapping. sample: some rows. aliases: the names a shipped or own mapping knows."""
    fields = FIELDS[layout]
    cells = [[row[at].strip() for row in sample if at < len(row)] for at in range(len(headers))]
    open_ = [at for at, name in enumerate(headers) if name.strip() and not is_forbidden(name)]
    ranked: list[tuple[int, int, int, str]] = []
    for order, field_ in enumerate(fields):
        for at in open_:
            score = _score(field_, headers[at], cells[at], aliases.get(field_, ()))
            if score:
                ranked.append((-score, order, at, field_))
    taken: dict[str, tuple[int, Sureness]] = {}
    used: set[int] = set()
    for score, _, at, field_ in sorted(ranked):
        if field_ not in taken and at not in used:
            taken[field_] = at, _SURENESS[-score]
            used.add(at)
    columns = tuple(
        Proposed(field_, headers[taken[field_][0]], taken[field_][1])
        for field_ in fields
        if field_ in taken
    )
    return Proposal(
        columns,
        tuple(name for name, spec in fields.items() if spec.required and name not in taken),
        tuple(name for name in headers if is_forbidden(name)),
        {name: _codes(name, cells[taken[name][0]]) for name in _KNOWN_CODES if name in taken},
    )


_SURENESS: Final = {4: Sureness.SURE, 3: Sureness.LIKELY, 2: Sureness.LIKELY, 1: Sureness.GUESS}


def _score(field_: str, header: str, cells: Sequence[str], aliases: Sequence[str]) -> int:
    """4 = a known name that fits, 3 = a known name, 2 = the words fit, 1 = the cells do; 0 = no."""
    name = fold_header(header)
    filled = [cell for cell in cells if cell]
    fits = _FITS.get(field_)
    share = sum(map(fits, filled)) / len(filled) if fits and filled else None
    if name in {fold_header(alias) for alias in aliases}:
        if share is not None and share < 0.5:
            return 1  # the name says so, the cells do not: the user looks
        return 3 if share is None and fits else 4
    words = _WORDS.get(field_, ())
    folded = [(fold_header(word.removeprefix("!")), word.startswith("!")) for word in words]
    if any(against and word in name for word, against in folded):
        return 0
    if any(word in name for word, against in folded if not against):
        return 1 if share is not None and share < 0.5 else 2
    return 1 if field_ in _BY_CELLS and share is not None and share >= 0.9 else 0


def _codes(field_: str, cells: Sequence[str]) -> dict[str, str]:
    different = sorted({cell for cell in cells if cell})[:_MOST_CODES]
    return {cell: _KNOWN_CODES[field_].get(cell, "") for cell in different}


def mapping_text(
    columns: Mapping[str, str],
    codes: Mapping[str, Mapping[str, str]],
    *,
    layout: Layout = Layout.EXPIRY,
    delimiter: str = ",",
) -> str:
    """Write what the user agreed to as a mapping file (TOML), readable by `parse_mapping`.

    columns: field → the file's column. codes: field → cell → our value; known codes are added.
    """
    lines = ["format = 1", f'layout = "{layout}"', f"delimiter = {_quoted(delimiter)}", ""]
    lines.append("[columns]")
    lines += [f"{name} = [{_quoted(column)}]" for name, column in columns.items()]
    wanted = {name for name, spec in FIELDS[layout].items() if spec.codes is not None}
    for name in FIELDS[layout]:
        if name in wanted:
            table = {**_KNOWN_CODES.get(name, {}), **codes.get(name, {})}
            lines += ["", f"[codes.{name}]"]
            lines += [f"{_quoted(k)} = {_value(name, v)}" for k, v in table.items() if v]
    lines += ["", "[dates]", 'none = ["0", "00000000", "99999999"]', ""]
    return "\n".join(lines)


def _value(field_: str, value: str) -> str:
    return value if field_ in ("at_residence", "abroad") else _quoted(value)


def _quoted(text: str) -> str:
    """A basic string of TOML."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t")
    return f'"{escaped}"'
