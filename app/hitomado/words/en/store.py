"""Database, register import and search. `reason.<code>.title|what|remedy`, `register.<what>`."""

TEXT: dict[str, str] = {
    "reason.store_locked.title": "The database is in use",
    "reason.store_locked.what": "Another program is writing to the database.",
    "reason.store_locked.remedy": "Wait until the import or other work has ended and try again.",
    "reason.store_has_window.title": "Hitomado is open already",
    "reason.store_has_window.what": "This PC can have one window only.",
    "reason.store_has_window.remedy": (
        "Use the window that is open. If you cannot see it, check whether another user of this PC "
        "has left it open."
    ),
    "reason.store_wrong_key.title": "The database key does not fit",
    "reason.store_wrong_key.what": "The key kept on this PC does not open the database.",
    "reason.store_wrong_key.remedy": (
        "Data moved from another PC need its key as well. Contact your system staff."
    ),
    "reason.store_newer.title": "The database belongs to a newer version",
    "reason.store_newer.what": "A newer version of the program uses this database.",
    "reason.store_newer.remedy": "Update the program. The data stay as they are.",
    "reason.store_damaged.title": "The database is damaged",
    "reason.store_damaged.what": "The database file cannot be read correctly.",
    "reason.store_damaged.remedy": (
        "Do not touch the files; contact your system staff and restore a backup."
    ),
    "reason.store_disk.title": "Cannot write to the disk",
    "reason.store_disk.what": "There is too little space, or the data folder cannot be used.",
    "reason.store_disk.remedy": "Check the free space and the folder, then try again.",
    "reason.chain_broken.title": "The records do not connect",
    "reason.chain_broken.what": "The work record does not go on from where it was left.",
    "reason.chain_broken.remedy": (
        "Do not go on; contact your system staff. After an old backup was restored, start again."
    ),
    "reason.cancelled.title": "Cancelled",
    "reason.cancelled.what": "Nothing has changed.",
    "reason.cancelled.remedy": "To do it again, start from the beginning.",
    "reason.no_register.title": "No resident data",
    "reason.no_register.what": "No resident data have been imported on this PC yet.",
    "reason.no_register.remedy": "Import the file of resident data.",
    "register.progress": "{count:,} people",
    "register.imported": "Imported {people:,} people ({source}, as of {as_of}).",
    "register.dropped": "Columns not read: {columns}",
    "register.flags_unknown": (
        "The protection column is missing: everybody counts as unconfirmed. "
        "Addresses are shown one by one after a check."
    ),
    "register.reject": "Line {line}, “{column}”: {why}",
    "register.rejects_left_out": "Imported without {count} rows.",
    "register.rejects_choice": "To import the other rows only, run with --accept-rejects.",
    "register.dated_ahead": (
        "The file's time lies in the future, so the time of the import counts as its date. "
        "Check the clock of this PC."
    ),
    "visit.in_work": "[at the counter] ",
    "visit.unreadable": "{day}  A visit whose record cannot be read (tell whoever runs the system)",
    "register.age": "Resident data as of {as_of}, {people:,} people",
    "register.found": "{ref}  {name}  {kana}  {birth}  {address}",
    "register.nobody": "Nobody matches.",
    "register.confirm_first": "(address shown after a check)",
    "register.closed": "(cannot be shown)",
    "register.state.non_resident": "not on the basic register",
    "register.state.moved_out": "moved out",
    "register.state.deceased": "deceased",
    "register.state.erased": "erased",
}
