"""Which procedure asks for an item by which article: the columns of the table of legal items.

Sources: 住民基本台帳法22条–25条, 27条, 30条の45–30条の48; 公的個人認証法3条2項, 22条2項 (4情報);
番号法7条, 17条; 個人番号カード等に関する命令; 個人番号カード事務処理要領.
"""

from dataclasses import dataclass
from typing import Final

from hitomado.core.rules.book.rulebook import Mark
from hitomado.core.rules.plan import Procedure


@dataclass(frozen=True, slots=True)
class Law:
    """An article and how sure it is that it asks for the item."""

    article: str
    mark: Mark = Mark.LIKELY


Laws = dict[Procedure, Law]


def one(procedure: Procedure, article: str, mark: Mark = Mark.LIKELY) -> Laws:
    """A column with one procedure."""
    return {procedure: Law(article, mark)}


_P = Procedure
_IN: Final = (_P.TRANSFER_IN, _P.TRANSFER_IN_BY_CARD, _P.TRANSFER_IN_FROM_ABROAD)
_NOTICES: Final = (*_IN, _P.MOVE_WITHIN, _P.HOUSEHOLD_CHANGE, _P.MOVE_OUT)
_SURE: Final = Mark.SURE
_GUIDE: Final = Law("個人番号カード事務処理要領")


def _each(procedures: tuple[Procedure, ...], law: Law) -> Laws:
    return dict.fromkeys(procedures, law)


def _notice(first: str, within: str, change: str = "", out: str = "") -> Laws:
    """Paragraphs of 22条1項 and 23条, and whether 25条 and 24条 ask for it."""
    laws = _each(_IN, Law(f"住民基本台帳法22条1項{first}", _SURE))
    laws[_P.MOVE_WITHIN] = Law(f"住民基本台帳法23条{within}", _SURE)
    if change:
        laws[_P.HOUSEHOLD_CHANGE] = Law(change)
    if out:
        laws[_P.MOVE_OUT] = Law(out, _SURE)
    return laws


_ISSUES: Final = (
    _P.COUNTER_APPLICATION,
    _P.OUTREACH_APPLICATION,
    _P.RESIDENCE_CARD,
    _P.EXPRESS_ISSUE,
)
ISSUE_ONLY: Final = _each(_ISSUES, Law("個人番号カード等に関する命令20条"))
_REISSUE: Final = _each((_P.CARD_REISSUE,), Law("個人番号カード等に関する命令28条"))
PIN_LAW: Final = _each((_P.PIN_CHANGE, _P.PIN_RESET), _GUIDE)
CARD_CHANGE: Final = _each(
    (_P.CONTINUED_USE, _P.CONTINUED_USE_ABROAD, _P.CARD_UPDATE), Law("番号法17条4項")
)
FOUR: Final = {
    _P.SIGN_CERTIFICATE: Law("公的個人認証法3条2項", _SURE),
    _P.AUTH_CERTIFICATE: Law("公的個人認証法22条2項"),
    _P.CERTIFICATE_RENEWAL: Law("公的個人認証法3条2項・22条2項"),
}
_REVOCATION: Final = one(_P.REVOCATION, "公的個人認証法9条2項・10条2項・28条2項・29条2項")
_CARD: Final = {
    **_each((_P.LOSS_NOTICE,), Law("番号法17条5項")),
    **_each((_P.CARD_RETURN,), Law("番号法施行令15条")),
    **_each((_P.NUMBER_CHANGE,), Law("番号法7条2項、番号法施行令3条")),
    **_each((_P.SUSPENSION_LIFT, _P.VALIDITY_CHANGE, _P.FACE_CARD), _GUIDE),
    **_REISSUE,
    **ISSUE_ONLY,
}
_WHO: Final = {**FOUR, **_REVOCATION, **PIN_LAW, **_CARD}

NAME: Final = {
    **_notice("1号", "1号", "住民基本台帳法25条", "住民基本台帳法24条"),
    **CARD_CHANGE,
    **_WHO,
}
BIRTH: Final = {
    **one(_P.TRANSFER_IN_FROM_ABROAD, "住民基本台帳法22条1項7号"),
    **_WHO,
}
SEX: Final = {
    **one(_P.TRANSFER_IN_FROM_ABROAD, "住民基本台帳法22条1項7号"),
    **FOUR,
    **ISSUE_ONLY,
}
RELATION: Final = _notice("5号", "5号", "住民基本台帳法25条")
HONSEKI: Final = one(_P.TRANSFER_IN_FROM_ABROAD, "住民基本台帳法22条1項7号")
FOREIGN: Final = {
    **_each((_P.TRANSFER_IN, _P.TRANSFER_IN_BY_CARD), Law("住民基本台帳法30条の45")),
    **one(_P.TRANSFER_IN_FROM_ABROAD, "住民基本台帳法30条の46"),
}
JUKI_CODE: Final = _each(
    (_P.TRANSFER_IN, _P.TRANSFER_IN_BY_CARD), Law("住民基本台帳法22条1項6号", _SURE)
)
NUMBER: Final = {
    **_each((*_IN, _P.MOVE_WITHIN), Law("住民基本台帳法7条8号の2")),
    **CARD_CHANGE,
    **_each((_P.NUMBER_CHANGE,), Law("番号法施行令3条")),
    **_REISSUE,
    **ISSUE_ONLY,
}
ADDRESS: Final = {**_WHO, **CARD_CHANGE}  # the person's address, wherever it stands on the sheet
NEW_ADDRESS: Final = _notice("2号", "2号")
CHANGED: Final = _each((_P.CONTINUED_USE, _P.CARD_UPDATE), Law("番号法17条4項"))
MOVED: Final = _notice("3号", "3号", "住民基本台帳法25条")
PLANNED: Final = one(_P.MOVE_OUT, "住民基本台帳法24条", _SURE)
OLD_ADDRESS: Final = _notice("4号", "4号")
STAYS_AT: Final = _each((_P.HOUSEHOLD_CHANGE, _P.MOVE_OUT), Law("住民基本台帳法27条"))
HEAD: Final = _notice("5号", "5号", "住民基本台帳法25条")
_FILING: Final = _each(_NOTICES, Law("住民基本台帳法27条"))
FILED: Final = {**_FILING, **CARD_CHANGE, **_WHO}
FILER: Final = _FILING
