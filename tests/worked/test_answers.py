"""Every worked case's file has the answers that the law gives, and the command line says them."""

import json

import pytest
from click.testing import CliRunner

from hitomado.cli import main
from tests.worked.files import FILES, plan_file, said

# per case: what is possible (+), not possible (-), to be asked (?)
ANSWERS = {
    "c01": "+transfer_in_by_card +continued_use +sign_certificate",
    "c02": "-transfer_in_by_card -continued_use -sign_certificate",
    "c03": "+transfer_in_by_card +continued_use +sign_certificate",
    "c04": "-transfer_in_by_card -continued_use -sign_certificate",
    "c05": "?transfer_in_by_card ?continued_use ?sign_certificate",
    "c06": "?transfer_in_by_card ?continued_use ?sign_certificate",
    "c07": "+transfer_in_by_card +continued_use +sign_certificate",
    "c08": "-transfer_in_by_card -continued_use -sign_certificate",
    "c09": "-transfer_in_by_card -continued_use -sign_certificate",
    "c10": "-transfer_in_by_card -continued_use -sign_certificate",
    "c11": "-transfer_in_by_card -continued_use -sign_certificate",
    "c12": "+transfer_in_by_card +continued_use +sign_certificate",
    "c13": "+transfer_in_by_card -continued_use -sign_certificate",
    "c14": "+continued_use +move_out",
    "c15": "-transfer_in_by_card -continued_use -sign_certificate",
    "c16": "-transfer_in_by_card -continued_use -sign_certificate",
    "c17": "?transfer_in_by_card ?pin_reset ?continued_use ?sign_certificate",
    "c18": "+1.transfer_in_by_card +2.transfer_in_by_card +2.continued_use +2.sign_certificate"
    " +3.transfer_in_by_card +4.transfer_in_by_card",
    "c19": "+1.transfer_in_by_card +1.continued_use +1.sign_certificate"
    " +mother.transfer_in_by_card -mother.pin_reset -mother.continued_use"
    " -mother.sign_certificate +older.transfer_in_by_card +older.continued_use"
    " +younger.transfer_in_by_card",
    "c20": "+move_within +card_update +sign_certificate",
    "c21": "+move_within +card_update +sign_certificate",
    "c22": "+household_change",
    "c23": "-card_update -sign_certificate",
    "c24": "+card_update +sign_certificate",
    "c25": "?sign_certificate",
    "c26": "+counter_application",
    "c27": "+counter_application",
    "c28": "+counter_application",
    "c29": "+counter_application",
    "c30": "-certificate_renewal",
    "c31": "+certificate_renewal",
    "c32": "+auth_certificate +sign_certificate",
    "c33": "+card_reissue",
    "c34": "+loss_notice +revocation +card_reissue",
    "c35": "+loss_notice +revocation ?card_reissue",
    "c36": "+loss_notice +revocation +card_reissue -express_issue",
    "c37": "+express_issue",
    "c38": "+sign_certificate +suspension_lift",
    "c39": "-suspension_lift +card_return +card_reissue",
    "c40": "+move_within -card_update -sign_certificate +express_issue",
    "c41": "-pin_reset",
    "c42": "+child.pin_reset",
    "c43": "+hand_over",
    "c44": "-hand_over",
    "c45": "+face_card",
    "c46": "+validity_change",
    "c47": "-auth_certificate -sign_certificate -validity_change +card_reissue",
    "c48": "+validity_change",
    "c49": "+counter_application",
    "c50": "+continued_use_abroad +move_out",
    "c51": "-continued_use_abroad +move_out",
    "c52": "-continued_use_abroad +move_out",
    "c53": "+transfer_in_from_abroad +continued_use +sign_certificate",
    "c54": "+baby.express_issue",
    "c55": "-pin_reset",
    "c61": "-loss_notice -revocation -card_reissue",
    "c62": "+counter_application",
    "c63": "+transfer_in_by_card -continued_use -sign_certificate",
    "c65": "+card_return",
}
SIGNS = {"possible": "+", "not_possible": "-", "ask": "?"}


def test_every_file_has_its_answers_and_every_answer_its_file() -> None:
    assert ANSWERS.keys() == FILES.keys()


@pytest.mark.parametrize("number", FILES)
def test_the_file_of_each_case_has_the_answers_of_the_law(number: str) -> None:
    answers = said(plan_file(number))
    assert " ".join(SIGNS[answer] + what for what, answer in answers.items()) == ANSWERS[number]


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("number", FILES)
def test_the_command_line_says_each_case_in_words_and_as_json(number: str, language: str) -> None:
    words = ["--lang", language, "plan", str(FILES[number])]
    text = CliRunner().invoke(main, words)
    assert (text.exit_code, text.stderr) == (0, "")
    data = CliRunner().invoke(main, [*words, "--json"])
    persons = json.loads(data.stdout)["persons"]
    answered = [p["answer"] for own in persons.values() for p in own]
    assert answered == list(said(plan_file(number)).values())
