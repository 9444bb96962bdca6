from collections.abc import Callable
from dataclasses import fields, replace
from io import BytesIO
from typing import Any

import pytest
from PIL import Image

from hitomado.core.chip.face import read_face
from hitomado.core.chip.free import read_free
from hitomado.core.chip.pins import Secret
from hitomado.core.chip.reading import CardFace, Integrity
from hitomado.core.chip.reads import LinkAbilities
from hitomado.core.chip.tables import VISUAL_NUMBER_B
from hitomado.core.chip.tlv import children
from hitomado.core.people import Sex
from hitomado.core.reasons import Reason
from hitomado.runner.conversation import converse
from hitomado.virtual.aids import SURFACE
from hitomado.virtual.card import VirtualCard
from hitomado.virtual.files import PrivateKey, Transparent, tlv
from hitomado.virtual.keys import SHARED
from hitomado.virtual.signing import sign_sha256
from hitomado.virtual.spec import SecretKind
from tests.core.chip.desk import (
    OTHER,
    READER,
    SPEC,
    TODAY,
    Desk,
    card,
    first_screen,
    number_b,
    pin,
    refusal,
    with_files,
    wrong_number_b,
)

NONCE = bytes(range(32))
FREE = first_screen(card())


def shown(desk: Desk, secret: Secret | None = None, **options: Any) -> CardFace:
    return converse(desk, read_face(FREE, secret or number_b(), nonce=NONCE, **options))


def content(chip: VirtualCard, ef: int = 0x02) -> bytes:
    (application,) = (a for a in chip.applications if a.aid == SURFACE)
    file = application.files[ef]
    assert isinstance(file, Transparent)
    return file.content


def test_the_face_is_opened_in_six_commands_and_shows_what_is_printed() -> None:
    desk = Desk(card())
    link = LinkAbilities()
    converse(desk, read_free(READER, TODAY, link=link))
    face = shown(desk, link=link, same_link=True)
    assert [c[1] for c in desk.log[14:]] == [0xA4, 0x20, 0x20, 0xB0, 0xB0, 0x2A]
    assert (face.birth_date, face.sex, face.expiry) == (SPEC.birth, Sex.FEMALE, SPEC.expiry)
    assert face.integrity is face.chip is Integrity.CONSISTENT
    for picture, form in ((face.name_picture, "PNG"), (face.photo, "JPEG2000")):
        assert Image.open(BytesIO(picture)).format == form
    assert len(face.photo) > 3000


def test_over_a_new_link_the_same_card_is_proved_first() -> None:
    desk = Desk(card())
    shown(desk)
    assert [c[1] for c in desk.log] == [0xA4, 0xB2, 0xA4, 0x20, 0x20, 0xB0, 0xB0, 0x2A]
    other = Desk(card(OTHER))
    assert refusal(lambda: shown(other)).reason is Reason.CARD_SWAPPED
    assert not other.verifies


@pytest.mark.parametrize("changes", [{"extended_length": False}, {"short_ids": False}])
def test_an_awkward_card_shows_the_same_face(changes: dict[str, Any]) -> None:
    desk = Desk(card(**changes))
    assert shown(desk) == shown(Desk(card()))
    assert len(desk.verifies) == 1


def test_the_picture_of_the_security_code_is_not_kept() -> None:
    chip = card()
    code = children(content(chip), 0xFF20)[0xDF2A].value
    face = shown(Desk(chip))
    held = b"".join(v for f in fields(face) if isinstance(v := getattr(face, f.name), bytes))
    assert code not in held


def test_pictures_and_birth_date_are_in_no_repr() -> None:
    face = shown(Desk(card()))
    assert SPEC.birth not in repr(face)
    assert "PNG" not in repr(face)


@pytest.mark.parametrize(
    ("tries", "reason"), [(0, Reason.NUMBER_B_BLOCKED), (5, Reason.NUMBER_B_STOP)]
)
def test_number_b_has_its_own_counter_here_and_stops_at_five(tries: int, reason: Reason) -> None:
    chip = card()
    chip.secrets.surface_number_b.left = tries
    desk = Desk(chip)
    assert refusal(lambda: shown(desk)).reason is reason
    assert not desk.verifies
    other = card(tries_left={SecretKind.NUMBER_B: 5})
    other.secrets.surface_number_b.left = VISUAL_NUMBER_B.tries
    assert shown(Desk(other)).integrity is Integrity.CONSISTENT


def test_a_wrong_number_b_uses_one_try_of_this_counter_only() -> None:
    chip, desk = (c := card()), Desk(c)
    stop = refusal(lambda: shown(desk, wrong_number_b()))
    assert (stop.reason, dict(stop.params)) == (Reason.NUMBER_B_WRONG, {"left": 9})
    assert (chip.secrets.surface_number_b.left, chip.secrets.text_number_b.left) == (9, 10)
    assert len(desk.verifies) == 1


def test_another_secret_or_a_short_challenge_is_refused_and_wiped() -> None:
    desk, secret = Desk(card()), pin()
    with pytest.raises(ValueError, match="does not open"):
        shown(desk, secret)
    own = number_b()
    with pytest.raises(ValueError, match="16 random bytes"):
        converse(desk, read_face(FREE, own, nonce=b""))
    assert not any(secret.typed)
    assert not any(own.typed)
    assert not desk.log


@pytest.mark.parametrize("at", range(8))
def test_a_card_pulled_at_any_moment_costs_no_try_and_leaves_no_secret(at: int) -> None:
    chip, secret = card(), number_b()
    desk = Desk(chip, pull_after=at)
    assert refusal(lambda: shown(desk, secret)).reason is Reason.CARD_REMOVED
    assert not any(secret.typed)
    assert chip.secrets.surface_number_b.left == VISUAL_NUMBER_B.tries


def changed(tag: int, change: Callable[[bytes], bytes | None]) -> VirtualCard:
    """A card whose face holds another object; None leaves it out."""
    chip = card()
    objects = children(content(chip), 0xFF20)
    parts = [
        tlv(each.tag, value)
        for each in objects.values()
        if (value := change(each.value) if each.tag == tag else each.value) is not None
    ]
    return with_files(chip, SURFACE, ef02=tlv(0xFF20, b"".join(parts)))


@pytest.mark.parametrize("tag", [0xDF22, 0xDF23, 0xDF25, 0xDF26, 0xDF27])
def test_whatever_is_changed_on_the_face_breaks_its_signature(tag: int) -> None:
    face = shown(Desk(changed(tag, lambda held: held[:-1] + bytes([held[-1] ^ 1]))))
    assert face.integrity is face.chip is Integrity.BROKEN


def test_the_expiry_is_not_signed_and_a_strange_one_is_none() -> None:
    face = shown(Desk(changed(0xDF29, lambda _: b"9" * 40)))
    assert (face.expiry, face.integrity) == (None, Integrity.CONSISTENT)


@pytest.mark.parametrize(
    ("tag", "missing"), [(0xDF27, "photo"), (0xDF28, ""), (0xDF24, ""), (0xDF29, "")]
)
def test_a_face_without_photo_key_or_signature_is_shown_unchecked(tag: int, missing: str) -> None:
    face = shown(Desk(changed(tag, lambda _: None)))
    assert face.integrity is (Integrity.CONSISTENT if tag == 0xDF29 else Integrity.NOT_CHECKED)
    assert bool(face.photo) is (missing != "photo")


def test_a_signature_over_the_face_by_another_key_is_broken() -> None:
    chip = card()
    foreign = SHARED.own("a forger's")
    own = children(content(chip), 0xFF20)
    # one signature over everything instead of three digests: the right key, another form
    plain = b"".join(own[tag].stored for tag in (0xDF22, 0xDF23, 0xDF24))
    for key in (foreign, SHARED.own("record-issuer")):
        face = shown(Desk(changed(0xDF28, lambda _, k=key: sign_sha256(k, plain))))  # type: ignore[misc]
        assert face.integrity is Integrity.BROKEN


def test_a_copy_of_the_face_on_another_chip_is_found_out() -> None:
    chip = card()
    (visual,) = (a for a in chip.applications if a.aid == SURFACE)
    key = PrivateKey(lambda: SHARED.own("a clone's"))
    clone = replace(visual, files={**visual.files, 0x14: key})
    chip.applications = tuple(clone if a is visual else a for a in chip.applications)
    face = shown(Desk(chip))
    assert (face.integrity, face.chip) == (Integrity.CONSISTENT, Integrity.BROKEN)


@pytest.mark.parametrize(
    "file",
    [
        b"\xff" * 64,
        b"",
        tlv(0xFF20, b""),
        tlv(0xFF20, tlv(0xDF22, b"x"))[:-1],
        b"\xff\x20\x82\x80\x01" + bytes(100),
        tlv(0xFF21, b"abc"),
    ],
)
def test_a_face_that_cannot_be_read_stops_after_one_verify(file: bytes) -> None:
    desk = Desk(with_files(card(), SURFACE, ef02=file))
    assert refusal(lambda: shown(desk)).reason is Reason.CARD_MALFORMED
    assert len(desk.verifies) == 1
    assert len(desk.log) < 12


def test_a_face_of_32_kib_is_read_in_blocks_and_a_longer_one_refused() -> None:
    chip = card(extended_length=False)
    objects = children(content(chip), 0xFF20)
    kept = [each.stored for tag, each in objects.items() if tag not in (0xDF21, 0xDF27, 0xDF2A)]
    room = 0x8000 - 5 - len(b"".join(kept)) - 5
    long = tlv(0xFF20, b"".join([*kept, tlv(0xDF27, bytes(room))]))
    assert len(long) == 0x8000
    desk = Desk(with_files(chip, SURFACE, ef02=long))
    assert len(shown(desk).photo) == room
    assert len(desk.log) < 145
    longer = tlv(0xFF20, b"".join([*kept, tlv(0xDF27, bytes(room + 1))]))
    desk = Desk(with_files(chip, SURFACE, ef02=longer))
    assert refusal(lambda: shown(desk)).reason is Reason.CARD_MALFORMED
