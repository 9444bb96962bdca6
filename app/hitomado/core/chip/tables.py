"""What stands where on a My Number Card: applications, files, secrets, as data.

A next card generation with other identifiers becomes another `CardTable`, not other code.
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


@dataclass(frozen=True, slots=True)
class File:
    """A file to read.

    ef: its id, also its short id. limit: longest content believed (bytes). opened_by: secrets of
    which any one opens it; () = free.
    """

    ef: int
    limit: int
    opened_by: tuple[Pin, ...] = ()


@dataclass(frozen=True, slots=True)
class CardTable:
    """One generation of the card. label: of its token information, without the blanks behind.

    counters: what the first screen asks, in the order of the fewest commands: one SELECT each.
    """

    label: str
    jpki: Application  # 公的個人認証AP
    token_info: File
    availability: File
    sign_certificate: File
    sign_authority: File
    auth_certificate: File
    auth_authority: File
    sign_pin: Pin
    auth_pin: Pin
    text: Application  # 券面事項入力補助AP
    attributes: File
    integrity_record: File
    text_issuer: File
    text_key: File
    text_pin: Pin
    number_b: Pin
    visual: Application  # 券面事項確認AP
    face: File
    visual_issuer: File
    visual_number_b: Pin  # the same number as in the text application, a counter of its own
    common: Application  # 共通カードAP
    card_record: File
    counters: tuple[tuple[Application, tuple[Pin, ...]], ...]


JPKI: Final = Application("jpki", bytes.fromhex("D392F000260100000001"))  # 公的個人認証AP
TEXT: Final = Application("text", bytes.fromhex("D3921000310001010408"))  # 券面事項入力補助AP
VISUAL: Final = Application("visual", bytes.fromhex("D3921000310001010402"))  # 券面事項確認AP
JUKI: Final = Application("juki", bytes.fromhex("D3921000310001010401"))  # 住基AP
COMMON: Final = Application("common", bytes.fromhex("D3921000310001010100"))  # 共通カードAP

SIGN_PIN: Final = Pin("sign", "sign_pin", 0x1B, 5)
AUTH_PIN: Final = Pin("auth", "auth_pin", 0x18, 3)
TEXT_PIN: Final = Pin("text", "text_pin", 0x11, 3)
NUMBER_A: Final = Pin("number_a", "number_a", 0x14, 10)
NUMBER_B: Final = Pin("number_b", "number_b", 0x15, 10)
VISUAL_NUMBER_B: Final = Pin("visual_number_b", "number_b", 0x12, 10)
JUKI_PIN: Final = Pin("juki", "juki_pin", 0x1C, 3)

COUNTERS: Final = (
    (JPKI, (SIGN_PIN, AUTH_PIN)),
    (TEXT, (TEXT_PIN, NUMBER_A, NUMBER_B)),
    (JUKI, (JUKI_PIN,)),
)

TOKEN_INFO: Final = 0x06  # CK_TOKEN_INFO, 160 bytes

_TOKEN_LABEL: Final = 32  # bytes, first field of CK_TOKEN_INFO
_CERTIFICATE: Final = 4096  # bytes
_ATTRIBUTES: Final = 4096
_RECORD: Final = 1024
_FACE: Final = 0x8000  # photo 6 to 10 kB; offsets of READ BINARY end here

MY_NUMBER_CARD: Final = CardTable(
    label="JPKIAPICCTOKEN2",
    jpki=JPKI,
    token_info=File(TOKEN_INFO, _TOKEN_LABEL),
    availability=File(0x08, 3),  # three bytes: 署名用, 利用者証明用, unused
    sign_certificate=File(0x01, _CERTIFICATE, (SIGN_PIN,)),
    sign_authority=File(0x02, _CERTIFICATE),
    auth_certificate=File(0x0A, _CERTIFICATE),
    auth_authority=File(0x0B, _CERTIFICATE),
    sign_pin=SIGN_PIN,
    auth_pin=AUTH_PIN,
    text=TEXT,
    attributes=File(0x02, _ATTRIBUTES, (TEXT_PIN, NUMBER_B)),
    integrity_record=File(0x03, _RECORD, (TEXT_PIN, NUMBER_A, NUMBER_B)),
    text_issuer=File(0x04, _RECORD),
    text_key=File(0x07, _RECORD, (TEXT_PIN, NUMBER_A, NUMBER_B)),
    text_pin=TEXT_PIN,
    number_b=NUMBER_B,
    visual=VISUAL,
    face=File(0x02, _FACE, (VISUAL_NUMBER_B,)),
    visual_issuer=File(0x04, _RECORD),
    visual_number_b=VISUAL_NUMBER_B,
    common=COMMON,
    card_record=File(0x01, 256),  # record 1: serial, municipality, expiry
    counters=COUNTERS,
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

# GlobalPlatform card manager: what a chip answers to that nothing has been put on yet, and others
CARD_MANAGER: Final = bytes.fromhex("A0000001510000")

# PC/SC part 3, supplement on storage cards: RID A000000306, standard 11 = FeliCa
FELICA_ATR_MARK: Final = bytes.fromhex("4F0CA00000030611")

TEST_ORGANIZATION: Final = "JPKI-TEST"  # issuer's O of the test hierarchy
NUMBER_B_STOP: Final = 5  # 照合番号B: not offered with so many tries left or fewer
