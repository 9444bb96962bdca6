"""Values of a stop that are codes themselves, said in the reader's language."""

from collections.abc import Iterable

from hitomado.words import Words
from hitomado.words.rules_said import rule_title

_CODES = {
    "rule": "pin.rule",
    "pin": "card.part",
    "advice": "pin.advice",
    "problem": "case.problem",
}


def stop_params(words: Words, params: Iterable[tuple[str, str | int]]) -> dict[str, str | int]:
    """Return what the words of a stop are filled with.

    rule: code of a form rule. pin: the part of the card that a secret is. advice: what to do, by
    the stop and the secret. problem: what is wrong with a value of a case's file. rule_title: id
    of a rule; why: code of why its value is refused. field, where there is a file: the part of a
    rule file that is wrong.
    """
    said = dict(params)
    for name, room in _CODES.items():
        key = f"{room}.{said.get(name)}"
        if name in said and key in words:  # other stops have a rule or an advice of their own
            said[name] = words(key)
    if "rule_title" in said:
        said["rule_title"] = rule_title(words, str(said["rule_title"]))
    why, field = f"office_rules.why.{said.get('why')}", f"office_rules.field.{said.get('field')}"
    if why in words:
        said["why"] = words(why, **said)
    if "file" in said and field in words:
        said["field"] = words(field)
    return said
