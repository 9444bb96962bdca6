"""Search as you type over one generation of the register: any term, the best few people, fast.

Terms become lists of people's ids (see `loading`): rare ones are intersected, common ones are
checked on the people that remain. What is shown of the people found is the gate's business.
"""

from array import array
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain, islice
from typing import Final

from hitomado.core.people import Resident
from hitomado.store import rows
from hitomado.store.engine import Database
from hitomado.store.fold import Fold
from hitomado.store.loading import LOT, NAME, PLACE, START
from hitomado.store.ranking import NUMBER_PREFIX, best
from hitomado.store.typed import Term, read_terms

_ENOUGH = 80  # people looked at to find the best ones
_FIRST_PAGE, _LAST_PAGE = 32, 512  # people read at a time where a term says little
_SPELLINGS = 32_768  # folded words kept in memory
_CHUNK = 500  # ids in one question

Ids = Iterable[int]
DENSE: Final = None  # so many people that looking at each finds some at once


class Search:
    """Answers on one open generation file."""

    def __init__(self, db: Database, fold: Fold) -> None:
        self._db = db
        self._fold = lru_cache(_SPELLINGS)(fold)

    def find(self, text: str, limit: int) -> list[Resident]:
        """Return the best people for all terms of `text`, best first; [] for a blank text."""
        terms = read_terms(text, self._fold)
        if not terms or limit < 1:
            return []
        people = self._one(terms[0], limit) if len(terms) == 1 else self._all(terms, limit)
        return [person for _, person in best(people, terms, self._fold)][:limit]

    def alike(self, text: str, limit: int) -> list[str]:
        """Return names of the register that look like `text`, the likest first: to search by.

        Families, given names and readings, as somebody in the register writes them.
        """
        from hitomado.core.match.suggestions import suggest

        rows = self._db.execute("SELECT text FROM word WHERE kind = ?", [NAME]).fetchall()
        names = [name for (name,) in rows]
        found = (self._written(names[i]) for i in suggest(self._fold(text), names, limit))
        return [name for name in dict.fromkeys(found) if name]

    def _written(self, folded: str) -> str:
        """A word of the index as one of its people writes it, "" where none does."""
        for person in self.find(folded, 1):
            for name in (person.name, person.name_kana, person.alias, person.former_name):
                for word in name.split():
                    if self._fold(word) == folded:
                        return word
        return ""

    def _one(self, term: Term, limit: int) -> list[Resident]:
        """People for a single term: one way to match after the other until there are enough."""
        found: dict[int, None] = {}
        residents = 0
        for ids in self._ways(term):
            if ids is DENSE:
                people = [*self._people(found), *self._scan((term,), limit)]
                return list({person.atena_number: person for person in people}.values())
            for number in ids:
                if (number > 0 or len(found) < _ENOUGH) and number not in found:
                    found[number] = None
                    residents += number > 0
                    if residents >= _ENOUGH:
                        return self._people(found)
        return self._people(found)

    def _all(self, terms: tuple[Term, ...], limit: int) -> list[Resident]:
        """People for several terms: intersect what is rare, look at the rest."""
        reach = [self._reach(term) for term in terms]
        rare = sorted((lists for lists in reach if lists is not DENSE), key=_size)
        if not rare:
            return self._scan(terms, limit)
        ids = set(chain.from_iterable(rare[0]))
        for lists in rare[1:]:
            ids = set(chain.from_iterable(ids.intersection(one) for one in lists))
        first = self._exact_among(ids, terms)
        others = chain((n for n in ids if n > 0), (n for n in ids if n < 0))
        ordered = chain(first, (n for n in others if n not in first))
        if len(rare) == len(reach):
            return self._people(islice(ordered, _ENOUGH + len(first)))
        return self._sift(ordered, terms, limit)

    def _reach(self, term: Term) -> list["array[int]"] | None:
        """All people a term may mean, as lists; DENSE where they are too many to list."""
        lists: list[array[int]] = []
        for ids in self._ways(term, everybody=True):
            if ids is DENSE:
                return DENSE
            lists.append(ids if isinstance(ids, array) else array("i", ids))
        return lists

    def _ways(self, term: Term, *, everybody: bool = False) -> Iterator[Ids | None]:
        """Yield people way by way, the best way first. everybody: no way is cut short."""
        enough = -1 if everybody else _ENOUGH
        if term.number:
            yield self._ids("number = ?", [term.number], enough)
        for low, high in term.births:
            for side in (">", "<"):
                yield self._ids(f"birth BETWEEN ? AND ? AND id {side} 0", [low, high], enough)
        if len(term.number) >= NUMBER_PREFIX:
            last = term.number + "\U0010ffff"
            where = "number > ? AND number < ?"
            yield self._ids(where, [term.number, last], enough)
        if term.text:
            yield self._exact(term.text)
            yield from self._beginning(NAME, term.text)
            yield from self._joined(term.text)
            yield from self._within(NAME, term.text)
            yield from self._within(PLACE, term.text)
        if term.lot:
            yield from self._beginning(LOT, term.lot)

    def _ids(self, where: str, values: list[object], enough: int) -> Ids:
        sql = f"SELECT id FROM person WHERE {where} LIMIT {enough}"  # noqa: S608 - our own text
        found = self._db.execute(sql, values)
        return array("i", [row[0] for row in found])

    def _exact(self, text: str) -> "array[int]":
        row = self._db.execute(
            "SELECT people FROM word WHERE kind = ? AND text = ?", [NAME, text]
        ).fetchone()
        return _array(row[0]) if row else array("i")

    def _beginning(self, kind: int, text: str) -> Iterator[Ids | None]:
        """People with a word that begins so."""
        if len(text) <= (3 if kind == LOT else 2):
            yield from self._gram(kind, START + text)
            return
        low, high = self._db.execute(
            "SELECT min(id), max(id) FROM word WHERE kind = ? AND text >= ? AND text < ?",
            [kind, text, text + "\U0010ffff"],
        ).fetchone()
        if low is not None:
            found = self._db.execute(
                "SELECT people FROM word WHERE id BETWEEN ? AND ?", [low, high]
            )
            yield from (_array(row[0]) for row in found)

    def _within(self, kind: int, text: str) -> Iterator[Ids | None]:
        """People with a word that holds the text anywhere."""
        if len(text) <= 2:
            yield from self._gram(kind, text)
            return
        words: set[int] | None = None
        for at in range(min(len(text) - 1, 8)):
            row = self._db.execute(
                "SELECT words FROM gram WHERE kind = ? AND gram = ?", [kind, text[at : at + 2]]
            ).fetchone()
            if row is None:
                return
            own = _array(row[0])
            words = set(own) if words is None else words.intersection(own)
        yield from self._of_words(sorted(words or ()), text)

    def _gram(self, kind: int, gram: str) -> Iterator[Ids | None]:
        row = self._db.execute(
            "SELECT words, people, dense FROM gram WHERE kind = ? AND gram = ?", [kind, gram]
        ).fetchone()
        if row is None:
            return
        words, people, dense = row
        if dense:
            yield DENSE
        elif people is not None:
            yield _array(people)
        else:
            yield from self._of_words(_array(words), "")

    def _of_words(self, numbers: Iterable[int], text: str) -> Iterator[Ids]:
        """People of these words, those words only that hold the text."""
        numbers = list(numbers)
        for at in range(0, len(numbers), _CHUNK):
            chunk = ",".join(map(str, numbers[at : at + _CHUNK]))
            sql = f"SELECT people FROM word WHERE id IN ({chunk}) AND instr(text, ?) > 0"  # noqa: S608 - numbers
            found = self._db.execute(sql, [text])
            yield from (_array(row[0]) for row in found.fetchall())

    def _joined(self, text: str) -> Iterator[Ids]:
        """People whose name was typed without its space: a whole word, then a beginning."""
        heads = [text[:n] for n in range(1, len(text))]
        if not heads:
            return
        marks = ",".join("?" * len(heads))
        sql = f"SELECT text, people FROM word WHERE kind = ? AND text IN ({marks})"  # noqa: S608 - marks
        found = self._db.execute(sql, [NAME, *heads]).fetchall()
        for head, people in found:
            ids = set(_array(people))
            for tail in self._beginning(NAME, text[len(head) :]):
                yield ids if tail is DENSE else ids.intersection(tail)

    def _exact_among(self, ids: set[int], terms: tuple[Term, ...]) -> set[int]:
        """Those of `ids` in whose name a term stands as a whole word; a few are enough."""
        first: set[int] = set()
        for term in terms:
            if term.text and len(ids) > _ENOUGH:
                exact = sorted(ids.intersection(self._exact(term.text)), reverse=True)
                first.update(exact[:_ENOUGH])
        return first

    def _people(self, ids: Iterable[int]) -> list[Resident]:
        numbers = list(ids)
        people: list[Resident] = []
        for at in range(0, len(numbers), _CHUNK):
            chunk = ",".join(map(str, numbers[at : at + _CHUNK]))
            found = self._db.execute(f"{rows.SELECT} WHERE id IN ({chunk})")
            people.extend(map(rows.to_resident, found.fetchall()))
        return people

    def _sift(self, ids: Iterator[int], terms: tuple[Term, ...], limit: int) -> list[Resident]:
        """Look at people in order until enough of them answer all terms."""
        found: list[Resident] = []
        page = _FIRST_PAGE
        while len(found) < limit and (some := self._people(islice(ids, page))):
            found.extend(person for _, person in best(some, terms, self._fold))
            page = min(page * 2, _LAST_PAGE)
        return found

    def _scan(self, terms: tuple[Term, ...], limit: int) -> list[Resident]:
        """Look at everybody, residents first, until enough answer: for terms that many answer."""
        found: list[Resident] = []
        for side, order in ((">", "ASC"), ("<", "DESC")):
            last, size = 0, _FIRST_PAGE
            while len(found) < limit:
                page = self._db.execute(
                    f"{rows.SELECT} WHERE id {side} ? ORDER BY id {order} LIMIT {size}", [last]
                ).fetchall()
                if not page:
                    break
                last, size = page[-1][0], min(size * 2, _LAST_PAGE)
                people = [rows.to_resident(row) for row in page]
                found.extend(person for _, person in best(people, terms, self._fold))
        return found


def _array(blob: bytes) -> "array[int]":
    numbers = array("i")
    numbers.frombytes(blob)
    return numbers


def _size(lists: list["array[int]"]) -> int:
    return sum(map(len, lists))
