"""OpenSC's own tools take the virtual card for a real one, over a real PC/SC service."""

import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa, utils
from cryptography.hazmat.primitives.serialization import Encoding

from hitomado.virtual.aids import JPKI
from hitomado.virtual.card import VirtualCard
from hitomado.virtual.spec import SecretKind
from tests.real_pcsc import READERS, card_on_reader, needs_pcsc, pcsc_service
from tests.virtual.talk import der, holder, opened, read, select, tries

pytestmark = [
    pytest.mark.pcsc,
    needs_pcsc,
    pytest.mark.skipif(shutil.which("pkcs15-tool") is None, reason="opensc is not installed"),
]
NUMBERS = {"1": 0x0A, "2": 0x01, "3": 0x0B, "4": 0x02}
PINS = {"1": ("01", "1234"), "2": ("02", "ABC123")}


@pytest.fixture(scope="module")
def service() -> Iterator[None]:
    with pcsc_service():
        yield


@pytest.fixture
def card(service: None) -> Iterator[VirtualCard]:
    chip = VirtualCard(holder(blocked=[SecretKind.TEXT]))
    with card_on_reader(chip):
        yield chip


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)


def stored(file_id: int) -> bytes:
    """Return a certificate as an equal card holds it."""
    twin = VirtualCard(holder())
    opened(twin, JPKI, 0x1B, "ABC123")
    return der(read(twin, file_id))


def test_the_card_is_recognised(card: VirtualCard) -> None:
    assert run("opensc-tool", "-n").stdout.strip() == "jpki"


def test_all_four_certificates_are_listed(card: VirtualCard) -> None:
    listed = run("pkcs15-tool", "--list-certificates").stdout
    for name in ("User Authentication Certificate", "Digital Signature Certificate"):
        assert f"[{name}]" in listed
        assert f"[{name} CA]" in listed


@pytest.mark.parametrize("number", NUMBERS)
def test_certificates_are_read_byte_for_byte(card: VirtualCard, number: str) -> None:
    pin = ["--verify-pin", "--auth-id", "02", "--pin", "ABC123"] if number == "2" else []
    pem = run("pkcs15-tool", "--read-certificate", number, *pin).stdout
    certificate = x509.load_pem_x509_certificate(pem[pem.index("-----BEGIN") :].encode())
    assert certificate.public_bytes(Encoding.DER) == stored(NUMBERS[number])


@pytest.mark.parametrize("number", PINS)
def test_a_wrong_pin_is_refused_and_counted_and_the_right_one_restores(
    card: VirtualCard, number: str
) -> None:
    auth_id, pin = PINS[number]
    secret = {"1": card.secrets.auth, "2": card.secrets.sign}[number]
    verify = ("pkcs15-tool", "--verify-pin", "--auth-id", auth_id, "--pin")
    wrong = run(*verify, "9" * len(pin))
    assert wrong.returncode != 0
    assert "PIN code or key incorrect" in wrong.stderr
    assert secret.left == secret.limit - 1
    assert run(*verify, pin).returncode == 0
    assert secret.left == secret.limit


@pytest.mark.parametrize("number", PINS)
def test_signatures_verify_with_the_certificates_key(
    card: VirtualCard, number: str, tmp_path: Path
) -> None:
    digest, signature = tmp_path / "digest", tmp_path / "signature"
    digest.write_bytes(bytes(range(32)))
    command = f"pkcs15-crypt --sign --key {number} --pkcs1 --sha-256 --pin {PINS[number][1]}"
    done = run(*command.split(), "--input", str(digest), "--output", str(signature))
    assert done.returncode == 0, done.stderr
    public = x509.load_der_x509_certificate(stored(NUMBERS[number])).public_key()
    assert isinstance(public, rsa.RSAPublicKey)
    public.verify(
        signature.read_bytes(),
        digest.read_bytes(),
        padding.PKCS1v15(),
        utils.Prehashed(hashes.SHA256()),
    )


def test_a_blocked_pin_is_shown_with_no_tries(service: None) -> None:
    chip = VirtualCard(replace(holder(), tries_left={SecretKind.AUTH: 0}))
    with card_on_reader(chip):
        listed = run("pkcs15-tool", "--list-pins").stdout
    counts = [line.split(":")[1].strip() for line in listed.splitlines() if "Tries left" in line]
    assert counts == ["0", "5"]


def test_a_card_comes_and_goes_on_the_second_reader(service: None) -> None:
    chip = VirtualCard(holder())
    tool = ("opensc-tool", "-n", "--reader", READERS[1])
    with card_on_reader(chip, slot=1) as bridge:
        assert run(*tool).stdout.strip() == "jpki"
        bridge.remove()
        bridge.insert()
        assert bridge.wait_powered(10)
        assert run(*tool).stdout.strip() == "jpki"


def test_what_a_tool_verified_ends_when_the_card_is_taken_off(service: None) -> None:
    chip = VirtualCard(holder())
    with card_on_reader(chip):
        assert (
            run("pkcs15-tool", "--verify-pin", "--auth-id", "01", "--pin", "1234").returncode == 0
        )
    assert not chip.secrets.auth.verified
    select(chip, JPKI)
    assert tries(chip, 0x18) == 0x63C3
