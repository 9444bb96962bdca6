"""A reading as `card read --json` prints it: a settled format, not read = null."""

from collections.abc import Callable
from datetime import datetime

from hitomado.core.chip.reading import (
    Attributes,
    CardFace,
    CardReading,
    Certificate,
    Finding,
    Integrity,
    SignAttributes,
)
from hitomado.core.chip.signatures import worst


def reading_json(
    reading: CardReading, text: Callable[[Finding], str], face: CardFace | None = None
) -> dict[str, object]:
    """Return the settled dictionary. text: says a finding in the caller's language.

    face: only how it was checked is told, no picture. `chip` is the worse of its two answers.
    """
    chip = [reading.chip_integrity]
    if face is not None:
        chip = [each for each in (*chip, face.chip) if each is not Integrity.NOT_CHECKED] or chip
    tries = reading.tries_left
    return {
        "kind": reading.kind.value,
        "reader": reading.reader,
        "expiry": reading.expiry.isoformat() if reading.expiry else None,
        "municipality_code": reading.municipality_code,
        "tries_left": {name: getattr(tries, name) for name in tries.__slots__},
        "certificates": {
            "auth": _certificate(reading.auth),
            "sign": _certificate(reading.sign),
        },
        "attributes": _attributes(reading.attributes) if reading.attributes else None,
        "sign_attributes": _signed(reading.sign_attributes) if reading.sign_attributes else None,
        "integrity": {
            "attributes": reading.attributes_integrity.value,
            "auth": reading.auth_integrity.value,
            "sign": reading.sign_integrity.value,
            "chip": worst(chip).value,
            "face": (face.integrity if face else Integrity.NOT_CHECKED).value,
        },
        "findings": [
            {"code": each.code, "part": each.part, "text": text(each)} for each in reading.findings
        ],
        "apdus": reading.apdus,
        "elapsed_ms": reading.elapsed_ms,
    }


def _certificate(certificate: Certificate) -> dict[str, object]:
    return {
        "status": certificate.status.value,
        "serial": certificate.serial,
        "not_before": _time(certificate.not_before),
        "not_after": _time(certificate.not_after),
    }


def _time(time: datetime | None) -> str | None:
    return None if time is None else time.isoformat()


def _attributes(attributes: Attributes) -> dict[str, object]:
    return {
        "name": attributes.name,
        "address": attributes.address,
        "birth_date": iso_birth(attributes.birth_date),
        "sex": attributes.sex.value,
        "source": attributes.source.value,
    }


def _signed(attributes: SignAttributes) -> dict[str, object]:
    return {
        "name": attributes.name,
        "name_flags": attributes.name_flags,
        "address": attributes.address,
        "address_flags": attributes.address_flags,
        "birth_date": iso_birth(attributes.birth_date),
        "era_agrees": attributes.era_agrees,
        "sex": attributes.sex.value,
    }


def iso_birth(digits: str) -> str:
    """Write YYYYMMDD with hyphens, unknown parts (00) kept; anything else as the chip has it."""
    if len(digits) == 8 and digits.isdecimal():
        return f"{digits[:4]}-{digits[4:6]}-{digits[6:]}"
    return digits
