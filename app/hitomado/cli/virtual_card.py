"""`hitomado virtual-card`: an invented person's card on the virtual PC/SC reader."""

import re
import secrets
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

import click

from hitomado import wiring
from hitomado.cli.context import Context
from hitomado.core.people import Sex
from hitomado.virtual.spec import CardSpec, SecretKind
from hitomado.virtual.vpcd import PORTS, VpcdBridge

if TYPE_CHECKING:
    from hitomado.words import Words

_PINS = (SecretKind.TEXT, SecretKind.AUTH, SecretKind.JUKI, SecretKind.SIGN)
_POLL = 0.2  # seconds; short, so that Ctrl+C is noticed on every platform


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


@click.command()
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
@click.option("--no-short-ids", is_flag=True, help="The card refuses short EF ids.")
@click.option("--no-extended", is_flag=True, help="The card refuses extended lengths.")
@click.option("--port", type=int, default=PORTS[0], show_default=True, help="Port of vpcd.")
@click.option("--nonce", help="8 to 16 ASCII characters in the token's serial number.")
@click.option("--show-practice-pins", is_flag=True, help="Print the invented PINs.")
@click.pass_obj
def virtual_card(
    context: Context,
    name: str | None,
    address: str | None,
    birth: str | None,
    sex: str | None,
    foreign: bool,
    municipality: str | None,
    expiry: datetime | None,
    without_sign_certificate: bool,
    blocked: tuple[str, ...],
    no_short_ids: bool,
    no_extended: bool,
    port: int,
    nonce: str | None,
    show_practice_pins: bool,
) -> None:
    """Put a practice card on the virtual PC/SC reader until Ctrl+C."""
    example = CardSpec.example()
    if municipality is not None and not re.fullmatch(r"[0-9]{5}", municipality):
        raise click.BadParameter("five digits", param_hint="--municipality")
    if nonce is not None and not re.fullmatch(r"[!-~]{8,16}", nonce):
        raise click.BadParameter("8 to 16 ASCII characters without spaces", param_hint="--nonce")
    spec = replace(
        CardSpec.for_holder(
            name or example.name,
            address or example.address,
            birth or example.birth,
            Sex(sex) if sex else example.sex,
            expiry=expiry.date() if expiry else None,
            foreign=foreign,
            sign_certificate=False if without_sign_certificate else None,
            municipality_code=municipality or example.municipality_code,
            blocked=[SecretKind(kind) for kind in blocked],
        ),
        short_ids=not no_short_ids,
        extended_length=not no_extended,
    )
    nonce = nonce or secrets.token_hex(8)
    words = context.words
    with VpcdBridge(wiring.practice_card(spec, nonce), port) as bridge:
        for line in _description(spec, port, nonce, words):
            click.echo(line)
        if show_practice_pins:
            for line in _practice_pins(spec, words):
                click.echo(line)
        click.echo(words(_lie_on_reader(bridge, words("virtual_card.end"))))


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


def _description(spec: CardSpec, port: int, nonce: str, words: "Words") -> list[str]:
    there = {True: words("virtual_card.present"), False: words("virtual_card.absent")}
    lines = [
        words("virtual_card.placed", port=port),
        words("virtual_card.holder", name=spec.name),
        words("virtual_card.expiry", expiry=spec.expiry, municipality=spec.municipality_code),
        words(
            "virtual_card.certificates",
            sign=there[spec.sign_certificate],
            auth=there[spec.auth_certificate],
        ),
        words("virtual_card.nonce", nonce=nonce),
    ]
    blocked = [words(f"virtual_card.secret.{kind}") for kind, n in spec.tries_left.items() if not n]
    if blocked:
        comma = words("virtual_card.list_comma")
        lines.insert(-1, words("virtual_card.blocked", secrets=comma.join(blocked)))
    return lines


def _practice_pins(spec: CardSpec, words: "Words") -> list[str]:
    """Return the four PINs and the code printed on the face; no number of a person."""
    shown = [(words(f"virtual_card.secret.{kind}"), spec.secret(kind)) for kind in _PINS]
    shown.append((words("virtual_card.security_code"), spec.security_code))
    return [words("virtual_card.pin", secret=secret, value=value) for secret, value in shown]
