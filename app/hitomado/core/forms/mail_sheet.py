"""The check sheet that goes with a mail between towns: counted twice, sealed, never copied."""

from dataclasses import dataclass

from hitomado.core.desk.mails import Mail


@dataclass(frozen=True, slots=True)
class MailSheet:
    """One sheet; its lower part comes back from the receiver. office: this office's name."""

    mail: Mail
    office: str
    practice: bool = False
