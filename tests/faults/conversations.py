"""The conversations that every fault is tried on: one entry each in `TALKS`."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache

from hitomado.core.chip.apdu import Conversation
from hitomado.core.chip.attributes import read_attributes
from hitomado.core.chip.authorities import read_authorities
from hitomado.core.chip.face import read_face
from hitomado.core.chip.free import read_free
from hitomado.core.chip.pin_change import change_pin
from hitomado.core.chip.pins import Secret
from hitomado.core.chip.proof import read_proof
from hitomado.core.chip.reading import CardFace, CardReading, Source
from hitomado.core.chip.reads import LinkAbilities
from hitomado.core.chip.sign import read_sign_certificate
from hitomado.virtual.readers import READER
from hitomado.virtual.spec import SecretKind
from tests.core.chip.desk import TODAY, first_screen, number_b, password, pin
from tests.faults.cards import fresh

NEW_PIN = "5678"
NONCE = bytes(range(16))

Learnt = CardReading | CardFace | None
Secrets = tuple[Secret, ...]
Held = Callable[[CardReading, Secrets, LinkAbilities], Conversation[Learnt]]


@dataclass(frozen=True, slots=True)
class Talk:
    """One conversation. name: what the table calls it, Japanese and English.

    hold: out of an earlier reading, the secrets, and what the link can. secrets: types them anew
    each time. opens: whose counter the first one goes against. wrong: it is a wrong one, which
    costs one try.
    """

    name: str
    hold: Held
    secrets: Callable[[], Secrets] = tuple
    opens: SecretKind | None = None
    wrong: bool = False


@cache
def before() -> CardReading:
    """What the first screen told, before a secret is asked for."""
    return first_screen(fresh())


def _free(_: CardReading, __: Secrets, link: LinkAbilities) -> Conversation[Learnt]:
    return read_free(READER, TODAY, link=link)


def _authorities(_: CardReading, __: Secrets, link: LinkAbilities) -> Conversation[Learnt]:
    reading = yield from read_free(READER, TODAY, link=link)
    proved = yield from read_authorities(reading, link=link)
    return proved


def _attributes(
    reading: CardReading, secrets: Secrets, link: LinkAbilities
) -> Conversation[Learnt]:
    return read_attributes(reading, *secrets, link=link)


def _proof(reading: CardReading, secrets: Secrets, link: LinkAbilities) -> Conversation[Learnt]:
    known = yield from read_attributes(reading, *secrets, link=link)
    proved = yield from read_proof(known, nonce=NONCE, link=link)
    return proved


def _sign(reading: CardReading, secrets: Secrets, link: LinkAbilities) -> Conversation[Learnt]:
    return read_sign_certificate(reading, *secrets, today=TODAY, link=link)


def _face(reading: CardReading, secrets: Secrets, link: LinkAbilities) -> Conversation[Learnt]:
    return read_face(reading, *secrets, nonce=NONCE, link=link)


def _change(reading: CardReading, secrets: Secrets, link: LinkAbilities) -> Conversation[Learnt]:
    old, new = secrets
    return change_pin(reading, old, new.typed, link=link)


def _one(make: Callable[[], Secret]) -> Callable[[], Secrets]:
    return lambda: (make(),)


TALKS = {
    "free": Talk("最初の読み取り / first screen", _free),
    "authorities": Talk("最初の読み取りとCA証明書 / first screen with CA", _authorities),
    "by-pin": Talk(
        "4情報を暗証番号で / attributes by PIN", _attributes, _one(pin), SecretKind.TEXT
    ),
    "by-number-b": Talk(
        "4情報を照合番号Bで / attributes by number B",
        _attributes,
        _one(number_b),
        SecretKind.NUMBER_B,
    ),
    "wrong-pin": Talk(
        "違う暗証番号 / a wrong PIN",
        _attributes,
        _one(lambda: pin("9999")),
        SecretKind.TEXT,
        wrong=True,
    ),
    "proof": Talk("4情報とチップの証明 / attributes and proof", _proof, _one(pin), SecretKind.TEXT),
    "sign": Talk("署名用電子証明書 / signing certificate", _sign, _one(password), SecretKind.SIGN),
    "face": Talk("券面の写真と画像 / card face", _face, _one(number_b), SecretKind.NUMBER_B),
    "pin-change": Talk(
        "暗証番号の変更 / change of a PIN",
        _change,
        lambda: (pin(), Secret(Source.TEXT_PIN, bytearray(NEW_PIN.encode()))),
        SecretKind.TEXT,
    ),
}


def without_counts(learnt: Learnt) -> Learnt:
    """The same, however many commands it took."""
    return replace(learnt, apdus=0) if isinstance(learnt, CardReading) else learnt
