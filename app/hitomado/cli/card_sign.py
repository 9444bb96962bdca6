"""What the 署名用 certificate tells otherwise than the chip does now, by the comparator."""

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from hitomado.cli.context import Context, tell
from hitomado.core.chip.reading import CardReading, Finding
from hitomado.core.chip.sign_names import SIGN
from hitomado.core.match.certificates import compare_sign
from hitomado.core.match.comparison import Field, says_same
from hitomado.core.match.town_spellings import NO_SPELLINGS
from hitomado.core.reasons import HitomadoError
from hitomado.wiring import match_options, office_name, variants

if TYPE_CHECKING:
    from hitomado.core.match.options import MatchOptions

DIFFERS: Final = {Field.NAME: "sign_name_differs", Field.ADDRESS: "sign_address_differs"}
_SOURCES: Final = ("sign_certificate", "chip_text")


def with_differences(reading: CardReading, context: Context) -> CardReading:
    """Add what differs in name and address, where both were read and the certificate tells them.

    Compared as in the window: with this office's name, and the town's own spellings.
    """
    now, then = reading.attributes, reading.sign_attributes
    if now is None or then is None:
        return reading
    compared = compare_sign(then, now.name, now.address, variants(), _options(context))
    differs = tuple(
        Finding(DIFFERS[field.what], SIGN)
        for field in compared.fields
        if field.a and not says_same(compared, field.what)
    )
    return replace(reading, findings=(*reading.findings, *differs))


def _options(context: Context) -> "MatchOptions":
    """A town's file that cannot be taken is told, and what is shipped goes on without it."""
    name = office_name(practice=context.practice)
    try:
        return match_options(name, *_SOURCES)
    except HitomadoError as stop:
        tell(stop, context.words)
        return match_options(name, *_SOURCES, town=NO_SPELLINGS)
