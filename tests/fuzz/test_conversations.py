"""Whole conversations against chips that answer anything at all, or almost the truth."""

import tracemalloc
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hitomado.core.chip import opening, pin_change
from hitomado.core.chip.apdu import Command, Response
from hitomado.core.chip.pins import Secret, as_sent
from hitomado.core.chip.reads import LinkAbilities
from hitomado.core.reasons import CardError
from tests.fuzz.conversations import SECRETS, TALKS, known, true_answers
from tests.fuzz.talk import Change, Held, answers, changes, cycled, fuzzed, hold

abilities = st.builds(
    LinkAbilities,
    st.sampled_from([None, True, False]),
    st.sampled_from([None, True, False]),
)
EVERY_TALK = pytest.mark.parametrize("name", list(TALKS))
MOST_MEMORY = 3_000_000  # bytes, for a face of 32 KiB and answers of 64 KiB


def held(name: str, link: LinkAbilities, answer) -> Held:  # type: ignore[no-untyped-def]
    spoken = TALKS[name](link)
    given_up = hold(spoken.talk, answer)
    assert not any(any(secret) for secret in spoken.secrets), "a secret is left"
    told = f"{given_up.error!r} {given_up.error}"
    assert not any(secret in told for secret in SECRETS)
    return given_up


@EVERY_TALK
@fuzzed
@given(link=abilities, given_answers=st.lists(answers, min_size=1, max_size=20))
def test_any_answers_at_all_end_in_a_value_or_in_our_own_error(
    name: str, link: LinkAbilities, given_answers: list[Response]
) -> None:
    held(name, link, cycled(given_answers))


@EVERY_TALK
@fuzzed
@given(
    link=abilities,
    kind=st.tuples(st.booleans(), st.booleans()),
    left=st.integers(0, 10),
    changed=st.dictionaries(st.integers(0, 16), changes, max_size=3),
)
def test_a_card_that_almost_tells_the_truth_does_no_harm(
    name: str,
    link: LinkAbilities,
    kind: tuple[bool, bool],
    left: int,
    changed: dict[int, Change],
) -> None:
    true = true_answers(*kind, text_open=name == "proof", left=left)

    def answer(at: int, command: Command) -> Response:
        response = true(command)
        return changed[at](response) if at in changed else response

    held(name, link, answer)


@EVERY_TALK
@pytest.mark.parametrize("kind", [(True, True), (True, False), (False, True), (False, False)])
def test_the_truth_itself_is_no_error(name: str, kind: tuple[bool, bool]) -> None:
    true = true_answers(*kind, text_open=name == "proof")
    assert held(name, LinkAbilities(), lambda _, command: true(command)).error is None


@EVERY_TALK
@pytest.mark.parametrize(
    "worst",
    [
        [Response(b"\xff\x20\x82\x80\x00" + bytes(65000), 0x9000)],
        [Response(b"\x30\x82\x0f\xf0" + bytes(65000), 0x61FF)],
        [Response(b"\x01", 0x6101)],
        [Response(b"\xff\x20\x82\x7f\xf0", 0x9000), Response(b"\x01", 0x9000)],
        [Response(b"", 0x63CA), Response(b"", 0x9000), Response(bytes(65536), 0x6101)],
        [Response(b"", 0x9000), Response(b"", 0x63CA), Response(b"", 0x9000)],
    ],
)
def test_the_longest_answers_stay_within_bounded_memory(name: str, worst: list[Response]) -> None:
    known()
    tracemalloc.start()
    try:
        held(name, LinkAbilities(), cycled(worst))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < MOST_MEMORY


@EVERY_TALK
def test_no_form_of_a_secret_is_left_wherever_the_conversation_ends(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    known()
    forms: list[bytearray] = []

    def noted(secret: Secret) -> bytearray:
        forms.append(as_sent(secret))
        return forms[-1]

    for module in (opening, pin_change):
        monkeypatch.setattr(module, "as_sent", noted)
    true = true_answers(True, True, text_open=name == "proof")
    whole = len(held(name, LinkAbilities(), lambda _, command: true(command)).sent)
    for pulled in range(whole):
        true = true_answers(True, True, text_open=name == "proof")
        spoken = TALKS[name](LinkAbilities())
        command = next(spoken.talk)
        for _ in range(pulled):
            command = spoken.talk.send(true(command))
        with suppress(CardError):  # a change that was sent is told as not known
            spoken.talk.close()
        assert not any(map(any, (*forms, *spoken.secrets)))
        assert not isinstance(command, bytearray) or not any(command[5:])
    assert bool(forms) is bool(TALKS[name](LinkAbilities()).secrets)
