"""The list of other sections as the clerk reads it."""

import unicodedata

from hitomado.core.desk.certificates import plain
from hitomado.core.desk.sections import related_sections, sections_listed, state_of
from hitomado.core.forms.hand_out import numbered
from hitomado.core.visit.model import Visit
from hitomado.core.visit.office import Office
from hitomado.words import Words


def listed(words: Words, visit: Visit, office: Office) -> tuple[str, ...]:
    """The sections of the office's list, and those answered earlier.

    Their names are the office's, in Japanese whatever the screen's language is; without a list of
    its own, those that towns usually have.
    """
    japanese = words if words.language == "ja" else Words("ja")
    usual = tuple(plain(japanese(key)) for key in numbered("section.known", japanese.__contains__))
    offered = related_sections(office.rules(), office.today, usual)
    return sections_listed(offered, visit.sections)


def section_lines(
    words: Words, visit: Visit, sections: tuple[str, ...]
) -> tuple[tuple[str, str], ...]:
    """Key and text of each line: the section and its answer."""
    lines = []
    for section in sections:
        code = state_of(visit.sections, section) or "open"
        mark, said = words(f"sections.mark.{code}"), words(f"sections.state.{code}")
        line = words("sections.line", mark=mark, section=plain(section), state=said)
        lines.append((section, line.rstrip()))
    return tuple(lines)


def yen(text: str) -> int | None:
    """A typed amount; None for none, and for what is none."""
    digits = unicodedata.normalize("NFKC", text).replace(",", "").strip()
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= 6 else None
