"""What the 統合端末 does to a card, for practice cards only.

A real card is rewritten by the municipality's terminal with keys that no other program has.
Practice does the same to a virtual card, so that the re-read afterwards sees a changed chip.
"""

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from hitomado.virtual.holder_secrets import is_pin, is_sign_password
from hitomado.virtual.spec import SecretKind

if TYPE_CHECKING:
    from hitomado.virtual.card import VirtualCard


class PracticeTerminal:
    """A terminal with one practice card on it. Raises ValueError for what it would refuse."""

    def __init__(self, card: "VirtualCard") -> None:
        self.card = card

    def update_address(self, address: str) -> None:
        """券面事項の変更: write a new address; the 署名用 certificate keeps the old one."""
        self.card.rewrite(replace(self.card.spec, address=address, address_flags=""))

    def continue_use(self, address: str, municipality_code: str) -> None:
        """継続利用: the new municipality takes the card over, with the new address.

        municipality_code: as a card carries it, five digits without the check digit.
        """
        if not re.fullmatch("[0-9]{5}", municipality_code):
            raise ValueError("not the code of a municipality on a card")
        self.card.rewrite(
            replace(
                self.card.spec,
                address=address,
                address_flags="",
                municipality_code=municipality_code,
            )
        )

    def extend(self, until: date) -> None:
        """有効期間の変更: a new last day, which also stands in 照合番号B."""
        spec = replace(self.card.spec, expiry=until)
        for place in self.card.secrets.places(SecretKind.NUMBER_B):
            place.replace(spec.number_b.encode("ascii"))
        self.card.rewrite(spec)

    def reset_pin(self, kind: SecretKind, new: str) -> None:
        """暗証番号の再設定: set a new value with all its tries, in every place it has."""
        secret = new.encode("ascii")
        if kind in (SecretKind.NUMBER_A, SecretKind.NUMBER_B):
            raise ValueError(f"{kind} is no PIN")
        if not (is_sign_password if kind is SecretKind.SIGN else is_pin)(secret):
            raise ValueError("not the form of this PIN")
        for place in self.card.secrets.places(kind):
            place.replace(secret)
        self.card.rewrite(self.card.spec.with_pin(kind, new))

    def issue_sign_certificate(self, issued: date, password: str | None = None) -> None:
        """署名用電子証明書の発行: a new key pair and a certificate of the present attributes.

        issued: day of issue. password: the new one, or None to keep the value (its tries are
        full again either way).
        """
        self.reset_pin(SecretKind.SIGN, password or self.card.spec.sign_password)
        self.card.rewrite(
            replace(
                self.card.spec,
                sign_certificate=True,
                sign_issued=issued,
                sign_generation=self.card.spec.sign_generation + 1,
            )
        )

    def issue_auth_certificate(self, issued: date, pin: str | None = None) -> None:
        """利用者証明用電子証明書の発行: a new key pair and a new validity.

        issued: day of issue. pin: the new one, or None to keep the value (its tries are full again
        either way).
        """
        self.reset_pin(SecretKind.AUTH, pin or self.card.spec.auth_pin)
        self.card.rewrite(
            replace(
                self.card.spec,
                auth_certificate=True,
                auth_issued=issued,
                auth_generation=self.card.spec.auth_generation + 1,
            )
        )
