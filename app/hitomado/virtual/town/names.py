"""Names of invented people: ordinary ones, and those that try every part of the comparison."""

from typing import NamedTuple


class Name(NamedTuple):
    """One part of a name and its reading."""

    text: str
    kana: str


def _names(text: str) -> tuple[Name, ...]:
    return tuple(Name(*pair.split("/")) for pair in text.split())


# more frequent names stand more than once
SURNAMES = _names(
    "島本/シマモト 島本/シマモト 島本/シマモト 浜口/ハマグチ 浜口/ハマグチ 磯崎/イソザキ "
    "磯崎/イソザキ 岬/ミサキ 灯野/トモノ 船越/フナコシ 船越/フナコシ 網代/アジロ 汐見/シオミ "
    "汐見/シオミ 波多/ハタ 沖田/オキタ 沖田/オキタ 潮崎/シオザキ 真砂/マサゴ 貝原/カイバラ "
    "渚/ナギサ 海部/カイフ 松浦/マツウラ 松浦/マツウラ 小浜/コハマ 大浜/オオハマ 入江/イリエ "
    "入江/イリエ 津田/ツダ 津田/ツダ 港/ミナト 鷺沢/サギサワ 千鳥/チドリ 鴨居/カモイ "
    "山田/ヤマダ 山田/ヤマダ 佐藤/サトウ 佐藤/サトウ 鈴木/スズキ 田中/タナカ 中村/ナカムラ "
    "林/ハヤシ 森/モリ 森/モリ 池田/イケダ 橋本/ハシモト 石川/イシカワ 前田/マエダ 藤田/フジタ "
    "後藤/ゴトウ 岡田/オカダ 長谷川/ハセガワ 村上/ムラカミ 近藤/コンドウ 坂本/サカモト "
    "遠藤/エンドウ 青木/アオキ 西村/ニシムラ 福田/フクダ 太田/オオタ 三浦/ミウラ 岡本/オカモト "
    "土屋/ツチヤ 大谷/オオタニ 小山/コヤマ 二宮/ニノミヤ 八木/ヤギ 丸山/マルヤマ 今井/イマイ"
)
# old and variant forms, user-defined characters (private use), ideographic variation sequences,
# characters beyond the basic plane
RARE_SURNAMES = (
    Name("髙﨑", "タカサキ"),
    Name("髙橋", "タカハシ"),
    Name("渡邊", "ワタナベ"),
    Name("渡邉", "ワタナベ"),
    Name("渡辺", "ワタナベ"),
    Name("齋藤", "サイトウ"),
    Name("齊藤", "サイトウ"),
    Name("斎藤", "サイトウ"),
    Name("斉藤", "サイトウ"),
    Name("濵田", "ハマダ"),
    Name("濱田", "ハマダ"),
    Name("黑澤", "クロサワ"),
    Name("德永", "トクナガ"),
    Name("廣瀨", "ヒロセ"),
    Name("桒原", "クワバラ"),
    Name("𠮷野", "ヨシノ"),
    Name("圡屋", "ツチヤ"),
    Name("辻󠄀本", "ツジモト"),  # U+8FBB U+E0100
    Name("葛󠄀城", "カツラギ"),  # U+845B U+E0100
    Name("\ue001浦", "カミウラ"),  # 外字
    Name("大\ue05f", "オオサワ"),  # 外字
)
MALE = _names(
    "健一/ケンイチ 太郎/タロウ 誠/マコト 修/オサム 茂/シゲル 清/キヨシ 博/ヒロシ 隆/タカシ "
    "浩二/コウジ 大輔/ダイスケ 翔太/ショウタ 蓮/レン 悠真/ユウマ 陽翔/ハルト 湊/ミナト 樹/イツキ "
    "颯太/ソウタ 拓海/タクミ 直人/ナオト 亮/リョウ 哲也/テツヤ 正男/マサオ 三郎/サブロウ "
    "一郎/イチロウ 勇/イサム 武/タケシ 昇/ノボル 和夫/カズオ 達也/タツヤ 海斗/カイト"
)
FEMALE = _names(
    "花子/ハナコ 恵子/ケイコ 幸子/サチコ 和子/カズコ 洋子/ヨウコ 節子/セツコ 千代/チヨ ハル/ハル "
    "キヨ/キヨ フミ/フミ 由美/ユミ 直美/ナオミ 美咲/ミサキ 陽菜/ヒナ 結衣/ユイ 葵/アオイ "
    "さくら/サクラ 凛/リン 愛/アイ 真由美/マユミ 久美子/クミコ 明美/アケミ 裕子/ユウコ 千尋/チヒロ "
    "七海/ナナミ 美波/ミナミ 汐里/シオリ 渚/ナギサ 弥生/ヤヨイ ゑい/エイ"
)


class ForeignName(NamedTuple):
    """A foreign national's names. alias: 通称, "" = none."""

    latin: str
    kana: str
    kanji: str
    alias: str
    alias_kana: str
    female: bool


FOREIGN = (
    ForeignName("NGUYEN VAN MINH", "グエン　ヴァン　ミン", "", "", "", False),
    ForeignName("TRAN THI HOA", "チャン　ティ　ホア", "", "", "", True),
    ForeignName("SANTOS MARIA CRUZ", "サントス　マリア　クルス", "", "", "", True),
    ForeignName("REYES JOSE ANTONIO", "レイエス　ホセ　アントニオ", "", "", "", False),
    ForeignName("WANG XIAOMING", "オウ　ショウメイ", "王　小明", "", "", False),
    ForeignName("LI MEILING", "リ　ビレイ", "李　美玲", "入江　美玲", "イリエ　ミレイ", True),
    ForeignName("KIM MINJUN", "キム　ミンジュン", "金　敏俊", "金田　敏", "カネダ　トシ", False),
    ForeignName("BUDI SANTOSO", "ブディ　サントソ", "", "", "", False),
    ForeignName("SITI RAHAYU", "シティ　ラハユ", "", "", "", True),
    ForeignName("GURUNG SITA", "グルン　シタ", "", "", "", True),
    ForeignName("O'BRIEN JOHN PATRICK", "オブライエン　ジョン", "", "", "", False),
    ForeignName(
        "SILVA ANA PAULA", "シルバ　アナ　パウラ", "", "浜口　アナ", "ハマグチ　アナ", True
    ),
)
