"""The conversations that every fault is tried on: one entry each in `TALKS`."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from hitomado.core.chip.apdu import Conversation
from hitomado.core.chip.attributes import read_attributes
from hitomado.core.chip.free import read_free
from hitomado.core.chip.pins import Secret
from hitomado.core.chip.reading import CardReading
from hitomado.core.chip.reads import LinkAbilities
from hitomado.virtual.readers import READER
from hitomado.virtual.spec import SecretKind
from tests.core.chip.desk import TODAY, first_screen, number_b, pin
from tests.faults.cards import fresh

Made = Callable[[CardReading, Secret | None, LinkAbilities], Conversation[CardReading]]


@dataclass(frozen=True, slots=True)
class Talk:
    """One conversation. name: what the table calls it, Japanese and English.

    hold: of an earlier reading, a secret, and what the link can. secret: types it anew each time.
    opens: whose counter it goes against; wrong: that this is a wrong one, which costs one try.
    """

    name: str
    hold: Made
    secret: Callable[[], Secret] | None = None
    opens: SecretKind | None = None
    wrong: bool = False


@cache
def before() -> CardReading:
    """What the first screen told, before a secret is asked for."""
    return first_screen(fresh())


def _free(
    _reading: CardReading, _secret: Secret | None, link: LinkAbilities
) -> Conversation[CardReading]:
    return read_free(READER, TODAY, link=link)


def _attributes(
    reading: CardReading, secret: Secret | None, link: LinkAbilities
) -> Conversation[CardReading]:
    assert secret is not None
    return read_attributes(reading, secret, link=link)


TALKS = {
    "free": Talk("最初の読み取り / first screen", _free),
    "by-pin": Talk("4情報を暗証番号で / attributes by PIN", _attributes, pin, SecretKind.TEXT),
    "by-number-b": Talk(
        "4情報を照合番号Bで / attributes by number B", _attributes, number_b, SecretKind.NUMBER_B
    ),
    "wrong-pin": Talk(
        "違う暗証番号 / a wrong PIN", _attributes, lambda: pin("9999"), SecretKind.TEXT, wrong=True
    ),
}
