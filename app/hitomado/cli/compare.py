"""`compare IN.csv --out OUT.csv`: pairs of names, addresses and birth dates, each with reasons."""

import csv
from collections.abc import Callable, Container, Iterator, Mapping
from pathlib import Path
from typing import Any

import click

from hitomado.cli.context import Context
from hitomado.core.dates_parse import parse_date
from hitomado.core.match.addresses import compare_addresses
from hitomado.core.match.birth_dates import compare_birth_dates
from hitomado.core.match.comparison import FieldComparison
from hitomado.core.match.names import compare_names
from hitomado.core.reasons import HitomadoError, Reason
from hitomado.wiring import match_options, variants
from hitomado.words.reasons_said import match_sentence

_COLUMNS = ("id", "kind", "a", "b")
_Compare = Callable[[str, str], FieldComparison]


@click.command()
@click.argument("pairs", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--out", required=True, type=click.Path(dir_okay=False, path_type=Path))
@click.option(
    "--municipality", default="", help="Your own, as addresses write it: may be left out."
)
@click.pass_obj
def compare(context: Context, pairs: Path, out: Path, municipality: str) -> None:
    """Compare pairs of a CSV file (id,kind,a,b) and write id,level,reasons."""
    table, options = variants(), match_options(municipality)
    kinds: dict[str, _Compare] = {
        "name": lambda a, b: compare_names(a, b, table, options),
        "address": lambda a, b: compare_addresses(a, b, table, options),
        "birthdate": lambda a, b: compare_birth_dates(parse_date(a), parse_date(b)),
    }
    results: list[tuple[str, str, str]] = []
    wrong = 0
    for line, row in _rows(pairs):
        if fault := _fault(row, kinds):
            wrong += 1
            click.echo(context.words(f"match.row.{fault}", line=line), err=True)
            continue
        found = kinds[row["kind"]](row["a"], row["b"])
        said = " ".join(match_sentence(context.words, reason) for reason in found.reasons)
        results.append((row["id"], found.level, said))
    _write(out, results)
    if wrong:
        raise HitomadoError(Reason.PAIRS_ROWS, params=(("count", wrong),))


def _fault(row: dict[str, str], kinds: Container[str]) -> str:
    """Return why a row cannot be compared, "" if it can.

    More cells than the header is a fault: an address with a bare comma would lose its end.
    """
    cells: Mapping[Any, Any] = row  # DictReader puts what is too much under None
    if None in cells or None in cells.values():
        return "columns"
    return "" if row["kind"] in kinds else "kind"


def _write(path: Path, results: list[tuple[str, str, str]]) -> None:
    """Write the results. Raises HitomadoError(PAIRS_UNWRITABLE)."""
    try:
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(("id", "level", "reasons"))
            writer.writerows(results)
    except OSError as error:
        raise HitomadoError(Reason.PAIRS_UNWRITABLE, type(error).__name__) from error


def _rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield line number and row. Raises HitomadoError(PAIRS_UNREADABLE, PAIRS_COLUMNS)."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file, strict=True)
            missing = [name for name in _COLUMNS if name not in (reader.fieldnames or ())]
            if missing:
                names = ", ".join(missing)
                raise HitomadoError(Reason.PAIRS_COLUMNS, params=(("missing", names),))
            for row in reader:
                yield reader.line_num, row
    except (OSError, UnicodeError, csv.Error) as error:
        raise HitomadoError(Reason.PAIRS_UNREADABLE, type(error).__name__) from error
