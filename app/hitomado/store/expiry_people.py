"""Who of the register may be on a list: one pass over the people born on the listed days."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from hitomado.core.expiry.judge import Judge
from hitomado.core.expiry.keeping import Cancelled, Progress, Stage
from hitomado.core.expiry.looking import Folders, Glance, Looked
from hitomado.core.expiry.matching import judged
from hitomado.core.expiry.model import ListRow, MatchedRow
from hitomado.core.people import Resident, Sex
from hitomado.core.reasons import Reason, RegisterFileError
from hitomado.store import rows
from hitomado.store.register import StoredRegister

_STRIDE = 20_000  # people between two signs of life
_JUDGED_STRIDE = 200
_ATENA, _NAME, _KANA, _ADDRESS, _SEX = (
    rows.AT[part] for part in ("atena_number", "name", "name_kana", "address", "sex")
)
_OTHERS = slice(rows.AT["name_kanji"], rows.AT["alias"] + 1)
_SEXES = {sex.value: sex for sex in Sex}

Record = tuple[int, int, str]


class People:
    """The people who may be each row's. Only who passed the look is kept, as the file has him."""

    def __init__(self, looked: Sequence[Looked], folders: Folders) -> None:
        self._looked = looked
        self._folders = folders
        self._born: defaultdict[int, list[int]] = defaultdict(list)
        for i, row in enumerate(looked):
            self._born[row.day].append(i)
        self._of: dict[int, list[Record]] = {}

    def gather(
        self,
        register: StoredRegister,
        progress: Callable[[int], None],
        cancelled: Callable[[], bool],
    ) -> int:
        """Go through the register once; returns how many people were looked at.

        Raises RegisterFileError(CANCELLED), StoreError.
        """
        born, looked, seen = self._born, self._looked, 0
        for record in register.records_born_on(born.keys()):
            seen += 1
            if seen % _STRIDE == 0:
                progress(seen)
                if cancelled():
                    raise RegisterFileError(Reason.CANCELLED)
            glance = self._glance(record[2])
            for i in born[record[1]]:
                if looked[i].may_be(glance):
                    self._of.setdefault(i, []).append(record)
        return seen

    def of(self, i: int) -> tuple[Resident, ...]:
        """Who may be the row at a position of `looked`; asked once per row."""
        found = self._of.pop(i, ())
        return tuple(map(rows.to_resident, found))

    def _glance(self, record: str) -> Glance:
        parts = rows.parts_of(record)
        others = parts[_OTHERS]
        return self._folders.glance(
            parts[_NAME],
            parts[_KANA],
            parts[_ADDRESS],
            _SEXES[parts[_SEX]],
            tuple([name for name in others if name]) if any(others) else (),
        )


def match_list(
    register: StoredRegister,
    rows_: Sequence[tuple[str, ListRow]],
    judge: Judge,
    progress: Progress = lambda _stage, _count: None,
    cancelled: Cancelled = lambda: False,
    *,
    beside: Iterable[ListRow] = (),
) -> Iterator[MatchedRow]:
    """Yield every row with its verdict, in order. beside: other rows of the same list.

    progress: people looked at, then rows judged. Raises RegisterFileError(CANCELLED), StoreError.
    """
    folders = Folders.of(judge.table.folding)
    looked = [Looked.of(row, folders) for _, row in rows_]
    often = Counter(each.who for each in looked)
    often.update(Looked.of(row, folders).who for row in beside)
    people = People(looked, folders)
    people.gather(register, lambda count: progress(Stage.LOOKING, count), cancelled)
    matched = judged(rows_, people.of, judge, lambda i: often[looked[i].who] == 1)
    for count, row in enumerate(matched, 1):
        if count % _JUDGED_STRIDE == 0:
            progress(Stage.JUDGING, count)
            if cancelled():
                raise RegisterFileError(Reason.CANCELLED)
        yield row
    progress(Stage.JUDGING, len(rows_))
