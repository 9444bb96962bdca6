"""Cards that are not a My Number Card, as far as recognising them needs.

What each answers to SELECT was collected by treastrain/TRETJapanNFCReader and jpki/myna. What a
card of the next generation, or one without anything on it, answers is our guess: no public paper
says so. nonce: stands in the token's serial number where there is a token.
"""

from hitomado.virtual.aids import DRIVER_LICENCE, JPKI, RESIDENCE
from hitomado.virtual.engine import MANAGER_AID, Behaviour, Engine
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


def juki_card(nonce: str = "0") -> Engine:
    """住基カード: the JPKI application's name, an older token."""
    return _with_token("JPKIAPICCTOKEN", nonce)


def juki_card_without_certificates() -> Engine:
    """住基カード without JPKI: the names it answers to are not public, so it knows none of ours."""
    return Engine(())


def next_generation(nonce: str = "0") -> Engine:
    """次期個人番号カード, as far as it may show: the application's name, a token not yet known."""
    return _with_token("JPKIAPICCTOKEN3", nonce)


def android_phone(nonce: str = "0") -> Engine:
    """スマホ用電子証明書 on Android: the same protocol, the token of a phone."""
    return _with_token("JPKIAPGPSETOKEN", nonce)


def iphone(nonce: str = "0") -> Engine:
    """iPhoneのマイナンバーカード: the same protocol, the token of a phone."""
    return _with_token("JPKIAPIOSTOKEN", nonce)


def felica_card() -> Engine:
    """FeliCa (a transport or money card): the reader refuses SELECT on its behalf."""
    return Engine((), behaviour=Behaviour(refuses_select_with=_NO_FUNCTION), atr=_FELICA_ATR)


def unknown_card() -> Engine:
    """Some other contactless card: it knows none of the names."""
    return Engine(())


def blank_card() -> Engine:
    """A chip that nothing was put on: its card manager answers and nothing else."""
    return Engine((Application(MANAGER_AID, {}),))


def _with_token(label: str, nonce: str = "0") -> Engine:
    return Engine((Application(JPKI, {0x06: Transparent(lambda: token_info(label, nonce))}),))
