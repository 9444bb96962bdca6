"""The secrets of one card: where each stands on the chip, its counter and what may replace it."""

from dataclasses import dataclass

from hitomado.virtual.files import Secret
from hitomado.virtual.spec import TRIES, CardSpec, SecretKind


def is_pin(value: bytes) -> bool:
    """Four digits."""
    return len(value) == 4 and value.isdigit()


def is_sign_password(value: bytes) -> bool:
    """6 to 16 of A to Z and 0 to 9, at least one of each (公的個人認証法施行規則, password)."""
    return (
        6 <= len(value) <= 16
        and value.isalnum()
        and value.isascii()
        and value == value.upper()
        and any(map(str.isdigit, value.decode()))
        and any(map(str.isalpha, value.decode()))
    )


@dataclass(frozen=True, slots=True)
class HolderSecrets:
    """Counters are per place: 照合番号B has one in the text and one in the visual application."""

    sign: Secret
    auth: Secret
    text: Secret
    text_number_a: Secret
    text_number_b: Secret
    surface_number_a: Secret
    surface_number_b: Secret
    surface_birth: Secret
    juki: Secret
    common: Secret

    @classmethod
    def of_spec(cls, spec: CardSpec) -> "HolderSecrets":
        """Make the secrets as the spec says, with its counters."""

        def make(kind: SecretKind) -> Secret:
            left = spec.tries_left.get(kind, TRIES[kind])
            secret = Secret(spec.secret(kind).encode("ascii"), TRIES[kind], left)
            if kind is SecretKind.SIGN:
                secret.changeable = is_sign_password
            elif kind in (SecretKind.AUTH, SecretKind.TEXT):
                secret.changeable = is_pin
            return secret

        return cls(
            sign=make(SecretKind.SIGN),
            auth=make(SecretKind.AUTH),
            text=make(SecretKind.TEXT),
            text_number_a=make(SecretKind.NUMBER_A),
            text_number_b=make(SecretKind.NUMBER_B),
            surface_number_a=make(SecretKind.NUMBER_A),
            surface_number_b=make(SecretKind.NUMBER_B),
            surface_birth=Secret(spec.birth_digits.encode("ascii"), 10, 10),
            juki=make(SecretKind.JUKI),
            common=make(SecretKind.JUKI),
        )

    def places(self, kind: SecretKind) -> tuple[Secret, ...]:
        """Return all places of one secret: what people call one PIN may be two on the chip."""
        places = {
            SecretKind.SIGN: (self.sign,),
            SecretKind.AUTH: (self.auth,),
            SecretKind.TEXT: (self.text,),
            SecretKind.JUKI: (self.juki, self.common),
            SecretKind.NUMBER_A: (self.text_number_a, self.surface_number_a),
            SecretKind.NUMBER_B: (self.text_number_b, self.surface_number_b),
        }
        return places[kind]
