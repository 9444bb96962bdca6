"""The command line: the same core and the same words as the window.

Exit codes: 0 done, 1 stopped for a reason told in words, 2 wrong usage.
"""

import gc
import sys
from importlib import import_module
from pathlib import Path

import click
from click.core import ParameterSource

from hitomado import __version__, crash_dumps, wiring
from hitomado.cli.context import Context, tell, without_user
from hitomado.core.reasons import HitomadoError
from hitomado.ui.play.stories import STORIES
from hitomado.words import LANGUAGES, Words

# name → module and attribute; loaded on first use so that the window starts fast
COMMANDS = {
    "readers": "hitomado.cli.card:readers",
    "card": "hitomado.cli.card:card",
    "virtual-card": "hitomado.cli.virtual_card:virtual_card",
    "register": "hitomado.cli.register:register",
    "pin-guide": "hitomado.cli.pin_guide:pin_guide",
    "practice-town": "hitomado.cli.practice_town:practice_town",
    "compare": "hitomado.cli.compare:compare",
    "expiry": "hitomado.cli.expiry:expiry",
    "plan": "hitomado.cli.plan:plan",
    "doctor": "hitomado.cli.doctor:doctor",
    "rules": "hitomado.cli.rules:rules",
}


class _Commands(click.Group):
    """A group whose commands are imported when asked for, and whose stops are told in words."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name].partition(":")
        command: click.Command = getattr(import_module(module), name)
        return command

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except HitomadoError as stop:
            context = ctx.find_object(Context) or Context(Words())
            tell(stop, context.words)
            ctx.exit(1)


@click.group(cls=_Commands, invoke_without_command=True)
@click.option("--practice", is_flag=True, help="Practise with fictional people and virtual cards.")
@click.option("--lang", type=click.Choice(LANGUAGES), default="ja", show_default=True)
@click.option(
    "--play",
    type=click.Path(file_okay=False, path_type=Path),
    help="Play one practice visit by itself and leave its pictures and the form here.",
)
@click.option(
    "--story",
    type=click.Choice(STORIES),
    default=STORIES[0],
    show_default=True,
    help="Which visit --play plays: four move within the town, or five move in by card.",
)
@click.option(
    "--apdu-log",
    is_flag=True,
    help="Write the card commands' headers, without their data, to apdu.log in the data folder.",
)
@click.version_option(__version__)
@click.pass_context
def main(
    ctx: click.Context, practice: bool, lang: str, play: Path | None, story: str, apdu_log: bool
) -> None:
    """Open the window, or do one thing without it."""
    crash_dumps.keep_none()
    ctx.obj = Context(Words(lang), practice=practice or play is not None)
    if apdu_log:
        trace = wiring.apdu_trace()
        trace.set_on(True)
        click.echo(ctx.obj.words("diagnosis.trace.on", file=without_user(trace.file)), err=True)
    if ctx.invoked_subcommand is None:
        gc.disable()  # nothing that loads for the window is garbage; `start` collects again
        from hitomado.ui.start import start
        from hitomado.window_wiring import entrance

        said = ctx.get_parameter_source("lang") is not ParameterSource.DEFAULT
        way_in = entrance(practice=ctx.obj.practice)
        sys.exit(start(ctx.obj.words, way_in, play, story, said_language=said))


def gui() -> None:
    """Open the window: the entry without a console."""
    main()
