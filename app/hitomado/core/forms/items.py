"""The items that law asks for, as a table: which form needs which item, by which article.

Sources: 住民基本台帳法22条1項, 23条, 27条; 電子署名等に係る地方公共団体情報システム機構の認証業務に
関する法律 (公的個人認証法) 3条2項, 22条2項; 番号法17条4項; 個人番号カードの事務処理要領.
Forms may be merged as long as every item stands (総務省, 住民基本台帳事務等に係る手続の見直し).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from hitomado.core.rules.plan import MoveKind, Procedure

_IN: Final = Procedure.TRANSFER_IN_BY_CARD
_WITHIN: Final = Procedure.MOVE_WITHIN
_CARD_CHANGE: Final = {
    Procedure.CONTINUED_USE: "番号法17条4項",
    Procedure.CARD_UPDATE: "番号法17条4項",
}
_FOUR: Final = {
    Procedure.SIGN_CERTIFICATE: "公的個人認証法3条2項",
    Procedure.AUTH_CERTIFICATE: "公的個人認証法22条2項",
}
_PINS: Final = {Procedure.PIN_RESET: "個人番号カード事務処理要領"}

NOTICES: Final = {
    MoveKind.TRANSFER_IN_BY_CARD: _IN,
    MoveKind.MOVE_WITHIN: _WITHIN,
}
APPLICATIONS: Final = frozenset(_FOUR) | frozenset(_PINS)  # each has its own signature


@dataclass(frozen=True, slots=True)
class LegalItem:
    """One item. per_person: once for each person, else once for all on the sheet.

    basis: procedure → article. hand: an empty box that is filled by hand.
    kinds: the visits whose sheet carries it (empty = all).
    """

    key: str
    per_person: bool
    basis: dict[Procedure, str]
    hand: bool = False
    kinds: frozenset[MoveKind] = frozenset()

    def basis_for(self, procedures: Iterable[Procedure], kind: MoveKind) -> str:
        """Return the articles that ask for it, each once; "" when nothing does."""
        if self.kinds and kind not in self.kinds:
            return ""
        wanted = set(procedures)
        return "、".join(dict.fromkeys(law for p, law in self.basis.items() if p in wanted))


_MOVES: Final = frozenset(NOTICES)
_CARD_ONLY: Final = frozenset({MoveKind.CARD_ONLY})

LEGAL_ITEMS: Final = (
    LegalItem(
        "name",
        True,
        {
            _IN: "住民基本台帳法22条1項1号",
            _WITHIN: "住民基本台帳法23条1号",
            **_FOUR,
            **_CARD_CHANGE,
            **_PINS,
        },
    ),
    LegalItem("birth_date", True, {**_FOUR, **_PINS}),
    LegalItem("sex", True, dict(_FOUR)),
    LegalItem(
        "relationship",
        True,
        {_IN: "住民基本台帳法22条1項5号", _WITHIN: "住民基本台帳法23条5号"},
    ),
    LegalItem("juki_code", True, {_IN: "住民基本台帳法22条1項6号"}, hand=True),
    LegalItem(
        "my_number",
        True,
        {_IN: "住民基本台帳法7条8号の2", _WITHIN: "住民基本台帳法7条8号の2", **_CARD_CHANGE},
        hand=True,
    ),
    LegalItem("address", True, {**_FOUR, **_PINS}, kinds=_CARD_ONLY),
    LegalItem("pins_to_reset", True, dict(_PINS)),
    LegalItem(
        "new_address",
        False,
        {
            _IN: "住民基本台帳法22条1項2号",
            _WITHIN: "住民基本台帳法23条2号",
            **_FOUR,
            **_CARD_CHANGE,
            **_PINS,
        },
        kinds=_MOVES,
    ),
    LegalItem(
        "moved_date",
        False,
        {_IN: "住民基本台帳法22条1項3号", _WITHIN: "住民基本台帳法23条3号"},
    ),
    LegalItem(
        "old_address",
        False,
        {_IN: "住民基本台帳法22条1項4号", _WITHIN: "住民基本台帳法23条4号"},
    ),
    LegalItem(
        "head_name",
        False,
        {_IN: "住民基本台帳法22条1項5号", _WITHIN: "住民基本台帳法23条5号"},
    ),
    LegalItem(
        "filed_date",
        False,
        {_IN: "住民基本台帳法27条", _WITHIN: "住民基本台帳法27条", **_FOUR, **_PINS},
    ),
    LegalItem(
        "applicant_name",
        False,
        {_IN: "住民基本台帳法27条", _WITHIN: "住民基本台帳法27条"},
    ),
    LegalItem(
        "applicant_address",
        False,
        {_IN: "住民基本台帳法27条", _WITHIN: "住民基本台帳法27条"},
    ),
)
