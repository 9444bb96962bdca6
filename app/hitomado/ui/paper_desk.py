"""Paper asked for at the window: the form as it stands, its file, what goes to the printer."""

import hashlib
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

from hitomado.core.forms.content import content_hash
from hitomado.core.forms.papers import Paper
from hitomado.core.forms.pin_guide import PinGuide
from hitomado.core.forms.sheet import FormInput, FormSet
from hitomado.core.reasons import PaperError, Reason
from hitomado.core.rules.plan import PinKind, Procedure
from hitomado.core.visit import events as e
from hitomado.core.visit.case import form_needed, form_of, form_stands
from hitomado.core.visit.model import Visit
from hitomado.core.visit.office import Office
from hitomado.ports import Printer

T = TypeVar("T")

PRINT_PPI = 300


class OnPaper(Protocol):
    """Runs a job on the paper thread; `done` gets its end on the window's thread, if it is good."""

    def __call__(self, job: Callable[[], T], done: Callable[[T], object]) -> None: ...


class PaperDesk:
    """One for the controller. visit, office: as they are when something is asked for."""

    def __init__(
        self,
        printer: Printer,
        visit: Callable[[], Visit | None],
        office: Callable[[], Office],
        *,
        run: OnPaper,
        post: Callable[[e.Event], None],
    ) -> None:
        self._printer = printer
        self._visit = visit
        self._office = office
        self._run = run
        self._post = post

    def form(self) -> tuple[FormInput, FormSet] | None:
        """The combined form of the visit as it stands."""
        visit = self._visit()
        return None if visit is None else form_of(visit, self._office())

    def form_stands(self) -> bool:
        """Whether the issued form still says what the visit says."""
        visit = self._visit()
        return visit is not None and form_stands(visit, self._office())

    def form_needed(self) -> bool:
        """Whether there is anything to sign."""
        visit = self._visit()
        return visit is not None and form_needed(visit, self._office())

    def preview(self, answer: Callable[[Sequence[bytes]], None]) -> None:
        """PNG pages of the form."""
        made = self.form()
        if made is not None:
            form, sheets = made
            self._run(
                partial(self._printer.preview, form, sheets, final=sheets.final),
                answer,
            )

    def save_pdf(self, path: Path, answer: Callable[[Path], None]) -> None:
        """Write the final form; the visit remembers its digest."""
        made = self._final()
        if made is None:
            return
        visit, form, sheets = made

        def write() -> str:
            pdf = self._printer.pdf(form, sheets, final=True)
            write_file(path, pdf)
            return digest(pdf)

        def done(written: str) -> None:
            self._post(e.FormWasIssued(visit, written, content_hash(form, sheets)))
            answer(path)

        self._run(write, done)

    def final_pages(self, answer: Callable[[e.FormWasIssued, Sequence[bytes]], None]) -> None:
        """Draw the final form's pages for the printer, with what to post once they are out."""
        made = self._final()
        if made is None:
            return
        visit, form, sheets = made

        def draw() -> tuple[e.FormWasIssued, Sequence[bytes]]:
            pdf = self._printer.pdf(form, sheets, final=True)
            pages = self._printer.preview(form, sheets, final=True, ppi=PRINT_PPI)
            return e.FormWasIssued(visit, digest(pdf), content_hash(form, sheets)), pages

        self._run(draw, lambda both: answer(*both))

    def drafts(
        self,
        forms: Sequence[tuple[FormInput, FormSet]],
        answer: Callable[[Sequence[bytes]], object],
    ) -> None:
        """Draw forms as drafts for the printer, one behind the other."""

        def draw() -> Sequence[bytes]:
            made = (
                self._printer.preview(form, sheets, final=False, ppi=PRINT_PPI)
                for form, sheets in forms
            )
            return [page for pages in made for page in pages]

        self._run(draw, answer)

    def pin_guide(self, answer: Callable[[Sequence[bytes]], object]) -> None:
        """Draw the resident's sheet on PINs: those the visit sets, or all four."""
        visit, office = self._visit(), self._office()
        acts = visit.acts if visit else ()
        wanted = {a.pin for a in acts if a.procedure is Procedure.PIN_RESET}
        kinds = tuple(k for k in PinKind if k in wanted) or tuple(PinKind)
        guide = PinGuide(kinds, office.name, practice=office.practice)
        self.pages(guide, answer)

    def pages(
        self,
        paper: Paper,
        answer: Callable[[Sequence[bytes]], object],
        *,
        ppi: float | None = PRINT_PPI,
    ) -> None:
        """Draw any paper but the form for the printer. ppi None: for the screen."""
        self._run(partial(self._printer.paper_pages, paper, ppi=ppi), answer)

    def save(self, paper: Paper, path: Path, answer: Callable[[Path], None]) -> None:
        """Write any paper but the form as a PDF."""

        def write() -> Path:
            write_file(path, self._printer.paper_pdf(paper))
            return path

        self._run(write, answer)

    def _final(self) -> tuple[str, FormInput, FormSet] | None:
        visit, made = self._visit(), self.form()
        if visit is None or made is None or not made[1].final:
            return None
        return visit.id, *made


def write_file(path: Path, pdf: bytes) -> None:
    """Write a PDF. Raises PaperError(FILE_NOT_WRITTEN)."""
    try:
        path.write_bytes(pdf)
    except OSError as error:
        raise PaperError(Reason.FILE_NOT_WRITTEN, type(error).__name__) from None


def digest(pdf: bytes) -> str:
    """SHA-256, hex: what the visit remembers of a form."""
    return hashlib.sha256(pdf).hexdigest()
