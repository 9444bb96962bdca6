"""Mail between towns: two different people count as many, and it waits until it arrived."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hitomado.core.desk.mails import (
    CHECKED,
    DROPPED,
    MOST_PIECES,
    PREPARED,
    RECEIVED,
    SENT,
    Mail,
    MailKind,
    MailState,
    Post,
    Refused,
    fold_mails,
    pieces_of,
    prepared_payload,
    refusal_of_check,
    refusal_of_new,
    refusal_of_tracking,
    tracking_number,
)

MAIL = Mail(
    "M1",
    MailKind.PIN_SLIP,
    Post.REGISTERED_EXPRESS,
    "ひとまど町",
    "みなと市",
    3,
    "港　岳",
    "2026-11-20T03:00:00+00:00",
    "V1",
)
FIRST = (PREPARED, prepared_payload(MAIL))
LATER = (
    (CHECKED, {"mail": "M1", "by": "磯　凪", "at": "2026-11-20T04:00:00+00:00"}),
    (SENT, {"mail": "M1", "tracking": "12345678901", "at": "2026-11-20T05:00:00+00:00"}),
    (RECEIVED, {"mail": "M1", "at": "2026-11-24T05:00:00+00:00"}),
)


def test_its_lines_tell_the_mail_as_it_was_written() -> None:
    assert fold_mails([FIRST]) == (MAIL,)


def test_each_line_brings_it_one_step_on_and_only_the_last_one_closes_it() -> None:
    told = [fold_mails([FIRST, *LATER[:n]])[0] for n in range(4)]
    assert [mail.state for mail in told] == [
        MailState.COUNTED,
        MailState.CHECKED,
        MailState.SENT,
        MailState.RECEIVED,
    ]
    assert [mail.open for mail in told] == [True, True, True, False]
    assert (told[3].checked_by, told[3].tracking) == ("磯　凪", "12345678901")


def test_a_dropped_mail_waits_for_nothing() -> None:
    (mail,) = fold_mails([FIRST, (DROPPED, {"mail": "M1"})])
    assert mail.state is MailState.DROPPED
    assert not mail.open


def test_lines_of_a_mail_whose_first_one_was_erased_and_other_lines_tell_nothing() -> None:
    assert fold_mails(LATER) == ()
    assert fold_mails([("desk.copy_saved", {}), FIRST]) == (MAIL,)


@pytest.mark.parametrize("name", ["港　岳", "港岳", " 港 岳 "])
def test_the_clerk_who_counted_first_cannot_check_however_the_name_is_written(name: str) -> None:
    assert refusal_of_check(MAIL, name, 3) is Refused.SAME_CLERK


def test_the_second_count_has_to_agree() -> None:
    assert refusal_of_check(MAIL, "磯　凪", 3) is None
    assert refusal_of_check(MAIL, "磯　凪", 2) is Refused.OTHER_COUNT
    assert refusal_of_check(MAIL, "磯　凪", None) is Refused.NO_COUNT
    assert refusal_of_check(MAIL, "　", 3) is Refused.NO_CLERK


def test_a_new_mail_needs_both_ends_and_a_number_of_pieces() -> None:
    assert refusal_of_new("町", "市", 1) is None
    assert refusal_of_new(" ", "市", 1) is Refused.NO_SENDER
    assert refusal_of_new("町", "", 1) is Refused.NO_RECEIVER
    assert refusal_of_new("町", "市", None) is Refused.NO_COUNT


def test_what_may_be_a_my_number_is_taken_nowhere() -> None:
    number = "123456789018"  # its last digit is the check digit of a 個人番号
    assert refusal_of_tracking(number) is Refused.MY_NUMBER
    assert refusal_of_tracking("1234-5678-9018") is Refused.MY_NUMBER
    assert refusal_of_new("町", number, 1) is Refused.MY_NUMBER
    assert refusal_of_tracking("123456789017") is None


@pytest.mark.parametrize("typed", ["123-45-67890-1", "１２３４５６７８９０１", " 123 4567 8901 "])
def test_a_tracking_number_is_taken_without_hyphens_spaces_and_width(typed: str) -> None:
    assert refusal_of_tracking(typed) is None
    assert tracking_number(typed) == "12345678901"


@pytest.mark.parametrize("typed", ["", "1234567", "12345678901234", "12345678あ"])
def test_what_is_no_tracking_number_is_refused(typed: str) -> None:
    assert refusal_of_tracking(typed) is Refused.TRACKING


@given(st.text(max_size=6))
def test_pieces_are_a_count_or_nothing(text: str) -> None:
    count = pieces_of(text)
    assert count is None or 1 <= count <= MOST_PIECES


def test_pieces_in_wide_digits_are_a_count_too() -> None:
    assert [pieces_of(text) for text in ("２", " 12 ", "0", "100", "-1", "²")] == [
        2,
        12,
        None,
        None,
        None,
        2,
    ]


@given(
    st.sampled_from(MailKind), st.sampled_from(Post), st.text(min_size=1, max_size=9),
    st.integers(1, MOST_PIECES),
)  # fmt: skip
def test_whatever_is_written_is_read_back(
    kind: MailKind, post: Post, receiver: str, pieces: int
) -> None:
    mail = replace(MAIL, kind=kind, post=post, receiver=receiver, pieces=pieces)
    assert fold_mails([(PREPARED, prepared_payload(mail))]) == (mail,)


def test_the_tracking_number_is_not_in_a_trace() -> None:
    assert "12345678901" not in repr(replace(MAIL, tracking="12345678901"))
