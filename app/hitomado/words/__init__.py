"""Codes and parameters become sentences. All text a person reads on a screen stands here.

Japanese is the original (`words/ja`), English its translation for people who do not read
Japanese (`words/en`); both have the same keys and the same placeholders, checked by test.
This room imports nothing of the program: codes arrive as plain strings.
"""

from importlib import import_module
from pkgutil import iter_modules

LANGUAGES = ("ja", "en")


def _table(language: str) -> dict[str, str]:
    package = import_module(f"{__name__}.{language}")
    table: dict[str, str] = {}
    for found in iter_modules(package.__path__):
        text: dict[str, str] = import_module(f"{package.__name__}.{found.name}").TEXT
        doubled = table.keys() & text.keys()
        if doubled:
            raise ValueError(f"words written twice: {sorted(doubled)}")
        table.update(text)
    return table


class Words:
    """Says a key in one language.

    >>> Words("ja")("reason.no_reader.title")
    'カードリーダーが見つかりません'
    """

    def __init__(self, language: str = "ja") -> None:
        if language not in LANGUAGES:
            raise ValueError(f"no words in {language!r}")
        self.language = language
        self._table = _table(language)

    def __call__(self, key: str, /, **params: object) -> str:
        """Return the sentence of `key`. Raises KeyError: a missing key is our own bug."""
        return self._table[key].format(**params)

    def __contains__(self, key: str) -> bool:
        return key in self._table

    def keys(self) -> frozenset[str]:
        """All keys."""
        return frozenset(self._table)
