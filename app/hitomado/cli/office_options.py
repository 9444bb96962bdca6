"""Options that every change of the office's rules and days has: which day, and who."""

from datetime import date

import click

from hitomado.cli.context import Context
from hitomado.core.dates_parse import parse_date
from hitomado.words import Words


class Day(click.ParamType[date]):
    """A date as the counter writes it: ISO, digits only, or in the era."""

    name = "day"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> date:
        if isinstance(value, date):
            return value
        found = parse_date(str(value)).exact
        if found is None:
            words = ctx.find_object(Context) if ctx else None
            said = (words.words if words else Words())("office_rules.cli.no_day", text=value)
            self.fail(said, param, ctx)
        return found


DAY = Day()
by_clerk = click.option("--clerk", default="", help="Who changes it. Default: as in the window.")


def who(context: Context, clerk: str) -> str:
    """Return who changes something. Raises UsageError where nobody is named."""
    from hitomado.window_wiring import office_identity

    named = clerk.strip() or office_identity(practice=context.practice).clerk
    if not named:
        raise click.UsageError(context.words("office_rules.cli.no_clerk"))
    return named
