"""`readers`, `card read`, `card pins`: what lies on a reader, in words or as JSON."""

import json
import secrets
import time
from dataclasses import dataclass, replace
from pathlib import Path

import click

from hitomado.cli.card_change import change
from hitomado.cli.card_lines import face_lines, pins_lines, reading_lines
from hitomado.cli.card_link import chosen_reader, last_try_option, opened, reader_option
from hitomado.cli.card_photo import SUFFIXES, require_folder, require_practice_card, write_photo
from hitomado.cli.card_secrets import typed_secrets
from hitomado.cli.card_sign import with_differences
from hitomado.cli.context import Context
from hitomado.core.chip.attributes import read_attributes
from hitomado.core.chip.authorities import read_authorities
from hitomado.core.chip.face import read_face
from hitomado.core.chip.free import read_free, read_tries
from hitomado.core.chip.kinds import card_kind
from hitomado.core.chip.pins import Secret
from hitomado.core.chip.proof import read_proof
from hitomado.core.chip.reading import CardFace, CardKind, CardReading, Finding, Source
from hitomado.core.chip.reading_json import reading_json
from hitomado.core.chip.reads import LinkAbilities
from hitomado.core.chip.sign import read_sign_certificate
from hitomado.core.reasons import CardError, Reason
from hitomado.ports import CardLink
from hitomado.runner.conversation import converse
from hitomado.wiring import card_readers, is_practice, today
from hitomado.words import Words

_NONCE = 32  # bytes of a challenge


@dataclass(frozen=True, slots=True)
class _Wish:
    """What to read beside what is free.

    secrets: those that were typed. confirmed: names of those that may take the last try.
    """

    secrets: dict[Source, Secret]
    authorities: bool = False
    proof: bool = False
    face: bool = False
    photo: Path | None = None
    confirmed: tuple[str, ...] = ()


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


card.add_command(change)


@card.command()
@click.option("--json", "as_json", is_flag=True, help="Print the reading as JSON.")
@click.option("--text-pin-stdin", is_flag=True, help="Read the 4-digit PIN from standard input.")
@click.option(
    "--number-b-stdin",
    is_flag=True,
    help=(
        "Read verification number B, 14 digits as the card's face shows them: birth date YYMMDD "
        "(YY of the era as printed, 60 for Showa 60; the last two of a Gregorian year where that "
        "is printed), year of the card's expiry YYYY, security code (4)."
    ),
)
@click.option(
    "--sign-password-stdin", is_flag=True, help="Read the password of the signature certificate."
)
@click.option("--authorities", is_flag=True, help="Check certificates under the card's own CA.")
@click.option("--proof", is_flag=True, help="Have the chip sign a challenge, after the attributes.")
@click.option("--face", is_flag=True, help="Check the card's face, by verification number B.")
@click.option(
    "--photo",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Save the face's photo (.png or .jp2); practice cards only.",
)
@last_try_option("text", "sign")
@reader_option
@click.pass_obj
def read(
    context: Context,
    as_json: bool,
    text_pin_stdin: bool,
    number_b_stdin: bool,
    sign_password_stdin: bool,
    authorities: bool,
    proof: bool,
    face: bool,
    photo: Path | None,
    confirmed: tuple[str, ...],
    reader: str | None,
) -> None:
    """Read what the card says freely; with secrets also what they open.

    Each secret is one line of standard input: first the PIN or number B, then the password.
    """
    if text_pin_stdin and number_b_stdin:
        raise click.UsageError("--text-pin-stdin and --number-b-stdin exclude each other")
    if proof and not (text_pin_stdin or number_b_stdin):
        raise click.UsageError("--proof needs --text-pin-stdin or --number-b-stdin")
    if (face or photo) and not number_b_stdin:
        raise click.UsageError("--face and --photo need --number-b-stdin")
    if photo is not None and photo.suffix.lower() not in SUFFIXES:
        raise click.UsageError(f"--photo takes {' or '.join(SUFFIXES)}")
    if photo is not None:
        require_folder(photo)
    asked = {
        Source.TEXT_PIN: text_pin_stdin,
        Source.NUMBER_B: number_b_stdin,
        Source.SIGN_PASSWORD: sign_password_stdin,
    }
    with typed_secrets(*(kind for kind, wanted in asked.items() if wanted)) as held:
        wish = _Wish(held, authorities, proof, face or bool(photo), photo, confirmed)
        reading, shown = _read(context, reader, wish)
    if photo is not None and shown is not None:
        done = write_photo(shown.photo, photo)
        click.echo(context.words(f"card.photo.{done}", file=photo.absolute()), err=True)
    if as_json:
        told = reading_json(reading, lambda finding: finding_text(finding, context.words), shown)
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
        return
    for line in reading_lines(reading, context.words):
        click.echo(line)
    if shown is not None:
        for line in face_lines(shown, context.words):
            click.echo(line)
    for finding in reading.findings:
        click.echo(finding_text(finding, context.words))


@card.command()
@reader_option
@click.pass_context
def pins(ctx: click.Context, reader: str | None) -> None:
    """Print how many tries are left for each PIN, without using one up.

    Another card than a My Number Card has none to tell: what it is is said instead.
    """
    context = ctx.find_object(Context)
    assert context is not None  # noqa: S101  (the group puts it there)
    source = card_readers(practice=context.practice)
    chosen = chosen_reader(source, reader)
    abilities = LinkAbilities(atr=chosen.atr)
    with opened(source, chosen, exclusive=False) as link:
        kind, findings = converse(link, card_kind(abilities))
        if kind is not CardKind.MY_NUMBER:
            for finding in findings:
                click.echo(finding_text(finding, context.words), err=True)
            ctx.exit(1)
        tries = converse(link, read_tries(abilities))
    for line in pins_lines(tries, context.words):
        click.echo(line)


def finding_text(finding: Finding, words: Words) -> str:
    """Say a finding."""
    return words(f"finding.{finding.code}", part=words(f"card.part.{finding.part}"))


def _read(context: Context, reader: str | None, wish: _Wish) -> tuple[CardReading, CardFace | None]:
    """Hold all conversations over one connection. Raises CardError."""
    source = card_readers(practice=context.practice)
    chosen = chosen_reader(source, reader)
    abilities = LinkAbilities(atr=chosen.atr)
    with opened(source, chosen, exclusive=bool(wish.secrets)) as link:
        start = time.monotonic()
        reading = converse(link, read_free(chosen.name, today(), link=abilities))
        if wish.photo is not None:
            proved = is_practice(link, practice=context.practice)
            require_practice_card(reading, proved=proved)
        reading = with_differences(_read_more(link, abilities, reading, wish), context)
        shown = None
        if wish.face:
            number = wish.secrets[Source.NUMBER_B]
            talk = read_face(reading, number, nonce=_nonce(), link=abilities, same_link=True)
            shown = converse(link, talk)
        elapsed = round((time.monotonic() - start) * 1000)
        return replace(reading, elapsed_ms=elapsed), shown


def _read_more(
    link: CardLink, abilities: LinkAbilities, reading: CardReading, wish: _Wish
) -> CardReading:
    if wish.authorities:
        reading = converse(link, read_authorities(reading, link=abilities))
    for kind in (Source.TEXT_PIN, Source.NUMBER_B):
        if kind not in wish.secrets:
            continue
        # the face is opened by the same number once more
        secret = _copy(wish.secrets[kind]) if wish.face else wish.secrets[kind]
        attributes = read_attributes(
            reading,
            secret,
            link=abilities,
            confirmed_last_try=kind is Source.TEXT_PIN and "text" in wish.confirmed,
            same_link=True,
        )
        reading = converse(link, attributes)
        if wish.proof:
            reading = converse(link, read_proof(reading, nonce=_nonce(), link=abilities))
    if Source.SIGN_PASSWORD in wish.secrets:
        signed = read_sign_certificate(
            reading,
            wish.secrets[Source.SIGN_PASSWORD],
            today=today(),
            link=abilities,
            confirmed_last_try="sign" in wish.confirmed,
            same_link=True,
        )
        reading = converse(link, signed)
    return reading


def _nonce() -> bytes:
    return secrets.token_bytes(_NONCE)


def _copy(secret: Secret) -> Secret:
    """Copy a secret for a second use; whoever uses it wipes it."""
    return Secret(secret.kind, bytearray(secret.typed))
