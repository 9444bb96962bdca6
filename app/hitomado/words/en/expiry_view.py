"""The window in which a list of cards that run out is worked off."""

TEXT: dict[str, str] = {
    "tool.expiry": "Match the list of cards that run out",
    "export.what.expiry_sheet": "Sheet of an expiry list",
    "expiry_view.title": "Matching the list of cards that run out",
    "expiry_view.close": "Close",
    "expiry_view.back": "Back (Esc)",
    "expiry_view.clerk": "Clerk: {clerk} (Ctrl+U hands over)",
    "kit.compare.listed": "List (card system)",
    "expiry_view.lists": "Lists taken",
    "expiry_view.lists.none": "No list was taken yet. F2 chooses the list's file.",
    "expiry_view.lists.hint": (
        "Enter opens a list. F2 takes a new list, F3 a later one into the list stood on."
    ),
    "expiry_view.lists.line": "{file}   {rows} rows   taken {day} ({clerk})",
    "expiry_view.lists.reading": "Reading",
    "expiry_view.take": "Choose a list's file",
    "expiry_view.take_later": "Add a later list",
    "expiry_view.all_files": "All files (*)",
    "expiry_view.open": "Open",
    "expiry_view.delete": "Delete this list",
    "expiry_view.delete_ask": (
        "The {rows} rows of “{file}” and what was decided about them will be erased for "
        "good. Press F7 once more to delete."
    ),
    "expiry_view.deleted": "The list was deleted",
    "expiry_view.columns": "Check the file's columns",
    "expiry_view.columns.hint": (
        "Left the program's field, right the file's column. Up and Down choose a field, "
        "Left and Right change its column. Enter begins. Columns of My Number and the resident "
        "code are not read."
    ),
    "expiry_view.columns.fictional": (
        "The names to begin with are a fictional standard (架空の標準): the true columns "
        "of this list are not public. Check each of them."
    ),
    "expiry_view.columns.field": "Field",
    "expiry_view.columns.column": "Column of the file",
    "expiry_view.columns.sureness": "How sure",
    "expiry_view.columns.no_column": "(not used)",
    "expiry_view.columns.missing": "Needed fields without a column: {fields}",
    "expiry_view.columns.guess": "Some columns are guesses. Check that they are right.",
    "expiry_view.columns.dropped": "Columns not read: {columns}",
    "expiry_view.columns.start": "Begin matching",
    "expiry_view.columns.required": "{field} (needed)",
    "expiry_view.sureness.sure": "name and cells fit",
    "expiry_view.sureness.likely": "name fits",
    "expiry_view.sureness.guess": "guess",
    "expiry_view.sureness.chosen": "chosen here",
    "expiry_view.sureness.none": "–",
    "expiry_view.field.number": "Number in the list",
    "expiry_view.field.name": "Name",
    "expiry_view.field.name_kana": "Name in kana",
    "expiry_view.field.birth": "Date of birth",
    "expiry_view.field.sex": "Sex",
    "expiry_view.field.postcode": "Postcode",
    "expiry_view.field.address": "Address",
    "expiry_view.field.lot": "Lot",
    "expiry_view.field.building": "Building",
    "expiry_view.field.card_expiry": "Card runs out",
    "expiry_view.field.sign_expiry": "Signing certificate runs out",
    "expiry_view.field.auth_expiry": "User certificate runs out",
    "expiry_view.field.due": "What runs out",
    "expiry_view.field.at_residence": "Registered at a place of stay",
    "expiry_view.field.abroad": "Moved abroad",
    "expiry_view.field.made": "List made on",
    "expiry_view.field.since": "Applied on",
    "expiry_view.matching": "Comparing with the register",
    "expiry_view.matching.looking": "Looking through the register: {count} people",
    "expiry_view.matching.judging": "Comparing: {count} rows",
    "expiry_view.matching.cancel": "Cancel (Esc)",
    "expiry_view.matching.cancelling": "Stopping. Nothing is kept.",
    "expiry_view.matching.cancelled": "Matching was cancelled",
    "expiry_view.matching.cancelled_what": "Nothing was kept. Lists taken before are as they were.",
    "expiry_view.matching.rejects": "{count} rows cannot be read",
    "expiry_view.matching.rejects_do": (
        "Correct the file and choose it again, or take it without these rows with F4."
    ),
    "expiry_view.matching.without": "Take it without these rows",
    "expiry_view.matching.done": "{rows} rows were compared",
    "expiry_view.matching.changes": (
        "Against the earlier list: {same} the same, {changed} changed, {added} added, {vanished} "
        "gone, {repeated} repeated"
    ),
    "expiry_view.counts": "Rows by result",
    "expiry_view.places": "Where the work stands",
    "expiry_view.count": "{what}: {count}",
    "expiry_view.total": "Total",
    "expiry_view.spared": "{alone} of {rows} rows were settled without anybody looking.",
    "expiry_view.minutes.before": (
        "By hand: about {before} minutes a person. What it takes now is shown once entries begin."
    ),
    "expiry_view.minutes.both": (
        "Per person: about {before} minutes before (estimate), {after} minutes now ({people} "
        "people measured)"
    ),
    "expiry_view.refresh": "Compare with the register now",
    "expiry_view.entered_changed": "Changed since they were entered: {count} rows, see the list",
    "expiry_view.entry.changed": "Changed after entry",
    "expiry_view.refreshed": "Compared with the register again: {count} rows changed",
    "expiry_view.register": "Compared with the register of {day}",
    "expiry_view.do.decide": "Look at doubtful rows ({count} left)",
    "expiry_view.do.check": "Second person's check ({count} left)",
    "expiry_view.do.enter": "Enter on the terminal ({count} left)",
    "expiry_view.do.sheets": "Print or save",
    "expiry_view.overview.hint": "Up and Down choose, Enter goes on. F9 prints, F10 saves.",
    "expiry_view.place.entry": "Destination is entered",
    "expiry_view.place.not_sent": "Nothing is sent",
    "expiry_view.place.individual": "Handled one by one",
    "expiry_view.place.waiting": "A clerk looks",
    "expiry_view.place.locked": "Handled by the superior",
    "expiry_view.days.on_opening": "How many days are left is shown when it is opened",
    "expiry_view.days.early": "Entry begins on {day} (until {until})",
    "expiry_view.days.left": "{count} days left for the entry (until {day})",
    "expiry_view.days.last_week": "The last week for the entry: {count} days left (until {day})",
    "expiry_view.days.last_day": "Today is the last day for the entry ({day})",
    "expiry_view.days.threat": "After that, notice and application form do not reach the holders.",
    "expiry_view.days.missed": "For {count} people the time of the entry has passed",
    "expiry_view.days.lost": (
        "The notice with the application number and QR code may not reach them in time. "
        "They have to apply for renewal themselves before the expiry."
    ),
    "expiry_view.days.missed_do": (
        "Enter the remaining rows all the same and see whether the terminal takes them. "
        "Where it does not, the town tells the holder."
    ),
    "expiry_view.days.undated": "{count} rows have no known expiry",
    "expiry_view.days.nothing": "No row is left to be entered",
    "expiry_view.progress": "Row {at}, {left} left",
    "expiry_view.pace": "{seconds} seconds a row",
    "expiry_view.all_decided": "No row is left to look at",
    "expiry_view.all_decided_do": (
        "Esc goes back to the entry on the terminal. U takes the last decision back."
    ),
    "expiry_view.all_checked": "No row waits for a check",
    "expiry_view.put_off": (
        "{count} rows were left for later. They come again when you open this page anew."
    ),
    "expiry_view.number": "Number {number}",
    "expiry_view.born": "born {day}, {sex}",
    "expiry_view.runs_out": "{what}: until {day}",
    "expiry_view.due.card": "Card",
    "expiry_view.due.certificate": "Certificates",
    "expiry_view.due.both": "Card and certificates",
    "expiry_view.due.unknown": "What runs out is not said",
    "expiry_view.nobody": "Nobody like this was found in the register.",
    "expiry_view.candidate": "Candidate {n}/{count}, number {number} {state}",
    "expiry_view.lives_at": "Address in the register: {address}",
    "expiry_view.locked": "The superior handles this person.",
    "expiry_view.flag_first": (
        "See in the resident system whether there is a restriction. Until then no address is shown."
    ),
    "expiry_view.decided_by": "{clerk} decided: {what}",
    "expiry_view.choice.this_person": "This person (the register's address is entered)",
    "expiry_view.choice.next": "Show the next candidate",
    "expiry_view.choice.not_ours": "Nobody of this town (nothing is sent)",
    "expiry_view.choice.moved_out": "Moved out (nothing is sent)",
    "expiry_view.choice.deceased": "Deceased (nothing is sent)",
    "expiry_view.choice.by_hand": "Handle one by one",
    "expiry_view.choice.superior": "Handle one by one (superior)",
    "expiry_view.choice.flag_clear": "Looked up: no restriction (recorded)",
    "expiry_view.choice.flag_protected": "Restricted, or not clear",
    "expiry_view.choice.later": "Later",
    "expiry_view.undo": "Undo",
    "expiry_view.undone": "The row of {name} was taken back",
    "expiry_view.nothing_to_undo": "There is nothing to undo",
    "expiry_view.rows.hint": (
        "A digit decides and the next row comes. U takes the last one back. Esc stops at "
        "any time; next time it goes on here."
    ),
    "expiry_view.check.agree": "It is right",
    "expiry_view.check.return": "Send back (decide again)",
    "expiry_view.check.own": (
        "Nobody checks a decision of their own. Ctrl+U hands over to another clerk."
    ),
    "expiry_view.check.hint": (
        "1 agrees, 3 sends back, 0 leaves it for later. U takes the last check back."
    ),
    "expiry_view.entry.hint": (
        "When a row is entered on the terminal, Enter or Space ticks it and the next one "
        "comes. U takes the last tick back."
    ),
    "expiry_view.entry.progress": "{done} of {all} entered",
    "expiry_view.entry.blocked": (
        "{count} rows wait for a second person's check. They come here after it."
    ),
    "expiry_view.entry.done": "All rows are entered",
    "expiry_view.entry.order": "No.",
    "expiry_view.entry.name": "Name",
    "expiry_view.entry.kana": "Kana",
    "expiry_view.entry.born": "Born",
    "expiry_view.entry.postcode": "Postcode",
    "expiry_view.entry.address": "Address",
    "expiry_view.entry.building": "Building",
    "expiry_view.entry.verdict": "Result",
    "expiry_view.entry.entered": "Entered",
    "expiry_view.entry.tick": "Entered",
    "expiry_view.entry.by": "✓ {time} {clerk}",
    "expiry_view.entry.single": "(one at a time: choose it)",
    "expiry_view.entry.none": "There is no row to enter",
    "expiry_view.sheets.print": "Print",
    "expiry_view.sheets.save": "Save",
    "expiry_view.sheets.which": "Which sheet to print",
    "expiry_view.sheets.folder": "Choose the folder to save to",
    "expiry_view.sheets.saved": "{count} files were saved",
    "expiry_view.sheets.delete_after": (
        "These are files about people. Delete them after use under “Files for the resident "
        "system” in the tools (Ctrl+M)."
    ),
    "expiry_view.sheets.printed": "Sent to the printer",
    "expiry_view.columns.code": "{field}: “{cell}”",
    "expiry_view.columns.hidden": "(long numbers are not shown)",
    "expiry_view.code.unset": "(choose its meaning)",
    "expiry_view.code.sex.male": "male",
    "expiry_view.code.sex.female": "female",
    "expiry_view.code.sex.unknown": "unknown",
    "expiry_view.code.due.card": "card",
    "expiry_view.code.due.certificate": "certificates",
    "expiry_view.code.due.both": "both",
    "expiry_view.code.at_residence.false": "no",
    "expiry_view.code.at_residence.true": "place of stay",
    "expiry_view.code.abroad.false": "no",
    "expiry_view.code.abroad.true": "abroad",
    "expiry_view.columns.sample": "What it holds",
    "expiry_view.entry.line": "{what}: {value}",
}
