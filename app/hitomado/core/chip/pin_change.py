"""Changing a PIN that its holder knows: 署名用, 利用者証明用, 券面事項入力補助用 and no other.

Off unless an office sets it so; the setting is the shell's. Never 住民基本台帳用: that one is two
keys on the chip, and a card pulled between them keeps two different PINs.
Source of the command: jpki/myna (`pin change`), soltia48/myna-card; form rules of J-LIS.
"""

import re
import unicodedata
from collections.abc import Iterator

from hitomado.core.chip import apdu, status
from hitomado.core.chip.apdu import Conversation, Response
from hitomado.core.chip.free import compact_date
from hitomado.core.chip.pins import Secret, as_sent, pin_of, verify_once, wipe
from hitomado.core.chip.reading import CHANGEABLE, CardReading, Source
from hitomado.core.chip.reads import LinkAbilities, select_application
from hitomado.core.chip.same_card import require_my_number_card, require_same_card
from hitomado.core.chip.tables import MY_NUMBER_CARD, CardTable
from hitomado.core.eras import wareki
from hitomado.core.reasons import CardError, Reason

_RUN = 4  # characters of a password that follow one another
_REFUSED_VALUE = frozenset({0x6A80, 0x6700})
_NOT_OPEN = frozenset({0x6982, 0x6985})


def change_pin(
    reading: CardReading,
    old: Secret,
    new: bytearray,
    *,
    link: LinkAbilities | None = None,
    confirmed_last_try: bool = False,
    same_link: bool = False,
    table: CardTable = MY_NUMBER_CARD,
) -> Conversation[None]:
    """Send the old PIN once and, when the card took it, the new one.

    Five commands: SELECT, SELECT of the key file, tries left, VERIFY, CHANGE REFERENCE DATA;
    before them two more over another link. new: as `checked_new` gives it, or as typed.

    Both are wiped whatever happens. Raises CardError before anything touches the card for a wrong
    form, PIN_NEW_FORM (params `rule`), PIN_NEW_SAME, or another kind of card; CARD_SWAPPED; as
    `pins.verify_once` says; PIN_CHANGE_UNKNOWN when the new PIN was sent and no clear answer came:
    also out of `close`, when the card was pulled just then. ValueError for another secret.
    """
    forms: list[bytearray] = []
    try:
        require_my_number_card(reading)
        _require_changeable(old.kind)
        forms.append(as_sent(old))
        forms.append(_new_form(old.kind, new))
        old_form, new_form = forms
        if new_form == old_form:
            raise CardError(Reason.PIN_NEW_SAME)
        abilities = link or LinkAbilities()
        yield from require_same_card(reading, abilities, table, same_link=same_link)
        if not (yield from select_application(_application(old.kind, table))):
            raise CardError(Reason.CARD_UNSUPPORTED, "no application of this PIN")
        # the key file is selected: the form of the command that public programs use
        reference = yield from verify_once(
            old.kind,
            pin_of(old.kind, table),
            old_form,
            LinkAbilities(short_ids=False),
            confirmed_last_try=confirmed_last_try,
            changes=True,
        )
        yield from _change(old.kind, reference, new_form)
    finally:
        old.wipe()
        wipe(new)
        for form in forms:
            wipe(form)


def checked_new(
    kind: Source, first: bytearray, second: bytearray, old: bytearray | None = None
) -> bytearray:
    """Return the new PIN as the card takes it, typed twice. The caller wipes the result.

    old: as typed, to be another one; it stays as it is. Both entries are wiped. Raises
    CardError: PIN_NEW_FORM (params `rule`), PIN_NEW_DIFFERS, PIN_NEW_SAME. ValueError for a
    secret that is not changed here.
    """
    forms: list[bytearray] = []
    try:
        _require_changeable(kind)
        new = _new_form(kind, first)
        forms.append(new)
        if not _same(kind, second, new):
            raise CardError(Reason.PIN_NEW_DIFFERS)
        if old is not None and _same(kind, old, new):
            raise CardError(Reason.PIN_NEW_SAME)
        forms.clear()
        return new
    finally:
        wipe(first)
        wipe(second)
        for form in forms:
            wipe(form)


def form_rule(kind: Source) -> str:
    """Name the rule that a new value must fit; words `pin.rule.<name>`."""
    return "letters_and_digits" if kind is Source.SIGN_PASSWORD else "four_digits"


def weak_hints(
    kind: Source, new: bytearray, birth_date: str | None = None, address: str = ""
) -> tuple[str, ...]:
    """Say why a new PIN is easily guessed; words `pin.weak.<code>`. A hint never refuses.

    new: as `checked_new` gives it. birth_date: 8 digits YYYYMMDD, parts may be 00. Codes:
    `same_character`, `run`, `birth`, `address`.
    """
    whole = kind is not Source.SIGN_PASSWORD

    def shows(digits: str) -> bool:
        told = digits.encode("ascii")
        return len(told) >= 4 and (told == new if whole else told in new)

    holds = {
        "same_character": len(set(new)) <= (1 if whole else 2),
        "run": _has_run(new),
        "birth": any(map(shows, _birth_digits(birth_date or ""))),
        "address": any(map(shows, _address_digits(address))),
    }
    return tuple(code for code, weak in holds.items() if weak)


def _require_changeable(kind: Source) -> None:
    if kind not in CHANGEABLE:
        raise ValueError(f"{kind} is not changed here")


def _application(kind: Source, table: CardTable) -> bytes:
    return (table.text if kind is Source.TEXT_PIN else table.jpki).aid


def _new_form(kind: Source, new: bytearray) -> bytearray:
    try:
        return as_sent(Secret(kind, new))
    except CardError:
        raise CardError(Reason.PIN_NEW_FORM, params=(("rule", form_rule(kind)),)) from None


def _same(kind: Source, typed: bytearray, new: bytearray) -> bool:
    try:
        form = as_sent(Secret(kind, typed))
    except CardError:
        return False
    same = form == new
    wipe(form)
    return same


def _change(kind: Source, reference: int, new_form: bytearray) -> Conversation[None]:
    command = apdu.change(reference, new_form)
    try:
        response = yield command
    except GeneratorExit:  # sent, and no answer will come
        raise CardError(Reason.PIN_CHANGE_UNKNOWN, "no answer") from None
    finally:
        apdu.wipe_data(command)
    if response.sw != status.OK:
        raise _refusal(kind, response)


def _refusal(kind: Source, response: Response) -> CardError:
    """Only what surely leaves the old PIN in force is told as such."""
    told = f"CHANGE sw={response.sw:04X}"
    if response.sw in _REFUSED_VALUE:
        return CardError(Reason.PIN_NEW_FORM, told, (("rule", form_rule(kind)),))
    if response.sw in _NOT_OPEN:
        return CardError(Reason.CARD_RESET, told)
    return CardError(Reason.PIN_CHANGE_UNKNOWN, told)


def _has_run(new: bytearray) -> bool:
    """Whether four characters in a row each follow, or each precede, the one before."""
    for step in (1, -1):
        length = 1
        for at in range(1, len(new)):
            length = length + 1 if new[at] - new[at - 1] == step else 1
            if length >= _RUN:
                return True
    return False


def _birth_digits(birth_date: str) -> Iterator[str]:
    """Four digits and more that a birth date suggests: year, month and day, era year."""
    if len(birth_date) != 8 or not (birth_date.isascii() and birth_date.isdigit()):
        return
    year, month, day = birth_date[:4], birth_date[4:6], birth_date[6:]
    years = [year[2:]]
    day_known = compact_date(birth_date)
    era = wareki(day_known) if day_known else None
    if era is not None:
        years.append(f"{era.year:02}")
    yield from (year, month + day, day + month)
    for short in years:
        yield from (short + month, month + short, short + month + day)


def _address_digits(address: str) -> Iterator[str]:
    """House numbers: each alone, and all of them one after the other."""
    groups = re.findall(r"[0-9]+", unicodedata.normalize("NFKC", address))
    yield from groups
    yield "".join(groups)
