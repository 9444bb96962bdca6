"""What holds at this office, for every command that goes by it; what does not hold is told."""

from collections.abc import Iterator
from contextlib import contextmanager

import click

from hitomado import wiring
from hitomado.cli.context import Context
from hitomado.core.rules.book.office_rules import LaidRules, OfficeOwn
from hitomado.ui.models.rule_views import left_out_titles


@contextmanager
def laid_here(context: Context) -> Iterator[tuple[LaidRules, OfficeOwn]]:
    """Give the rules with the office's own laid over; afterwards say on stderr what does not hold.

    Raises StoreError, RulesError.
    """
    own = wiring.office_own(practice=context.practice)
    laid = wiring.laid_rules(own, wiring.today())
    yield laid, own
    titles = tuple(left_out_titles(context.words, laid.left_out))
    if titles:
        said = context.words("office_rules.value.comma").join(titles)
        click.echo(context.words("office_rules.left_out", titles=said), err=True)
        click.echo(context.words("office_rules.left_out_do"), err=True)
