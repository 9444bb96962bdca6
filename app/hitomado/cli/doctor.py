"""`doctor`: what this PC has, what is wrong with it and what to do; nothing about any person."""

import click

from hitomado.cli.context import Context, tell
from hitomado.cli.doctor_checks import CHECKS, Said
from hitomado.core.reasons import HitomadoError


@click.command()
@click.pass_context
def doctor(ctx: click.Context) -> None:
    """Check the readers, the data, the fonts and the program; tell what to do about each trouble.

    Shows no personal data: its output may be sent to whoever looks after the PC.
    """
    context = ctx.find_object(Context)
    assert context is not None  # noqa: S101  (the group puts it there)
    words = context.words
    troubles: list[HitomadoError] = []
    for check in CHECKS:
        for found in check(context):
            if isinstance(found, Said):
                label = words(f"doctor.label.{found.label}")
                click.echo(words("card.line", label=label, value=found.value))
            else:
                troubles.append(found)
    if not troubles:
        click.echo(words("doctor.well"))
        return
    click.echo(words("doctor.troubles", count=len(troubles)))
    for trouble in troubles:
        tell(trouble, words)
        if trouble.detail:
            click.echo(words("doctor.detail", detail=trouble.detail), err=True)
    ctx.exit(1)
