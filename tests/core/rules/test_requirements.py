"""Combinations of identity documents: a table written by hand, and all small sets by an oracle."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from itertools import combinations

import pytest

from hitomado.core.rules.acting.documents import ShownDocument
from hitomado.core.rules.acting.requirements import check
from tests.core.rules.cases import RULES

TODAY = date(2026, 11, 24)

# short names of what lies on the desk
DESK = {
    "card": ShownDocument("my_number_card", date(2033, 3, 15)),
    "licence": ShownDocument("driving_licence", date(2028, 1, 1)),
    "passport": ShownDocument("passport", date(2030, 1, 1)),
    "old passport": ShownDocument("passport", date(2026, 11, 23)),
    "record": ShownDocument("driving_record", issued=date(2015, 6, 1)),
    "old record": ShownDocument("driving_record", issued=date(2011, 6, 1)),
    "juki": ShownDocument("juki_card_with_photo", date(2030, 1, 1)),
    "eligibility": ShownDocument("eligibility_certificate"),
    "insurance": ShownDocument("health_insurance_card"),
    "pension": ShownDocument("pension_book"),
    "patient": ShownDocument("patient_card"),
    "student": ShownDocument("student_id"),
    "student photo": ShownDocument("student_id", photo=True),
    "photo certificate": ShownDocument("photo_certificate_hospital"),
    "notice": ShownDocument("my_number_notice"),
    "copy": ShownDocument("residence_card", fault="copy"),
}


def enough(formula: str, *names: str, pin: bool = True, by_agent: bool = False) -> bool:
    shown = [DESK[name] for name in names]
    found = check(formula, shown, TODAY, RULES, pin_usable=pin, by_agent=by_agent)
    assert found.satisfied is not bool(found.lacking)
    return found.satisfied


STRICT = "a2_or_a1b1_or_b3_with_photo"
TABLE: list[tuple[str, str, bool]] = [
    ("a1_or_b2", "licence", True),
    ("a1_or_b2", "card", True),
    ("a1_or_b2", "record", True),
    ("a1_or_b2", "eligibility, pension", True),
    ("a1_or_b2", "eligibility", False),
    ("a1_or_b2", "old passport", False),
    ("a1_or_b2", "old passport, eligibility", False),
    ("a1_or_b2", "juki", False),
    ("a1_or_b2", "juki, eligibility", False),
    ("a1_or_b2", "old record, pension", False),
    ("a1_or_b2", "insurance, pension", False),
    ("a1_or_b2", "copy", False),
    ("a1_or_b2", "pension, pension", False),
    ("a1_or_b2", "student, student photo", False),
    ("a1_or_b2", "photo certificate, pension", False),
    ("a1_or_b2", "", False),
    ("a1_or_b1", "eligibility", True),
    ("a1_or_b1", "licence", True),
    ("a1_or_b1", "insurance", False),
    ("a1", "eligibility, pension, patient", False),
    ("a1", "passport", True),
    ("a2_or_a1b1", "licence", False),
    ("a2_or_a1b1", "licence, passport", True),
    ("a2_or_a1b1", "licence, licence", False),
    ("a2_or_a1b1", "licence, pension", True),
    ("a2_or_a1b1", "licence, old passport", False),
    ("a2_or_a1b1", "eligibility, pension, student photo", False),
    (STRICT, "eligibility, pension, student photo", True),
    (STRICT, "eligibility, pension, student", False),
    (STRICT, "student, student photo, eligibility, pension", True),
    (STRICT, "student, student photo, eligibility", False),
    (STRICT, "eligibility, pension, photo certificate", True),
    (STRICT, "pension, photo certificate", False),
    (STRICT, "licence, pension", True),
    (STRICT, "licence, passport", True),
    (STRICT, "licence", False),
    (STRICT, "licence, photo certificate", False),
    ("card", "card", True),
    ("card", "licence, passport", False),
    ("card_with_pin", "card", True),
    ("card_with_pin_or_a1", "card", True),
    ("card_and_a1_or_b1", "card", False),
    ("card_and_a1_or_b1", "card, licence", True),
    ("card_and_a1_or_b1", "card, pension", True),
    ("card_and_a1_or_b1", "licence, pension", False),
    ("card_or_a1_or_b2", "card", True),
    ("card_or_a1_or_b2", "eligibility, pension", True),
    ("card_or_a1_or_b2", "pension", False),
    ("application", "card", True),
    ("application", "licence", False),
    ("application", "notice, eligibility", False),
    ("application", "notice, eligibility, pension", True),
    ("application", "licence, eligibility", True),
]


@pytest.mark.parametrize(("formula", "names", "expected"), TABLE)
def test_hand_written_combination(formula: str, names: str, expected: bool) -> None:
    assert enough(formula, *(name for name in names.split(", ") if name)) is expected


def test_a_card_whose_pin_is_lost_is_no_proof_by_pin() -> None:
    assert not enough("card_with_pin", "card", pin=False)
    assert not enough("card_with_pin_or_a1", "card", pin=False)
    assert enough("card_with_pin_or_a1", "card", "licence", pin=False)
    assert not enough("application", "card", pin=False)


def test_an_agents_photo_certificate_completes_nothing() -> None:
    assert not enough(STRICT, "eligibility", "pension", "photo certificate", by_agent=True)


# The oracle knows points and sums where the program knows alternatives and gaps.
PHOTO_OFFICIAL = {"card", "licence", "passport", "record"}
OTHERS = {"eligibility", "pension", "patient", "student", "student photo"}
KINDS = {"student photo": "student"}


def _tally(names: Sequence[str]) -> tuple[int, int, bool, bool]:
    """Official ones beside the card, others, whether another bears a photo, whether the card."""
    official = len({n for n in names if n in PHOTO_OFFICIAL} - {"card"})
    others = len({KINDS.get(n, n) for n in names if n in OTHERS})
    return official, others, "student photo" in names, "card" in names


def _strict(official: int, others: int, photo: bool) -> bool:
    return (official > 0 and official + others > 1) or (photo and others > 2)


def _oracle(formula: str, names: Sequence[str]) -> bool:
    official, others, photo, card = _tally(names)
    all_official = official + card
    judged: dict[str, Callable[[], bool]] = {
        "a1": lambda: all_official > 0,
        "a1_or_b1": lambda: all_official + others > 0,
        "a1_or_b2": lambda: 2 * all_official + others > 1,
        "a2_or_a1b1": lambda: all_official > 0 and all_official + others > 1,
        STRICT: lambda: _strict(all_official, others, photo),
        "card": lambda: card,
        "card_with_pin_or_a1": lambda: card,
        "card_and_a1_or_b1": lambda: card and official + others > 0,
        "card_or_a1_or_b2": lambda: card or 2 * official + others > 1,
        "application": lambda: (
            card
            or (official > 0 and official + others > 1)
            or ("notice" in names and official + others > 1)
        ),
    }
    return judged[formula]()


FORMULAS = (
    "a1",
    "a1_or_b1",
    "a1_or_b2",
    "a2_or_a1b1",
    STRICT,
    "card",
    "card_with_pin_or_a1",
    "card_and_a1_or_b1",
    "card_or_a1_or_b2",
    "application",
)
SHELF = (
    "card",
    "licence",
    "passport",
    "old record",
    "juki",
    "eligibility",
    "insurance",
    "pension",
    "patient",
    "student",
    "student photo",
    "notice",
    "copy",
    "old passport",
)
SETS = [names for size in range(4) for names in combinations(SHELF, size)]


def test_there_are_more_than_300_combinations() -> None:
    assert len(SETS) * len(FORMULAS) > 4000
    decided = Counter(_oracle(f, names) for f in FORMULAS for names in SETS)
    assert min(decided.values()) > 300


@pytest.mark.parametrize("formula", FORMULAS)
def test_every_set_of_up_to_three_documents_is_judged_as_the_oracle_judges_it(
    formula: str,
) -> None:
    wrong = [names for names in SETS if enough(formula, *names) is not _oracle(formula, names)]
    assert not wrong


FILLERS = {
    "a": ("residence_card", "disability_handbook"),
    "b": ("long_term_care_card", "bankbook", "basic_pension_number_notice"),
    "n": ("notice_card",),
}


def _filled(gap: tuple[str, ...]) -> list[ShownDocument]:
    """What a person brings who was told what is lacking."""
    brought = []
    for part in gap:
        if part == "card":
            brought.append(DESK["card"])
        elif part == "photo":
            brought.append(ShownDocument("employee_id", photo=True))
        else:
            brought += [ShownDocument(kind) for kind in FILLERS[part[0]][: int(part[1:])]]
    return brought


@pytest.mark.parametrize("formula", FORMULAS)
def test_what_is_said_to_be_lacking_completes_the_documents(formula: str) -> None:
    for names in SETS:
        shown = [DESK[name] for name in names]
        for gap in check(formula, shown, TODAY, RULES).lacking:
            assert check(formula, [*shown, *_filled(gap)], TODAY, RULES).satisfied, (names, gap)


def test_lacking_names_the_shortest_ways_and_every_refusal() -> None:
    shown = [DESK["eligibility"], DESK["juki"]]
    found = check("a1_or_b2", shown, TODAY, RULES)
    assert found.lacking == (("a1",), ("b1",))
    assert found.refused == (("juki_card_with_photo", "no_longer_accepted"),)
    assert found.counted == ("eligibility_certificate",)
