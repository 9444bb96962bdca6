"""A sheet's data and its typst template become PDF pages and their preview."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from hitomado.core.forms.list_sheet import ListSheet
from hitomado.core.forms.papers import Paper
from hitomado.core.forms.sheet import FormInput, FormSet
from hitomado.core.reasons import PaperError, Reason
from hitomado.paper.fields import Json, Say
from hitomado.paper.fonts import LABEL_FONTS, NAME_FONTS, installed, name_font, uncovered
from hitomado.paper.papers import LAYOUTS
from hitomado.paper.qr import qr_svg
from hitomado.paper.sheet_data import form_data, glyph_note

if TYPE_CHECKING:
    from typst import Compiler

_PREVIEW_PPI: Final = 110.0
_FORM_SET: Final = "form_set.typ"
_REMEMBERED: Final = 10
_NOTHING: Final = b"#set page(width: 1pt, height: 1pt)"


class TypstPrinter:
    """Implements `ports.Printer`: sheets as PDF and as pictures.

    templates: the folder with the `.typ` files. said: the paper's words in `ja` and `en`; the
    combined form is Japanese. fonts: folders searched besides the system's.
    """

    def __init__(
        self, templates: Path, said: Mapping[str, Say], fonts: Sequence[Path] = ()
    ) -> None:
        self._templates = templates
        self._said = said
        self._say = said["ja"]
        self._fonts = tuple(fonts)
        self._compiler: Compiler | None = None

    def pdf(self, form: FormInput, sheets: FormSet, *, final: bool) -> bytes:
        """Return the PDF, fonts embedded, text extractable.

        Raises PaperError(FORM_INCOMPLETE) when a final print lacks a legal item or there is no
        sheet at all, PaperError(PAPER_FAILED) when the template fails.
        """
        return _whole(self._compile(_FORM_SET, self._combined(form, sheets, final=final), "pdf"))

    def preview(
        self, form: FormInput, sheets: FormSet, *, final: bool, ppi: float | None = None
    ) -> Sequence[bytes]:
        """Return one PNG a page.

        ppi: pixels per inch, None = enough for the screen. Raises PaperError as `pdf` does.
        """
        return _pages(self._compile(_FORM_SET, self._combined(form, sheets, final=final), ppi=ppi))

    def paper_pdf(self, paper: Paper) -> bytes:
        """Return any other paper. Raises PaperError(PAPER_FAILED)."""
        made = _whole(self._compile(*self._paper(paper), "pdf"))
        if isinstance(paper, ListSheet) and paper.parts > 1:
            self._let_go()
        return made

    def paper_pages(self, paper: Paper, *, ppi: float | None = None) -> Sequence[bytes]:
        """Return its pages as PNG; ppi as in `preview`. Raises PaperError(PAPER_FAILED)."""
        return _pages(self._compile(*self._paper(paper), ppi=ppi))

    def uncovered(self, sheets: FormSet) -> tuple[str, ...]:
        """Name each character of the sheets' values that the name font lacks, pairs as pairs."""
        font = name_font(self._fonts)
        values = "".join(item.value for sheet in sheets.sheets for item in sheet.items)
        return uncovered(values, font) if font else ()

    def _combined(self, form: FormInput, sheets: FormSet, *, final: bool) -> Json:
        if not sheets.sheets or (final and not sheets.final):
            missing = len(sheets.missing)
            raise PaperError(Reason.FORM_INCOMPLETE, f"{missing} items", (("count", missing),))
        data = form_data(form, sheets, self._say, final=final)
        data |= {"qr": qr_svg(form.visit), "fonts": self._families()}
        data["glyph_note"] = glyph_note(self.uncovered(sheets), self._say)
        return data

    def _paper(self, paper: Paper) -> tuple[str, Json]:
        layout, families = LAYOUTS[type(paper)], self._families()
        fonts: Json = {"fonts": families["label"] + families["name"]}
        return layout.template, layout.data(paper, self._said) | fonts

    def _compile(
        self,
        template: str,
        data: Json,
        output: Literal["pdf", "png"] = "png",
        ppi: float | None = None,
    ) -> bytes | list[bytes]:
        from typst import TypstError

        try:
            made = self._loaded().compile(
                self._templates / template,
                format=output,
                ppi=ppi or _PREVIEW_PPI,
                sys_inputs={"data": json.dumps(data)},
            )
        except TypstError as error:
            # the message names the template's line; the trace could quote a person's data
            raise PaperError(Reason.PAPER_FAILED, type(error).__name__) from None
        if made is None:
            raise PaperError(Reason.PAPER_FAILED, "no output")
        return made

    def _let_go(self) -> None:
        """Free what typst remembers of a long list's part: it keeps the last ten documents.

        Fifty parts of a list would fill a gigabyte otherwise.
        """
        for _ in range(_REMEMBERED):
            self._loaded().compile(_NOTHING, format="pdf")

    def _families(self) -> dict[str, list[str]]:
        """Name only fonts that are there: typst warns about every other one."""
        there = {font.family for font in installed(self._fonts)}
        return {
            "name": [f for f in NAME_FONTS if f in there],
            "label": [f for f in LABEL_FONTS if f in there],
        }

    def _loaded(self) -> "Compiler":
        """Load the fonts on first use: the window starts without them."""
        if self._compiler is None:
            from typst import Compiler, Fonts

            folders = [str(folder) for folder in self._fonts]
            self._compiler = Compiler(root=self._templates, font_paths=Fonts(font_paths=folders))
        return self._compiler


def _whole(made: bytes | list[bytes]) -> bytes:
    return made if isinstance(made, bytes) else b"".join(made)


def _pages(made: bytes | list[bytes]) -> list[bytes]:
    return [made] if isinstance(made, bytes) else made
