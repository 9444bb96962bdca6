"""The resident's screen in every language, as pictures: `python -m tests.ui.resident_pictures OUT`.

One PNG a scene and language, from the real window in practice.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hitomado.core.rules.plan import PinKind, Place, Procedure
from hitomado.core.visit.desk import Desk
from hitomado.core.visit.model import Act, Step
from hitomado.ui import theme
from hitomado.ui.models.resident import resident_view
from hitomado.ui.resident_window import ResidentWindow
from hitomado.words.resident import LANGUAGES, ResidentWords
from tests.core.visit.people import AOI

from .counter import Counter
from .practice_pictures import Waiting, write
from .test_resident_view import plan_of, visit_of


def scenes() -> dict[str, tuple[Desk, Act | None]]:
    """The steps a resident sees."""
    visit = visit_of(AOI)
    pin = Act(AOI.atena_number, Procedure.PIN_RESET, "enter", Place.RESIDENT, PinKind.SIGN)
    return {
        "welcome": (Desk(), None),
        "pins": (Desk(visit=visit, step=Step.QUESTIONS), None),
        "sign": (Desk(visit=visit, step=Step.FORM), None),
        "new-pin": (Desk(visit=visit, step=Step.GUIDE), pin),
        "thanks": (Desk(visit=visit, step=Step.DONE), None),
    }


def pictures(folder: Path, only: tuple[str, ...] = ()) -> Iterator[Path]:
    """Write the pictures; yields each path."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, dark=False)
    counter = Counter(cast("QtBot", Waiting()))
    window = ResidentWindow(counter.controller, counter.words, "", "")
    window.resize(1280, 800)
    window.show()
    plan = plan_of(Procedure.MOVE_WITHIN, Procedure.SIGN_CERTIFICATE, Procedure.PIN_RESET)
    for language in LANGUAGES:
        for name, (desk, act) in scenes().items():
            window.show_view(resident_view(ResidentWords(language), desk, plan, act))
            for _ in range(3):
                QApplication.processEvents()
            path = folder / f"{name}-{language}.png"
            window.grab().save(str(path))
            yield path
    window.hide()
    counter.leave()


if __name__ == "__main__":
    write(pictures)
