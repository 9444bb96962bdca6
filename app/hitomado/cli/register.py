"""`hitomado register`: take the town's resident file, look somebody up."""

import json
import sys
from datetime import timedelta, timezone
from pathlib import Path

import click

from hitomado import wiring
from hitomado.cli.context import Context
from hitomado.core.disclose import Disclosed, Purpose, Visibility, disclose
from hitomado.core.match.duplicates import find_duplicates
from hitomado.core.people import ResidentState
from hitomado.core.reasons import Reason, RegisterFileError, StoreError
from hitomado.core.register.rejects import Reject
from hitomado.ports import RegisterInfo
from hitomado.words import Words
from hitomado.words.reasons_said import match_sentence

_JAPAN = timezone(timedelta(hours=9))
_FILE = click.Path(dir_okay=False, path_type=Path)


@click.group()
def register() -> None:
    """The town's own resident register on this PC."""


@register.command("import")
@click.argument("file", type=_FILE)
@click.option("--mapping", type=_FILE, help="The town's names of columns and codes (TOML).")
@click.option("--accept-rejects", is_flag=True, help="Leave out the rows that cannot be read.")
@click.pass_obj
def import_(context: Context, file: Path, mapping: Path | None, accept_rejects: bool) -> None:
    """Make FILE the register in use: whole, or not at all."""
    words = context.words
    with wiring.store(practice=context.practice) as store:
        work = wiring.register_import(store.register, mapping)
        try:
            taken = work.take(
                file,
                accept_rejects=accept_rejects,
                progress=lambda count: _progress(words("register.progress", count=count)),
            )
        except KeyboardInterrupt:
            raise RegisterFileError(Reason.CANCELLED) from None
        finally:
            _progress("")
            _tell_rejects(work.rejects, words, accepted=accept_rejects)
        if taken.rejects:
            click.echo(words("register.rejects_left_out", count=len(taken.rejects)), err=True)
        if taken.dropped:
            columns = ", ".join(taken.dropped)
            click.echo(words("register.dropped", columns=columns), err=True)
        if taken.dated_ahead:
            click.echo(words("register.dated_ahead"), err=True)
        if not taken.info.flags_known:
            click.echo(words("register.flags_unknown"), err=True)
        click.echo(
            words(
                "register.imported",
                people=taken.info.people,
                source=taken.info.source,
                as_of=_as_of(taken.info),
            )
        )


@register.command("search")
@click.argument("text")
@click.option("--limit", type=click.IntRange(1, 200), default=20, show_default=True)
@click.option("--json", "as_json", is_flag=True, help="For programs: one array on stdout.")
@click.pass_obj
def search(context: Context, text: str, limit: int, as_json: bool) -> None:
    """Find people by name, kana, birth date, address or number."""
    words = context.words
    with wiring.store(practice=context.practice) as store:
        info = store.register.info()
        if info is None:
            raise StoreError(Reason.NO_REGISTER)
        people = store.register.search(text, limit)
        alike = () if people else store.register.alike(text)
    click.echo(words("register.age", as_of=_as_of(info), people=info.people), err=True)
    purpose = Purpose.SCREEN if len(people) == 1 else Purpose.LIST
    shown = [disclose(person, purpose) for person in people]
    if as_json:
        click.echo(json.dumps([_row(one) for one in shown], ensure_ascii=False, indent=1))
        return
    for one in shown:
        click.echo(_line(one, words))
    if not shown:
        click.echo(words("register.nobody"), err=True)
    if alike:
        names = words("kit.list.comma").join(alike)
        click.echo(words("kit.search.alike", names=names), err=True)


@register.command("duplicates")
@click.pass_obj
def duplicates(context: Context) -> None:
    """Name people who may be in the register twice. Whether they are, a person decides."""
    words = context.words
    options, table = wiring.match_options("", "register", "register"), wiring.variants()
    count = 0
    with wiring.store(practice=context.practice) as store:
        if store.register.info() is None:
            raise StoreError(Reason.NO_REGISTER)
        for found in find_duplicates(store.register.by_birth_date(), table, options):
            count += 1
            said = [match_sentence(words, reason) for reason in found.reasons]
            click.echo(" ".join((words(f"duplicate.{found.kind}"), *said)))
            for person in (found.first, found.second):
                click.echo(f"  {_line(disclose(person, Purpose.LIST), words)}")
    click.echo(
        words("duplicate.count", count=count) if count else words("duplicate.none"), err=True
    )


def _progress(text: str) -> None:
    """Write over the line before, on a terminal only."""
    if sys.stderr.isatty():
        click.echo(f"\r{text:<20}\r", nl=False, err=True)


def _tell_rejects(rejects: list[Reject], words: Words, *, accepted: bool) -> None:
    for row in rejects:
        why = words(f"reject.{row.reason}")
        click.echo(words("register.reject", line=row.line, column=row.column, why=why), err=True)
    if rejects and not accepted:
        click.echo(words("register.rejects_choice"), err=True)


def _as_of(info: RegisterInfo) -> str:
    return info.as_of.astimezone(_JAPAN).strftime("%Y-%m-%d %H:%M")


def _row(one: Disclosed) -> dict[str, str | None]:
    """One person for programs; what the gate withheld is null, not blank."""
    open_ = one.visibility is Visibility.FULL
    exact = one.birth.exact
    return {
        "ref": one.ref,
        "visibility": str(one.visibility),
        "name": one.name,
        "name_kana": one.name_kana,
        "alias": one.alias,
        "former_name": one.former_name,
        "birth": exact.isoformat() if exact else None,
        "birth_text": one.birth.text,
        "sex": str(one.sex),
        "kind": str(one.kind),
        "state": str(one.state),
        "address": one.address if open_ else None,
        "building": one.building if open_ else None,
        "household_number": one.household_number if open_ else None,
        "relationship": one.relationship if open_ else None,
    }


def _line(one: Disclosed, words: Words) -> str:
    address = f"{one.address} {one.building}".strip()
    if one.visibility is Visibility.CONFIRM_FIRST:
        address = words("register.confirm_first")
    elif one.visibility is Visibility.CLOSED:
        address = words("register.closed")
    exact = one.birth.exact
    line = words(
        "register.found",
        ref=one.ref,
        name=one.name,
        kana=one.name_kana,
        birth=exact.isoformat() if exact else one.birth.text,
        address=address,
    )
    if one.state is None or one.state is ResidentState.RESIDENT:
        return line
    return f"{line}  {words(f'register.state.{one.state}')}"
