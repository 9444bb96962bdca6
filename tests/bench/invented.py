"""A large invented town as the CSV of layout A: as many different names as a real one has."""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

HEADER = (
    "市区町村コード,宛名番号,履歴番号,世帯番号,世帯員並び順,住民種別,住民状態,氏名,氏名カナ,カナ確認,"
    "旧氏,通称,生年月日,性別,続柄,世帯主氏名,郵便番号,住所,番地,方書,カード発行状況,カード有効期限,"
    "支援措置区分"
)
_SURNAME_KANJI = (
    "田山川村木本中野原井藤島崎上小林大石谷沢橋高宮岡森西東北南松竹梅池水口内外江浜渡辺邊髙﨑"
)
_GIVEN_KANJI = (
    "子美一郎太恵幸和真由香愛翔陽葵蓮結優悠斗大輝健誠実春夏秋冬花咲麻里奈智也直樹拓海空凛"
)
_SURNAME_KANA = "タヤカムキモナノハイフシサウコオイワミニヒキマツミクウエハワ"
_GIVEN_KANA = "コミイロタエユカマリアイショウハルナツキサクラトモヤナオケンジ"
_AREAS = [
    f"ひとまど市{stem}{kind}"
    for stem in "本港浜山川東西南北中新旧上下大小松竹梅桜橘萩菊藤柳楠"
    for kind in ("町", "町一丁目", "町二丁目", "町3丁目", "島字東", "島字西", "台", "が丘二丁目")
]
_MOST = 0.75  # how steeply a few surnames are frequent


def rows(people: int, seed: int = 20261121) -> Iterator[str]:
    """Yield CSV lines without line ends, header first. Deterministic."""
    r = random.Random(seed)
    surnames = [
        (_word(r, _SURNAME_KANJI, 1, 3), _word(r, _SURNAME_KANA, 2, 4)) for _ in range(15_000)
    ]
    givens = [(_word(r, _GIVEN_KANJI, 1, 3), _word(r, _GIVEN_KANA, 2, 4)) for _ in range(60_000)]
    yield HEADER
    number = household = 0
    while number < people:
        household += 1
        surname, surname_kana = surnames[int(len(surnames) * r.random() ** (1 / (1 - _MOST)))]
        area = r.choice(_AREAS)
        lot = f"{r.randint(1, 3000)}番地{r.randint(1, 30)}"
        building = f"{surname}ハイツ{r.randint(101, 909)}号" if r.random() < 0.2 else ""
        head = ""
        for order in range(1, min(r.choice((1, 1, 2, 2, 3, 4, 5)), people - number) + 1):
            number += 1
            given, given_kana = givens[int(len(givens) * r.random() ** 2)]
            name = f"{surname}　{given}"
            head = head or name
            born = date(1930, 1, 1) + timedelta(days=r.randrange(34_000))
            state = r.choices("134", (95, 3, 2))[0]
            yield (
                f"992011,{number:010d},1,{household:08d},{order},1,{state},{name},"
                f"{surname_kana}　{given_kana},1,,,{born},{r.choice('12')},"
                f"{'世帯主' if order == 1 else '子'},{head},9990001,{area},{lot},{building},"
                f"30,2030-05-20,{'1' if r.random() < 0.002 else '0'}"
            )


def write(path: Path, people: int) -> None:
    """Write the town as UTF-8, one line per person."""
    with path.open("w", encoding="utf-8", newline="") as out:
        out.writelines(f"{line}\r\n" for line in rows(people))


def _word(r: random.Random, characters: str, least: int, most: int) -> str:
    return "".join(r.choice(characters) for _ in range(r.randint(least, most)))
