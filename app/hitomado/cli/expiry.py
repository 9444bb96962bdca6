"""`hitomado expiry`: a whole list of people compared with the register, without the window."""

import getpass
import json
import sys
from datetime import datetime
from pathlib import Path

import click

from hitomado import expiry_wiring, wiring
from hitomado.cli.context import Context
from hitomado.core.expiry.deadlines import schedule
from hitomado.core.expiry.fates import Fate, Moved, fates
from hitomado.core.expiry.keeping import Progress, Stage
from hitomado.core.expiry.matching import Tally
from hitomado.core.expiry.merging import merge
from hitomado.core.expiry.model import DOUBTFUL
from hitomado.core.expiry.state import state_of
from hitomado.core.reasons import Reason, RegisterFileError, StoreError
from hitomado.core.register.mapping import RegisterMapping
from hitomado.core.register.rejects import Reject
from hitomado.runner.expiry_sheets import ENCODINGS, Written, announce_sheets
from hitomado.store.expiry_files import ListRefusedError, ListTaken, read_list
from hitomado.store.expiry_people import match_list
from hitomado.words import Words

_FILE = click.Path(dir_okay=False, path_type=Path)
_FOLDER = click.Path(file_okay=False, path_type=Path)


@click.group()
def expiry() -> None:
    """Lists of people whose cards or certificates run out, and other lists of people."""


@expiry.command("match")
@click.argument("file", type=_FILE)
@click.option("--mapping", type=_FILE, help="The list's names of columns and codes (TOML).")
@click.option("--out", required=True, type=_FOLDER, help="Where the sheets are written.")
@click.option("--encoding", type=click.Choice(list(ENCODINGS)), default="utf-8-bom")
@click.option("--accept-rejects", is_flag=True, help="Leave out the rows that cannot be read.")
@click.option("--no-pdf", is_flag=True, help="Write the CSV files only.")
@click.option("--clerk", default="", help="Who writes the files; else this computer's account.")
@click.option("--json", "as_json", is_flag=True, help="For programs: one object on stdout.")
@click.pass_obj
def match(
    context: Context,
    file: Path,
    mapping: Path | None,
    out: Path,
    encoding: str,
    accept_rejects: bool,
    no_pdf: bool,
    clerk: str,
    as_json: bool,
) -> None:
    """Compare the list FILE with the register and write what is to be entered."""
    words = context.words
    own = expiry_wiring.own_mapping(mapping)
    if mapping is None and expiry_wiring.is_fictional():
        click.echo(words("expiry.fictional"), err=True)
    taken = _read(file, own, words, accept_rejects=accept_rejects)
    merged = merge({}, taken.rows)
    tally = Tally()
    folder = expiry_wiring.sheet_folder(
        out, words, file.name, encoding=encoding, practice=context.practice
    )
    with wiring.store(practice=context.practice) as store, folder:
        info = store.register.info()
        if info is None:
            raise StoreError(Reason.NO_REGISTER)
        if not info.flags_known:
            click.echo(words("register.flags_unknown"), err=True)
        judge = expiry_wiring.judge_for(taken.encoding, practice=context.practice)
        keyed = [(key, row) for key, row, _ in merged.rows]
        matched = match_list(store.register, keyed, judge, progress=_telling(words))
        states = (state_of(row) for row in tally.passing(matched))
        try:
            for _ in folder.put(states):
                pass
        except KeyboardInterrupt:
            raise RegisterFileError(Reason.CANCELLED) from None
        _progress("")
        if not no_pdf:
            folder.print(
                wiring.printer(),
                lambda count: _progress(words("expiry.progress.printing", count=count)),
            )
        announce_sheets(store.journal, folder, clerk=clerk or _account())
        _progress("")
    if as_json:
        click.echo(_json(taken, tally, len(merged.repeated), folder.written, info.as_of))
        return
    if merged.repeated:
        click.echo(words("expiry.repeated", count=len(merged.repeated)), err=True)
    for verdict, count in tally.verdicts.items():
        if count:
            said = words(f"expiry.verdict.{verdict}")
            click.echo(words("expiry.count", verdict=said, count=count))
    click.echo(words("expiry.total", **_sums(tally)))
    for one in folder.written:
        click.echo(words("expiry.written", file=one.path, count=one.rows), err=True)
    _tell_dates(taken, words, practice=context.practice)


def _account() -> str:
    """Name who is signed on here: the files hold addresses, and their journal lines say whose."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # an account without a name
        return "-"


def _sums(tally: Tally) -> dict[str, int]:
    verdicts = tally.verdicts
    return {
        "count": tally.total,
        "automatic": sum(n for v, n in verdicts.items() if v.may_be_automatic),
        "looked": sum(n for v, n in verdicts.items() if v in DOUBTFUL),
        "locked": sum(n for v, n in verdicts.items() if v.locked),
    }


def _json(
    taken: ListTaken, tally: Tally, repeated: int, written: tuple[Written, ...], as_of: datetime
) -> str:
    files = [{"sheet": str(w.sheet), "file": str(w.path), "rows": w.rows} for w in written]
    said = {
        "source": taken.name,
        "encoding": str(taken.encoding),
        "register_as_of": as_of.isoformat(),
        "rows": len(taken.rows),
        "repeated": repeated,
        "rejects": len(taken.rejects),
        "dropped_columns": list(taken.dropped),
        "verdicts": {str(v): n for v, n in tally.verdicts.items()},
        **_sums(tally),
        "files": files,
    }
    return json.dumps(said, ensure_ascii=False, indent=1)


def _tell_dates(taken: ListTaken, words: Words, *, practice: bool) -> None:
    """Say until when the earliest expiry of the list is to be worked off."""
    expiry_day = min((row.expiry for row in taken.rows if row.expiry), default=None)
    if expiry_day is None:
        return
    plan = schedule(expiry_day, wiring.office_rulebook(practice=practice), wiring.today())
    days = ("expiry", "work_from", "work_until", "print_from", "print_until", "renewal_from")
    click.echo(words("expiry.dates", **{day: getattr(plan, day) for day in days}), err=True)


@expiry.command("moved")
@click.argument("file", type=_FILE)
@click.option("--since", required=True, type=click.DateTime(["%Y-%m-%d"]))
@click.option("--mapping", type=_FILE, help="The list's names of columns and codes (TOML).")
@click.option("--out", required=True, type=_FOLDER, help="Where the list is written.")
@click.option("--accept-rejects", is_flag=True, help="Leave out the rows that cannot be read.")
@click.option("--json", "as_json", is_flag=True, help="For programs: one object on stdout.")
@click.pass_obj
def moved(
    context: Context,
    file: Path,
    since: datetime,
    mapping: Path | None,
    out: Path,
    accept_rejects: bool,
    as_json: bool,
) -> None:
    """Say who of the list FILE has moved, died or changed the name since a day."""
    words, day = context.words, since.date()
    taken = _read(file, expiry_wiring.listed_mapping(mapping), words, accept_rejects=accept_rejects)
    with wiring.store(practice=context.practice) as store:
        if store.register.info() is None:
            raise StoreError(Reason.NO_REGISTER)
        judge = expiry_wiring.judge_for(taken.encoding, practice=context.practice)
        keyed = [(str(row.line), row) for row in taken.rows]
        matched = match_list(store.register, keyed, judge, progress=_telling(words))
        found = list(fates(matched, day))
    _progress("")
    path = expiry_wiring.write_fates(out, words, found)
    counts = {fate: sum(one.fate is fate for one in found) for fate in Fate}
    if as_json:
        said = {
            "since": day.isoformat(),
            "rows": len(found),
            "fates": {str(fate): count for fate, count in counts.items()},
            "file": str(path),
        }
        click.echo(json.dumps(said, ensure_ascii=False, indent=1))
        return
    for fate, count in counts.items():
        if count:
            label = words(f"expiry.moved.fate.{fate}")
            click.echo(words("expiry.count", verdict=label, count=count))
    click.echo(words("expiry.moved.total", since=day.isoformat(), **_fate_sums(found)))
    click.echo(words("expiry.written", file=path, count=len(found)), err=True)


def _fate_sums(found: list[Moved]) -> dict[str, int]:
    return {
        "count": len(found),
        "changed": sum(one.fate.changed for one in found),
        "look": sum(one.fate in (Fate.LOOK, Fate.RENAMED) for one in found),
        "locked": sum(one.fate is Fate.LOCKED for one in found),
    }


def _read(file: Path, mapping: RegisterMapping, words: Words, *, accept_rejects: bool) -> ListTaken:
    try:
        taken = read_list(file, mapping, accept_rejects=accept_rejects)
    except ListRefusedError as refused:
        _tell_rejects(refused.rejects, words)
        click.echo(words("register.rejects_choice"), err=True)
        raise
    _tell_rejects(taken.rejects, words)
    if taken.rejects:
        click.echo(words("register.rejects_left_out", count=len(taken.rejects)), err=True)
    if taken.dropped:
        click.echo(words("register.dropped", columns=", ".join(taken.dropped)), err=True)
    return taken


def _tell_rejects(rejects: tuple[Reject, ...], words: Words) -> None:
    for row in rejects:
        why = words(f"reject.{row.reason}")
        click.echo(words("register.reject", line=row.line, column=row.column, why=why), err=True)


def _telling(words: Words) -> Progress:
    def tell(stage: Stage, count: int) -> None:
        _progress(words(f"expiry.progress.{stage}", count=count))

    return tell


def _progress(text: str) -> None:
    """Write over the line before, on a terminal only."""
    if sys.stderr.isatty():
        click.echo(f"\r{text:<30}\r", nl=False, err=True)
