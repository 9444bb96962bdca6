"""Identity documents as shown at the counter: which count, in which class, and which do not.

What a kind of document is worth stands in the rules `identity.<kind>`: its class and the
conditions it must meet. Source: 個人番号カードの事務処理要領 (本人確認書類).
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final, cast

from hitomado.core.ages import add_months
from hitomado.core.rules.book.rulebook import Rulebook

MY_NUMBER_CARD: Final = "my_number_card"
NOTHING_SHOWN: Final = "none"  # they were asked and have nothing with them
# what the clerk saw wrong with a document
FAULTS: Final = frozenset({"copy", "differs", "incomplete", "other_person", "lapsed"})


@dataclass(frozen=True, slots=True)
class ShownDocument:
    """One document on the desk.

    kind: of the rules `identity.<kind>`. expiry: inclusive, None = the clerk saw that it is in
    date or it has none. photo: this one bears a photo where its kind may or may not.
    fault: a code of FAULTS, "" = an original of its holder that agrees with the register.
    """

    kind: str
    expiry: date | None = None
    issued: date | None = None
    photo: bool = False
    fault: str = ""

    @property
    def code(self) -> str:
        """One line for `PersonFacts.documents`; `shown_document` reads it."""
        parts = [self.kind]
        if self.expiry is not None:
            parts.append(f"expiry={self.expiry.isoformat()}")
        if self.issued is not None:
            parts.append(f"issued={self.issued.isoformat()}")
        if self.photo:
            parts.append("photo")
        if self.fault:
            parts.append(self.fault)
        return " ".join(parts)


def shown_document(code: str) -> ShownDocument:
    """Read the line that `ShownDocument.code` writes. Raises ValueError on anything else."""
    kind, *parts = code.split(" ")
    days: dict[str, date] = {}
    photo, fault = False, ""
    for part in parts:
        name, equals, value = part.partition("=")
        if equals and name in {"expiry", "issued"} and name not in days:
            days[name] = date.fromisoformat(value)
        elif part == "photo" and not photo:
            photo = True
        elif part in FAULTS and not fault:
            fault = part
        else:
            raise ValueError("not a shown document")
    if not kind:
        raise ValueError("not a shown document")
    return ShownDocument(kind, days.get("expiry"), days.get("issued"), photo, fault)


@dataclass(frozen=True, slots=True)
class Counted:
    """What of the shown documents counts.

    classes: kind → class letter (a, b, n, q, w, h, r), in the order shown. photo: kinds that bear
    a photo. stand_in: kinds that count only where a photo among class B is asked for.
    refused: kind and why, in the order shown.
    """

    classes: dict[str, str] = field(default_factory=dict)
    photo: frozenset[str] = frozenset()
    stand_in: frozenset[str] = frozenset()
    refused: tuple[tuple[str, str], ...] = ()


def count_documents(
    shown: Sequence[ShownDocument], on: date, rules: Rulebook, *, by_agent: bool = False
) -> Counted:
    """Sort what was shown; a second document of a kind that counts already does not count.

    by_agent: these are the agent's own, for whom a 顔写真証明書 is no document.
    """
    classes: dict[str, str] = {}
    photo, stand_in, refused = set(), set(), []
    for document in shown:
        if document.kind == NOTHING_SHOWN:
            continue
        conditions = _conditions(document.kind, on, rules)
        why = _refusal(document, conditions, on, rules, by_agent=by_agent)
        if not why and ("photo" in conditions or _bears_photo(document, conditions)):
            photo.add(document.kind)
        if not why and document.kind in classes:
            why = "twice"
        if why:
            refused.append((document.kind, why))
            continue
        classes[document.kind] = conditions[0]
        if "photo_formula_only" in conditions:
            stand_in.add(document.kind)
    return Counted(classes, frozenset(photo), frozenset(stand_in), tuple(refused))


def _bears_photo(document: ShownDocument, conditions: tuple[str, ...]) -> bool:
    return document.photo and "may_bear_photo" in conditions


def known_kinds(rules: Rulebook) -> tuple[str, ...]:
    """Return every kind that the rules name, in their order."""
    ids = (rule.id for rule in rules.rules if rule.id.startswith("identity."))
    return tuple(dict.fromkeys(name.removeprefix("identity.") for name in ids))


def _conditions(kind: str, on: date, rules: Rulebook) -> tuple[str, ...]:
    """Class and conditions of a kind on a day; () = it is no document on that day."""
    rule = rules.find(f"identity.{kind}", on)
    return cast("tuple[str, ...]", rule.value) if rule else ()


def _refusal(
    document: ShownDocument,
    conditions: tuple[str, ...],
    on: date,
    rules: Rulebook,
    *,
    by_agent: bool,
) -> str:
    """Say why a document does not count, "" if it does."""
    if not conditions:
        known = document.kind in known_kinds(rules)
        return "no_longer_accepted" if known else "unknown_kind"
    if document.fault:
        return document.fault
    if document.expiry is not None and document.expiry < on:
        return "expired"
    if document.issued is not None and document.issued > on:
        return "issue_date"
    if by_agent and "holder_only" in conditions:
        return "not_for_agents"
    return next(
        (why for c in conditions[1:] if (why := _unmet(c, document, on, rules))),
        "",
    )


def _unmet(condition: str, document: ShownDocument, on: date, rules: Rulebook) -> str:
    name, _, value = condition.partition(".")
    match name:
        case "issued_since":
            first = date.fromisoformat(value)
            return "" if document.issued and document.issued >= first else "issue_date"
        case "issued_within_months":
            issued = document.issued
            return "" if issued and on <= add_months(issued, int(value)) else "issue_date"
        case "if":
            return "" if rules.flag(value, on) else "not_in_principle"
    return ""
