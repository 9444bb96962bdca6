"""Files for the resident system, fees and paid issues."""

TEXT: dict[str, str] = {
    "tool.export": "Files for the resident system (write, delete)",
    "tool.fees": "Fees and number of paid issues",
    "export.title": "Files for the resident system",
    "export.hint": (
        "Enter asks where to write the file. My Number and resident code are never in it. "
        "Once the resident system has taken it, choose it below and delete it with F6."
    ),
    "export.which": "What to write",
    "export.what.notice": "What the notice says (one row a person)",
    "export.what.card": (
        "Name, address, birth date and sex as read from the cards (one row a person)"
    ),
    "export.no_visit": "Open a visit first.",
    "export.save_as": "Where to",
    "export.kept": "Files not yet deleted",
    "export.none_kept": "No file is left.",
    "export.kept_line": "{what}  {rows} people  {time} {clerk}  {file} ({folder})",
    "export.delete": "Delete the chosen file",
    "export.done": "Written. Delete it with F6 once it was taken over.",
    "export.deleted": "The file was deleted, and that was recorded.",
    "reason.export_characters.title": "Some characters cannot be written in this encoding",
    "reason.export_characters.what": "They are: {characters}. No file was made.",
    "reason.export_characters.remedy": (
        "If the resident system takes UTF-8, set encoding = utf-8 in the column map "
        "(export_notice.toml …). If not, this person has to be typed."
    ),
    "reason.export_nothing.title": "There is nothing to write",
    "reason.export_nothing.what": "This visit has nothing of this kind yet.",
    "reason.export_nothing.remedy": "Read a card or answer the questions first.",
    "reason.export_kept.title": "The file could not be deleted",
    "reason.export_kept.what": "Another program has it open, or the medium was taken out.",
    "reason.export_kept.remedy": (
        "Close the file, put the medium back, press F6 again. It stays listed."
    ),
    "reason.movers_not_allowed.title": "Move-out data are not taken",
    "reason.movers_not_allowed.what": (
        "Nobody has confirmed yet that this file may leave the national terminal."
    ),
    "reason.movers_not_allowed.remedy": (
        "Ask the section head; if it may, switch the import on in the settings of rules and texts. "
        "Until then, type what the move-out certificate says."
    ),
    "fees.title": "Fees and number of paid issues",
    "fees.hint": "Choose a day and press Enter to give its cash.",
    "fees.days": "By day",
    "fees.months": "By month",
    "fees.none": "Nothing yet.",
    "fees.cash": "Cash counted (yen)",
    "fees.cash_of": "Cash counted on {day} (yen)",
    "fees.keep": "Record it",
    "fees.wrong": "Only digits of yen, please.",
    "fees.month": "{era} {year}-{month}",
    "fees.kind": "{procedure}: {count}, {yen} yen",
    "fees.line": "{when}  fees {yen} yen  paid issues of certificates {paid}  {kinds}",
    "fees.uncounted": "cash not counted",
    "fees.agrees": "cash {yen} yen (agrees)",
    "fees.differs": "cash {yen} yen (difference {difference} yen)",
    "step.take_fee": "Take the fee and give the receipt",
    "because.movers.import_allowed": "whether a file of move-out data is taken",
    "question.movers_import_allowed": (
        "May the file of move-out data leave the national terminal for this PC?"
    ),
    "tool.prepared": ("Expected households (last days, drafts of the form)"),
    "prepared.title": "Expected households",
    "prepared.hint": (
        "The most urgent first. Enter opens the visit, F9 prints all drafts of the form."
    ),
    "prepared.same_day": (
        "Right after a move-out notice the old town may not have finished yet. "
        "Check on the national terminal that the data have come."
    ),
    "prepared.none": "Nobody is expected.",
    "prepared.nameless": "(name to be seen at the counter)",
    "prepared.line": ("{names}  planned move-out {planned}  transfer-in by card until {last}"),
    "prepared.over": ("{names}  planned move-out {planned}  the last day ({last}) is over"),
    "prepared.print": "Print the drafts",
    "prepared.expected": "expected newcomer",
}
