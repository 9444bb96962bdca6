"""`hitomado rules closed`: the days on which this office alone is closed, or open."""

from datetime import date

import click

from hitomado import wiring
from hitomado.cli.context import Context
from hitomado.cli.office_options import DAY, by_clerk, who
from hitomado.core.rules.book.office_days import (
    DayKind,
    OfficeDay,
    closed_by_law,
    day_code,
    holidays_unknown,
)


@click.group("closed")
def closed() -> None:
    """The office's own calendar, laid over weekends and holidays."""


@closed.command("add")
@click.argument("day", type=DAY)
@click.option("--open", "open_", is_flag=True, help="The counter is open on this day.")
@click.option(
    "--terminal", is_flag=True, help="With --open: the terminal of the card system works as well."
)
@click.option("--note", default="", help="Why.")
@by_clerk
@click.pass_obj
def add(context: Context, day: date, open_: bool, terminal: bool, note: str, clerk: str) -> None:
    """Close the counter on a day, or open it on a closed one."""
    words, named = context.words, who(context, clerk)
    if terminal and not open_:
        raise click.UsageError("--terminal: --open")
    kind = DayKind.OPEN if open_ else DayKind.CLOSED
    one = OfficeDay(day, kind, terminal, " ".join(note.split()))
    with wiring.store(practice=context.practice) as store:
        store.office_rules.set_day(one, clerk=named)
    said = words(f"office_days.kind.{day_code(one)}")
    click.echo(words("office_days.added", day=day, kind=said))
    shut = closed_by_law(day, wiring.public_holidays())
    if shut == (kind is DayKind.CLOSED):
        already = "office_days.already.closed" if shut else "office_days.already.open"
        click.echo(words(already, day=day), err=True)
    if open_ and not terminal:
        click.echo(words("office_days.terminal_down"), err=True)
    _warn_beyond(context, day)


@closed.command("remove")
@click.argument("day", type=DAY)
@by_clerk
@click.pass_obj
def remove(context: Context, day: date, clerk: str) -> None:
    """Let a day be as the law has it again."""
    named = who(context, clerk)
    with wiring.store(practice=context.practice) as store:
        gone = store.office_rules.clear_day(day, clerk=named)
    key = "office_days.removed" if gone else "office_days.not_there"
    click.echo(context.words(key, day=day))
    if not gone:
        raise click.exceptions.Exit(1)


@closed.command("list")
@click.pass_obj
def list_(context: Context) -> None:
    """Print the office's own days."""
    words = context.words
    own = wiring.office_own(practice=context.practice)
    for one in own.days:
        line = words(
            "office_days.line",
            day=one.day,
            kind=words(f"office_days.kind.{day_code(one)}"),
            note=one.note,
            clerk=one.clerk,
            at=one.at,
        )
        click.echo(line)
    if not own.days:
        click.echo(words("office_days.none"), err=True)
    _warn_beyond(context, wiring.today())


def _warn_beyond(context: Context, day: date) -> None:
    if holidays_unknown(day, wiring.public_holidays()):
        click.echo(context.words("office_days.beyond", year=day.year), err=True)
