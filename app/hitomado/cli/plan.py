"""`plan CASE.json`: what the rules say of a case, line by line with the reasons, or as JSON."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from hitomado.cli.context import Context
from hitomado.cli.office_book import laid_here
from hitomado.core.reasons import HitomadoError, Reason
from hitomado.core.rules.book.rulebook import Rulebook
from hitomado.core.rules.files.case_json import case_of_json
from hitomado.core.rules.files.plan_json import plan_to_json
from hitomado.core.rules.plan import Because, PersonFacts, ProcedurePlan, Way
from hitomado.core.rules.planner import make_plan
from hitomado.wiring import closed_days
from hitomado.words import Words
from hitomado.words.documents_said import counted_said, lacking_said, refused_said


@click.command()
@click.argument("file", metavar="CASE.json", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print the settled JSON format.")
@click.pass_obj
def plan(context: Context, file: Path, as_json: bool) -> None:
    """Say what is possible for a household today, until when, and why.

    The rules and closed days are this office's where it has set any; what the file itself says of
    the office is laid over them.
    """
    with laid_here(context) as (laid, office):
        case = case_of_json(_text(file), lambda day: closed_days(day, office.days))
        rules = laid.book
        made = make_plan(case, rules)
    if as_json:
        click.echo(json.dumps(plan_to_json(made), ensure_ascii=False, indent=2))
        return
    rules = rules.overlaid(case.office.settings)
    for person, own in zip(case.persons, made.persons, strict=True):
        click.echo(_headline(context.words, person))
        for found in own.procedures:
            for line in plan_lines(context.words, found, case.today, rules):
                click.echo(line)
        if not own.procedures:
            click.echo("  " + context.words("plan_cli.nothing"))


def _text(file: Path) -> str:
    """Read the file. Raises HitomadoError(CASE_UNREADABLE)."""
    try:
        return file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise HitomadoError(Reason.CASE_UNREADABLE, type(error).__name__) from error


def _headline(words: Words, person: PersonFacts) -> str:
    if person.role:
        return words("plan_cli.person_role", person=person.id, role=person.role)
    return words("plan_cli.person", person=person.id)


def plan_lines(words: Words, found: ProcedurePlan, today: date, rules: Rulebook) -> Iterator[str]:
    """Say one procedure of one person, line by line. rules: the office's values laid over."""
    yield "  " + words(
        "plan_cli.procedure",
        procedure=words(f"procedure.{found.procedure}"),
        answer=words(f"answer.{found.answer}"),
    )
    for line in (
        *_days(words, found),
        *(_because(words, each, today, rules) for each in found.because),
        *_costs(words, found),
        *_listed(words, found),
        *_steps(words, found),
        *(words("plan_cli.question", text=words(f"question.{q}")) for q in found.questions),
        *(words("plan_cli.warning", text=words(f"warning.{w}")) for w in found.warnings),
        *(_way(words, way) for way in found.ways),
    ):
        yield f"    {line}"


def _days(words: Words, found: ProcedurePlan) -> Iterator[str]:
    if found.last_day:
        yield words("plan_cli.last_day", day=found.last_day)
    if found.practical_last_day and found.practical_last_day != found.last_day:
        yield words("plan_cli.closed", day=found.practical_last_day)
    if found.valid_until:
        yield words("plan_cli.valid_until", day=found.valid_until)


def _because(words: Words, because: Because, today: date, rules: Rulebook) -> str:
    """One reason: the rule's words, the facts used, its basis and the day it was checked."""
    rule = rules.on(because.rule, today)
    facts = words("plan_cli.comma").join(_fact(words, *fact) for fact in because.facts)
    return words(
        "plan_cli.because",
        rule=words(f"because.{because.rule}"),
        facts=words("plan_cli.facts", facts=facts) if facts else "",
        basis=rule.basis,
        checked=rule.checked,
        mark=words(f"plan_cli.mark.{'office' if rule.by_office else rule.mark}"),
    )


def _fact(words: Words, name: str, value: str) -> str:
    match name:
        case "lacking":
            value = lacking_said(words, value)
        case "refused":
            value = refused_said(words, value)
        case "counted":
            value = counted_said(words, value)
        case _:
            coded = {"who": "who.is", "letter": "plan_cli.letter", "reason": "hardship"}
            key = f"{coded.get(name, name)}.{value}"
            value = words(key) if key in words else value
    key = f"plan_cli.fact.{name}"
    return words("plan_cli.fact", name=words(key) if key in words else name, value=value)


def _costs(words: Words, found: ProcedurePlan) -> Iterator[str]:
    if found.fee is not None:
        yield words("plan.fee", yen=found.fee) if found.fee else words("plan.no_fee")


def _listed(words: Words, found: ProcedurePlan) -> Iterator[str]:
    for code in found.documents:
        yield words("plan_cli.document", text=words(f"document.{code}"))
    for code in found.forms:
        yield words("plan_cli.form", text=words(f"paper.{code}"))


def _steps(words: Words, found: ProcedurePlan) -> Iterator[str]:
    for number, step in enumerate(found.steps, 1):
        place = words(f"plan_cli.place.{step.place}")
        if step.pin:
            place = words("plan_cli.with_pin", place=place, pin=words(f"card.part.{step.pin}_pin"))
        text = words(f"step.{step.code}")
        yield words("plan_cli.step", number=number, text=text, place=place)


def _way(words: Words, way: Way) -> str:
    text = words(f"plan_cli.way.{way.code}")
    if way.come_from:
        text += words("plan_cli.come_from", day=way.come_from)
    if way.by:
        text += words("plan_cli.by", day=way.by)
    return words("plan_cli.way", text=text)
