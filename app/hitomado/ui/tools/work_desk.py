"""What the worklist asks of store and counter: read, settle a line, begin a follow-up visit."""

from collections.abc import Callable
from functools import partial

from hitomado.core.rules.plan import Procedure
from hitomado.core.visit import events as e
from hitomado.core.visit.worklist import Pending
from hitomado.ports import OpenStore
from hitomado.runner.work import Former, StoreWork
from hitomado.runner.worklist import settle, work_left
from hitomado.ui.controller import Controller

Rows = tuple[Pending, ...]


class WorkDesk:
    """One for a dialog. Jobs run on the store thread, answers come on the window's."""

    def __init__(self, controller: Controller) -> None:
        self._controller = controller

    def read(self, answer: Callable[[Rows], None]) -> None:
        """All that is still to be done."""
        self._controller.ask_store(lambda store: work_left(store.journal), answer)

    def settle(
        self, left: Pending, procedure: Procedure, reason: str, answer: Callable[[Rows], None]
    ) -> None:
        """Take a line off the list for good; the answer is the list without it."""
        clerk, at = self._controller.office.clerk, self._controller.parts.clock.now()

        def job(store: OpenStore) -> Rows:
            settle(store.journal, left, procedure, reason, clerk=clerk, at=at)
            return work_left(store.journal)

        self._controller.ask_store(job, answer)

    def take_up(self, left: Pending) -> None:
        """Go on with the unfinished visit, or begin one for this person with what it knew."""
        controller = self._controller
        if controller.desk.visit is not None:
            return
        if any(visit.id == left.visit for visit in controller.desk.waiting):
            controller.runner.resume(left.visit)
            return

        def former(store: OpenStore) -> Former | None:
            return StoreWork(lambda: store, controller.office.clerk).former(left.visit)

        controller.ask_store(former, partial(self._begin, left.person.ref))

    def _begin(self, person: str, former: Former | None) -> None:
        if former is None:
            return
        visit, flags = former
        parts = self._controller.parts
        wanted = e.FollowUpWanted(parts.new_id(), parts.clock.today(), person, visit, flags)
        self._controller.post(wanted)
