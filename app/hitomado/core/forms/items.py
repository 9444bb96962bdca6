"""The items that law asks for, as a table: which form needs which item, by which article.

The laws stand in `laws.py`. Forms may be merged as long as every item stands (総務省,
住民基本台帳事務等に係る手続の見直し).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from hitomado.core.forms.codes import NOTICES
from hitomado.core.forms.laws import (
    ADDRESS,
    BIRTH,
    CHANGED,
    FILED,
    FILER,
    FOREIGN,
    HEAD,
    HONSEKI,
    ISSUE_ONLY,
    JUKI_CODE,
    MOVED,
    NAME,
    NEW_ADDRESS,
    NUMBER,
    OLD_ADDRESS,
    PLANNED,
    RELATION,
    SEX,
    STAYS_AT,
    Law,
    one,
)
from hitomado.core.rules.plan import MoveKind, Procedure

# the new address of the notice is each mover's address for every other form
MOVING_IN: Final = frozenset(
    {
        MoveKind.TRANSFER_IN,
        MoveKind.TRANSFER_IN_BY_CARD,
        MoveKind.TRANSFER_IN_FROM_ABROAD,
        MoveKind.MOVE_WITHIN,
    }
)
STAYING: Final = frozenset(NOTICES) - MOVING_IN
LEAVING: Final = frozenset({MoveKind.MOVE_OUT, MoveKind.MOVE_ABROAD})
NO_NOTICE: Final = frozenset(MoveKind) - frozenset(NOTICES)


@dataclass(frozen=True, slots=True)
class LegalItem:
    """One item. per_person: once for each person, else once for all on the sheet.

    laws: procedure → article. hand: an empty box that is filled by hand where nothing is known;
    the box itself is complete. kinds: the visits whose sheet carries it (empty = all).
    foreign: for foreign residents only, for Japanese only, or (None) for all.
    """

    key: str
    per_person: bool
    laws: Mapping[Procedure, Law]
    hand: bool = False
    kinds: frozenset[MoveKind] = frozenset()
    foreign: bool | None = None

    def basis_for(
        self, procedures: Iterable[Procedure], kind: MoveKind, *, foreign: bool | None = None
    ) -> str:
        """Return the articles that ask for it, each once; "" when nothing does."""
        if self.kinds and kind not in self.kinds:
            return ""
        if self.foreign is not None and foreign is not self.foreign:
            return ""
        wanted = set(procedures)
        return "、".join(dict.fromkeys(law.article for p, law in self.laws.items() if p in wanted))


_P = Procedure
_LOSS: Final = one(_P.LOSS_NOTICE, "番号法17条5項")
_REISSUE: Final = one(_P.CARD_REISSUE, "個人番号カード等に関する命令28条")
_REVOCATION: Final = one(_P.REVOCATION, "公的個人認証法9条2項・10条2項・28条2項・29条2項")
_GUIDE: Final = "個人番号カード事務処理要領"

LEGAL_ITEMS: Final = (
    LegalItem("name", True, NAME),
    LegalItem("birth_date", True, BIRTH),
    LegalItem("sex", True, SEX),
    LegalItem("relationship", True, RELATION),
    LegalItem("honseki", True, HONSEKI, hand=True, foreign=False),
    LegalItem("nationality", True, FOREIGN, hand=True, foreign=True),
    LegalItem("residence_status", True, FOREIGN, hand=True, foreign=True),
    LegalItem("residence_period", True, FOREIGN, hand=True, foreign=True),
    LegalItem(
        "residence_until",
        True,
        {**FOREIGN, **one(_P.VALIDITY_CHANGE, _GUIDE)},
        hand=True,
        foreign=True,
    ),
    LegalItem(
        "residence_card",
        True,
        {**FOREIGN, **one(_P.VALIDITY_CHANGE, _GUIDE)},
        hand=True,
        foreign=True,
    ),
    LegalItem("juki_code", True, JUKI_CODE, hand=True),
    LegalItem("my_number", True, NUMBER, hand=True),
    LegalItem("address", True, ADDRESS, kinds=NO_NOTICE),
    LegalItem("changed_item", True, CHANGED, hand=True, kinds=NO_NOTICE | STAYING),
    LegalItem("pins_to_reset", True, one(_P.PIN_RESET, _GUIDE)),
    LegalItem("pins_to_change", True, one(_P.PIN_CHANGE, _GUIDE), hand=True),
    LegalItem("revoked_certificates", True, _REVOCATION, hand=True),
    LegalItem("revocation_reason", True, _REVOCATION, hand=True),
    LegalItem("lost_date", True, _LOSS, hand=True),
    LegalItem("lost_place", True, _LOSS, hand=True),
    LegalItem("police_number", True, one(_P.LOSS_NOTICE, _GUIDE), hand=True),
    LegalItem("found_date", True, one(_P.SUSPENSION_LIFT, _GUIDE), hand=True),
    LegalItem("return_reason", True, one(_P.CARD_RETURN, "番号法施行令15条"), hand=True),
    LegalItem("reissue_reason", True, _REISSUE, hand=True),
    LegalItem("old_card_returned", True, _REISSUE, hand=True),
    LegalItem(
        "express_reason", True, one(_P.EXPRESS_ISSUE, "個人番号カード等に関する命令20条"), hand=True
    ),
    LegalItem("photo", True, ISSUE_ONLY, hand=True),
    LegalItem("certificates_unwanted", True, ISSUE_ONLY, hand=True),
    LegalItem("braille", True, ISSUE_ONLY, hand=True),
    LegalItem("without_pins", True, ISSUE_ONLY, hand=True),
    LegalItem("contact", True, ISSUE_ONLY, hand=True),
    LegalItem("face_card_way", True, one(_P.FACE_CARD, _GUIDE), hand=True),
    LegalItem(
        "number_change_reason",
        True,
        one(_P.NUMBER_CHANGE, "番号法7条2項、番号法施行令3条"),
        hand=True,
    ),
    LegalItem("new_address", False, ADDRESS | NEW_ADDRESS, kinds=MOVING_IN),
    LegalItem("destination", False, one(_P.MOVE_OUT, "住民基本台帳法24条"), kinds=LEAVING),
    LegalItem("planned_date", False, PLANNED, kinds=LEAVING),
    LegalItem("moved_date", False, MOVED),
    LegalItem("change", False, one(_P.HOUSEHOLD_CHANGE, "住民基本台帳法25条"), hand=True),
    LegalItem("old_address", False, OLD_ADDRESS, kinds=MOVING_IN),
    LegalItem("old_address", False, ADDRESS | STAYS_AT, kinds=STAYING),
    LegalItem("head_name", False, HEAD),
    LegalItem("filed_date", False, FILED),
    LegalItem("applicant_name", False, FILER),
    LegalItem("applicant_address", False, FILER),
)


@lru_cache(maxsize=4096)
def due_items(
    procedures: frozenset[Procedure], kind: MoveKind, *, foreign: bool | None = None
) -> tuple[tuple[LegalItem, str], ...]:
    """Return every item that law asks for, with its articles, in the order of the table."""
    due = ((item, item.basis_for(procedures, kind, foreign=foreign)) for item in LEGAL_ITEMS)
    return tuple((item, basis) for item, basis in due if basis)
