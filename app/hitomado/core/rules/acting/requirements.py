"""Which identity documents suffice: the formulas of the rules `formula.<name>`.

A formula is a list of alternatives; an alternative is its parts joined by dots: `a2` two of class
A, `b1` one of class B (one more of A does as well), `n1` 通知カード or 個人番号通知書, `photo`
one with a photo among them, `card` the holder's own card beside the others, `pin` its PIN.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from hitomado.core.rules.acting.documents import (
    MY_NUMBER_CARD,
    Counted,
    ShownDocument,
    count_documents,
)
from hitomado.core.rules.book.rulebook import Rulebook


@dataclass(frozen=True, slots=True)
class DocumentCheck:
    """Whether the documents suffice.

    lacking: each alternative that would complete them, as parts (`("a1",)`, `("b1", "photo")`);
    empty when satisfied. refused: kind of a shown document that does not count, and why.
    counted: kinds that count.
    """

    satisfied: bool
    lacking: tuple[tuple[str, ...], ...] = ()
    refused: tuple[tuple[str, str], ...] = ()
    counted: tuple[str, ...] = ()


def check(
    requirement: str,
    shown: Sequence[ShownDocument],
    on: date,
    rules: Rulebook,
    *,
    by_agent: bool = False,
    pin_usable: bool = True,
) -> DocumentCheck:
    """Hold the shown documents against a formula on a day.

    requirement: name of a rule `formula.<name>`. by_agent: they are the agent's own. pin_usable:
    the holder's PIN can be verified today. Raises RulesError(RULES_INVALID) for no such formula.
    """
    counted = count_documents(shown, on, rules, by_agent=by_agent)
    alternatives = rules.codes(f"formula.{requirement}", on)
    gaps = [
        _gap(alternative.split("."), counted, pin_usable=pin_usable) for alternative in alternatives
    ]
    kinds = tuple(counted.classes)
    if not all(gaps):
        return DocumentCheck(True, (), counted.refused, kinds)
    lacking = tuple(dict.fromkeys(gap for gap in gaps if not _needless(gap, gaps)))
    return DocumentCheck(False, lacking, counted.refused, kinds)


def _gap(parts: list[str], counted: Counted, *, pin_usable: bool) -> tuple[str, ...]:
    """Return the parts of one alternative that are still missing."""
    missing: list[str] = []
    classes = dict(counted.classes)
    if "photo" not in parts:
        classes = {kind: c for kind, c in classes.items() if kind not in counted.stand_in}
    if "card" in parts and classes.pop(MY_NUMBER_CARD, None) is None:
        missing.append("card")
    if "pin" in parts and not pin_usable:
        missing.append("pin")
    wanted = {part[0]: int(part[1:]) for part in parts if part[1:].isdigit()}
    have = {letter: list(classes.values()).count(letter) for letter in ("a", "b", *wanted)}
    have["b"] += max(0, have["a"] - wanted.get("a", 0))
    missing += [
        f"{letter}{count - have[letter]}"
        for letter, count in wanted.items()
        if have[letter] < count
    ]
    if "photo" in parts and not any(k in counted.photo or c == "a" for k, c in classes.items()):
        missing.append("photo")
    return tuple(missing)


def _needless(gap: tuple[str, ...], gaps: Sequence[tuple[str, ...]]) -> bool:
    """Whether another alternative asks for part of the same only."""
    own = _amounts(gap)
    return any(
        other != gap and all(own.get(name, 0) >= amount for name, amount in _amounts(other).items())
        for other in gaps
    )


def _amounts(gap: tuple[str, ...]) -> dict[str, int]:
    parts = ((part[0], int(part[1:])) if part[1:].isdigit() else (part, 1) for part in gap)
    return dict(parts)
