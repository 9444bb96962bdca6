"""Single readers of bytes: TLV, certificates, keys, status words."""

from functools import cache

from cryptography import x509
from hypothesis import given
from hypothesis import strategies as st

from hitomado.core.chip import status
from hitomado.core.chip.apdu import Response
from hitomado.core.chip.certificates import certificate, der_size, quietly
from hitomado.core.chip.reading import Integrity
from hitomado.core.chip.sign_names import sign_attributes
from hitomado.core.chip.signatures import issued_under, record_key, signed_by, signed_together
from hitomado.core.chip.tlv import children, declared_size, parse
from hitomado.core.reasons import CardError
from hitomado.virtual.files import tlv
from hitomado.virtual.integrity import public_key_objects
from hitomado.virtual.keys import SHARED
from tests.core.chip.desk import TODAY, card
from tests.core.chip.papers import key, paper
from tests.fuzz.talk import changes, fuzzed, status_words

objects = st.recursive(
    st.binary(max_size=40),
    lambda inner: st.builds(
        lambda tags, values: b"".join(map(tlv, tags, values)),
        st.lists(st.sampled_from([0xFF20, 0xDF22, 0xDF23, 0x90, 0x7F21]), max_size=4),
        st.lists(inner, max_size=4),
    ),
    max_leaves=8,
)


@fuzzed
@given(data=st.binary(max_size=300) | objects, tag=st.sampled_from([0xFF20, 0x7F21, 0xFF30]))
def test_objects_lie_within_their_data_or_are_refused(data: bytes, tag: int) -> None:
    try:
        assert declared_size(data) >= 0
        found = parse(data)
    except CardError:
        pass
    else:
        assert sum(len(each.stored) for each in found) <= len(data)
        for each in found:
            assert data[each.start :].startswith(each.stored)
            assert each.stored.endswith(each.value)
            assert declared_size(each.stored) == len(each.stored)
    try:
        inside = children(data, tag)
    except CardError:
        return
    assert all(data[each.start :].startswith(each.stored) for each in inside.values())


@cache
def real_papers() -> tuple[bytes, ...]:
    """The four certificates of a card and two of the coming kind."""
    chip = card()
    (jpki,) = (a for a in chip.applications if 0x0A in a.files and 0x1B in a.files)
    own = [jpki.files[ef].content.rstrip(b"\xff") for ef in (1, 2, 0x0A, 0x0B)]  # type: ignore[union-attr]
    coming = paper(held=key("p256"), signer=key("p384")), paper(held=key("p384"))
    return (*own, *coming)


@fuzzed
@given(which=st.integers(0, 5), other=st.integers(0, 5), changed=st.lists(changes, max_size=3))
def test_a_changed_certificate_is_read_or_unreadable_and_never_agrees(
    which: int, other: int, changed: list[object]
) -> None:
    true = real_papers()[which]
    der = true
    for change in changed:
        der = change(Response(der, 0x9000)).data  # type: ignore[operator]
    der = der[:8192]
    assert der_size(der) >= 0
    certificate(der, TODAY)
    found, _ = sign_attributes(der)
    if found is not None:
        assert len(found.name_flags) == len(found.name)
        assert len(found.address_flags) == len(found.address)
        assert set(found.name_flags + found.address_flags) <= {"0", "1"}
        assert found.birth_date == "" or len(found.birth_date) == 8
    agrees = issued_under(der, real_papers()[other]) is Integrity.CONSISTENT
    assert not agrees or _signed_part(der) == _signed_part(true)
    issued_under(real_papers()[other], der)


def _signed_part(der: bytes) -> bytes:
    """What the signature covers: everything after the header, up to its own first byte."""
    with quietly():
        return x509.load_der_x509_certificate(der).tbs_certificate_bytes


@fuzzed
@given(changed=changes, signature=st.binary(max_size=300), message=st.binary(max_size=40))
def test_a_changed_key_or_signature_never_agrees(
    changed: object, signature: bytes, message: bytes
) -> None:
    true = public_key_objects(SHARED.own("record-issuer").public_key())
    read = record_key(changed(Response(true, 0)).data)  # type: ignore[operator]
    for checked in (
        signed_by(read, signature, message),
        signed_together(read, signature, (message, b"", message)),
    ):
        assert checked is not Integrity.CONSISTENT


@fuzzed
@given(sw=status_words, data=st.binary(max_size=8))
def test_a_status_word_means_a_count_or_is_refused(sw: int, data: bytes) -> None:
    response = Response(data, sw)
    try:
        left = status.tries_left(response)
    except CardError:
        assert not status.is_counter(response)
    else:
        assert status.is_counter(response)
        assert left is None or 0 <= left <= 15
