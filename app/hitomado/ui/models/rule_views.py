"""The office's rules as its settings screen shows them; from the rules alone, no Qt."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from unicodedata import normalize

from hitomado.core.reasons import HitomadoError, Reason, RulesError
from hitomado.core.rules.book.office_rules import LaidRules, OfficeOwn, OfficeValue
from hitomado.core.rules.book.rule_groups import by_group
from hitomado.core.rules.book.rulebook import NUMBERS, Kind, Mark, Rule
from hitomado.ui.models.text import day_only
from hitomado.words import Words
from hitomado.words.rules_said import all_in_words, rule_title, rule_value

_IN_A_LINE = 24  # characters of a value in the list
_JAPAN = timezone(timedelta(hours=9))


@dataclass(frozen=True, slots=True)
class Waiting:
    """A value that has not begun. id: what `withdraw` takes."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class RuleView:
    """One rule in full. value: as it is typed again. limits: "" = there are none to tell.

    changed: whether the office's word holds or waits, so that there is a way back.
    """

    rule: Rule
    title: str
    facts: tuple[tuple[str, str], ...]
    question: str
    unsure: bool
    limits: str
    history: tuple[str, ...]
    waiting: tuple[Waiting, ...]
    changed: bool


def present(laid: LaidRules, today: date) -> tuple[Rule, ...]:
    """Return each rule once: in force today, else its next period, else its last."""
    best: dict[str, Rule] = {}
    for rule in sorted(laid.book.rules, key=lambda one: one.valid_from):
        kept = best.get(rule.id)
        if kept is None or not (kept.in_force(today) or kept.valid_from > today):
            best[rule.id] = rule
    order = dict.fromkeys(rule.id for rule in laid.based.rules)
    return tuple(best[rule_id] for rule_id in order)


def list_lines(
    words: Words, laid: LaidRules, own: OfficeOwn, today: date, wanted: str
) -> tuple[tuple[str, str], ...]:
    """Return (rule id, line) in groups; a group's own line has no id.

    Rules whose value is a code without words are the program's own affair and left out.
    """
    parts = normalize("NFKC", wanted).lower().split()
    lines: list[tuple[str, str]] = []
    said = (r for r in present(laid, today) if all_in_words(words, r.id, r.kind, r.value))
    for group, rules in by_group(said).items():
        named = words(f"office_rules.group.{group}")
        found = [r for r in rules if all(part in _sought(words, r, named) for part in parts)]
        if found:
            lines.append(("", named))
            lines.extend((rule.id, _line(words, rule, own, today)) for rule in found)
    return tuple(lines)


def _sought(words: Words, rule: Rule, group: str) -> str:
    said = (
        rule.id,
        rule_title(words, rule.id),
        rule_value(words, rule.kind, rule.value),
        rule.basis,
        group,
        words(f"office_rules.mark.{rule.mark}"),
        words("office_rules.by_office") if rule.by_office else "",
    )
    return normalize("NFKC", " ".join(said)).lower()


def _line(words: Words, rule: Rule, own: OfficeOwn, today: date) -> str:
    value = rule_value(words, rule.kind, rule.value).replace("\n", " ")
    if len(value) > _IN_A_LINE:
        value = f"{value[:_IN_A_LINE]}…"
    key = "office_rules.row_own" if rule.by_office else "office_rules.row"
    row = words(key, title=rule_title(words, rule.id), value=value)
    waits = any(_waits(one, rule, today) for one in own.values)
    return words("office_rules.row_waits", row=row) if waits else row


def _waits(value: OfficeValue, rule: Rule, today: date) -> bool:
    return value.rule == rule.id and value.stands and value.valid_from > today


def rule_view(words: Words, rule: Rule, own: OfficeOwn, today: date) -> RuleView:
    """Show one rule with its history, the latest first."""
    mine = [one for one in own.values if one.rule == rule.id]
    value = rule_value(words, rule.kind, rule.value)
    if rule.by_office:
        value = words("office_rules.row", title=words("office_rules.by_office"), value=value)
    return RuleView(
        rule,
        rule_title(words, rule.id),
        (
            (words("office_rules.in_force"), value),
            (words("office_rules.mark"), words(f"office_rules.mark.{rule.mark}")),
            (words("office_rules.basis"), rule.basis),
            (words("office_rules.checked"), day_only(words, rule.checked)),
        ),
        words(f"question.{rule.question}") if rule.question else "",
        rule.mark is Mark.UNSURE and not rule.by_office,
        limits(words, rule),
        tuple(_past(words, rule, one) for one in reversed(mine)),
        tuple(
            Waiting(one.id, words("office_rules.withdraw", day=day_only(words, one.valid_from)))
            for one in mine
            if _waits(one, rule, today)
        ),
        rule.by_office or any(_waits(one, rule, today) for one in mine),
    )


def limits(words: Words, rule: Rule) -> str:
    """Say what may be typed; "" where there is nothing to say."""
    match rule.kind:
        case kind if kind in NUMBERS:
            said = (rule_value(words, kind, n) for n in (rule.minimum or 0, rule.most))
            least, most = said
            return words("office_rules.range", min=least, max=most)
        case Kind.TEXT:
            return words("office_rules.text_range", max=rule.most, lines=rule.lines or 1)
        case Kind.LINES:
            return words("office_rules.list_range", max=rule.most, lines=rule.lines)
        case Kind.URL:
            return words("office_rules.url_range")
    return ""


def _past(words: Words, rule: Rule, one: OfficeValue) -> str:
    shipped = words("office_rules.shipped")
    value = shipped if one.value is None else rule_value(words, rule.kind, one.value)
    line = words(
        "office_rules.history_until" if one.until else "office_rules.history_line",
        since=day_only(words, one.valid_from),
        until=day_only(words, one.until) if one.until else "",
        value=value,
        clerk=one.clerk,
        at=when(words, one.at),
    )
    if one.stands:
        return line
    return words(
        "office_rules.history_withdrawn",
        line=line,
        clerk=one.withdrawn_by,
        at=when(words, one.withdrawn_at),
    )


def when(words: Words, at: str) -> str:
    """Say a UTC time in ISO 8601 as day and clock time in Japan."""
    here = datetime.fromisoformat(at).astimezone(_JAPAN)
    return f"{day_only(words, here.date())} {here:%H:%M}"


def file_line(words: Words, own: OfficeOwn) -> str:
    """Say which rule file of the office is in use; "" = none."""
    if own.file is None:
        return ""
    at = when(words, own.file.at)
    return words("office_rules.file", file=own.file.name, clerk=own.file.clerk, at=at)


def left_out_titles(words: Words, stops: Sequence[HitomadoError]) -> Iterator[str]:
    """Name what does not hold: titles of rules, the file."""
    for stop in stops:
        told = dict(stop.params)
        if stop.reason is Reason.RULE_FILE_REFUSED and isinstance(stop, RulesError):
            yield words("office_rules.the_file", file=told["file"])
        else:
            yield rule_title(words, str(told["rule"]))
