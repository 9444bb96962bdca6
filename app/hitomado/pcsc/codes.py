"""Return codes of PC/SC as reasons the clerk can act on.

Source: winscard.h and PC/SC part 5; pcsc-lite uses the same values.
"""

from typing import Final

from smartcard import scard

from hitomado.core.reasons import CardError, Reason

OK: Final = 0
NO_READERS: Final = 0x8010002E
SHARING_VIOLATION: Final = 0x8010000B
TIMEOUT: Final = 0x8010000A
UNKNOWN_READER: Final = 0x80100009

_SERVICE = (
    0x80100001,  # internal error
    0x80100002,  # cancelled: the service is going down
    0x80100003,  # invalid handle: made by a service that has gone
    0x80100012,  # cancelled by the system
    0x80100013,  # communication error with the service
    0x80100014,  # unknown error
    0x80100018,  # shutdown
    0x8010001D,  # no service
    0x8010001E,  # service stopped
    0x8010002B,  # unknown resource manager
    0x80100031,  # service too busy
)
_REASONS: Final = {
    **dict.fromkeys(_SERVICE, Reason.NO_SERVICE),
    UNKNOWN_READER: Reason.READER_UNKNOWN,
    0x80100017: Reason.NO_READER,  # reader unplugged
    NO_READERS: Reason.NO_READER,
    SHARING_VIOLATION: Reason.CARD_IN_USE,
    0x8010000C: Reason.NO_CARD,
    0x80100068: Reason.CARD_RESET,
    0x80100069: Reason.CARD_REMOVED,
}
# a card pulled at this moment, or a reader that cannot carry an extended length
MAY_BE_GONE: Final = frozenset(
    {
        0x80100004,  # invalid parameter
        0x80100008,  # insufficient buffer
        0x80100011,  # invalid value
        0x80100016,  # not transacted
        0x8010001F,  # unsupported feature
        0x80100022,  # unsupported feature, Windows' value
        0x8010002F,  # communication data lost
        0x80100066,  # unresponsive card
        0x80100067,  # unpowered card
    }
)


def code(result: int) -> int:
    """Return a result as unsigned 32 bit; platforms disagree about the sign."""
    return result & 0xFFFFFFFF


def check(result: int, call: str, reader: str = "") -> None:
    """Raise the CardError of a failed call; everything not named elsewhere is a mute card."""
    found = code(result)
    if found == OK:
        return
    reason = _REASONS.get(found, Reason.CARD_MUTE)
    params = (("reader", reader),)
    raise CardError(reason, f"{call} {found:08X} {scard.SCardGetErrorMessage(result)}", params)
