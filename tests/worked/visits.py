"""A worked case as the visit that it is at the counter, and the pages it sends people home with."""

from hitomado.core.forms.hand_out import HandOuts
from hitomado.core.match.comparison import Comparison
from hitomado.core.people import Resident, ResidentKind, ResidentState, Sex
from hitomado.core.rules.plan import Case
from hitomado.core.rules.planner import make_plan
from hitomado.core.visit.model import PersonCase, Visit
from hitomado.core.visit.office import Office
from hitomado.core.visit.ways import paper, ways_of
from tests.core.rules.cases import RULES

VISIT = "01939b1c-6f2a-7c3e-9d10-5a7be21c4f00"


def visit_of(case: Case) -> Visit:
    """The case's people, registered with what the gate goes by."""
    persons = tuple(
        PersonCase(
            p.id,
            Resident(
                atena_number=p.id,
                household_number="H1",
                order=n,
                kind=ResidentKind.FOREIGN if p.foreign else ResidentKind.JAPANESE,
                state=ResidentState.RESIDENT,
                name=f"港　{n}",
                birth=p.birth,
                sex=Sex.FEMALE,
                address="ひとまど町浜一丁目2番3号",
                relationship=p.role,
                protection=p.protection,
            ),
        )
        for n, p in enumerate(case.persons, 1)
    )
    return Visit(VISIT, case.today, persons=persons)


def office_of(case: Case) -> Office:
    """The office on the case's day."""
    return Office(
        "ひとまど町",
        "999016",
        case.today,
        "窓口1",
        case.office,
        lambda *_: Comparison(()),
        lambda one: make_plan(one, RULES),
        rules=lambda: RULES,
    )


def pages_of(case: Case) -> HandOuts:
    """Every page that the rules offer for a case."""
    visit = visit_of(case)
    return paper(visit, ways_of(visit, make_plan(case, RULES)), office_of(case))
