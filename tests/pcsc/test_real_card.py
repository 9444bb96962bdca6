"""Through pyscard, the real service and the virtual reader driver."""

import json
import time
from collections.abc import Iterator
from datetime import date

import pytest
from click.testing import CliRunner, Result

from hitomado.cli import main
from hitomado.core.chip import apdu
from hitomado.core.chip.attributes import read_attributes
from hitomado.core.chip.free import read_free
from hitomado.core.chip.pins import Secret
from hitomado.core.chip.reading import CardKind, Integrity, Source
from hitomado.core.reasons import CardError, Reason
from hitomado.pcsc import PcscReaders
from hitomado.ports import ReaderState
from hitomado.runner.conversation import converse
from hitomado.virtual.other import driver_licence
from tests.pcsc.chips import SPEC, NotedCard, on_reader
from tests.real_pcsc import READERS, needs_pcsc, pcsc_service

pytestmark = [pytest.mark.pcsc, needs_pcsc]
PROOF = 2  # commands of the guard's own


@pytest.fixture(scope="module", autouse=True)
def service() -> Iterator[None]:
    with pcsc_service():
        yield


def hitomado(*arguments: str, typed: str = "") -> Result:
    return CliRunner().invoke(main, ["--lang", "en", *arguments], input=typed)


def pin(digits: bytes = b"1234") -> Secret:
    return Secret(Source.TEXT_PIN, bytearray(digits))


def stopped(result: Result, reason: Reason, **params: str) -> bool:
    """Whether a command ended with exit 1 and this reason's words, and with no trace."""
    from hitomado.words import Words
    from hitomado.words.stops_said import stop_params

    words = Words("en")
    title = words(f"reason.{reason}.title", **stop_params(words, params.items()))
    return result.exit_code == 1 and title in result.stderr and "Traceback" not in result.output


def test_a_card_in_the_second_reader_is_found_and_read(nonce: str) -> None:
    with on_reader(NotedCard(nonce), 1):
        listed = hitomado("readers")
        assert [line.split("\t") for line in listed.stdout.splitlines()] == [
            [READERS[0], "no card"],
            [READERS[1], "card present"],
        ]
        result = hitomado("card", "read", "--json", "--text-pin-stdin", typed="1234\n")
        told = json.loads(result.stdout)
        assert (told["reader"], told["kind"]) == (READERS[1], "my_number")
        assert told["attributes"]["name"] == SPEC.name
        assert told["integrity"]["attributes"] == "consistent"
        assert told["apdus"] == 19
        assert told["elapsed_ms"] > 0


def test_number_b_by_standard_input_reads_the_attributes(nonce: str) -> None:
    with on_reader(NotedCard(nonce)):
        result = hitomado("card", "read", "--json", "--number-b-stdin", typed=SPEC.number_b)
    assert json.loads(result.stdout)["attributes"]["source"] == "number_b"


def test_a_wrong_pin_by_standard_input_costs_one_try_and_is_said_in_words(nonce: str) -> None:
    chip = NotedCard(nonce)
    with on_reader(chip):
        result = hitomado("card", "read", "--text-pin-stdin", typed="9999\n")
        assert stopped(result, Reason.PIN_WRONG, pin="text_pin")
        assert "2" in result.stderr
        assert "9999" not in result.output
        assert "card-face input PIN: 2 left" in hitomado("card", "pins").stdout
    assert chip.verifies == 1


def test_a_pin_of_the_wrong_form_never_reaches_the_reader(nonce: str) -> None:
    chip = NotedCard(nonce)
    with on_reader(chip):
        result = hitomado("card", "read", "--text-pin-stdin", typed="12345\n")
    assert stopped(result, Reason.PIN_FORM, pin="text_pin")
    assert not chip.log


def test_the_last_try_needs_its_own_confirmation(nonce: str) -> None:
    from hitomado.virtual.spec import SecretKind

    chip = NotedCard(nonce, tries_left={SecretKind.TEXT: 1})
    with on_reader(chip):
        once = hitomado("card", "read", "--text-pin-stdin", typed="1234")
        assert stopped(once, Reason.PIN_LAST_TRY, pin="text_pin")
        assert not chip.verifies
        sure = hitomado(
            "card", "read", "--text-pin-stdin", "--confirm-last-try", "text", typed="1234"
        )
    assert SPEC.name in sure.stdout


def test_usage_errors_exit_with_two() -> None:
    both = hitomado("card", "read", "--text-pin-stdin", "--number-b-stdin")
    assert both.exit_code == 2


def test_no_card_another_reader_and_another_card_are_said_in_words() -> None:
    assert stopped(hitomado("card", "read"), Reason.NO_CARD)
    assert stopped(hitomado("card", "read", "--reader", "none such"), Reason.READER_UNKNOWN)
    with pytest.raises(CardError) as stop:
        PcscReaders().open("none such")
    assert stop.value.reason is Reason.READER_UNKNOWN
    with on_reader(driver_licence()):
        result = hitomado("card", "read")
        assert "This is a driver's licence." in result.stdout
        pins = hitomado("card", "pins")
        assert (pins.exit_code, pins.stdout) == (1, "")
        assert "This is a driver's licence." in pins.stderr


@pytest.mark.parametrize("at", [1, 3, PROOF + 5, PROOF + 17])
def test_a_card_torn_off_while_it_is_read_stops_in_words(nonce: str, at: int) -> None:
    with on_reader(NotedCard(nonce, tear_at=at)):
        result = hitomado("card", "read", "--text-pin-stdin", typed="1234")
    assert stopped(result, Reason.CARD_REMOVED)


def test_a_card_of_another_run_gets_no_pin(nonce: str) -> None:
    chip = NotedCard("another-run-0000")
    with on_reader(chip):
        result = hitomado("card", "read", "--text-pin-stdin", typed="1234")
        assert stopped(result, Reason.NOT_VIRTUAL)
        assert hitomado("card", "read").exit_code == 0
    assert not chip.verifies


def test_the_card_is_alone_with_us_and_powered_off_after(nonce: str) -> None:
    chip = NotedCard(nonce)
    readers = PcscReaders(holders=lambda: ())  # it is us
    with on_reader(chip):
        link = readers.open(READERS[0])
        free = converse(link, read_free(READERS[0], date.today()))
        link.close()
        assert (free.kind, free.apdus) == (CardKind.MY_NUMBER, 14)
        alone = readers.open(READERS[0], exclusive=True)
        start = time.monotonic()
        with pytest.raises(CardError) as stop:
            readers.open(READERS[0])
        assert stop.value.reason is Reason.CARD_IN_USE
        assert time.monotonic() - start < 2.5
        assert readers.list()[0].state is ReaderState.IN_USE
        reading = converse(alone, read_attributes(free, pin()))
        assert reading.attributes_integrity is Integrity.CONSISTENT
        alone.close()
        fresh = readers.open(READERS[0])
        fresh.send(apdu.select_application(bytes.fromhex("D3921000310001010408")))
        assert fresh.send(apdu.read_all(0x02, extended=False)).sw == 0x6982
        fresh.close()
        with pytest.raises(CardError):
            fresh.send(apdu.verify_query(0x91))


def test_a_busy_card_is_had_as_soon_as_the_other_program_lets_go(nonce: str) -> None:
    from threading import Timer

    readers = PcscReaders()
    with on_reader(NotedCard(nonce)):
        other = readers.open(READERS[0], exclusive=True)
        Timer(0.5, other.close).start()
        link = readers.open(READERS[0], exclusive=True)
        assert converse(link, read_free(READERS[0], date.today())).kind is CardKind.MY_NUMBER
        link.close()


def test_a_swapped_card_gets_no_pin(nonce: str) -> None:
    readers = PcscReaders()
    first, second = NotedCard(nonce), NotedCard(nonce, card_serial="000000000000001")
    with on_reader(first):
        link = readers.open(READERS[0])
        free = converse(link, read_free(READERS[0], date.today()))
        link.close()
    with on_reader(second):
        link = readers.open(READERS[0], exclusive=True)
        with pytest.raises(CardError) as stop:
            converse(link, read_attributes(free, pin()))
        link.close()
    assert stop.value.reason is Reason.CARD_SWAPPED
    assert not second.verifies
