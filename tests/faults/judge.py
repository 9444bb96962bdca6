"""What must hold in every cell of the matrix, and what the clerk reads there."""

from dataclasses import replace

from hitomado.core.chip.reading import CardFace, CardReading, Certificate, Finding, Integrity
from hitomado.core.reasons import HitomadoError, Reason
from hitomado.virtual.card import VirtualCard
from hitomado.virtual.spec import PRACTICE_PIN, TRIES, SecretKind
from hitomado.words import LANGUAGES, Words
from hitomado.words.stops_said import stop_params
from tests.faults.cells import Outcome, whole
from tests.faults.conversations import NEW_PIN, TALKS, Learnt, Talk, without_counts

MOST_COMMANDS = 160  # a face in blocks of 256 bytes; no conversation may go on for ever
WORDS = {language: Words(language) for language in LANGUAGES}
WHOLE = {"ja": "すべて読めた", "en": "all was read"}
UNPROVED = {
    "ja": "読めたが、証明書の中身は前と違う（未検証）",
    "en": "read, but another certificate than before (not verified)",
}


def judge(name: str, card: VirtualCard, outcome: Outcome) -> None:
    """Everything that must hold after a conversation, whatever went wrong in it."""
    talk = TALKS[name]
    assert len(outcome.log) <= MOST_COMMANDS
    assert outcome.wiped or not outcome.log, "a secret was left"
    assert len(outcome.verifies) <= (talk.opens is not None), "a secret was sent twice"
    for at in outcome.verifies:
        assert outcome.log[at - 1] == outcome.log[at][:4], "the tries left were not asked first"
    _tries_kept(talk, card, outcome)
    if outcome.stop is not None:
        assert outcome.reason is not Reason.INTERNAL
    else:
        _no_half_data(outcome.learnt, whole(name).learnt)
    if name == "pin-change":
        _told_which_pin(card, outcome)


def said(name: str, outcome: Outcome) -> dict[str, str]:
    """What the clerk reads, in every language: a title, or what is missing."""
    if outcome.stop is not None:
        return {lang: _title(words, outcome.stop) for lang, words in WORDS.items()}
    usual = whole(name).learnt
    if without_counts(outcome.learnt) == without_counts(usual):
        return WHOLE
    if isinstance(outcome.learnt, CardFace):
        return {lang: _face(words, outcome.learnt) for lang, words in WORDS.items()}
    news = _news(outcome.learnt, usual)
    return {lang: _sentences(words, news) for lang, words in WORDS.items()} if news else UNPROVED


def _title(words: Words, stop: HitomadoError) -> str:
    texts = [
        words(f"reason.{stop.reason}.{part}", **stop_params(words, stop.params))
        for part in ("title", "what", "remedy")
    ]
    assert all(texts)
    return texts[0]


def _sentences(words: Words, news: list[Finding]) -> str:
    """The first thing said, by its first sentence, and how many more follow."""
    texts = [words(f"finding.{each.code}", part=words(f"card.part.{each.part}")) for each in news]
    first = texts[0].partition("。")[0].partition(". ")[0].rstrip(".")
    return first if len(texts) == 1 else f"{first} (+{len(texts) - 1})"


def _face(words: Words, face: CardFace) -> str:
    return " / ".join(
        words(f"card.integrity.{each}") for each in dict.fromkeys((face.integrity, face.chip))
    )


def _news(learnt: Learnt, usual: Learnt) -> list[Finding]:
    """Findings that the whole card does not have."""
    known = usual.findings if isinstance(usual, CardReading) else ()
    found = learnt.findings if isinstance(learnt, CardReading) else ()
    return [each for each in found if each not in known]


def _tries_kept(talk: Talk, card: VirtualCard, outcome: Outcome) -> None:
    for kind in SecretKind:
        spent = len(outcome.verifies) if talk.wrong and kind is talk.opens else 0
        for place in card.secrets.places(kind):
            assert TRIES[kind] - spent <= place.left, f"a try of {kind} was lost"


def _told_which_pin(card: VirtualCard, outcome: Outcome) -> None:
    """Done means the new PIN, a stop the old one; in doubt the clerk is told of the doubt."""
    now = card.secrets.text.value.decode()
    if outcome.reason is Reason.PIN_CHANGE_UNKNOWN:
        assert now in {PRACTICE_PIN, NEW_PIN}
    else:
        assert now == (NEW_PIN if outcome.stop is None else PRACTICE_PIN)


def _no_half_data(learnt: Learnt, usual: Learnt) -> None:
    """What differs from what a whole card gives is said, or nobody vouches for it."""
    if isinstance(learnt, CardFace):
        assert isinstance(usual, CardFace)
        as_learnt = replace(
            usual,
            expiry=learnt.expiry,  # which no signature covers
            integrity=learnt.integrity,
            chip=learnt.chip,
        )
        if learnt != as_learnt:
            assert Integrity.CONSISTENT not in {learnt.integrity, learnt.chip}
        return
    if not isinstance(learnt, CardReading):
        return
    assert isinstance(usual, CardReading)
    if without_counts(learnt) != without_counts(usual):
        alike = _vouched(learnt) == _vouched(usual)
        assert _news(learnt, usual) or alike, "something is missing and nothing says so"
    if learnt.attributes not in (None, usual.attributes):
        assert learnt.attributes_integrity is not Integrity.CONSISTENT
        assert any(each.part == "attributes" for each in learnt.findings)
    if learnt.sign_attributes not in (None, usual.sign_attributes):
        assert learnt.sign_integrity is not Integrity.CONSISTENT
        assert any(each.part == "sign" for each in learnt.findings)


def _vouched(reading: CardReading) -> CardReading:
    """Without what a certificate says of itself, as long as nobody claims to have checked it."""
    if reading.auth_integrity is Integrity.CONSISTENT:
        return replace(reading, apdus=0)
    return replace(
        reading,
        apdus=0,
        auth=Certificate(reading.auth.status),
        auth_integrity=Integrity.NOT_CHECKED,
        findings=tuple(each for each in reading.findings if each.code != "test_card"),
    )
