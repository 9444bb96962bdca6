"""個人番号 and 住民票コード never come in: named columns are not read, disguised ones refused."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence

from hitomado.core.reasons import Reason, RegisterFileError
from hitomado.core.register.check_digits import has_my_number_check_digit, twelve_digits

_NAMES = re.compile(
    r"個人番号|マイナンバ|住民票(コ.ド|cd|code)|my_?number|kojin_?bango|juminhyo_?(code|cd)",
)
_CARD_WORDS = re.compile(r"(個人番号|マイナンバー?)(カ.ド|通知)")


def fold_header(name: str) -> str:
    """Fold a column's name: width, case of letters and spaces do not matter."""
    return "".join(unicodedata.normalize("NFKC", name).split()).casefold()


def is_forbidden(name: str) -> bool:
    """Tell whether a column's name says 個人番号 or 住民票コード (not: 個人番号カード…)."""
    return _NAMES.search(_CARD_WORDS.sub("", fold_header(name))) is not None


class DisguisedNumbers:
    """Watches samples of a file for a column that holds 個人番号 under another name.

    columns: position and name of every column to watch (all but the forbidden ones).
    running: positions of columns that rightly hold running numbers (宛名番号, 世帯番号). Their own
    check digit (住民記録システム標準仕様書 1.1.13: modulus 11, weights 2 to 7) is the same as a
    個人番号's; running numbers begin alike, 個人番号 do not.
    """

    def __init__(self, columns: Iterable[tuple[int, str]], running: frozenset[int]) -> None:
        self._columns = tuple(columns)
        self._running = running
        self._filled: Counter[int] = Counter()
        self._numbers: Counter[int] = Counter()
        self._beginnings: dict[int, Counter[str]] = {position: Counter() for position in running}

    def look(self, row: Sequence[str]) -> None:
        """Count one row. Keeps counts and two-digit beginnings of running numbers, no value."""
        for position, _ in self._columns:
            cell = row[position]
            if not cell:
                continue
            self._filled[position] += 1
            digits = twelve_digits(cell)
            if digits is not None and has_my_number_check_digit(digits):
                self._numbers[position] += 1
                if position in self._running:
                    self._beginnings[position][digits[:2]] += 1

    def decide(self) -> None:
        """Raise RegisterFileError(FILE_FORBIDDEN) naming the column, if one is disguised."""
        for position, name in self._columns:
            found = self._numbers[position]
            if found * 2 > self._filled[position] and not self._is_running(position):
                raise RegisterFileError(Reason.FILE_FORBIDDEN, params=(("column", name),))

    def _is_running(self, position: int) -> bool:
        beginnings = self._beginnings.get(position)
        if not beginnings:
            return False
        total = beginnings.total()
        return total >= 3 and beginnings.most_common(1)[0][1] >= 0.9 * total
