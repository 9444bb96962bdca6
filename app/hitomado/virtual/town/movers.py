"""A dozen invented households that move in with 転出証明書 data; their dates follow today."""

from datetime import date, timedelta

from hitomado.core.people import MoverPerson, MoverRecord, Protection, ResidentKind, Sex
from hitomado.virtual.town.papers import written_birth
from hitomado.virtual.town.places import TOWN
from hitomado.virtual.town.planted import CHILD_AGE, birthday

OTHER_TOWN_CODE = "99902"  # prefecture 99 is nobody's
OTHER_TOWN = "あかり県なぎさ市"

# record ids by the names that documentation and tests use
COUPLE = "M001"
LAST_DAY = "M002"
TOO_LATE = "M003"
SINGLE = "M004"
FAMILY_OF_FIVE = "M005"
FOREIGNER = "M006"
MOTHER_AND_CHILD = "M007"
FORMER_NAME = "M008"
VARIANT_NAME = "M009"
WITHOUT_CARD = "M010"
PROTECTED_MOVER = "M011"
UNKNOWN_FLAG_MOVER = "M012"
# of the family of five: her certificates' time is over; she does not know one of her PINs
FIVE_EXPIRED = f"{FAMILY_OF_FIVE}/2"
FIVE_FORGOTTEN = f"{FAMILY_OF_FIVE}/5"

_Who = tuple[str, str, str, int, Sex]  # 続柄, name, kana, age, sex


def movers(today: date) -> tuple[MoverRecord, ...]:
    """Return the twelve records, in the order of their ids."""
    return (
        _record(COUPLE, today, 5, "本町三丁目4番1号", "浜町二丁目3番10号", _COUPLE),
        _record(LAST_DAY, today, 30, "南町8番12号", "灯浦一丁目7番2号", _LAST_DAY),
        _record(TOO_LATE, today, 45, "北浜一丁目1番1号", "大字下磯41番地", _TOO_LATE),
        _record(SINGLE, today, 2, "学園町2番30号", "中央二丁目5番8号", _SINGLE),
        _record(FAMILY_OF_FIVE, today, 8, "緑台五丁目9番7号", "灯浦三丁目1番6号", _FIVE),
        _record(FOREIGNER, today, 3, "港町16番4号", "浜町三丁目2番2号", _FOREIGNER),
        _record(MOTHER_AND_CHILD, today, 6, "松原町20番1号", "中央四丁目10番3号", _WITH_CHILD),
        _record(FORMER_NAME, today, 10, "青葉町5番5号", "大字一ノ瀬77番地2", _FORMER_NAME),
        _record(VARIANT_NAME, today, 4, "桜台3番15号", "大字上磯901番地", _VARIANT),
        _record(WITHOUT_CARD, today, 7, "西町6番8号", "大字渚島12番地", _WITHOUT_CARD),
        _record(PROTECTED_MOVER, today, 4, "東町1番2号", "中央一丁目9番9号", _PROTECTED),
        _record(UNKNOWN_FLAG_MOVER, today, 9, "新町14番14号", "浜町一丁目1番4号", _UNKNOWN),
    )


def _record(
    record: str, today: date, days_ago: int, old: str, new: str, people: tuple[_Who, ...]
) -> MoverRecord:
    """One household whose planned move was `days_ago`; it filed its move-out a week before."""
    planned = today - timedelta(days=days_ago)
    out_filed = planned - timedelta(days=7)
    return MoverRecord(
        id=record,
        out_filed=out_filed,
        planned=planned,
        from_municipality=OTHER_TOWN,
        old_address=f"{OTHER_TOWN}{old}",
        old_head=people[0][1],
        new_address=f"{TOWN}{new}",
        persons=tuple(_person(record, number, who, today) for number, who in enumerate(people, 1)),
        received=out_filed + timedelta(days=1),
    )


def _person(record: str, number: int, who: _Who, today: date) -> MoverPerson:
    relationship, name, kana, age, sex = who
    foreign = name.isascii()
    near = today + timedelta(days=183)  # no birthday within months of today
    born = birthday(today, age, near.month, min(near.day, 28))
    return MoverPerson(
        id=str(number),
        name=name,
        birth=written_birth(born, foreign=foreign),
        sex=sex,
        relationship=relationship,
        kind=ResidentKind.FOREIGN if foreign else ResidentKind.JAPANESE,
        name_kana=kana,
        former_name="磯崎" if record == FORMER_NAME else "",
        has_card=record != WITHOUT_CARD and age > 0,
        residence_until=today + timedelta(days=800) if foreign else None,
        protection=_FLAGS.get(record, Protection.NONE),
    )


_FLAGS = {
    PROTECTED_MOVER: Protection.PROTECTED,
    UNKNOWN_FLAG_MOVER: Protection.UNKNOWN,
}
_COUPLE: tuple[_Who, ...] = (
    ("世帯主", "真砂　大輔", "マサゴ　ダイスケ", 33, Sex.MALE),
    ("妻", "真砂　美咲", "マサゴ　ミサキ", 31, Sex.FEMALE),
)
_LAST_DAY: tuple[_Who, ...] = (("世帯主", "貝原　誠", "カイバラ　マコト", 48, Sex.MALE),)
_TOO_LATE: tuple[_Who, ...] = (("世帯主", "網代　隆", "アジロ　タカシ", 57, Sex.MALE),)
_SINGLE: tuple[_Who, ...] = (("世帯主", "千鳥　七海", "チドリ　ナナミ", 23, Sex.FEMALE),)
_FIVE: tuple[_Who, ...] = (
    ("世帯主", "大浜　直人", "オオハマ　ナオト", 42, Sex.MALE),
    ("妻", "大浜　千尋", "オオハマ　チヒロ", 40, Sex.FEMALE),
    ("子", "大浜　凛", "オオハマ　リン", CHILD_AGE, Sex.FEMALE),
    ("子", "大浜　湊", "オオハマ　ミナト", 6, Sex.MALE),
    ("母", "大浜　静子", "オオハマ　シズコ", 71, Sex.FEMALE),
)
_FOREIGNER: tuple[_Who, ...] = (
    ("世帯主", "REYES JOSE ANTONIO", "レイエス　ホセ　アントニオ", 29, Sex.MALE),
)
_WITH_CHILD: tuple[_Who, ...] = (
    ("世帯主", "鴨居　由美", "カモイ　ユミ", 44, Sex.FEMALE),
    ("子", "鴨居　颯太", "カモイ　ソウタ", CHILD_AGE, Sex.MALE),
)
_FORMER_NAME: tuple[_Who, ...] = (("世帯主", "入江　愛", "イリエ　アイ", 36, Sex.FEMALE),)
_VARIANT: tuple[_Who, ...] = (("世帯主", "渡邉　德子", "ワタナベ　トクコ", 68, Sex.FEMALE),)
_WITHOUT_CARD: tuple[_Who, ...] = (("世帯主", "波多　勇", "ハタ　イサム", 81, Sex.MALE),)
_PROTECTED: tuple[_Who, ...] = (("世帯主", "潮崎　久美子", "シオザキ　クミコ", 39, Sex.FEMALE),)
_UNKNOWN: tuple[_Who, ...] = (("世帯主", "小浜　亮", "コハマ　リョウ", 27, Sex.MALE),)
