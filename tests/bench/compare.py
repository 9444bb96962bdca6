"""Pairs a second, and the comparator beside other programs on the labelled pairs.

    python -m tests.bench.compare [--pairs 20000] [--labelled PAIRS.csv …] [--addresses …/api/ja]

Speed: name and address of a person, 80 % identical, 15 % in another notation, 5 % a variant or
doubtful; every pair another one, all caches cold at first. NFKC equality is the floor: the least
that anybody must do. Peers take part where they can be imported (joyokanji, kyujipy, jageocoder,
normalize-japanese-addresses, the last with a checkout of its data by --addresses). A peer calls a
pair equal where its normal forms are; "false" = it joined a pair labelled different, "silent" = one
that a person must see. NFKC and, for names, removal of spaces are put around each of them.
"""

import argparse
import random
import time
import unicodedata
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

from hitomado.core.match.addresses import compare_addresses
from hitomado.core.match.names import compare_names
from hitomado.wiring import match_options, places, variants
from tests.bench.false_equals import Invented
from tests.core.match.labelled import UNEQUAL, Pair, comparators, read

Key = Callable[[str], object]
Person = tuple[str, str]
PAIRS = Path(__file__).parents[1] / "core" / "match" / "pairs.csv"
_OLD = str.maketrans("国沢浜桜広高島", "國澤濱櫻廣髙嶋")


def people(count: int, seed: int = 1) -> list[tuple[Person, Person]]:
    """Return pairs of (name, address): 80 % identical, 15 % notation, 5 % variant or doubtful."""
    r = random.Random(seed)
    invented = Invented(r)
    pairs = []
    for i in range(count):
        meaning = invented.meaning()
        family, given = invented.word(2), invented.word(2)
        one = (f"{family}　{given}", invented.written(meaning))
        kind = i % 20
        if kind < 16:
            pairs.append((one, (one[0], one[1])))
        elif kind < 19:
            space = r.choice((" ", ""))
            pairs.append((one, (f"{family}{space}{given}", invented.written(meaning))))
        else:
            name = f"高{one[0]}"
            edited = invented.letters(one[1], variants())
            pairs.append(((name, one[1]), (name.translate(_OLD), edited)))
    r.shuffle(pairs)
    # no two texts are one object: comparing them costs what it costs at the counter
    return [(a, (b[0][:1] + b[0][1:], b[1][:1] + b[1][1:])) for a, b in pairs]


def speed(count: int) -> None:
    """Print pairs a second of the comparator and of NFKC equality."""
    pairs = people(count)
    table, options = variants(), match_options("")
    start = time.perf_counter()
    for a, b in pairs:
        compare_names(a[0], b[0], table, options)
        compare_addresses(a[1], b[1], table, options)
    ours = time.perf_counter() - start
    start = time.perf_counter()
    for a, b in pairs:
        for x, y in zip(a, b, strict=True):
            _nfkc(x) == _nfkc(y)  # noqa: B015
    floor = time.perf_counter() - start
    print(f"{count / ours:>10,.0f} pairs of name and address a second (target 20,000)")
    print(f"{count / floor:>10,.0f} the same by NFKC equality (the floor, no reasons)")


def _nfkc(text: str) -> str:
    return unicodedata.normalize("NFKC", text)


def _bare(text: str) -> str:
    return "".join(_nfkc(text).split())


def peers(addresses: Path | None) -> Iterator[tuple[str, Key, tuple[str, ...]]]:
    """Yield (name, key, kinds of pairs) of all that can be imported."""
    both = ("name", "address")
    yield "==", str, both
    yield "NFKC", _nfkc, both
    yield "NFKC, no spaces", _bare, both
    if module := _imported("joyokanji"):
        convert = module.convert
        yield "joyokanji 1.1.0", lambda text: convert(_bare(text), variants=True), both
    if module := _imported("kyujipy"):
        newer = module.KyujitaiConverter().kyujitai_to_shinjitai
        yield "kyujipy 0.6.8", lambda text: newer(_bare(text)), both
    if module := _imported("jageocoder.itaiji"):
        standard = module.converter.standardize
        yield "jageocoder 2.2.1 itaiji", lambda text: standard(_bare(text)), both
    module = _imported("normalize_japanese_addresses")
    if module and addresses:
        place = f"file://{addresses.resolve()}"

        def parts(text: str) -> object:
            found = module.normalize(text, endpoint=place)
            return found["pref"], found["city"], found["town"], _bare(found["addr"])

        yield "normalize-japanese-addresses 0.0.9", parts, ("address",)


def _imported(name: str):  # type: ignore[no-untyped-def]
    try:
        return import_module(name)
    except ImportError:
        return None


def table(pairs: list[Pair], addresses: Path | None) -> Iterator[str]:
    """Yield the lines of the table: ours first."""
    ours = comparators(match_options(""))
    columns = ("names: equal", 14), ("false", 7), ("silent", 7)
    more = ("addresses: equal", 18), ("false", 7), ("silent", 7), ("keys/s", 12)
    yield " " * 36 + "".join(f"{title:>{wide}}" for title, wide in (*columns, *more))
    kinds = ("name", "address")
    yield _line("this comparator", pairs, lambda p: ours[p.kind](p.a, p.b).level.is_equal, kinds, 1)
    for name, key, of in peers(addresses):
        yield _line(name, pairs, _equal_keys(key), of, 2)


def _equal_keys(key: Key) -> Callable[[Pair], bool]:
    def equal(pair: Pair) -> bool:
        try:
            return key(pair.a) == key(pair.b)
        except (IndexError, KeyError, TypeError, ValueError, OSError):
            return False  # a peer that stumbles over a text joins nothing

    return equal


def _line(
    name: str, pairs: list[Pair], equal: Callable[[Pair], bool], kinds: tuple[str, ...], keys: int
) -> str:
    text, texts = f"{name:<36}", 0
    start = time.perf_counter()
    for kind in ("name", "address"):
        wide = 14 if kind == "name" else 18
        if kind not in kinds:
            text += f"{'–':>{wide}}{'–':>7}{'–':>7}"
            continue
        found = [(pair, equal(pair)) for pair in pairs if pair.kind == kind]
        texts += keys * len(found)
        alike = [joined for pair, joined in found if not UNEQUAL.intersection(pair.labels)]
        unequal = [p.labels for p, joined in found if joined and UNEQUAL.issuperset(p.labels)]
        false = sum(labels[0] == "different" for labels in unequal)
        text += f"{f'{sum(alike)}/{len(alike)}':>{wide}}{false:>7}{len(unequal) - false:>7}"
    return text + f"{texts / (time.perf_counter() - start):>12,.0f}"


def main() -> None:
    """Run and print."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--pairs", type=int, default=20_000)
    asked.add_argument("--labelled", type=Path, nargs="+", default=[PAIRS])
    asked.add_argument("--addresses", type=Path)
    given = asked.parse_args()
    variants(), places()
    speed(given.pairs)
    pairs = [pair for file in given.labelled for pair in read(file)]
    print(*table(pairs, given.addresses), sep="\n")


if __name__ == "__main__":
    main()
