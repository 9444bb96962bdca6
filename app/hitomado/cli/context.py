"""What every command shares: the language, practice or not, and how a stop is told."""

from dataclasses import dataclass
from pathlib import Path

import click

from hitomado.core.reasons import HitomadoError
from hitomado.words import Words
from hitomado.words.stops_said import stop_params


@dataclass(frozen=True, slots=True)
class Context:
    """Options given before the command's name."""

    words: Words
    practice: bool = False


def without_user(path: object) -> str:
    """Write a path, or a text with paths, so that it does not tell whose PC this is."""
    return str(path).replace(str(Path.home()), "~")


def tell(stop: HitomadoError, words: Words) -> None:
    """Print what happened and what to do on stderr; never a bare code, never a trace."""
    params = stop_params(words, stop.params)
    for part in ("title", "what", "remedy"):
        click.echo(words(f"reason.{stop.reason}.{part}", **params), err=True)
