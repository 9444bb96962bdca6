"""A card torn off a real reader at every command of everything that a secret opens.

The free reading and the attributes have theirs in `test_faults`.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest

from hitomado.core.chip.reading import CardReading, Source
from hitomado.core.reasons import Reason
from hitomado.core.visit import effects as f
from hitomado.core.visit import events as e
from hitomado.runner.deeper import Deeper, both_values, change_kind
from hitomado.virtual.spec import TRIES, SecretKind
from tests.pcsc.chips import SPEC, NotedCard, on_reader
from tests.pcsc.counter import PROOF, Counter, stopped
from tests.real_pcsc import needs_pcsc, pcsc_service

pytestmark = [pytest.mark.pcsc, needs_pcsc]
SAME_CARD = 2  # record's SELECT and READ
NEW_PIN = b"8305"


@pytest.fixture(scope="module", autouse=True)
def service() -> Iterator[None]:
    with pcsc_service():
        yield


@dataclass(frozen=True)
class Deed:
    """commands: of the whole. verify: which of them carries the secret; waiting: its name."""

    commands: int
    verify: int
    kind: SecretKind
    waiting: str
    wish: Callable[[CardReading], Deeper]
    secret: Callable[[], bytearray]

    def done(self, counter: Counter, free: CardReading) -> e.Event:
        return counter.deeper(self.wish(free), self.waiting, self.secret())


# SELECT, query, VERIFY, certificate, its authority's
SIGN = Deed(
    PROOF + SAME_CARD + 5,
    PROOF + SAME_CARD + 3,
    SecretKind.SIGN,
    Source.SIGN_PASSWORD,
    lambda free: f.ReadSign(1, free),
    lambda: bytearray(SPEC.sign_password.encode()),
)
# SELECT, query, VERIFY, face, its issuer's key, the chip's own signature
FACE = Deed(
    PROOF + SAME_CARD + 6,
    PROOF + SAME_CARD + 3,
    SecretKind.NUMBER_B,
    Source.NUMBER_B,
    lambda free: f.ReadFace(1, free),
    lambda: bytearray(SPEC.number_b.encode()),
)
# SELECT, SELECT of the key file, query, VERIFY, CHANGE REFERENCE DATA
CHANGE = Deed(
    PROOF + SAME_CARD + 5,
    PROOF + SAME_CARD + 4,
    SecretKind.AUTH,
    change_kind(Source.AUTH_PIN),
    lambda free: f.ChangePin(1, Source.AUTH_PIN, free),
    lambda: both_values(bytearray(SPEC.auth_pin.encode()), bytearray(NEW_PIN)),
)
DEEDS = {"sign": SIGN, "face": FACE, "change": CHANGE}
EVERY_COMMAND = [
    pytest.param(name, at, id=f"{name}-{at}")
    for name, deed in DEEDS.items()
    for at in range(1, deed.commands + 1)
]


def tries(chip: NotedCard, kind: SecretKind) -> set[int]:
    return {place.left for place in chip.secrets.places(kind)}


@pytest.mark.parametrize("name", list(DEEDS))
def test_each_has_as_many_commands_as_are_torn_below(nonce: str, name: str) -> None:
    chip, counter, deed = NotedCard(nonce), Counter(), DEEDS[name]
    with on_reader(chip):
        free = counter.free()
        chip.log.clear()
        deed.done(counter, free)
        assert len(chip.log) == deed.commands
        assert [at for at, c in enumerate(chip.log, 1) if c[1] == 0x20 and len(c) > 4] == [
            deed.verify
        ]


@pytest.mark.parametrize(("name", "at"), EVERY_COMMAND)
def test_a_card_torn_off_at_any_command_loses_no_try_and_is_told_as_what_it_is(
    nonce: str, name: str, at: int
) -> None:
    chip, counter, deed = NotedCard(nonce), Counter(), DEEDS[name]
    with on_reader(chip):
        free = counter.free()
        chip.log.clear()
        chip.tear_at = at
        changing = deed is CHANGE and at == deed.commands
        expected = Reason.PIN_CHANGE_UNKNOWN if changing else Reason.CARD_REMOVED
        assert stopped(lambda: deed.done(counter, free)) is expected
        assert len(chip.log) == at
    assert chip.verifies == (at >= deed.verify)
    assert tries(chip, deed.kind) == {TRIES[deed.kind]}
    assert {place.value for place in chip.secrets.places(SecretKind.AUTH)} == {
        SPEC.auth_pin.encode()
    }


def test_a_new_pin_that_the_card_took_before_it_was_torn_off_is_not_known_either(
    nonce: str,
) -> None:
    chip, counter = NotedCard(nonce, late=True), Counter()
    with on_reader(chip):
        free = counter.free()
        chip.log.clear()
        chip.tear_at = CHANGE.commands
        assert stopped(lambda: CHANGE.done(counter, free)) is Reason.PIN_CHANGE_UNKNOWN
    assert {place.value for place in chip.secrets.places(SecretKind.AUTH)} == {NEW_PIN}


@pytest.mark.parametrize("name", list(DEEDS))
def test_a_right_secret_whose_answer_was_lost_has_cost_no_try(nonce: str, name: str) -> None:
    chip, counter, deed = NotedCard(nonce, late=True), Counter(), DEEDS[name]
    with on_reader(chip):
        free = counter.free()
        chip.log.clear()
        chip.tear_at = deed.verify
        assert stopped(lambda: deed.done(counter, free)) is Reason.CARD_REMOVED
    assert chip.verifies == 1
    assert tries(chip, deed.kind) == {TRIES[deed.kind]}
