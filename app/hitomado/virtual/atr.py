"""Whether an answer to reset is one (ISO/IEC 7816-3): what a reader checks before it speaks."""

_DIRECT, _INVERSE = 0x3B, 0x3F
_MAX = 33


def is_atr(answer: bytes) -> bool:
    """Whether interface bytes, historical bytes and check byte fill the answer exactly."""
    if not 2 <= len(answer) <= _MAX or answer[0] not in (_DIRECT, _INVERSE):
        return False
    announced, historical = answer[1] >> 4, answer[1] & 0x0F
    at, checked = 2, False
    while announced:
        at += announced.bit_count()  # TA, TB, TC, and TD which announces more
        if at > len(answer):
            return False
        following = answer[at - 1] if announced & 0x08 else 0
        checked = checked or bool(following & 0x0F)  # any protocol but T=0 wants the check byte
        announced = following >> 4
    if at + historical + checked != len(answer):
        return False
    return not checked or _xor(answer[1:]) == 0


def _xor(octets: bytes) -> int:
    total = 0
    for octet in octets:
        total ^= octet
    return total
