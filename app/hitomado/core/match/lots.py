"""Lots compared: 1丁目2番3号 with 1-2-3, and what is missing or different.

A side without units fits either 番・号 or 番地, two sides with different units do not fit each
other: the rules look at pairs.
"""

from hitomado.core.match.address_parts import AddressParts, Lot, leading_zeros
from hitomado.core.match.comparison import Level, MatchReason

_ROOM_FROM = 100
_WHOLE_LOT = 3  # 丁目, 番, 号
_ROOM_SUFFIXES = ("号室", "室", "号", "")
_CHOME = ("丁目", "丁")
_Reasons = tuple[MatchReason, ...]


def compare_lots(a: AddressParts, b: AddressParts, *, only_chome: bool = False) -> _Reasons:
    """Return why the lots are not the same.

    only_chome: it is known that the town has 丁目 and that no other town bears its name.
    """
    if a.unknown or b.unknown:
        return () if a.unknown == b.unknown else (_whole("lot_unknown", Level.NEEDS_HUMAN, a, b),)
    values_a, values_b = [n.value for n in a.lots], [n.value for n in b.lots]
    if values_a == values_b:
        return _units(a, b, only_chome=only_chome)
    shorter = min(len(values_a), len(values_b))
    if values_a[:shorter] != values_b[:shorter]:
        wrong = next(i for i, (x, y) in enumerate(zip(values_a, values_b, strict=False)) if x != y)
        x, y = a.lots[wrong], b.lots[wrong]
        return (MatchReason("lot_other", Level.DIFFERENT, x.start, str(x.value), str(y.value)),)
    short, long = (a, b) if len(a.lots) < len(b.lots) else (b, a)
    if room_in_lot(a, b):
        units = _units(a, b, only_chome=only_chome)
        return (*units, _whole("room_in_lot", Level.NOTATION, a, b))
    if not _same_room(short, long) and shorter and _closed(short, long):
        return (_whole("lot_other", Level.DIFFERENT, a, b),)
    return (_whole("lot_missing", Level.NEEDS_HUMAN, a, b),)


def room_in_lot(a: AddressParts, b: AddressParts) -> bool:
    """Whether one side writes the room as the lot's last number: 3-2-1-101 for 3-2-1 101号室.

    Only where that number has no unit of its own (1-101号 is another lot), is large enough to be
    no 住居番号 (1-2 3 and 1-2-3 may be two places), and the lot ahead of it is whole: 12番地101 is
    another lot than 12番地's room 101, and 3-4-201 may be 3丁目4番201号.
    """
    short, long = (a, b) if len(a.lots) < len(b.lots) else (b, a)
    extra = long.lots[-1:]
    return (
        _same_room(short, long)
        and not extra[0].unit
        and extra[0].value >= _ROOM_FROM
        and (len(short.lots) >= _WHOLE_LOT or short.lots[-1].unit == "号")
    )


def _same_room(short: AddressParts, long: AddressParts) -> bool:
    """Whether the longer lot ends in what is the shorter side's whole 方書."""
    if len(long.lots) != len(short.lots) + 1 or not short.building or long.building:
        return False
    return (
        _room_only(short) == long.lots[-1].value
        and leading_zeros(short.building[0]) == long.lots[-1].zeros
        and [n.value for n in long.lots[:-1]] == [n.value for n in short.lots]
    )


def _units(a: AddressParts, b: AddressParts, *, only_chome: bool) -> _Reasons:
    """Compare the units of equal numbers."""
    in_doubt = not only_chome and chome_in_doubt(a.lots, b.lots)
    if in_doubt or _order_contradicts(a.lots, b.lots):
        return (_whole("lot_unit", Level.NEEDS_HUMAN, a, b),)
    for i, (x, y) in enumerate(zip(a.lots, b.lots, strict=False)):
        behind = i > 0 and a.lots[i - 1].unit == b.lots[i - 1].unit == "番地"
        if behind and x.dashed != y.dashed:
            return (_whole("lot_unit", Level.NEEDS_HUMAN, a, b),)
        if x.zeros != y.zeros:
            return (_whole("number_form", Level.NEEDS_HUMAN, a, b),)
        if x.unit and y.unit and x.unit != y.unit:
            if {x.unit, y.unit} == {"番", "番地"} and len(a.lots) == 1 and (_rural(a) or _rural(b)):
                return (_whole("lot_notation", Level.NOTATION, a, b),)
            return (MatchReason("lot_unit", Level.NEEDS_HUMAN, x.start, x.unit, y.unit),)
    if a.lot_text == b.lot_text or len(a.lots) != len(b.lots):
        return ()
    return (_whole("lot_notation", Level.NOTATION, a, b),)


def _order_contradicts(a: tuple[Lot, ...], b: tuple[Lot, ...]) -> bool:
    """Whether one unit stands behind another number: 1丁目2-3 and 1-2丁目3 share their digits."""
    for family in (_CHOME, ("番", "番地"), ("号",), ("地割",)):
        at_a, at_b = ([i for i, n in enumerate(lots) if n.unit in family] for lots in (a, b))
        if at_a and at_b and at_a != at_b:
            return True
    return False


def chome_in_doubt(a: tuple[Lot, ...], b: tuple[Lot, ...]) -> bool:
    """Whether 3-5 stands against 3丁目5番: it may as well be 3番地5 of the 大字 of that name."""
    if len(a) != 2 or len(b) != 2:
        return False
    first = a[0].unit, b[0].unit
    return "" in first and any(unit in (*_CHOME, "地割") for unit in first)


def _closed(short: AddressParts, long: AddressParts) -> bool:
    """Whether both say explicitly that the number is a lot: 123番地 is not 123番地5.

    3番 without its 号 is not: a 街区 is no lot.
    """
    last, same, more = short.lots[-1], long.lots[len(short.lots) - 1], long.lots[len(short.lots)]
    if last.unit != same.unit or (last.unit == "番" and more.unit == "号"):
        return False
    return last.unit in ("番地", "番", "号")


def _rural(parts: AddressParts) -> bool:
    """Whether the place names a 大字: its lots are 番地, also where 番 is written for short."""
    return "大字" in parts.place_text


def _room_only(parts: AddressParts) -> int | None:
    """Return the room number if the building part is nothing else."""
    suffix = "".join([c.base for c in parts.building[1:]])
    return parts.building[0].sign.number if suffix in _ROOM_SUFFIXES else None


def _whole(code: str, level: Level, a: AddressParts, b: AddressParts) -> MatchReason:
    start = a.lots[0].start if a.lots else None
    return MatchReason(code, level, start, a.lot_text or a.unknown, b.lot_text or b.unknown)
