"""Invented people for the store's tests."""

from dataclasses import replace
from datetime import date

from hitomado.core.dates import RegisterDate
from hitomado.core.dates_parse import parse_date
from hitomado.core.people import CardState, Protection, Resident, ResidentKind, ResidentState, Sex

TARO = Resident(
    atena_number="0000012345",
    household_number="00000501",
    order=1,
    kind=ResidentKind.JAPANESE,
    state=ResidentState.RESIDENT,
    name="髙橋　太郎",
    birth=parse_date("昭和55年5月20日"),
    sex=Sex.MALE,
    address="ひとまど町本町三丁目12番地5",
    relationship="世帯主",
    protection=Protection.NONE,
    municipality_code="992011",
    name_kana="タカハシ　タロウ",
    kana_confirmed=True,
    head_name="髙橋　太郎",
    postcode="9990001",
    building="みなとハイツ203号",
    address_since=RegisterDate("平成20年頃", 2008, approximate=True),
    card_state=CardState.ACTIVE,
    card_expiry=date(2030, 5, 20),
    sign_expiry=date(2027, 5, 20),
)


def resident(number: int, **changes: object) -> Resident:
    """Someone else with a name, a number and a household of his own."""
    own: dict[str, object] = {
        "atena_number": f"{number:010d}",
        "household_number": f"{number:08d}",
        "name": "山田　花子",
        "name_kana": "ヤマダ　ハナコ",
        "birth": parse_date("1970-01-02"),
        "address": "ひとまど町港町1番地",
        "building": "",
        **changes,
    }
    return replace(TARO, **own)  # type: ignore[arg-type]
