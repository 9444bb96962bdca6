import pytest

from hitomado.core.chip import apdu
from hitomado.core.chip.apdu import Conversation, Response, counted
from tests.core.chip.desk import scripted


@pytest.mark.parametrize(
    ("command", "octets"),
    [
        (apdu.select_application(bytes.fromhex("D392F000260100000001")),
         "00A4040C0AD392F000260100000001"),
        (apdu.select_file(0x0011), "00A4020C020011"),
        (apdu.read_all(0x02, extended=False), "00B0820000"),
        (apdu.read_all(0x02, extended=True), "00B08200000000"),
        (apdu.read_all(extended=False), "00B0000000"),
        (apdu.read_binary(0x0123, 256), "00B0012300"),
        (apdu.read_binary(256, 17), "00B0010011"),
        (apdu.read_record(1, 0x01), "00B2010C00"),
        (apdu.read_record(1), "00B2010400"),
        (apdu.get_response(0x10), "00C0000010"),
        (apdu.with_length(apdu.read_all(0x02, extended=True), 0x20), "00B0820020"),
        (apdu.verify_query(apdu.short_id(0x11)), "00200091"),
        (apdu.verify(0x80, bytearray(b"1234")), "002000800431323334"),
    ],
)  # fmt: skip
def test_commands_have_the_bytes_of_the_standard(command: bytes, octets: str) -> None:
    assert command.hex().upper() == octets


def test_a_used_secret_command_keeps_its_header_only() -> None:
    command = apdu.verify(0x91, bytearray(b"1234"))
    apdu.wipe_data(command)
    assert command == bytes.fromhex("002000910400000000")


@pytest.mark.parametrize("ef", [0, 31, 0x0111])
def test_only_files_1_to_30_have_a_short_id(ef: int) -> None:
    with pytest.raises(ValueError, match="short file id"):
        apdu.short_id(ef)


@pytest.mark.parametrize("secret", [b"", bytes(17)])
def test_verify_takes_1_to_16_bytes(secret: bytes) -> None:
    with pytest.raises(ValueError, match="1 to 16"):
        apdu.verify(0x80, bytearray(secret))


@pytest.mark.parametrize(("offset", "length"), [(0x8000, 1), (-1, 1), (0, 0), (0, 257)])
def test_reads_outside_of_what_the_short_form_can_say_are_refused(offset: int, length: int) -> None:
    with pytest.raises(ValueError, match=r"offset|Le"):
        apdu.read_binary(offset, length)


def test_a_response_hides_its_data() -> None:
    assert "secret" not in repr(Response.parse(b"secret\x90\x00"))


def test_an_answer_without_a_status_word_is_no_response() -> None:
    with pytest.raises(ValueError, match="status word"):
        Response.parse(b"\x90")


def test_commands_are_counted() -> None:
    def talk() -> Conversation[str]:
        first = yield b"a"
        second = yield b"b"
        return f"{first.sw:04X} {second.sw:04X}"

    assert scripted(counted(talk()), ["9000", "6A82"])[0] == ("9000 6A82", 2)


def test_a_counted_conversation_that_is_given_up_ends_the_one_inside() -> None:
    ended = []

    def talk() -> Conversation[None]:
        try:
            yield b"a"
        finally:
            ended.append(True)

    outer = counted(talk())
    next(outer)
    outer.close()
    assert ended
