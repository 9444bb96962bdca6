"""Names of the applications as a virtual card answers to them.

Measured on real cards by the public projects soltia48/myna-card, jpki/myna and
treastrain/TRETJapanNFCReader.
"""

JPKI = bytes.fromhex("D392F000260100000001")
TEXT = bytes.fromhex("D3921000310001010408")
SURFACE = bytes.fromhex("D3921000310001010402")
JUKI = bytes.fromhex("D3921000310001010401")
COMMON = bytes.fromhex("D3921000310001010100")

DRIVER_LICENCE = (
    bytes.fromhex("A0000002310100000000000000000000"),
    bytes.fromhex("A0000002310200000000000000000000"),
)
RESIDENCE = tuple(bytes.fromhex(f"D392F0004F{n:02X}00000000000000000000") for n in (2, 3, 4))
