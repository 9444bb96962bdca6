"""`readers`, `card read`, `card pins`: what lies on a reader, in words or as JSON."""

import json
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from io import RawIOBase
from typing import BinaryIO, Final, cast

import click

from hitomado.cli.card_lines import pins_lines, reading_lines
from hitomado.cli.context import Context
from hitomado.core.chip.attributes import read_attributes
from hitomado.core.chip.free import read_free, read_tries
from hitomado.core.chip.pins import Secret, require_form
from hitomado.core.chip.reading import CardReading, Finding, Source
from hitomado.core.chip.reading_json import reading_json
from hitomado.core.chip.reads import LinkAbilities
from hitomado.core.reasons import CardError, Reason
from hitomado.ports import CardLink, ReaderInfo, Readers, ReaderState
from hitomado.runner.conversation import converse
from hitomado.wiring import card_readers, today
from hitomado.words import Words

_LONGEST_INPUT: Final = 256  # bytes of standard input looked at
_LINE_END: Final = 0x0A

reader_option = click.option("--reader", help="A reader's name. Default: the first with a card.")


@click.command()
@click.pass_obj
def readers(context: Context) -> None:
    """List the card readers and what each shows."""
    found = card_readers(practice=context.practice).list()
    if not found:
        raise CardError(Reason.NO_READER)
    for info in found:
        click.echo(f"{info.name}\t{context.words(f'card.reader.{info.state}')}")


@click.group()
def card() -> None:
    """Read the card on a reader."""


@card.command()
@click.option("--json", "as_json", is_flag=True, help="Print the reading as JSON.")
@click.option("--text-pin-stdin", is_flag=True, help="Read the 4-digit PIN from standard input.")
@click.option("--number-b-stdin", is_flag=True, help="Read verification number B (14 digits).")
@click.option("--confirm-last-try", is_flag=True, help="Send the PIN even at one try left.")
@reader_option
@click.pass_obj
def read(
    context: Context,
    as_json: bool,
    text_pin_stdin: bool,
    number_b_stdin: bool,
    confirm_last_try: bool,
    reader: str | None,
) -> None:
    """Read what the card says freely; with a PIN or number also the four attributes."""
    if text_pin_stdin and number_b_stdin:
        raise click.UsageError("--text-pin-stdin and --number-b-stdin exclude each other")
    secret = _typed_secret(text_pin_stdin, number_b_stdin)
    try:
        reading = _read(context, reader, secret, confirm_last_try)
    finally:
        if secret is not None:
            secret.wipe()
    if as_json:
        told = reading_json(reading, lambda finding: finding_text(finding, context.words))
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        for line in reading_lines(reading, context.words):
            click.echo(line)
        for finding in reading.findings:
            click.echo(finding_text(finding, context.words))


@card.command()
@reader_option
@click.pass_obj
def pins(context: Context, reader: str | None) -> None:
    """Print how many tries are left for each PIN, without using one up."""
    source = card_readers(practice=context.practice)
    with _opened(source, _choose(source, reader), exclusive=False) as link:
        tries = converse(link, read_tries())
    for line in pins_lines(tries, context.words):
        click.echo(line)


def finding_text(finding: Finding, words: Words) -> str:
    """Say a finding."""
    return words(f"finding.{finding.code}", part=words(f"card.part.{finding.part}"))


def _read(
    context: Context, reader: str | None, secret: Secret | None, confirmed: bool
) -> CardReading:
    source = card_readers(practice=context.practice)
    chosen = _choose(source, reader)
    abilities = LinkAbilities(atr=chosen.atr)
    with _opened(source, chosen, exclusive=secret is not None) as link:
        start = time.monotonic()
        reading = converse(link, read_free(chosen.name, today(), link=abilities))
        if secret is not None:
            talk = read_attributes(
                reading, secret, link=abilities, confirmed_last_try=confirmed, same_link=True
            )
            reading = converse(link, talk)
        return replace(reading, elapsed_ms=round((time.monotonic() - start) * 1000))


def _choose(source: Readers, name: str | None) -> ReaderInfo:
    """Return the named reader, or the first with a card."""
    found = source.list()
    if not found:
        raise CardError(Reason.NO_READER)
    if name is not None:
        named = [info for info in found if info.name == name]
        if not named:
            raise CardError(Reason.READER_UNKNOWN, name)
        return named[0]
    with_card = [info for info in found if info.state is not ReaderState.EMPTY]
    if not with_card:
        raise CardError(Reason.NO_CARD)
    return with_card[0]


@contextmanager
def _opened(source: Readers, reader: ReaderInfo, *, exclusive: bool) -> Iterator[CardLink]:
    link = source.open(reader.name, exclusive=exclusive)
    try:
        yield link
    finally:
        link.close()


def _typed_secret(text_pin: bool, number_b: bool) -> Secret | None:
    """Take a secret from standard input into memory that can be wiped; check its form first."""
    if not text_pin and not number_b:
        return None
    kind = Source.NUMBER_B if number_b else Source.TEXT_PIN
    secret = Secret(kind, _line(sys.stdin.buffer))
    require_form(secret)
    return secret


def _line(stream: BinaryIO) -> bytearray:
    """Read up to the first line's end past all buffers, which would keep a copy."""
    source = cast("RawIOBase", getattr(stream, "raw", stream))
    typed = bytearray(_LONGEST_INPUT)
    length = 0
    with memoryview(typed) as view:
        while length < len(typed) and (got := source.readinto(view[length:])):
            length += got
            if _LINE_END in typed[length - got : length]:
                break
    end = typed.find(_LINE_END, 0, length)
    del typed[length if end < 0 else end :]
    return typed
