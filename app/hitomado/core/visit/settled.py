"""Which hand-outs have done their service: what they were given for was confirmed since."""

from typing import Final

from hitomado.core.rules.notices import NOTICES
from hitomado.core.rules.plan import Procedure, WayCode
from hitomado.core.visit.model import SIGN_NOTICE, Act, GivenHandOut, Visit

_P, _W = Procedure, WayCode
_NEW_CARD: Final = frozenset({_P.CARD_REISSUE, _P.EXPRESS_ISSUE, _P.COUNTER_APPLICATION})
_REWRITTEN: Final = frozenset({_P.CONTINUED_USE, _P.CARD_UPDATE})
# a way that may belong to any procedure is not among them: only the clerk knows
_LEADS_TO: Final = {
    _W.MOVE_OUT_ONLINE: NOTICES,
    _W.MOVE_OUT_BY_POST: NOTICES,
    _W.PAPER_CERTIFICATE: NOTICES,
    _W.NOT_MOVED_YET: NOTICES,
    _W.CARD_EXPIRED: _NEW_CARD,
    _W.CARD_DEAD: _NEW_CARD,
    _W.CANNOT_REVIVE: _NEW_CARD,
    _W.ORDINARY_ISSUE: _NEW_CARD,
    _W.POLICE_FIRST: _NEW_CARD,
    _W.ENDORSEMENT_FULL: _NEW_CARD,
    _W.CARD_SUSPENDED: frozenset({_P.SUSPENSION_LIFT}),
    _W.PIN_LOCKED: frozenset({_P.PIN_RESET}),
    _W.CONTINUE_LATER: _REWRITTEN,
    _W.BRING_CARD: _REWRITTEN,
    _W.RENEW_LATER: frozenset({_P.CERTIFICATE_RENEWAL}),
    _W.SIGN_LATER: frozenset({_P.SIGN_CERTIFICATE}),
}


def settled(visit: Visit, given: GivenHandOut) -> bool:
    """Whether the procedure this hand-out leads to was done in the same visit afterwards.

    A notice is done by its signature, whoever of the household signed; anything else once all
    its steps for this person are done.
    """
    wanted = _LEADS_TO.get(given.way, frozenset())
    return any(_done(visit, procedure, given) for procedure in wanted)


def _done(visit: Visit, procedure: Procedure, given: GivenHandOut) -> bool:
    acts = [a for a in visit.acts if a.procedure is procedure]
    if procedure in NOTICES:
        return any(a.code == SIGN_NOTICE and _since(a, given) for a in acts)
    own = [a for a in acts if given.person in ("", a.person)]
    return bool(own) and all(a.done for a in own) and any(_since(a, given) for a in own)


def _since(act: Act, given: GivenHandOut) -> bool:
    return act.done and act.at >= given.at
