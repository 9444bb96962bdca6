"""A case as a file: every fact goes in and comes out, and no file makes the program stumble."""

import json
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hitomado.core.dates import RegisterDate
from hitomado.core.dates_parse import parse_date
from hitomado.core.people import CardState, Protection
from hitomado.core.reasons import HitomadoError, Reason
from hitomado.core.rules.acting.documents import ShownDocument
from hitomado.core.rules.files.case_json import case_of_json
from hitomado.core.rules.files.plan_json import plan_to_json
from hitomado.core.rules.plan import (
    Actor,
    Answer,
    CardEvents,
    CardFacts,
    Case,
    Letter,
    MoveFacts,
    MoveKind,
    OfficeFacts,
    PersonFacts,
    PinKind,
    PinState,
    Procedure,
    ResidenceFacts,
)
from hitomado.core.rules.planner import make_plan
from hitomado.words import Words
from hitomado.words.stops_said import stop_params
from tests.core.rules.cases import RULES

SHORT: dict[str, Any] = {
    "today": "2026-04-17",
    "move": {"kind": "transfer_in_by_card", "planned": "2026-04-01", "moved": "2026-04-03"},
    "persons": [
        {
            "id": "1",
            "role": "世帯主",
            "birth": "1985-06-01",
            "card": {"state": "active", "kind": "my_number", "expiry": "2033-06-01"},
            "pins": {"juki": "known"},
            "certs": {"sign": "2029-06-01", "auth": {"present": True, "expiry": "2030-06-01"}},
            "wants": ["sign_certificate"],
        }
    ],
}
SUNDAY = frozenset({date(2026, 4, 19)})


def read(value: object) -> Case:
    return case_of_json(json.dumps(value), lambda _: SUNDAY)


def changed(**keys: object) -> dict[str, Any]:
    """The short case with other facts of its one person."""
    return {**SHORT, "persons": [{**SHORT["persons"][0], **keys}]}


def refused(value: object) -> tuple[str, str]:
    with pytest.raises(HitomadoError) as stop:
        read(value)
    assert stop.value.reason is Reason.CASE_INVALID
    params = dict(stop.value.params)
    return str(params["path"]), str(params["problem"])


def test_the_settled_format_is_enough_for_a_plan() -> None:
    case = read(SHORT)
    (person,) = case.persons
    assert (person.head, person.applicant, person.present) == (True, True, True)
    card = person.card
    assert card is not None
    assert (card.sign_present, card.sign_expiry) == (True, date(2029, 6, 1))
    assert (card.auth_present, card.auth_expiry) == (True, date(2030, 6, 1))
    own = make_plan(case, RULES).of("1")
    assert own is not None
    assert {p.answer for p in own.procedures} == {Answer.POSSIBLE}
    assert own.procedures[0].last_day == date(2026, 4, 17)


def test_closed_days_come_from_the_file_or_else_from_the_calendar() -> None:
    assert read(SHORT).office.closed == SUNDAY
    given_ = {**SHORT, "office": {"closed": ["2026-04-17"]}}
    assert read(given_).office.closed == {date(2026, 4, 17)}
    assert read({**SHORT, "office": {"closed": []}}).office.closed == frozenset()


def test_a_certificate_may_be_absent_and_a_birth_date_as_registers_write_it() -> None:
    person = read(changed(certs={"sign": "absent"}, birth="昭和15年 月日不詳")).persons[0]
    assert person.card is not None
    assert person.card.sign_present is False
    assert (person.birth.year, person.birth.exact) == (1940, None)


@pytest.mark.parametrize(
    ("value", "path", "problem"),
    [
        ([], "-", "object"),
        ({**SHORT, "today": "17.4.2026"}, "today", "date"),
        ({**SHORT, "today": "2026-W16-5"}, "today", "date"),
        ({**SHORT, "today": "9999-12-31"}, "today", "date"),
        ({"today": "2026-04-17", "persons": []}, "move", "missing"),
        ({**SHORT, "move": {}}, "move.kind", "missing"),
        ({**SHORT, "move": {"kind": "fly"}}, "move.kind", "code"),
        ({**SHORT, "office": {"closed": ["x"]}}, "office.closed[0]", "date"),
        ({**SHORT, "office": {"settings": {"a": []}}}, "office.settings.a", "setting"),
        ({**SHORT, "extra": 1}, "extra", "unknown"),
        (changed(card={"state": "alive"}), "persons[0].card.state", "code"),
        (changed(card={"state": "active", "pin": "1234"}), "persons[0].card.pin", "unknown"),
        (changed(pins={"juki": "1234"}), "persons[0].pins.juki", "code"),
        (changed(birth="30 February"), "persons[0].birth", "birth"),
        (changed(id="123456789018"), "persons[0].id", "forbidden"),
        (changed(id=" "), "persons[0].id", "text"),
        (changed(card=None), "persons[0].certs", "no_card"),
        (changed(wants=["sign"]), "persons[0].wants[0]", "code"),
        (changed(documents=["passport torn"]), "persons[0].documents[0]", "document"),
        (changed(present="yes"), "persons[0].present", "flag"),
        (changed(role="\ud800"), "persons[0].role", "text"),
        (changed(role=[]), "persons[0].role", "text"),
        (changed(card={}), "persons[0].card.state", "missing"),
        (changed(card=[]), "persons[0].card", "object"),
        (changed(events={"lost": True}), "persons[0].events.lost", "date"),
        (changed(residence={"pending": "2026-01-01"}), "persons[0].residence.pending", "flag"),
        ({**SHORT, "persons": ["x"]}, "persons[0]", "object"),
        (changed(id="a\nb"), "persons[0].id", "text"),
        ({**SHORT, "office": {"settings": {"\ud800": 1}}}, "office.settings.?", "unknown"),
        ({**SHORT, "persons": SHORT["persons"] * 2}, "persons[1].id", "twice"),
    ],
)
def test_a_wrong_value_is_refused_by_its_place(value: object, path: str, problem: str) -> None:
    assert refused(value) == (path, problem)


@pytest.mark.parametrize(
    "text", ["", "{", '{"today": NaN}', '{"today": 1, "today": 2}', "[" * 9999]
)
def test_what_is_no_json_is_refused(text: str) -> None:
    with pytest.raises(HitomadoError) as stop:
        case_of_json(text, lambda _: SUNDAY)
    assert stop.value.reason is Reason.CASE_SYNTAX


def test_no_refusal_quotes_what_stands_in_the_file() -> None:
    secret = "9831-4711"
    for keys in ({"pins": {"juki": secret}}, {"birth": secret}, {secret: 1}, {"card": secret}):
        with pytest.raises(HitomadoError) as stop:
            read(changed(**keys))
        assert secret not in f"{stop.value}{stop.value.params}"


def test_every_problem_is_said_in_both_languages() -> None:
    for language in ("ja", "en"):
        words = Words(language)
        said = stop_params(words, (("path", "x"), ("problem", "twice"), ("allowed", "-")))
        assert said["problem"] != "twice"
        assert words("reason.case_invalid.what", **said)


# round trip: a writer that knows nothing of the reader


def written(value: object) -> Any:
    if isinstance(value, RegisterDate):
        return value.text
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, frozenset | tuple):
        return [written(each) for each in value]
    if isinstance(value, Mapping):
        return {str(k): written(v) for k, v in value.items()}
    if is_dataclass(value):
        return {f.name: written(getattr(value, f.name)) for f in fields(value)}
    return value


def file_of(case: Case) -> dict[str, Any]:
    made: dict[str, Any] = written(case)
    for person in made["persons"]:
        card = person["card"]
        if card is not None:
            person["certs"] = {
                name: {key: card.pop(f"{name}_{key}") for key in ("present", "expiry")}
                for name in ("sign", "auth")
            }
    return made


days = st.dates(date(2016, 1, 1), date(2040, 12, 31))
maybe_day = st.none() | days
flags = st.booleans()
texts = st.sampled_from(["", "子", "妻", "世帯主", "同居人"])
certificates = st.sampled_from(
    [(None, None), (False, None), (True, date(2029, 6, 1)), (True, None)]
)


@st.composite
def cards(draw: st.DrawFn) -> CardFacts:
    sign, auth = draw(certificates), draw(certificates)
    return CardFacts(
        draw(st.sampled_from(CardState)),
        draw(flags),
        expiry=draw(maybe_day),
        sign_present=sign[0],
        sign_expiry=sign[1],
        auth_present=auth[0],
        auth_expiry=auth[1],
        juki_tries=draw(st.none() | st.integers(0, 3)),
        issued=draw(maybe_day),
        applied=draw(maybe_day),
        endorsement_lines=draw(st.none() | st.integers(0, 4)),
        face_only=draw(flags),
    )


documents = st.lists(
    st.builds(
        ShownDocument,
        st.sampled_from(["passport", "student_id", "pension_book", "none", "authority"]),
        maybe_day,
        maybe_day,
        flags,
        st.sampled_from(["", "copy", "differs"]),
    ).map(lambda document: document.code),
    max_size=3,
).map(tuple)
events = st.builds(
    CardEvents,
    **{f.name: flags if f.default is False else maybe_day for f in fields(CardEvents)},
)
people = st.builds(
    PersonFacts,
    id=st.just("1"),
    role=texts,
    birth=st.dates(date(1930, 1, 1), date(2026, 1, 1)).map(lambda d: parse_date(d.isoformat())),
    present=flags,
    head=flags,
    applicant=st.just(value=True),
    ward=flags,
    foreign=flags,
    card=st.none() | cards(),
    pins=st.dictionaries(st.sampled_from(PinKind), st.sampled_from(PinState)),
    wants=st.frozensets(st.sampled_from(Procedure), max_size=3),
    sealed_authority=flags,
    actor=st.none() | st.sampled_from(Actor),
    letter=st.sampled_from(Letter),
    documents=documents,
    actor_documents=documents,
    hardship=st.sampled_from(["", "hospital", "work", "unheard"]),
    residence=st.none() | st.builds(ResidenceFacts, maybe_day, maybe_day, flags, flags),
    events=events,
    protection=st.sampled_from(Protection),
)
moves = st.builds(
    MoveFacts,
    st.sampled_from(MoveKind),
    planned=maybe_day,
    moved=maybe_day,
    out_filed=maybe_day,
    out_missing=flags,
    left=maybe_day,
    filed=maybe_day,
    planned_known=flags,
    certificate=flags,
    registered=st.none() | flags,
    by_agent=flags,
    agent_authority=flags,
)


@st.composite
def cases(draw: st.DrawFn) -> Case:
    persons = draw(st.lists(people, max_size=3))
    numbered = tuple(replace(p, id=str(n)) for n, p in enumerate(persons))
    office = OfficeFacts(draw(st.frozensets(days, max_size=4)), {"sign.age": 15, "a": True})
    return Case(draw(days), office, draw(moves), numbered)


@given(cases())
@settings(max_examples=150, deadline=None)
def test_every_fact_of_a_case_goes_through_its_file(case: Case) -> None:
    assert read(file_of(case)) == case


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=12),
    lambda below: (
        st.lists(below, max_size=3) | st.dictionaries(st.text(max_size=8), below, max_size=3)
    ),
    max_leaves=6,
)


def _spoiled(draw: st.DrawFn, value: Any) -> Any:
    """One place of a file with something else in it, or gone, or doubled."""
    if isinstance(value, dict) and value and draw(st.integers(0, 4)):
        key = draw(st.sampled_from(sorted(value)))
        return {**value, key: _spoiled(draw, value[key])}
    if isinstance(value, list) and value and draw(st.integers(0, 3)):
        n = draw(st.integers(0, len(value) - 1))
        return [*value[:n], _spoiled(draw, value[n]), *value[n:]]
    return draw(json_values)


@st.composite
def spoiled_files(draw: st.DrawFn) -> str:
    return json.dumps(_spoiled(draw, file_of(draw(cases()))))


def _only_told(text: str, then: Callable[[Case], object]) -> None:
    try:
        case = case_of_json(text, lambda _: SUNDAY)
    except HitomadoError as stop:
        assert stop.reason in {Reason.CASE_SYNTAX, Reason.CASE_INVALID}  # noqa: PT017
        return
    then(case)


@given(st.text(max_size=60) | json_values.map(json.dumps) | spoiled_files())
@settings(max_examples=200, deadline=None)
def test_no_file_makes_the_reader_stumble(text: str) -> None:
    _only_told(text, lambda case: case.persons)


@given(cases())
@settings(max_examples=150, deadline=None)
def test_every_case_that_can_be_read_has_a_plan_that_can_be_printed(case: Case) -> None:
    try:
        plan = make_plan(replace(case, office=OfficeFacts(case.office.closed)), RULES)
    except HitomadoError as stop:
        assert stop.reason is Reason.RULES_INVALID  # noqa: PT017 - before the rules began
        assert case.today < date(2026, 1, 1)
        return
    made = plan_to_json(plan)
    assert json.loads(json.dumps(made)) == made
