"""`hitomado virtual-card`: an invented person's card on the virtual PC/SC reader."""

import re
import secrets
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from textwrap import wrap
from typing import TYPE_CHECKING

import click

from hitomado import wiring
from hitomado.cli.context import Context
from hitomado.core.people import Sex
from hitomado.core.reasons import CardError, Reason
from hitomado.virtual.chip import Chip
from hitomado.virtual.damage import FILES, Damage
from hitomado.virtual.faults import (
    ALWAYS,
    AT_COMMAND,
    CONTACTLESS,
    FAKE_AUTHORITY,
    OF_SPEC,
    SWAPPED,
    Fault,
    faulty,
    parse_fault,
    with_faults,
)
from hitomado.virtual.kinds import KINDS
from hitomado.virtual.spec import CardSpec, SecretKind
from hitomado.virtual.vpcd import PORTS, VpcdBridge

if TYPE_CHECKING:
    from hitomado.words import Words

_PINS = (SecretKind.TEXT, SecretKind.AUTH, SecretKind.JUKI, SecretKind.SIGN)
_POLL = 0.2  # seconds; short, so that Ctrl+C is noticed on every platform
_NOTICED = 5.0  # seconds in which a free reader asks a card
_LIST_AT = 13  # column of a list in the help, and width of one line of it
_LIST_WIDTH = 64


def _list(names: Iterable[str]) -> str:
    lines = wrap(", ".join(names), _LIST_WIDTH, break_on_hyphens=False)
    return ("\n" + " " * _LIST_AT).join(lines)


_FAULTS = f"""\b
Faults (--fault, may be repeated):
NAME@INDEX   at a command, counted from 0:
             {_list(AT_COMMAND)}
NAME         always:
             {_list((*ALWAYS, *OF_SPEC, FAKE_AUTHORITY, SWAPPED))}
FILE:DAMAGE  FILE, one of
             {_list(FILES)}
             DAMAGE, one of
             {_list(Damage)}
"""


def _birth(_context: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    """Return eight digits. Raises BadParameter."""
    if value is None:
        return None
    digits = value.replace("-", "")
    try:
        if not re.fullmatch(r"[0-9]{8}", digits):
            raise ValueError
        date(int(digits[:4]) or 2000, int(digits[4:6]) or 1, int(digits[6:]) or 1)
    except ValueError:
        raise click.BadParameter("YYYY-MM-DD, 00 for an unknown part") from None
    return digits


def _faults(
    _context: click.Context, _option: click.Parameter, value: tuple[str, ...]
) -> tuple[Fault, ...]:
    try:
        return tuple(map(parse_fault, value))
    except ValueError:
        raise click.BadParameter("see the faults at the end of --help") from None


@click.command(epilog=_FAULTS)
@click.option("--kind", type=click.Choice(list(KINDS)), default="adult", show_default=True)
@click.option("--name", help="Holder; family and given name with a full-width space between.")
@click.option("--address", help="Address as on the face.")
@click.option(
    "--birth", callback=_birth, help="Birth date YYYY-MM-DD, Gregorian, unknown parts 00."
)
@click.option("--sex", type=click.Choice([sex.value for sex in Sex]))
@click.option("--foreign", is_flag=True, help="The face prints the Gregorian birth year.")
@click.option("--municipality", metavar="CODE", help="Five digits of the issuing municipality.")
@click.option("--expiry", type=click.DateTime(["%Y-%m-%d"]), help="Last day of the card.")
@click.option("--without-sign-certificate", is_flag=True)
@click.option(
    "--blocked",
    type=click.Choice([kind.value for kind in SecretKind]),
    multiple=True,
    help="A PIN or verification number without tries left; may be repeated.",
)
@click.option("--fault", "faults", multiple=True, callback=_faults, metavar="FAULT")
@click.option("--elliptic", is_flag=True, help="Certificates of the coming card: P-384, ten years.")
@click.option("--contactless", is_flag=True, help="As slow as a usual contactless card.")
@click.option("--no-short-ids", is_flag=True, help="The card refuses short EF ids.")
@click.option("--no-extended", is_flag=True, help="The card refuses extended lengths.")
@click.option("--port", type=int, default=PORTS[0], show_default=True, help="Port of vpcd.")
@click.option("--nonce", help="8 to 16 ASCII characters in the token's serial number.")
@click.option("--show-practice-pins", is_flag=True, help="Print the invented PINs.")
@click.pass_obj
def virtual_card(
    context: Context,
    kind: str,
    name: str | None,
    address: str | None,
    birth: str | None,
    sex: str | None,
    foreign: bool,
    municipality: str | None,
    expiry: datetime | None,
    without_sign_certificate: bool,
    blocked: tuple[str, ...],
    faults: tuple[Fault, ...],
    elliptic: bool,
    contactless: bool,
    no_short_ids: bool,
    no_extended: bool,
    port: int,
    nonce: str | None,
    show_practice_pins: bool,
) -> None:
    """Put a practice card on the virtual PC/SC reader until Ctrl+C."""
    chosen, today = KINDS[kind], wiring.today()
    example = chosen.example(today)
    if municipality is not None and not re.fullmatch(r"[0-9]{5}", municipality):
        raise click.BadParameter("five digits", param_hint="--municipality")
    fake = any(fault.name == FAKE_AUTHORITY for fault in faults)
    if elliptic and (fake or chosen.change is None):
        raise click.BadParameter("for a My Number Card's own authority", param_hint="--elliptic")
    if nonce is not None and not re.fullmatch(r"[!-~]{8,16}", nonce):
        raise click.BadParameter("8 to 16 ASCII characters without spaces", param_hint="--nonce")
    given = replace(
        CardSpec.for_holder(
            name or example.name,
            address or example.address,
            birth or example.birth,
            Sex(sex) if sex else example.sex,
            today=today,
            expiry=expiry.date() if expiry else None,
            foreign=foreign,
            sign_certificate=False if without_sign_certificate else None,
            municipality_code=municipality or example.municipality_code,
            blocked=[SecretKind(kind) for kind in blocked],
        ),
        short_ids=not no_short_ids,
        extended_length=not no_extended,
    )
    spec = chosen.spec(with_faults(given, faults), today)
    nonce = nonce or secrets.token_hex(8)
    words = context.words

    def made(holder: CardSpec = given) -> Chip:
        make = partial(wiring.practice_card, fake_ca=fake, elliptic=elliptic)
        return chosen(with_faults(holder, faults), today=today, nonce=nonce, make=make)

    chip = faulty(made(), faults, lambda: made(_somebody_else(given, today)))
    with VpcdBridge(chip, port, delay=CONTACTLESS if contactless else (0.0, 0.0)) as bridge:
        if not bridge.wait_noticed(_NOTICED):  # in line behind a card that lies there
            raise CardError(Reason.VIRTUAL_READER_TAKEN, params=(("port", port),))
        click.echo(words("virtual_card.placed", port=port))
        click.echo(words("virtual_card.kind", kind=words(f"virtual_card.kind.{kind}")))
        if elliptic:
            click.echo(words("virtual_card.elliptic"))
        for line in _description(spec, words) if spec else ():
            click.echo(line)
        if faults:
            told = words("virtual_card.list_comma").join(map(str, faults))
            click.echo(words("virtual_card.faults", faults=told))
        click.echo(words("virtual_card.nonce", nonce=nonce))
        if show_practice_pins and spec:
            for line in _practice_pins(spec, words):
                click.echo(line)
        click.echo(words(_lie_on_reader(bridge, words("virtual_card.end"))))


def _somebody_else(spec: CardSpec, today: date) -> CardSpec:
    """Another invented holder, of the same birth date."""
    name = "".join(reversed(spec.name))
    return CardSpec.for_holder(name, spec.address, spec.birth, spec.sex, today=today)


def _lie_on_reader(bridge: VpcdBridge, how_to_end: str) -> str:
    """Wait until the card is taken off; returns the key of what to say then."""
    try:
        click.echo(how_to_end)
        while bridge.inserted:
            bridge.wait_gone(_POLL)
    except KeyboardInterrupt:
        bridge.remove()
        return "virtual_card.removed"
    return "virtual_card.service_ended"


def _description(spec: CardSpec, words: "Words") -> list[str]:
    there = {True: words("virtual_card.present"), False: words("virtual_card.absent")}
    lines = [
        words("virtual_card.holder", name=spec.name),
        words("virtual_card.expiry", expiry=spec.expiry, municipality=spec.municipality_code),
        words(
            "virtual_card.certificates",
            sign=there[spec.sign_certificate],
            auth=there[spec.auth_certificate],
        ),
    ]
    blocked = [words(f"virtual_card.secret.{kind}") for kind, n in spec.tries_left.items() if not n]
    if blocked:
        comma = words("virtual_card.list_comma")
        lines.append(words("virtual_card.blocked", secrets=comma.join(blocked)))
    return lines


def _practice_pins(spec: CardSpec, words: "Words") -> list[str]:
    """Return the four PINs and the code printed on the face; no number of a person."""
    shown = [(words(f"virtual_card.secret.{kind}"), spec.secret(kind)) for kind in _PINS]
    shown.append((words("virtual_card.security_code"), spec.security_code))
    return [words("virtual_card.pin", secret=secret, value=value) for secret, value in shown]
