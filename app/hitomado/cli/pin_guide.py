"""`pin-guide --out FILE`: the resident's sheet on PINs, for an office that keeps a stack."""

from pathlib import Path

import click

from hitomado import wiring
from hitomado.cli.context import Context
from hitomado.core.forms.pin_guide import PinGuide
from hitomado.core.reasons import PaperError, Reason
from hitomado.core.rules.plan import PinKind


@click.command("pin-guide")
@click.option("--out", required=True, type=click.Path(dir_okay=False, path_type=Path))
@click.option(
    "--pin",
    "pins",
    type=click.Choice([str(kind) for kind in PinKind]),
    multiple=True,
    help="Only this PIN; may be repeated. Default: all four.",
)
@click.option("--office", default="", help="Who is to be asked, as the sheet names it.")
@click.pass_obj
def pin_guide(context: Context, out: Path, pins: tuple[str, ...], office: str) -> None:
    """Write the sheet on choosing and keeping PINs as a PDF."""
    kinds = tuple(kind for kind in PinKind if kind in pins) or tuple(PinKind)
    pdf = wiring.printer().paper_pdf(PinGuide(kinds, office, practice=context.practice))
    try:
        out.write_bytes(pdf)
    except OSError as error:
        raise PaperError(Reason.FILE_NOT_WRITTEN, type(error).__name__) from None
    click.echo(out)
