"""Characters that notation plays with: one list of each kind.

Sources: Unicode's character names for the families; JIS X 0201/0208 and common input habits for
the look-alikes. Which family is harmless in which field is decided where fields are compared.
"""

import unicodedata

SPACES = frozenset(" \t\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009"
                   "\u200a\u202f\u205f\u3000")  # fmt: skip
HYPHENS = frozenset("-\u00ad˗‐‑‒–—―⁃−─━ー－ｰ﹘﹣")
LONG_VOWELS = frozenset("ーｰ")
APOSTROPHES = frozenset("'’‘ʼ＇`´ʹ′‛")
MIDDLE_DOTS = frozenset("·・･‧•∙⋅⸱ꞏ●")
COMMAS = frozenset(",，、､")
ZEROS = frozenset("○◯〇")

# what systems write for a character they do not have
PLACEHOLDERS = frozenset("〓□■�?？※＊*●▲△◆◇_＿")

# glyphs of different characters that look the same, mostly kana for kanji
_LOOKS = "二ハロ口ロエカタトチオセミノへべぺ一一一一一一一oO〇〇lIIリンムメしイヨヒニ"
_LIKE_ = "ニ八口囗囗工力夕卜千才七三丿ヘベペー－―-—‐−00○◯11lり丶厶乂乚亻彐匕="
LOOKALIKES = frozenset(map(frozenset, zip(_LOOKS, _LIKE_, strict=True)))

_WRITTEN = "ァィゥェォッャュョヮヵヶヱヰヲヅヂヴ"
_HEARD = "アイウエオツヤユヨワカケエイオズジブ"
_SMALL = str.maketrans(_WRITTEN, _HEARD)
_SOUNDS = (("ヴァ", "バ"), ("ヴィ", "ビ"), ("ヴェ", "ベ"), ("ヴォ", "ボ"))


def is_placeholder(character: str) -> bool:
    """Whether it stands for a character that a system lacks (〓, ?, a private-use 外字)."""
    return (
        character in PLACEHOLDERS
        or character == "\ufffd"
        or unicodedata.category(character) in {"Co", "Cn", "Cs"}
    )


def is_selector(character: str) -> bool:
    """Whether it is a variation selector (VS1–VS16, VS17–VS256)."""
    return "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"


def is_kana(character: str) -> bool:
    """Whether it is hiragana, katakana (either width) or the long-vowel mark."""
    if character in MIDDLE_DOTS:
        return False
    return "ぁ" <= character <= "ゟ" or "ァ" <= character <= "ヿ" or "ｦ" <= character <= "ﾟ"


def is_kanji(character: str) -> bool:
    """Whether it is a CJK ideograph, the compatibility ones and 々 included."""
    name = unicodedata.name(character[:1], "")
    return name.startswith("CJK ") or character in "々〆〇"


def is_latin(character: str) -> bool:
    """Whether it is a Latin letter of either width."""
    return "LATIN" in unicodedata.name(character[:1], "")


def katakana(text: str) -> str:
    """Return the text with hiragana as katakana."""
    return "".join(chr(ord(c) + 0x60) if "ぁ" <= c <= "ゖ" else c for c in text)


def sound(text: str) -> str:
    """Return kana with everything evened out that is heard alike or differs in size only."""
    kana = katakana(unicodedata.normalize("NFKC", text))
    for written, heard in _SOUNDS:
        kana = kana.replace(written, heard)
    return kana.translate(_SMALL)


def without_marks(text: str) -> str:
    """Return Latin letters without their diacritics."""
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
