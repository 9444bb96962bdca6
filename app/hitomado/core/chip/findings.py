"""What is worth saying about a card that was read: codes and parts, the words are the shell's."""

from dataclasses import replace
from datetime import date

from hitomado.core.chip.reading import (
    CardReading,
    Certificate,
    CertificateStatus,
    Finding,
    TriesLeft,
)
from hitomado.core.chip.states import NOT_SET, about_state
from hitomado.core.chip.tables import MY_NUMBER_CARD, NUMBER_B_STOP, CardTable, Pin

_CERTIFICATE_NOTES = {
    CertificateStatus.EXPIRED: "certificate_expired",
    CertificateStatus.NOT_YET_VALID: "certificate_not_yet_valid",
    CertificateStatus.ABSENT: "certificate_absent",
    CertificateStatus.UNREADABLE: "certificate_unreadable",
    CertificateStatus.NOT_READ: "certificate_unknown",
}
_NUMBER_B = "number_b"


def findings(
    reading: CardReading,
    today: date,
    own_municipality: str | None,
    table: CardTable = MY_NUMBER_CARD,
) -> tuple[Finding, ...]:
    """Judge the first screen of a My Number Card. own_municipality: 5 digits, None = not set."""
    state = about_state(reading)
    return (
        *_about_card(reading, today, own_municipality),
        *state,
        *about_certificate(reading.sign, "sign"),
        *about_certificate(reading.auth, "auth"),
        *(
            finding
            for _, pins in table.counters
            for pin in pins
            if pin is not table.sign_pin or _has_use(reading, state)
            for finding in about_tries(pin, reading.tries_left)
        ),
    )


def _has_use(reading: CardReading, state: tuple[Finding, ...]) -> bool:
    """Whether the 署名用 password is worth a word: there is its certificate, or one is to come."""
    return reading.sign.status is not CertificateStatus.ABSENT or NOT_SET in state


def about_tries(pin: Pin, tries: TriesLeft) -> tuple[Finding, ...]:
    """Judge the tries left of one secret."""
    left: int | None = getattr(tries, pin.counter)
    stop = NUMBER_B_STOP if pin.part == _NUMBER_B else 0
    if left is None:
        return (Finding("tries_unknown", pin.part),)
    if left == 0:
        return (Finding("pin_blocked", pin.part),)
    if left <= stop:
        return (Finding("number_b_stop", pin.part),)
    return (Finding("pin_last_try", pin.part),) if left == 1 else ()


def _about_card(
    reading: CardReading, today: date, own_municipality: str | None
) -> tuple[Finding, ...]:
    found = []
    if reading.auth.test_hierarchy or reading.sign.test_hierarchy:
        found.append(Finding("test_card", "card"))
    if reading.serial is None:
        found.append(Finding("card_record_unreadable", "card"))
    if reading.expiry is not None and reading.expiry < today:
        found.append(Finding("card_expired", "card"))
    code = reading.municipality_code
    if own_municipality is not None and code is not None and code != own_municipality:
        found.append(Finding("other_municipality", "card"))
    return tuple(found)


def restored(tries: TriesLeft, pin: Pin) -> TriesLeft:
    """Say the counters after a right entry of a secret."""
    return replace(tries, **{pin.counter: pin.tries})


def about_certificate(certificate: Certificate, part: str) -> tuple[Finding, ...]:
    """Judge a certificate. part: `sign` or `auth`."""
    code = _CERTIFICATE_NOTES.get(certificate.status)
    return () if code is None else (Finding(code, part),)
