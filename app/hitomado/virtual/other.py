"""Cards that are not a My Number Card, as far as recognising them needs.

What each answers to SELECT was collected by treastrain/TRETJapanNFCReader and jpki/myna.
"""

from hitomado.virtual.aids import DRIVER_LICENCE, JPKI, RESIDENCE
from hitomado.virtual.engine import Behaviour, Engine
from hitomado.virtual.files import Application, Transparent
from hitomado.virtual.jpki import token_info

_FELICA_ATR = bytes.fromhex("3B8F8001804F0CA00000030611003B0000000042")
_NO_FUNCTION = b"\x6a\x81"


def driver_licence() -> Engine:
    """運転免許証: two applications under names of its own."""
    return Engine(tuple(Application(aid, {}) for aid in DRIVER_LICENCE))


def residence_card() -> Engine:
    """在留カード: three applications under names of its own."""
    return Engine(tuple(Application(aid, {}) for aid in RESIDENCE))


def juki_card() -> Engine:
    """住基カード: the JPKI application's name, an older token."""
    return _with_token("JPKIAPICCTOKEN")


def android_phone() -> Engine:
    """スマホ用電子証明書 on Android: the same protocol, the token of a phone."""
    return _with_token("JPKIAPGPSETOKEN")


def iphone() -> Engine:
    """iPhoneのマイナンバーカード: the same protocol, the token of a phone."""
    return _with_token("JPKIAPIOSTOKEN")


def felica_card() -> Engine:
    """FeliCa (a transport or money card): the reader refuses SELECT on its behalf."""
    return Engine((), behaviour=Behaviour(refuses_select_with=_NO_FUNCTION), atr=_FELICA_ATR)


def unknown_card() -> Engine:
    """Some other contactless card: it knows none of the names."""
    return Engine(())


def _with_token(label: str) -> Engine:
    return Engine((Application(JPKI, {0x06: Transparent(lambda: token_info(label, "0"))}),))
