"""A whole My Number Card of an invented person, in memory."""

from hitomado.virtual.ca import PracticeAuthority
from hitomado.virtual.common import common_application, juki_application
from hitomado.virtual.damage import damaged
from hitomado.virtual.engine import Behaviour, Engine
from hitomado.virtual.files import Application
from hitomado.virtual.holder_secrets import HolderSecrets
from hitomado.virtual.issue import Issue
from hitomado.virtual.jpki import jpki_application
from hitomado.virtual.keys import SHARED
from hitomado.virtual.spec import CardSpec
from hitomado.virtual.surface import surface_application
from hitomado.virtual.text_input import text_application

NONCE_LENGTH = 16
_AUTHORITY = PracticeAuthority(SHARED)


class VirtualCard(Engine):
    """A practice card. Keys, certificates and pictures are made when they are first read.

    nonce: up to 16 printable ASCII characters that stand in the token's serial number, so that
    this run can tell its own cards. authority: whose keys and certificates; one for the whole
    process unless given (one with a key folder starts faster).
    """

    def __init__(
        self,
        spec: CardSpec,
        *,
        nonce: str = "",
        authority: PracticeAuthority = _AUTHORITY,
    ) -> None:
        if len(nonce) > NONCE_LENGTH or not (nonce.isascii() and nonce.isprintable()):
            raise ValueError("a nonce is up to 16 printable ASCII characters")
        self.spec = spec
        self.secrets = HolderSecrets.of_spec(spec)
        self._nonce = nonce
        self._authority = authority
        super().__init__(
            self._fill(),
            manager_data=_manager_data(spec),
            behaviour=Behaviour(
                short_ids=spec.short_ids,
                extended_length=spec.extended_length,
                first_command_fails=spec.first_command_fails,
            ),
        )

    def rewrite(self, spec: CardSpec) -> None:
        """Write other data of the same card; PINs and counters stay as they are.

        What was selected is left, as after the writing terminal's own session.
        """
        with self._lock:
            self.spec = spec
            self.applications = self._fill()
            self.manager_data = _manager_data(spec)
            self.power_off()

    def _fill(self) -> tuple[Application, ...]:
        issue = Issue(self.spec, self.secrets, self._authority, self._nonce)
        whole = (
            jpki_application(issue),
            text_application(issue),
            surface_application(issue),
            juki_application(issue),
            common_application(issue),
        )
        return damaged(whole, self.spec.damaged) if self.spec.damaged else whole


def _manager_data(spec: CardSpec) -> dict[int, bytes]:
    """GET DATA with no application selected: serial, municipality, expiry."""
    return {
        0x0045: spec.card_serial.encode("ascii"),
        0x00F0: spec.municipality_code.encode("ascii"),
        0x00F2: f"{spec.expiry:%Y%m%d}".encode("ascii"),
    }
