"""Invented people and cards, as the parts of the window are shown them."""

from datetime import date
from io import BytesIO

from hitomado.core.match.comparison import (
    Comparison,
    Field,
    FieldComparison,
    Level,
    MatchReason,
)
from hitomado.core.people import Sex
from hitomado.core.rules.plan import Place
from hitomado.core.visit.model import ActState
from hitomado.ui.kit.banner import BannerAction, BannerView
from hitomado.ui.kit.card_facts import CardFact, CardFactsView, TriesView
from hitomado.ui.kit.comparison_data import ComparisonShown
from hitomado.ui.kit.guide_step_row import GuideStepView
from hitomado.ui.kit.household_list import HouseholdView, PersonView, TaskState, TaskView
from hitomado.ui.kit.primary_bar import BarAction, PrimaryBarView
from hitomado.ui.kit.question_row import ChoiceView, QuestionView
from hitomado.ui.kit.search_box import ResultRow
from hitomado.ui.kit.shapes import Shape, Tone
from hitomado.ui.kit.status_strip import StatusItem, StatusStripView
from hitomado.ui.kit.step_rail import StepRailView, StepState, StepView
from hitomado.ui.kit.tick_row import TickView
from hitomado.ui.models.compared import comparison_shown
from hitomado.words import Words

TODAY = date(2026, 11, 21)


class Both:
    """Sample texts in both languages; the parts themselves ask `Words`."""

    def __init__(self, language: str) -> None:
        self._index = ("ja", "en").index(language)

    def __call__(self, ja: str, en: str) -> str:
        return (ja, en)[self._index]


def practice(t: Both) -> BannerView:
    return BannerView(
        Tone.PRACTICE,
        t("練習用の架空の方とカードです", "Invented people and cards"),
        t("印刷物にも「演習」と入ります。", "Prints are marked as well."),
    )


def error(t: Both) -> BannerView:
    return BannerView(
        Tone.ERROR,
        t("カードが取り出されました", "The card was taken out"),
        t("読み取りの途中でカードが離れました。", "It left the reader while being read."),
        t("カードを置き直してください。", "Put the card back on the reader."),
        (
            BannerAction("again", t("もう一度読む", "Read again"), primary=True),
            BannerAction("leave", t("閉じる", "Close")),
        ),
    )


def warning(t: Both) -> BannerView:
    return BannerView(
        Tone.WARNING,
        t("住民記録が3日前のものです", "The register is 3 days old"),
        remedy=t("新しいファイルを取り込んでください。", "Import a newer file."),
    )


def rail(t: Both) -> StepRailView:
    ja = "待機 カード 本人 照合 質問 届書 案内 再読取 完了"
    en = "Wait Card Person Compare Ask Form Guide Re-read Done"
    states = (*[StepState.DONE] * 3, StepState.NOW, *[StepState.NEXT] * 5)
    titles = t(ja, en).split()
    return StepRailView(tuple(StepView(w, s) for w, s in zip(titles, states, strict=True)))


def status(t: Both) -> StatusStripView:
    reader, register, terminal = t("リーダー 住民記録 統合端末", "Reader Register Terminal").split()
    return StatusStripView(
        (
            StatusItem(Shape.READER, reader, t("使えます", "ready"), Tone.SUCCESS),
            StatusItem(Shape.BOOK, register, t("3日前のデータ", "3 days old"), Tone.WARNING),
            StatusItem(Shape.TERMINAL, terminal, t("停止中", "out of order"), Tone.ERROR),
        )
    )


def card(t: Both) -> CardFactsView:
    return CardFactsView(
        t("マイナンバーカード", "My Number Card"),
        (
            CardFact(t("有効期限", "Expiry"), t("令和13年5月4日", "4 May 2031")),
            CardFact(t("発行市区町村", "Issued by"), t("ひとまど町", "Hitomado Town")),
            CardFact(t("署名用", "Signature"), t("格納なし", "absent"), Tone.WARNING),
            CardFact(t("利用者証明用", "Authentication"), t("有効", "valid"), Tone.SUCCESS),
        ),
        (
            TriesView(t("券面事項入力補助用", "Text input"), 3, 3),
            TriesView(t("利用者証明用", "Authentication"), 1, 3),
            TriesView(t("署名用", "Signature"), 0, 5),
            TriesView(t("住民基本台帳用", "Basic register"), None, 3),
            TriesView(t("照合番号B", "Number B"), 10, 10, stop=5),
        ),
    )


_A = ("渡邉　凜太郎", "埼玉県ひとまど郡ひとまど町大字入江１２３番地４ 入江荘２０３号室")
_B = ("渡邊　凛太郎", "埼玉県ひとまど郡ひとまど町大字入江123-4　入江荘203")


def differing() -> Comparison:
    """A name of two variants, a room written otherwise, a sex that is missing."""
    unforced, human = Level.VARIANT_UNFORCED, Level.NEEDS_HUMAN
    name = (
        MatchReason("variant", unforced, 1, "邉", "邊", "koseki"),
        MatchReason("variant", unforced, 3, "凜", "凛", "jinmei"),
    )
    address = (
        MatchReason("lot_notation", Level.NOTATION, 17, "１２３番地４", "123-4"),
        MatchReason("room_form", human, None, "２０３号室", "203"),
    )
    sex = (MatchReason("empty", human, None, Sex.MALE, ""),)
    return Comparison(
        (
            FieldComparison.of(Field.NAME, name, _A[0], _B[0]),
            FieldComparison.of(Field.ADDRESS, address, _A[1], _B[1]),
            FieldComparison(Field.BIRTH_DATE, Level.IDENTICAL, (), "19800217", "19800217"),
            FieldComparison.of(Field.SEX, sex, Sex.MALE, ""),
        )
    )


def differences(say: Words) -> ComparisonShown:
    return comparison_shown(differing(), say)


def selected(say: Words) -> ComparisonShown:
    """A form chosen by a variation selector on one side only."""
    reason = MatchReason("selector", Level.VARIANT_FORCED, 1, "邉\U000e0110", "邉")
    name = FieldComparison.of(Field.NAME, (reason,), "渡邉\U000e0110　湊", "渡邉　湊")
    return comparison_shown(Comparison((name,)), say)


def agreement() -> Comparison:
    values = {"name": "山田　花子", "address": "入江1番地", "birth_date": "19800217", "sex": "male"}
    return Comparison(
        tuple(FieldComparison(f, Level.IDENTICAL, (), values[f], values[f]) for f in Field)
    )


def household(t: Both) -> HouseholdView:
    update, sign = t("券面変更", "Card update"), t("署名用の発行", "Signature")
    return HouseholdView(
        (
            PersonView(
                "1",
                "渡邉　凜太郎",
                t("世帯主", "head"),
                t("読み取り済み", "card read"),
                Tone.SUCCESS,
                (TaskView(update, TaskState.DONE), TaskView(sign, TaskState.NOW)),
            ),
            PersonView(
                "2",
                "MARTINEZ LOPEZ ANA",
                t("妻", "wife"),
                t("カードを置いてください", "place the card"),
                Tone.ACTION,
                (TaskView(update, TaskState.TO_DO), TaskView(sign, TaskState.LATER)),
            ),
            PersonView(
                "3",
                "渡邉　湊",
                t("子", "child"),
                t("期限切れ", "expired"),
                Tone.ERROR,
                (TaskView(update, TaskState.STOPPED),),
            ),
        ),
        current="1",
    )


def results(t: Both) -> tuple[ResultRow, ...]:
    return (
        ResultRow(
            "1", "渡邉　凜太郎", "ワタナベ　リンタロウ", "昭和55年2月17日", "大字入江123番地4"
        ),
        ResultRow(
            "2", "渡辺　花", "ワタナベ　ハナ", "平成2年1月3日", "", t("住所は確認してから", "later")
        ),
    )


def question(t: Both) -> QuestionView:
    return QuestionView(
        "filed",
        t("転出届は出してありますか", "Was the move-out filed?"),
        (
            ChoiceView("yes", t("出した", "Yes")),
            ChoiceView("no", t("まだ出していない", "Not yet")),
            ChoiceView("unknown", t("わからない", "Unknown")),
        ),
        why=t("出していないと、カードでの転入はできません。", "Without it, no move-in by card."),
    )


def tick(t: Both) -> TickView:
    return TickView(
        "returned",
        t("カードをお返ししました", "The card was handed back"),
        reason=t("カードがリーダーにあるうちは終われません。", "Not while it is on the reader."),
    )


def guide(t: Both) -> tuple[GuideStepView, ...]:
    return (
        GuideStepView(
            "1",
            Place.THIS_PC,
            t("届書を印刷します。", "Print the form."),
            ActState.CONFIRMED,
            when="10:42",
        ),
        GuideStepView(
            "2",
            Place.TERMINAL,
            t("券面記載事項の変更を開き、カードを読み取ります。", "Open the card update, read it."),
            ActState.INSTRUCTED,
            t("住民基本台帳用（数字4桁）", "basic register (4 digits)"),
        ),
        GuideStepView("3", Place.RESIDENT, t("署名します。", "Sign the form."), ActState.PLANNED),
    )


def bar(t: Both) -> PrimaryBarView:
    return PrimaryBarView(
        t("次へ進む", "Continue"),
        main_enabled=False,
        back=t("戻る", "Back"),
        actions=(
            BarAction("search", t("住民を探す", "Find"), "F3"),
            BarAction("aside", t("中断する", "Put aside"), "F8"),
        ),
        hint=t("残り1問に答えてください", "One question is open"),
    )


def page_png(width: int = 420, height: int = 594) -> bytes:
    """A grey page with lines, as a PNG."""
    from PIL import Image, ImageDraw

    page = Image.new("L", (width, height), 255)
    draw = ImageDraw.Draw(page)
    for y in range(40, height - 40, 24):
        draw.line((40, y, width - 40, y), fill=90, width=2)
    written = BytesIO()
    page.save(written, "PNG")
    return written.getvalue()
