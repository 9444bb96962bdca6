"""While the 統合端末 is marked as down, its steps say so."""

from pathlib import Path

import pytest

from hitomado.core.rules.plan import Place
from hitomado.core.visit.desk import TerminalStatus
from hitomado.core.visit.events import TerminalSeen
from hitomado.core.visit.model import ActState
from hitomado.ui.pages.guide import current_act

from .counter import Counter
from .test_visit_end import to_guide


@pytest.fixture
def pdf(tmp_path: Path) -> str:
    return str(tmp_path / "form.pdf")


def test_a_step_of_a_terminal_that_is_down_says_so_beside_the_key(
    counter: Counter, pdf: str
) -> None:
    to_guide(counter, pdf)
    counter.controller.post(TerminalSeen(TerminalStatus.DOWN))
    while (act := current_act(counter.visit)) is not None and act.place is not Place.TERMINAL:
        assert counter.words("guide_work.terminal_down") not in counter.said()
        counter.controller.tell(act, ActState.CONFIRMED)
    assert act is not None
    assert counter.says("guide_work.terminal_down")
    counter.controller.post(TerminalSeen(TerminalStatus.WORKING))
    assert counter.words("guide_work.terminal_down") not in counter.said()
