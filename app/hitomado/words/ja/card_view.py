"""カードの画面：内容、写真、署名用電子証明書、暗証番号の変更、読み取りの中止."""

TEXT: dict[str, str] = {
    # 暗証番号の残り回数
    "card_view.tries.usable": "使えます",
    "card_view.tries.fewer": "使えます（あと{count}回）",
    "card_view.tries.low": "あと{count}回でロック",
    "card_view.tries.stop": "あと{count}回のため使いません",
    "card_view.tries.unused": "証明書がありません",
    "card_view.tries.blocked": "ロック中",
    # 何のカードか
    "card_view.usual": "窓口の手続きに使えるカードです。",
    "card_view.expiry": "{day}まで",
    "card_view.until": "{day}まで",
    "card_view.municipality": "発行市区町村コード",
    "card_view.attributes": "4情報（氏名・住所など）",
    "card_view.chip": "ICチップ",
    "card_view.integrity.consistent": "整合性を確認",
    "card_view.integrity.broken": "整合性に問題があります",
    "card_view.integrity.not_checked": "整合性は未確認",
    "card_view.with_integrity": "{value}（{integrity}）",
    # 読み取りの中止
    "card_view.busy": "読み取りに時間がかかっています。Esc でやめられます。",
    "card_view.stop": "読み取りをやめる",
    "card_view.again": "もう一度読む",
    "card_view.again_hint": "カードを置いたまま、F5 でもう一度読めます。",
    # カードを見る
    "card_view.look": "カードを見る",
    "card_view.close": "閉じる",
    "card_view.heading": "{name}さんのカード",
    # 写真
    "card_view.photo": "写真を見る",
    "card_view.photo.title": "写真と券面の画像",
    "card_view.photo.why": "写真を読むため、照合番号Bを入力します。記録には残りません。",
    "card_view.photo.photo": "写真",
    "card_view.photo.name": "氏名の画像",
    "card_view.photo.address": "住所の画像",
    "card_view.photo.unreadable": (
        "写真を画像として開けません。券面の写真と本人を見比べてください。"
    ),
    "card_view.photo.image_unreadable": "画像として開けません",
    "card_view.photo.address_closed": "住所の画像は表示できません",
    "card_view.photo.source": "券面事項確認アプリケーションから、照合番号Bで読み取りました。",
    "card_view.photo.record": "画像の記録：{integrity}",
    "card_view.photo.chip": "ICチップの応答：{integrity}",
    "card_view.photo.expiry": "券面の有効期限：{day}",
    "card_view.photo.gone": "この画像は記録されません。Esc で閉じると消えます。",
    # 署名用電子証明書
    "card_view.sign": "署名用を読む",
    "card_view.sign.title": "署名用電子証明書",
    "card_view.sign.whose": "カードの本人が、署名用の暗証番号を入力してください",
    "card_view.sign.valid": "有効期間",
    "card_view.sign.period": "{begins}から{ends}まで",
    "card_view.sign.name": "発行時の氏名",
    "card_view.sign.address": "発行時の住所",
    "card_view.sign.birth": "生年月日",
    "card_view.sign.same": "いまの4情報と同じです",
    "card_view.sign.differs": "いまの4情報と違います（変わる前の発行なら、発行し直します）",
    "card_view.sign.unread": "4情報を読むと比べられます",
    "card_view.sign.flags": "代替文字",
    "card_view.sign.flagged": "{count}文字あります（その文字は比べていません）",
    "card_view.sign.no_flags": "ありません",
    "card_view.sign.era": "元号の数字が年と合いません",
    "card_view.sign.integrity": "証明書",
    # 暗証番号の入力
    "card_view.pad.shuffle": "並べ替え（スペースキー）",
    "card_view.letters.field": "英大文字と数字 6～16文字",
    "card_view.letters.hint": "英大文字と数字を両方使った6～16文字を入力してください",
    "card_view.letters.count": "{count}文字入力済み（{least}～{most}文字）",
    # 暗証番号の変更
    "card_view.change": "暗証番号の変更",
    "card_view.change.ask": "どの暗証番号を変えますか（本人がいまの番号を知っているとき）",
    "card_view.change.locked": "ロックされているため変更できません（再設定が必要です）：{names}",
    "card_view.change.why": "住民基本台帳用は、統合端末で変えます。",
    "card_view.change.cancel": "変えない",
    "card_view.change.old": "{pin}：いまの暗証番号",
    "card_view.change.new": "{pin}：新しい暗証番号",
    "card_view.change.again": "{pin}：新しい暗証番号をもう一度",
    "card_view.change.mind": "生年月日や同じ数字の並びなど、推測されやすい番号は避けてください。",
    "card_view.change.weak_do": (
        "この番号でよければ、もう一度入力します。別の番号にするなら、"
        "「やめる」を押して F6 からやり直します。"
    ),
    "card_view.change.done": "{pin}の暗証番号を変えました",
    "card_view.change.done_do": "新しい番号は本人だけが知っています。控えは本人が管理します。",
    "card_view.change.setting": "暗証番号の変更（いまの番号を本人が知っているとき）",
    "card_view.change.setting_why": (
        "使うと、カードの画面で本人がいまの番号と新しい番号を入力して変えられます。"
        "変えたことは番号なしで記録に残ります。住民基本台帳用は対象外です。"
    ),
    "card_view.change.setting.off": "使わない",
    "card_view.change.setting.on": "使う",
    # いましていること
    "card_view.deed.face": "写真と券面の画像を読んでいます… カードを動かさないでください",
    "card_view.deed.sign": "署名用電子証明書を読んでいます… カードを動かさないでください",
    "card_view.deed.change_pin": "暗証番号を変えています… カードを動かさないでください",
    "card_view.deed.tries": "残り回数を確かめています…",
}
