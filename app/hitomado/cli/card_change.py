"""`card change-pin`: a PIN that its holder knows, where the office has set it so."""

from typing import Final

import click

from hitomado.cli.card_link import chosen_reader, last_try_option, opened, reader_option
from hitomado.cli.card_secrets import typed_change
from hitomado.cli.context import Context
from hitomado.core.chip.free import read_free
from hitomado.core.chip.pin_change import change_pin, weak_hints
from hitomado.core.chip.reading import Source
from hitomado.core.chip.reads import LinkAbilities
from hitomado.core.reasons import CardError, Reason
from hitomado.runner.conversation import converse
from hitomado.wiring import card_readers, pin_change_allowed, today

_KINDS: Final = {
    "sign": Source.SIGN_PASSWORD,
    "auth": Source.AUTH_PIN,
    "text": Source.TEXT_PIN,
}


@click.command("change-pin")
@click.option("--kind", type=click.Choice(list(_KINDS)), required=True, help="Which PIN.")
@last_try_option(*_KINDS)
@reader_option
@click.pass_obj
def change(context: Context, kind: str, confirmed: tuple[str, ...], reader: str | None) -> None:
    """Change a known PIN.

    Standard input has three lines: the PIN of now, the new one, and the new one again. Refused
    unless the office's setting allows it.
    """
    if not pin_change_allowed(practice=context.practice):
        raise CardError(Reason.PIN_CHANGE_OFF)
    source = card_readers(practice=context.practice)
    with typed_change(_KINDS[kind]) as (old, new):
        hints = weak_hints(old.kind, new)
        chosen = chosen_reader(source, reader)
        with opened(source, chosen, exclusive=True) as link:
            abilities = LinkAbilities(atr=chosen.atr)
            reading = converse(link, read_free(chosen.name, today(), link=abilities))
            talk = change_pin(
                reading,
                old,
                new,
                link=abilities,
                confirmed_last_try=kind in confirmed,
                same_link=True,
            )
            converse(link, talk)
    click.echo(context.words("pin.changed", part=context.words(f"card.part.{kind}_pin")))
    for hint in hints:
        click.echo(context.words(f"pin.weak.{hint}"))
