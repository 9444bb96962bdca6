"""The order of work: while the 統合端末 works for one person, another one's paper is done.

Pure and total: the same acts give the same order, whatever they are.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from hitomado.core.rules.book.step_times import StepTimes
from hitomado.core.rules.plan import Place
from hitomado.core.visit.closing import READ_AGAIN
from hitomado.core.visit.model import Act
from hitomado.core.visit.order_needs import needs_of, sessions_of

_MEANWHILE: Final = 2  # more than two things nobody does while a terminal works

_Policy = Callable[["_Plan", "_Clock", list[int]], int]


def order_of_work(acts: Sequence[Act], times: StepTimes) -> tuple[Act, ...]:
    """Put all acts into the order in which they are begun.

    The household's notice comes first; of one person PIN reset, card, 利用者証明用, 署名用 follow
    each other; one step after the other within a procedure; a terminal that was begun for one card
    is not taken by another. Of several such orders the one that lets the terminal wait least.
    """
    plan = _Plan(tuple(acts), times)
    people = tuple(dict.fromkeys(a.person for a in acts))
    tried = [plan.placed(_person_by_person)]
    for first in people:
        tried += [plan.placed(_earliest(first)), plan.placed(_patient(first))]
    found = [(_forecast(plan, order), order) for order in tried]
    least = found[0][0].idle  # never more than person by person
    _, best = min(((f, o) for f, o in found if f.idle <= least), key=lambda pair: _cost(pair[0]))
    return tuple(acts[i] for i in best)


def person_by_person(acts: Sequence[Act], times: StepTimes) -> tuple[Act, ...]:
    """The order without any thought of the terminal: what it is measured against."""
    return tuple(acts[i] for i in _Plan(tuple(acts), times).placed(_person_by_person))


@dataclass(frozen=True, slots=True)
class Forecast:
    """Seconds. idle: how long the 統合端末 waits between its first and its last work."""

    idle: int
    whole: int


def forecast(order: Sequence[Act], times: StepTimes) -> Forecast:
    """Estimate the work in this order, each act begun no earlier than the one before it."""
    plan = _Plan(tuple(order), times)
    return _forecast(plan, range(len(order)))


@dataclass(frozen=True, slots=True)
class Ahead:
    """What comes. now: the terminal's step where there is one that can be begun.

    meanwhile: of other people, while the terminal works for the present one.

    call: the next act for which somebody enters a PIN, to be announced before.
    """

    now: Act | None = None
    meanwhile: tuple[Act, ...] = ()
    following: Act | None = None
    call: Act | None = None


def ahead(acts: Sequence[Act]) -> Ahead:
    """Say what is done now, beside it and next. acts: in their order, told ones too.

    Reading the card again is not among them: it has a page of its own.
    """
    plan = _Plan(tuple(acts), StepTimes())
    waiting = [i for i, a in enumerate(acts) if a.open and a.code != READ_AGAIN]
    may = [i for i in waiting if not any(acts[j].open for j in plan.needs[i])]
    if not may:
        return Ahead()
    now = next((i for i in may if plan.sessions[i] is not None), may[0])
    at_work = plan.sessions[now] is not None
    others = (i for i in may if plan.sessions[i] is None and acts[i].person != acts[now].person)
    beside = list(others)[:_MEANWHILE] if at_work else []
    later = [i for i in waiting if i != now]
    following = next((i for i in later if i not in beside), None)
    call = next((i for i in later if acts[i].pin is not None), None)
    return Ahead(
        acts[now],
        tuple(acts[i] for i in beside),
        None if following is None else acts[following],
        None if call is None else acts[call],
    )


class _Plan:
    """Acts by their place, with what each one waits for.

    sessions: number of the work on the terminal that an act belongs to, None for any other act.
    """

    def __init__(self, acts: tuple[Act, ...], times: StepTimes) -> None:
        self.acts = acts
        self.seconds = [times.of(a.code, a.place) for a in acts]
        self.hands_on = times.hands_on
        self.sessions = sessions_of(acts)
        self.needs = needs_of(acts, self.sessions)
        self.leads_to = self._terminal_behind()

    def _terminal_behind(self) -> list[int]:
        """Per act the seconds of terminal work that wait for it, its own included."""
        behind: list[set[int]] = [{i} for i in range(len(self.acts))]
        for i in reversed(list(self._in_turn())):
            for j in self.needs[i]:
                behind[j] |= behind[i]
        own = [s if self.sessions[i] is not None else 0 for i, s in enumerate(self.seconds)]
        return [sum(own[j] for j in after) for after in behind]

    def _in_turn(self) -> Iterator[int]:
        """Each act behind all that it needs."""
        done: set[int] = set()
        while len(done) < len(self.acts):
            i = next(i for i, n in enumerate(self.needs) if i not in done and n <= done)
            done.add(i)
            yield i

    def placed(self, policy: _Policy) -> tuple[int, ...]:
        """Place act after act as the policy chooses among those that may come next."""
        clock, order = _Clock(self), list[int]()
        while len(order) < len(self.acts):
            may = self._may_come(order)
            chosen = policy(self, clock, may)
            clock.begin(chosen)
            order.append(chosen)
        return tuple(order)

    def _may_come(self, order: list[int]) -> list[int]:
        done = set(order)
        held = self._held(done)
        return [
            i
            for i in range(len(self.acts))
            if i not in done
            and self.needs[i] <= done
            and (held is None or self.sessions[i] in (None, held))
        ]

    def _held(self, done: set[int]) -> int | None:
        """Which work on the terminal was begun and not ended."""
        begun = {s for i, s in enumerate(self.sessions) if s is not None and i in done}
        left = {s for i, s in enumerate(self.sessions) if s is not None and i not in done}
        return next(iter(begun & left), None)


@dataclass(slots=True)
class _Clock:
    """One clerk, one 統合端末, each person's card in one place at a time.

    A pen is laid down for the terminal and taken up again; talk with somebody is not broken off.
    clerk: free for other work. talk: until then not even the terminal can be begun.
    """

    plan: _Plan
    ends: dict[int, int] = field(default_factory=dict)
    people: dict[str, int] = field(default_factory=dict)
    clerk: int = 0
    talk: int = 0
    terminal: int = 0
    last: int = 0
    card: str = ""  # whose card the terminal had last

    def start(self, i: int) -> int:
        """When this act could begin."""
        act, plan = self.plan.acts[i], self.plan
        if plan.sessions[i] is None:
            free = self.clerk
        elif act.place is Place.TERMINAL:
            free = max(self.talk, self.terminal)
        else:  # a PIN at the terminal's keypad: no hand of the clerk
            free = self.terminal
        return max(
            self.last,
            self.people.get(act.person, 0),
            free,
            *(self.ends[j] for j in plan.needs[i]),
        )

    def begin(self, i: int) -> None:
        act, plan = self.plan.acts[i], self.plan
        start = self.start(i)
        end = start + plan.seconds[i]
        if plan.sessions[i] is None:
            self.clerk = end
            self.talk = self.talk if act.place is Place.PAPER else end
        else:
            self.terminal, self.card = end, act.person
            if act.place is Place.TERMINAL:
                hands = min(plan.hands_on, plan.seconds[i])
                self.clerk, self.talk = max(self.clerk, start) + hands, start + hands
        self.last, self.ends[i], self.people[act.person] = start, end, end


def _person_by_person(_plan: _Plan, _clock: _Clock, may: list[int]) -> int:
    return may[0]


def _earliest(first: str) -> _Policy:
    """Whatever can begin first; of several what most terminal work waits for."""

    def choose(plan: _Plan, clock: _Clock, may: list[int]) -> int:
        return min(
            may,
            key=lambda i: (
                clock.start(i),
                plan.sessions[i] is None,  # first the terminal is begun, then the pen taken up
                clock.card not in ("", plan.acts[i].person),  # a card lies in the terminal already
                plan.acts[i].person != first,
                -plan.leads_to[i],
                i,
            ),
        )

    return choose


def _patient(first: str) -> _Policy:
    """The same, but nothing is begun that would still go on when the terminal is free again."""
    earliest = _earliest(first)

    def choose(plan: _Plan, clock: _Clock, may: list[int]) -> int:
        on_terminal = [i for i in may if plan.sessions[i] is not None]
        if not on_terminal:
            return earliest(plan, clock, may)
        soon = min(clock.start(i) for i in on_terminal)
        short = [
            i
            for i in may
            if plan.sessions[i] is not None or clock.start(i) + plan.seconds[i] <= soon
        ]
        return earliest(plan, clock, short)

    return choose


def _cost(found: Forecast) -> tuple[int, int]:
    """What the household waits in all; a terminal at rest counts twice: others wait for it."""
    return found.whole + found.idle, found.idle


def _forecast(plan: _Plan, order: Sequence[int]) -> Forecast:
    clock, first, busy = _Clock(plan), None, 0
    for i in order:
        if plan.sessions[i] is not None:
            first = clock.start(i) if first is None else first
            busy += plan.seconds[i]
        clock.begin(i)
    idle = 0 if first is None else clock.terminal - first - busy
    return Forecast(idle, max(clock.ends.values(), default=0))
