"""Filling a new generation of the register: one pass over the people, one file, indexes last.

Every distinct word (a part of a name, an area, a lot number) is stored once with the people it
belongs to; short pieces of words (grams) lead to the words, or, where they lead to many words,
straight to the people. People's ids are positive for residents and negative for all others, so
that residents come first without sorting.

Addresses become words for people with protection NONE only: a search by address can never find
anybody else.
"""

from array import array
from collections.abc import Callable, Iterable, Iterator
from itertools import islice, pairwise
from typing import Final

from hitomado.core.people import Protection, Resident, ResidentState
from hitomado.store.engine import Database, told
from hitomado.store.fold import Fold, building_name, split_place, split_words
from hitomado.store.rows import CREATE, INSERT, SELECT, to_resident, to_row

NAME, PLACE, LOT = 1, 2, 3  # kinds of words
START: Final = "\x01"  # a gram at the beginning of a word
MANY_WORDS = 64  # a gram of more words leads to the people themselves
LARGE_PART = 4  # … unless they are more than every fourth: then it says little ("dense")
FEW_PEOPLE = 1_000  # never dense up to here

_BATCH = 5_000

SCHEMA = (
    CREATE,
    "CREATE TABLE word (id INTEGER PRIMARY KEY, kind INTEGER, text TEXT, people BLOB) STRICT",
    "CREATE TABLE gram (id INTEGER PRIMARY KEY, kind INTEGER, gram TEXT, words BLOB, "
    "people BLOB, dense INTEGER) STRICT",
)
INDEXES = (
    "CREATE INDEX person_number ON person (number)",
    "CREATE INDEX person_household ON person (household)",
    "CREATE INDEX person_birth ON person (birth)",
    "CREATE UNIQUE INDEX word_text ON word (kind, text)",
    "CREATE UNIQUE INDEX gram_text ON gram (kind, gram)",
)


def load(
    db: Database,
    residents: Iterable[Resident],
    fold: Fold,
    progress: Callable[[int], None],
    check: Callable[[], None],
) -> int:
    """Fill an empty file; returns the number of people. `check` raises to stop."""
    with told():
        for sql in SCHEMA:
            db.conn.execute(sql)
        db.conn.execute("BEGIN")
        words = _Words(fold)
        count = 0
        source = iter(residents)
        while batch := list(islice(source, _BATCH)):
            db.conn.executemany(INSERT, words.rows(batch, count))
            count += len(batch)
            progress(count)
            check()
        words.store(db, count, check)
        for sql in INDEXES:
            db.conn.execute(sql)
            check()
        replaced = _drop_replaced(db)
        db.conn.execute("ANALYZE")
        db.conn.execute("COMMIT")
    return count - replaced


def _drop_replaced(db: Database) -> int:
    """Of rows with the same 宛名番号 the last of the file stays; ids count the file's rows."""
    repeated = "SELECT number FROM person GROUP BY number HAVING count(*) > 1"
    twice = db.execute(f"{SELECT} WHERE number IN ({repeated}) ORDER BY abs(id)").fetchall()
    last: dict[str, int] = {}
    gone = []
    for row in twice:
        atena_number = to_resident(row).atena_number
        if atena_number in last:
            gone.append((last[atena_number],))
        last[atena_number] = row[0]
    db.conn.executemany("DELETE FROM person WHERE id = ?", gone)
    return len(gone)


class _Adders(dict[str, Callable[[int], None]]):
    """Text as written → how to add a person to its word. Folded once per spelling."""

    def __init__(self, people: dict[tuple[int, str], "array[int]"], kind: int, fold: Fold) -> None:
        self._people, self._kind, self._fold = people, kind, fold

    def __missing__(self, written: str) -> Callable[[int], None]:
        folded = self._fold(written)
        self[written] = add = self._people.setdefault((self._kind, folded), array("i")).append
        return add


class _Words:
    """Collects the words of all people: 4 bytes for each word of a person."""

    def __init__(self, fold: Fold) -> None:
        self._fold = fold
        self._people: dict[tuple[int, str], array[int]] = {}
        self._names = _Adders(self._people, NAME, fold)
        self._places = _Adders(self._people, PLACE, str)
        self._lots = _Adders(self._people, LOT, str)
        self._household: tuple[str, str] | None = None
        self._household_adders: tuple[Callable[[int], None], ...] = ()

    def rows(self, batch: list[Resident], count: int) -> Iterator[tuple[object, ...]]:
        """Yield the people's rows and collect their words on the way."""
        names, resident, none = self._names, ResidentState.RESIDENT, Protection.NONE
        number = count
        for r in batch:
            number += 1
            key = number if r.state is resident else -number
            for word in r.name.split():
                names[word](key)
            for word in r.name_kana.split():
                names[word](key)
            if r.alias or r.former_name or r.name_latin or r.name_kanji:
                self._other_names(r, key)
            if r.protection is none:
                for add in self._place(r.address, r.building):
                    add(key)
            yield to_row(key, r)

    def _other_names(self, r: Resident, key: int) -> None:
        seen = {*r.name.split(), *r.name_kana.split()}
        for text in (
            r.name_kanji,
            r.name_latin,
            r.former_name,
            r.former_name_kana,
            r.alias,
            r.alias_kana,
        ):
            for word in split_words(text):
                if word not in seen:
                    seen.add(word)
                    self._names[word](key)

    def _place(self, address: str, building: str) -> tuple[Callable[[int], None], ...]:
        """Households stand together: the address before is often the same."""
        if self._household != (address, building):
            self._household = (address, building)
            areas, lots = split_place(self._fold(address))
            adders = [self._lots[lot] for lot in lots]
            adders.extend(self._places[area] for area in areas)
            if building and (name := building_name(self._fold(building))):
                adders.append(self._places[name])
            self._household_adders = tuple(adders)
        return self._household_adders

    def store(self, db: Database, count: int, check: Callable[[], None]) -> None:
        """Write words in the order of their text and the grams that lead to them."""
        ordered = sorted(self._people)
        db.conn.executemany(
            "INSERT INTO word VALUES (?, ?, ?, ?)",
            (
                (number, kind, text, self._people[kind, text].tobytes())
                for number, (kind, text) in enumerate(ordered, 1)
            ),
        )
        check()
        grams: dict[tuple[int, str], array[int]] = {}
        for number, (kind, text) in enumerate(ordered, 1):
            for gram in grams_of(kind, text):
                found = grams.get((kind, gram))
                if found is None:
                    found = grams[kind, gram] = array("i")
                found.append(number)
        check()
        db.conn.executemany(
            "INSERT INTO gram (kind, gram, words, people, dense) VALUES (?, ?, ?, ?, ?)",
            (
                (kind, gram, *self._reach(numbers, ordered, count))
                for (kind, gram), numbers in sorted(grams.items())
            ),
        )

    def _reach(
        self, numbers: "array[int]", ordered: list[tuple[int, str]], count: int
    ) -> tuple[bytes, bytes | None, int]:
        """What a gram leads to: (words, people or None, dense)."""
        dense = max(count // LARGE_PART, FEW_PEOPLE)
        if len(numbers) <= MANY_WORDS:
            total = sum(len(self._people[ordered[n - 1]]) for n in numbers)
            return numbers.tobytes(), None, int(total > dense)
        people = array("i")
        for n in numbers:
            people.extend(self._people[ordered[n - 1]])
            if len(people) > dense:
                return numbers.tobytes(), None, 1
        return numbers.tobytes(), people.tobytes(), 0


def grams_of(kind: int, text: str) -> set[str]:
    """Return the pieces a word is found by: every one and two characters, and its beginning."""
    if kind == LOT:
        return {START + text[:n] for n in (1, 2, 3)}
    return {*text, *map("".join, pairwise(text)), START + text[:1], START + text[:2]}
