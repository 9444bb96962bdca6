"""通称, 旧氏 and other names that one side shows in brackets beside the name.

Sources: 住民基本台帳法施行令30条の13 (旧氏) and 30条の16 (通称); a card's face shows 旧氏 in
brackets behind 氏, 通称 in brackets behind the name.
"""

import re
from collections.abc import Iterator

from hitomado.core.match.characters import CLOSING, OPENING

_BRACKETED = re.compile(f"[{re.escape(OPENING)}]([^{re.escape(CLOSING)}]+)[{re.escape(CLOSING)}]?")
_WORD = r"[\s　]*(旧姓|旧氏|旧氏名|通称|通称名|別名|併記名)[\s　:：]*"
_NAMED = re.compile(rf"^(.*?){_WORD}(.+)$")
_LABEL = re.compile(_WORD)
_FORMER = ("旧姓", "旧氏")
_SQUARE = "[［〔【"


def other_names(text: str) -> Iterator[tuple[str, str]]:
    """Yield what a name may be without what stands beside it: (code of the reason, name)."""
    if found := _BRACKETED.search(text):
        inside = _LABEL.sub("", found[1]).strip()
        former = text[found.start()] in _SQUARE or any(word in found[0] for word in _FORMER)
        code = "former_name" if former else "alias"
        ahead, behind = text[: found.start()], text[found.end() :]
        yield code, (ahead + behind).strip()
        if not inside:
            return
        yield code, inside
        if former and behind.strip():
            yield code, inside + behind
    elif found := _NAMED.match(text):
        code = "former_name" if found[2].startswith(_FORMER) else "alias"
        for name in (found[1], found[3]):
            if name.strip():
                yield code, name.strip()


def has_other_name(text: str) -> bool:
    """Whether a name shows another one beside it."""
    return next(other_names(text), None) is not None
