import pytest

from hitomado.core.chip.apdu import Response
from hitomado.core.chip.status import tries_left
from hitomado.core.reasons import CardError, Reason


@pytest.mark.parametrize(
    ("sw", "left"),
    [(0x63C3, 3), (0x63C0, 0), (0x6984, 0), (0x6983, 0), (0x63CA, 10), (0x9000, None),
     (0x6300, None)],
)  # fmt: skip
def test_a_verify_response_tells_the_tries_left(sw: int, left: int | None) -> None:
    assert tries_left(Response(b"", sw)) == left


@pytest.mark.parametrize("sw", [0x6A88, 0x6982, 0x6700, 0x6381, 0x6F00])
def test_any_other_answer_to_verify_is_malformed(sw: int) -> None:
    with pytest.raises(CardError) as stop:
        tries_left(Response(b"", sw))
    assert stop.value.reason is Reason.CARD_MALFORMED
