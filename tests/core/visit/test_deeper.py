"""Readings on request, stopping any reading, and reading once more."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from hitomado.core.chip.reading import (
    CardFace,
    Certificate,
    CertificateStatus,
    Integrity,
    SignAttributes,
    Source,
    TriesLeft,
)
from hitomado.core.match.comparison import Comparison, Field, FieldComparison, Level
from hitomado.core.people import Sex
from hitomado.core.reasons import Reason
from hitomado.core.rules.plan import MoveKind, Procedure
from hitomado.core.visit import effects as f
from hitomado.core.visit import events as e
from hitomado.core.visit.advance import advance
from hitomado.core.visit.desk import Candidate, CardOnDesk, CardStage, Deed, Desk
from hitomado.core.visit.model import ActState, MoveAnswers, Step
from tests.core.visit.people import (
    AOI,
    MIO,
    OFFICE,
    READER,
    TODAY,
    free,
    happen,
    issued,
    placed,
    read_of,
)

FACE = CardFace(
    "19900501", Sex.FEMALE, b"n", b"a", b"p", date(2033, 5, 1), Integrity.CONSISTENT,
    Integrity.CONSISTENT,
)  # fmt: skip
NEW = "ひとまど町丘四丁目5番6号"
READ_AT = "2026-11-20T03:00:00+00:00"


def card(desk: Desk) -> CardOnDesk:
    assert desk.card is not None
    return desk.card


def notice(desk: Desk) -> Reason | None:
    return desk.notice.reason if desk.notice else None


def known() -> Desk:
    """A card whose holder was found, before any visit."""
    return happen(
        Desk(),
        placed(READER),
        e.FreeRead(1, free()),
        e.SecretReady(Source.TEXT_PIN, 1),
        e.AttributesRead(1, read_of(AOI, AOI.address), READ_AT),
        e.Found(1, (Candidate(AOI),)),
    )[0]


# stopping and reading again


def test_escape_stops_the_free_reading_and_its_late_answer_is_dropped() -> None:
    desk, wished = happen(Desk(), placed(READER), e.Cancelled())
    assert f.StopReading() in wished
    assert (card(desk).stage, notice(desk)) == (CardStage.FAILED, Reason.READING_STOPPED)
    late, wished = happen(desk, e.FreeRead(1, free()))
    assert (late, wished) == (desk, [])


def test_escape_stops_the_attributes_and_forgets_the_counters_of_before() -> None:
    desk, _ = happen(
        Desk(), placed(READER), e.FreeRead(1, free()), e.SecretReady(Source.TEXT_PIN, 1)
    )
    desk, wished = happen(desk, e.Cancelled())
    assert wished == [f.StopReading(), f.WipeSecrets()]
    assert card(desk).reading is None, "the PIN may have reached the card"
    late, _ = happen(desk, e.AttributesRead(1, read_of(AOI, AOI.address)))
    assert late == desk


def test_a_stopped_card_is_read_again_where_it_lies() -> None:
    desk, _ = happen(Desk(), placed(READER), e.Cancelled())
    ticket = card(desk).ticket
    desk, wished = happen(desk, e.ReadAgain(ticket))
    assert wished == [f.ReadFree(ticket, READER)]
    assert notice(desk) is None
    desk, _ = happen(desk, e.FreeRead(ticket, free()))
    assert card(desk).stage is CardStage.FREE


def test_a_card_put_down_after_a_stop_gets_a_ticket_of_its_own() -> None:
    desk, _ = happen(Desk(), placed(READER), e.Cancelled())
    stopped = card(desk).ticket
    desk, _ = happen(desk, placed(), placed(READER))
    assert card(desk).ticket == stopped + 1


def test_a_card_that_is_being_read_is_not_read_a_second_time() -> None:
    desk, _ = happen(Desk(), placed(READER))
    again, wished = happen(desk, e.ReadAgain(1))
    assert (again, wished) == (desk, [])


def test_escape_without_a_reading_stops_nothing() -> None:
    desk, wished = happen(known(), e.Cancelled())
    assert wished == [f.WipeSecrets()]
    assert card(desk).ticket == 1
    assert card(desk).stage is CardStage.FOUND


# photo and face images


def test_the_face_is_read_of_a_holder_who_is_known() -> None:
    desk, wished = happen(known(), e.FaceWanted(1))
    assert [type(w) for w in wished] == [f.ReadFace]
    assert card(desk).deed is Deed.FACE
    desk, _ = happen(desk, e.FaceRead(1, FACE))
    assert (card(desk).face, card(desk).deed) == (FACE, None)
    assert card(desk).stage is CardStage.FOUND, "everything that stood before stands"


def test_the_face_of_somebody_unknown_is_not_read_and_the_secret_is_wiped() -> None:
    desk, _ = happen(Desk(), placed(READER), e.FreeRead(1, free()))
    desk, wished = happen(desk, e.FaceWanted(1))
    assert wished == [f.WipeSecrets()]
    assert card(desk).deed is None


@pytest.mark.parametrize(
    "turned_away",
    [
        e.Cancelled(),
        placed(),
        e.VisitWanted("V1", TODAY, MoveKind.MOVE_WITHIN, Candidate(AOI)),
        e.SignWanted(1),
    ],
    ids=["escape", "card away", "visit", "another deed"],
)
def test_the_face_ends_with_the_look_at_it(turned_away: e.Event) -> None:
    desk, _ = happen(known(), e.FaceWanted(1), e.FaceRead(1, FACE), turned_away)
    assert desk.card is None or desk.card.face is None


def test_the_face_ends_when_the_clerk_turns_to_the_next_person() -> None:
    desk, _ = happen(
        known(),
        e.VisitWanted("V1", TODAY, MoveKind.MOVE_WITHIN, Candidate(AOI)),
        e.PersonAdded(Candidate(MIO)),
        e.FocusMoved(AOI.atena_number),
        e.FaceWanted(1),
        e.FaceRead(1, FACE),
    )
    assert card(desk).face is FACE
    assert happen(desk, e.WentTo(Step.RECEPTION))[0].card == replace(card(desk), face=None)
    desk, _ = happen(desk, e.FocusMoved(MIO.atena_number))
    assert card(desk).face is None


def test_a_late_face_never_reaches_the_next_card() -> None:
    desk, _ = happen(known(), e.FaceWanted(1), placed(), placed(READER))
    assert happen(desk, e.FaceRead(1, FACE))[0] == desk


def test_a_wrong_number_keeps_what_was_read_and_asks_the_counters_anew() -> None:
    desk, _ = happen(known(), e.FaceWanted(1))
    desk, wished = happen(desk, e.Failed(Reason.NUMBER_B_WRONG, (("left", 9),), 1))
    assert [type(w) for w in wished] == [f.WipeSecrets, f.ReadTries]
    assert (card(desk).deed, notice(desk)) == (Deed.TRIES, Reason.NUMBER_B_WRONG)
    now = replace(free(), tries_left=TriesLeft(5, 3, 3, 10, 9, 3))
    desk, _ = happen(desk, e.TriesSeen(1, now))
    reading = card(desk).reading
    assert reading is not None
    assert reading.tries_left.number_b == 9
    assert reading.attributes is not None
    assert (card(desk).deed, card(desk).stage) == (None, CardStage.FOUND)


def test_a_stopped_deed_leaves_the_counters_unknown_until_they_are_asked() -> None:
    desk, _ = happen(known(), e.FaceWanted(1))
    desk, wished = happen(desk, e.Cancelled())
    assert f.StopReading() in wished
    now = card(desk)
    assert (now.deed, now.stage) == (None, CardStage.FOUND)
    assert now.reading is not None
    assert now.reading.tries_left == TriesLeft()
    assert happen(desk, e.FaceRead(1, FACE))[0] == desk, "its answer comes too late"
    _, wished = happen(desk, e.ReadAgain(now.ticket))
    assert [type(w) for w in wished] == [f.ReadTries]


def test_a_card_that_left_the_link_is_not_asked_by_itself() -> None:
    desk, _ = happen(known(), e.FaceWanted(1))
    desk, wished = happen(desk, e.Failed(Reason.CARD_MUTE, (), 1))
    assert wished == [f.WipeSecrets()]
    assert card(desk).deed is None


def test_one_deed_at_a_time() -> None:
    desk, _ = happen(known(), e.FaceWanted(1))
    for second in (e.SignWanted(1), e.FaceWanted(1), e.SecretReady(Source.TEXT_PIN, 1)):
        assert happen(desk, second) == (desk, [f.WipeSecrets()])


# the 署名用 certificate as the proof of its own issue


def signed(
    *,
    address: str = NEW,
    integrity: Integrity = Integrity.CONSISTENT,
    begins: datetime = datetime(2026, 11, 20, tzinfo=UTC),
    status: CertificateStatus = CertificateStatus.PRESENT,
) -> e.SignRead:
    attributes = SignAttributes(
        AOI.name, "0" * len(AOI.name), address, "0" * len(address), "19900501", True, Sex.FEMALE
    )
    reading = replace(
        read_of(AOI, NEW),
        sign=Certificate(status, "01", begins, datetime(2031, 5, 1, tzinfo=UTC)),
        sign_attributes=attributes,
        sign_integrity=integrity,
    )
    return e.SignRead(1, reading, READ_AT)


def compare_sign(sign: SignAttributes, name: str, address: str) -> Comparison:
    pairs = ((Field.NAME, sign.name, name), (Field.ADDRESS, sign.address, address))
    same, other = Level.IDENTICAL, Level.DIFFERENT
    return Comparison(tuple(FieldComparison(w, same if a == b else other) for w, a, b in pairs))


SIGNING = replace(OFFICE, compare_sign=compare_sign)


def after_the_work() -> Desk:
    """AOI moved to NEW, her new certificate is confirmed by the clerk, her card lies there."""
    desk = known()
    moved = MoveAnswers(MoveKind.MOVE_WITHIN, moved=TODAY, new_address=NEW)
    for event in (
        e.VisitWanted("V1", TODAY, MoveKind.MOVE_WITHIN, Candidate(AOI)),
        e.MoveChanged(moved),
        e.WentTo(Step.QUESTIONS),
        e.WentTo(Step.FORM),
    ):
        desk, _ = advance(desk, event, SIGNING)
    desk, _ = advance(desk, issued(desk), SIGNING)
    desk, _ = advance(desk, e.WentTo(Step.GUIDE), SIGNING)
    assert desk.visit is not None
    act = next(a for a in desk.visit.acts if a.procedure is Procedure.SIGN_CERTIFICATE)
    desk, _ = advance(desk, e.ActTold(act, ActState.CONFIRMED, READ_AT), SIGNING)
    desk, _ = advance(desk, e.SignWanted(1), SIGNING)
    return desk


def sign_state(desk: Desk) -> ActState:
    assert desk.visit is not None
    return next(a.state for a in desk.visit.acts if a.procedure is Procedure.SIGN_CERTIFICATE)


def test_a_certificate_read_with_its_password_proves_its_issue() -> None:
    desk, wished = advance(after_the_work(), signed(), SIGNING)
    assert sign_state(desk) is ActState.SEEN_ON_CHIP
    (recorded,) = [w for w in wished if isinstance(w, f.Record)]
    assert [type(fact).__name__ for fact in recorded.facts] == ["ActChanged"]


@pytest.mark.parametrize(
    "reading",
    [
        signed(address=AOI.address),
        signed(integrity=Integrity.BROKEN),
        signed(integrity=Integrity.NOT_CHECKED),
        signed(begins=datetime(2026, 11, 1, tzinfo=UTC)),
        signed(status=CertificateStatus.NOT_YET_VALID),
    ],
    ids=["old address", "broken", "not checked", "issued before", "not yet valid"],
)
def test_a_certificate_that_does_not_fit_leaves_the_clerks_word(reading: e.SignRead) -> None:
    desk, wished = advance(after_the_work(), reading, SIGNING)
    assert sign_state(desk) is ActState.CONFIRMED
    assert not [w for w in wished if isinstance(w, f.Record)]


def test_presence_alone_proves_no_issue() -> None:
    start, _ = advance(after_the_work(), e.Failed(Reason.CARD_MUTE, (), 1), SIGNING)
    desk, _ = advance(start, placed(), SIGNING)
    for event in (
        placed(READER),
        e.FreeRead(2, free(AOI.name)),
        e.SecretReady(Source.TEXT_PIN, 2),
        e.AttributesRead(2, read_of(AOI, NEW), READ_AT),
    ):
        desk, _ = advance(desk, event, SIGNING)
    assert card(desk).stage is CardStage.KNOWN
    assert sign_state(desk) is ActState.CONFIRMED


def test_nothing_of_the_certificate_is_kept_in_the_journal() -> None:
    desk, _ = advance(after_the_work(), signed(), SIGNING)
    ticket = card(desk).ticket + 1
    desk, _ = advance(desk, placed(), SIGNING)
    desk, _ = advance(desk, placed(READER), SIGNING)
    read = replace(signed().reading, attributes=None)
    for event in (
        e.FreeRead(ticket, read),
        e.SecretReady(Source.TEXT_PIN, ticket),
    ):
        desk, _ = advance(desk, event, SIGNING)
    desk, wished = advance(desk, e.AttributesRead(ticket, signed().reading, READ_AT), SIGNING)
    (recorded,) = [w for w in wished if isinstance(w, f.Record)]
    kept = [fact.reading for fact in recorded.facts if hasattr(fact, "reading")]
    assert [r.sign_attributes for r in kept] == [None]


# another card in its place


DEEDS = (e.FaceWanted(1), e.SignWanted(1))


@pytest.mark.parametrize("wanted", DEEDS, ids=lambda wanted: type(wanted).__name__)
def test_nothing_of_the_first_card_stands_when_another_lies_in_its_place(wanted: e.Event) -> None:
    desk, _ = happen(known(), wanted)
    desk, wished = happen(desk, e.Failed(Reason.CARD_SWAPPED, (), 1))
    assert card(desk) == CardOnDesk(2, READER, CardStage.FAILED)
    assert (notice(desk), wished) == (Reason.CARD_SWAPPED, [f.WipeSecrets()])
    assert happen(desk, e.FaceRead(1, FACE))[0] == desk, "a late answer of the first"
    _, wished = happen(desk, e.ReadAgain(2))
    assert wished == [f.ReadFree(2, READER)], "it is read as what it is"
