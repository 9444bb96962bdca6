"""What the counter's helpers are given: the office's table of certificates."""

from dataclasses import replace
from typing import Final

from hitomado import wiring
from hitomado.core.desk.certificate_file import parse_certificates
from hitomado.core.desk.certificates import CertificateTable
from hitomado.core.reasons import HitomadoError, Reason
from hitomado.resources_dir import resources

OWN_CERTIFICATES: Final = "certificates.toml"  # in the data folder: the office's own table


def certificates() -> tuple[CertificateTable, HitomadoError | None]:
    """Return the office's table of certificates, and why its own file was not taken.

    The file in the data folder takes the place of the shipped one as a whole; with anything wrong
    in it the shipped one stays. Raises HitomadoError for the shipped one only.
    """
    stop: HitomadoError | None = None
    try:
        return parse_certificates((wiring.home() / OWN_CERTIFICATES).read_text("utf-8-sig")), None
    except FileNotFoundError:
        pass
    except (OSError, UnicodeDecodeError) as error:
        stop = HitomadoError(Reason.CERTIFICATES_UNREADABLE, type(error).__name__)
    except HitomadoError as refused:
        stop = refused
    sample = (resources() / "certificates" / OWN_CERTIFICATES).read_text(encoding="utf-8")
    return replace(parse_certificates(sample), shipped=True), stop
