"""Values of a stop that are codes themselves, said in the reader's language."""

from collections.abc import Iterable

from hitomado.words import Words


def stop_params(words: Words, params: Iterable[tuple[str, str | int]]) -> dict[str, str | int]:
    """Return what the words of a stop are filled with. A `rule` is a form rule's code."""
    said = dict(params)
    if "rule" in said:
        said["rule"] = words(f"pin.rule.{said['rule']}")
    return said
