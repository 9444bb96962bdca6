"""What a guided step waits for, and which steps are one piece of work on the 統合端末."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from hitomado.core.rules.notices import NOTICES
from hitomado.core.rules.plan import PinKind, Place, Procedure
from hitomado.core.visit.closing import READ_AGAIN
from hitomado.core.visit.model import Act

# of one person: a card must live before a PIN is set, a PIN be known before the address is
# written, the address stand on the card before a certificate is issued with it
_RANKS: Final = {
    Procedure.SUSPENSION_LIFT: 0,
    Procedure.PIN_RESET: 1,
    Procedure.CONTINUED_USE: 2,
    Procedure.CONTINUED_USE_ABROAD: 2,
    Procedure.CARD_UPDATE: 2,
    Procedure.VALIDITY_CHANGE: 2,
    Procedure.AUTH_CERTIFICATE: 3,
    Procedure.CERTIFICATE_RENEWAL: 3,
    Procedure.SIGN_CERTIFICATE: 4,
}
_OTHER_RANK: Final = 5
_RESET_RANK: Final = _RANKS[Procedure.PIN_RESET]


def _chains(acts: Sequence[Act]) -> list[list[int]]:
    """Per person and procedure its acts in order; reading the card again is in none of them."""
    chains: dict[tuple[str, Procedure], list[int]] = {}
    for i, act in enumerate(acts):
        if act.code != READ_AGAIN:
            chains.setdefault((act.person, act.procedure), []).append(i)
    return list(chains.values())


def sessions_of(acts: Sequence[Act]) -> list[int | None]:
    """Work on the terminal goes on until other hands are needed; a PIN is typed at its keypad."""
    found: list[int | None] = [None] * len(acts)
    number = 0
    for chain in _chains(acts):
        at_work = False
        for i in chain:
            typed = at_work and acts[i].place is Place.RESIDENT
            if acts[i].place is Place.TERMINAL or typed:
                number += not at_work
                found[i] = number
                at_work = True
            else:
                at_work = False
    return found


def _rank(procedure: Procedure) -> int:
    return _RANKS.get(procedure, _OTHER_RANK)


def needs_of(acts: Sequence[Act], sessions: list[int | None]) -> list[frozenset[int]]:
    """What each act waits for; nothing waits for itself by any way round."""
    needs: list[set[int]] = [set() for _ in acts]
    for chain in _chains(acts):
        for before, after in pairwise(chain):
            needs[after].add(before)
    _notice_first(acts, sessions, needs)
    _by_rank(acts, sessions, needs)
    work = {i for i, act in enumerate(acts) if act.code != READ_AGAIN}
    for i in range(len(acts)):
        needs[i] |= work if i not in work else set()  # all cards are read on the page behind
    return [frozenset(n) for n in needs]


def _notice_first(acts: Sequence[Act], sessions: list[int | None], needs: list[set[int]]) -> None:
    """Nothing before the signature, no other terminal work before the whole notice.

    But a 住基 PIN that the notice itself asks for is set before, where it is to be set anew.
    """
    notice = [i for chain in _chains(acts) if acts[chain[0]].procedure in NOTICES for i in chain]
    begun = next((n for n, i in enumerate(notice) if sessions[i] is not None), len(notice))
    opening = set(notice[:begun])
    for before, after in pairwise(notice):
        needs[after].add(before)
    first = _set_before(acts, notice[begun:])
    for i, act in enumerate(acts):
        if act.procedure in NOTICES or act.code == READ_AGAIN:
            continue
        needs[i] |= opening if i in first or sessions[i] is None else set(notice)
    for i in notice[begun:]:
        needs[i] |= first


def _set_before(acts: Sequence[Act], notice: list[int]) -> set[int]:
    """The card work that the terminal's part of the notice waits for."""
    asked = {acts[i].person for i in notice if acts[i].pin is PinKind.JUKI}
    reset = {
        a.person
        for a in acts
        if a.procedure is Procedure.PIN_RESET and a.pin is PinKind.JUKI and a.person in asked
    }
    return {
        i
        for i, a in enumerate(acts)
        if a.person in reset and _rank(a.procedure) <= _RESET_RANK and a.code != READ_AGAIN
    }


def _by_rank(acts: Sequence[Act], sessions: list[int | None], needs: list[set[int]]) -> None:
    """A person's procedures follow each other; a stamp on the face holds no certificate up."""
    people: dict[str, list[list[int]]] = {}
    for chain in _chains(acts):
        if acts[chain[0]].procedure not in NOTICES:
            people.setdefault(acts[chain[0]].person, []).append(chain)
    for chains in people.values():
        chains.sort(key=lambda chain: _rank(acts[chain[0]].procedure))
        done: set[int] = set()
        for chain in chains:
            for i in chain:
                needs[i] |= done
            on_terminal = {i for i in chain if sessions[i] is not None}
            done |= on_terminal or set(chain)
