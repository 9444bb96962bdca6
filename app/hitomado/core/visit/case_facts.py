"""The visit as facts for the rules: everything that chip, register and answers know."""

from datetime import date
from typing import Final

from hitomado.core.chip.reading import CardReading, Certificate, CertificateStatus, Source
from hitomado.core.people import CardState, Protection, Resident
from hitomado.core.rules.card.card_pins import CARD_PINS
from hitomado.core.rules.plan import (
    Actor,
    CardEvents,
    CardFacts,
    Case,
    Letter,
    MoveFacts,
    MoveKind,
    PersonFacts,
    PinKind,
    PinState,
    Procedure,
    ResidenceFacts,
)
from hitomado.core.visit.kinds import new_address
from hitomado.core.visit.model import PersonCase, Visit
from hitomado.core.visit.office import Office
from hitomado.core.visit.wishes import blocked, wished

_REPRESENTS: Final = Actor.LEGAL_REPRESENTATIVE  # acts for a child who stands here as well


def case_of(visit: Visit, office: Office) -> Case:
    """All facts the rules need, as far as they are known."""
    move = visit.move
    facts = MoveFacts(
        kind=move.kind or MoveKind.CARD_ONLY,
        planned=move.planned,
        moved=move.moved,
        out_filed=move.out_filed_on if move.out_filed else None,
        out_missing=move.out_filed is False,
        left=move.left,
        filed=visit.filed,
        planned_known=move.planned is not None,
        certificate=bool(move.certificate),
        registered=move.registered,
        by_agent=move.by_agent,
        agent_authority=bool(move.agent_authority),
    )
    persons = tuple(_person_facts(visit, p, office.today) for p in visit.persons)
    return Case(office.today, office.facts, facts, persons)


def _person_facts(visit: Visit, person: PersonCase, today: date) -> PersonFacts:
    who, said = person.who, person.answers
    return PersonFacts(
        id=person.id,
        role=said.relationship or who.relationship,
        birth=person.birth,
        present=said.present,
        head=visit.move.head == person.id,
        applicant=visit.move.applicant == person.id and not visit.move.by_agent,
        ward=who.ward if isinstance(who, Resident) else bool(said.ward),
        foreign=person.foreign,
        card=_card_facts(person, visit.move.kind),
        pins=pins(person),
        wants=wished(person, visit.move.kind, today),
        sealed_authority=said.sealed_authority,
        actor=None if said.present and said.actor is not _REPRESENTS else said.actor,
        letter=said.letter or Letter.NONE,
        documents=said.documents,
        actor_documents=said.actor_documents,
        hardship="" if said.present else said.hardship,
        residence=_residence(person),
        events=_events(visit, person, today),
        endorse=_entries(visit),
        protection=Protection.NONE if person.tick else who.protection,
    )


def _entries(visit: Visit) -> tuple[str, ...]:
    """Say what goes on the card's face: the new address in this town, once it is known."""
    address = new_address(visit)
    return (address,) if address else ()


def _card_facts(person: PersonCase, kind: MoveKind | None) -> CardFacts | None:
    """Return what is known of the card; None where there is none.

    Where the card alone brings them, a dead one or one that waits to be fetched counts as well.
    """
    reading, who, said = person.before, person.who, person.answers
    resident = who if isinstance(who, Resident) else None
    state = person.card_state
    if reading is None:
        told = kind is MoveKind.CARD_ONLY and state not in (CardState.NONE, CardState.UNKNOWN)
        if not said.has_card and not told:
            return None
        return CardFacts(
            state,
            present=False,
            expiry=resident.card_expiry if resident else None,
            sign_present=_in_register(resident.sign_expiry) if resident else None,
            auth_present=_in_register(resident.auth_expiry) if resident else None,
            sign_expiry=resident.sign_expiry if resident else None,
            auth_expiry=resident.auth_expiry if resident else None,
            endorsement_lines=said.endorsement_lines,
            face_only=bool(said.face_only),
        )
    return CardFacts(
        state,
        present=True,
        expiry=reading.expiry,
        sign_present=_stands(reading.sign.status),
        auth_present=_stands(reading.auth.status),
        auth_expiry=_end(reading.auth) or (resident.auth_expiry if resident else None),
        juki_tries=reading.tries_left.juki,
        kind=reading.kind.value,
        sign_expiry=_end(reading.sign) or (resident.sign_expiry if resident else None),
        endorsement_lines=said.endorsement_lines,
        face_only=bool(said.face_only),
    )


def _in_register(end: date | None) -> bool | None:
    """An end in the register means there is one; an empty column means nothing."""
    return True if end is not None else None


def _end(certificate: Certificate) -> date | None:
    return certificate.not_after.date() if certificate.not_after else None


def _stands(status: CertificateStatus) -> bool | None:
    unknown = (CertificateStatus.NOT_READ, CertificateStatus.UNREADABLE)
    return None if status in unknown else status is not CertificateStatus.ABSENT


def pins(person: PersonCase) -> dict[PinKind, PinState]:
    """What is known of each PIN: the card's own word, the holder's, then who opened the card."""
    gone, states = blocked(person), dict.fromkeys(CARD_PINS, PinState.UNASKED)
    opened = _opened_by_pin(person.before)
    for kind in CARD_PINS:
        if kind in gone:
            states[kind] = PinState.BLOCKED
        elif kind in person.answers.forgotten:
            states[kind] = PinState.FORGOTTEN
        elif kind is PinKind.TEXT and opened:
            states[kind] = PinState.KNOWN
    return states


def _opened_by_pin(reading: CardReading | None) -> bool:
    attributes = reading.attributes if reading else None
    return attributes is not None and attributes.source is Source.TEXT_PIN


def _residence(person: PersonCase) -> ResidenceFacts | None:
    """Return a foreign resident's permission, None for Japanese."""
    if not person.foreign:
        return None
    said = person.answers
    return ResidenceFacts(
        until=person.who.residence_until,
        renewed_until=said.renewed_until,
        pending=bool(said.residence_pending),
        unlimited=bool(said.residence_unlimited),
    )


def _events(visit: Visit, person: PersonCase, today: date) -> CardEvents:
    """Say what happened. A loss that is only now being told counts from today."""
    said = person.answers
    wants = wished(person, visit.move.kind, today)
    lost = said.lost_on if Procedure.LOSS_NOTICE in wants else None
    if lost is None and Procedure.LOSS_NOTICE in wants:
        lost = today
    on, why = said.reason_on, said.reissue_reason
    return CardEvents(
        lost=lost,
        lost_filed=_loss_filed(visit, person),
        lost_outside=bool(said.lost_outside),
        police_report=bool(said.police_report),
        found=said.found_on,
        damaged=on if why == "damaged" else None,
        blameless=bool(said.blameless),
        endorsement_full=on if why == "endorsement_full" else None,
        number_changed=on if why == "number_changed" else None,
        entered=visit.move.entered,
    )


def _loss_filed(visit: Visit, person: PersonCase) -> bool:
    """Whether a step of the 紛失届 on the 統合端末 was confirmed in this visit."""
    acts = [a for a in visit.acts_of(person.id) if a.procedure is Procedure.LOSS_NOTICE]
    return bool(acts) and all(a.done for a in acts)
