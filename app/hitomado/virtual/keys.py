"""RSA keys of practice cards: made on this machine at first use, never shipped.

A key takes 50 to 100 ms to make, so holders share a small pool; the keys of one card differ.
"""

import hashlib
import os
import threading
from pathlib import Path

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

RSA_BITS = 2048
POOL_SIZE = 10


class KeyPool:
    """Hands out RSA-2048 keys; the same name always gets the same key of this pool.

    folder: where keys are kept for the next start (files readable by their owner only), or
    None: in memory for as long as the pool lives. Safe to use from several threads.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._keys: dict[str, rsa.RSAPrivateKey] = {}
        self._lock = threading.Lock()

    def own(self, name: str) -> rsa.RSAPrivateKey:
        """Return the key that nobody else gets: for authorities."""
        with self._lock:
            if name not in self._keys:
                self._keys[name] = self._load(name) or self._make(name)
            return self._keys[name]

    def holder(self, card_serial: str, role: int) -> rsa.RSAPrivateKey:
        """Return the key of one card in one role (0, 1, …, less than the pool's size)."""
        start = int.from_bytes(hashlib.sha256(card_serial.encode()).digest()[:4])
        return self.own(f"holder-{(start + role) % POOL_SIZE}")

    def _load(self, name: str) -> rsa.RSAPrivateKey | None:
        if self._folder is None:
            return None
        try:
            pem = (self._folder / f"{name}.pem").read_bytes()
            key = serialization.load_pem_private_key(pem, password=None)
        except (OSError, ValueError):  # absent or half-written: make a new one
            return None
        return key if isinstance(key, rsa.RSAPrivateKey) else None

    def _make(self, name: str) -> rsa.RSAPrivateKey:
        key = rsa.generate_private_key(public_exponent=65537, key_size=RSA_BITS)
        if self._folder is not None:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            pem = key.private_bytes(
                serialization.Encoding.PEM,
                serialization.PrivateFormat.PKCS8,
                serialization.NoEncryption(),
            )
            target = self._folder / f"{name}.pem"
            fresh = target.with_suffix(f".{os.getpid()}")
            fresh.touch(mode=0o600)
            fresh.write_bytes(pem)
            fresh.replace(target)
        return key


SHARED = KeyPool()
