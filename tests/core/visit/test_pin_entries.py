"""In this program a PIN is entered at most once per person, kind and reading: random visits."""

from collections import Counter
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from hitomado.core.chip.reading import CardReading, SignAttributes, Source
from hitomado.core.people import Sex
from hitomado.core.reasons import Reason
from hitomado.core.rules.plan import MoveKind
from hitomado.core.visit import effects as f
from hitomado.core.visit import events as e
from hitomado.core.visit.advance import advance
from hitomado.core.visit.desk import Candidate, Desk
from hitomado.core.visit.model import Step
from tests.core.visit.people import AOI, MIO, OFFICE, READER, TODAY, free, placed, read_of

AT = "2026-11-20T02:00:00+00:00"
OPEN = e.VisitWanted("V1", TODAY, MoveKind.MOVE_WITHIN, Candidate(AOI))
OFTEN = ("place", "pin", "number_b", "sign", "good", "wrong")
SELDOM = ("take", "lost", "cancel", "again", "reread", "guide", "suspend", "answered_late")
DAY = st.lists(st.sampled_from((*OFTEN * 3, *SELDOM)), min_size=20, max_size=60)
SIGNED = SignAttributes(AOI.name, "000", AOI.address, "0000", "19900501", True, Sex.FEMALE)


class Table:
    """A clerk, two cards, and a card thread that answers when it is told to."""

    def __init__(self) -> None:
        self.desk, self.late = Desk(), list[e.Event]()
        self.asked: list[tuple[int, Source | str]] = []  # secrets that were handed to a card
        self.failed: Counter[tuple[int, Source | str]] = Counter()
        self.wish: f.Effect | None = None
        self.readings = 0  # a card put on, or read anew at the clerk's wish
        self.here = AOI
        self.post(OPEN)
        self.post(e.PersonAdded(Candidate(MIO)))

    def post(self, event: e.Event) -> tuple[f.Effect, ...]:
        self.desk, effects = advance(self.desk, event, OFFICE)
        anew = any(isinstance(w, f.ReadFree) for w in effects)
        self.readings += anew and isinstance(event, e.ReadersChanged | e.ReadAgain)
        for effect in effects:
            match effect:
                case f.ReadFree(ticket):
                    self.answer(e.FreeRead(ticket, free(self.here.name)))
                case f.ReadTries(ticket, reading):
                    self.answer(e.TriesSeen(ticket, reading))
                case f.ReadAttributes(ticket, source):
                    self.asked.append((self.readings, source))
                    self.wish = effect
                case f.ReadSign(ticket):
                    self.asked.append((self.readings, "sign"))
                    self.wish = effect
        return effects

    def answer(self, event: e.Event) -> None:
        self.late.append(event)

    def secret(self, event: e.Event) -> None:
        """What waits in the vault is taken by the card thread, or wiped: exactly one of both."""
        effects = self.post(event)
        taken = any(isinstance(w, f.ReadAttributes | f.ReadSign) for w in effects)
        assert taken != any(isinstance(w, f.WipeSecrets) for w in effects)

    def good(self) -> None:
        match self.wish:
            case f.ReadAttributes(ticket, _, before):
                read = read_of(self.here, self.here.address)
                read = replace(read, sign_attributes=before.sign_attributes)
                self.post(e.AttributesRead(ticket, read, AT))
            case f.ReadSign(ticket, reading):
                self.post(e.SignRead(ticket, _signed(reading), AT))
        self.wish = None

    def fail(self, reason: Reason) -> None:
        match self.wish:
            case f.ReadAttributes(ticket, source):
                self.failed[self.readings, source] += 1
                self.post(e.Failed(reason, (), ticket))
            case f.ReadSign(ticket):
                self.failed[self.readings, "sign"] += 1
                self.post(e.Failed(reason, (), ticket))
        self.wish = None

    def do(self, hand: str) -> None:
        ticket = self.desk.card.ticket if self.desk.card else 0
        if hand == "place" and self.desk.card is None:
            self.here = MIO if self.here is AOI else AOI
        events: dict[str, e.Event] = {
            "place": placed(READER),
            "take": placed(),
            "cancel": e.Cancelled(),
            "again": e.ReadAgain(ticket),
            "reread": e.WentTo(Step.REREAD),
            "guide": e.WentTo(Step.GUIDE),
            "suspend": e.Suspended(),
        }
        secrets: dict[str, e.Event] = {
            "pin": e.SecretReady(Source.TEXT_PIN, ticket),
            "number_b": e.SecretReady(Source.NUMBER_B, ticket),
            "sign": e.SignWanted(ticket),
        }
        if hand == "cancel" and self.wish is not None:  # stopped: that entry came to nothing
            kind = "sign" if isinstance(self.wish, f.ReadSign) else self.asked[-1][1]
            self.failed[self.readings, kind] += 1
            self.wish = None
        if hand in events:
            self.post(events[hand])
        elif hand in secrets:
            self.secret(secrets[hand])
        elif hand == "good":
            self.good()
        elif hand == "answered_late":
            while self.late:
                self.post(self.late.pop(0))
        else:
            self.fail(Reason.PIN_WRONG if hand == "wrong" else Reason.CARD_RESET)


def _signed(reading: CardReading) -> CardReading:
    return replace(reading, sign_attributes=SIGNED)


@given(DAY)
def test_a_pin_is_asked_for_again_only_when_the_entry_before_came_to_nothing(
    hands: list[str],
) -> None:
    table = Table()
    for hand in hands:
        table.do(hand)
        if hand not in ("good", "wrong", "lost", "cancel", "take"):
            table.do("answered_late")
    for (ticket, kind), times in Counter(table.asked).items():
        assert times <= 1 + table.failed[ticket, kind]
    whole = Counter((t, "sign" if k == "sign" else "attributes") for t, k in table.asked)
    for (ticket, what), times in whole.items():
        spent = sum(
            n
            for (t, k), n in table.failed.items()
            if t == ticket and (k == "sign") == (what == "sign")
        )
        assert times <= 1 + spent, "a reading opens with one secret, of whatever kind"


@given(DAY)
def test_nothing_is_left_in_the_vault_when_a_card_goes_or_a_visit_is_put_aside(
    hands: list[str],
) -> None:
    table = Table()
    for hand in hands:
        table.do(hand)
    if table.desk.card is not None:
        assert any(isinstance(w, f.WipeSecrets) for w in table.post(placed()))
    if table.desk.visit is not None:
        assert any(isinstance(w, f.WipeSecrets) for w in table.post(e.Suspended()))
