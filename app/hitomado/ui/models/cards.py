"""The card on the reader as facts and sentences."""

from dataclasses import replace

from hitomado.core.chip.kinds import kind_shown
from hitomado.core.chip.reading import (
    CardKind,
    CardReading,
    Certificate,
    CertificateStatus,
    Integrity,
    Source,
    TriesLeft,
)
from hitomado.core.chip.tables import (
    AUTH_PIN,
    JUKI_PIN,
    NUMBER_B,
    NUMBER_B_STOP,
    SIGN_PIN,
    TEXT_PIN,
)
from hitomado.core.reasons import Reason
from hitomado.core.visit.cards import stopping, stops
from hitomado.core.visit.desk import CardOnDesk, CardStage, Desk, Notice
from hitomado.ui.kit.banner import BannerView
from hitomado.ui.kit.card_facts import CardFact, CardFactsView, TriesView
from hitomado.ui.kit.question_row import ChoiceView, QuestionView
from hitomado.ui.kit.shapes import Tone
from hitomado.ui.models.text import capital, day_only
from hitomado.words import Words
from hitomado.words.stops_said import stop_params

# said by the facts themselves, so not said twice
_IN_FACTS = frozenset(
    {
        "pin_blocked",
        "pin_last_try",
        "number_b_stop",
        "tries_unknown",
        "certificate_absent",
        "certificate_expired",
        "certificate_not_yet_valid",
        "certificate_unreadable",
        "certificate_unknown",
        "sign_substitutes",
        "sign_era_disagrees",
        "sign_birth_differs",
    }
)
# what says what the card is: one of them is the card's sentence, the first found
_SENTENCES = (
    "unsupported_card",
    "unknown_card",
    "blank_card",
    "old_card",
    "phone_token",
    "driver_licence",
    "residence_card",
    "felica_card",
    "card_expired",
    "test_card",
    "perhaps_not_set",
    "perhaps_face_only",
    "child_card",
)

_DOUBTFUL = ("perhaps_not_set", "perhaps_face_only")

_PIN_WORDS = {Source.TEXT_PIN: "ui.pin.text", Source.NUMBER_B: "ui.pin.number_b"}


def card_facts(words: Words, reading: CardReading, *, practice: bool) -> CardFactsView:
    """What the card is, until when, what is on it, which secrets still work."""
    left = reading.tries_left
    code = _sentence(reading, practice=practice)
    good = not stops(reading, practice=practice)
    shown = CardFactsView(
        capital(words(f"card.kind.{kind_shown(reading)}")),
        good=good,
        doubtful=code in _DOUBTFUL,
        sentence=words(f"finding.{code}", part=words("card.part.card")) if code else "",
        remedy="" if good else words("ui.card.stopped"),
    )
    if reading.kind is not CardKind.MY_NUMBER:
        return shown
    tries = (
        TriesView(words("ui.pin.text"), left.text, TEXT_PIN.tries),
        TriesView(words("ui.pin.auth"), left.auth, AUTH_PIN.tries),
        TriesView(words("ui.pin.juki"), left.juki, JUKI_PIN.tries),
        TriesView(
            words("ui.pin.sign"),
            left.sign,
            SIGN_PIN.tries,
            used=reading.sign.status is not CertificateStatus.ABSENT,
        ),
        TriesView(words("ui.pin.number_b"), left.number_b, NUMBER_B.tries, stop=NUMBER_B_STOP),
    )
    return replace(
        shown,
        facts=_facts(words, reading),
        tries=tries,
        sentence=shown.sentence or words("card_view.usual"),
        quiet=words("card.chip_cannot_tell"),
    )


def _facts(words: Words, reading: CardReading) -> tuple[CardFact, ...]:
    unknown = words("ui.card.not_readable")
    until = words("card_view.expiry", day=day_only(words, reading.expiry)) if reading.expiry else ""
    facts = [
        CardFact(
            words("ui.card.expiry"),
            until or unknown,
            Tone.ERROR if _found(reading, "card_expired") else Tone.PLAIN,
        ),
        CardFact(words("card_view.municipality"), reading.municipality_code or unknown),
        _certificate(words, "sign", reading.sign, reading.sign_integrity),
        _certificate(words, "auth", reading.auth, reading.auth_integrity),
    ]
    if reading.attributes is not None:
        facts.append(_integrity(words, "card_view.attributes", reading.attributes_integrity))
    if reading.chip_integrity is not Integrity.NOT_CHECKED:
        facts.append(_integrity(words, "card_view.chip", reading.chip_integrity))
    return tuple(facts)


def _integrity(words: Words, title: str, found: Integrity) -> CardFact:
    return CardFact(words(title), words(f"card_view.integrity.{found}"), integrity_tone(found))


def integrity_tone(found: Integrity) -> Tone:
    """Broken is an error; what holds together is no more than a fact."""
    tones = {Integrity.CONSISTENT: Tone.PLAIN, Integrity.BROKEN: Tone.ERROR}
    return tones.get(found, Tone.SOFT)


def _sentence(reading: CardReading, *, practice: bool) -> str:
    """The finding that says what this card is, "" for an ordinary one."""
    said = {f.code for f in reading.findings} - ({"test_card"} if practice else set())
    return next((code for code in _SENTENCES if code in said), "")


def _found(reading: CardReading, code: str) -> bool:
    return any(f.code == code for f in reading.findings)


def _certificate(words: Words, which: str, found: Certificate, integrity: Integrity) -> CardFact:
    tones = {
        CertificateStatus.PRESENT: Tone.PLAIN,
        CertificateStatus.ABSENT: Tone.SOFT,
        CertificateStatus.EXPIRED: Tone.ERROR,
        CertificateStatus.NOT_YET_VALID: Tone.WARNING,
    }
    value = words(f"card.status.{found.status}")
    if found.not_after is not None and found.status is CertificateStatus.PRESENT:
        value = words("card_view.until", day=day_only(words, found.not_after.date()))
    tone = tones.get(found.status, Tone.WARNING)
    if integrity is not Integrity.NOT_CHECKED:
        said = words(f"card_view.integrity.{integrity}")
        value = words("card_view.with_integrity", value=value, integrity=said)
        tone = Tone.ERROR if integrity is Integrity.BROKEN else tone
    return CardFact(capital(words(f"card.part.{which}")), value, tone)


def stopped(desk: Desk, *, practice: bool) -> bool:
    """Whether the card on the reader cannot enter a visit."""
    card = desk.card
    return card is not None and card.reading is not None and stops(card.reading, practice=practice)


def may_read_again(card: CardOnDesk) -> bool:
    """Whether reading it once more could tell more than is known now."""
    if card.busy:
        return False
    if card.stage is CardStage.FAILED or card.reading is None:
        return True
    mine = card.reading.kind is CardKind.MY_NUMBER
    return mine and card.reading.tries_left == TriesLeft()


def findings(words: Words, reading: CardReading, *, practice: bool) -> tuple[BannerView, ...]:
    """What to say beside the card's own sentence. In practice every card is a test card."""
    sentence = _sentence(reading, practice=practice)
    return tuple(
        BannerView(
            Tone.ERROR if stopping(f.code, practice=practice) else Tone.WARNING,
            words(f"finding.{f.code}", part=words(f"card.part.{f.part}")),
            remedy=words("ui.card.stopped") if stopping(f.code, practice=practice) else "",
        )
        for f in reading.findings
        if f.code not in _IN_FACTS | {sentence} and not (practice and f.code == "test_card")
    )


def notice(words: Words, said: Notice) -> BannerView:
    """A reason as title, what happened and what to do."""
    params = stop_params(words, said.params)
    key = f"reason.{said.reason}"
    return BannerView(
        Tone.SUCCESS if said.reason is Reason.PIN_CHANGED else Tone.WARNING,
        words(f"{key}.title", **params),
        words(f"{key}.what", **params),
        words(f"{key}.remedy", **params),
    )


def stage_line(words: Words, desk: Desk) -> str:
    """What is happening with the card right now."""
    card = desk.card
    if card is None:
        return words("ui.stage.none")
    if card.deed is not None:
        return words(f"card_view.deed.{card.deed}")
    person = desk.visit.person(card.person) if desk.visit else None
    if person is not None:
        return words("card_view.heading", name=person.name)
    return words(f"ui.stage.{card.stage}")


def ways(words: Words, left: TriesLeft) -> QuestionView:
    """How the holder can be read: by a secret whose counter is known.

    An answer keeps its number; the first that still has tries to spare has the keyboard. None
    such: nothing is asked, what to do is said.
    """
    counted = ((Source.TEXT_PIN, left.text, 0), (Source.NUMBER_B, left.number_b, NUMBER_B_STOP))
    still_open = [way for way, count, stop in counted if count is not None and count > stop]
    known = [way for way, count, _ in counted if count is not None] if still_open else []
    unread = [words(_PIN_WORDS[way]) for way, count, _ in counted if count is None]
    names = words("kit.list.comma").join(unread)
    why = words("ui.ask.way_why" if still_open else "ui.ask.way_none")
    return QuestionView(
        "way",
        words("ui.ask.way"),
        tuple(ChoiceView(way, words(f"ui.way.{way}")) for way in known),
        why=words("ui.ask.way_unread", names=names) if unread else why,
        first=still_open[0] if still_open else "",
    )


def waits_for_secret(desk: Desk, *, practice: bool) -> bool:
    """Whether a PIN or 照合番号B can be entered now."""
    card = desk.card
    return (
        card is not None
        and card.stage is CardStage.FREE
        and not card.busy
        and not stopped(desk, practice=practice)
    )
