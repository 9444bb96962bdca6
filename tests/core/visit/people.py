"""Invented people and an office for the visit's tests."""

from datetime import date

from hitomado.core.chip.reading import (
    Attributes,
    CardKind,
    CardReading,
    Certificate,
    CertificateStatus,
    Source,
    TriesLeft,
)
from hitomado.core.dates import RegisterDate
from hitomado.core.forms.content import content_hash
from hitomado.core.match.comparison import Comparison, Field, FieldComparison, Level
from hitomado.core.people import (
    CardState,
    MoverPerson,
    MoverRecord,
    Protection,
    Resident,
    ResidentKind,
    ResidentState,
    Sex,
)
from hitomado.core.rules.plan import (
    Answer,
    Because,
    Case,
    OfficeFacts,
    PersonPlan,
    Place,
    Plan,
    PlanStep,
    Procedure,
    ProcedurePlan,
)
from hitomado.core.visit import events as e
from hitomado.core.visit.advance import advance
from hitomado.core.visit.case import form_of
from hitomado.core.visit.desk import Desk
from hitomado.core.visit.effects import Effect
from hitomado.core.visit.office import Office

TODAY = date(2026, 11, 20)
READER = "Reader 1"


def resident(number: str, name: str, *, protection: Protection = Protection.NONE) -> Resident:
    """One invented resident of household H1; the birth day follows from the number."""
    day = int(number[-2:])
    return Resident(
        atena_number=number,
        household_number="H1",
        order=day,
        kind=ResidentKind.JAPANESE,
        state=ResidentState.RESIDENT,
        name=name,
        birth=RegisterDate(f"1990-05-{day:02}", 1990, 5, day),
        sex=Sex.FEMALE,
        address="ひとまど町浜一丁目2番3号",
        relationship="世帯主" if day == 1 else "子",
        protection=protection,
        card_state=CardState.ACTIVE,
    )


AOI = resident("000001", "港　葵")
MIO = resident("000002", "港　澪")
HIDDEN = resident("000003", "沖　静", protection=Protection.PROTECTED)
UNSURE = resident("000004", "磯　凪", protection=Protection.UNKNOWN)

MOVER = MoverRecord(
    id="M1",
    out_filed=date(2026, 11, 2),
    planned=date(2026, 11, 10),
    from_municipality="みなと市",
    old_address="みなと市丘二丁目4番5号",
    old_head="峰　岳",
    new_address="ひとまど町浜三丁目1番1号",
    persons=(
        MoverPerson(
            "1",
            "峰　岳",
            RegisterDate("1985-07-07", 1985, 7, 7),
            Sex.MALE,
            "世帯主",
            has_card=True,
            protection=Protection.NONE,
        ),
        MoverPerson(
            "2",
            "峰　雪",
            RegisterDate("1986-08-08", 1986, 8, 8),
            Sex.FEMALE,
            "妻",
            has_card=True,
            protection=Protection.NONE,
        ),
    ),
)


def free(
    serial: str = "A", *, kind: CardKind = CardKind.MY_NUMBER, text_tries: int = 3
) -> CardReading:
    """What a card shows without a PIN."""
    present = Certificate(CertificateStatus.PRESENT)
    return CardReading(
        kind=kind,
        reader=READER,
        expiry=date(2033, 5, 1),
        serial=serial,
        tries_left=TriesLeft(5, 3, text_tries, 10, 10, 3),
        auth=present,
        sign=present,
    )


def read_of(who: Resident | MoverPerson, address: str, *, text_tries: int = 3) -> CardReading:
    """The same card with its holder's four attributes."""
    birth = who.birth
    digits = f"{birth.year:04}{birth.month:02}{birth.day:02}"
    attributes = Attributes(who.name, address, digits, who.sex, Source.TEXT_PIN)
    base = free(who.name, text_tries=text_tries)
    return CardReading(
        kind=base.kind,
        reader=base.reader,
        expiry=base.expiry,
        serial=base.serial,
        tries_left=base.tries_left,
        auth=base.auth,
        sign=base.sign,
        attributes=attributes,
    )


def compare(chip: Attributes, who: Resident | MoverPerson, address: str) -> Comparison:
    """Equal or different, nothing between: enough for the order of events."""
    exact = who.birth.exact
    pairs = (
        (Field.NAME, chip.name, who.name),
        (Field.ADDRESS, chip.address, address),
        (Field.BIRTH_DATE, chip.birth_date, f"{exact:%Y%m%d}" if exact else ""),
    )
    return Comparison(
        tuple(
            FieldComparison(what, Level.IDENTICAL if a == b else Level.DIFFERENT, a=a, b=b)
            for what, a, b in pairs
        )
    )


def plan(case: Case) -> Plan:
    """Card update on the 統合端末 for everybody, with the 署名用 certificate behind it."""
    steps = (PlanStep("rewrite", Place.TERMINAL), PlanStep("print_line", Place.PAPER))
    sign = (PlanStep("issue_sign", Place.TERMINAL),)
    because = (Because("test"),)
    return Plan(
        tuple(
            PersonPlan(
                p.id,
                (
                    ProcedurePlan(Procedure.CARD_UPDATE, Answer.POSSIBLE, because, steps=steps),
                    ProcedurePlan(Procedure.SIGN_CERTIFICATE, Answer.POSSIBLE, because, steps=sign),
                ),
            )
            for p in case.persons
        )
    )


OFFICE = Office("ひとまど町", "990001", TODAY, "窓口1", OfficeFacts(), compare, plan)


def happen(desk: Desk, *happened: e.Event) -> tuple[Desk, list[Effect]]:
    """Several events one after the other; the effects of all of them."""
    wished: list[Effect] = []
    for event in happened:
        desk, effects = advance(desk, event, OFFICE)
        wished += effects
    return desk, wished


def issued(desk: Desk) -> e.FormWasIssued:
    """The visit's form as it stands, saved."""
    if desk.visit is None:
        raise ValueError("no visit, no form")
    content = content_hash(*form_of(desk.visit, OFFICE))
    return e.FormWasIssued(desk.visit.id, content[::-1], content)


def placed(*readers: str) -> e.ReadersChanged:
    """The readers that hold a card now."""
    return e.ReadersChanged(True, (READER, "Reader 2"), readers)
