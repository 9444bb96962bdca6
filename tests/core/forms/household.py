"""Invented households for form tests. All names and places are made up."""

from datetime import date

from hitomado.core.dates import RegisterDate
from hitomado.core.disclose import Purpose, disclose
from hitomado.core.forms.sheet import FormInput, FormPerson, ItemSource
from hitomado.core.people import Protection, Resident, ResidentKind, ResidentState, Sex
from hitomado.core.rules.plan import MoveKind, Procedure


def resident(
    name: str = "潮見　太郎",
    *,
    number: str = "1001",
    birth: str = "1984-02-10",
    sex: Sex = Sex.MALE,
    protection: Protection = Protection.NONE,
    kind: ResidentKind = ResidentKind.JAPANESE,
    kana: str = "しおみ　たろう",
) -> Resident:
    day = date.fromisoformat(birth)
    return Resident(
        atena_number=number,
        household_number="500",
        order=1,
        kind=kind,
        state=ResidentState.RESIDENT,
        name=name,
        name_kana=kana,
        birth=RegisterDate(birth, day.year, day.month, day.day),
        sex=sex,
        address="ひとまど町大字灯台下12番地3",
        relationship="",
        protection=protection,
    )


def row(
    who: str,
    person: Resident,
    *procedures: Procedure,
    relationship: str = "子",
    present: bool = True,
    sealed: bool = False,
    represented: bool = False,
    pins: tuple[str, ...] = (),
    reason: str = "",
) -> FormPerson:
    return FormPerson(
        id=who,
        shown=disclose(person, Purpose.PRINT),
        relationship=relationship,
        source=ItemSource.REGISTER,
        foreign=person.kind is ResidentKind.FOREIGN,
        procedures=frozenset(procedures),
        not_today_reason=reason,
        pins_to_reset=pins,
        present=present,
        sealed_authority=sealed,
        represented=represented,
    )


UPDATE, SIGN, AUTH, RESET = (
    Procedure.CARD_UPDATE,
    Procedure.SIGN_CERTIFICATE,
    Procedure.AUTH_CERTIFICATE,
    Procedure.PIN_RESET,
)
FATHER = row("1", resident(), UPDATE, SIGN, relationship="世帯主")
MOTHER = row(
    "2",
    resident("潮見　マリア", number="1002", birth="1986-07-21", sex=Sex.FEMALE,
             kind=ResidentKind.FOREIGN, kana="しおみ　まりあ"),
    UPDATE, SIGN, RESET, relationship="妻", pins=("juki", "text"),
)  # fmt: skip
CHILD = row("3", resident("潮見　葵", number="1003", birth="2012-05-05"), UPDATE)
SMALL = row("4", resident("潮見　湊", number="1004", birth="2018-08-08"), reason="カードなし")


def form(
    *people: FormPerson,
    kind: MoveKind = MoveKind.MOVE_WITHIN,
    filed: date = date(2026, 11, 21),
    moved: date | None = date(2026, 11, 15),
    new_address: str = "ひとまど町港一丁目2番3号",
    new_building: str = "みなと荘201号",
    old_address: str = "ひとまど町大字灯台下12番地3",
    head_name: str = "潮見　太郎",
    applicant: str | None = "1",
    agent_name: str = "",
    agent_address: str = "",
    late: bool = False,
    practice: bool = False,
    visit: str = "V-20261121-0001",
) -> FormInput:
    return FormInput(
        visit=visit,
        office="ひとまど町",
        kind=kind,
        filed=filed,
        persons=people or (FATHER, MOTHER, CHILD, SMALL),
        moved=moved,
        new_address=new_address,
        new_building=new_building,
        old_address=old_address,
        head_name=head_name,
        old_head_name="潮見　太郎",
        applicant=applicant,
        agent_name=agent_name,
        agent_address=agent_address,
        phone="0000-00-0000",
        late=late,
        practice=practice,
    )
