"""What stands where on a My Number Card: applications, files, secrets, as data.

A next card generation with other identifiers becomes another table, not other code.
No public specification exists at this level; AIDs, file ids and key references agree in the
public projects OpenSC (card-jpki), jpki/myna and soltia48/myna-card.
"""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Application:
    """A card application. part: its name in findings."""

    part: str
    aid: bytes


@dataclass(frozen=True, slots=True)
class Pin:
    """A secret the card checks.

    counter: its name in `TriesLeft`. part: its name in findings. ef: its key file, also its short
    id. tries: the full counter, restored by a right entry.
    """

    counter: str
    part: str
    ef: int
    tries: int


JPKI: Final = Application("jpki", bytes.fromhex("D392F000260100000001"))  # 公的個人認証AP
TEXT: Final = Application("text", bytes.fromhex("D3921000310001010408"))  # 券面事項入力補助AP
JUKI: Final = Application("juki", bytes.fromhex("D3921000310001010401"))  # 住基AP
COMMON: Final = Application("common", bytes.fromhex("D3921000310001010100"))  # 共通カードAP

# 公的個人認証AP
TOKEN_INFO: Final = 0x06  # CK_TOKEN_INFO, 160 bytes
AVAILABILITY: Final = 0x08  # three bytes: 署名用, 利用者証明用, unused
AUTH_CERTIFICATE: Final = 0x0A
SIGN_PIN: Final = Pin("sign", "sign_pin", 0x1B, 5)
AUTH_PIN: Final = Pin("auth", "auth_pin", 0x18, 3)
# 券面事項入力補助AP
ATTRIBUTES: Final = 0x02
INTEGRITY_RECORD: Final = 0x03
TEXT_PIN: Final = Pin("text", "text_pin", 0x11, 3)
NUMBER_A: Final = Pin("number_a", "number_a", 0x14, 10)
NUMBER_B: Final = Pin("number_b", "number_b", 0x15, 10)
# 住基AP
JUKI_PIN: Final = Pin("juki", "juki_pin", 0x1C, 3)
# 共通カードAP
CARD_RECORD: Final = 0x01  # record 1: serial, municipality, expiry

# in the order of the fewest commands: one SELECT each
COUNTERS: Final = (
    (JPKI, (SIGN_PIN, AUTH_PIN)),
    (TEXT, (TEXT_PIN, NUMBER_A, NUMBER_B)),
    (JUKI, (JUKI_PIN,)),
)

# token label of the JPKI application → kind of card (values of `CardKind`)
TOKENS: Final = {
    "JPKIAPICCTOKEN2": "my_number",
    "JPKIAPICCTOKEN": "juki",
    "JPKIAPGPSETOKEN": "phone",
    "JPKIAPIOSTOKEN": "phone",
}

# other cards, by an application only they have (treastrain/TRETJapanNFCReader and others)
OTHER_CARDS: Final = (
    ("driver_licence", bytes.fromhex("A0000002310100000000000000000000")),
    ("driver_licence", bytes.fromhex("A0000002310200000000000000000000")),
    ("residence", bytes.fromhex("D392F0004F0200000000000000000000")),
    ("residence", bytes.fromhex("D392F0004F0300000000000000000000")),
    ("residence", bytes.fromhex("D392F0004F0400000000000000000000")),
)

# PC/SC part 3, supplement on storage cards: RID A000000306, standard 11 = FeliCa
FELICA_ATR_MARK: Final = bytes.fromhex("4F0CA00000030611")

TEST_ORGANIZATION: Final = "JPKI-TEST"  # issuer's O of the test hierarchy
NUMBER_B_STOP: Final = 5  # 照合番号B: not offered with so many tries left or fewer
CERTIFICATE_LIMIT: Final = 4096  # bytes
ATTRIBUTES_LIMIT: Final = 4096
RECORD_LIMIT: Final = 1024
