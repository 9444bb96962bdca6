"""The comparison on the screen: marks, glyphs, and what the clerk may do (`comparison_view.…`)."""

TEXT: dict[str, str] = {
    # a level in a short word beside its mark
    "comparison_view.word.identical": "identical",
    "comparison_view.word.notation": "notation",
    "comparison_view.word.variant_forced": "variant",
    "comparison_view.word.variant_unforced": "variant",
    "comparison_view.word.needs_human": "check",
    "comparison_view.word.different": "different",
    "comparison_view.read_out": (
        "{title}. {chip_title}: “{chip}”. {register_title}: “{register}”."
    ),
    "comparison_view.copies": "Ctrl+C copies these characters.",
    # characters large
    "comparison_view.glyph": "{side}: “{text}”, {codes}",
    "comparison_view.glyph.selector": "{codes}: shown in the form that was chosen.",
    "comparison_view.glyph.usual": "{codes}: the chosen form is the same as without a choice.",
    "comparison_view.glyph.base_only": (
        "{codes}: this PC's font lacks the chosen form. What you see is the plain one."
    ),
    "comparison_view.glyph.other_font": (
        "{codes}: not in the font for names. Another font's form is shown, or an empty box."
    ),
    "comparison_view.glyph.private": (
        "{codes}: a town's own character. What this PC shows may differ from the resident system."
    ),
    "comparison_view.glyph.no_ipamj": "Shown in {font}: IPAmj Mincho is not installed.",
    # the face beside it
    "comparison_view.face_here": "F2: see the image of the card's face beside it.",
    "comparison_view.face_from_visit": (
        "The image of the card's face can stand beside it: F2 (see the card), then F2 again."
    ),
    "comparison_view.face.name": "Name on the face (image on the chip)",
    "comparison_view.face.address": "Address on the face (image on the chip)",
    # what the clerk may do, by level and field
    "comparison_view.do.notation.name": "Go on.",
    "comparison_view.do.notation.address": "Go on.",
    "comparison_view.do.notation.birth_date": "Go on.",
    "comparison_view.do.notation.sex": "Go on.",
    "comparison_view.do.variant_forced.name": (
        "One side cannot write this character, so a difference is to be expected. "
        "If it is this person, go on."
    ),
    "comparison_view.do.variant_forced.address": (
        "One side cannot write this character, so a difference is to be expected. "
        "If it is the same place, go on."
    ),
    "comparison_view.do.variant_forced.birth_date": "Go on.",
    "comparison_view.do.variant_forced.sex": "Go on.",
    "comparison_view.do.variant_unforced.name": (
        "If it is this person, go on. Look at family and resident register: "
        "was the character corrected?"
    ),
    "comparison_view.do.variant_unforced.address": (
        "If it is the same place, go on. Look at the resident register: must it be corrected?"
    ),
    "comparison_view.do.variant_unforced.birth_date": "Go on.",
    "comparison_view.do.variant_unforced.sex": "Go on.",
    "comparison_view.do.needs_human.name": (
        "Look at the card's face and at the name in family and resident register; you decide."
    ),
    "comparison_view.do.needs_human.address": (
        "Look at the card's face and at address and building in the resident register; you decide."
    ),
    "comparison_view.do.needs_human.birth_date": (
        "Look at the card's face and at the birth date in family and resident register; you decide."
    ),
    "comparison_view.do.needs_human.sex": (
        "Look at the card's face and at the resident register; you decide."
    ),
    "comparison_view.do.different.name": (
        "First make sure that it is not another person. If this person's name has changed: "
        "see the notice it came from, then the change of name on the card."
    ),
    "comparison_view.do.different.address": (
        "Ask: a former address, or a move not yet notified? If notified: the change of address "
        "on the card. If not: the notice of the move."
    ),
    "comparison_view.do.different.birth_date": (
        "First make sure that it is not another person. If it is this one, look at the family "
        "register: correct the record, or change the card."
    ),
    "comparison_view.do.different.sex": (
        "First make sure that it is not another person. If it is this one, look at family and "
        "resident register: correct the record, or change the card."
    ),
    # the clerk's decision
    "comparison_view.ask": "Having seen the differences above: what do you decide?",
    "comparison_view.ask.why": (
        "You decide. Only your choice and the kinds of difference are recorded. "
        "Corrections and changes are work of their own."
    ),
    "comparison_view.ask.open": (
        "Not decided yet. Look at the card's face and the registers, then choose."
    ),
    "comparison_view.decide.same": "This person; only spelling or form",
    "comparison_view.decide.correction": "This person; note: check for a correction",
    "comparison_view.decide.changed": "This person; the facts have changed",
    "comparison_view.decide.open": "Not sure, perhaps another person",
    "comparison_view.decided.same": "Judged to be this person (only spelling or form differ).",
    "comparison_view.decided.correction": (
        "Judged to be this person. It is recorded that a correction is to be checked."
    ),
    "comparison_view.decided.changed": (
        "Judged to be this person. It is recorded that the facts have changed; "
        "changing them is work of its own."
    ),
    # the town's own file is broken
    "comparison_view.town_file": (
        "The comparison goes on without the town's list (town_spellings.toml). {what} "
        "Correct it and start the program again."
    ),
}
