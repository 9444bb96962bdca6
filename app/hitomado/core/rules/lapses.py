"""What each event does to the two certificates and to the card: one table, kept as rules.

A row is the rule `lapses.<event>`: three codes for 署名用, 利用者証明用 and the card. Where law
is silent and the towns differ a code is `town`; the flag `lapses.<event>.<part>` then holds what
the office has decided, and until it has, the answer is a question.
Sources: 公的個人認証法15条, 番号法17条 and 同法施行令, 個人番号カードの事務処理要領.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from hitomado.core.rules.book.rulebook import refused
from hitomado.core.rules.plan import MoveFacts, MoveKind
from hitomado.core.rules.verdict import Ground, Verdict


class CardEvent(StrEnum):
    """What happens to a holder or a card."""

    TRANSFER = "transfer"  # 転出・転入
    MOVE_WITHIN = "move_within"
    RECORD_CHANGE = "record_change"  # 氏名, 旧氏, 通称, 性別, 生年月日
    ADDRESS_RENAMED = "address_renamed"  # 住居表示, 行政区画, 方書 alone
    HOUSEHOLD_CHANGE = "household_change"  # also 続柄 and 本籍
    MOVE_ABROAD = "move_abroad"  # without 継続利用
    CONTINUED_ABROAD = "continued_abroad"
    SUSPENSION = "suspension"
    LOSS_NOTICE = "loss_notice"
    CARD_RETURN = "card_return"
    DEATH = "death"
    CARD_EXPIRY = "card_expiry"
    AUTH_EXPIRY = "auth_expiry"


class Effect(StrEnum):
    """What an event does to one of the three."""

    LIVES = "lives"
    LAPSES = "lapses"  # by itself
    REVOKED = "revoked"  # by the town or J-LIS
    HELD = "held"
    DEAD = "dead"
    CONTINUED_USE = "continued_use"  # lives if 継続利用 follows in time
    CARD_UPDATE = "card_update"  # lives, its face and chip are to be changed
    TOWN = "town"  # not settled: as the town handles it

    @property
    def ends(self) -> bool:
        """Whether nothing of it is left to be used."""
        return self in _GONE


@dataclass(frozen=True, slots=True)
class Effects:
    """One row of the table. rule: its id."""

    rule: str
    sign: Effect
    auth: Effect
    card: Effect


@dataclass(frozen=True, slots=True)
class Lapse:
    """A certificate lapses, or may. question: to be answered first ("" = it surely lapses)."""

    rule: str
    question: str = ""

    def tell(self, found: Verdict) -> None:
        """Leave it as a reason, or as the question."""
        if self.question:
            found.ask(self.question, self.rule)
        else:
            found.fact(self.rule)


_EVENTS: Final[dict[MoveKind, CardEvent | None]] = {
    MoveKind.TRANSFER_IN: CardEvent.TRANSFER,
    MoveKind.TRANSFER_IN_BY_CARD: CardEvent.TRANSFER,
    MoveKind.TRANSFER_IN_FROM_ABROAD: CardEvent.TRANSFER,
    MoveKind.MOVE_WITHIN: CardEvent.MOVE_WITHIN,
    MoveKind.HOUSEHOLD_CHANGE: CardEvent.HOUSEHOLD_CHANGE,
    MoveKind.RECORD_CHANGE: CardEvent.RECORD_CHANGE,
    MoveKind.MOVE_OUT: CardEvent.TRANSFER,
    MoveKind.MOVE_ABROAD: CardEvent.MOVE_ABROAD,
    MoveKind.CARD_ONLY: None,
}
LEAVING: Final = frozenset({MoveKind.MOVE_OUT, MoveKind.MOVE_ABROAD})
_GONE: Final = frozenset({Effect.LAPSES, Effect.REVOKED, Effect.DEAD})


def event_of(move: MoveFacts) -> CardEvent | None:
    """Name what brought the household, as the table knows it; None = nothing happened."""
    if move.kind is MoveKind.RECORD_CHANGE and move.address_renamed:
        return CardEvent.ADDRESS_RENAMED
    return _EVENTS[move.kind]


def effects(event: CardEvent, ground: Ground) -> Effects:
    """Read one row, with what the office has decided. Raises RulesError on an unknown code."""
    rule = f"lapses.{event}"
    codes = ground.rules.codes(rule, ground.today)
    if len(codes) != 3 or not set(codes) <= set(Effect):
        raise refused("value", rule=rule)
    sign, auth, card = (Effect(code) for code in codes)
    if sign is Effect.TOWN:
        sign = _decided(f"{rule}.sign", Effect.LAPSES, ground)
    if card is Effect.TOWN:
        card = _decided(f"{rule}.card", Effect.CARD_UPDATE, ground)
    return Effects(rule, sign, auth, card)


def _decided(rule_id: str, if_so: Effect, ground: Ground) -> Effect:
    rule = ground.rule(rule_id)
    if not rule.firm:
        return Effect.TOWN
    return if_so if rule.value else Effect.LIVES


def sign_lapse(ground: Ground) -> Lapse | None:
    """署名用: whether this move ends it, so that a new one is issued at this counter."""
    return _lapse(ground, "sign")


def auth_lapse(ground: Ground) -> Lapse | None:
    """利用者証明用: the same."""
    return _lapse(ground, "auth")


def _lapse(ground: Ground, part: str) -> Lapse | None:
    move = ground.case.move
    event = event_of(move)
    if event is None or move.kind in LEAVING:
        return None
    row = effects(event, ground)
    effect = row.sign if part == "sign" else row.auth
    if effect is Effect.TOWN:
        rule = ground.rule(f"{row.rule}.{part}")
        return Lapse(rule.id, rule.question)
    return Lapse(row.rule) if effect.ends else None
