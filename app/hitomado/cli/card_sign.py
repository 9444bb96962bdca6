"""What the 署名用 certificate tells otherwise than the chip does now, by the comparator."""

from dataclasses import replace
from typing import Final

from hitomado.core.chip.reading import CardReading, Finding
from hitomado.core.chip.sign_names import SIGN
from hitomado.core.match.certificates import compare_sign
from hitomado.core.match.comparison import Field, says_same
from hitomado.core.match.options import MatchOptions
from hitomado.wiring import variants

DIFFERS: Final = {Field.NAME: "sign_name_differs", Field.ADDRESS: "sign_address_differs"}


def with_differences(reading: CardReading) -> CardReading:
    """Add what differs in name and address, where both were read and the certificate tells them."""
    now, then = reading.attributes, reading.sign_attributes
    if now is None or then is None:
        return reading
    compared = compare_sign(then, now.name, now.address, variants(), MatchOptions())
    differs = tuple(
        Finding(DIFFERS[field.what], SIGN)
        for field in compared.fields
        if field.a and not says_same(compared, field.what)
    )
    return replace(reading, findings=(*reading.findings, *differs))
