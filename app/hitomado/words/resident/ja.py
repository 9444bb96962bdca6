"""The resident's screen in plain Japanese, with readings."""

TEXT: dict[str, str] = {
    "resident.welcome.title": "こんにちは",
    "resident.welcome.body": (
        "マイナンバーカードを｜職員《しょくいん》に｜渡《わた》してください。"
        "｜暗証番号《あんしょうばんごう》を｜言《い》う｜必要《ひつよう》はありません。"
    ),
    "resident.seen.title": "カードを｜確認《かくにん》しました",
    "resident.seen.body": "｜職員《しょくいん》の｜案内《あんない》を｜待《ま》ってください。",
    "resident.reading.title": "カードを｜読《よ》んでいます",
    "resident.reading.keep": "カードを｜動《うご》かさないでください。",
    "resident.reading.free": (
        "カードの｜種類《しゅるい》と｜有効期限《ゆうこうきげん》"
        "（｜暗証番号《あんしょうばんごう》は｜使《つか》いません）"
    ),
    "resident.reading.attributes": (
        "｜名前《なまえ》、｜住所《じゅうしょ》、｜生年月日《せいねんがっぴ》、｜性別《せいべつ》"
    ),
    "resident.reading.face": "｜顔写真《かおじゃしん》",
    "resident.reading.sign": "｜署名用電子証明書《しょめいようでんししょうめいしょ》",
    "resident.reading.tries": (
        "｜暗証番号《あんしょうばんごう》を｜入《い》れられる｜回数《かいすう》"
    ),
    "resident.reading.change": ("｜暗証番号《あんしょうばんごう》を｜新《あたら》しくしています"),
    "resident.pins.title": "4つの｜暗証番号《あんしょうばんごう》",
    "resident.enter.title": "この｜暗証番号《あんしょうばんごう》を｜入《い》れてください",
    "resident.enter.new": (
        "｜新《あたら》しい｜暗証番号《あんしょうばんごう》を｜決《き》めて、｜入《い》れてください"
    ),
    "resident.sign.title": "｜名前《なまえ》を｜書《か》いてください",
    "resident.sign.body": (
        "｜紙《かみ》に｜書《か》いてあることを｜確《たし》かめて、｜署名《しょめい》の"
        "｜場所《ばしょ》に｜名前《なまえ》を｜書《か》いてください。"
    ),
    "resident.wait.title": "｜職員《しょくいん》が｜手続《てつづ》きをしています",
    "resident.wait.body": "そのままお｜待《ま》ちください。",
    "resident.thanks.title": "｜終《お》わりました",
    "resident.thanks.card": "カードを｜受《う》け｜取《と》りましたか。",
    "resident.thanks.paper": (
        "｜受付《うけつけ》の｜紙《かみ》を｜持《も》って｜帰《かえ》ってください。"
    ),
    "resident.sign.transfer_in": "｜転入届《てんにゅうとどけ》",
    "resident.sign.transfer_in_by_card": "｜転入届《てんにゅうとどけ》",
    "resident.sign.transfer_in_from_abroad": "｜転入届《てんにゅうとどけ》",
    "resident.sign.move_within": "｜転居届《てんきょとどけ》",
    "resident.sign.household_change": "｜世帯変更届《せたいへんこうとどけ》",
    "resident.sign.move_out": "｜転出届《てんしゅつとどけ》",
    "resident.sign.continued_use": "カードを｜続《つづ》けて｜使《つか》う｜届《とど》け",
    "resident.sign.continued_use_abroad": (
        "｜外国《がいこく》でもカードを｜使《つか》う｜届《とど》け"
    ),
    "resident.sign.card_update": "カードに｜書《か》いてあることの｜変更《へんこう》",
    "resident.sign.validity_change": "カードの｜有効期限《ゆうこうきげん》の｜変更《へんこう》",
    "resident.sign.sign_certificate": (
        "｜署名用電子証明書《しょめいようでんししょうめいしょ》の｜申請《しんせい》"
    ),
    "resident.sign.auth_certificate": (
        "｜利用者証明用電子証明書《りようしゃしょうめいようでんししょうめいしょ》の"
        "｜申請《しんせい》"
    ),
    "resident.sign.certificate_renewal": (
        "｜電子証明書《でんししょうめいしょ》の｜更新《こうしん》の｜申請《しんせい》"
    ),
    "resident.sign.revocation": "｜電子証明書《でんししょうめいしょ》をやめる｜申請《しんせい》",
    "resident.sign.pin_change": "｜暗証番号《あんしょうばんごう》の｜変更《へんこう》",
    "resident.sign.pin_reset": (
        "｜暗証番号《あんしょうばんごう》を｜決《き》め｜直《なお》す｜申請《しんせい》"
    ),
    "resident.sign.pin_reset_elsewhere": (
        "｜暗証番号《あんしょうばんごう》を｜決《き》め｜直《なお》す｜申請《しんせい》"
    ),
    "resident.sign.suspension": "カードを｜止《と》める｜届《とど》け",
    "resident.sign.suspension_lift": "カードをまた｜使《つか》う｜届《とど》け",
    "resident.sign.loss_notice": "カードをなくした｜届《とど》け",
    "resident.sign.card_return": "カードを｜返《かえ》す｜届《とど》け",
    "resident.sign.card_reissue": "｜新《あたら》しいカードの｜申請《しんせい》",
    "resident.sign.express_issue": "｜急《いそ》ぎの｜新《あたら》しいカードの｜申請《しんせい》",
    "resident.sign.hand_over": "カードの｜受《う》け｜取《と》り",
    "resident.sign.counter_application": "カードの｜申請《しんせい》",
    "resident.sign.outreach_application": "カードの｜申請《しんせい》",
    "resident.sign.face_card": "｜顔認証《かおにんしょう》カードの｜申請《しんせい》",
    "resident.sign.number_change": "｜番号《ばんごう》の｜変更《へんこう》の｜申請《しんせい》",
    "resident.sign.residence_card": "｜特定在留《とくていざいりゅう》カードの｜申請《しんせい》",
}
