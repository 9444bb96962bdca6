"""What the applications of one card are filled from."""

from dataclasses import dataclass, field
from enum import IntEnum

from cryptography.hazmat.primitives.asymmetric import rsa

from hitomado.core.people import Sex
from hitomado.virtual.ca import PracticeAuthority
from hitomado.virtual.holder_secrets import HolderSecrets
from hitomado.virtual.integrity import card_verifiable_certificate
from hitomado.virtual.spec import CardSpec

# 1 男, 2 女, 9 適用不能, 0 不明 (JIS X 0303)
SEX_DIGIT = {Sex.MALE: b"1", Sex.FEMALE: b"2", Sex.NOT_APPLICABLE: b"9", Sex.UNKNOWN: b"0"}


class KeyRole(IntEnum):
    """The key pairs of one card."""

    AUTH = 0
    SIGN = 1
    TEXT = 2
    SURFACE = 3
    SESSION = 4
    COMMON = 5
    SIGN_RENEWED = 6  # and 7, in turns
    AUTH_RENEWED = 8  # and 9, in turns


@dataclass(frozen=True, slots=True)
class Issue:
    """One card being filled. nonce: up to 16 ASCII characters of this run, in the token info."""

    spec: CardSpec = field(repr=False)
    secrets: HolderSecrets = field(repr=False)
    authority: PracticeAuthority
    nonce: str

    def key(self, role: KeyRole) -> rsa.RSAPrivateKey:
        """Return the card's key of a role."""
        number = int(role)
        if role is KeyRole.SIGN and self.spec.sign_generation > 1:
            number = KeyRole.SIGN_RENEWED + self.spec.sign_generation % 2
        if role is KeyRole.AUTH and self.spec.auth_generation > 1:
            number = KeyRole.AUTH_RENEWED + self.spec.auth_generation % 2
        return self.authority.keys.holder(self.spec.card_serial, number)

    def issuer(self) -> rsa.RSAPrivateKey:
        """Return the municipality's key, which signs the card's records."""
        return self.authority.keys.own("record-issuer")

    def issuer_certificate(self, authority_id: str) -> bytes:
        """Return EF 0004: the record issuer's key under a key that is on no card."""
        return card_verifiable_certificate(
            self.issuer().public_key(),
            f"{self.spec.municipality_code}00/000",
            self.authority.keys.own("record-authority"),
            authority_id,
        )
