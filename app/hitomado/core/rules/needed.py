"""The rules that the planner asks for. A rule set without one of them is refused at the start."""

from typing import Final

from hitomado.core.rules.plan import WayCode
from hitomado.core.rules.rulebook import Kind

NEEDED: Final[dict[str, Kind]] = {
    "transfer_in.after_planned": Kind.DAYS,
    "transfer_in.after_move": Kind.DAYS,
    "transfer_in.move_out_notice": Kind.DAYS,
    "transfer_in.any_member": Kind.FLAG,
    "transfer_in.pin_reset_first": Kind.FLAG,
    "closed_day.duty_shifts": Kind.FLAG,
    "closed_day.card_lives": Kind.FLAG,
    "continued_use.after_filing": Kind.DAYS,
    "continued_use.after_move": Kind.DAYS,
    "move_within.after_move": Kind.DAYS,
    "move_within.late_kills_card": Kind.FLAG,
    "card_update.after_change": Kind.DAYS,
    "card.must_live": Kind.FLAG,
    "card.must_be_here": Kind.FLAG,
    "sign.age": Kind.AGE,
    "sign.ward": Kind.FLAG,
    "sign.lapses_on_move": Kind.FLAG,
    "auth.lapses_on_move": Kind.FLAG,
    "certificate.birthdays": Kind.BIRTHDAYS,
    "sign.capped_by_auth": Kind.FLAG,
    "legal_representative.below_age": Kind.AGE,
    "legal_representative.from_age": Kind.AGE,
    "absent.member_with_pin": Kind.FLAG,
    "absent.same_day_with_sealed_authority": Kind.FLAG,
    "fee.continued_use": Kind.FEE,
    "fee.card_update": Kind.FEE,
    "fee.sign_certificate": Kind.FEE,
    "fee.auth_certificate": Kind.FEE,
    "fee.pin_reset": Kind.FEE,
    "fee.card_reissue": Kind.FEE,
    "documents.transfer_in_by_card": Kind.CODES,
    "documents.move_within": Kind.CODES,
    "documents.continued_use": Kind.CODES,
    "documents.card_update": Kind.CODES,
    "documents.sign_certificate": Kind.CODES,
    "documents.auth_certificate": Kind.CODES,
    "documents.pin_reset": Kind.CODES,
    "documents.legal_representative": Kind.CODES,
    "steps.transfer_in_by_card": Kind.STEPS,
    "steps.move_within": Kind.STEPS,
    "steps.continued_use": Kind.STEPS,
    "steps.card_update": Kind.STEPS,
    "steps.sign_certificate": Kind.STEPS,
    "steps.auth_certificate": Kind.STEPS,
    "steps.pin_reset": Kind.STEPS,
}
# the ways on that have no page anywhere: what the superior says, what the office writes itself
PAGELESS: Final = frozenset({WayCode.ASK_SUPERIOR, WayCode.OTHER_WAY})
# what the forms, the guide and the hand-outs ask for
NEEDED.update(
    {
        **{f"merge.m{number}": Kind.FLAG for number in range(1, 7)},
        "sheets.separate.card_update": Kind.FLAG,
        "sheets.separate.sign_certificate": Kind.FLAG,
        "sheets.separate.auth_certificate": Kind.FLAG,
        "sheets.separate.certificate_renewal": Kind.FLAG,
        "sheets.separate.revocation": Kind.FLAG,
        "sheets.separate.pin_reset": Kind.FLAG,
        "sheets.separate.loss_notice": Kind.FLAG,
        "sheets.separate.card_return": Kind.FLAG,
        "sheets.separate.card_reissue": Kind.FLAG,
        "terminal.pin_entries": Kind.COUNT,
        "photo_route.in_force": Kind.FLAG,
        "text.office_phone": Kind.TEXT,
        "text.office_hours": Kind.TEXT,
        "text.handout_note": Kind.TEXT,
        "text.latest_info_service": Kind.TEXT,
        "sections.related": Kind.LINES,
        **{f"url.official.{way}": Kind.URL for way in WayCode if way not in PAGELESS},
    }
)
