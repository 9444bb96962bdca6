"""`hitomado practice-town`: the invented town as files, for practice and benchmarks."""

from datetime import date
from pathlib import Path

import click

from hitomado.cli.context import Context
from hitomado.core.register.encoding import Encoding
from hitomado.virtual.town.town import DEFAULT_PEOPLE, DEFAULT_SEED, FEWEST_PEOPLE, PracticeTown

REGISTER_FILE = "residents.csv"
MOVERS_FILE = "movers.csv"


@click.command("practice-town")
@click.option(
    "--out",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder for the files.",
)
@click.option(
    "--people",
    type=click.IntRange(min=FEWEST_PEOPLE),
    default=DEFAULT_PEOPLE,
    show_default=True,
    help="Rows of the register.",
)
@click.option("--seed", type=int, default=DEFAULT_SEED, show_default=True)
@click.option(
    "--encoding",
    type=click.Choice([str(encoding) for encoding in Encoding]),
    default=str(Encoding.UTF_8_BOM),
    show_default=True,
)
@click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The day that all dates follow (default: today).",
)
@click.pass_obj
def practice_town(
    context: Context, out: Path, people: int, seed: int, encoding: str, today: date | None
) -> None:
    """Write the invented practice town as a register file and a file of movers."""
    # a DateTime option yields a datetime; only its day matters
    day = date(today.year, today.month, today.day) if today else date.today()
    town, form = PracticeTown(day, people, seed), Encoding(encoding)
    out.mkdir(parents=True, exist_ok=True)
    for name, pieces in (
        (REGISTER_FILE, town.register_csv(form)),
        (MOVERS_FILE, town.movers_csv(form)),
    ):
        with (out / name).open("wb") as file:
            file.writelines(pieces)
        click.echo(out / name)
    click.echo(context.words("practice_town.written", people=f"{people:,}"))
