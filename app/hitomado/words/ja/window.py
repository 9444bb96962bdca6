"""The window: what a key that cannot do its work says instead, and what to do then."""

TEXT: dict[str, str] = {
    # first start
    "window.setup.no_name": "市区町村名を、都道府県から入力してください。",
    "window.setup.no_code": "市区町村コードを、6桁の数字で入力してください。",
    "window.setup.code_form": "市区町村コードは、検査数字まで入れて6桁の数字です。",
    "window.setup.code_wrong": "この市区町村コードはありません。6桁の数字を確かめてください。",
    "window.setup.no_clerk": "担当者の名前を入力してください。",
    # pads for a PIN
    "window.pad.unsure": "本人が番号を確かめたら、下の四角に印を付けてください（スペース）。",
    # readers and cards
    "window.reader.diagnosis": "直らないときは Ctrl+D で、カードリーダーの診断をします。",
    "window.take_card": "カードをリーダーから取ると、次へ進みます。",
    # reading again
    "window.reread.title": "読み直していないカードがあります：{names}",
    "window.reread.what": "進むと、ICチップで確かめないまま「後日」として記録されます。",
    "window.reread.do": "カードを置いて読み直すか、もう一度 Enter を押して進んでください。",
    # questions: what can be done, which is not yet done
    "window.possible": "これから",
    "window.number_b.era_first": "先に、年の書き方を1字で選んでください（昭和は S、西暦は W）。",
}
