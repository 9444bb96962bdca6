"""Register files: why one cannot be taken, each rejected row's reason; the practice tray."""

TEXT: dict[str, str] = {
    "reason.file_unreadable.title": "The file cannot be opened",
    "reason.file_unreadable.what": "The register file could not be read.",
    "reason.file_unreadable.remedy": (
        "Check where the file is and whether another program has it open."
    ),
    "reason.file_encoding.title": "The file's character encoding is not clear",
    "reason.file_encoding.what": (
        "Line {line} (byte {offset} from the start) has a character that cannot be read."
    ),
    "reason.file_encoding.remedy": (
        "Export it again as UTF-8, UTF-16 or Shift JIS (CP932). "
        "The register loaded before stays in use."
    ),
    "reason.file_columns.title": "Columns are missing",
    "reason.file_columns.what": "{count} columns were not found: {missing}",
    "reason.file_columns.remedy": "Correct the mapping file, or export again with these columns.",
    "reason.file_doubled.title": "Two columns have the same name",
    "reason.file_doubled.what": "It is not clear which one to read: {columns}",
    "reason.file_doubled.remedy": "Export again with each name once.",
    "reason.file_forbidden.title": "Refused: a column seems to hold My Numbers",
    "reason.file_forbidden.what": (
        "Most values of the column “{column}” carry the check digit of a My Number."
    ),
    "reason.file_forbidden.remedy": (
        "Export again without this column. None of its values has been kept."
    ),
    "reason.file_rejects.title": "Some rows cannot be taken",
    "reason.file_rejects.what": "{count} rows cannot be read. The register was not replaced.",
    "reason.file_rejects.remedy": (
        "See line, column and reason in the list; correct the export or the mapping file."
    ),
    "reason.file_empty.title": "There are no data",
    "reason.file_empty.what": "The file has no rows of residents.",
    "reason.file_empty.remedy": "Check the exported file.",
    "reason.mapping_syntax.title": "The mapping file cannot be read",
    "reason.mapping_syntax.what": "Line {line} is not written correctly.",
    "reason.mapping_syntax.remedy": "Check the signs and quotation marks of line {line}.",
    "reason.mapping_invalid.title": "The mapping file has a mistake",
    "reason.mapping_invalid.what": "“{key}” in line {line} is not correct.",
    "reason.mapping_invalid.remedy": "Possible here: {allowed}",
    "reject.quotes": "Quotation marks do not match",
    "reject.cell_count": "The number of cells differs from the header",
    "reject.line_break": "There is a line break inside a cell",
    "reject.blank": "A required cell is blank",
    "reject.code": "The code is not in the mapping file",
    "reject.date": "This is not a date",
    "reject.number": "This is not a number",
    "reject.key": "The number must be 1 to 15 letters and digits",
    "reject.municipality": "The check digit of the municipality code is wrong",
    "reject.duplicate": "The same number comes twice, and it is not clear which row is newer",
    "reject.record": "Another row of the household is wrong, or the number of persons differs",
    "practice_town.written": "Wrote {people} people. All of them are invented.",
    "practice.family.title": "A family of four moves within the town",
    "practice.family.what": (
        "Father, mother (foreign national), a child of 14 and the grandmother, "
        "who does not know her PINs."
    ),
    "practice.couple.title": "A couple moves in by card",
    "practice.couple.what": "They filed their move-out by card and come in time.",
    "practice.last_day.title": "The last day of a move by card",
    "practice.last_day.what": "If they do not file today, the card dies.",
    "practice.too_late.title": "Too late for a move by card",
    "practice.too_late.what": "More than 30 days have passed since the planned day.",
    "practice.single.title": "One person moves in by card",
    "practice.single.what": "Someone who lives alone has moved in.",
    "practice.family_of_five.title": "A family of five moves in by card",
    "practice.family_of_five.what": (
        "A couple, children of 14 and 6, and the grandmother have moved in. Both certificates of "
        "the wife have run out, and the grandmother has forgotten her PIN for the card's text."
    ),
    "practice.foreigner.title": "A foreign national moves in by card",
    "practice.foreigner.what": "Someone with a period of stay has moved in.",
    "practice.mother_and_child.title": "A mother and a child of 14 move in",
    "practice.mother_and_child.what": "The child's card has no signature certificate.",
    "practice.former_name.title": "Someone with a former surname moves in",
    "practice.former_name.what": "The former surname stands beside the name.",
    "practice.variant_mover.title": "A variant character moves in",
    "practice.variant_mover.what": "The card carries a substitute character.",
    "practice.without_card.title": "Someone without a card moves in",
    "practice.without_card.what": "There is no card.",
    "practice.protected_mover.title": "Someone who must not be shown moves in",
    "practice.protected_mover.what": "Hand over to the person in charge.",
    "practice.unknown_flag_mover.title": "Someone to be asked about moves in",
    "practice.unknown_flag_mover.what": "Check in the resident system before anything is shown.",
    "practice.certificate.title": "A signature certificate",
    "practice.certificate.what": "No move, only the certificate.",
    "practice.protected.title": "The card of someone who must not be shown",
    "practice.protected.what": "Hand over to the person in charge.",
    "practice.unknown_flag.title": "The card of someone to be asked about",
    "practice.unknown_flag.what": "Check in the resident system before anything is shown.",
    "practice.variant.title": "The card of someone with a variant character",
    "practice.variant.what": "The card has substitutes for characters of the register.",
    "practice.expired_card.title": "A card that has run out",
    "practice.expired_card.what": "The card's last day has passed.",
    "practice.expired_certificates.title": "Certificates that have run out",
    "practice.expired_certificates.what": "The card is good, its certificates are over.",
    "practice.elsewhere.title": "Someone who has not filed the move-out",
    "practice.elsewhere.what": "The card is another town's and there is no move-out record.",
}
