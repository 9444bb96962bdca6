"""States of a My Number Card that its chip shows only in part, and what is usual for its holder.

What a chip looks like after 顔認証 was set, or before 交付前設定, stands in no public paper: such a
card is said to be one "perhaps", beside the facts, and never stopped for it. A suspension
(一時停止) or a revocation shows nowhere on the chip, so no finding can speak of it.
"""

from datetime import date
from typing import Final

from hitomado.core.ages import age_common
from hitomado.core.chip.reading import CardReading, CertificateStatus, Finding

NOT_SET: Final = Finding("perhaps_not_set", "card")
SIGN_CERTIFICATE_AGE: Final = 15  # from this age on a 署名用 certificate is issued


def about_state(reading: CardReading) -> tuple[Finding, ...]:
    """Name the two states in which no PIN of the holder's works, as far as a chip can show them."""
    left = reading.tries_left
    if reading.sign.status is not CertificateStatus.ABSENT:
        return ()
    if (left.auth, left.text, left.juki) != (0, 0, 0):
        return ()
    if reading.auth.status is CertificateStatus.ABSENT:
        return (NOT_SET,)
    if reading.auth.not_after is not None:
        return (Finding("perhaps_face_only", "card"),)
    return ()


def about_holder(reading: CardReading) -> tuple[Finding, ...]:
    """Judge what was found once more, now that the attributes tell the holder's birth date.

    A holder who was a child when the certificates were issued got no 署名用 one: that is as it
    should be. The day of issue is the 利用者証明用 certificate's own.
    """
    absent = Finding("certificate_absent", "sign")
    if absent not in reading.findings or not _a_child_at_issue(reading):
        return reading.findings
    normal = Finding("child_card", "sign")
    return tuple(normal if each == absent else each for each in reading.findings)


def _a_child_at_issue(reading: CardReading) -> bool:
    issued, held = reading.auth.not_before, reading.attributes
    if issued is None or held is None:
        return False
    try:
        birth = held.birth_date
        born = date(int(birth[:4]), int(birth[4:6]), int(birth[6:]))
    except ValueError:  # a birth date with unknown parts
        return False
    return age_common(born, issued.date()) < SIGN_CERTIFICATE_AGE
