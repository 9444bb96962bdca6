"""What residents read, each in their own language.

Plain Japanese carries readings, ｜漢字《かんじ》. Japanese and English take the words on PINs
(`guide.*`) from the sheet that residents take home, so that screen and paper say the same; the
other languages have them here.
"""

from importlib import import_module
from typing import Final

from hitomado.words import LANGUAGES as _CLERKS
from hitomado.words import Words

# code (ISO 639-1) → the language's own name
LANGUAGES: Final = {
    "ja": "にほんご",
    "en": "English",
    "zh": "中文",
    "ko": "한국어",
    "vi": "Tiếng Việt",
    "pt": "Português",
}


class ResidentWords:
    """Says a key in one language of the residents. Raises ValueError for another language."""

    def __init__(self, language: str = "ja") -> None:
        if language not in LANGUAGES:
            raise ValueError(f"no words in {language!r}")
        self.language = language
        own: dict[str, str] = import_module(f"{__name__}.{language}").TEXT
        self._own = own
        self._shared = Words(language) if language in _CLERKS else None

    def __call__(self, key: str, /, **params: object) -> str:
        """Return the sentence of `key`. Raises KeyError: a missing key is our own bug."""
        if key in self._own or self._shared is None:
            return self._own[key].format(**params)
        return self._shared(key, **params)

    def own_keys(self) -> frozenset[str]:
        """Keys that stand in this language's own table."""
        return frozenset(self._own)
