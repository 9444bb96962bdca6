"""Why something stopped. A `Reason` is stable and has words in every language (room `words`)."""

from dataclasses import dataclass
from enum import StrEnum


class Reason(StrEnum):
    """Every stop the clerk can act on. The value is the key of its words."""

    # readers and PC/SC
    NO_SERVICE = "no_service"
    NO_VIRTUAL_READER = "no_virtual_reader"
    VIRTUAL_READER_TAKEN = "virtual_reader_taken"
    NO_READER = "no_reader"
    NO_CARD = "no_card"
    CARD_REMOVED = "card_removed"
    CARD_SWAPPED = "card_swapped"
    CARD_RESET = "card_reset"
    CARD_MUTE = "card_mute"
    CARD_IN_USE = "card_in_use"
    CARD_HELD = "card_held"
    READER_UNKNOWN = "reader_unknown"
    # the chip's answers
    CARD_MALFORMED = "card_malformed"
    CARD_UNSUPPORTED = "card_unsupported"
    NOT_MY_NUMBER_CARD = "not_my_number_card"
    PIN_WRONG = "pin_wrong"
    PIN_BLOCKED = "pin_blocked"
    PIN_LAST_TRY = "pin_last_try"
    PIN_FORM = "pin_form"
    NUMBER_B_WRONG = "number_b_wrong"
    NUMBER_B_BLOCKED = "number_b_blocked"
    NUMBER_B_STOP = "number_b_stop"
    NUMBER_B_FORM = "number_b_form"
    NUMBER_B_IMPOSSIBLE = "number_b_impossible"
    NUMBER_B_NEEDS_BIRTH = "number_b_needs_birth"
    SIGN_PASSWORD_FORM = "sign_password_form"
    PIN_CHANGE_OFF = "pin_change_off"
    PIN_CHANGE_UNKNOWN = "pin_change_unknown"
    PIN_CHANGING = "pin_changing"  # the window is not closed meanwhile
    PIN_CHANGED = "pin_changed"  # no stop: said when the card has left already
    PIN_NEW_FORM = "pin_new_form"
    PIN_NEW_DIFFERS = "pin_new_differs"
    PIN_NEW_SAME = "pin_new_same"
    PHOTO_PRACTICE_ONLY = "photo_practice_only"
    PHOTO_UNREADABLE = "photo_unreadable"
    READING_STOPPED = "reading_stopped"
    SECRET_GONE = "secret_gone"
    NOT_VIRTUAL = "not_virtual"
    COMMAND_FORBIDDEN = "command_forbidden"
    # at the counter
    CARD_LEFT = "card_left"
    ACTS_OPEN = "acts_open"
    DIFFERENCES_OPEN = "differences_open"
    FORM_NOT_ISSUED = "form_not_issued"
    FORM_OUTDATED = "form_outdated"
    TICK_OPEN = "tick_open"
    NOTICE_NOT_POSSIBLE = "notice_not_possible"
    CHIP_DISAGREES = "chip_disagrees"
    ANSWER_FIRST = "answer_first"
    RECORD_IN_WORK = "record_in_work"
    RECORD_CAME = "record_came"
    JOIN_TOO_LATE = "join_too_late"
    OTHER_HOUSEHOLD = "other_household"
    KIND_SETTLED = "kind_settled"
    ASK_SUPERIOR = "ask_superior"
    # store
    STORE_LOCKED = "store_locked"
    STORE_HAS_WINDOW = "store_has_window"
    STORE_WRONG_KEY = "store_wrong_key"
    STORE_NEWER = "store_newer"
    STORE_DAMAGED = "store_damaged"
    STORE_DISK = "store_disk"
    CHAIN_BROKEN = "chain_broken"
    # register files
    FILE_UNREADABLE = "file_unreadable"
    FILE_ENCODING = "file_encoding"
    FILE_COLUMNS = "file_columns"
    FILE_FORBIDDEN = "file_forbidden"
    FILE_REJECTS = "file_rejects"
    FILE_EMPTY = "file_empty"
    FILE_DOUBLED = "file_doubled"
    MAPPING_SYNTAX = "mapping_syntax"
    MAPPING_INVALID = "mapping_invalid"
    CANCELLED = "cancelled"
    NO_REGISTER = "no_register"
    # files of pairs to compare
    PAIRS_UNREADABLE = "pairs_unreadable"
    PAIRS_UNWRITABLE = "pairs_unwritable"
    PAIRS_COLUMNS = "pairs_columns"
    PAIRS_ROWS = "pairs_rows"
    # the town's own spellings
    SPELLINGS_SYNTAX = "spellings_syntax"
    SPELLINGS_INVALID = "spellings_invalid"
    SPELLINGS_UNREADABLE = "spellings_unreadable"
    # the office's own table of certificates
    CERTIFICATES_SYNTAX = "certificates_syntax"
    CERTIFICATES_INVALID = "certificates_invalid"
    CERTIFICATES_UNREADABLE = "certificates_unreadable"
    # a case to plan
    CASE_UNREADABLE = "case_unreadable"
    CASE_SYNTAX = "case_syntax"
    CASE_INVALID = "case_invalid"
    # a mistake of the program itself
    INTERNAL = "internal"
    # rules, forms, paper
    RULES_INVALID = "rules_invalid"
    RULE_REFUSED = "rule_refused"
    RULE_FILE_REFUSED = "rule_file_refused"
    FORM_INCOMPLETE = "form_incomplete"
    PAPER_FAILED = "paper_failed"
    PRINTER_FAILED = "printer_failed"
    FOLDER_MISSING = "folder_missing"
    FILE_NOT_WRITTEN = "file_not_written"
    # files for the resident system, notices of the national terminal
    EXPORT_CHARACTERS = "export_characters"
    EXPORT_NOTHING = "export_nothing"
    EXPORT_KEPT = "export_kept"
    MOVERS_NOT_ALLOWED = "movers_not_allowed"
    # this PC and what is installed on it
    DISK_LOW = "disk_low"
    KEY_READABLE = "key_readable"
    WINDOW_BROKEN = "window_broken"
    FONTS_MISSING = "fonts_missing"
    RESOURCES_MISSING = "resources_missing"


@dataclass(eq=False)  # a plain dataclass would make the exception unhashable
class HitomadoError(Exception):
    """A stop the clerk can act on.

    reason: stable, has words. detail: for the log and `doctor` only, never personal data.
    params: values for the words' placeholders (counts, names of readers; never secrets).
    """

    reason: Reason
    detail: str = ""
    params: tuple[tuple[str, str | int], ...] = ()

    def __str__(self) -> str:
        return f"{self.reason}: {self.detail}" if self.detail else str(self.reason)


class CardError(HitomadoError):
    """The card or its reader stopped the work."""


# refused below the port, before the command left: the card knows nothing of it
NEVER_SENT = frozenset({Reason.COMMAND_FORBIDDEN, Reason.NOT_VIRTUAL})


class StoreError(HitomadoError):
    """The database could not be opened, read or written."""


class RegisterFileError(HitomadoError):
    """A register file cannot be taken."""


class RulesError(HitomadoError):
    """A rule file is wrong and was refused as a whole."""


class PaperError(HitomadoError):
    """A sheet could not be made or printed."""
