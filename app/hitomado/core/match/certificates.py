"""The 署名用 certificate, of its day of issue, compared with a name and an address of now.

Its substitute characters (代替文字) stand by their flags for others: forced, not a difference.
"""

from hitomado.core.chip.reading import SignAttributes
from hitomado.core.match.addresses import compare_addresses
from hitomado.core.match.comparison import Comparison
from hitomado.core.match.names import compare_names
from hitomado.core.match.options import MatchOptions
from hitomado.core.match.variants import Variants


def compare_sign(
    sign: SignAttributes, name: str, address: str, table: Variants, options: MatchOptions
) -> Comparison:
    """Compare name and address of a certificate."""
    return Comparison(
        (
            compare_names(sign.name, name, table, options, sign.name_flags),
            compare_addresses(sign.address, address, table, options, sign.address_flags),
        )
    )
