"""Characters that notation plays with: one list of each kind.

Sources: Unicode's character names for the families; JIS X 0201/0208 and common input habits for
the look-alikes. Which family is harmless in which field is decided where fields are compared.
"""

import re
import unicodedata

# zero-width ones belong here: they part words like a space, and are seen as little
SPACES = frozenset(
    "\t\n\x0b\x0c\r \x85\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
    "\u2008\u2009\u200a\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff"
)
HYPHENS = frozenset("-\u00ad˗‐‑‒–—―⁃⁻−╴─━⸺ー－ｰ﹘﹣")
LONG_VOWELS = frozenset("ーｰ")
APOSTROPHES = frozenset("'’‘ʼʻ＇`´ʹ′‛｀")
MIDDLE_DOTS = frozenset("·・･‧•∙⋅⸱ꞏ●᛫⸳")
COMMAS = frozenset(",，、､")
PERIODS = frozenset(".．。｡")
OPENING, CLOSING = "([{<（［｛＜〔【〈《「『", ")]}>）］｝＞〕】〉》」』"
ZEROS = frozenset("○◯〇")
REPEATS = frozenset("々〻ゝゞヽヾ")
# 十干 and the イロハ that part a lot of one number: 12番地甲, ロ12番地
LOT_MARKS = frozenset("甲乙丙丁戊己庚辛壬癸イロハニホヘトチリヌルヲワカ")

# what systems write for a character they do not have
PLACEHOLDERS = frozenset("〓□■◻◼▯�?？﹖※＊*●▲△▽▼◆◇_＿¿〿")

# glyphs of different characters that look the same, mostly kana for kanji
_LOOKS = "二ハロ口ロエカタトチオセミノへべぺ一一一一一一一oOoO〇〇lIIリンムメしイヨヒニヌネサモレ丨"
_LIKE_ = "ニ八口囗囗工力夕卜千才七三丿ヘベペー－―-—‐−0000○◯11lり丶厶乂乚亻彐匕=又ネ廾毛し｜"
_LATIN = "ABEHIKMNOPTXYZaceopxyABCEHKMOPTXaceopxyi"
_OTHER = "ΑΒΕΗΙΚΜΝΟΡΤΧΥΖасеορхуАВСЕНКМОРТХасеорхуі"
LOOKALIKES = frozenset(
    map(frozenset, [*zip(_LOOKS, _LIKE_, strict=True), *zip(_LATIN, _OTHER, strict=True)])
)

_WRITTEN = "ァィゥェォッャュョヮヵヶヱヰヲヅヂヴヷヸヹヺ"
_HEARD = "アイウエオツヤユヨワカケエイオズジブワイエオ"
_SMALL = str.maketrans(_WRITTEN, _HEARD)
_SIZE = str.maketrans(
    _WRITTEN[:12] + "ぁぃぅぇぉっゃゅょゎゕゖ", _HEARD[:12] + "あいうえおつやゆよわかけ"
)
_SOUNDS = (("ヴァ", "バ"), ("ヴィ", "ビ"), ("ヴェ", "ベ"), ("ヴォ", "ボ"))
_VOWELS = {
    **dict.fromkeys("アカサタナハマヤラワガザダバパ", "ア"),
    **dict.fromkeys("イキシチニヒミリギジヂビピ", "イ"),
    **dict.fromkeys("ウクスツヌフムユルグズヅブプヴ", "ウ"),
    **dict.fromkeys("エケセテネヘメレゲゼデベペ", "エイ"),
    **dict.fromkeys("オコソトノホモヨロヲゴゾドボポ", "オウ"),
}
# Latin letters that Unicode does not take apart, and how passports (ICAO 9303) write others
_PLAIN = {
    **dict(zip(map(ord, "ĐđØøŁłĦħŦŧıÐð"), "DdOoLlHhTtiDd", strict=True)),
    **dict(
        zip(map(ord, "ßẞÞþÆæŒœ"), ("ss", "SS", "TH", "th", "AE", "ae", "OE", "oe"), strict=True)
    ),
}
_PASSPORT = dict(
    zip(
        map(ord, "ÄäÖöÜüÅåØøÑñ"),
        ("AE", "ae", "OE", "oe", "UE", "ue", "AA", "aa", "OE", "oe", "NXX", "nxx"),
        strict=True,
    )
)

# characters that stand for themselves beyond doubt: what is outside is looked at one by one
_PLAIN_TEXT = re.compile(
    "[\t -),-9:->@-^`a-~ ¡-¬®-¾À-ÿ　、。〃-〒〔-〾ぁ-ゖ゙-ヿ㐀-䶿一-龠！-）＋-＞＠-＾｀-ﾟ]*"
)


def has_placeholder(text: str) -> bool:
    """Whether any character stands for one that a system lacks."""
    return _PLAIN_TEXT.fullmatch(text) is None and any(map(is_placeholder, text))


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
    return (
        "一" <= character <= "鿿"
        or "㐀" <= character <= "䶿"
        or "豈" <= character <= "\ufaff"
        or "\U00020000" <= character <= "\U0003ffff"
        or (character in "々〆〇〻" and character != "")
    )


def is_latin(character: str) -> bool:
    """Whether it is a Latin letter of either width."""
    if character.isascii():
        return character.isalpha()
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


def same_but_for_size(a: str, b: str) -> bool:
    """Whether two kana differ in size only: ッ and ツ, but not ヅ and ズ."""
    return a != b and a.translate(_SIZE) == b.translate(_SIZE)


def lengthens(vowel: str, before: str) -> bool:
    """Whether a kana makes the one before it long, as ー does: オ or ウ behind コ."""
    return katakana(vowel) in _VOWELS.get(katakana(before), "") and bool(vowel)


def without_marks(text: str) -> str:
    """Return Latin letters without their diacritics; kana keep their marks."""
    apart = unicodedata.normalize("NFD", text.translate(_PLAIN))
    bare = (c for c in apart if not unicodedata.combining(c) or c in "\u3099\u309a")
    return unicodedata.normalize("NFC", "".join(bare))


def as_in_passports(text: str) -> str:
    """Return Latin letters as a passport's machine-readable zone spells them out (Ü = UE)."""
    return without_marks(unicodedata.normalize("NFC", text).translate(_PASSPORT))
