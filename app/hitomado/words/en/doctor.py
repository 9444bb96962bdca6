"""The check of this PC (doctor). `doctor.<what>`, `reason.<code>.title|what|remedy`."""

TEXT: dict[str, str] = {
    "doctor.label.program": "Hitomado",
    "doctor.label.system": "System",
    "doctor.label.python": "Python",
    "doctor.label.database": "Database",
    "doctor.label.qt": "Window (Qt)",
    "doctor.label.parts": "Other parts",
    "doctor.label.service": "Card service (PC/SC)",
    "doctor.label.reader": "Reader",
    "doctor.label.card": "Applications on the card",
    "doctor.label.folder": "Data folder",
    "doctor.label.store": "Data",
    "doctor.label.key": "Database key",
    "doctor.label.register": "Resident data",
    "doctor.label.flags": "Protection column",
    "doctor.label.journal": "Work record",
    "doctor.label.disk": "Disk",
    "doctor.label.fonts": "Fonts for the form",
    "doctor.label.mj": "IPAmj Mincho",
    "doctor.label.shipped": "Files of the program",
    "doctor.service.runs": "running",
    "doctor.service.down": "not running",
    "doctor.reader": "{name}, {state}{atr}",
    "doctor.reader.atr": " (ATR {atr})",
    "doctor.application.none": "none that is known here",
    "doctor.store.none": "nothing has been stored yet",
    "doctor.store.others": (
        "no register and no journal yet (what lies in the folder is of practice, or a record)"
    ),
    "doctor.key.keyring": "in the system's keyring",
    "doctor.key.file": (
        "in a file beside the data (whoever can read that folder can read the data as well)"
    ),
    "doctor.register": "as of {as_of} ({days} days ago), {people:,} people",
    "doctor.flags.known": "there",
    "doctor.flags.unknown": "missing (everybody counts as unconfirmed)",
    "doctor.journal.whole": "{count:,} lines, the chain holds",
    "doctor.journal.broken": "does not fit from line {line} on",
    "doctor.disk": "{free:,} MB free (data: {used:,} MB)",
    "doctor.fonts.none": "none found",
    "doctor.mj.there": "there",
    "doctor.mj.missing": (
        "missing (special forms of characters in names may not print; "
        "install the font given out by the 文字情報技術促進協議会)"
    ),
    "doctor.shipped": "complete ({rules} rules)",
    "doctor.well": "All is well.",
    "doctor.troubles": "Things to be put right: {count}",
    "doctor.detail": "(Detail: {detail})",
    "reason.disk_low.title": "The disk is nearly full",
    "reason.disk_low.what": (
        "Replacing the resident data needs {needed:,} MB; only {free:,} MB are free."
    ),
    "reason.disk_low.remedy": "Remove files that are not needed.",
    "reason.key_readable.title": "Others can read the database key",
    "reason.key_readable.what": "The key file can be opened by other users of this PC.",
    "reason.key_readable.remedy": (
        "Contact your system staff; the key file must be its owner's only (0600)."
    ),
    "reason.window_broken.title": "The window's parts cannot be used",
    "reason.window_broken.what": "The library that draws the window (Qt) cannot be loaded.",
    "reason.window_broken.remedy": "Install the program again.",
    "reason.fonts_missing.title": "No Japanese font for the form",
    "reason.fonts_missing.what": "Names and addresses cannot be printed on the form.",
    "reason.fonts_missing.remedy": "Install IPAmj Mincho or another Japanese Mincho font.",
    "reason.resources_missing.title": "Files of the program are missing",
    "reason.resources_missing.what": (
        "Files that the program needs (the form, tables of characters) were not found."
    ),
    "reason.resources_missing.remedy": "Install the program again. The data stay as they are.",
    "doctor.label.spellings": "town's spellings",
    "doctor.spellings": "can be taken",
}
