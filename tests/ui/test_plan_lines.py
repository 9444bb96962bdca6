"""What the form page says of a procedure that waits for an answer."""

from dataclasses import replace

from hitomado.core.rules.plan import Answer, PersonPlan, Plan, Procedure, ProcedurePlan
from hitomado.core.visit.facts import PersonJoined, VisitOpened, apply
from hitomado.ui.models.answers import plan_groups
from hitomado.words import Words
from tests.core.visit.people import AOI, TODAY


def test_check_first_says_what_is_to_be_checked() -> None:
    words = Words("ja")
    visit = apply(apply(None, VisitOpened("V", TODAY)), PersonJoined(AOI.atena_number, AOI))
    found = ProcedurePlan(Procedure.CARD_REISSUE, Answer.ASK, (), questions=("police_number",))

    def line(procedure: ProcedurePlan) -> str:
        plan = Plan((PersonPlan(AOI.atena_number, (procedure,)),))
        return plan_groups(words, visit, plan)[0][1][0]

    assert words("answer.ask") in line(found)
    assert words("question.police_number") in line(found)
    decided = replace(found, answer=Answer.POSSIBLE)
    assert words("question.police_number") not in line(decided)
