"""What an office may write where the program prints its words: texts, short lists, addresses.

Nothing here may carry a 個人番号, tell of 支援措置, or lead a resident to an unsealed page.
"""

import re
from typing import Final
from unicodedata import category, normalize

from hitomado.core.register.check_digits import has_my_number_check_digit

LINE_LENGTH: Final = 60  # characters of one entry of a list where its rule names no limit
URL_LENGTH: Final = 300  # characters; a longer one makes a QR code no telephone reads from paper
_TWELVE: Final = re.compile(r"(?<!\d)\d{4}[-‐‑–―−ー ]?\d{4}[-‐‑–―−ー ]?\d{4}(?!\d)")
_PROTECTION: Final = ("支援措置", "支援対象者", "DV等支援")
_HOST: Final = re.compile(
    r"(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]"
)


def text_fault(text: str, minimum: int | None, maximum: int | None, lines: int | None) -> str:
    """Name what speaks against a text: value, min, max, lines, number, word, or "".

    minimum, maximum: characters in all. lines: at most so many, None = one.
    """
    rows = text.split("\n")
    if len(rows) > (lines or 1):
        return "lines"
    if any(category(sign).startswith("C") for row in rows for sign in row):
        return "value"
    if minimum is not None and len(text.strip()) < minimum:
        return "min"
    if maximum is not None and len(text) > maximum:
        return "max"
    return _never(text)


def lines_fault(entries: tuple[str, ...], maximum: int | None, lines: int | None) -> str:
    """Name what speaks against a list, like `text_fault`. maximum: characters of one entry.

    An empty entry and one that stands twice are a wrong value. lines: at most so many entries.
    """
    if lines is not None and len(entries) > lines:
        return "lines"
    if len(set(entries)) < len(entries) or any(not entry.strip() for entry in entries):
        return "value"
    faults = (text_fault(entry, None, maximum or LINE_LENGTH, 1) for entry in entries)
    wrong = next(filter(None, faults), "")
    return "value" if wrong == "lines" else wrong


def url_fault(url: str, maximum: int | None) -> str:
    """Name what speaks against an address: url, max, number, or "". An empty one is none yet."""
    from urllib.parse import urlsplit  # loaded when an address is set: the window starts without

    if not url:
        return ""
    if len(url) > min(maximum or URL_LENGTH, URL_LENGTH):
        return "max"
    if not url.isascii() or any(not sign.isprintable() or sign in ' "<>\\' for sign in url):
        return "url"
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return "url"
    sealed = parts.scheme == "https" and url.startswith("https://")
    plain = "@" not in parts.netloc and port in (None, 443)
    if not (sealed and plain and _HOST.fullmatch(parts.hostname or "")):
        return "url"
    return _never(url)


def _never(text: str) -> str:
    plain = normalize("NFKC", text)
    if any(word in plain for word in _PROTECTION):
        return "word"
    found = ("".join(filter(str.isdigit, one)) for one in _TWELVE.findall(plain))
    return "number" if any(has_my_number_check_digit(digits) for digits in found) else ""
