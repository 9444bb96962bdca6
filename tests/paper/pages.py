"""Reading a PDF back as a town hall's computer would: its text, its pages, its fonts."""

import subprocess
from dataclasses import replace

from hitomado.core.forms.compose import form_set
from hitomado.core.forms.sheet import FormInput, FormPerson
from hitomado.core.people import Sex
from hitomado.core.rules.plan import MoveKind, Procedure
from hitomado.paper.printer import TypstPrinter
from hitomado.resources_dir import resources
from hitomado.words import LANGUAGES, Words
from tests.core.forms.household import (
    AUTH,
    CHILD,
    FATHER,
    MOTHER,
    RESET,
    SIGN,
    SMALL,
    UPDATE,
    resident,
    row,
)
from tests.core.forms.household import form as household_form

PRINTER = TypstPrinter(resources() / "forms", {each: Words(each) for each in LANGUAGES})

GRANDMOTHER = row(
    "5",
    resident("葛\U000e0102飾　邉\U000e010f子", number="1005", birth="1940-01-31", sex=Sex.FEMALE),
    UPDATE, SIGN, AUTH, RESET,
    relationship="母", present=False, sealed=True, pins=("sign", "auth", "juki", "text"),
)  # fmt: skip


def moving_in(person: FormPerson) -> FormPerson:
    swap = {UPDATE: Procedure.CONTINUED_USE}
    return replace(person, procedures=frozenset(swap.get(p, p) for p in person.procedures))


def fullest() -> FormInput:
    """Five newcomers, all with every application, late, filed by an agent, in practice."""
    everything = frozenset({Procedure.CONTINUED_USE, SIGN, AUTH, RESET})
    pins = ("sign", "auth", "juki", "text")
    people = [
        replace(p, procedures=everything, pins_to_reset=pins, present=False, sealed_authority=True)
        for p in (FATHER, MOTHER, CHILD, SMALL, GRANDMOTHER)
    ]
    return household_form(
        *people,
        kind=MoveKind.TRANSFER_IN_BY_CARD,
        applicant=None,
        agent_name="磯部　渚",
        agent_address="ひとまど町沖二丁目3番地　" + "とても長い名前の集合住宅" * 3,
        new_address="ひとまど町大字遠浅字白波一丁目234番地5",
        new_building="シーサイドひとまど第二団地7号棟1203号",
        late=True,
        practice=True,
    )


def run(tool: str, pdf: bytes, *options: str) -> str:
    done = subprocess.run([tool, *options, "-", "-"], input=pdf, capture_output=True, check=True)
    return done.stdout.decode("utf-8")


def text(pdf: bytes) -> str:
    """Return the text in reading order; spaces are dropped, pdftotext sets its own."""
    found = run("pdftotext", pdf, "-raw")
    return "".join(found.replace(" ", "").replace("\u3000", "").split("\n"))


def printed(asked: FormInput, *, final: bool = True) -> str:
    return text(PRINTER.pdf(asked, form_set(asked), final=final))


def pages(pdf: bytes) -> int:
    return run("pdftotext", pdf).count("\f")
