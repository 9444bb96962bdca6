"""A comparison as it is shown: marks where the reasons are, sentences, what may be done."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hitomado import wiring
from hitomado.core.chip.reading import Attributes, Source
from hitomado.core.dates_parse import parse_date
from hitomado.core.match.addresses import compare_addresses
from hitomado.core.match.comparison import Comparison, Field, FieldComparison, Level, MatchReason
from hitomado.core.match.names import compare_names
from hitomado.core.match.options import MatchOptions
from hitomado.core.match.people import Compared, compare_people
from hitomado.core.people import Sex
from hitomado.ui.kit.comparison_data import ChipImage, FieldView
from hitomado.ui.kit.comparison_pieces import Piece, pieces
from hitomado.ui.models.compared import FACE_HELPS, comparison_shown, face_wanted
from hitomado.words import LANGUAGES, Words

OPTIONS = MatchOptions(own_municipality="ひとまど町")
SAY = Words("ja")


def address(a: str, b: str) -> FieldComparison:
    return compare_addresses(a, b, wiring.variants(), OPTIONS)


def name(a: str, b: str) -> FieldComparison:
    return compare_names(a, b, wiring.variants(), OPTIONS)


def view(compared: FieldComparison) -> FieldView:
    (shown,) = comparison_shown(Comparison((compared,)), SAY).fields
    return shown


def marked(shown: FieldView) -> list[tuple[str, str, tuple[int, ...]]]:
    return [(p.chip, p.register, p.reasons) for p in shown.pieces if p.reasons]


_NAMES = st.text("渡邉邊辺髙高　 斉斎〓吉𠮷\U000e0110々アｱー", max_size=8)
_ADDRESSES = st.text("浜町大字一二12３丁目番地号-－　 ハイツ室之ノ〓", max_size=14)


@given(_NAMES, _NAMES, _ADDRESSES, _ADDRESSES)
def test_what_carries_no_mark_is_the_same_on_both_sides(a: str, b: str, x: str, y: str) -> None:
    for compared in (name(a, b), address(x, y)):
        if compared.level is Level.IDENTICAL:
            continue
        shown = view(compared)
        assert "".join(p.chip for p in shown.pieces) == compared.a
        assert "".join(p.register for p in shown.pieces) == compared.b
        assert all(p.chip == p.register for p in shown.pieces if not p.reasons)


@given(_NAMES, _NAMES, _ADDRESSES, _ADDRESSES)
def test_every_sentence_has_its_mark_and_the_marks_are_numbered_as_they_are_met(
    a: str, b: str, x: str, y: str
) -> None:
    for compared in (name(a, b), address(x, y)):
        if compared.level is Level.IDENTICAL or not (compared.a or compared.b):
            continue
        shown = view(compared)
        met = list(dict.fromkeys(i for p in shown.pieces for i in p.reasons))
        assert met == list(range(len(shown.differences)))
        assert len({d.sentence for d in shown.differences}) == len(shown.differences)


def test_each_differing_character_has_a_mark_of_its_own() -> None:
    assert marked(view(name("髙橋　邉子", "高橋　辺子"))) == [
        ("髙", "高", (0,)),
        ("邉", "辺", (1,)),
    ]


def test_a_character_only_one_side_has_is_a_gap_on_the_other() -> None:
    assert marked(view(name("山田　太郎", "山田太郎"))) == [("　", "", (0,))]


def test_a_variation_selector_is_marked_together_with_its_character() -> None:
    shown = view(name("渡邉\U000e010f太", "渡邉太"))
    assert marked(shown) == [("邉\U000e010f", "邉", (0,))]
    assert shown.differences[0].pair == ("邉\U000e010f", "邉")


def test_a_missing_building_is_a_gap_behind_the_lot() -> None:
    shown = view(address("ひとまど町浜町8番2号", "ひとまど町浜町8番2号　潮風ハイツ103"))
    assert [m[:2] for m in marked(shown)] == [("", "　潮風ハイツ103")]
    assert [d.level for d in shown.differences] == [Level.NEEDS_HUMAN]


def test_a_lot_written_otherwise_is_one_mark_and_not_confetti() -> None:
    shown = view(address("ひとまど町浜町二丁目８番２号", "ひとまど町浜町2-8-2"))
    assert [m[:2] for m in marked(shown)] == [("二丁目８番２号", "2-8-2")]


def test_another_number_is_marked_at_its_own_place_though_the_comparator_names_its_value() -> None:
    shown = view(address("ひとまど町浜町一丁目1番1号", "ひとまど町浜町二丁目1番1号"))
    assert [m[:2] for m in marked(shown)] == [("一", "二")]


def test_the_level_is_said_in_a_short_word_and_the_reason_in_the_catalogues_sentence() -> None:
    (said,) = view(name("髙橋", "高橋")).differences
    assert said.word == "異体字"
    assert said.sentence.startswith("「髙」は「高」の異体字です（1文字目、証明書では表せない字")


def test_the_words_of_a_table_are_said_and_not_its_code() -> None:
    assert "koseki" not in view(name("髙橋", "高橋")).differences[0].sentence


def test_numbers_and_notation_are_not_shown_large_but_doubtful_characters_are() -> None:
    assert view(name("斎藤", "斉藤")).differences[0].pair == ("斎", "斉")
    assert view(name("ＡＮＡ", "ANA")).differences[0].pair is None
    assert view(address("浜町1番2号", "浜町1番3号")).differences[0].pair is None


def test_the_face_is_offered_where_it_helps_and_no_more_once_it_is_there() -> None:
    compared = Comparison((name("〓田", "𠮷田"),))
    assert face_wanted(compared)
    assert not face_wanted(Comparison((name("斎藤", "斉藤"),)))
    hints = [
        comparison_shown(compared, SAY, face_hint="F2", images=images).fields[0]
        for images in ({}, {Field.NAME: ChipImage("券面の氏名", b"")})
    ]
    assert [f.differences[0].hint for f in hints] == ["F2", ""]
    (without,) = comparison_shown(Comparison((name("斎藤", "斉藤"),)), SAY, face_hint="F2").fields
    assert without.differences[0].hint == ""


def test_the_codes_for_which_the_face_helps_are_codes_of_the_comparator() -> None:
    for code in FACE_HELPS:
        assert f"match.{code}" in SAY


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_level_of_every_field_says_what_the_clerk_may_do(language: str) -> None:
    say = Words(language)
    for level in Level:
        for what in Field:
            reason = (MatchReason("empty", level),) if level is not Level.IDENTICAL else ()
            compared = FieldComparison(what, level, reason, "male", "male")
            (shown,) = comparison_shown(Comparison((compared,)), say).fields
            assert bool(shown.to_do) == (level is not Level.IDENTICAL)


def test_after_the_work_the_page_itself_says_what_to_do() -> None:
    (shown,) = comparison_shown(Comparison((name("斎藤", "斉藤"),)), SAY, other="expected").fields
    assert shown.to_do == ""


def test_sex_and_date_are_said_in_words_beside_what_is_written() -> None:
    chip = Attributes("山田", "浜町1番", "19800217", Sex.MALE, Source.TEXT_PIN)
    other = Compared("山田", "浜町1番", parse_date("昭和55年2月18日"), Sex.FEMALE)
    compared = compare_people(chip, other, wiring.variants(), OPTIONS)
    _, _, born, sex = comparison_shown(compared, SAY).fields
    assert marked(born) == [("19800217", "昭和55年2月18日", (0,))]
    assert born.read == ("昭和55年2月17日", "")
    assert marked(sex) == [("男", "女", (0,))]


def test_the_second_side_is_named_for_what_it_is() -> None:
    shown = comparison_shown(Comparison(()), SAY, chip="sign", other="mover")
    assert (shown.chip_title, shown.register_title) == ("署名用電子証明書", "転出証明書情報")


def test_compared_values_do_not_show_in_a_repr() -> None:
    shown = comparison_shown(Comparison((name("渡邉", "渡辺"),)), SAY)
    assert "邉" not in repr(shown)
    assert "邉" not in repr(shown.fields[0].pieces)


def test_a_reason_about_equal_texts_marks_the_whole() -> None:
    reason = MatchReason("split", Level.NEEDS_HUMAN)
    assert pieces("浜町", "浜町", (reason,)) == (Piece("浜町", "浜町", (0,)),)


def test_two_empty_sides_are_said_though_there_is_nothing_to_mark() -> None:
    shown = view(name("", ""))
    assert [d.sentence for d in shown.differences] == [SAY("match.empty")]


def test_two_sentences_at_one_place_share_the_mark() -> None:
    reasons = (
        MatchReason("lot_notation", Level.NOTATION, 2, "1番2号", "1-2"),
        MatchReason("number_notation", Level.NOTATION, 2, "1", "1"),
    )
    found = pieces("浜町1番2号", "浜町1-2", reasons)
    assert found == (Piece("浜町", "浜町"), Piece("1番2号", "1-2", (0, 1)))
