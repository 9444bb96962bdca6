"""Comparison of the chip with the register: why a field is not identical (`match.<code>`)."""

TEXT: dict[str, str] = {
    # names and characters
    "match.empty": "One side is empty.",
    "match.space": "Only spaces differ.",
    "match.width": "Full and half width: “{a}” and “{b}” (character {position}).",
    "match.kana_width": "Full and half width of kana: “{a}” and “{b}” (character {position}).",
    "match.composition": "Only the encoding differs: “{a}” (character {position}).",
    "match.case": "Upper and lower case: “{a}” and “{b}” (character {position}).",
    "match.hyphen": "Only the kind of dash differs: “{a}” and “{b}” (character {position}).",
    "match.apostrophe": "Only the kind of apostrophe differs (character {position}).",
    "match.middle_dot": "Only the kind of middle dot differs (character {position}).",
    "match.variant": (
        "“{a}” and “{b}” are variant forms that both sides could write (character {position}"
        "; perhaps a correction; basis: {basis})."
    ),
    "match.selector": (
        "“{a}” and “{b}” are one character; only one side chooses its glyph, which a "
        "certificate cannot carry (character {position})."
    ),
    "match.ambiguous_variant": (
        "“{a}” and “{b}” may be variants or different characters (character {position})."
    ),
    "match.placeholder": (
        "A stand-in or private character: “{a}” and “{b}”. Look at the face of the card."
    ),
    "match.substituted": (
        "Flagged as replaced by the certificate: “{a}” and “{b}” (character {position}). "
        "Look at the face of the card."
    ),
    "match.confused": (
        "Different but often confused: “{a}” and “{b}” (character {position}). Find out "
        "which one is right."
    ),
    "match.lookalike": "Look alike but are of other kinds: “{a}” and “{b}” (character {position}).",
    "match.kana_alike": "Kana written otherwise: “{a}” and “{b}”.",
    "match.diacritic": "Diacritics differ: “{a}” and “{b}” (character {position}).",
    "match.kana_for_kanji": "Kanji on one side, kana on the other: “{a}” and “{b}”.",
    "match.script": "Latin letters on one side only: “{a}” and “{b}”.",
    "match.repeat_mark": "The repeat mark against the repeated character (character {position}).",
    "match.other_character": "Other character: “{a}” and “{b}” (character {position}).",
    "match.other_part": "Other characters: “{a}” and “{b}”.",
    "match.only_one_side": "Only on one side: “{a}{b}”.",
    "match.split": "Family and given name are split at another place.",
    "match.latin_spacing": "The spaces in the name differ.",
    "match.order": "Other order of names: “{a}” and “{b}”.",
    "match.missing_part": "A name on one side only: “{a}{b}”.",
    "match.separator": "Other separators in the name: “{a}” and “{b}”.",
    "match.cut_off": "One side is cut off (the rest: “{a}{b}”).",
    "match.alias": "Agrees with another name of the person: “{b}”.",
    "match.former_name": "Agrees without the former family name: “{a}” and “{b}”.",
    # more on characters, towns and rooms
    "match.variant_flagged": (
        "“{a}” and “{b}” are variant forms; the certificate says it has a substitute here "
        "(character {position}, basis: {basis})."
    ),
    "match.selectors": (
        "One character with two glyphs chosen: “{a}” and “{b}” (character {position}; "
        "perhaps a correction)."
    ),
    "match.substituted_same": (
        "The certificate says it has a substitute here: both sides write “{a}” (character "
        "{position}). The face of the card shows the true character."
    ),
    "match.town_gaiji": (
        "A private character, “{basis}” by the town's own list: “{a}” and “{b}” (character "
        "{position}). Look at the face of the card."
    ),
    "match.alike": "Different, though they look alike: “{a}” and “{b}” (character {position}).",
    "match.compatibility_form": "A symbol or ligature written otherwise: “{a}” and “{b}”.",
    "match.initial": "Only the initial on one side: “{a}” and “{b}”.",
    "match.place_kana": (
        "Small kana in a place name: “{a}” and “{b}” (the municipality has one town of that name)."
    ),
    "match.ward_missing": "The ward is missing on one side ({a}{b}).",
    "match.oaza_omitted": (
        "大字 or 字 left out ({a}{b}); the municipality has no other town of that name."
    ),
    "match.lot_unknown": "The lot is unknown on one side: “{a}” and “{b}”.",
    "match.lot_mark_missing": "“{a}{b}” of the lot is missing on one side.",
    "match.building_part_missing": (
        "The building's name, wing or room is missing on one side: “{a}” and “{b}”."
    ),
    "match.town_place": "One place by the town's own list: “{a}” and “{b}”.",
    "match.town_building": "One building by the town's own list: “{a}” and “{b}”.",
    "match.variant_a_not_in_jis_x_0208_0212": (
        "“{a}” is a variant of “{b}” (character {position}, a character that a certificate "
        "cannot carry; basis: {basis})."
    ),
    "match.variant_b_not_in_jis_x_0208_0212": (
        "“{b}” is a variant of “{a}” (character {position}, a character that a certificate "
        "cannot carry; basis: {basis})."
    ),
    "match.variant_a_not_in_cp932": (
        "“{a}” is a variant of “{b}” (character {position}, a character that a CP932 file "
        "cannot carry; basis: {basis})."
    ),
    "match.variant_b_not_in_cp932": (
        "“{b}” is a variant of “{a}” (character {position}, a character that a CP932 file "
        "cannot carry; basis: {basis})."
    ),
    "match.variant_a_not_in_jis_x_0213": (
        "“{a}” is a variant of “{b}” (character {position}, a character outside JIS X 0213; "
        "basis: {basis})."
    ),
    "match.variant_b_not_in_jis_x_0213": (
        "“{b}” is a variant of “{a}” (character {position}, a character outside JIS X 0213; "
        "basis: {basis})."
    ),
    # addresses
    "match.number": "Other number: “{a}” and “{b}”.",
    "match.number_notation": "A number written otherwise: “{a}” and “{b}”.",
    "match.number_form": "Numbers written so that they may be two names: “{a}” and “{b}”.",
    "match.place_ke": "ケ, ヶ and が in a place name: “{a}” and “{b}”.",
    "match.place_no": "の and ノ in a place name: “{a}” and “{b}”.",
    "match.place_no_kanji": "之 and の or ノ in a place name: “{a}” and “{b}”.",
    "match.prefecture_omitted": "One side leaves out the prefecture ({a}{b}).",
    "match.prefecture_ambiguous": (
        "One side leaves out the prefecture, and others have a municipality of that name ({a}{b})."
    ),
    "match.county_omitted": "One side leaves out the county ({a}{b}).",
    "match.municipality_omitted": "One side leaves out the municipality ({a}{b}).",
    "match.municipality_renamed": (
        "Other municipality, perhaps before and after a merger: “{a}” and “{b}”."
    ),
    "match.oaza_marker": (
        "大字 or 字 on one side only: “{a}” and “{b}”. Check that no other town has that name."
    ),
    "match.jo_missing": "条 is missing on one side.",
    "match.koaza_missing": "The 小字 is missing on one side ({a}{b}).",
    "match.kyoto_notation": "上る, 下る or 入る written otherwise.",
    "match.kyoto_street": "A Kyoto street differs or is missing: “{a}” and “{b}”.",
    "match.lot_notation": "The lot written otherwise: “{a}” and “{b}”.",
    "match.lot_unit": "“{a}” on one side, “{b}” on the other.",
    "match.lot_other": "Other lot: “{a}” and “{b}”.",
    "match.lot_missing": "A part of the lot is missing: “{a}” and “{b}”.",
    "match.room_in_lot": "The room written behind the lot: “{a}” and “{b}”.",
    "match.room_suffix": "号室 or 号 behind the room on one side only.",
    "match.room_form": "Wing and room written otherwise: “{a}” and “{b}”.",
    "match.building_missing": "The building or room is on one side only: “{a}{b}”.",
    # dates and sex
    "match.date_notation": "The date written otherwise: “{a}” and “{b}”.",
    "match.date_other": "Other date: “{a}” and “{b}”.",
    "match.date_impossible": "A date that no calendar or era has: “{a}” and “{b}”.",
    "match.era_contradicts": "The certificate's era and year do not fit: “{a}” and “{b}”.",
    "match.date_unknown": "An unknown or unreadable date: “{a}” and “{b}”.",
    "match.date_partly_unknown": "A part of the date is unknown: “{a}” and “{b}”.",
    "match.date_approximate": "An approximate date: “{a}” and “{b}”.",
    "match.sex_unknown": "The sex is unknown on one side.",
    "match.sex_other": "Other sex.",
    # what stands behind a variant
    "match.basis.koseki": "main and standard forms of the 戸籍統一文字 (family register)",
    "match.basis.old_style": "old form (Kanji Database)",
    "match.basis.jinmei": "list of kanji for names (Family Register Act, rules)",
    "match.basis.joyo": "list of common kanji (Cabinet notice 2010)",
    "match.basis.compatibility": "Unicode compatibility ideograph",
    "match.basis.simplified": "simplified form (Unicode)",
    "match.basis.nyukan": (
        "standard form for residence cards (Ministry of Justice notice 582 of 2011)"
    ),
    "match.basis.added": "pair added by this program",
    "match.basis.ambiguous": "variant of several characters",
    # the town's own file
    "reason.spellings_syntax.title": "The town's list (town_spellings.toml) cannot be read",
    "reason.spellings_syntax.what": "Line {line} is no TOML.",
    "reason.spellings_syntax.remedy": "Correct that line. Until then nothing of the list is used.",
    "reason.spellings_invalid.title": "The town's list (town_spellings.toml) is wrong",
    "reason.spellings_invalid.what": "Line {line}: “{key}” is not right.",
    "reason.spellings_invalid.remedy": "Allowed here: {allowed}",
    "reason.spellings_unreadable.title": "The town's list (town_spellings.toml) cannot be opened",
    "reason.spellings_unreadable.what": "It may not be read, or it is not in UTF-8.",
    "reason.spellings_unreadable.remedy": "Check its rights and its encoding (UTF-8).",
    "match.and": ", ",
    # people who may be in the register twice
    "duplicate.same_number": "Two rows have one 宛名番号.",
    "duplicate.same_person": "Two residents have one name and birth date. Are they one person?",
    "duplicate.re_entry": (
        "Somebody who moved out or was erased has this name and birth date. A re-entry?"
    ),
    "duplicate.deceased": "Somebody who died has this name and birth date. Check the records.",
    "duplicate.none": "Nobody seems to be registered twice.",
    "duplicate.count": "{count} pairs named. Whether they are one person is not decided here.",
    # the file of pairs
    "match.row.kind": "Line {line}: kind must be name, address or birthdate.",
    "match.row.columns": "Line {line}: the number of columns is not that of the header.",
    "reason.pairs_unreadable.title": "The file of pairs cannot be read",
    "reason.pairs_unreadable.what": "It does not exist or is no CSV in UTF-8.",
    "reason.pairs_unreadable.remedy": "Check its place and its encoding (UTF-8).",
    "reason.pairs_unwritable.title": "The results cannot be written",
    "reason.pairs_unwritable.what": "The place for the results cannot be written to.",
    "reason.pairs_unwritable.remedy": "Check the place and the free space; close it elsewhere.",
    "reason.pairs_columns.title": "Columns are missing",
    "reason.pairs_columns.what": "Not found: {missing}",
    "reason.pairs_columns.remedy": "The header must be id,kind,a,b.",
    "reason.pairs_rows.title": "Some rows cannot be compared",
    "reason.pairs_rows.what": "{count} rows were left out. The others' results are written.",
    "reason.pairs_rows.remedy": "Correct the rows named above and run it again.",
}
