"""What lies on the reader: by application and token, never by ATR.

A contactless ATR is made by the reader and names no card. Only a FeliCa, which has no
applications, is named by it: there the reader itself writes which standard it speaks
(PC/SC part 3, supplement on storage cards). Every name is a positive identification.
"""

from hitomado.core.chip.apdu import Conversation
from hitomado.core.chip.reading import CardKind, CardReading, Finding
from hitomado.core.chip.reads import LinkAbilities, read_content, select_application
from hitomado.core.chip.tables import (
    CARD_MANAGER,
    COMMON,
    FELICA_ATR_MARK,
    MY_NUMBER_CARD,
    OTHER_CARDS,
    TOKENS,
    CardTable,
)
from hitomado.core.reasons import CardError

_NOTES = {
    CardKind.JUKI: Finding("old_card", "card"),
    CardKind.PHONE: Finding("phone_token", "card"),
    CardKind.DRIVER_LICENCE: Finding("driver_licence", "card"),
    CardKind.RESIDENCE: Finding("residence_card", "card"),
    CardKind.FELICA: Finding("felica_card", "card"),
}


def card_kind(
    link: LinkAbilities, table: CardTable = MY_NUMBER_CARD
) -> Conversation[tuple[CardKind, tuple[Finding, ...]]]:
    """Name the card. For a My Number Card the JPKI application stays selected (2 commands)."""
    if (yield from select_application(table.jpki)):
        label = yield from _token_label(link, table)
        known = {**TOKENS, table.label: CardKind.MY_NUMBER}
        kind = CardKind(known.get(label, CardKind.UNKNOWN))
        if kind is CardKind.UNKNOWN:
            return kind, (Finding("unsupported_card", "card"),)
    else:
        kind = yield from _other_card(link)
        if kind is CardKind.UNKNOWN:
            return kind, (Finding((yield from _unknown()), "card"),)
    note = _NOTES.get(kind)
    return kind, () if note is None else (note,)


def kind_shown(reading: CardReading) -> str:
    """Name the kind for a person, words `card.kind.<name>`: a coming card is not just unknown."""
    coming = Finding("unsupported_card", "card") in reading.findings
    return "unsupported" if coming else reading.kind


def _token_label(link: LinkAbilities, table: CardTable) -> Conversation[str]:
    size = table.token_info.limit
    try:
        label = yield from read_content(table.token_info, link, lambda _: size)
    except CardError:
        return ""
    return label.decode("ascii", errors="replace").rstrip(" \0")


def _other_card(link: LinkAbilities) -> Conversation[CardKind]:
    if FELICA_ATR_MARK in link.atr:
        return CardKind.FELICA
    for kind, aid in OTHER_CARDS:
        if (yield from select_application(aid)):
            return CardKind(kind)
    return CardKind.UNKNOWN


def _unknown() -> Conversation[str]:
    """Say what answers at least: a card's common part, or its manager (GlobalPlatform) alone."""
    if (yield from select_application(COMMON)):
        return "jpki_silent"
    return "blank_card" if (yield from select_application(CARD_MANAGER)) else "unknown_card"
