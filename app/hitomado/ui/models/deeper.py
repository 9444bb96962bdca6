"""What was read on request, as the clerk sees it: the face, the 署名用 certificate."""

from collections.abc import Mapping, Sequence

from hitomado.core.chip.number_b import PrintedBirth, PrintedEra
from hitomado.core.chip.reading import CardReading, Integrity, SignAttributes, Source
from hitomado.core.chip.tables import NUMBER_B_STOP
from hitomado.core.dates_parse import parse_date
from hitomado.core.eras import wareki
from hitomado.core.match.comparison import Field, Level, says_same
from hitomado.core.people import MoverPerson, Protection, Resident, ResidentKind
from hitomado.core.visit.cards import old_address
from hitomado.core.visit.desk import CardStage, Deed, Desk
from hitomado.core.visit.office import Office
from hitomado.ui.kit.banner import BannerView
from hitomado.ui.kit.card_facts import CardFact
from hitomado.ui.kit.comparison_data import ChipImage, ComparisonShown
from hitomado.ui.kit.face_panel import FaceView, Picture
from hitomado.ui.kit.number_b_form import NumberBView
from hitomado.ui.kit.question_row import ChoiceView, QuestionView
from hitomado.ui.kit.shapes import Tone
from hitomado.ui.models.cards import integrity_tone
from hitomado.ui.models.compared import comparison_shown
from hitomado.ui.models.gate import face_address_open, gated_comparison
from hitomado.ui.models.pictures import png_checked, png_of_photo
from hitomado.ui.models.text import day_only
from hitomado.words import Words

PIN_NAMES = {
    Source.SIGN_PASSWORD: "ui.pin.sign",
    Source.AUTH_PIN: "ui.pin.auth",
    Source.TEXT_PIN: "ui.pin.text",
}


def tries_of(reading: CardReading, pin: Source) -> int | None:
    """Tries left of a PIN that can be entered here."""
    left = reading.tries_left
    return {
        Source.SIGN_PASSWORD: left.sign,
        Source.AUTH_PIN: left.auth,
        Source.TEXT_PIN: left.text,
        Source.NUMBER_B: left.number_b,
    }[pin]


def may_see_face(desk: Desk) -> bool:
    """Whether the photo can be asked for: of a holder who is known, with tries to spare."""
    card = desk.card
    if card is None or card.reading is None or card.busy:
        return False
    known = card.stage in (CardStage.FOUND, CardStage.KNOWN)
    return known and (card.reading.tries_left.number_b or 0) > NUMBER_B_STOP


def may_enter(desk: Desk, pin: Source) -> bool:
    """Whether a PIN of the card can be entered now."""
    card = desk.card
    if card is None or card.reading is None or card.busy:
        return False
    read = card.stage in (CardStage.FREE, CardStage.FOUND, CardStage.KNOWN)
    return read and bool(tries_of(card.reading, pin))


def face_question(desk: Desk) -> NumberBView | None:
    """The form for 照合番号B with what the chip told already; the code is always typed.

    How the face counts the years is known of a person of the register or of a 転出証明書 only.
    """
    card = desk.card
    if card is None or card.reading is None or card.reading.tries_left.number_b is None:
        return None
    expiry, attributes = card.reading.expiry, card.reading.attributes
    year = expiry.year if expiry else None
    left = card.reading.tries_left.number_b
    if attributes is None:
        return NumberBView(year, left)
    born = parse_date(attributes.birth_date).exact
    if born is None:
        return NumberBView(year, left, birth_unknown=True)
    kinds = {who.kind for who in _holders(desk)}
    if kinds == {ResidentKind.FOREIGN}:
        printed = PrintedBirth(PrintedEra.WESTERN, born.year, born.month, born.day)
        return NumberBView(year, left, printed.era, birth=printed)
    parts = wareki(born)
    if len(kinds) != 1 or parts is None:
        return NumberBView(year, left)
    printed = PrintedBirth(PrintedEra(parts.era.letter), parts.year, born.month, born.day)
    return NumberBView(year, left, printed.era, birth=printed)


def _holders(desk: Desk) -> tuple[Resident | MoverPerson, ...]:
    """Who the card is, or may be."""
    card = desk.card
    person = desk.visit.person(card.person) if desk.visit and card else None
    if person is not None:
        return (person.who,)
    return tuple(c.who for c in card.candidates) if card else ()


def face_view(words: Words, desk: Desk) -> FaceView | None:
    """Photo and images as far as they open, and may be shown."""
    face = desk.card.face if desk.card else None
    if face is None:
        return None
    photo = png_of_photo(face.photo)
    told = [
        words("card_view.photo.source"),
        words("card_view.photo.record", integrity=words(f"card_view.integrity.{face.integrity}")),
        words("card_view.photo.chip", integrity=words(f"card_view.integrity.{face.chip}")),
    ]
    if face.expiry is not None:
        told.append(words("card_view.photo.expiry", day=day_only(words, face.expiry)))
    unreadable = words("card_view.photo.image_unreadable")
    address = Picture(
        words("card_view.photo.address"), png_checked(face.address_picture), unreadable
    )
    if not face_address_open(desk):
        closed = words("card_view.photo.address_closed")
        address = Picture(address.title, None, closed)
    return FaceView(
        Picture(words("card_view.photo.photo"), photo, words("card_view.photo.unreadable")),
        Picture(words("card_view.photo.name"), png_checked(face.name_picture), unreadable),
        address,
        tuple(told),
        broken=Integrity.BROKEN in (face.integrity, face.chip),
    )


def chip_images(words: Words, desk: Desk) -> Mapping[Field, ChipImage]:
    """The face's images of the fields they show, through the same gate; none before it was read."""
    face = face_view(words, desk)
    if face is None:
        return {}
    shown = {Field.NAME: face.name, Field.ADDRESS: face.address}
    return {
        what: ChipImage(words(f"comparison_view.face.{what}"), picture.png, picture.instead)
        for what, picture in shown.items()
    }


def sign_facts(words: Words, reading: CardReading, office: Office) -> tuple[CardFact, ...]:
    """What the 署名用 certificate says, once it was read with its password."""
    sign, found = reading.sign_attributes, reading.sign
    if sign is None:
        return ()
    facts = [
        CardFact(
            words("card_view.sign.integrity"),
            words(f"card_view.integrity.{reading.sign_integrity}"),
            integrity_tone(reading.sign_integrity),
        )
    ]
    if found.not_before is not None and found.not_after is not None:
        begins, ends = (day_only(words, at.date()) for at in (found.not_before, found.not_after))
        period = words("card_view.sign.period", begins=begins, ends=ends)
        facts.insert(0, CardFact(words("card_view.sign.valid"), period))
    facts += _as_of_issue(words, sign, reading, office)
    count = (sign.name_flags + sign.address_flags).count("1")
    flagged = words("card_view.sign.flagged", count=count)
    said = flagged if count else words("card_view.sign.no_flags")
    facts.append(CardFact(words("card_view.sign.flags"), said))
    if not sign.era_agrees:
        era = CardFact(words("card_view.sign.birth"), words("card_view.sign.era"), Tone.WARNING)
        facts.append(era)
    return tuple(facts)


def sign_comparison(words: Words, desk: Desk, office: Office) -> ComparisonShown | None:
    """The certificate beside the one person it may be of, else beside the chip's text of now.

    Sign by sign, and only where more than the notation differs. Flagged substitutes are said as
    such, an era that contradicts its year too. The address obeys the gate like every other.
    """
    reading = desk.card.reading if desk.card else None
    if reading is None or reading.sign_attributes is None or reading.attributes is None:
        return None
    now, sign, other = reading.attributes, reading.sign_attributes, "chip"
    candidates = desk.card.candidates if desk.card else ()
    if len(candidates) == 1:
        (holder,) = candidates
        other = "register" if isinstance(holder.who, Resident) else "mover"
        compared = office.compare_holder(sign, holder.who, old_address(holder))
    else:
        compared = office.compare_sign(sign, now.name, now.address)
    if not face_address_open(desk):
        compared = gated_comparison(compared, Protection.PROTECTED)
    if compared.level in (Level.IDENTICAL, Level.NOTATION):
        return None
    return comparison_shown(compared, words, chip="sign", other=other)


def _as_of_issue(
    words: Words, sign: SignAttributes, reading: CardReading, office: Office
) -> list[CardFact]:
    """Whether name, address and birth date of the day of issue are those of now."""
    now = reading.attributes
    if now is None:
        unread = words("card_view.sign.unread")
        return [
            CardFact(words(f"card_view.sign.{p}"), unread, Tone.SOFT) for p in ("name", "address")
        ]
    compared = office.compare_sign(sign, now.name, now.address)
    facts = []
    for what, part in ((Field.NAME, "name"), (Field.ADDRESS, "address")):
        facts.append(_compared(words, part, same=says_same(compared, what)))
    if sign.birth_date != now.birth_date:
        facts.append(_compared(words, "birth", same=False))
    return facts


def _compared(words: Words, part: str, *, same: bool) -> CardFact:
    said = words("card_view.sign.same" if same else "card_view.sign.differs")
    return CardFact(words(f"card_view.sign.{part}"), said, Tone.PLAIN if same else Tone.WARNING)


def locked_pins(reading: CardReading) -> tuple[Source, ...]:
    """PINs that nobody can enter any more, and so nobody can change here."""
    return tuple(pin for pin in PIN_NAMES if tries_of(reading, pin) == 0)


def which_pin(words: Words, pins: Sequence[Source], locked: Sequence[Source]) -> QuestionView:
    """Which PIN is to be changed; only those that can still be entered, the others are named."""
    choices = tuple(ChoiceView(pin, words(PIN_NAMES[pin])) for pin in pins)
    none = ChoiceView("none", words("card_view.change.cancel"))
    ask, why = words("card_view.change.ask"), words("card_view.change.why")
    if locked:
        names = words("kit.list.comma").join(words(PIN_NAMES[pin]) for pin in locked)
        why = f"{why}\n{words('card_view.change.locked', names=names)}"
    return QuestionView("pin", ask, (*choices, none), why=why)


def changed_said(words: Words, desk: Desk) -> BannerView | None:
    """That a PIN was changed just now, whatever else is still being asked."""
    card = desk.card
    if card is None or card.changed is None or card.deed is Deed.CHANGE_PIN:
        return None
    pin = words(PIN_NAMES[card.changed])
    return BannerView(
        Tone.SUCCESS,
        words("card_view.change.done", pin=pin),
        remedy=words("card_view.change.done_do"),
    )
