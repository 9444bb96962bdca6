"""One cell of the matrix: a conversation with one fault, what came of it, and what must hold."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cache

from hitomado.core.chip.pins import Secret
from hitomado.core.chip.reading import CardReading, Certificate, Finding, Integrity
from hitomado.core.chip.reads import LinkAbilities
from hitomado.core.reasons import HitomadoError, Reason
from hitomado.runner.conversation import converse
from hitomado.virtual.card import VirtualCard
from hitomado.virtual.chip import Chip
from hitomado.virtual.faults import Counting, Wrapper
from hitomado.virtual.readers import READER, VirtualReaders
from hitomado.virtual.spec import TRIES, SecretKind
from hitomado.words import LANGUAGES, Words
from tests.faults.cards import fresh
from tests.faults.conversations import TALKS, Talk, before

MOST_COMMANDS = 64  # no conversation may need more, whatever the card says
WORDS = {language: Words(language) for language in LANGUAGES}
WHOLE = {"ja": "すべて読めた", "en": "all was read"}
UNPROVED = {
    "ja": "読めたが、証明書の中身は前と違う（未検証）",
    "en": "read, but another certificate than before (not verified)",
}

Around = Callable[[Chip, VirtualReaders], Chip]
"""Puts a fault around a chip; may be one that the readers bring about."""


class Noted(Wrapper):
    """Keeps every command that is sent, whether or not the chip behind answers it."""

    def __init__(self, chip: Chip) -> None:
        super().__init__(chip)
        self.log: list[bytes] = []

    def transmit(self, command: bytes) -> bytes:
        self.log.append(command)
        return self.chip.transmit(command)

    @property
    def verifies(self) -> list[int]:
        """Where VERIFY commands with a secret stand."""
        return [at for at, each in enumerate(self.log) if each[1] == 0x20 and len(each) > 4]


class Happening(Counting):
    """Something happens to the readers when a command arrives; the chip answers it still."""

    def __init__(self, chip: Chip, at: int, act: Callable[[], None]) -> None:
        super().__init__(chip, at)
        self._act = act

    def answer(self, index: int, command: bytes) -> bytes:
        if index == self.at:
            self._act()
        return self.chip.transmit(command)


@dataclass(frozen=True, slots=True)
class Outcome:
    """stop: what ended it, or None. reading: what was read, or None. log: commands sent."""

    stop: HitomadoError | None
    reading: CardReading | None
    log: tuple[bytes, ...] = field(repr=False)
    verifies: tuple[int, ...]
    wiped: bool

    @property
    def reason(self) -> Reason | None:
        return self.stop.reason if self.stop else None


def held(talk: Talk, card: VirtualCard, around: Around = lambda chip, _: chip) -> Outcome:
    """Hold a conversation with a card on a virtual reader, as the card thread does it."""
    readers = VirtualReaders(mute_after=0.001, patience=0.001)
    noted = Noted(around(card, readers))
    readers.insert(noted)
    secret = talk.secret() if talk.secret else None
    stop, reading = None, None
    try:
        reading = _read(talk, readers, secret)
    except HitomadoError as error:
        stop = error
    wiped = secret is None or not any(secret.typed)
    return Outcome(stop, reading, tuple(noted.log), tuple(noted.verifies), wiped)


def _read(talk: Talk, readers: VirtualReaders, secret: Secret | None) -> CardReading:
    try:
        abilities = LinkAbilities(atr=readers.list()[0].atr)
        link = readers.open(READER, exclusive=secret is not None)
        try:
            return converse(link, talk.hold(before(), secret, abilities))
        finally:
            link.close()
    finally:
        if secret is not None:
            secret.wipe()


@cache
def whole(name: str) -> Outcome:
    """The conversation with nothing wrong."""
    return held(TALKS[name], fresh())


def said(name: str, outcome: Outcome) -> dict[str, str]:
    """What the clerk reads, in every language: a title, or what is missing."""
    if outcome.stop is not None:
        return {lang: _title(words, outcome.stop) for lang, words in WORDS.items()}
    news = _news(name, outcome)
    if not news:
        assert outcome.reading is not None
        return WHOLE if _same(outcome.reading, whole(name).reading) else UNPROVED
    return {lang: _sentences(words, news) for lang, words in WORDS.items()}


def _title(words: Words, stop: HitomadoError) -> str:
    params = dict(stop.params)
    texts = [
        words(f"reason.{stop.reason}.{part}", **params) for part in ("title", "what", "remedy")
    ]
    assert all(texts)
    return texts[0]


def _sentences(words: Words, news: list[Finding]) -> str:
    """The first thing said, by its first sentence, and how many more follow."""
    said = [words(f"finding.{each.code}", part=words(f"card.part.{each.part}")) for each in news]
    first = said[0].partition("。")[0].partition(". ")[0].rstrip(".")
    return first if len(said) == 1 else f"{first} (+{len(said) - 1})"


def _news(name: str, outcome: Outcome) -> list[Finding]:
    """Findings that the whole card does not have."""
    usual = whole(name).reading
    assert outcome.reading is not None
    known = usual.findings if usual else ()
    return [each for each in outcome.reading.findings if each not in known]


def judge(name: str, card: VirtualCard, outcome: Outcome) -> None:
    """Everything that must hold after a conversation, whatever went wrong in it."""
    talk = TALKS[name]
    assert len(outcome.log) <= MOST_COMMANDS
    assert outcome.wiped, "a secret was left"
    assert len(outcome.verifies) <= (talk.opens is not None), "a secret was sent twice"
    for at in outcome.verifies:
        assert outcome.log[at - 1] == outcome.log[at][:4], "the tries left were not asked first"
    _tries_kept(talk, card, outcome)
    if outcome.reading is None:
        assert outcome.stop is not None
        assert outcome.stop.reason is not Reason.INTERNAL
    else:
        _no_half_data(name, outcome.reading, _news(name, outcome))


def _tries_kept(talk: Talk, card: VirtualCard, outcome: Outcome) -> None:
    for kind in SecretKind:
        spent = len(outcome.verifies) if talk.wrong and kind is talk.opens else 0
        for place in card.secrets.places(kind)[:1]:
            assert TRIES[kind] - spent <= place.left, f"a try of {kind} was lost"


def _no_half_data(name: str, reading: CardReading, news: list[Finding]) -> None:
    """What differs from the whole reading is said; attributes are right, absent, or distrusted."""
    usual = whole(name).reading
    assert usual is not None
    if not _same(reading, usual):
        assert news or _same(_unproved(reading), _unproved(usual)), "missing, and nothing says so"
    if reading.attributes is None or reading.attributes == usual.attributes:
        return
    assert reading.attributes_integrity is not Integrity.CONSISTENT
    assert any(each.part == "attributes" for each in news)


def _same(reading: CardReading, other: CardReading | None) -> bool:
    return other is not None and replace(reading, apdus=0) == replace(other, apdus=0)


def _unproved(reading: CardReading) -> CardReading:
    """Without what a certificate says of itself, as long as nobody claims to have checked it."""
    if reading.auth_integrity is Integrity.CONSISTENT:
        return reading
    return replace(
        reading,
        auth=Certificate(reading.auth.status),
        auth_integrity=Integrity.NOT_CHECKED,
        findings=tuple(each for each in reading.findings if each.code != "test_card"),
    )
