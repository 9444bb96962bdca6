"""The statutory forms of the counter: which procedure is written on which."""

from enum import StrEnum
from typing import Final

from hitomado.core.rules.notices import NOTICE_OF
from hitomado.core.rules.plan import Procedure


class FormCode(StrEnum):
    """One statutory form. The notice is the household's, every other one is one person's.

    In this order they stand on a sheet: the one that others may be merged into comes before them.
    """

    NOTICE = "notice"  # 住民異動届
    CARD_UPDATE = "card_update"  # 券面記載事項変更届, 継続利用
    EXPRESS_ISSUE = "express_issue"  # 交付申請書 (特急発行)
    ISSUE = "issue"  # 交付申請書
    CARD_REISSUE = "card_reissue"  # 再交付申請書
    LOSS_NOTICE = "loss_notice"  # 紛失届
    PIN_RESET = "pin_reset"  # 暗証番号変更・再設定申請書
    SIGN_CERTIFICATE = "sign_certificate"  # 署名用電子証明書 発行申請書
    AUTH_CERTIFICATE = "auth_certificate"  # 利用者証明用電子証明書 発行申請書
    CERTIFICATE_RENEWAL = "certificate_renewal"  # 電子証明書 更新申請書
    REVOCATION = "revocation"  # 電子証明書 失効申請書・秘密鍵漏えい等届
    SUSPENSION_LIFT = "suspension_lift"  # 一時停止解除届
    CARD_RETURN = "card_return"  # 返納届
    VALIDITY_CHANGE = "validity_change"  # 有効期間変更申請書
    FACE_CARD = "face_card"  # 顔認証カードへの・からの変更
    NUMBER_CHANGE = "number_change"  # 個人番号変更請求書
    JUKI_CARD = "juki_card"  # 住民基本台帳カード 返納・紛失届
    NOTICE_CARD = "notice_card"  # 通知カード 返納・紛失届


# the notice of each kind of visit that has one
NOTICES: Final = {kind: notice for kind, notice in NOTICE_OF.items() if notice is not None}

# 一時停止 is told by phone, the konbini's reset needs no form, 交付 has the 交付通知書 itself
PAPERLESS: Final = frozenset(
    {Procedure.SUSPENSION, Procedure.PIN_RESET_ELSEWHERE, Procedure.HAND_OVER}
)

FORM_OF: Final = {
    **dict.fromkeys(NOTICES.values(), FormCode.NOTICE),
    Procedure.CONTINUED_USE: FormCode.CARD_UPDATE,
    Procedure.CONTINUED_USE_ABROAD: FormCode.CARD_UPDATE,
    Procedure.CARD_UPDATE: FormCode.CARD_UPDATE,
    Procedure.VALIDITY_CHANGE: FormCode.VALIDITY_CHANGE,
    Procedure.SIGN_CERTIFICATE: FormCode.SIGN_CERTIFICATE,
    Procedure.AUTH_CERTIFICATE: FormCode.AUTH_CERTIFICATE,
    Procedure.CERTIFICATE_RENEWAL: FormCode.CERTIFICATE_RENEWAL,
    Procedure.REVOCATION: FormCode.REVOCATION,
    Procedure.PIN_CHANGE: FormCode.PIN_RESET,
    Procedure.PIN_RESET: FormCode.PIN_RESET,
    Procedure.SUSPENSION_LIFT: FormCode.SUSPENSION_LIFT,
    Procedure.LOSS_NOTICE: FormCode.LOSS_NOTICE,
    Procedure.CARD_RETURN: FormCode.CARD_RETURN,
    Procedure.CARD_REISSUE: FormCode.CARD_REISSUE,
    Procedure.EXPRESS_ISSUE: FormCode.EXPRESS_ISSUE,
    Procedure.COUNTER_APPLICATION: FormCode.ISSUE,
    Procedure.OUTREACH_APPLICATION: FormCode.ISSUE,
    Procedure.RESIDENCE_CARD: FormCode.ISSUE,
    Procedure.FACE_CARD: FormCode.FACE_CARD,
    Procedure.NUMBER_CHANGE: FormCode.NUMBER_CHANGE,
}
