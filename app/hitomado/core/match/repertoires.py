"""Which characters a source can write at all: why one side had to take another form.

Sources: certificates of the 公的個人認証サービス carry JIS X 0208 and JIS X 0212 (towns' own
explanations); CP932 is what most systems export; 行政事務標準文字 (MJ+) and files in Unicode know
no such limit here. Membership is that of Python's codecs, which follow the standards' tables.
"""

from enum import StrEnum
from functools import lru_cache


class Repertoire(StrEnum):
    """A set of characters. The value names it in settings and words."""

    CERTIFICATE = "jis_x_0208_0212"
    CP932 = "cp932"
    JIS_X_0213 = "jis_x_0213"
    UNLIMITED = "unlimited"


_CODECS = {
    Repertoire.CERTIFICATE: "euc_jp",
    Repertoire.CP932: "cp932",
    Repertoire.JIS_X_0213: "euc_jis_2004",
}


@lru_cache(maxsize=32_768)
def holds(repertoire: Repertoire, text: str) -> bool:
    """Whether a source of this repertoire can write the text.

    A variation selector is outside every limited repertoire.
    """
    codec = _CODECS.get(repertoire)
    if codec is None:
        return True
    try:
        text.encode(codec)
    except UnicodeEncodeError:
        return False
    return True
