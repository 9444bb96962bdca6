"""The window: what a key that cannot do its work says instead, and what to do then."""

TEXT: dict[str, str] = {
    # first start
    "window.setup.no_name": "Type the municipality's name, from its prefecture on.",
    "window.setup.no_code": "Type the municipality code, 6 digits.",
    "window.setup.code_form": "The code has 6 digits, the check digit among them.",
    "window.setup.code_wrong": "There is no such municipality code. Check its 6 digits.",
    "window.setup.no_clerk": "Type the clerk's name.",
    # pads for a PIN
    "window.pad.unsure": "Once the holder is sure of it, tick the box below (space bar).",
    # readers and cards
    "window.reader.diagnosis": "If that does not help, Ctrl+D examines the readers.",
    "window.take_card": "Take the card off the reader to go on.",
    # reading again
    "window.reread.title": "Not read again: {names}",
    "window.reread.what": "Going on, it is recorded as left for later, not as seen on the chip.",
    "window.reread.do": "Place the card to read it, or press Enter once more to go on.",
    # questions: what can be done, which is not yet done
    "window.possible": "To do",
    "window.number_b.era_first": "First say by one letter how the year is printed (S, H … or W).",
}
