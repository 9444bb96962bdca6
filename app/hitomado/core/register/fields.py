"""The fields of both layouts: which must be there, and which values their code tables lead to.

Layout A is one current row per resident; layout E is one row per person of a 転出証明書; layout B
is one row per person whose card or certificates run out. The names on the left are those of
mapping files. Source of the items: 住民記録システム標準仕様書 1.1.1, 1.1.2.
"""

from dataclasses import dataclass
from enum import StrEnum

from hitomado.core.expiry.due import DueKind
from hitomado.core.people import CardState, Protection, ResidentKind, ResidentState, Sex


class Layout(StrEnum):
    """What a mapping file describes."""

    RESIDENTS = "residents"
    MOVERS = "movers"
    EXPIRY = "expiry"  # 有効期限切れ対象者一覧
    LISTED = "listed"  # people of any other list, to be looked up


@dataclass(frozen=True, slots=True)
class Field:
    """required: the column must be in the file. codes: its cells are codes for these values.

    codes `bool`: yes or no; `str`: any text (a 続柄 code table is optional).
    """

    required: bool = False
    codes: type[StrEnum] | type[bool] | type[str] | None = None


_MUST = Field(required=True)
_MAY = Field()
_FLAG = Field(codes=bool)

RESIDENT_FIELDS: dict[str, Field] = {
    "municipality_code": _MUST,
    "atena_number": _MUST,
    "history_number": _MAY,
    "household_number": _MUST,
    "order": _MAY,
    "kind": Field(required=True, codes=ResidentKind),
    "state": Field(required=True, codes=ResidentState),
    "name": _MUST,
    "name_kana": _MAY,
    "kana_confirmed": _FLAG,
    "name_kanji": _MAY,
    "name_latin": _MAY,
    "former_name": _MAY,
    "former_name_kana": _MAY,
    "alias": _MAY,
    "alias_kana": _MAY,
    "birth": _MUST,
    "sex": Field(required=True, codes=Sex),
    "relationship": Field(required=True, codes=str),
    "head_name": _MAY,
    "postcode": _MAY,
    "address": _MUST,
    "lot": _MAY,  # 番地, where it stands in a column of its own
    "building": _MAY,
    "previous_address": _MAY,
    "address_since": _MAY,
    "residence_until": _MAY,
    "ward": _FLAG,
    "card_state": Field(codes=CardState),
    "card_expiry": _MAY,
    "sign_expiry": _MAY,
    "auth_expiry": _MAY,
    # the column ought to be there; without it every row's flag is unknown
    "protection": Field(codes=Protection),
    "protection_start": _MAY,
    "protection_end": _MAY,
    "protection_interim": _FLAG,  # 仮支援措置 counts like 支援措置
    "restriction": Field(codes=Protection),  # 抑止レベル
}

MOVER_FIELDS: dict[str, Field] = {
    "record": _MUST,
    "received": _MAY,
    "out_filed": _MUST,
    "planned": _MUST,
    "from_municipality": _MUST,
    "old_address": _MUST,
    "old_head": _MUST,
    "new_address": _MUST,
    "persons": _MAY,  # 人数
    "name": _MUST,
    "name_kana": _MAY,
    "former_name": _MAY,
    "alias": _MAY,
    "birth": _MUST,
    "sex": Field(required=True, codes=Sex),
    "relationship": Field(required=True, codes=str),
    "kind": Field(required=True, codes=ResidentKind),
    "residence_until": _MAY,
    "has_card": _FLAG,
    "protection": Field(codes=Protection),
}

LISTED_FIELDS: dict[str, Field] = {
    "number": _MAY,  # the list's own running number
    "name": _MUST,
    "name_kana": _MAY,
    "birth": _MUST,
    "sex": Field(required=True, codes=Sex),
    "postcode": _MAY,
    "address": _MUST,
    "lot": _MAY,
    "building": _MAY,
    "since": _MAY,  # 申請日, of a list of applications
}

EXPIRY_FIELDS: dict[str, Field] = {
    **{name: spec for name, spec in LISTED_FIELDS.items() if name != "since"},
    "card_expiry": _MAY,
    "sign_expiry": _MAY,
    "auth_expiry": _MAY,
    "due": Field(codes=DueKind),
    "at_residence": _FLAG,  # 居所登録区分
    "abroad": _FLAG,  # 国外転出者区分
    "made": _MAY,  # 作成日
}

FIELDS: dict[Layout, dict[str, Field]] = {
    Layout.RESIDENTS: RESIDENT_FIELDS,
    Layout.MOVERS: MOVER_FIELDS,
    Layout.EXPIRY: EXPIRY_FIELDS,
    Layout.LISTED: LISTED_FIELDS,
}
