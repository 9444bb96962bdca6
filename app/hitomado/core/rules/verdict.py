"""How an answer grows: the worst finding wins, and every finding leaves its reason."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from hitomado.core.rules.book.rulebook import Rule, Rulebook
from hitomado.core.rules.days import last_open, next_open
from hitomado.core.rules.plan import (
    Answer,
    Because,
    Case,
    MoveKind,
    PersonFacts,
    PinKind,
    PlanStep,
    Procedure,
    ProcedurePlan,
    Way,
    WayCode,
)

_TO_A_NEW_ADDRESS: Final = frozenset(
    {
        MoveKind.TRANSFER_IN,
        MoveKind.TRANSFER_IN_BY_CARD,
        MoveKind.TRANSFER_IN_FROM_ABROAD,
        MoveKind.MOVE_WITHIN,
    }
)
# an obstacle that was told → the way on, where the finder itself has named none
_WAYS: Final[Mapping[str, WayCode]] = {
    "card_expired": WayCode.CARD_EXPIRED,
    "card_suspended": WayCode.CARD_SUSPENDED,
    "card_abolished": WayCode.CARD_DEAD,
    "card_lapsed": WayCode.CARD_DEAD,
    "card_not_here": WayCode.BRING_CARD,
    "legal_representative_needed": WayCode.REPRESENTATIVE_COMES,
    "sealed_authority_needed": WayCode.SEALED_AUTHORITY,
    "inquiry_letter": WayCode.LETTER_FIRST,
    "holder_must_come": WayCode.HOLDER_COMES,
}
_WITHOUT_LAST_DAY: Final = frozenset({WayCode.CARD_EXPIRED, WayCode.CARD_DEAD})
# what no longer helps once the card has died
_OF_LIVING: Final = frozenset(
    {
        WayCode.BRING_CARD,
        WayCode.CARD_SUSPENDED,
        WayCode.CONTINUE_LATER,
        WayCode.ENDORSEMENT_FULL,
        WayCode.FACE_ONLY,
        WayCode.LETTER_FIRST,
        WayCode.PIN_LOCKED,
        WayCode.SEALED_AUTHORITY,
    }
)
# a page on a new card that says why stands for the one that does not
_NEW_CARD: Final = frozenset({WayCode.TIME_OVER, WayCode.CARD_EXPIRED, WayCode.CANNOT_REVIVE})
_WORSE = (Answer.POSSIBLE, Answer.ASK, Answer.NOT_POSSIBLE)


@dataclass(frozen=True, slots=True)
class Ground:
    """What every answer stands on. rules: with the office's values already laid over."""

    case: Case
    rules: Rulebook

    @property
    def today(self) -> date:
        """The office's date."""
        return self.case.today

    @property
    def filed(self) -> date:
        """届出日: today unless an earlier visit filed the notice."""
        return self.case.move.filed or self.case.today

    @property
    def already_filed(self) -> bool:
        """Whether the notice was filed on an earlier day."""
        return self.filed < self.today

    @property
    def visitors(self) -> tuple[PersonFacts, ...]:
        """The people of the case who are at the counter."""
        return tuple(p for p in self.case.persons if p.present)

    @property
    def moving(self) -> bool:
        """Whether they come to live at a new address of this town."""
        return self.case.move.kind in _TO_A_NEW_ADDRESS

    @property
    def closed(self) -> frozenset[date]:
        """The office's closed days."""
        return self.case.office.closed

    def ahead(self, day: date | None) -> date | None:
        """Return a day that has not passed yet, else None."""
        return None if day is None or day < self.today else day

    def rule(self, rule_id: str) -> Rule:
        """Return the rule in force today."""
        return self.rules.on(rule_id, self.today)

    def number(self, rule_id: str) -> int:
        """Return a number rule's value today."""
        return self.rules.number(rule_id, self.today)

    def flag(self, rule_id: str) -> bool:
        """Return a flag rule's value today."""
        return self.rules.flag(rule_id, self.today)


@dataclass(slots=True)
class Verdict:
    """One procedure's answer while it is being found.

    lapsed: the card has died of it. free_reissue: the new one costs nothing. represented: the
    legal representative acts. cards: what the notice's dates mean for every mover's card, where
    that is another answer than the notice's own. pinless: a 顔認証カード carries, no PIN is asked.
    fee: yen, None = as the procedure's own fee rule says. steps_of: whose steps rule holds where it
    is not the procedure's own. unused_pins: PINs whose steps this person does not have.
    """

    answer: Answer = Answer.POSSIBLE
    last_day: date | None = None
    lapsed: bool = False
    free_reissue: bool = False
    represented: bool = False
    pinless: bool = False
    cards: "Verdict | None" = None
    because: list[Because] = field(default_factory=list)
    documents: list[str] = field(default_factory=list)
    forms: list[str] = field(default_factory=list)
    questions: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    ways: list[Way] = field(default_factory=list)
    valid_until: date | None = None
    fee: int | None = None
    steps_of: str = ""
    unused_pins: set[PinKind] = field(default_factory=set)

    def fact(self, rule: str, **facts: date | str | int) -> None:
        """Leave a reason that does not change the answer."""
        pairs = tuple(
            (k, v.isoformat() if isinstance(v, date) else str(v)) for k, v in facts.items()
        )
        reason = Because(rule, pairs)
        if reason not in self.because:
            self.because.append(reason)

    def no(self, rule: str, **facts: date | str | int) -> None:
        """Not possible today, because of a rule."""
        self._worsen(Answer.NOT_POSSIBLE)
        self.fact(rule, **facts)

    def ask(self, question: str, rule: str, **facts: date | str | int) -> None:
        """A person has to answer a question first."""
        self._worsen(Answer.ASK)
        _once(self.questions, question)
        self.fact(rule, **facts)

    def question(self, code: str) -> None:
        """Ask for something that would say more, without changing the answer."""
        _once(self.questions, code)

    def still_open(self, ground: Ground) -> date | None:
        """Return the last day for a way's next act; None when it is unknown or has passed."""
        return ground.ahead(self.last_day)

    def warn(self, *codes: str) -> None:
        """Say something beside the answer."""
        for code in codes:
            _once(self.warnings, code)

    def way(self, code: WayCode, *, by: date | None = None, come_from: date | None = None) -> None:
        """Say how it goes on; the first word on a way counts."""
        if all(way.code is not code for way in self.ways):
            self.ways.append(Way(code, by, come_from))

    def rest_on(
        self, other: "Verdict", *, lasting: bool = False, until: date | None = None
    ) -> None:
        """Take over what another procedure's answer means for this one.

        lasting: also its last day. until: last day of a way that has none of its own.
        """
        self._worsen(other.answer)
        if other.answer is not Answer.POSSIBLE:
            for reason in other.because:
                if reason not in self.because:
                    self.because.append(reason)
            for code in other.questions:
                _once(self.questions, code)
            for way in other.ways:
                self.way(way.code, by=way.by or until, come_from=way.come_from)
        if other.lapsed:
            self._dead(free=other.free_reissue)
        if lasting:
            self.last_day = other.last_day

    def lapse(self, ground: Ground) -> None:
        """The card has died: only a new one helps, for a fee."""
        yen = ground.number("fee.card_reissue") + ground.number("fee.certificates")
        self.fact("fee.card_reissue", yen=yen)
        self._dead(free=False)

    def lapse_free(self, rule: str, *, until: date) -> None:
        """The card has died; the new one is free when applied for until a day (inclusive)."""
        self.fact(rule, last_day=until)
        self._dead(free=True)
        self.way(WayCode.CARD_DEAD, by=until)

    def lapse_free_after_abroad(self) -> None:
        """The card died when its holder left Japan; whoever comes back has a new one free."""
        self.lapsed, self.free_reissue = True, True
        self.warn("card_lapsed")

    def _dead(self, *, free: bool) -> None:
        self.lapsed, self.free_reissue = True, free
        self.warn("card_lapsed", "reissue_free_in_time" if free else "reissue_for_fee")

    def name_ways(self, ground: Ground) -> None:
        """Add the way on behind every obstacle that was told."""
        for warning in self.warnings:
            code = _WAYS.get(warning)
            told = code is WayCode.CARD_DEAD and any(w.code in _NEW_CARD for w in self.ways)
            if code is not None and not told:
                by = None if code in _WITHOUT_LAST_DAY else self.still_open(ground)
                self.way(code, by=by)

    def _worsen(self, answer: Answer) -> None:
        self.answer = max(self.answer, answer, key=_WORSE.index)

    def close(
        self,
        procedure: Procedure,
        ground: Ground,
        *,
        signs: bool,
        steps: tuple[PlanStep, ...] = (),
    ) -> ProcedurePlan:
        """Make the plan of one procedure; what cannot be done has no steps, forms or fee."""
        off = self.answer is Answer.NOT_POSSIBLE
        if off:
            self.name_ways(ground)
            if self.lapsed:
                self.ways = [way for way in self.ways if way.code not in _OF_LIVING]
            if not self.ways:  # no refusal ends in nothing: the office's own words
                self.way(WayCode.OTHER_WAY)
        fee = self.fee
        if fee is None:  # a notice has no fee rule: it is free by law
            own = f"fee.{procedure}"
            fee = ground.number(own) if ground.rules.find(own, ground.today) else 0
        return ProcedurePlan(
            procedure=procedure,
            answer=self.answer,
            because=tuple(self.because),
            last_day=self.last_day,
            practical_last_day=last_open(self.last_day, ground.closed) if self.last_day else None,
            fee=None if off else fee,
            documents=tuple(self.documents),
            forms=tuple(self.forms),
            steps=() if off else steps,
            signs=signs and not off,
            represented=self.represented and not off,
            questions=tuple(self.questions),
            warnings=tuple(self.warnings),
            ways=tuple(_from_today(way, ground) for way in self.ways),
            valid_until=None if off else self.valid_until,
        )


def _from_today(way: Way, ground: Ground) -> Way:
    """A way never ends before today, and nobody is asked to come on a closed day."""
    come = way.come_from and next_open(way.come_from, ground.closed)
    return replace(way, by=ground.ahead(way.by), come_from=come)


def _once(codes: list[str], code: str) -> None:
    if code not in codes:
        codes.append(code)
