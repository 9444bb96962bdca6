"""The card on the reader as facts and sentences."""

from hitomado.core.chip.reading import (
    CardKind,
    CardReading,
    Certificate,
    CertificateStatus,
    Source,
    TriesLeft,
)
from hitomado.core.visit.cards import STOPPING
from hitomado.core.visit.desk import CardStage, Desk, Notice
from hitomado.ui.kit.banner import BannerView
from hitomado.ui.kit.card_facts import CardFact, CardFactsView, TriesView
from hitomado.ui.kit.question_row import ChoiceView, QuestionView
from hitomado.ui.kit.shapes import Tone
from hitomado.ui.models.text import day_only
from hitomado.words import Words

# said by the facts themselves, so not said twice
_IN_FACTS = frozenset(
    {
        "pin_blocked",
        "pin_last_try",
        "number_b_stop",
        "certificate_absent",
        "certificate_expired",
        "certificate_not_yet_valid",
        "certificate_unreadable",
    }
)

_PIN_WORDS = {Source.TEXT_PIN: "ui.pin.text", Source.NUMBER_B: "ui.pin.number_b"}


def card_facts(words: Words, reading: CardReading, *, practice: bool) -> CardFactsView:
    """What the card is, until when, what is on it, which secrets still work."""
    left = reading.tries_left
    tries = (
        TriesView(words("ui.pin.text"), left.text),
        TriesView(words("ui.pin.auth"), left.auth),
        TriesView(words("ui.pin.juki"), left.juki),
        TriesView(words("ui.pin.sign"), left.sign),
        TriesView(words("ui.pin.number_b"), left.number_b, low=5),
    )
    if reading.kind is not CardKind.MY_NUMBER:
        return CardFactsView(words(f"card.kind.{reading.kind}"), good=False)
    unknown = words("ui.card.not_readable")
    facts = (
        CardFact(
            words("ui.card.expiry"),
            day_only(words, reading.expiry) if reading.expiry else unknown,
            Tone.ERROR if _found(reading, "card_expired") else Tone.PLAIN,
        ),
        CardFact(words("ui.card.municipality"), reading.municipality_code or unknown),
        _certificate(words, "sign", reading.sign),
        _certificate(words, "auth", reading.auth),
    )
    good = not any(_stops(f.code, practice=practice) for f in reading.findings)
    return CardFactsView(words(f"card.kind.{reading.kind}"), facts, tries, good)


def _found(reading: CardReading, code: str) -> bool:
    return any(f.code == code for f in reading.findings)


def _certificate(words: Words, which: str, found: Certificate) -> CardFact:
    tones = {
        CertificateStatus.PRESENT: Tone.PLAIN,
        CertificateStatus.ABSENT: Tone.SOFT,
        CertificateStatus.EXPIRED: Tone.ERROR,
        CertificateStatus.NOT_YET_VALID: Tone.WARNING,
    }
    value = words(f"card.status.{found.status}")
    if found.not_after is not None and found.status is CertificateStatus.PRESENT:
        value = words("ui.certificate.until", day=day_only(words, found.not_after.date()))
    return CardFact(words(f"card.part.{which}"), value, tones.get(found.status, Tone.WARNING))


def _stops(code: str, *, practice: bool) -> bool:
    return code in STOPPING and not (practice and code == "test_card")


def stopped(desk: Desk, *, practice: bool) -> bool:
    """Whether the card on the reader cannot enter a visit."""
    card = desk.card
    if card is None or card.reading is None:
        return False
    if card.reading.kind is not CardKind.MY_NUMBER:
        return True
    return any(_stops(f.code, practice=practice) for f in card.reading.findings)


def findings(words: Words, reading: CardReading, *, practice: bool) -> tuple[BannerView, ...]:
    """Everything worth saying about the card. In practice every card is a test card."""
    return tuple(
        BannerView(
            Tone.ERROR if _stops(f.code, practice=practice) else Tone.WARNING,
            words(f"finding.{f.code}", part=words(f"card.part.{f.part}")),
            remedy=words("ui.card.stopped") if _stops(f.code, practice=practice) else "",
        )
        for f in reading.findings
        if f.code not in _IN_FACTS and not (practice and f.code == "test_card")
    )


def notice(words: Words, said: Notice) -> BannerView:
    """A reason as title, what happened and what to do."""
    params = dict(said.params)
    key = f"reason.{said.reason}"
    return BannerView(
        Tone.WARNING,
        words(f"{key}.title", **params),
        words(f"{key}.what", **params),
        words(f"{key}.remedy", **params),
    )


def stage_line(words: Words, desk: Desk) -> str:
    """What is happening with the card right now."""
    card = desk.card
    return words("ui.stage.none") if card is None else words(f"ui.stage.{card.stage}")


def ways(words: Words, left: TriesLeft) -> QuestionView:
    """How the holder can be read: only by a secret whose counter is known."""
    counted = ((Source.TEXT_PIN, left.text), (Source.NUMBER_B, left.number_b))
    choices = tuple(
        ChoiceView(way, words(f"ui.way.{way}")) for way, count in counted if count is not None
    )
    unread = [words(_PIN_WORDS[way]) for way, count in counted if count is None]
    if unread:
        names = words("kit.list.comma").join(unread)
        return QuestionView(
            "way", words("ui.ask.way"), choices, why=words("ui.ask.way_unread", names=names)
        )
    return QuestionView("way", words("ui.ask.way"), choices, why=words("ui.ask.way_why"))


def waits_for_secret(desk: Desk, *, practice: bool) -> bool:
    """Whether a PIN or 照合番号B can be entered now."""
    card = desk.card
    return (
        card is not None and card.stage is CardStage.FREE and not stopped(desk, practice=practice)
    )
