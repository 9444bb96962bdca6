"""The four attributes inside a 署名用 certificate: six otherNames of its alternative name.

Every part is taken by its identifier, in whatever order; what is missing or cannot be read is
left empty and said, never a crash. Source: 公的個人認証サービス プロファイル仕様書 (J-LIS) as
real certificates shown in public sources have it.
"""

from dataclasses import dataclass

from hitomado.core.chip.certificates import quietly, refusals
from hitomado.core.chip.reading import CardReading, Finding, SignAttributes
from hitomado.core.chip.tlv import parse
from hitomado.core.eras import BY_DIGIT
from hitomado.core.people import Sex
from hitomado.core.reasons import CardError

SIGN = "sign"  # the part that findings name
_ARC = "1.2.392.200149.8.5.5."
_NAME, _NAME_FLAGS, _SEX, _BIRTH, _ADDRESS, _ADDRESS_FLAGS = (f"{_ARC}{n}" for n in range(1, 7))
_UTF8_STRING = 0x0C
_SEXES = {"1": Sex.MALE, "2": Sex.FEMALE, "3": Sex.UNKNOWN}
_TOLD = frozenset({Sex.MALE, Sex.FEMALE})
_UNKNOWN_ERA = "0"
DIFFERENCES = frozenset({"sign_birth_differs", "sign_sex_differs"})


@dataclass(frozen=True, slots=True)
class _Birth:
    """digits: YYYYMMDD, Gregorian, parts may be 00; empty when it cannot be read."""

    digits: str = ""
    era_agrees: bool = False


def sign_attributes(der: bytes) -> tuple[SignAttributes | None, tuple[Finding, ...]]:
    """Read the attributes and say what is odd about them.

    None with `sign_attributes_unreadable` when the certificate carries none that can be read.
    """
    texts = _other_names(der)
    if not texts:
        return None, (Finding("sign_attributes_unreadable", SIGN),)
    birth = _birth(texts.get(_BIRTH, ""))
    name, address = texts.get(_NAME, ""), texts.get(_ADDRESS, "")
    name_flags, name_fits = _flags(texts.get(_NAME_FLAGS), name)
    address_flags, address_fits = _flags(texts.get(_ADDRESS_FLAGS), address)
    sex = _SEXES.get(texts.get(_SEX, ""))
    found = SignAttributes(
        name=name,
        name_flags=name_flags,
        address=address,
        address_flags=address_flags,
        birth_date=birth.digits,
        era_agrees=birth.era_agrees,
        sex=sex or Sex.UNKNOWN,
    )
    said = {
        "sign_attributes_incomplete": not (name and address and birth.digits and sex),
        "sign_flags_wrong": not (name_fits and address_fits),
        "sign_era_disagrees": bool(birth.digits) and not birth.era_agrees,
        "sign_substitutes": "1" in name_flags + address_flags,
    }
    return found, tuple(Finding(code, SIGN) for code, holds in said.items() if holds)


def differences(reading: CardReading) -> tuple[Finding, ...]:
    """Say which plain facts of the certificate differ from what the chip holds now.

    Only what both tell is compared. Name and address take the comparator (`core.match`).
    """
    now, then = reading.attributes, reading.sign_attributes
    if now is None or then is None:
        return ()
    sexes = {now.sex, then.sex}
    said = {
        "sign_birth_differs": bool(then.birth_date) and then.birth_date != now.birth_date,
        "sign_sex_differs": sexes == _TOLD,
    }
    return tuple(Finding(code, SIGN) for code, differs in said.items() if differs)


def _other_names(der: bytes) -> dict[str, str]:
    """Texts by identifier. A doubled identifier says nothing certain and is left out."""
    from cryptography import x509

    try:
        with quietly():
            extensions = x509.load_der_x509_certificate(der).extensions
            names = extensions.get_extension_for_class(x509.SubjectAlternativeName).value
            others = names.get_values_for_type(x509.OtherName)
        held = [(each.type_id.dotted_string, _text(each.value)) for each in others]
    except refusals():
        return {}
    ids = [identifier for identifier, _ in held]
    return {
        identifier: text
        for identifier, text in held
        if text is not None and identifier.startswith(_ARC) and ids.count(identifier) == 1
    }


def _text(value: bytes) -> str | None:
    """Read a DER UTF8String; None for anything else."""
    try:
        (string,) = parse(value)
        return string.value.decode("utf-8") if string.tag == _UTF8_STRING else None
    except (CardError, ValueError):
        return None


def _flags(flags: str | None, text: str) -> tuple[str, bool]:
    """Return one flag per character, none set where the certificate's own cannot be used."""
    fits = flags is not None and len(flags) == len(text) and set(flags) <= {"0", "1"}
    if fits and flags is not None:
        return flags, True
    return "0" * len(text), not text and not flags


def _birth(text: str) -> _Birth:
    """Read the era's digit and the Gregorian date. An unknown era contradicts no year."""
    if len(text) != 9 or not (text.isascii() and text.isdigit()):
        return _Birth()
    era, digits = text[0], text[1:]
    if era == _UNKNOWN_ERA:
        return _Birth(digits, era_agrees=True)
    known = BY_DIGIT.get(int(era))
    year, month, day = int(digits[:4]), int(digits[4:6]) or None, int(digits[6:]) or None
    return _Birth(digits, era_agrees=known is not None and known.holds(year, month, day))
