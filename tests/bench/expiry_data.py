"""A large invented town and a list of its people with planted differences, each with its class.

A kind plants one difference: it may change the person's row of the register, the list's row, or
both. EXPECTED says which verdicts are right for it. Everybody is invented.
"""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from hitomado.core.expiry.model import Verdict
from tests.bench import invented

HEADER = (*invented.HEADER.split(","), "在留期間満了日")
LIST_HEADER = (
    *("対象者連番", "住民票コード", "氏名", "氏名カナ", "生年月日", "性別", "郵便番号", "住所"),
    *("方書", "カード有効期限", "署名用期限", "利用者証明用期限", "期限到来区分"),
    *("居所登録区分", "国外転出者区分", "作成日"),
)
V = Verdict
Cells = dict[str, str]
Plant = Callable[[Cells, Cells, random.Random], None]
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
_EYES = frozenset({V.NAME_UPDATED, V.SEVERAL_MATCHES, V.NEEDS_EYES, V.NO_MATCH})


@dataclass(frozen=True)
class Kind:
    """weight: how often. expected: the right verdicts."""

    name: str
    weight: float
    expected: frozenset[V]
    plant: Plant
    twice: bool = False  # another resident with the same key


def _set(**values: str) -> Plant:
    return lambda _person, listed, _r: listed.update(values)


def _in_register(**values: str) -> Plant:
    return lambda person, _listed, _r: person.update(values)


def _both(*plants: Plant) -> Plant:
    def plant(person: Cells, listed: Cells, r: random.Random) -> None:
        for each in plants:
            each(person, listed, r)

    return plant


def _nothing(_person: Cells, _listed: Cells, _r: random.Random) -> None:
    pass


def _moved(_person: Cells, listed: Cells, r: random.Random) -> None:
    """The list still has the address before the move."""
    listed["住所"] = f"隣町{r.choice('東西南北')}{r.randint(1, 90)}番地{r.randint(31, 99)}"
    listed["方書"] = ""


def _wide(_person: Cells, listed: Cells, _r: random.Random) -> None:
    listed["住所"] = listed["住所"].translate(_WIDE)


def _hyphen(_person: Cells, listed: Cells, _r: random.Random) -> None:
    listed["住所"] = listed["住所"].replace("番地", "-")


def _no_space(_person: Cells, listed: Cells, _r: random.Random) -> None:
    listed["氏名"] = listed["氏名"].replace("　", "")


def _one_column(_person: Cells, listed: Cells, _r: random.Random) -> None:
    listed["住所"], listed["方書"] = f"{listed['住所']}　{listed['方書']}".strip(), ""


def _building(ours: str, listed_as: str) -> Plant:
    def plant(person: Cells, listed: Cells, _r: random.Random) -> None:
        person["方書"], listed["方書"] = ours, listed_as

    return plant


def _surname(ours: str, listed_as: str) -> Plant:
    def plant(person: Cells, listed: Cells, _r: random.Random) -> None:
        given = person["氏名"].partition("　")[2]
        person["氏名"], listed["氏名"] = f"{ours}　{given}", f"{listed_as}　{given}"

    return plant


def _flags(value: str) -> Plant:
    return _in_register(支援措置区分=value)


def _stranger(_person: Cells, listed: Cells, r: random.Random) -> None:
    listed["氏名"] = f"鷹{r.choice('匠取栖')}　{r.choice('碧琉珀')}{r.choice('羽衣')}"
    listed["氏名カナ"] = "タカジョウ　アオバネ"
    _moved(_person, listed, r)


def _unknown_birth(person: Cells, listed: Cells, _r: random.Random) -> None:
    person["生年月日"] = listed["生年月日"] = "昭和25年月日不詳"


def _other_sex(_person: Cells, listed: Cells, _r: random.Random) -> None:
    listed["性別"] = "21"[int(listed["性別"]) - 1]


def _kana(ours: str, listed_as: str) -> Plant:
    def plant(person: Cells, listed: Cells, _r: random.Random) -> None:
        person["氏名カナ"], listed["氏名カナ"] = ours, listed_as

    return plant


def _limited(person: Cells, _listed: Cells, _r: random.Random) -> None:
    person["住民種別"], person["在留期間満了日"] = "2", "2028-03-31"


AUTO = {
    name: frozenset({verdict})
    for name, verdict in (
        ("same", V.SAME), ("address", V.ADDRESS_UPDATED), ("building", V.BUILDING_DIFFERS),
        ("glyph", V.GLYPH_DIFFERS), ("out", V.MOVED_OUT), ("dead", V.DECEASED_OR_ERASED),
    )
}  # fmt: skip
KINDS = (
    Kind("nothing differs", 60, AUTO["same"], _nothing),
    Kind("digits in another width", 3, AUTO["same"], _wide),
    Kind("lot with hyphens", 3, AUTO["same"], _hyphen),
    Kind("no space in the name", 3, AUTO["same"], _no_space),
    Kind("building in the address column", 2, AUTO["same"], _one_column),
    Kind("号 and 号室", 1, AUTO["same"], _building("港ハイツ101号", "港ハイツ101号室")),
    Kind("small kana", 1, AUTO["same"], _kana("ショウジ　リョウ", "シヨウジ　リヨウ")),
    Kind("moved", 8, AUTO["address"], _moved),
    Kind("moved, no space in the name", 1, AUTO["address"], _both(_moved, _no_space)),
    Kind("another lot", 1, AUTO["address"], lambda _p, q, _r: q.update(住所=q["住所"] + "9")),
    Kind("building missing in the list", 1.5, AUTO["building"], _building("港ハイツ102号", "")),
    Kind("building missing in the register", 0.5, AUTO["building"], _building("", "南荘")),
    Kind("another room", 0.5, AUTO["building"], _building("港ハイツ101号", "港ハイツ202号")),
    Kind("variant in the name", 1, AUTO["glyph"], _surname("髙濵", "高浜")),
    Kind("variant with selector", 0.5, AUTO["glyph"], _surname("渡邉\U000e0100", "渡邉")),
    Kind("variant and moved", 0.5, frozenset({V.NEEDS_EYES}),
         _both(_surname("髙濵", "高浜"), _moved)),
    Kind("surname changed", 1, _EYES, _surname("鶴来", "亀尾")),
    Kind("surname changed and moved", 0.5, _EYES, _both(_surname("鶴来", "亀尾"), _moved)),
    Kind("a confused character", 0.3, _EYES, _surname("土屋", "士屋")),
    Kind("moved out", 2, AUTO["out"], _in_register(住民状態="3")),
    Kind("dead", 1.5, AUTO["dead"], _in_register(住民状態="4")),
    Kind("erased", 0.5, AUTO["dead"], _in_register(住民状態="9")),
    Kind("abroad", 0.3, frozenset({V.ABROAD}),
         _both(_in_register(住民状態="3"), _set(国外転出者区分="1"))),
    Kind("abroad, yet here", 0.1, frozenset({V.NEEDS_EYES}), _set(国外転出者区分="1")),
    Kind("residence address", 0.3, frozenset({V.RESIDENCE_ADDRESS}), _set(居所登録区分="1")),
    Kind("limited stay", 0.5, frozenset({V.LIMITED_STAY}), _limited),
    Kind("protected", 0.5, frozenset({V.PROTECTED}), _flags("1")),
    Kind("protected and moved", 0.2, frozenset({V.PROTECTED}), _both(_flags("1"), _moved)),
    Kind("protected and renamed", 0.2, frozenset({V.PROTECTED}),
         _both(_flags("1"), _surname("鶴来", "亀尾"))),
    Kind("protected and moved out", 0.1, frozenset({V.PROTECTED}),
         _both(_flags("1"), _in_register(住民状態="3"))),
    Kind("flag blank", 0.5, frozenset({V.UNKNOWN_FLAG}), _flags("")),
    Kind("flag blank and dead", 0.1, frozenset({V.UNKNOWN_FLAG}),
         _both(_flags(""), _in_register(住民状態="4"))),
    Kind("two of one name", 0.3, frozenset({V.SEVERAL_MATCHES}), _nothing, twice=True),
    Kind("re-entry", 0.2, frozenset({V.SEVERAL_MATCHES}), _in_register(住民状態="3"), twice=True),
    Kind("two of one name, one protected", 0.1, frozenset({V.PROTECTED}), _flags("1"), twice=True),
    Kind("nobody", 1, _EYES, _stranger),
    Kind("birth date unknown", 0.2, frozenset({V.BIRTH_UNKNOWN}), _unknown_birth),
    Kind("another sex", 0.2, _EYES, _other_sex),
    Kind("another reading and moved", 0.2, frozenset({V.NEEDS_EYES}),
         _both(_kana("アオキ　ミドリ", "コヤマ　タケシ"), _moved)),
)  # fmt: skip


def write(folder: Path, people: int, rows: int, seed: int = 6) -> list[Kind]:
    """Write residents.csv and list.csv; returns the kind of each row of the list, in its order."""
    r = random.Random(seed)
    every = people / rows
    kinds: list[Kind] = []
    with (
        (folder / "residents.csv").open("w", encoding="utf-8", newline="") as town,
        (folder / "list.csv").open("w", encoding="utf-8", newline="") as listing,
    ):
        listing.write(",".join(LIST_HEADER) + "\r\n")
        town.write(",".join(HEADER) + "\r\n")
        lines = invented.rows(people)
        next(lines)
        for i, line in enumerate(lines):
            person = dict(zip(HEADER, (*line.split(","), ""), strict=True))
            person["支援措置区分"] = person["支援措置区分"] or "0"
            extra: Cells | None = None
            if int(i / every) != int((i + 1) / every) and len(kinds) < rows:
                kind = r.choices(KINDS, [k.weight for k in KINDS])[0]
                person |= {"住民状態": "1", "支援措置区分": "0"}
                listed = _listed(person, len(kinds) + 1)
                kind.plant(person, listed, r)
                kinds.append(kind)
                listing.write(",".join(listed[c] for c in LIST_HEADER) + "\r\n")
                if kind.twice:
                    extra = person | {"宛名番号": f"9{person['宛名番号'][1:]}", "住民状態": "1",
                                      "支援措置区分": "0", "住所": "ひとまど市別町",
                                      "番地": "8番地8"}  # fmt: skip
            for each in (person, extra) if extra else (person,):
                town.write(",".join(each[c] for c in HEADER) + "\r\n")
    return kinds


def _listed(person: Cells, number: int) -> Cells:
    return {
        "対象者連番": str(number), "住民票コード": "", "氏名": person["氏名"],
        "氏名カナ": person["氏名カナ"], "生年月日": person["生年月日"].replace("-", ""),
        "性別": person["性別"], "郵便番号": person["郵便番号"],
        "住所": person["住所"] + person["番地"], "方書": person["方書"],
        "カード有効期限": "2027-04-20", "署名用期限": "2027-04-20",
        "利用者証明用期限": "2027-04-20", "期限到来区分": "3", "居所登録区分": "0",
        "国外転出者区分": "0", "作成日": "2026-11-01",
    }  # fmt: skip


def lines_of(folder: Path) -> Iterator[list[str]]:
    """Yield the cells of list.csv, header first."""
    with (folder / "list.csv").open(encoding="utf-8") as file:
        for line in file:
            yield line.rstrip("\r\n").split(",")
