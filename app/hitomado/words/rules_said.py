"""A rule, its value and why a value is refused, in the reader's language."""

from collections.abc import Sequence

from hitomado.words import Words

_ROOMS = {"codes": "document", "steps": "step"}


def rule_title(words: Words, rule_id: str) -> str:
    """Name a rule as an office looks for it; one without words is named by its id."""
    key = f"rule.{rule_id}"
    if key not in words:
        key = f"because.{rule_id}"
    return words(key) if key in words else rule_id


def rule_value(words: Words, kind: str, value: object) -> str:
    """Say a value with its unit. kind: as in the rule file."""
    if kind == "flag":
        return words("office_rules.flag.on" if value else "office_rules.flag.off")
    if isinstance(value, tuple):
        return _several(words, kind, value) or words("office_rules.value.none")
    if kind in ("text", "url"):
        return str(value) or words("office_rules.value.none")
    return words(f"office_rules.value.{kind}", count=value)


def all_in_words(words: Words, rule_id: str, kind: str, value: object) -> bool:
    """Whether a rule has a title, and each code of its value words."""
    titled = rule_title(words, rule_id) != rule_id
    room = _ROOMS.get(kind)
    if room is None or not isinstance(value, tuple):
        return titled
    codes = (str(one[0]) if isinstance(one, tuple) else str(one) for one in value)
    return titled and all(f"{room}.{code}" in words for code in codes)


def _several(words: Words, kind: str, value: Sequence[object]) -> str:
    between = words("office_rules.value.then" if kind == "steps" else "office_rules.value.comma")
    room = _ROOMS.get(kind)
    codes = [str(one[0]) if isinstance(one, tuple) else str(one) for one in value]
    keys = [f"{room}.{code}" for code in codes]
    return between.join(
        words(key) if key in words else code for key, code in zip(keys, codes, strict=True)
    )
