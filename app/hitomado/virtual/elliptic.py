"""Certificates as the coming card is said to have them: P-384, SHA-384, ten years.

For reading only: the card's own keys stay as they are, because how the coming card signs is not
public. Source: 次期個人番号カードタスクフォース最終とりまとめ as reported (not measured).
"""

from dataclasses import replace

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa

from hitomado.virtual.ca import CertificateUse, PracticeAuthority, generation
from hitomado.virtual.keys import KeyPool
from hitomado.virtual.spec import CardSpec

_YEARS = 10


class EllipticAuthority(PracticeAuthority):
    """A practice authority with elliptic keys, for holders with elliptic keys."""

    digest = hashes.SHA384()

    def __init__(self, keys: KeyPool) -> None:
        super().__init__(keys)
        self._own: dict[str, ec.EllipticCurvePrivateKey] = {}

    def issue(
        self,
        use: CertificateUse,
        spec: CardSpec,
        public: rsa.RSAPublicKey | ec.EllipticCurvePublicKey,  # noqa: ARG002
    ) -> bytes:
        """Return the DER of the holder's certificate, with an elliptic key of the holder's."""
        held = self._elliptic(f"{spec.card_serial}-{use.name}-{generation(spec, use)}")
        return super().issue(use, replace(spec, certificate_years=_YEARS), held.public_key())

    def _key(self, use: CertificateUse) -> ec.EllipticCurvePrivateKey:
        return self._elliptic(use.name)

    def _elliptic(self, name: str) -> ec.EllipticCurvePrivateKey:
        if name not in self._own:
            self._own[name] = ec.generate_private_key(ec.SECP384R1())
        return self._own[name]
