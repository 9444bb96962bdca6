"""The fields of one person of a 転出証明書, two lines a person."""

from collections.abc import Iterator

from PySide6.QtWidgets import QComboBox, QLineEdit

from hitomado.core.chip.reading import Attributes
from hitomado.core.dates_parse import parse_date
from hitomado.core.people import HEAD_OF_HOUSEHOLD, MoverPerson, Protection, ResidentKind, Sex
from hitomado.ui import theme
from hitomado.ui.kit.panel import Panel
from hitomado.ui.kit.parts import column, inset, row
from hitomado.ui.kit.ticks import Tick
from hitomado.words import Words

_SEXES = (Sex.FEMALE, Sex.MALE, Sex.NOT_APPLICABLE)
_HEIGHT = 42  # of a field: the style's padding is not known before it is shown
_TEXTS = ("name", "kana", "birth", "relationship", "former_name", "alias", "residence_until")


class MoverLine(Panel):
    """One person. A line without any text is nobody."""

    def __init__(self, words: Words) -> None:
        super().__init__("plain")
        self._texts = {name: self._text(words, name) for name in _TEXTS}
        self._sex = QComboBox()
        self._sex.setAccessibleName(words("ui.mover.sex"))
        self._sex.addItems([words(f"ui.sex.{s}") for s in _SEXES])
        self._foreign = Tick(words("ui.mover.foreign"))
        self._foreign.setAccessibleName(self._foreign.text())
        self._card = Tick(words("ui.mover.card"))
        self._card.setAccessibleName(self._card.text())
        self._card.setChecked(True)
        self._foreign.toggled.connect(self._texts["residence_until"].setVisible)
        self._texts["residence_until"].hide()
        look = theme.current()
        self._sex.setMinimumHeight(look.length(_HEIGHT))
        self.setMinimumHeight(2 * look.length(_HEIGHT) + 4 * look.space("half"))
        texts = self._texts
        upper = row(texts["name"], texts["kana"], texts["birth"], self._sex)
        lower = row(texts["relationship"], texts["former_name"], texts["alias"], self._foreign)
        lower.addWidget(texts["residence_until"])
        lower.addWidget(self._card)
        self.setLayout(inset(column(upper, lower), "half", "half"))
        self.setFocusProxy(texts["name"])

    def _text(self, words: Words, name: str) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(words(f"ui.mover.{name}"))
        field.setPlaceholderText(words(f"ui.mover.{name}"))
        return field

    def _said(self, name: str) -> str:
        return self._texts[name].text().strip()

    @property
    def fields(self) -> Iterator[QLineEdit]:
        """All text fields."""
        yield from self._texts.values()

    @property
    def empty(self) -> bool:
        """Whether nobody stands here: no name, no kana, no birth date."""
        return not any(self._said(name) for name in ("name", "kana", "birth"))

    @property
    def is_head(self) -> bool:
        """Whether this is the 世帯主 of the old household."""
        return self._said("relationship") == HEAD_OF_HOUSEHOLD

    @property
    def name(self) -> str:
        """氏名 as typed."""
        return self._said("name")

    def make_head(self) -> None:
        """Propose the first person as 世帯主."""
        self._texts["relationship"].setText(HEAD_OF_HOUSEHOLD)

    def fill(self, said: Attributes) -> None:
        """What the chip said is not typed again."""
        self._texts["name"].setText(said.name)
        self._texts["birth"].setText(said.birth_date)
        if said.sex in _SEXES:
            self._sex.setCurrentIndex(_SEXES.index(said.sex))

    def missing(self) -> QLineEdit | None:
        """The first field that is empty or cannot be read."""
        if not self._said("name"):
            return self._texts["name"]
        if parse_date(self._said("birth")).year is None:
            return self._texts["birth"]
        until = self._said("residence_until")
        if self._foreign.isChecked() and until and parse_date(until).exact is None:
            return self._texts["residence_until"]
        return None

    def person(self, number: int) -> MoverPerson:
        """What was typed; only for a line in which nothing is missing."""
        foreign = self._foreign.isChecked()
        return MoverPerson(
            id=str(number),
            name=self.name,
            birth=parse_date(self._said("birth")),
            sex=_SEXES[self._sex.currentIndex()],
            relationship=self._said("relationship"),
            kind=ResidentKind.FOREIGN if foreign else ResidentKind.JAPANESE,
            name_kana=self._said("kana"),
            former_name=self._said("former_name"),
            alias=self._said("alias"),
            has_card=self._card.isChecked(),
            residence_until=parse_date(self._said("residence_until")).exact if foreign else None,
            protection=Protection.UNKNOWN,
        )
