"""A reading as lines of text."""

from collections.abc import Iterator

from hitomado.core.chip.kinds import kind_shown
from hitomado.core.chip.reading import (
    CardFace,
    CardKind,
    CardReading,
    Certificate,
    Integrity,
    TriesLeft,
)
from hitomado.core.chip.reading_json import iso_birth
from hitomado.core.chip.tables import COUNTERS
from hitomado.words import Words


def reading_lines(reading: CardReading, words: Words) -> Iterator[str]:
    """Say what was read, one thing a line; what was not read has no line."""

    def line(label: str, value: object) -> str:
        return words("card.line", label=words(label), value=value)

    yield line("card.field.reader", reading.reader)
    yield line("card.field.kind", words(f"card.kind.{kind_shown(reading)}"))
    if reading.expiry is not None:
        yield line("card.field.expiry", reading.expiry.isoformat())
    if reading.municipality_code is not None:
        yield line("card.field.municipality", reading.municipality_code)
    if reading.kind is CardKind.MY_NUMBER:
        for part, certificate in (("sign", reading.sign), ("auth", reading.auth)):
            yield line(f"card.part.{part}", _certificate(certificate, words))
        yield from pins_lines(reading.tries_left, words)
        yield words("card.chip_cannot_tell")
    if reading.attributes is not None:
        held = reading.attributes
        yield line("card.field.name", held.name)
        yield line("card.field.address", held.address)
        yield line("card.field.birth_date", _birth(held.birth_date, words))
        yield line("card.field.sex", words(f"card.sex.{held.sex}"))
        integrity = words(f"card.integrity.{reading.attributes_integrity}")
        yield line("card.field.integrity", integrity)
    yield from _sign_lines(reading, words)
    for part, checked in (("sign", reading.sign_integrity), ("auth", reading.auth_integrity)):
        if checked is not Integrity.NOT_CHECKED:
            value = words("card.consistent", integrity=words(f"card.integrity.{checked}"))
            yield line(f"card.field.{part}_integrity", value)
    if reading.chip_integrity is not Integrity.NOT_CHECKED:
        chip = words(f"card.integrity.{reading.chip_integrity}")
        yield line("card.field.chip_integrity", chip)


def face_lines(face: CardFace, words: Words) -> Iterator[str]:
    """Say how the card's face was checked; its pictures are not for a terminal."""
    for label, checked in (("face", face.integrity), ("face_chip", face.chip)):
        value = words(f"card.integrity.{checked}")
        yield words("card.line", label=words(f"card.field.{label}_integrity"), value=value)


def pins_lines(tries: TriesLeft, words: Words) -> Iterator[str]:
    """Say the tries left of each secret that the card told."""
    for _, pins in COUNTERS:
        for pin in pins:
            left: int | None = getattr(tries, pin.counter)
            if left is not None:
                value = words("card.left", count=left) if left else words("card.blocked")
                yield words("card.line", label=words(f"card.part.{pin.part}"), value=value)


def _sign_lines(reading: CardReading, words: Words) -> Iterator[str]:
    held = reading.sign_attributes
    if held is None:
        return
    parts = {
        "name": held.name,
        "address": held.address,
        "birth_date": _birth(held.birth_date, words),
        "sex": words(f"card.sex.{held.sex}"),
    }
    for part, value in parts.items():
        yield words("card.line", label=words(f"card.field.sign_{part}"), value=value)


def _birth(digits: str, words: Words) -> str:
    """As every other day of the output; a part that the register does not know stays 00."""
    iso = iso_birth(digits)
    return words("card.birth_partly", iso=iso) if "00" in iso.split("-")[1:] else iso


def _certificate(certificate: Certificate, words: Words) -> str:
    status = words(f"card.status.{certificate.status}")
    if certificate.not_after is None:
        return status
    return words("card.until", status=status, day=certificate.not_after.date().isoformat())
