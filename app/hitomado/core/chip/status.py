"""Status words: what the card's two bytes mean for us.

Sources: ISO/IEC 7816-4; 6984 for a blocked key as measured by soltia48/myna-card.
"""

from hitomado.core.chip.apdu import Response
from hitomado.core.reasons import CardError, Reason

OK = 0x9000
NOT_FOUND = 0x6A82
FIRST_COMMAND_LOST = 0x6F00  # some cards answer so once after power-on
_NO_EXTENDED_LENGTH = frozenset({0x6700, 0x6D00, 0x6E00, 0x6F00})
_NO_SHORT_ID = frozenset({0x6981, 0x6986, 0x6A80, 0x6A81, 0x6A82, 0x6A86, 0x6A88, 0x6B00})


def tries_left(response: Response) -> int | None:
    """Read the tries left out of a VERIFY response.

    Returns a count (0 = blocked), or None where the card names none: already verified (9000)
    or without a limit (6300). Raises CardError(CARD_MALFORMED) on any other status word.
    """
    match response.sw:
        case 0x9000 | 0x6300:
            return None
        case 0x6983 | 0x6984:
            return 0
        case sw if sw & 0xFFF0 == 0x63C0:
            return sw & 0x0F
        case _:
            raise malformed("VERIFY", response)


def is_counter(response: Response) -> bool:
    """Whether a VERIFY response says anything about tries: the reference exists."""
    sw = response.sw
    return sw in {0x9000, 0x6300, 0x6983, 0x6984} or sw & 0xFFF0 == 0x63C0


def selected(response: Response) -> bool:
    """Whether a SELECT took: 9000, or 61xx of a T=0 card that offers data we do not want."""
    return response.sw == OK or response.sw >> 8 == 0x61


def is_data(response: Response) -> bool:
    """Whether a read brought data: 9000, or 6282 when the file ended before."""
    return response.sw in {OK, 0x6282}


def lacks_extended_length(response: Response) -> bool:
    """Whether card or reader refuses an extended Le; the same read in short form may work."""
    return response.sw in _NO_EXTENDED_LENGTH


def lacks_short_id(response: Response) -> bool:
    """Whether the card may only be missing short file ids; SELECT and read tells."""
    return response.sw in _NO_SHORT_ID


def malformed(what: str, response: Response) -> CardError:
    """Make the error for an answer that no My Number Card should give. what: command and file."""
    return CardError(Reason.CARD_MALFORMED, f"{what} sw={response.sw:04X}")
