"""One row of a list beside the register as it is shown, and what may be said of it. No Qt."""

from dataclasses import dataclass, field, replace

from hitomado.core.disclose import Disclosed, UnknownTick, Visibility
from hitomado.core.expiry.model import Candidate, Choice, ListRow, RowState, Verdict
from hitomado.core.expiry.state import looked_up, refusal
from hitomado.core.match.birth_dates import compare_birth_dates
from hitomado.core.match.comparison import Comparison, Field, FieldComparison, Level, MatchReason
from hitomado.ui.kit.comparison_data import ComparisonShown
from hitomado.ui.models.compared import comparison_shown
from hitomado.ui.models.text import birth, day_only
from hitomado.words import Words

NEXT = "next"  # the next candidate is shown; nothing is decided
LATER = "later"  # the row stays as it is, the next one comes

# one key per decision, the same one whatever the row
KEYS: dict[str, str] = {
    "1": Choice.THIS_PERSON,
    "2": NEXT,
    "3": Choice.NOT_OURS,
    "4": Choice.MOVED_OUT,
    "5": Choice.DECEASED,
    "6": Choice.BY_HAND,
    "0": LATER,
}
FLAG_KEYS: dict[str, str] = {
    "1": Choice.FLAG_CLEAR,
    "6": Choice.FLAG_PROTECTED,
    "0": LATER,
}
LOCKED_KEYS: dict[str, str] = {"6": Choice.BY_HAND, "0": LATER}


@dataclass(frozen=True, slots=True)
class RowView:
    """What is shown of a row. facts: lines about the listed person. why: why it is not settled.

    candidate: line about the candidate shown, "" for none. said: what somebody decided already.
    keys: key → what it says (offered ones).
    """

    name: str = field(repr=False)
    facts: tuple[str, ...] = field(repr=False)
    why: str
    candidate: str = field(default="", repr=False)
    compared: ComparisonShown | None = field(default=None, repr=False)
    keys: tuple[tuple[str, str], ...] = ()
    said: str = ""


def grant_of(row: RowState) -> UnknownTick | None:
    """The gate's key for a row whose flag was looked up: its journal line says so."""
    flag = row.flag
    if flag is None or flag.choice is not Choice.FLAG_CLEAR:
        return None
    ref = looked_up(row.matched)
    return UnknownTick(ref, f"{row.matched.key}@{flag.at.isoformat()}") if ref else None


def keys_of(row: RowState) -> dict[str, str]:
    """Which keys say what, of this row as it stands: only what the list would accept."""
    verdict = row.matched.verdict
    if verdict is Verdict.PROTECTED:
        return LOCKED_KEYS
    if verdict is Verdict.UNKNOWN_FLAG and row.flag is None:
        return FLAG_KEYS
    people = row.matched.candidates
    found = dict(KEYS)
    if len(people) < 2:
        del found["2"]
    ref = people[0].resident.atena_number if people else ""
    return {
        key: choice
        for key, choice in found.items()
        if choice in (NEXT, LATER) or refusal(row, Choice(choice), ref) is None
    }


def row_view(words: Words, row: RowState, at: int = 0) -> RowView:
    """Show a row. at: which candidate stands beside it."""
    matched, listed = row.matched, row.matched.row
    keys = tuple((key, _said(words, row, what)) for key, what in keys_of(row).items())
    if matched.verdict is Verdict.PROTECTED:
        # neither the address nor why: what is seen here may be seen by others
        return RowView(listed.name, (_number(words, listed),), words("expiry_view.locked"), "",
                       None, keys)  # fmt: skip
    if matched.verdict is Verdict.UNKNOWN_FLAG and row.flag is None:
        facts = (_number(words, listed), _born(words, listed))
        return RowView(listed.name, facts, words("expiry_view.flag_first"), "", None, keys)
    told = (_number(words, listed), _born(words, listed), _expiry(words, listed))
    why = why_said(words, row)
    if not matched.candidates:
        said = (*told, listed.full_address)
        return RowView(listed.name, said, why, words("expiry_view.nobody"), None, keys)
    candidate = matched.candidates[at % len(matched.candidates)]
    return RowView(
        listed.name,
        told,
        why,
        candidate_line(words, row, candidate, at),
        beside(words, row, candidate),
        keys,
    )


def why_said(words: Words, row: RowState) -> str:
    """Why a person looks at the row."""
    codes = (*row.matched.codes, *(("changed",) if row.changed else ()))
    return words("kit.list.comma").join(words(f"expiry.why.{code}") for code in codes)


def candidate_line(words: Words, row: RowState, candidate: Candidate, at: int) -> str:
    """Which of the candidates stands beside the row, and how the register has them."""
    shown = candidate.shown(grant_of(row))
    count = len(row.matched.candidates)
    said = words(
        "expiry_view.candidate",
        n=at % count + 1,
        count=count,
        number=shown.ref,
        state=_state(words, shown),
    )
    if row.matched.row.full_address or shown.visibility is not Visibility.FULL:
        return said
    # the list's own address was dropped when the row was locked: nothing stands beside it
    there = f"{shown.address}　{shown.building}".rstrip()
    return f"{said}\n{words('expiry_view.lives_at', address=there)}"


def _state(words: Words, shown: Disclosed) -> str:
    key = f"kit.state.{shown.state}"
    return words(key) if key in words else ""  # who lives here needs no word


def beside(words: Words, row: RowState, candidate: Candidate) -> ComparisonShown:
    """The listed values left, the register's right, with the comparator's reasons."""
    grant = grant_of(row)
    compared = _comparison(row.matched.row, candidate, candidate.shown(grant), grant)
    shown = comparison_shown(compared, words, chip="listed", other="register")
    # what is to be done is asked below, once for the row and not for each field
    return replace(shown, fields=tuple(replace(f, to_do="") for f in shown.fields))


def _comparison(
    row: ListRow, candidate: Candidate, shown: Disclosed, grant: UnknownTick | None
) -> Comparison:
    reasons: dict[Field, list[MatchReason]] = {}
    for proof in candidate.shown_proofs(grant):
        reasons.setdefault(proof.what, []).append(proof.reason)
    sides: dict[Field, tuple[str, str]] = {Field.NAME: (row.name, shown.name)}
    if shown.visibility is Visibility.FULL and row.full_address:
        there = f"{shown.address}　{shown.building}" if shown.building else shown.address
        sides[Field.ADDRESS] = (row.full_address, there)
    fields = [
        FieldComparison.of(what, tuple(reasons.get(what, ())), *both)
        for what, both in sides.items()
    ]
    born = compare_birth_dates(row.birth, shown.birth)
    if born.level is Level.NOTATION and row.birth.exact is not None:
        born = replace(born, level=Level.IDENTICAL, reasons=())
    sex = tuple(reasons.get(Field.SEX, ()))
    fields += [born, FieldComparison.of(Field.SEX, sex, row.sex, shown.sex)]
    return Comparison(tuple(fields))


def chosen_at(row: RowState) -> int:
    """Which candidate was decided on, the first where none was."""
    wanted = row.decision.candidate if row.decision else ""
    refs = [each.resident.atena_number for each in row.matched.candidates]
    return refs.index(wanted) if wanted in refs else 0


def decided_said(words: Words, row: RowState) -> str:
    """What was decided of a row, for the second person, "" for nothing."""
    last = row.decision or row.flag
    if last is None:
        return ""
    return words(
        "expiry_view.decided_by",
        what=words(f"expiry_view.choice.{last.choice}"),
        clerk=last.by,
    )


def _said(words: Words, row: RowState, what: str) -> str:
    locked = row.matched.verdict is Verdict.PROTECTED or what == Choice.FLAG_PROTECTED
    return words("expiry_view.choice.superior" if locked and what != LATER
                 else f"expiry_view.choice.{what}")  # fmt: skip


def _number(words: Words, row: ListRow) -> str:
    return words("expiry_view.number", number=row.number or row.line)


def _born(words: Words, row: ListRow) -> str:
    sex = words(f"card.sex.{row.sex}")
    return words("expiry_view.born", day=birth(words, row.birth), sex=sex)


def _expiry(words: Words, row: ListRow) -> str:
    due = words(f"expiry_view.due.{row.due}")
    if row.expiry is None:
        return due
    return words("expiry_view.runs_out", what=due, day=day_only(words, row.expiry))
