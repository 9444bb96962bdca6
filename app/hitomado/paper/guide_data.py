"""The resident's sheet on PINs as its template's JSON, each sentence in Japanese and English."""

from collections.abc import Mapping
from typing import Final

from hitomado.core.forms.pin_guide import ADVISED_AGAINST, PinGuide
from hitomado.core.rules.card.card_pins import CARD_PINS
from hitomado.core.rules.plan import PinKind
from hitomado.paper.fields import Json, Say

_KEPT: Final = ("nobody", "paper", "forgotten")


def _kept(code: str, guide: PinGuide, say: Say) -> str:
    return say(f"guide.keep.{code}", office=guide.office or say("guide.office"))


def guide_data(guide: PinGuide, said: Mapping[str, Say]) -> Json:
    """Return what `pin_guide.typ` prints. said: the words of `ja` and of `en`."""

    def both(key: str, **params: object) -> dict[str, str]:
        return {language: say(f"guide.{key}", **params) for language, say in said.items()}

    four = [kind for kind in guide.kinds if kind is not PinKind.SIGN]
    return {
        "title": said["en"]("guide.title"),
        "practice": said["ja"]("guide.practice") if guide.practice else "",
        "head": both("title"),
        "which": both("which"),
        "pins": [
            {
                "name": both(f"pin.{kind}"),
                "use": both(f"use.{kind}"),
                "form": both("form.sign" if kind is PinKind.SIGN else "form.four"),
                "tries": both("tries", count=CARD_PINS[kind].tries),
            }
            for kind in guide.kinds
        ],
        "same": both("same") if len(four) > 1 else None,
        "against": both("against"),
        "advice": [both(f"against.{code}") for code in ADVISED_AGAINST],
        "keep": both("keep"),
        "keeping": [
            {language: _kept(code, guide, say) for language, say in said.items()} for code in _KEPT
        ],
        "no_writing": both("no_writing"),
    }
