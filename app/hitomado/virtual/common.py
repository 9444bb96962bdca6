"""The 共通カード and 住基 applications: identity of the card, and the 住民基本台帳用 PIN twice."""

from hitomado.virtual.aids import COMMON, JUKI
from hitomado.virtual.files import Application, PrivateKey, Records
from hitomado.virtual.issue import Issue, KeyRole
from hitomado.virtual.spec import CardSpec

_KEY_REFERENCE = b"9990014/001".ljust(16)
_PIN = 0x1C


def card_identity(spec: CardSpec) -> bytes:
    """Record 1 of EF 0001: tag, length and 28 digits (serial, municipality, expiry)."""
    digits = f"{spec.card_serial}{spec.municipality_code}{spec.expiry:%Y%m%d}".encode("ascii")
    return bytes([0x01, len(digits)]) + digits


def common_application(issue: Issue) -> Application:
    """Fill the 共通カード application; its record is free to read."""
    return Application(
        COMMON,
        {
            0x01: Records((card_identity(issue.spec),)),
            0x02: Records((_KEY_REFERENCE,)),
            0x19: PrivateKey(lambda: issue.key(KeyRole.COMMON), answers_internal_authenticate=True),
            _PIN: issue.secrets.common,
        },
    )


def juki_application(issue: Issue) -> Application:
    """Fill the 住基 application; 住民票コード is not on this card at all."""
    return Application(JUKI, {0x02: Records((_KEY_REFERENCE,)), _PIN: issue.secrets.juki})
