"""`hitomado rules`: what holds here, on which day, and what the office has set itself."""

from datetime import date
from pathlib import Path

import click

from hitomado import wiring
from hitomado.cli.closed_days import closed
from hitomado.cli.context import Context
from hitomado.cli.office_book import laid_here
from hitomado.cli.office_options import DAY, by_clerk, who
from hitomado.core.reasons import Reason, RulesError
from hitomado.core.rules.book.office_export import exported
from hitomado.core.rules.book.office_rules import value_refused
from hitomado.core.rules.book.rule_groups import by_group
from hitomado.core.rules.book.rulebook import Rule, refused
from hitomado.core.rules.book.typed_values import typed_value
from hitomado.ui.models.rule_views import present, rule_view
from hitomado.words import Words
from hitomado.words.rules_said import rule_title, rule_value

LARGEST_FILE = 4_000_000  # bytes


@click.group()
def rules() -> None:
    """The rules in force here; the office's own values, texts and closed days."""


@rules.command("list")
@click.option("--day", type=DAY, help="The rules in force on this day. Default: today.")
@click.pass_obj
def list_(context: Context, day: date | None) -> None:
    """Print every rule in force on a day, in groups."""
    on, words = day or wiring.today(), context.words
    with laid_here(context) as (laid, _):
        found = tuple(rule for rule in laid.book.rules if rule.in_force(on))
        for group, members in by_group(found).items():
            click.echo(words(f"office_rules.group.{group}"))
            for rule in members:
                click.echo(f"  {_line(words, rule)}")


@rules.command("show")
@click.argument("rule_id", metavar="ID")
@click.pass_obj
def show(context: Context, rule_id: str) -> None:
    """Print one rule with its periods, its basis and what was set so far."""
    words, today = context.words, wiring.today()
    with laid_here(context) as (laid, own):
        periods = [rule for rule in laid.book.rules if rule.id == rule_id]
        if not periods:
            raise value_refused("unknown", rule_id)
        now = next(rule for rule in present(laid, today) if rule.id == rule_id)
        view = rule_view(words, now, own, today)
        for rule in sorted(periods, key=lambda one: one.valid_from):
            click.echo(_line(words, rule))
            end = rule.valid_until or words("office_rules.cli.open_end")
            span = words("office_rules.cli.since", since=rule.valid_from, until=end)
            click.echo(f"  {span}")
        lines = [f"{name}：{value}" for name, value in view.facts[1:]]
        if view.question:
            lines.append(f"{words('office_rules.question')}：{view.question}")
        settable = now.settable
        lines.append(view.limits if settable else words("office_rules.not_settable"))
        lines.extend(view.history or (words("office_rules.history_none"),))
        click.echo("\n".join(filter(None, lines)))


@rules.command("set")
@click.argument("rule_id", metavar="ID")
@click.argument("value", nargs=-1, required=True)
@click.option("--from", "since", type=DAY, help="First day. Default: today.")
@click.option("--until", type=DAY, help="Last day. Default: until another value comes.")
@by_clerk
@click.pass_obj
def set_(
    context: Context,
    rule_id: str,
    value: tuple[str, ...],
    since: date | None,
    until: date | None,
    clerk: str,
) -> None:
    """Let VALUE hold from a day on. Of a list: one VALUE for each line; of a flag: on or off."""
    own = wiring.office_own(practice=context.practice)
    today = wiring.today()
    based = wiring.laid_rules(own, today).based
    rule = next((one for one in based.rules if one.id == rule_id), None)
    if rule is None:
        raise value_refused("unknown", rule_id)
    taken = typed_value(rule, value)
    first = since or today
    named = who(context, clerk)
    with wiring.store(practice=context.practice) as store:
        store.office_rules.set_value(
            wiring.rulebook(), rule_id, taken, since=first, until=until, today=today, clerk=named
        )
    _saved(context, first, rule_value(context.words, rule.kind, taken))


@rules.command("reset")
@click.argument("rule_id", metavar="ID")
@click.option("--from", "since", type=DAY, help="First day. Default: today.")
@by_clerk
@click.pass_obj
def reset(context: Context, rule_id: str, since: date | None, clerk: str) -> None:
    """Go back to the shipped value from a day on."""
    today, named = wiring.today(), who(context, clerk)
    with wiring.store(practice=context.practice) as store:
        store.office_rules.set_value(
            wiring.rulebook(), rule_id, None, since=since or today, today=today, clerk=named
        )
    _saved(context, since or today, context.words("office_rules.shipped"))


@rules.command("withdraw")
@click.argument("rule_id", metavar="ID")
@click.option("--from", "since", type=DAY, required=True, help="The day on which it would begin.")
@by_clerk
@click.pass_obj
def withdraw(context: Context, rule_id: str, since: date, clerk: str) -> None:
    """Take back a change of a rule that has not begun."""
    named = who(context, clerk)
    with wiring.store(practice=context.practice) as store:
        waiting = [
            one
            for one in store.office_rules.own().values
            if one.rule == rule_id and one.valid_from == since and one.stands
        ]
        if not waiting:
            click.echo(context.words("office_rules.cli.no_waiting"), err=True)
            raise click.exceptions.Exit(1)
        store.office_rules.withdraw(waiting[-1].id, today=wiring.today(), clerk=named)
    click.echo(context.words("office_rules.withdrawn"))


@rules.command("import")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@by_clerk
@click.pass_obj
def import_(context: Context, file: Path, clerk: str) -> None:
    """Take a rule file in the place of the former one: whole, or not at all."""
    try:
        with file.open("rb") as source:
            data = source.read(LARGEST_FILE + 1)
    except OSError:
        data = None
    if data is None or len(data) > LARGEST_FILE:
        params = refused("unreadable", file=file.name).params
        raise RulesError(Reason.RULE_FILE_REFUSED, "unreadable", params)
    named = who(context, clerk)
    with wiring.store(practice=context.practice) as store:
        count = store.office_rules.take_file(wiring.rulebook(), file.name, data, clerk=named)
    click.echo(context.words("office_rules.taken", count=count))


@rules.command("drop-file")
@by_clerk
@click.pass_obj
def drop_file(context: Context, clerk: str) -> None:
    """Go without the rule file that was taken."""
    named = who(context, clerk)
    with wiring.store(practice=context.practice) as store:
        dropped = store.office_rules.drop_file(clerk=named)
    click.echo(context.words("office_rules.dropped" if dropped else "office_rules.cli.no_file"))


@rules.command("export")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="Default: stdout.")
@click.pass_obj
def export(context: Context, out: Path | None) -> None:
    """Write what the office has set as a rule file, which another PC can import."""
    with laid_here(context) as (laid, own):
        text = exported(wiring.rulebook(), laid, own, wiring.today())
    if not text:
        click.echo(context.words("office_rules.cli.nothing_set"), err=True)
    elif out is None:
        click.echo(text, nl=False)
    else:
        try:
            out.write_text(text, encoding="utf-8")
        except OSError as error:
            raise RulesError(Reason.FILE_NOT_WRITTEN, type(error).__name__) from None
        click.echo(out)


def _line(words: Words, rule: Rule) -> str:
    return words(
        "office_rules.cli.line",
        id=rule.id,
        title=rule_title(words, rule.id),
        value=rule_value(words, rule.kind, rule.value).replace("\n", " "),
        mark=words(f"office_rules.mark.{rule.mark}"),
        own=words("office_rules.cli.own") if rule.by_office else "",
    )


def _saved(context: Context, day: date, value: str) -> None:
    click.echo(context.words("office_rules.saved", day=day, value=value))


rules.add_command(closed)
